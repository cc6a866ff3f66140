//! What was read of a file: its rows, the different things they say of a system, and what a person settled.

use super::limits::{LONGEST_CLUE, LONGEST_NAME, MOST_SPELLINGS, clip};
use super::places::Places;
use super::spelling::Spelling;
use super::{Aside, Certainty, Clue, ClueKind, Fault, FaultKind, Layout, Machine, Settled, Verdict};
use crate::answers::Network;
use crate::facts::fingerprint;

/// A file, read. Rows that say the same of their system share one [`Spelling`]: it is judged once, and settled
/// once for all of them.
#[derive(Debug, Clone)]
pub struct Inventory {
    /// What kind of file it is.
    pub layout: Layout,
    /// Where reading stopped early, and why; everything before is here.
    pub stopped: Option<Fault>,
    pub(super) rows: Vec<Kept>,
    names: String,
    pub(super) spellings: Vec<Spelling>,
    /// Spellings settled, in order, each with what it was before.
    pub(super) steps: Vec<(usize, Option<Settled>)>,
}

/// One row, as small as it can be: there may be a million.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kept {
    row: u32,
    name: u32,
    name_len: u16,
    /// The same name with the same spelling stood in an earlier row.
    pub repeated: bool,
    pub aside: Option<Aside>,
    pub network: Option<Network>,
    pub spelling: u32,
}

/// One row, with what it was taken for.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Data row in the file, from 1; blank rows are not counted. Of several rows about one machine the first.
    pub row: u32,
    /// The machine's name, at most 80 characters; empty where the row has none.
    pub name: &'a str,
    /// Why it does not count as a machine in use.
    pub aside: Option<Aside>,
    /// Where it stands on the network, if the row says so plainly.
    pub network: Option<Network>,
    /// Whether the same name with the same system stood in an earlier row: it is the same machine.
    pub repeated: bool,
    /// Its place in [`Inventory::spellings`].
    pub spelling: usize,
    /// What its clues came to.
    pub verdict: &'a Verdict,
}

/// How many of what. All but `rows`, `repeated` and the asides count machines in use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Data rows; of a scan, hosts.
    pub rows: u32,
    /// Machines in use: rows not set aside, without repetitions and what a person left out.
    pub machines: u32,
    /// Switched off or suspended.
    pub off: u32,
    /// Decommissioned or disabled.
    pub decommissioned: u32,
    /// Templates and placeholders.
    pub templates: u32,
    /// The same machine again.
    pub repeated: u32,
    /// Left out by a person.
    pub left_out: u32,
    /// Machines whose system is certain or was settled.
    pub known: u32,
    /// Machines whose system is likely.
    pub likely: u32,
    /// Machines whose system may be one of several.
    pub ambiguous: u32,
    /// Machines whose system is not known.
    pub unknown: u32,
}

impl Inventory {
    /// The rows, in the order of the file.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|kept| Row {
            row: kept.row,
            name: self.name(kept),
            aside: kept.aside,
            network: kept.network,
            repeated: kept.repeated,
            spelling: kept.spelling as usize,
            verdict: &self.spellings[kept.spelling as usize].verdict,
        })
    }

    /// The different things that rows say of a system, in the order of the file.
    pub fn spellings(&self) -> &[Spelling] {
        &self.spellings
    }

    /// How many of what, as things are settled now.
    pub fn summary(&self) -> Summary {
        let mut sum = Summary { rows: self.rows.len() as u32, ..Summary::default() };
        for kept in &self.rows {
            let spelling = &self.spellings[kept.spelling as usize];
            let place = match (kept.aside, &spelling.settled) {
                (Some(Aside::Off), _) => &mut sum.off,
                (Some(Aside::Decommissioned), _) => &mut sum.decommissioned,
                (Some(Aside::Template), _) => &mut sum.templates,
                _ if kept.repeated => &mut sum.repeated,
                (None, Some(Settled::LeftOut)) => &mut sum.left_out,
                (None, settled) => {
                    sum.machines += 1;
                    match (settled, spelling.verdict.certainty) {
                        (Some(_), _) | (None, Certainty::Exact) => &mut sum.known,
                        (None, Certainty::Likely(_)) => &mut sum.likely,
                        (None, Certainty::Ambiguous) => &mut sum.ambiguous,
                        (None, Certainty::Unknown) => &mut sum.unknown,
                    }
                }
            };
            *place += 1;
        }
        sum
    }

    pub(super) fn name(&self, kept: &Kept) -> &str {
        let from = kept.name as usize;
        &self.names[from..from + usize::from(kept.name_len)]
    }
}

