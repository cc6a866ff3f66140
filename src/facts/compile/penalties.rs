//! `penalties.toml`: the amounts of 45 CFR 160.404 and 102.3.

use super::intervals::{self, Interval};
use super::read::Row;
use super::{checked, confidence};
use crate::{Confidence, Tier};
use chrono::NaiveDate;

/// The file's content.
pub struct Penalties {
    /// First day of the four tiers; none only beside a fault.
    pub tiers_from: Option<NaiveDate>,
    /// First day whose amounts are adjusted for inflation; none only beside a fault.
    pub adjusted_from: Option<NaiveDate>,
    /// Citation of both.
    pub eras: Option<Basis>,
    /// Before the tiers: each violation, each year.
    pub early: Option<(i64, i64, Basis)>,
    /// State attorneys general: each violation, each year.
    pub state: Option<(i64, i64, Basis)>,
    /// Oldest first.
    pub schedules: Vec<Schedule>,
}

/// What an amount rests on.
#[derive(Clone)]
pub struct Basis {
    /// Citation.
    pub citation: String,
    /// How it came to be known.
    pub confidence: Confidence,
    /// Day last checked.
    pub checked: NaiveDate,
}

/// One row.
pub struct Schedule {
    /// Name.
    pub id: String,
    /// First as-of date.
    pub from: NaiveDate,
    /// First as-of date no longer.
    pub until: Option<NaiveDate>,
    /// In the order of [`Tier::ALL`].
    pub tiers: [Amounts; 4],
    /// In the same order.
    pub adjusted_caps: Option<[i64; 4]>,
    /// Federal Register.
    pub citation: String,
    /// Federal Register document.
    pub document: String,
    /// What the row before was multiplied by, in hundred-thousandths.
    pub multiplier: Option<i64>,
    /// Day last checked.
    pub checked: NaiveDate,
}

/// One tier's amounts.
#[derive(Clone, Copy)]
pub struct Amounts {
    /// Least for one violation.
    pub minimum: i64,
    /// Most for one violation.
    pub maximum: i64,
    /// Most for one calendar year.
    pub cap: i64,
    /// How they came to be known.
    pub confidence: Confidence,
}

impl Penalties {
    /// The days on which the rows were last checked.
    pub fn checks(&self) -> impl Iterator<Item = NaiveDate> {
        let basis = [self.eras.as_ref(), self.early.as_ref().map(|row| &row.2), self.state.as_ref().map(|row| &row.2)];
        basis.into_iter().flatten().map(|basis| basis.checked).chain(self.schedules.iter().map(|row| row.checked))
    }
}

/// Reads the file.
pub fn read(root: &Row) -> Penalties {
    let as_of = root.date("as_of");
    let (eras, early, state) = (root.table("eras"), root.table("early"), root.table("state"));
    let rows = root.rows("schedule", &["id"]);
    if rows.is_empty() {
        root.fault("there is no [[schedule]]: add the amounts of 45 CFR 102.3");
    }
    root.done();
    let tiers_from = eras.as_ref().and_then(|row| row.date("tiers_from"));
    let adjusted_from = eras.as_ref().and_then(|row| row.date("adjusted_from"));
    let read: Vec<_> = rows.iter().map(|row| schedule(row, as_of)).collect();
    let series: Vec<_> = rows
        .iter()
        .zip(&read)
        .filter_map(|(row, read)| read.as_ref().map(|read| Interval { row, from: read.from, until: read.until }))
        .collect();
    // With a row that could not be read, its neighbours would look like a gap.
    if series.len() == rows.len() {
        intervals::check(&series, tiers_from);
    }
    for pair in rows.iter().zip(&read).collect::<Vec<_>>().windows(2) {
        if let [(_, Some(before)), (row, Some(this))] = pair {
            adjustment(row, before, this);
        }
    }
    let mut schedules: Vec<Schedule> = Vec::new();
    for (row, read) in rows.iter().zip(read) {
        let Some(schedule) = read else { continue };
        if schedules.iter().any(|earlier| earlier.id == schedule.id) {
            row.fault("is there twice: give another `id`, or remove one");
        }
        schedules.push(schedule);
    }
    Penalties {
        tiers_from,
        adjusted_from,
        eras: eras.and_then(|row| basis(&row, as_of)),
        early: early.and_then(|row| flat(&row, "maximum", as_of)),
        state: state.and_then(|row| flat(&row, "each", as_of)),
        schedules,
    }
}

fn basis(row: &Row, as_of: Option<NaiveDate>) -> Option<Basis> {
    let (citation, confidence, checked) = (row.text("citation"), confidence(row), checked(row, as_of));
    row.done();
    Some(Basis { citation: citation?, confidence: confidence?, checked: checked? })
}

