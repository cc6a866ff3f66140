//! What a person types into a field: days as month, day, year; numbers with or without commas.

use chrono::NaiveDate;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A day from its three fields. A month may be a number or its name, or the first three letters of it.
///
/// ```
/// use overdue::answers::typed::day;
/// assert_eq!(day("July", " 14", "2015"), chrono::NaiveDate::from_ymd_opt(2015, 7, 14));
/// assert_eq!(day("2", "30", "2026"), None);
/// assert_eq!(day("7", "14", "15"), None); // which century?
/// ```
pub fn day(month: &str, day: &str, year: &str) -> Option<NaiveDate> {
    let month = month.trim().to_ascii_lowercase();
    let month = match month.parse::<u32>() {
        Ok(month) => month,
        Err(_) if month.len() >= 3 => MONTHS.iter().zip(1..).find(|(name, _)| month.starts_with(**name))?.1,
        Err(_) => return None,
    };
    let year = year.trim();
    if year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month, day.trim().parse().ok()?)
}

/// A whole number; commas and spaces between its digits are left out.
///
/// ```
/// use overdue::answers::typed::number;
/// assert_eq!(number(" 25,000 "), Some(25_000));
/// assert_eq!(number("2.5"), None);
/// assert_eq!(number("about 300"), None);
/// ```
pub fn number(text: &str) -> Option<i64> {
    let digits: String =
        text.trim().chars().filter(|character| !matches!(character, ',' | ' ' | '\u{a0}' | '\u{202f}')).collect();
    digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))
}
