//! Reads the packed products and cases. `compile/pack.rs` writes them; the build reads them back and
//! compares. Plain loops over one kind of cursor: chains of iterators cost the page eight times as much.
//!
//! Products: sixteen lines, each a column with its fields parted by tabs. Of the product lines: id,
//! name, vendor, search words, source, place of the current release, number of products. Of the
//! products: id (none: made of the name), name, search words, day of release, last day of support (both
//! in days after the one before), distance to the successor, confidence (its first letter, a capital
//! where only the month is published). Then the kinds of programme, and each product's programmes as `kind:days`.
//!
//! Cases: eleven lines of the same make. Who paid, what happened, source, month (in months after the
//! one before), dollars, people, marks (the confidence's first letter, a capital; `p` for a penalty, `b` for a business
//! associate, `v` for vacated), provisions, mapped provisions, themes, day checked (in days after the
//! one before).

use super::catalogue::{Catalogue, Family, Product, ProductId, Programme};
use super::outcomes::{Outcome, OutcomeKind};
use super::penalties::Dollars;
use super::source::{Confidence, Month};
use chrono::{NaiveDate, TimeDelta};

/// The lines and the products.
pub(super) fn products(text: &'static str) -> (Vec<Family>, Vec<Product>) {
    let mut columns = Fields::of(text, '\n');
    let (mut ids, mut names, mut vendors) = (columns.column(), columns.column(), columns.column());
    let (mut searches, mut sources) = (columns.column(), columns.column());
    let (mut currents, mut counts) = (columns.column(), columns.column());
    let mut families = Vec::new();
    let mut family_of = Vec::new();
    while let Some(id) = ids.next() {
        let at = families.len() as u16;
        for _ in 0..counts.number().unwrap_or_default() {
            family_of.push(at);
        }
        families.push(Family {
            id,
            name: names.text(),
            vendor: vendors.text(),
            search: searches.text(),
            source: sources.text(),
            current: ProductId(currents.number().unwrap_or_default() as u16),
        });
    }
    let (mut ids, mut names, mut searches) = (columns.column(), columns.column(), columns.column());
    let (mut released, mut ends) = (columns.column(), columns.column());
    let (mut successors, mut marks, kinds) = (columns.column(), columns.column(), columns.column());
    let mut programmes = columns.column();
    // 1970-01-01 stands before the first of either.
    let (mut last_release, mut last_end) = (NaiveDate::default(), NaiveDate::default());
    let mut products = Vec::with_capacity(family_of.len());
    for family in family_of {
        let mark = marks.text();
        let end_of_support = ends.day_after(&mut last_end);
        let confidence = confidence(mark).unwrap_or(Confidence::Memory);
        let at = products.len() as i64;
        let (id, name) = (ids.text(), names.text());
        products.push(Product {
            id: if id.is_empty() { Catalogue::id_of(name).leak() } else { id },
            name,
            family,
            search: searches.text(),
            released: released.day_after(&mut last_release),
            end_of_support,
            month_only: mark.as_bytes().first().is_some_and(u8::is_ascii_uppercase),
            programmes: ways(programmes.text(), kinds, end_of_support, confidence),
            successor: successors.number().map(|offset| ProductId((at + offset) as u16)),
            confidence,
        });
    }
    (families, products)
}

/// A product's programmes.
fn ways(
    field: &'static str,
    kinds: Fields,
    end_of_support: Option<NaiveDate>,
    inherited: Confidence,
) -> Vec<Programme> {
    let mut ways = Vec::new();
    let mut before = end_of_support;
    let mut fields = Fields::of(field, ' ');
    while let Some(way) = fields.next() {
        let mut parts = Fields::of(way, ':');
        let Some(at) = parts.number() else { break };
        let mut kinds = kinds;
        for _ in 0..at {
            kinds.next();
        }
        let kind = kinds.text();
        let until = before.as_mut().and_then(|before| parts.day_after(before));
        ways.push(Programme {
            name: kind.get(3..).unwrap_or_default(),
            until,
            paid: kind.starts_with('$'),
            security_updates: kind.as_bytes().get(1) == Some(&b'+'),
            confidence: kind.get(2..).and_then(confidence).unwrap_or(inherited),
        });
    }
    ways
}

/// The cases.
pub(super) fn outcomes(text: &'static str) -> Vec<Outcome> {
    let mut columns = Fields::of(text, '\n');
    let (mut entities, mut causes, mut sources) = (columns.column(), columns.column(), columns.column());
    let (mut months, mut amounts, mut people) = (columns.column(), columns.column(), columns.column());
    let (mut marks, mut provisions) = (columns.column(), columns.column());
    let (mut mapped, mut themes, mut checks) = (columns.column(), columns.column(), columns.column());
    let (mut last_month, mut last_check) = (0, NaiveDate::default());
    let mut outcomes = Vec::new();
    while let Some(entity) = entities.next() {
        let mark = marks.text();
        let announced = months.number().map(|after| {
            last_month += after;
            Month { year: (last_month / 12) as i32, month: (last_month % 12) as u32 + 1 }
        });
        let penalty = mark.contains('p');
        outcomes.push(Outcome {
            entity,
            business_associate: mark.contains('b'),
            announced,
            amount: amounts.number().map(Dollars),
            individuals: people.number(),
            kind: if penalty { OutcomeKind::CivilMoneyPenalty } else { OutcomeKind::ResolutionAgreement },
            vacated: mark.contains('v'),
            provisions: provisions.list(),
            mapped: mapped.list(),
            themes: themes.list(),
            cause: causes.text(),
            source: sources.text(),
            confidence: confidence(mark).unwrap_or(Confidence::Memory),
            checked: checks.day_after(&mut last_check).unwrap_or_default(),
        });
    }
    outcomes
}

/// The confidence whose first letter a text begins with, in either case.
fn confidence(text: &str) -> Option<Confidence> {
    let letter = text.as_bytes().first()?;
    Confidence::ALL
        .into_iter()
        .find(|word| word.id().as_bytes().first().is_some_and(|own| own.eq_ignore_ascii_case(letter)))
}

/// What is left of a text whose fields are parted by a mark.
#[derive(Clone, Copy)]
struct Fields {
    rest: Option<&'static str>,
    mark: char,
}

impl Fields {
    fn of(text: &'static str, mark: char) -> Self {
        Fields { rest: Some(text), mark }
    }

    // Kept as one function: copied to each of its forty callers it would be most of the page's reader.
    #[inline(never)]
    fn next(&mut self) -> Option<&'static str> {
        let rest = self.rest?;
        let (field, rest) = match rest.split_once(self.mark) {
            Some((field, rest)) => (field, Some(rest)),
            None => (rest, None),
        };
        self.rest = rest;
        Some(field)
    }

    fn text(&mut self) -> &'static str {
        self.next().unwrap_or_default()
    }

    fn column(&mut self) -> Fields {
        Fields::of(self.text(), '\t')
    }

    #[inline(never)]
    fn number(&mut self) -> Option<i64> {
        self.next()?.parse().ok()
    }

    /// The day so many days after another, which it then takes the place of.
    #[inline(never)]
    fn day_after(&mut self, before: &mut NaiveDate) -> Option<NaiveDate> {
        *before = before.checked_add_signed(TimeDelta::try_days(self.number()?)?)?;
        Some(*before)
    }

    /// Words parted by spaces.
    #[inline(never)]
    fn list(&mut self) -> Vec<&'static str> {
        let mut list = Vec::new();
        let mut words = Fields::of(self.text(), ' ');
        while let Some(word) = words.next().filter(|word| !word.is_empty()) {
            list.push(word);
        }
        list
    }
}
