//! One way in which rows name their system, and what a person made of it.

use super::limits::clip;
use super::{Clue, ClueKind, Inventory, Verdict};
use crate::facts::ProductId;
use chrono::NaiveDate;

/// Characters of a spelling as shown: a scanner's report of a host can fill a page.
const SHOWN: usize = 160;

/// Rows and names of a spelling that are kept as its examples.
const EXAMPLES: usize = 3;

/// What rows say of their system when they all say the same.
#[derive(Debug, Clone)]
pub struct Spelling {
    /// What a person recognises: the texts one after the other, at most 160 characters. Empty where nothing is said.
    pub text: String,
    /// What it comes to.
    pub verdict: Verdict,
    /// What a person made of it; that goes before the verdict.
    pub settled: Option<Settled>,
    /// Machines in use that say so.
    pub machines: u32,
    /// Other rows that say so: set aside, or the same machine again.
    pub others: u32,
    /// The first rows that say so, at most three.
    pub rows: Vec<u32>,
    /// The names of the first machines that say so, at most three.
    pub names: Vec<String>,
}

/// What a person made of a spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// This product.
    Product(ProductId),
    /// A system that the catalogue does not hold.
    Named {
        /// Its name.
        name: String,
        /// The day its support ended.
        support_ended: NaiveDate,
    },
    /// Not a server, or not to be counted.
    LeftOut,
}

impl Inventory {
    /// Settles a spelling for all its rows; none takes back what was settled. A place that does not exist
    /// changes nothing.
    pub fn settle(&mut self, spelling: usize, settled: Option<Settled>) {
        if let Some(place) = self.spellings.get_mut(spelling) {
            let before = std::mem::replace(&mut place.settled, settled);
            self.steps.push((spelling, before));
        }
    }

    /// Takes back the last settling, and tells of which spelling.
    pub fn undo(&mut self) -> Option<usize> {
        let (spelling, before) = self.steps.pop()?;
        self.spellings[spelling].settled = before;
        Some(spelling)
    }
}

impl Spelling {
    pub(super) fn new(clues: &[Clue<'_>], verdict: Verdict) -> Spelling {
        Spelling {
            text: shown(clues),
            verdict,
            settled: None,
            machines: 0,
            others: 0,
            rows: Vec::new(),
            names: Vec::new(),
        }
    }

    /// Clues as one text that no other clues have.
    pub(super) fn write_key(clues: &[Clue<'_>], key: &mut String) {
        key.clear();
        for clue in clues {
            let (kind, sure) = match clue.kind {
                ClueKind::System => ('s', 0),
                ClueKind::Version => ('v', 0),
                ClueKind::Pack => ('p', 0),
                ClueKind::Edition => ('e', 0),
                ClueKind::Detail => ('d', 0),
                ClueKind::GuestType => ('g', 0),
                ClueKind::Kind => ('k', 0),
                ClueKind::Fingerprint(sure) => ('f', sure),
                ClueKind::Cpe => ('c', 0),
                ClueKind::Service => ('n', 0),
                ClueKind::Software => ('w', 0),
            };
            // No text has a NUL: a file that does is refused.
            key.extend(['\0', kind, char::from(sure)]);
            key.push_str(&clue.text);
        }
    }

    pub(super) fn count(&mut self, row: u32, name: &str, other: bool) {
        *if other { &mut self.others } else { &mut self.machines } += 1;
        if self.rows.len() < EXAMPLES {
            self.rows.push(row);
        }
        if self.names.len() < EXAMPLES && !name.is_empty() && !self.names.iter().any(|known| known == name) {
            self.names.push(name.to_owned());
        }
    }
}

/// The texts without those that an earlier one holds.
fn shown(clues: &[Clue<'_>]) -> String {
    let mut out = String::new();
    for clue in clues {
        if out.len() < SHOWN && !out.contains(&*clue.text) {
            if !out.is_empty() {
                out.push_str(" \u{b7} ");
            }
            out.push_str(&clue.text);
        }
    }
    if out.len() > SHOWN {
        out.truncate(clip(&out, SHOWN).len());
        out.push('\u{2026}');
    }
    out
}
