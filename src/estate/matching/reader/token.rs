//! A text's words made alike: `W2K3`, `Win Srv 2003` and `Windows Server 2003` become the same.

use super::words::{Gap, split};

/// How much of a text is looked at, in bytes: the longest spelling of the catalogue has 60, and what a database
/// says of its version 200, its name at the beginning. What a hostile file puts behind it costs nothing.
pub const PREFIX: usize = 256;

/// As many words at the most.
const WORDS: usize = 40;

/// Words after which a number counts updates and is no part of a version: `Update 3`, `CU23`.
const COUNTS: [&str; 8] = ["update", "u", "cu", "fp", "patch", "hotfix", "sru", "rollup"];

/// Systems that Windows NT's versions name: `6.3` of `6.3.9600`.
const NT: [&str; 7] = ["4.0", "5.0", "5.1", "5.2", "6.0", "6.1", "10.0"];
const NT_LATER: [&str; 2] = ["6.2", "6.3"];

/// What stands in the kernels of Ubuntu, and in those of others.
const UBUNTU: &str = "generic";
const KERNELS: [&str; 5] = [UBUNTU, "el", "amzn", "default", "fc"];

/// The lowest build of those: before it, `5.2.17` is a version of something else.
const FIRST_BUILD: u32 = 1381;

/// As much of a text as is looked at.
pub fn beginning(text: &str) -> &str {
    let mut end = text.len().min(PREFIX);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// One word, made alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The word, in lower case.
    pub text: String,
    /// What stands before it.
    pub gap: Gap,
    /// It says nothing of which product this is: an edition, an architecture, the maker.
    pub noise: bool,
    /// A build of Windows with its version, `6.3.9600`: it names products by itself and is no version of
    /// the name before it.
    pub build: bool,
}

impl Token {
    /// Whether it is a number.
    pub fn number(&self) -> bool {
        self.text.as_bytes().first().is_some_and(u8::is_ascii_digit)
    }
}

/// The words that are known, and what they stand for.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// In order.
    noise: Vec<String>,
    /// What is written, and what it stands for; in order.
    same: Vec<(String, String)>,
    /// How many words the longest of those has.
    longest: usize,
}

impl Lexicon {
    /// Words that are noise, parted by blanks, and `written=meant` parted by tabs. Both in order.
    pub fn new(noise: &str, same: &str) -> Lexicon {
        let noise: Vec<_> = noise.split(' ').map(str::to_owned).collect();
        let mut pairs: Vec<(String, String)> = Vec::new();
        for pair in same.split('\t') {
            if let Some((written, meant)) = pair.split_once('=') {
                pairs.push((written.to_owned(), meant.to_owned()));
            }
        }
        let longest = pairs.iter().map(|(written, _)| written.split(' ').count()).max().unwrap_or_default();
        Lexicon { noise, same: pairs, longest }
    }

    /// The words of a text, at most [`PREFIX`] bytes of it.
    pub fn read(&self, text: &str) -> Vec<Token> {
        let split = split(beginning(text));
        let raw: Vec<(&str, Gap)> = split.text.split(' ').zip(split.gaps).take(WORDS).collect();
        let mut out = Vec::with_capacity(raw.len());
        let mut at = 0;
        while let Some(rest) = raw.get(at..).filter(|rest| !rest.is_empty()) {
            at += self.special(rest, &mut out).or_else(|| self.alias(rest, &mut out)).unwrap_or_else(|| {
                self.push(&mut out, rest[0].0, rest[0].1);
                1
            });
        }
        out
    }

    fn is_noise(&self, word: &str) -> bool {
        let pack = word.strip_prefix("sp").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
        pack || self.noise.binary_search_by(|own| own.as_str().cmp(word)).is_ok()
    }

    #[inline(never)]
    fn push(&self, out: &mut Vec<Token>, word: &str, gap: Gap) {
        // Twice the same word, as in cpe:/o:debian:debian_linux, says no more than once.
        if out.last().is_some_and(|last| last.text == word && !last.number()) {
            return;
        }
        out.push(Token { text: word.to_owned(), gap, noise: self.is_noise(word), build: false });
    }