/// What judges the clues of a machine: in the page and the examples a `Matcher`.
pub type Judge = Box<dyn Fn(&[Clue<'_>]) -> Verdict>;

/// An inventory that grows row by row.
pub(super) struct Builder {
    judge: Judge,
    inventory: Inventory,
    /// What a row says, written out, to its spelling.
    known: Places,
    /// The same for each spelling, to be sure of it.
    keys: Vec<Box<str>>,
    /// Names and spellings met.
    met: Places,
    key: String,
}

impl Builder {
    pub fn new(judge: Judge) -> Builder {
        let inventory = Inventory {
            layout: Layout::HandMade,
            stopped: None,
            rows: Vec::new(),
            names: String::new(),
            spellings: Vec::new(),
            steps: Vec::new(),
        };
        Builder {
            judge,
            inventory,
            known: Places::default(),
            keys: Vec::new(),
            met: Places::default(),
            key: String::new(),
        }
    }

    pub fn rows(&self) -> u32 {
        self.inventory.rows.len() as u32
    }

    /// Whether a text by itself names a system.
    pub fn knows(&self, text: &str) -> bool {
        let clue = Clue { kind: ClueKind::System, text: clip(text, LONGEST_CLUE).into() };
        (self.judge)(&[clue]).certainty != Certainty::Unknown
    }

    /// Takes a machine in.
    ///
    /// # Errors
    /// When it would be the spelling after the last that is kept.
    pub fn add(&mut self, machine: &Machine<'_>) -> Result<(), FaultKind> {
        Spelling::write_key(&machine.clues, &mut self.key);
        let inventory = &mut self.inventory;
        let key = fingerprint(self.key.bytes());
        // Two texts with one hash were made so: the second is judged anew in each row, and is right.
        let known = self.known.get(key).filter(|place| self.keys.get(*place).is_some_and(|text| **text == *self.key));
        let spelling = match known {
            Some(place) => place,
            None if inventory.spellings.len() >= MOST_SPELLINGS => return Err(FaultKind::TooManySpellings),
            None => {
                let place = inventory.spellings.len();
                inventory.spellings.push(Spelling::new(&machine.clues, (self.judge)(&machine.clues)));
                self.keys.push(self.key.as_str().into());
                self.known.put(key, place);
                place
            }
        };
        // Most names have fewer bytes than they may have characters: those need no counting.
        let long = machine.name.len() > LONGEST_NAME;
        let end = long.then(|| machine.name.char_indices().nth(LONGEST_NAME)).flatten();
        let short = end.map_or(&*machine.name, |(end, _)| &machine.name[..end]);
        let repeated = machine.aside.is_none() && !short.is_empty() && !self.met.put(named(short, spelling), 0);
        let name = inventory.names.len() as u32;
        inventory.names.push_str(short);
        inventory.rows.push(Kept {
            row: machine.row,
            name,
            name_len: short.len() as u16,
            repeated,
            aside: machine.aside,
            network: machine.network,
            spelling: spelling as u32,
        });
        inventory.spellings[spelling].count(machine.row, short, machine.aside.is_some() || repeated);
        Ok(())
    }

    pub fn finish(self, layout: Layout, stopped: Option<Fault>) -> Inventory {
        Inventory { layout, stopped, ..self.inventory }
    }
}

/// The hash of a name in lower case and its spelling.
fn named(name: &str, spelling: usize) -> u64 {
    fingerprint(name.bytes().map(|byte| byte.to_ascii_lowercase()).chain((spelling as u32).to_le_bytes()))
}
