//! The catalogue as text that is small once compressed.
//!
//! Sixteen lines, each a column, its fields parted by tabs: like stands beside like, which is what a
//! compressor needs. `unpack.rs` reads it back, and says what each line holds.

use super::lifecycle::{Catalogue, Product, Programme};
use chrono::NaiveDate;

/// The packed text.
pub fn pack(catalogue: &Catalogue) -> String {
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
        column(products, |product| product.id.clone()),
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

fn column<T>(rows: &[T], field: impl Fn(&T) -> String) -> String {
    rows.iter().map(field).collect::<Vec<_>>().join("\t")
}

/// Days since 1970-01-01.
fn days(date: NaiveDate) -> i64 {
    date.signed_duration_since(NaiveDate::default()).num_days()
}

/// Each date as days after the one before it; empty where there is none.
fn dates(dates: impl Iterator<Item = Option<NaiveDate>>) -> String {
    let mut before = 0;
    let fields = dates.map(|date| {
        date.map_or_else(String::new, |date| {
            let after = days(date) - before;
            before = days(date);
            after.to_string()
        })
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
