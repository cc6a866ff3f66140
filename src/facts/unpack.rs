//! Reads the packed catalogue. `compile/pack.rs` writes it; the build reads it back and compares.
//!
//! Sixteen lines, each a column with its fields parted by tabs. Of the product lines: id, name, vendor,
//! search words, source, place of the current release, number of products. Of the products: id, name,
//! search words, day of release, last day of support (both in days after the one before), distance to
//! the successor, confidence (its first letter, a capital where only the month is published). Then the
//! kinds of programme, and each product's programmes as `kind:days`.

use super::catalogue::{Family, Product, ProductId, Programme};
use super::source::Confidence;
use chrono::{NaiveDate, TimeDelta};

/// The lines and the products.
pub(super) fn read(text: &'static str) -> (Vec<Family>, Vec<Product>) {
    let mut lines = text.split('\n');
    let mut column = || lines.next().unwrap_or_default().split('\t');
    let (ids, names, vendors) = (column(), column(), column());
    let (mut searches, mut sources, mut currents, mut counts) = (column(), column(), column(), column());
    let mut families = Vec::new();
    let mut family_of = Vec::new();
    for (at, ((id, name), vendor)) in (0u16..).zip(ids.zip(names).zip(vendors)) {
        let count = counts.next().and_then(|count| count.parse().ok()).unwrap_or_default();
        family_of.extend(std::iter::repeat_n(at, count));
        families.push(Family {
            id,
            name,
            vendor,
            search: searches.next().unwrap_or_default(),
            source: sources.next().unwrap_or_default(),
            current: ProductId(currents.next().and_then(|current| current.parse().ok()).unwrap_or_default()),
        });
    }
    let (ids, mut names, mut searches) = (column(), column(), column());
    let (mut released, mut ends) = (Days::of(column()), Days::of(column()));
    let (mut successors, mut letters) = (column(), column());
    let kinds: Vec<&str> = column().collect();
    let mut programmes = column();
    let mut products = Vec::with_capacity(family_of.len());
    for ((at, id), family) in (0u16..).zip(ids).zip(family_of) {
        let letter = letters.next().unwrap_or_default();
        let end_of_support = ends.next();
        let confidence = confidence(letter).unwrap_or(Confidence::Memory);
        products.push(Product {
            id,
            name: names.next().unwrap_or_default(),
            family,
            search: searches.next().unwrap_or_default(),
            released: released.next(),
            end_of_support,
            month_only: letter.starts_with(|letter: char| letter.is_ascii_uppercase()),
            programmes: ways(programmes.next().unwrap_or_default(), &kinds, end_of_support, confidence),
            successor: successors
                .next()
                .and_then(|offset| offset.parse().ok())
                .and_then(|offset| at.checked_add_signed(offset))
                .map(ProductId),
            confidence,
        });
    }
    (families, products)
}

/// A column of dates.
struct Days<I> {
    fields: I,
    before: NaiveDate,
}

impl<I: Iterator<Item = &'static str>> Days<I> {
    /// 1970-01-01 stands before the first.
    fn of(fields: I) -> Self {
        Days { fields, before: NaiveDate::default() }
    }

    fn next(&mut self) -> Option<NaiveDate> {
        let date = after(self.before, self.fields.next()?)?;
        self.before = date;
        Some(date)
    }
}

fn after(before: NaiveDate, days: &str) -> Option<NaiveDate> {
    before.checked_add_signed(TimeDelta::try_days(days.parse().ok()?)?)
}

fn confidence(letter: &str) -> Option<Confidence> {
    Confidence::ALL.into_iter().find(|word| word.id().get(..1).is_some_and(|own| own.eq_ignore_ascii_case(letter)))
}

fn ways(
    field: &'static str,
    kinds: &[&'static str],
    end_of_support: Option<NaiveDate>,
    inherited: Confidence,
) -> Vec<Programme> {
    let mut before = end_of_support;
    let way = |way: &'static str| {
        let (at, days) = way.split_once(':')?;
        let kind: &'static str = kinds.get(at.parse::<usize>().ok()?)?;
        let until = before.and_then(|before| after(before, days));
        before = until.or(before);
        Some(Programme {
            name: kind.get(3..)?,
            until,
            paid: kind.starts_with('$'),
            security_updates: kind.get(1..2) == Some("+"),
            confidence: kind.get(2..3).and_then(confidence).unwrap_or(inherited),
        })
    };
    field.split(' ').filter_map(way).collect()
}
