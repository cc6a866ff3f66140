//! Server groups to CSV.

use super::COLUMNS;
use crate::answers::{Choice, ServerGroup, date::iso};
use crate::estate::table::write::{guarded, row};
use crate::facts::Catalogue;

/// The groups as CSV (RFC 4180) in UTF-8 with a byte order mark, so that a spreadsheet takes it for what it is. Text
/// that a spreadsheet would take for a formula gets an apostrophe before it, and loses it when the file comes back
/// ([`super::Export`]). Names of machines stand in one field, a line each.
pub fn write(groups: &[ServerGroup], catalogue: &Catalogue) -> String {
    let mut out = String::from("\u{feff}");
    row(&mut out, &COLUMNS.map(str::to_owned));
    for group in groups {
        let day = |day: Option<chrono::NaiveDate>| day.map(iso).unwrap_or_default();
        let product = group.product.map(|product| catalogue.product(product));
        let cover = group.extended_support.as_ref();
        let remedy = group.remedy.as_ref();
        let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        row(
            &mut out,
            &[
                guarded(&group.id),
                guarded(&group.label),
                product.map(|product| product.id.to_owned()).unwrap_or_default(),
                product.map(|product| product.name.to_owned()).unwrap_or_default(),
                day(group.support_ended),
                group.count.to_string(),
                guarded(&hosts(&group.hosts)),
                group.ephi.name().to_owned(),
                group.network.name().to_owned(),
                cover.map(|cover| guarded(&cover.program)).unwrap_or_default(),
                day(cover.map(|cover| cover.until)),
                day(group.in_service_since),
                day(group.corrected_on),
                remedy.map(|remedy| remedy.action.name().to_owned()).unwrap_or_default(),
                day(remedy.map(|remedy| remedy.by)),
                number(remedy.map(|remedy| remedy.cost.0)),
                number(remedy.map(|remedy| remedy.hours)),
                number(remedy.map(|remedy| remedy.downtime_hours)),
            ],
        );
    }
    out
}

/// The names, a line each. A line break or a backslash inside a name, and a name of nothing, are written with a
/// backslash.
fn hosts(hosts: &[String]) -> String {
    let mut out = String::new();
    for (place, host) in hosts.iter().enumerate() {
        if place > 0 {
            out.push('\n');
        }
        if host.is_empty() {
            out.push_str("\\0");
        }
        for letter in host.chars() {
            match letter {
                '\\' => out.push_str("\\\\"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                _ => out.push(letter),
            }
        }
    }
    out
}
