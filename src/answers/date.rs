//! Days as text: `2026-11-22` in files. How a person types and reads them is for [`crate::words`].

use chrono::{Datelike, NaiveDate};

/// First day an assessment can be made for: the four tiers begin (45 CFR 160.404(b)(2)).
pub const FIRST_AS_OF: NaiveDate = day(2009, 2, 18);
/// Last day an assessment can be made for.
pub const LAST_AS_OF: NaiveDate = day(2099, 12, 31);
/// First day any other answer can name.
pub const FIRST_DAY: NaiveDate = day(1990, 1, 1);
/// Last day any other answer can name.
pub const LAST_DAY: NaiveDate = day(2099, 12, 31);

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        // None of the constants above: their tests read them back.
        None => NaiveDate::MIN,
    }
}

/// A day as files hold it.
///
/// ```
/// use overdue::answers::date::{iso, parse_iso};
/// let day = parse_iso("2016-07-15").unwrap();
/// assert_eq!(iso(day), "2016-07-15");
/// assert_eq!(parse_iso("2026-02-30"), None);
/// assert_eq!(parse_iso("15/07/2016"), None);
/// ```
pub fn iso(day: NaiveDate) -> String {
    // Not chrono's formatter: it brings its whole pattern machinery into the page.
    let mut out = String::with_capacity(10);
    pad(&mut out, day.year().unsigned_abs(), 4);
    out.push('-');
    pad(&mut out, day.month(), 2);
    out.push('-');
    pad(&mut out, day.day(), 2);
    out
}

fn pad(out: &mut String, number: u32, width: usize) {
    let digits = number.to_string();
    for _ in digits.len()..width {
        out.push('0');
    }
    out.push_str(&digits);
}

/// Reads `YYYY-MM-DD`; none for any other form and for a day that does not exist.
pub fn parse_iso(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10
        && bytes
            .iter()
            .enumerate()
            .all(|(index, byte)| if matches!(index, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() });
    if !shape {
        return None;
    }
    NaiveDate::from_ymd_opt(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_are_the_days_they_say() {
        let bounds = [FIRST_AS_OF, LAST_AS_OF, FIRST_DAY, LAST_DAY].map(iso);
        assert_eq!(bounds, ["2009-02-18", "2099-12-31", "1990-01-01", "2099-12-31"]);
    }
}
