//! The checked rows as Rust source, for `mod compiled` in `mod.rs`.

use super::Facts;
use super::penalties::{Basis, Penalties, Schedule};
use crate::Cap;
use chrono::{Datelike, NaiveDate};
use std::fmt::Write;

/// Rust source that names every row, but the products and the cases: of their text it names the fingerprint.
///
/// # Errors
/// None in practice: writing to a `String` does not fail.
pub fn source(facts: &Facts, late_fingerprint: u64) -> Result<String, std::fmt::Error> {
    let mut out = String::from(
        "const fn day(year: i32, month: u32, day: u32) -> NaiveDate {\n\
         match NaiveDate::from_ymd_opt(year, month, day) { Some(date) => date, None => NaiveDate::MIN }\n}\n",
    );
    penalties(&mut out, facts)?;
    writeln!(out, "pub static PROVISIONS: &[ProvisionFact] = &[")?;
    for row in &facts.provisions {
        let (provision, citation) = (row.provision, &row.citation);
        write!(out, "ProvisionFact {{ provision: Provision::{provision:?}, citation: {citation:?}, precedents: &[")?;
        for case in &row.precedents {
            write!(out, "Precedent {{ name: {:?}, year: {}, caveat: {:?} }},", case.name, case.year, case.caveat)?;
        }
        writeln!(out, "], confidence: Confidence::{:?}, checked: {} }},", row.confidence, day(row.checked))?;
    }
    writeln!(out, "];\npub const LATE_FINGERPRINT: u64 = {late_fingerprint:#x};")?;
    let lines = facts.catalogue.families.iter().map(|family| family.checked).min().unwrap_or_default();
    writeln!(out, "pub const CATALOGUE_CHECKED: NaiveDate = {};", day(lines))?;
    writeln!(out, "pub const OLDEST_CHECK: NaiveDate = {};", day(facts.oldest_check))?;
    Ok(out)
}

fn day(date: NaiveDate) -> String {
    format!("day({}, {}, {})", date.year(), date.month(), date.day())
}

fn maybe_day(date: Option<NaiveDate>) -> String {
    date.map_or_else(|| "None".to_owned(), |date| format!("Some({})", day(date)))
}

fn dollars(amount: Option<i64>) -> String {
    amount.map_or_else(|| "None".to_owned(), |amount| format!("Some(Dollars({amount}))"))
}

fn penalties(out: &mut String, facts: &Facts) -> std::fmt::Result {
    let Penalties { tiers_from, adjusted_from, eras, early, state, schedules } = &facts.penalties;
    let (tiers_from, adjusted_from) = (tiers_from.unwrap_or_default(), adjusted_from.unwrap_or_default());
    let eras = eras.as_ref().map_or("", |basis| &basis.citation);
    writeln!(out, "pub static PENALTIES: Penalties = Penalties {{")?;
    writeln!(out, "tiers_from: {}, adjusted_from: {}, eras_citation: {eras:?},", day(tiers_from), day(adjusted_from))?;
    if let (Some((maximum, cap, early)), Some((each, state_cap, state))) = (early, state) {
        writeln!(out, "early: EarlyAmounts {{ maximum: Dollars({maximum}), cap: Dollars({cap}), {} }},", basis(early))?;
        writeln!(out, "state: StateAmounts {{ each: Dollars({each}), cap: Dollars({state_cap}), {} }},", basis(state))?;
    }
    writeln!(out, "schedules: &[")?;
    for row in schedules {
        schedule(out, row)?;
    }
    writeln!(out, "],\ncaps: &[")?;
    for rule in &facts.caps {
        let cap = match rule.cap {
            Cap::Printed => "Cap::Printed".to_owned(),
            Cap::Fixed(amount) => format!("Cap::Fixed(Dollars({}))", amount.0),
            Cap::Adjusted(amount) => format!("Cap::Adjusted({})", dollars(amount.map(|amount| amount.0))),
        };
        let (mode, tier, citation, confidence) = (rule.mode, rule.tier, &rule.citation, rule.confidence);
        let (from, until, checked) = (day(rule.from), maybe_day(rule.until), day(rule.checked));
        write!(
            out,
            "CapRule {{ mode: CapMode::{mode:?}, tier: Tier::{tier:?}, from: {from}, until: {until}, cap: {cap}, "
        )?;
        writeln!(out, "citation: {citation:?}, confidence: Confidence::{confidence:?}, checked: {checked} }},")?;
    }
    writeln!(out, "] }};")
}

fn basis(basis: &Basis) -> String {
    format!("citation: {:?}, confidence: Confidence::{:?}", basis.citation, basis.confidence)
}

fn schedule(out: &mut String, row: &Schedule) -> std::fmt::Result {
    writeln!(out, "Schedule {{ id: {:?}, from: {}, until: {},", row.id, day(row.from), maybe_day(row.until))?;
    writeln!(out, "tiers: [")?;
    for amounts in &row.tiers {
        let [minimum, maximum, cap] = [amounts.minimum, amounts.maximum, amounts.cap];
        write!(out, "TierAmounts {{ minimum: Dollars({minimum}), maximum: Dollars({maximum}), cap: Dollars({cap}), ")?;
        writeln!(out, "confidence: Confidence::{:?} }},", amounts.confidence)?;
    }
    let caps = row.adjusted_caps.map_or_else(
        || "None".to_owned(),
        |caps| format!("Some([{}])", caps.map(|cap| format!("Dollars({cap})")).join(", ")),
    );
    writeln!(out, "], adjusted_caps: {caps}, citation: {:?}, document: {:?},", row.citation, row.document)?;
    writeln!(out, "checked: {} }},", day(row.checked))
}
