//! What the spellings in one text come to together.

use super::Reader;
use super::index::Found;
use super::set::Set;
use super::token::Token;

/// Words that join alternatives.
const OR: [&str; 3] = ["or", "to", "and"];
/// Words after "or" that mean every later release.
const LATER: [&str; 5] = ["later", "newer", "higher", "above", "up"];

/// What a text names.
#[derive(Debug, Default, Clone, Copy)]
pub struct Reading {
    /// The system: one product, or all it may be. Empty: the text names none.
    pub system: Set,
    /// Products that run on it, each certain.
    pub software: Set,
    /// Products that may run on it, where the text does not tell which.
    pub perhaps: Set,
    /// `perhaps` is a line named without a version.
    pub vague: bool,
    /// Parts of the text name different systems, or it may be a host's name: even one product is in doubt.
    pub doubtful: bool,
    /// What the certainty of a single product rests on.
    pub basis: Basis,
}

/// What a system was read from.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// A version or build without a name.
    #[default]
    Build,
    /// A name that lacks a part.
    Part,
    /// A name.
    Name,
}

/// What was found so far.
#[derive(Default)]
struct Parts {
    named: Vec<Set>,
    begun: Vec<Set>,
    builds: Vec<Set>,
    weak: Vec<Set>,
    doubtful: Vec<Set>,
    software: Vec<Set>,
    /// Lines of software named without a version.
    lines: Set,
    /// Words nobody knows.
    unread: usize,
    /// `unread` when the last known word was read.
    known: usize,
    windows: bool,
}

impl Reader {
    /// Reads a text.
    pub fn read(&self, text: &str) -> Reading {
        let tokens = self.lexicon.read(text);
        let mut parts = Parts::default();
        let mut at = 0;
        while at < tokens.len() {
            at = self.step(&tokens, at, &mut parts);
        }
        // A single word with parts nobody knows is as likely a host's name: `W2K8-SQL01`.
        let one = !text.trim().contains(|blank: char| blank.is_ascii_whitespace());
        let mut reading = self.sum(&parts);
        let first = tokens.first().filter(|first| first.noise);
        let host = one
            && (parts.unread > 0
                || first.is_some_and(|first| first.text != "server" && reading.basis == Basis::Part)
                || first.is_some() && !parts.software.is_empty());
        let any = !reading.system.is_empty() || !reading.software.is_empty() || !reading.perhaps.is_empty();
        reading.doubtful |= host && any;
        reading.system = self.of_edition(reading.system, &tokens);
        if host {
            reading.perhaps = reading.perhaps.or(&reading.software);
            reading.software = Set::default();
        }
        reading
    }

    /// Reads on from a word. The next word to read from.
    fn step(&self, tokens: &[Token], at: usize, parts: &mut Parts) -> usize {
        let token = &tokens[at];
        if token.text == "for" && (!parts.named.is_empty() || !parts.software.is_empty()) {
            // What a product is for is not what runs there.
            return tokens.len();
        }
        let Some(found) = self.index.longest(tokens, at) else {
            self.unknown(token, parts);
            return at + 1;
        };
        if found.set.is_empty() {
            if found.begun {
                self.unknown(token, parts);
                return at + 1;
            }
            parts.unread += 1;
            let rest = tokens.get(found.end..).unwrap_or_default();
            let version = |token: &&Token| token.noise || token.number() || token.text == "r2";
            return found.end + rest.iter().take_while(version).count();
        }
        if self.is_part(tokens, found.end) {
            parts.unread += 1;
            return found.end + 1;
        }
        let begun = found.begun && (found.set.len() > 1 || !found.key.bytes().any(|byte| byte.is_ascii_digit()));
        if begun || found.set.len() > 1 && !found.key.bytes().any(|byte| byte.is_ascii_digit()) {
            return self.begun(tokens, at, &found, parts);
        }
        self.whole(tokens, &found, parts)
    }

