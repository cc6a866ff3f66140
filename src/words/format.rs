//! Numbers, dollars and days as an American reads them, and templates.

use super::Plural;
use crate::facts::{Dollars, Month};
use chrono::{Datelike, NaiveDate};

/// A whole number with commas and a real minus.
///
/// ```
/// assert_eq!(overdue::words::number(-1_139), "\u{2212}1,139");
/// ```
pub fn number(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 3);
    if value < 0 {
        out.push('\u{2212}');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Whole dollars.
///
/// ```
/// use overdue::{facts::Dollars, words::dollars};
/// assert_eq!(dollars(Dollars(12_000_000)), "$12,000,000");
/// assert_eq!(dollars(Dollars(-4_383)), "\u{2212}$4,383");
/// ```
pub fn dollars(value: Dollars) -> String {
    let text = number(value.0);
    match text.strip_prefix('\u{2212}') {
        Some(text) => format!("\u{2212}${text}"),
        None => format!("${text}"),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day.
///
/// ```
/// let day = overdue::answers::date::parse_iso("2016-07-15").unwrap();
/// assert_eq!(overdue::words::date(day), "July 15, 2016");
/// ```
pub fn date(day: NaiveDate) -> String {
    let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    format!("{month} {}, {}", day.day(), day.year())
}

/// A month, for things announced without a day.
///
/// ```
/// let month = overdue::facts::Month { year: 2024, month: 10 };
/// assert_eq!(overdue::words::month(month), "October 2024");
/// ```
pub fn month(month: Month) -> String {
    let name = (month.month as usize).checked_sub(1).and_then(|place| MONTHS.get(place)).copied().unwrap_or_default();
    format!("{name} {}", month.year)
}

/// A template with its places filled: `{n}` by the value named `n`.
///
/// ```
/// use overdue::words::fill;
/// assert_eq!(fill("in {n} days", &[("n", "51")]), "in 51 days");
/// assert_eq!(fill("{a}{b} {c}", &[("a", "{b}"), ("b", "x")]), "{b}x {c}");
/// ```
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        out.push_str(before);
        let place = from.find('}').map(|close| (&from[1..close], &from[close + 1..]));
        match place.and_then(|(name, after)| Some((values.iter().find(|(other, _)| *other == name)?.1, after))) {
            Some((value, after)) => {
                out.push_str(value);
                rest = after;
            }
            None => {
                out.push('{');
                rest = &from[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The sentence for a number, with the number in it.
///
/// ```
/// use overdue::words::{Plural, plural};
/// const DAYS: Plural = Plural { one: "{n} day ago", other: "{n} days ago" };
/// assert_eq!(plural(&DAYS, 1), "1 day ago");
/// assert_eq!(plural(&DAYS, 1_139), "1,139 days ago");
/// ```
pub fn plural(words: &Plural, count: i64) -> String {
    fill(if count == 1 { words.one } else { words.other }, &[("n", &number(count))])
}
