//! Days: the six years of 160.414, the 30 days of 160.410(c), January 1.

use chrono::{Datelike, Days, Months, NaiveDate};

/// A day as a number: days since 0000-12-31, so that a day more is one more. What loops count in.
pub type DayNumber = i32;

/// The number of a day.
pub fn number_of(day: NaiveDate) -> DayNumber {
    day.num_days_from_ce()
}

/// The day of a number; the last day a date can hold for numbers beyond it.
pub fn date_of(number: DayNumber) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(number).unwrap_or(NaiveDate::MAX)
}

/// `days` days after `day`; the last day a date can hold where that would be beyond it.
pub fn days_after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

/// The same calendar day two years after: as far ahead as plans, pictures and calendars look. 29 February becomes the 28th.
///
/// ```
/// use overdue::law::two_years_after;
/// let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
/// assert_eq!(two_years_after(day("2026-11-22")), day("2028-11-22"));
/// assert_eq!(two_years_after(day("2024-02-29")), day("2026-02-28"));
/// ```
pub fn two_years_after(day: NaiveDate) -> NaiveDate {
    day.checked_add_months(Months::new(24)).unwrap_or(NaiveDate::MAX)
}

/// First day of the six years before `as_of` (45 CFR 160.414): the same calendar day six years
/// before, that day included. 29 February becomes 1 March, for six years before a leap year is none.
///
/// ```
/// use chrono::NaiveDate;
/// use overdue::law::window_from;
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// assert_eq!(window_from(day("2026-11-22")), day("2020-11-22"));
/// assert_eq!(window_from(day("2024-02-29")), day("2018-03-01"));
/// ```
pub fn window_from(as_of: NaiveDate) -> NaiveDate {
    const YEARS: i32 = 6;
    let year = as_of.year().saturating_sub(YEARS);
    NaiveDate::from_ymd_opt(year, as_of.month(), as_of.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        .unwrap_or(NaiveDate::MIN)
}

/// The last of the 30 days that begin on `cure_day` (45 CFR 160.410(c)(2)(i), 160.404(b)(2)(iii)).
pub fn last_cure_day(cure_day: NaiveDate) -> NaiveDate {
    days_after(cure_day, 29)
}

/// The January 1 after `day`, when every calendar-year cap starts again (45 CFR 160.404(b)(2)).
pub fn next_january_first(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year().saturating_add(1), 1, 1).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn six_years_are_the_same_calendar_day() {
        assert_eq!(window_from(day("2016-07-15")), day("2010-07-15"));
        assert_eq!(window_from(day("2020-02-29")), day("2014-03-01"));
        assert_eq!(window_from(day("2100-12-31")), day("2094-12-31"));
    }

    #[test]
    fn thirty_days_include_the_first() {
        assert_eq!(last_cure_day(day("2015-07-15")), day("2015-08-13"));
    }

    #[test]
    fn january_first_comes_after_even_a_january_first() {
        assert_eq!(next_january_first(day("2026-01-01")), day("2027-01-01"));
        assert_eq!(next_january_first(day("2026-12-31")), day("2027-01-01"));
    }

    #[test]
    fn no_day_is_too_far() {
        assert_eq!(days_after(NaiveDate::MAX, u64::MAX), NaiveDate::MAX);
        assert_eq!(next_january_first(NaiveDate::MAX), NaiveDate::MAX);
        assert_eq!(window_from(NaiveDate::MIN), NaiveDate::MIN);
        assert_eq!(date_of(i32::MAX), NaiveDate::MAX);
        assert_eq!(date_of(number_of(day("2026-11-22"))), day("2026-11-22"));
    }
}
