//! `provisions.toml`: the seven provisions and the cases that charged them.

use super::read::Row;
use super::{checked, confidence};
use crate::{Confidence, Provision as Known};
use chrono::NaiveDate;

/// One row.
pub struct Provision {
    /// Which one.
    pub provision: Known,
    /// Pinpoint citation.
    pub citation: String,
    /// Cases, newest last.
    pub precedents: Vec<Precedent>,
    /// How the text came to be known.
    pub confidence: Confidence,
    /// Day last checked.
    pub checked: NaiveDate,
}

/// A published case.
pub struct Precedent {
    /// Short name.
    pub name: String,
    /// Year announced.
    pub year: i32,
    /// What to add, or empty.
    pub caveat: String,
}

/// Reads the file.
pub fn read(root: &Row) -> Vec<Provision> {
    let as_of = root.date("as_of");
    let rows = root.rows("provision", &["paragraph"]);
    root.done();
    let mut read: Vec<Provision> = Vec::new();
    for row in &rows {
        let Some(fact) = provision(row, as_of) else { continue };
        let before = read.iter().map(|fact| fact.provision);
        if before.clone().any(|provision| provision == fact.provision) {
            row.fault("is there twice: remove one");
        } else if let Some(later) = before.max().filter(|later| *later > fact.provision) {
            row.fault(format!("stands after {}: move it up, findings are listed in this order", later.paragraph()));
        }
        read.push(fact);
    }
    for provision in Known::ALL {
        let named = format!("provision {}", provision.paragraph());
        if !rows.iter().any(|row| row.label() == named) {
            root.fault(format!("{named} is missing: add a [[provision]]"));
        }
    }
    read
}

fn provision(row: &Row, as_of: Option<NaiveDate>) -> Option<Provision> {
    let paragraph = row.word("paragraph", &Known::ALL.map(|known| (known.paragraph(), known)));
    let (title, citation) = (row.text("title"), row.text("citation"));
    let (confidence, checked) = (confidence(row), checked(row, as_of));
    let precedents = row.rows("precedents", &["name"]);
    row.done();
    if let (Some(known), Some(citation)) = (paragraph, &citation)
        && !citation.ends_with(known.paragraph())
    {
        row.fault(format!("`citation` \"{citation}\" does not end with the paragraph: correct it"));
    }
    let read: Vec<_> = precedents.iter().filter_map(precedent).collect();
    if read.windows(2).any(|pair| matches!(pair, [this, next] if this.year > next.year)) {
        row.fault("`precedents` are not in order of their year: put the newest last");
    }
    title?;
    Some(Provision {
        provision: paragraph?,
        citation: citation?,
        precedents: read,
        confidence: confidence?,
        checked: checked?,
    })
}

fn precedent(row: &Row) -> Option<Precedent> {
    let (name, year, caveat) = (row.text("name"), row.number("year"), row.maybe_text("caveat"));
    row.done();
    let year = i32::try_from(year?).ok().filter(|year| (2008..2100).contains(year));
    if year.is_none() {
        row.fault("`year` is not a year since 2008: correct it");
    }
    Some(Precedent { name: name?, year: year?, caveat: caveat.unwrap_or_default() })
}
