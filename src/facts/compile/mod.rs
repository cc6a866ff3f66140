//! Turns the data files into checked rows and the rows into Rust source.
//!
//! Nothing here reads or writes a file: `build.rs` does, and `tests/facts.rs` hands over malformed data.
//! Every fault is noted with its file, line and row, and reading goes on, so that all are reported.
//! The words of the data (tiers, cap modes, confidences) are those of the types the program uses.

pub mod caps;
pub mod emit;
pub mod fault;
pub mod intervals;
pub mod lifecycle;
pub mod links;
pub mod names;
pub mod outcomes;
pub mod pack;
pub mod penalties;
pub mod provisions;
pub mod read;
#[path = "../../estate/matching/reader/mod.rs"]
pub mod reader;
pub mod round;
pub mod spellings;
#[path = "../words.rs"]
pub mod words;

use crate::Confidence;
use chrono::NaiveDate;
use fault::{Fault, Faults};
use read::{File, Row};
use std::collections::BTreeMap;

/// All rows, checked.
pub struct Facts {
    /// Amounts by schedule.
    pub penalties: penalties::Penalties,
    /// Which cap applies when.
    pub caps: Vec<caps::CapRule>,
    /// The seven provisions, in order.
    pub provisions: Vec<provisions::Provision>,
    /// Published cases, newest first.
    pub outcomes: Vec<outcomes::Outcome>,
    /// Product lines and products, in order.
    pub catalogue: lifecycle::Catalogue,
    /// How inventories spell the products, packed.
    pub spellings: String,
    /// The oldest day on which a row was last checked.
    pub oldest_check: NaiveDate,
}

/// Checks the data files, given by their path relative to the data folder.
///
/// # Errors
/// Every fault of every file, by file and line.
pub fn check(texts: &BTreeMap<String, String>) -> Result<Facts, Vec<Fault>> {
    let faults = Faults::default();
    let mut data = Data { files: texts.iter().map(File::from).collect(), faults: &faults };
    let penalties = data.read("penalties.toml", penalties::read);
    let starts = penalties.as_ref().and_then(|penalties| penalties.tiers_from);
    let caps = data.read("caps.toml", |root| caps::read(root, starts));
    let provisions = data.read("provisions.toml", provisions::read);
    let outcomes = outcomes::read(&mut data);
    let catalogue = lifecycle::read(&mut data);
    let spellings = names::read(&mut data, &catalogue);
    for file in data.files {
        faults.add(&file.name, 0, "", "nothing reads this file: correct its name, list it, or remove it");
    }
    let complete = faults.sorted();
    let (Some(penalties), Some(caps), Some(provisions)) = (penalties, caps, provisions) else { return Err(complete) };
    let checks = penalties.checks().chain(caps.iter().map(|rule| rule.checked));
    let checks = checks.chain(provisions.iter().map(|row| row.checked));
    let checks = checks.chain(outcomes.iter().map(|row| row.checked));
    let Some(oldest_check) = checks.chain(catalogue.families.iter().map(|family| family.checked)).min() else {
        return Err(complete);
    };
    if complete.is_empty() {
        Ok(Facts { penalties, caps, provisions, outcomes, catalogue, spellings, oldest_check })
    } else {
        Err(complete)
    }
}

/// The files not yet read.
pub struct Data<'a> {
    files: Vec<File>,
    /// The faults found so far.
    pub faults: &'a Faults,
}

impl Data<'_> {
    /// Reads a file that must be there.
    pub fn read<T>(&mut self, name: &str, read: impl FnOnce(&Row) -> T) -> Option<T> {
        let Some(index) = self.files.iter().position(|file| file.name == name) else {
            self.faults.add(name, 0, "", "the file is missing: add it to the data folder");
            return None;
        };
        Some(self.files.swap_remove(index).read(self.faults, read))
    }

    /// The names of the files in a folder that were not yet read, sorted.
    pub fn folder(&self, folder: &str) -> Vec<String> {
        let in_folder = |file: &&File| file.name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let mut names: Vec<_> = self.files.iter().filter(in_folder).map(|file| file.name.clone()).collect();
        names.sort();
        names
    }
}

impl From<(&String, &String)> for File {
    fn from((name, text): (&String, &String)) -> File {
        File { name: name.clone(), text: text.clone() }
    }
}

/// The row's confidence.
fn confidence(row: &Row) -> Option<Confidence> {
    row.word("confidence", &Confidence::ALL.map(|word| (word.id(), word)))
}

/// The day the row was last checked, which cannot be after the file's own date.
fn checked(row: &Row, as_of: Option<NaiveDate>) -> Option<NaiveDate> {
    let checked = row.date("checked")?;
    if let Some(as_of) = as_of.filter(|as_of| checked > *as_of) {
        row.fault(format!("`checked` is {checked}, after the file's `as_of` {as_of}: correct one of them"));
    }
    Some(checked)
}

/// A page on the web.
fn web(row: &Row, key: &'static str) -> Option<String> {
    let page = row.text(key)?;
    if !page.starts_with("https://") && !page.starts_with("http://") {
        row.fault(format!("`{key}` is \"{page}\": give the page's address, beginning with https://"));
    }
    Some(page)
}
