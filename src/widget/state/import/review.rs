//! What a file came to, as a person reviews it.

use super::{About, Asked, Shared};
use crate::estate::{Certainty, Inventory, Settled, Spelling, Summary, System};
use crate::facts::Catalogue;
use chrono::NaiveDate;
use std::rc::Rc;

/// Spellings shown at first, and at each step more.
pub const SHOWN: usize = 25;

/// A file, read, while its doubtful rows are settled.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// What the file is called.
    pub name: Rc<str>,
    /// What was read.
    pub inventory: Shared<Inventory>,
    /// How many of what.
    pub summary: Summary,
    /// The systems, the longest past support first.
    pub lines: Rc<[Line]>,
    /// Machines past support on the as-of date.
    pub lapsed: u32,
    /// How many spellings of a kind are shown.
    pub shown: usize,
    /// Whether there is a choice to undo.
    pub undoable: bool,
    /// Where the servers stand, as far as it was said.
    pub asked: Vec<Asked>,
}

/// One system with its machines.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Which it is.
    pub about: About,
    /// Name a person reads.
    pub name: String,
    /// Machines in use.
    pub machines: u32,
    /// Last day of support; none: not announced.
    pub end: Option<NaiveDate>,
}

impl Review {
    /// What was read, before anything is settled.
    pub fn new(name: Rc<str>, inventory: Rc<Inventory>, as_of: NaiveDate, catalogue: &Catalogue) -> Self {
        let mut review = Self {
            name,
            inventory: Shared(inventory),
            summary: Summary::default(),
            lines: Rc::new([]),
            lapsed: 0,
            shown: SHOWN,
            undoable: false,
            asked: Vec::new(),
        };
        review.count(as_of, catalogue);
        review
    }

    /// Settles a spelling, or takes back what was settled.
    pub fn settle(&mut self, spelling: usize, settled: Option<Settled>, as_of: NaiveDate, catalogue: &Catalogue) {
        Rc::make_mut(&mut self.inventory.0).settle(spelling, settled);
        self.undoable = true;
        self.count(as_of, catalogue);
    }

    /// Takes back the last choice.
    pub fn undo(&mut self, as_of: NaiveDate, catalogue: &Catalogue) {
        self.undoable = Rc::make_mut(&mut self.inventory.0).undo().is_some();
        self.count(as_of, catalogue);
    }

    fn count(&mut self, as_of: NaiveDate, catalogue: &Catalogue) {
        let mut lines: Vec<Line> = Vec::new();
        for group in self.inventory.0.groups() {
            let about = About::of(&group.system);
            // The groups of one system follow each other.
            match lines.last_mut() {
                Some(line) if line.about == about => line.machines += group.count,
                _ => lines.push(Line::of(about, &group.system, group.count, catalogue)),
            }
        }
        // Systems without an announced end come last.
        lines.sort_unstable_by(|one, other| one.rank().cmp(&other.rank()));
        self.lapsed =
            lines.iter().filter(|line| line.end.is_some_and(|end| end < as_of)).map(|line| line.machines).sum();
        self.summary = self.inventory.0.summary();
        self.lines = lines.into();
    }

    /// The spellings of a certainty that machines in use have, with their places, most machines first.
    pub fn spellings(&self, fits: impl Fn(Certainty) -> bool) -> Vec<(usize, &Spelling)> {
        let all = self.inventory.0.spellings().iter().enumerate();
        let mut found: Vec<_> =
            all.filter(|(_, spelling)| spelling.machines > 0 && fits(spelling.verdict.certainty)).collect();
        found.sort_unstable_by_key(|(place, spelling)| (std::cmp::Reverse(spelling.machines), *place));
        found
    }

    /// Machines whose system nobody settled: they are not taken in.
    pub fn left(&self) -> u32 {
        self.summary.ambiguous + self.summary.unknown
    }
}

impl Line {
    fn rank(&self) -> (NaiveDate, &str) {
        (self.end.unwrap_or(NaiveDate::MAX), &self.name)
    }

    fn of(about: About, system: &System<'_>, machines: u32, catalogue: &Catalogue) -> Self {
        let (name, end) = match *system {
            System::Product(id) => (catalogue.product(id).name, catalogue.product(id).end_of_support),
            System::Named(name, end) => (name, Some(end)),
        };
        Self { about, name: name.to_owned(), machines, end }
    }
}
