//! `caps.toml`: which calendar-year cap applies, by cap mode and tier.

use super::intervals::{self, Interval};
use super::read::Row;
use super::{checked, confidence};
use crate::{Cap, CapMode, Confidence, Dollars, Tier};
use chrono::NaiveDate;

/// One row.
pub struct CapRule {
    /// Cap mode.
    pub mode: CapMode,
    /// Tier.
    pub tier: Tier,
    /// First as-of date.
    pub from: NaiveDate,
    /// First as-of date no longer.
    pub until: Option<NaiveDate>,
    /// The cap.
    pub cap: Cap,
    /// Citation.
    pub citation: String,
    /// How it came to be known.
    pub confidence: Confidence,
    /// Day last checked.
    pub checked: NaiveDate,
}

/// Reads the file; `first` is the day the tiers begin on.
pub fn read(root: &Row, first: Option<NaiveDate>) -> Vec<CapRule> {
    let as_of = root.date("as_of");
    let rows = root.rows("cap", &["mode", "tier"]);
    root.done();
    let read: Vec<_> = rows.iter().map(|row| rule(row, as_of)).collect();
    if read.iter().all(Option::is_some) {
        for (mode, tier) in CapMode::ALL.iter().flat_map(|mode| Tier::ALL.map(|tier| (*mode, tier))) {
            let series: Vec<_> = rows
                .iter()
                .zip(read.iter().flatten())
                .filter(|(_, rule)| (rule.mode, rule.tier) == (mode, tier))
                .map(|(row, rule)| Interval { row, from: rule.from, until: rule.until })
                .collect();
            if series.is_empty() {
                root.fault(format!("no [[cap]] for mode {} and tier {}: add one", mode.id(), tier.id()));
            }
            intervals::check(&series, first);
        }
    }
    read.into_iter().flatten().collect()
}

fn rule(row: &Row, as_of: Option<NaiveDate>) -> Option<CapRule> {
    let mode = row.word("mode", &CapMode::ALL.map(|mode| (mode.id(), mode)));
    let tier = row.word("tier", &Tier::ALL.map(|tier| (tier.id(), tier)));
    let (from, until) = (row.date("from"), row.maybe_date("until"));
    let kind = row.word("cap", &[("printed", Kind::Printed), ("fixed", Kind::Fixed), ("adjusted", Kind::Adjusted)]);
    let cap = match kind {
        Some(Kind::Printed) => Some(Cap::Printed),
        Some(Kind::Fixed) => row.number("amount").map(|amount| Cap::Fixed(Dollars(amount))),
        Some(Kind::Adjusted) => Some(Cap::Adjusted(row.maybe_number("otherwise").map(Dollars))),
        None => None,
    };
    let (citation, confidence, checked) = (row.text("citation"), confidence(row), checked(row, as_of));
    // Kept for whoever checks the row.
    row.maybe_text("note");
    row.done();
    Some(CapRule {
        mode: mode?,
        tier: tier?,
        from: from?,
        until,
        cap: cap?,
        citation: citation?,
        confidence: confidence?,
        checked: checked?,
    })
}

#[derive(Clone, Copy)]
enum Kind {
    Printed,
    Fixed,
    Adjusted,
}
