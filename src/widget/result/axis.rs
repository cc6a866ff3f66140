//! Days as places on a line, in thousandths of its width.

use super::bars::share;
use chrono::{Datelike, NaiveDate};

/// From one day to another.
pub struct Axis {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, after the first.
    pub to: NaiveDate,
}

impl Axis {
    /// Where a day stands; at the nearer end where it lies outside.
    pub fn place(&self, day: NaiveDate) -> i64 {
        share((day - self.from).num_days(), (self.to - self.from).num_days())
    }

    /// January firsts at even distances, at most so many: each year, and where it stands.
    pub fn ticks(&self, most: i32) -> Vec<(i32, i64)> {
        let (first, last) = (self.from.year(), self.to.year());
        let steps = [1, 2, 5, 10, 20];
        let step = steps.into_iter().find(|step| (last - first) / step < most).unwrap_or(50);
        let even = (first..=last).filter(|year| year % step == 0);
        let days = even.map(|year| (year, january(year, self.from))).filter(|(_, day)| *day >= self.from);
        days.filter(|(_, day)| *day <= self.to).map(|(year, day)| (year, self.place(day))).collect()
    }
}

/// The January 1 of a year; `otherwise` where no calendar holds it.
pub fn january(year: i32, otherwise: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(otherwise)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::date::parse_iso;

    fn axis(from: &str, to: &str) -> Axis {
        Axis { from: parse_iso(from).unwrap(), to: parse_iso(to).unwrap() }
    }

    #[test]
    fn what_lies_outside_stands_at_an_end() {
        let axis = axis("2020-01-01", "2028-11-21");
        let places = ["1999-01-01", "2020-01-01", "2024-06-12", "2028-11-21", "2100-01-01"];
        assert_eq!(places.map(|day| axis.place(parse_iso(day).unwrap())), [0, 0, 500, 1_000, 1_000]);
    }

    #[test]
    fn a_long_time_has_fewer_ticks() {
        for from in ["1993-01-01", "2002-01-01", "2014-01-01", "2021-01-01", "2026-01-01"] {
            let ticks = axis(from, "2028-11-21").ticks(8);
            assert!((3..=8).contains(&ticks.len()), "{from}: {ticks:?}");
            assert!(ticks.is_sorted());
        }
        let years = axis("2013-06-01", "2028-11-21").ticks(8).into_iter().map(|(year, _)| year);
        assert_eq!(years.collect::<Vec<_>>(), [2014, 2016, 2018, 2020, 2022, 2024, 2026, 2028]);
    }
}
