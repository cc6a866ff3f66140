//! Rows of one series cover every day from the first on, once each.

use super::read::Row;
use chrono::NaiveDate;

/// The days a row is in force: `[from, until)`.
pub struct Interval<'a> {
    /// The row, for messages.
    pub row: &'a Row<'a>,
    /// First day.
    pub from: NaiveDate,
    /// First day no longer; none when open-ended.
    pub until: Option<NaiveDate>,
}

/// Notes gaps, overlaps and ends that cannot be.
///
/// `first` is the day the series must begin on.
pub fn check(series: &[Interval], first: Option<NaiveDate>) {
    if let (Some(interval), Some(first)) = (series.first(), first)
        && interval.from != first
    {
        let from = interval.from;
        interval
            .row
            .fault(format!("the first row begins on {from}, but the tiers begin on {first}: begin on that day"));
    }
    for interval in series {
        if let Some(until) = interval.until.filter(|until| *until <= interval.from) {
            let from = interval.from;
            interval.row.fault(format!("`until` {until} is not after `from` {from}: give the next row's `from`"));
        }
    }
    for pair in series.windows(2) {
        let [this, next] = pair else { continue };
        let after = next.row.label();
        let from = next.from;
        match this.until {
            _ if from <= this.from => {
                next.row.fault(format!("`from` {from} is not after that of {}: order the rows by `from`", this.row.label()));
            }
            None => this.row.fault(format!(
                "has no `until`, but {after} follows on {from}: only the newest row is open-ended, so add `until = {from}`"
            )),
            Some(until) if until < from => this.row.fault(format!(
                "gap: no row covers the days from {until} until {from}: set `until` to {from}, or add the row between"
            )),
            Some(until) if until > from => this.row.fault(format!(
                "overlap: `until` is {until}, but {after} already begins on {from}: set `until` to {from}"
            )),
            Some(_) => {}
        }
    }
    if let Some((newest, until)) = series.last().and_then(|newest| Some((newest, newest.until?))) {
        let row = newest.row;
        row.fault(format!("is the newest row but ends on {until}: remove `until`, or add the row that follows"));
    }
}
