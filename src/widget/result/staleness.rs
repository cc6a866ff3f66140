//! How far the newest penalty amounts lag behind the day they are used for. HHS adjusts them about once a year.

use chrono::NaiveDate;

/// How old the amounts are on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Staleness {
    /// Within about a year: as current as they can be known to be.
    Current,
    /// More than a year: an adjustment may be missing.
    Aging,
    /// So many years: adjustments are missing.
    Stale(i64),
}

/// Adjustments have come up to some 17 months apart, most after about a year.
const AGING_AFTER_DAYS: i64 = 400;
/// By then at least one is missing.
const STALE_AFTER_DAYS: i64 = 800;

/// How old amounts in force from `newest` are on `day`. A day before they took effect is current: it uses older rows.
pub fn staleness(newest: NaiveDate, day: NaiveDate) -> Staleness {
    let age = (day - newest).num_days();
    if age <= AGING_AFTER_DAYS {
        Staleness::Current
    } else if age <= STALE_AFTER_DAYS {
        Staleness::Aging
    } else {
        Staleness::Stale((age + 182) / 365)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::date::parse_iso;

    fn on(day: &str) -> Staleness {
        staleness(parse_iso("2026-01-28").unwrap(), parse_iso(day).unwrap())
    }

    #[test]
    fn the_warning_grows_with_age() {
        assert_eq!(on("2016-07-15"), Staleness::Current);
        assert_eq!(on("2026-11-22"), Staleness::Current);
        assert_eq!(on("2027-03-04"), Staleness::Current);
        assert_eq!(on("2027-03-05"), Staleness::Aging);
        assert_eq!(on("2028-04-08"), Staleness::Stale(2));
        assert_eq!(on("2029-10-01"), Staleness::Stale(4));
        assert_eq!(on("2036-01-28"), Staleness::Stale(10));
    }
}
