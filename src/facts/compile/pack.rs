//! The products and the cases as text that is small once compressed.
//!
//! Lines, each a column, its fields parted by tabs: like stands beside like, which is what a
//! compressor needs. `unpack.rs` reads it back, and says what each line holds.

use super::lifecycle::{Catalogue, Product, Programme};
use super::outcomes::Outcome;
use crate::OutcomeKind;
use chrono::NaiveDate;

/// The products' text.
pub fn products(catalogue: &Catalogue) -> String {
    let (families, products) = (&catalogue.families, &catalogue.products);
    let index = |id: &str| products.iter().position(|product| product.id == id);
    let kinds = kinds(products);
    let columns = [
        column(families, |family| family.id.clone()),
        column(families, |family| family.name.clone()),
        column(families, |family| family.vendor.clone()),
        column(families, |family| family.search.clone()),
        column(families, |family| family.source.clone()),
        column(families, |family| index(&family.current).map_or_else(String::new, |at| at.to_string())),
        column(families, |family| products.iter().filter(|product| product.family == family.id).count().to_string()),
        column(products, |product| {
            if crate::Catalogue::id_of(&product.name) == product.id { String::new() } else { product.id.clone() }
        }),
        column(products, |product| product.name.clone()),
        column(products, |product| product.search.clone()),
        dates(products.iter().map(|product| product.released)),
        dates(products.iter().map(|product| product.end_of_support)),
        successors(products, index),
        column(products, |product| {
            let letter = product.confidence.id().get(..1).unwrap_or_default();
            if product.month_only { letter.to_uppercase() } else { letter.to_owned() }
        }),
        kinds.join("\t"),
        column(products, |product| programmes(product, &kinds)),
    ];
    columns.join("\n")
}

/// The cases' text.
pub fn outcomes(cases: &[Outcome]) -> String {
    let columns = [
        column(cases, |case| case.entity.clone()),
        column(cases, |case| case.cause.clone()),
        column(cases, |case| case.source.clone()),
        distances(cases.iter().map(|case| case.announced.map(|on| i64::from(on.year) * 12 + i64::from(on.month) - 1))),
        column(cases, |case| number(case.amount)),
        column(cases, |case| number(case.individuals)),
        column(cases, marks),
        column(cases, |case| case.provisions.join(" ")),
        column(cases, |case| case.mapped.join(" ")),
        column(cases, |case| case.themes.join(" ")),
        dates(cases.iter().map(|case| Some(case.checked))),
    ];
    columns.join("\n")
}

fn marks(case: &Outcome) -> String {
    // Capital, because a small `p` says that it was a penalty.
    let mut marks = case.confidence.id().get(..1).unwrap_or_default().to_uppercase();
    marks.extend((case.kind == OutcomeKind::CivilMoneyPenalty).then_some('p'));
    marks.extend(case.business_associate.then_some('b'));
    marks.extend(case.vacated.then_some('v'));
    marks
}

fn number(number: Option<i64>) -> String {
    number.map_or_else(String::new, |number| number.to_string())
}

fn column<T>(rows: &[T], field: impl Fn(&T) -> String) -> String {
    rows.iter().map(field).collect::<Vec<_>>().join("\t")
}

/// Days since 1970-01-01.
fn days(date: NaiveDate) -> i64 {
    date.signed_duration_since(NaiveDate::default()).num_days()
}

/// Each date as days after the one before it; empty where there is none.
fn dates(dates: impl Iterator<Item = Option<NaiveDate>>) -> String {
    distances(dates.map(|date| date.map(days)))
}

/// Each number as its distance from the one before it; empty where there is none.
fn distances(numbers: impl Iterator<Item = Option<i64>>) -> String {
    let mut before = 0;
    let fields = numbers.map(|after| {
        let distance = after.map(|after| after - before);
        before = after.unwrap_or(before);
        number(distance)
    });
    fields.collect::<Vec<_>>().join("\t")
}

/// How many places further on the successor stands; empty where there is none.
fn successors(products: &[Product], index: impl Fn(&str) -> Option<usize>) -> String {
    let offset = |(at, product): (usize, &Product)| {
        let successor = product.successor.as_deref().and_then(&index)?;
        Some(i64::try_from(successor).ok()? - i64::try_from(at).ok()?)
    };
    let fields =
        products.iter().enumerate().map(|row| offset(row).map_or_else(String::new, |offset| offset.to_string()));
    fields.collect::<Vec<_>>().join("\t")
}

/// A programme without its date: what it costs, what it brings, how it is known, its name.
fn kind(product: &Product, programme: &Programme) -> String {
    let paid = if programme.paid { '$' } else { '-' };
    let updates = if programme.security_updates { '+' } else { '-' };
    let own = programme.confidence.id().get(..1).unwrap_or_default();
    let confidence = if programme.confidence == product.confidence { "=" } else { own };
    format!("{paid}{updates}{confidence}{}", programme.name)
}

fn kinds(products: &[Product]) -> Vec<String> {
    let mut kinds = Vec::new();
    for (product, programme) in products.iter().flat_map(|row| row.programmes.iter().map(move |way| (row, way))) {
        let kind = kind(product, programme);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// `kind:days` for each programme, the days counted from the end before it.
fn programmes(product: &Product, kinds: &[String]) -> String {
    let mut before = product.end_of_support;
    let fields = product.programmes.iter().filter_map(|programme| {
        let at = kinds.iter().position(|other| *other == kind(product, programme))?;
        let after = programme.until.zip(before).map(|(until, before)| days(until) - days(before));
        before = programme.until.or(before);
        Some(format!("{at}:{}", after.map_or_else(String::new, |after| after.to_string())))
    });
    fields.collect::<Vec<_>>().join(" ")
}