    /// The longest phrase that stands for another. How many words it has.
    fn alias(&self, rest: &[(&str, Gap)], out: &mut Vec<Token>) -> Option<usize> {
        // Most words begin no such phrase.
        let from = self.same.partition_point(|own| own.0.as_str() < rest[0].0);
        self.same.get(from).filter(|own| own.0.starts_with(rest[0].0))?;
        let mut phrase = String::new();
        let mut ends = Vec::new();
        for (word, _) in rest.iter().take(self.longest) {
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(word);
            ends.push(phrase.len());
        }
        for (at, end) in ends.iter().enumerate().rev() {
            let written = phrase.get(..*end).unwrap_or_default();
            if let Ok(found) = self.same.binary_search_by(|own| own.0.as_str().cmp(written)) {
                let mut gap = rest[0].1;
                for word in self.same[found].1.split(' ').filter(|word| !word.is_empty()) {
                    self.push(out, word, gap);
                    gap = Gap::default();
                }
                return Some(at + 1);
            }
        }
        None
    }

    /// Numbers and what belongs to them. How many words that took.
    fn special(&self, rest: &[(&str, Gap)], out: &mut Vec<Token>) -> Option<usize> {
        let (word, gap) = rest[0];
        let next = rest.get(1).copied();
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        match (word, next) {
            // The shape of VMware's guest types: "Microsoft Windows Server 2012 (64-bit)".
            ("64" | "32", Some(("bit" | "bits", _))) => {
                if gap.open && out.last().is_some_and(|last| !last.noise || last.text.starts_with("sp")) {
                    self.push(out, "guest", gap);
                }
                Some(2)
            }
            ("x" | "amd" | "ia" | "i", Some(("64" | "86" | "386" | "586" | "686", after))) if !after.any => {
                // x86_64
                Some(if rest.get(2).is_some_and(|third| third.0 == "64") { 3 } else { 2 })
            }
            ("w", Some((number, after))) if out.is_empty() && !after.any && !after.year && digits(number) => {
                self.push(out, "windows", gap);
                Some(1)
            }
            ("service", Some(("pack", _))) => {
                let number = rest.get(2).filter(|third| digits(third.0))?;
                self.push(out, &["sp", number.0].concat(), gap);
                Some(3)
            }
            ("sp", Some((number, _))) if digits(number) => {
                self.push(out, &["sp", number].concat(), gap);
                Some(2)
            }
            ("build", Some((number, _))) => {
                let number = number.split('.').next().unwrap_or_default();
                if number.parse::<u16>().is_ok() {
                    self.push(out, "build", gap);
                    self.push(out, number, Gap::default());
                }
                Some(2)
            }
            (counts, Some((number, _))) if COUNTS.contains(&counts) && digits(number) => Some(2),
            (version, Some((_, after))) if after.dash && version.matches('.').count() == 2 => {
                self.kernel(rest, version, out)
            }
            (year, _) if gap.year => {
                if out.last().is_some_and(|last| last.text == "w") {
                    out.pop();
                    self.push(out, "windows", gap);
                } else if out.is_empty() {
                    self.push(out, "windows", gap);
                }
                self.push(out, year, Gap::default());
                Some(1)
            }
            (version, next) => {
                let (system, inner) = system_and_build(version);
                if !NT.contains(&system) && !NT_LATER.contains(&system) {
                    return None;
                }
                let own = |text: &str| text.parse().is_ok_and(|build: u32| (FIRST_BUILD..100_000).contains(&build));
                let (build, taken) = match (inner, next) {
                    (Some(build), _) => (build, 1),
                    (None, Some((build, _))) => (build.split('.').next().unwrap_or_default(), 2),
                    (None, None) => return None,
                };
                if !own(build) {
                    return None;
                }
                out.push(Token { text: [system, ".", build].concat(), gap, noise: false, build: true });
                Some(taken)
            }
        }
    }
}

impl Lexicon {
    /// A Linux kernel: `3.10.0-1160.el7`, `5.15.0-91-generic`. Its version is none of a distribution's; what is
    /// behind it may name some.
    fn kernel(&self, rest: &[(&str, Gap)], version: &str, out: &mut Vec<Token>) -> Option<usize> {
        let flavour = rest.iter().take(8).position(|(word, _)| KERNELS.contains(word))?;
        if rest[flavour].0 != UBUNTU {
            return Some(flavour);
        }
        let series = version.rsplit_once('.').map_or(version, |(series, _)| series);
        self.push(out, UBUNTU, Gap::default());
        self.push(out, series, Gap::default());
        Some(flavour + 1)
    }
}

/// `6.3` and `9600` of `6.3.9600.17415`.
fn system_and_build(version: &str) -> (&str, Option<&str>) {
    let mut points = version.match_indices('.').map(|(at, _)| at).skip(1);
    let Some(end) = points.next() else { return (version, None) };
    let rest = version.get(end + 1..).unwrap_or_default();
    (version.get(..end).unwrap_or_default(), rest.split('.').next())
}
