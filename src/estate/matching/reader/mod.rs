//! From a text to the products it names: words made alike ([`token`]), the longest spellings among them
//! ([`index`]), and what several of them come to together ([`reading`]).
//!
//! The build uses the same modules (`facts/compile/spellings.rs`): of the spellings in the data only those
//! are packed that the rules do not already read right.

pub mod index;
pub mod reading;
pub mod set;
pub mod token;

use super::words;
use index::Index;
use set::Set;
use token::Lexicon;

/// A product as far as reading needs it.
#[derive(Debug)]
pub struct Entry<'a> {
    /// Text id.
    pub id: &'a str,
    /// The name it has in the catalogue.
    pub name: &'a str,
    /// Its line, by place.
    pub line: usize,
}

/// Everything that texts are compared with.
#[derive(Debug, Default)]
pub struct Reader {
    lexicon: Lexicon,
    index: Index,
    /// Words that make what stands before them another thing: `SQL Server 2012 Native Client`.
    parts: Vec<String>,
    /// The products of each line.
    lines: Vec<Set>,
    /// Products whose builds are known.
    built: Set,
    /// Products that run on a system and are none themselves.
    software: Set,
    /// Editions that Microsoft supports for different times: Home and Pro, Enterprise and Education, long-term
    /// servicing, and that of the IoT edition.
    classes: [Set; 4],
}

impl Reader {
    /// Reads the packed text; the names of the catalogue are spellings too.
    ///
    /// Six lines: noise, what stands for what, parts, lines of software, spellings, what each names
    /// (empty: the product named last; `+`: the one after it; `-`: nothing in the catalogue).
    pub fn new(entries: &[Entry], packed: &str) -> Reader {
        let mut columns = packed.split('\n');
        let mut column = || columns.next().unwrap_or_default();
        let lexicon = Lexicon::new(column(), column());
        let parts = column().split(' ').map(str::to_owned).collect();
        let mut reader = Reader { lexicon, parts, ..Reader::default() };
        let software: Vec<usize> = column().split(' ').filter_map(|line| line.parse().ok()).collect();
        for (at, entry) in entries.iter().enumerate() {
            if reader.lines.len() <= entry.line {
                reader.lines.resize(entry.line + 1, Set::default());
            }
            reader.lines[entry.line].insert(at);
            if software.contains(&entry.line) {
                reader.software.insert(at);
            }
            let iot = entry.id.contains("-iot-");
            for (set, fits) in reader.classes.iter_mut().zip([
                entry.id.ends_with("-home-pro"),
                entry.id.ends_with("-ent-edu"),
                !iot && (entry.id.contains("-ltsc-") || entry.id.contains("-ltsb-")),
                iot,
            ]) {
                if fits {
                    set.insert(at);
                }
            }
        }
        let mut last = 0;
        for (key, value) in column().split('\t').zip(column().split('\t')) {
            let set = names(value, &mut last);
            reader.add(key, &set);
        }
        // Where the data says what a name stands for, that holds; products of one name are all meant by it.
        let names: Vec<_> = entries.iter().map(|entry| reader.bare(entry.name)).collect();
        let own: Vec<_> = names.iter().map(|name| reader.index.get(name).is_none()).collect();
        for (at, (name, own)) in names.iter().zip(own).enumerate() {
            if own {
                reader.index.add(name, &Set::range(at, at), false);
            }
        }
        reader
    }

    /// Puts a spelling in.
    pub fn add(&mut self, key: &str, set: &Set) {
        self.index.add(key, set, true);
        if let Some(build) = key.rsplit('.').next().filter(|_| key.matches('.').count() == 2 && !key.contains(' '))
            && build.len() > 3
        {
            // A report may give the build without the version.
            self.built = self.built.or(set);
            let key = ["build ", build].concat();
            self.index.add(&key, set, false);
        }
    }

    /// A name without the words that say nothing.
    pub fn bare(&self, name: &str) -> String {
        join(self.lexicon.read(name).iter().filter(|token| !token.noise))
    }

    /// All words of a name, made alike. (The build alone asks.)
    #[allow(dead_code, reason = "what is packed is chosen by the build")]
    pub fn full(&self, name: &str) -> String {
        join(self.lexicon.read(name).iter())
    }

    /// Whether this is a spelling. (The build alone asks.)
    #[allow(dead_code, reason = "what is packed is chosen by the build")]
    pub fn holds(&self, key: &str) -> bool {
        self.index.get(key).is_some()
    }

    fn line_of(&self, set: &Set) -> Option<&Set> {
        self.lines.iter().find(|line| set.without(line).is_empty())
    }

    /// The products that an edition named in a text leaves.
    fn of_edition(&self, set: Set, tokens: &[token::Token]) -> Set {
        let any = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.text.as_str()));
        let [home_pro, ent_edu, long_term, iot] = &self.classes;
        let all_long = long_term.or(iot);
        let named_long = any(&["ltsc", "ltsb"]);
        let consumer = any(&["home", "pro", "professional"]);
        let mut left = set;
        let mut keep = |wanted: Set| {
            if !wanted.is_empty() {
                left = wanted;
            }
        };
        if named_long {
            keep(set.and(&all_long));
            let of_iot = set.and(iot);
            keep(if any(&["iot"]) { of_iot } else { set.and(long_term) });
        } else if consumer {
            keep(set.without(ent_edu).without(&all_long));
        } else if any(&["enterprise", "ent", "education", "edu"]) {
            keep(set.without(home_pro).without(&all_long));
        }
        left
    }
}

fn join<'a>(tokens: impl Iterator<Item = &'a token::Token>) -> String {
    let mut out = String::new();
    for token in tokens {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&token.text);
    }
    out
}

/// The places that a packed field names: `7`, `3-9 12`; empty: the last again; `+`: the next; `-`: none.
fn names(field: &str, last: &mut usize) -> Set {
    let mut set = Set::default();
    if field == "-" {
        return set;
    }
    if field.is_empty() || field == "+" {
        *last += field.len();
        return Set::range(*last, *last);
    }
    for part in field.split(' ') {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let (Ok(from), Ok(to)) = (from.parse(), to.parse()) else { continue };
        set = set.or(&Set::range(from, usize::min(to, set::LIMIT - 1)));
        *last = to;
    }
    set
}