    fn unknown(&self, token: &Token, parts: &mut Parts) {
        if token.noise {
            return;
        }
        if !token.number() {
            parts.unread += 1;
            return;
        }
        // A build without its version, where Windows was named: `Windows 10 19045`.
        let key = ["build ", token.text.split('.').next().unwrap_or_default()].concat();
        if parts.windows
            && let Some(set) = self.index.get(&key)
        {
            parts.builds.push(set);
        }
    }

    fn is_part(&self, tokens: &[Token], from: usize) -> bool {
        let next = tokens.get(from..).unwrap_or_default().iter().find(|token| !token.noise);
        next.is_some_and(|token| self.parts.contains(&token.text))
    }

    /// A name without its version.
    fn begun(&self, tokens: &[Token], at: usize, found: &Found, parts: &mut Parts) -> usize {
        let token = &tokens[at];
        if token.number() || token.noise {
            return at + 1;
        }
        parts.windows |= found.key.starts_with("windows");
        let next = tokens.get(found.end..).unwrap_or_default().iter().find(|token| !token.noise);
        let known = |token: &Token| {
            let build = ["build ", token.text.split('.').next().unwrap_or_default()].concat();
            token.build || parts.windows && self.index.get(&build).is_some()
        };
        if next.is_some_and(|token| token.number() && !known(token)) {
            // Another version than those of the catalogue.
            parts.unread += 1;
            return found.end + 1;
        }
        // The beginning of several lines' names says nothing: "Windows", "Oracle".
        let line = self.line_of(&found.set);
        if let Some(line) = line.or(Some(&found.set).filter(|_| !found.begun)) {
            if line.and(&self.software).is_empty() {
                parts.begun.push(found.set);
            } else if token.gap.dash && !token.gap.blank {
                // MySQL 5.5.68-MariaDB is a MariaDB.
                parts.software.pop();
                parts.lines = parts.lines.or(&found.set);
            } else if found.key.bytes().any(|byte| byte.is_ascii_digit()) {
                // Half a version: "Oracle 11g".
                parts.software.push(found.set);
            } else {
                parts.lines = parts.lines.or(&found.set);
            }
            parts.known = parts.unread;
        }
        found.end
    }

    fn whole(&self, tokens: &[Token], found: &Found, parts: &mut Parts) -> usize {
        let (set, end) = self.alternatives(tokens, found);
        let first = found.key.as_bytes().first().copied().unwrap_or_default();
        let number = first.is_ascii_digit();
        let build =
            found.key.starts_with("build ") || number && found.key.bytes().all(|byte| !byte.is_ascii_lowercase());
        // Such words stand in other names too: "Team Foundation Server 2012".
        let weak = number || found.key.starts_with("server ") || !found.key.contains(' ');
        let free = parts.unread == parts.known;
        let software = !set.and(&self.software).is_empty();
        if build {
            if free || parts.windows {
                parts.builds.push(set);
            }
        } else if software {
            if free || !weak {
                parts.software.push(set);
            }
        } else if tokens.get(end).is_some_and(|token| token.text == "r2") || weak && !free {
            parts.doubtful.push(set);
        } else if weak {
            parts.weak.push(set);
        } else {
            parts.named.push(set);
        }
        parts.windows |= found.key.starts_with("windows");
        parts.known = parts.unread;
        end
    }