fn flat(row: &Row, each: &'static str, as_of: Option<NaiveDate>) -> Option<(i64, i64, Basis)> {
    let (each, cap) = (row.number(each), row.number("cap"));
    let basis = basis(row, as_of);
    if let (Some(each), Some(cap)) = (each, cap)
        && each > cap
    {
        row.fault(format!("{each} for one violation is above the cap {cap} of a year: correct one of them"));
    }
    Some((each?, cap?, basis?))
}

fn schedule(row: &Row, as_of: Option<NaiveDate>) -> Option<Schedule> {
    let (id, from, until) = (row.text("id"), row.date("from"), row.maybe_date("until"));
    let (citation, document, checked) = (row.text("citation"), row.text("document"), checked(row, as_of));
    let (tiers, adjusted) = (row.table("tiers"), row.maybe_table("adjusted_caps"));
    let (multiplier, sources) = (row.maybe_text("multiplier"), row.texts("sources"));
    // Kept for whoever checks the row.
    row.maybe_text("note");
    let multiplier = multiplier.and_then(|text| {
        let hundred_thousandths = text.strip_prefix("1.").filter(|digits| digits.len() == 5);
        let multiplier = hundred_thousandths.and_then(|digits| digits.parse::<u32>().ok());
        if multiplier.is_none() {
            row.fault(format!("`multiplier` is \"{text}\": write it as the rule does, such as \"1.02598\""));
        }
        multiplier.map(|part| 100_000 + i64::from(part))
    });
    if sources.is_empty() {
        row.fault("`sources` is missing: list where the amounts were read");
    }
    row.done();
    let tiers = tiers.and_then(|row| four(&row, |tier| row.table(tier).and_then(|row| amounts(&row))));
    let adjusted_caps = adjusted.map(|row| four(&row, |tier| row.number(tier)));
    if let (Some(tiers), Some(Some(caps))) = (&tiers, &adjusted_caps)
        && let Some(cap) = caps.iter().zip(tiers).find_map(|(cap, tier)| (*cap > tier.cap).then_some(cap))
    {
        row.fault(format!("adjusted cap {cap} is above the printed cap: correct one of them"));
    }
    Some(Schedule {
        id: id?,
        from: from?,
        until,
        tiers: tiers?,
        adjusted_caps: match adjusted_caps {
            Some(caps) => Some(caps?),
            None => None,
        },
        citation: citation?,
        document: document?,
        multiplier,
        checked: checked?,
    })
}

/// Each amount is the one before times the row's multiplier, rounded to the nearest dollar (28 USC 2461
/// note, as amended in 2015): a slip of the pen in any of them shows.
fn adjustment(row: &Row, before: &Schedule, this: &Schedule) {
    let Some(multiplier) = this.multiplier else { return };
    let check = |what: &str, before: i64, this: i64| {
        let expected = (before * multiplier + 50_000) / 100_000;
        if this != expected {
            row.fault(format!(
                "{what} is {this}, but {before} times the multiplier is {expected}: correct one of them"
            ));
        }
    };
    for ((before, this), tier) in before.tiers.iter().zip(&this.tiers).zip(Tier::ALL) {
        check(&format!("the minimum of {}", tier.id()), before.minimum, this.minimum);
        check(&format!("the maximum of {}", tier.id()), before.maximum, this.maximum);
        check(&format!("the cap of {}", tier.id()), before.cap, this.cap);
    }
    let caps = before.adjusted_caps.iter().flatten().zip(this.adjusted_caps.iter().flatten());
    for ((before, this), tier) in caps.zip(Tier::ALL) {
        check(&format!("the adjusted cap of {}", tier.id()), *before, *this);
    }
}

/// One value for each tier, in order.
fn four<T>(row: &Row, read: impl Fn(&'static str) -> Option<T>) -> Option<[T; 4]> {
    let values = Tier::ALL.map(|tier| read(tier.id()));
    row.done();
    let [Some(first), Some(second), Some(third), Some(fourth)] = values else { return None };
    Some([first, second, third, fourth])
}

fn amounts(row: &Row) -> Option<Amounts> {
    let (minimum, maximum, cap) = (row.number("minimum"), row.number("maximum"), row.number("cap"));
    let confidence = confidence(row);
    row.done();
    let (minimum, maximum, cap) = (minimum?, maximum?, cap?);
    if minimum > maximum {
        row.fault(format!("minimum {minimum} is above maximum {maximum}: correct one of them"));
    }
    if maximum > cap {
        row.fault(format!("maximum {maximum} is above cap {cap}: correct one of them"));
    }
    Some(Amounts { minimum, maximum, cap, confidence: confidence? })
}
