//! The spellings, and the longest of them at a place in a text.

use super::set::Set;
use super::token::Token;

/// Words passed over inside one spelling at most, and words of one spelling.
const SKIPS: usize = 6;

/// What a spelling names: a product, or a set of them (numbers from [`super::set::LIMIT`] on).
type Value = u16;

/// The spellings in order, each with what it names.
#[derive(Debug, Default)]
pub struct Index {
    keys: Vec<(String, Value)>,
    sets: Vec<Set>,
}

/// The longest spelling at a place.
#[derive(Debug)]
pub struct Found {
    /// The words it consists of, parted by blanks.
    pub key: String,
    /// The first word after it.
    pub end: usize,
    /// What it names.
    pub set: Set,
    /// It is only the beginning of spellings: a name without its version.
    pub begun: bool,
    taken: usize,
}

impl Index {
    /// Puts a spelling in. One that is there already names both, unless `keep` asks that what it names
    /// stays as it is.
    pub fn add(&mut self, key: &str, set: &Set, keep: bool) {
        match self.keys.binary_search_by(|own| own.0.as_str().cmp(key)) {
            Ok(_) if keep => {}
            Ok(at) => {
                let both = self.set(self.keys[at].1).or(set);
                self.keys[at].1 = self.value(&both);
            }
            Err(at) => {
                let value = self.value(set);
                self.keys.insert(at, (key.to_owned(), value));
            }
        }
    }

    /// What a spelling names, if it is one.
    #[inline(never)]
    pub fn get(&self, key: &str) -> Option<Set> {
        let at = self.keys.binary_search_by(|own| own.0.as_str().cmp(key)).ok()?;
        Some(self.set(self.keys[at].1))
    }

    fn value(&mut self, set: &Set) -> Value {
        let mut places = set.iter();
        match (places.next(), places.next()) {
            (Some(only), None) => only as Value,
            _ => {
                let at = self.sets.iter().position(|own| own == set).unwrap_or_else(|| {
                    self.sets.push(*set);
                    self.sets.len() - 1
                });
                (super::set::LIMIT + at) as Value
            }
        }
    }

    fn set(&self, value: Value) -> Set {
        let value = usize::from(value);
        match value.checked_sub(super::set::LIMIT) {
            Some(at) => self.sets.get(at).copied().unwrap_or_default(),
            None => Set::range(value, value),
        }
    }

    /// The spellings that begin with `start`.
    fn beginning(&self, start: &str) -> impl Iterator<Item = &(String, Value)> {
        let from = self.keys.partition_point(|own| own.0.as_str() < start);
        let start = start.to_owned();
        self.keys.get(from..).unwrap_or_default().iter().take_while(move |own| own.0.starts_with(&start))
    }

    /// Whether these words are a spelling or the first words of one.
    fn begins(&self, words: &str) -> bool {
        let from = self.keys.partition_point(|own| own.0.as_str() < words);
        // A blank sorts before all else that words hold, so the first one tells.
        self.keys
            .get(from)
            .is_some_and(|own| own.0.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    }

    /// The longest spelling that begins at a word; if there is none, the most words that begin one.
    pub fn longest(&self, tokens: &[Token], at: usize) -> Option<Found> {
        if !self.may_begin(tokens.get(at)?) {
            return None;
        }
        let mut best: Option<Found> = None;
        let mut key = String::new();
        self.walk(tokens, at, &mut key, (0, 0), &mut best);
        if let Some(found) = best.as_mut().filter(|found| found.begun) {
            // "ubuntu" is the beginning of "ubuntu 20.04", "ubuntu 20" (written here "ubuntu 20.") as well.
            let whole = found.key.ends_with('.');
            let mut set = Set::default();
            for (key, value) in self.beginning(&found.key) {
                if whole || key.as_bytes().get(found.key.len()) == Some(&b' ') {
                    set = set.or(&self.set(*value));
                }
            }
            found.set = set;
        }
        best
    }

    /// Whether some spelling begins as a word does: most words of most texts are passed here.
    fn may_begin(&self, token: &Token) -> bool {
        let start = if token.number() { token.text.split('.').next().unwrap_or_default() } else { &token.text };
        let from = self.keys.partition_point(|own| own.0.as_str() < start);
        self.keys.get(from).is_some_and(|own| own.0.starts_with(start))
    }

    /// `used`: words taken and words passed over.
    fn walk(&self, tokens: &[Token], at: usize, key: &mut String, used: (usize, usize), best: &mut Option<Found>) {
        let (taken, skipped) = used;
        if taken > 0 {
            let set = self.get(key);
            let better = match best {
                Some(best) if best.begun => set.is_some() || taken > best.taken,
                Some(best) => set.is_some() && (at, taken) > (best.end, best.taken),
                None => true,
            };
            if better {
                let (begun, set) = (set.is_none(), set.unwrap_or_default());
                *best = Some(Found { key: key.clone(), end: at, set, begun, taken });
            }
        }
        let Some(token) = tokens.get(at) else { return };
        let length = key.len();
        if taken == 0 || !token.build {
            if taken > 0 {
                key.push(' ');
            }
            key.push_str(&token.text);
            let whole = key.len();
            loop {
                if self.begins(key) {
                    self.walk(tokens, at + 1, key, (taken + 1, skipped), best);
                    break;
                }
                if taken > 0 && token.number() && key.len() == whole && self.more_digits(key) {
                    let mut begun = key.clone();
                    begun.push('.');
                    let better = best.as_ref().is_none_or(|best| best.begun && taken >= best.taken);
                    if better {
                        let set = Set::default();
                        *best = Some(Found { key: begun, end: at + 1, set, begun: true, taken: taken + 1 });
                    }
                    break;
                }
                // 7.9.2009 is a 7.9, and that a 7.
                let Some(point) = key.rfind('.').filter(|point| token.number() && *point > length) else { break };
                key.truncate(point);
            }
            key.truncate(length);
        }
        if token.noise && taken > 0 && skipped < SKIPS {
            self.walk(tokens, at + 1, key, (taken, skipped + 1), best);
        }
    }

    /// Whether spellings go on with a point and more digits: `ubuntu 20` where there is `ubuntu 20.04`.
    fn more_digits(&self, key: &str) -> bool {
        let mut start = key.to_owned();
        start.push('.');
        self.beginning(&start).next().is_some()
    }
}