    /// "2008 / 2012", "SP1 or SP2", "5.0 - 5.5", "or later". All it may be, and the word after it.
    fn alternatives(&self, tokens: &[Token], found: &Found) -> (Set, usize) {
        let (mut set, mut end) = (found.set, found.end);
        // 2008 of "windows 2008 r2": what may stand in its place is 2012 as well as 2012 R2.
        let version = found.key.strip_suffix(" r2").unwrap_or(&found.key);
        let (stem, last) = version.rsplit_once(' ').unwrap_or(("", version));
        if !last.as_bytes().iter().any(u8::is_ascii_digit) {
            return (set, end);
        }
        let bound = |set: &Set| (set.iter().next().unwrap_or_default(), set.iter().last().unwrap_or_default());
        loop {
            let mut next = end;
            let mut word = None;
            while let Some(token) = tokens.get(next).filter(|token| token.noise || OR.contains(&token.text.as_str())) {
                if OR.contains(&token.text.as_str()) {
                    word = Some(token.text.as_str());
                }
                next += 1;
            }
            let Some(token) = tokens.get(next) else { break };
            if word == Some("or") && LATER.contains(&token.text.as_str()) || token.text == "later" {
                if let Some(line) = self.line_of(&found.set) {
                    set = set.or(&line.and(&Set::range(bound(&found.set).0, super::set::LIMIT - 1)));
                }
                return (set, next + 1);
            }
            let range = word == Some("to") || token.gap.dash && token.gap.blank;
            if word.is_none() && !token.gap.parted && !range {
                break;
            }
            let second = tokens.get(next + 1).is_some_and(|token| token.text == "r2");
            let key = [stem, " ", &token.text, if second { " r2" } else { "" }].concat();
            let Some(other) = self.index.get(&key) else { break };
            next += usize::from(second);
            if range {
                let (from, to) = (bound(&set).0, bound(&other).1);
                if let Some(line) = self.line_of(&found.set) {
                    set = set.or(&Set::range(from, to).and(line));
                }
            }
            set = set.or(&other);
            end = next + 1;
        }
        (set, end)
    }

    fn sum(&self, parts: &Parts) -> Reading {
        let mut reading = Reading::default();
        let take = |sets: &[Set], basis: Basis, reading: &mut Reading| {
            for set in sets {
                let both = reading.system.and(set);
                if reading.system.is_empty() {
                    reading.system = *set;
                    reading.basis = basis;
                } else if both.is_empty() {
                    reading.doubtful = true;
                    reading.system = reading.system.or(set);
                } else {
                    reading.system = both;
                }
            }
        };
        take(&parts.named, Basis::Name, &mut reading);
        take(&parts.weak, Basis::Part, &mut reading);
        // A line's name beside a product of another line is a remark: "without Hyper-V".
        for set in &parts.begun {
            let both = reading.system.and(set);
            if reading.system.is_empty() {
                take(&[*set], Basis::Part, &mut reading);
            } else if !both.is_empty() {
                reading.system = both;
                // "Debian jessie": the code name has its line beside it.
                reading.basis = Basis::Name;
            }
        }
        let begun = reading.basis == Basis::Part;
        let of_systems: Vec<Set> = parts.builds.iter().map(|set| set.without(&self.software)).collect();
        for set in of_systems.iter().filter(|set| !set.is_empty()) {
            let both = reading.system.and(set);
            if reading.system.is_empty() {
                take(&[*set], Basis::Build, &mut reading);
            } else if !both.is_empty() {
                reading.system = both;
                if begun && reading.basis == Basis::Part {
                    reading.basis = Basis::Name;
                }
            } else if self.line_of(&reading.system).is_none_or(|line| !line.and(&self.built).is_empty()) {
                // The build is of another system than the name: of that line's products it may be either.
                reading.doubtful = true;
                let near = self.line_of(&reading.system).map(|line| set.and(line)).filter(|near| !near.is_empty());
                reading.system = reading.system.or(&near.unwrap_or(*set));
            }
        }
        if reading.system.is_empty() {
            for set in &parts.doubtful {
                reading.system = reading.system.or(set);
                reading.doubtful = true;
            }
        }
        for set in &parts.software {
            let kind = if set.len() == 1 { &mut reading.software } else { &mut reading.perhaps };
            *kind = kind.or(set);
        }
        if reading.system.is_empty() && reading.software.is_empty() && reading.perhaps.is_empty() {
            reading.perhaps = parts.lines;
            reading.vague = !parts.lines.is_empty();
            if parts.unread == 0 {
                for set in &parts.builds {
                    reading.perhaps = reading.perhaps.or(&set.and(&self.software));
                }
            }
        }
        reading
    }
}
