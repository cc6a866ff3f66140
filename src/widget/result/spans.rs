//! One row of the servers over time: its days as stretches of the axis, and its marks.

use super::axis::Axis;
use super::timeline::Row;
use chrono::NaiveDate;

/// A stretch of the axis; `from` is below `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// What it stands for.
    pub kind: SpanKind,
    /// Where it begins.
    pub from: i64,
    /// Where it ends.
    pub to: i64,
}

/// What a stretch stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpanKind {
    /// Security updates for everyone.
    Supported,
    /// Security updates for those who pay.
    Cover,
    /// Past support, and counted.
    Lapsed,
    /// Past support, not counted.
    Aside,
}

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Support or paid cover ends.
    Cliff,
    /// Corrected.
    Corrected,
    /// Something is planned.
    Planned,
}

/// Least width of a lapse, in thousandths of the axis.
const LEAST: i64 = 4;

/// A row's stretches, in the order in which they are drawn, and its marks.
pub fn lay_out(row: &Row, axis: &Axis, as_of: NaiveDate) -> (Vec<Span>, Vec<(Mark, i64)>) {
    let (mut spans, mut marks) = (Vec::new(), Vec::new());
    let after = |day: NaiveDate| day.succ_opt().unwrap_or(day);
    let begun = row.released.unwrap_or(axis.from).min(row.end);
    let past = if row.counts { SpanKind::Lapsed } else { SpanKind::Aside };
    let stretches = [
        Some((SpanKind::Supported, begun, after(row.end))),
        row.cover.map(|last| (SpanKind::Cover, after(row.end), after(last))),
        row.lapse.map(|lapse| (past, lapse.from, after(lapse.to).min(as_of.max(lapse.from)))),
    ];
    for (kind, from, to) in stretches.into_iter().flatten() {
        let (from, to) = (axis.place(from), axis.place(row.corrected.map_or(to, |day| to.min(day))));
        // A day of a lapse is less than a pixel wide, and must be seen.
        let from = if kind >= SpanKind::Lapsed { from.min(to - LEAST).max(0) } else { from };
        if from < to {
            spans.push(Span { kind, from, to });
        }
    }
    let cliff = row.left.map(|_| (Mark::Cliff, after(row.last_day())));
    let corrected = row.corrected.map(|day| (Mark::Corrected, day));
    let planned = row.planned.iter().map(|(day, _)| (Mark::Planned, *day));
    for (mark, day) in cliff.into_iter().chain(corrected).chain(planned) {
        if axis.from <= day && day <= axis.to {
            marks.push((mark, axis.place(day)));
        }
    }
    (spans, marks)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{clinic, group};
    use super::super::timeline::timeline;
    use super::*;
    use crate::answers::date::parse_iso;
    use crate::answers::{Action, Answers, ExtendedSupport, Remedy, ServerGroup};
    use crate::assessment::assess;
    use crate::facts::{Dollars, current};

    fn day(text: &str) -> NaiveDate {
        parse_iso(text).unwrap()
    }

    fn row(group: ServerGroup, as_of: &str) -> Row {
        let answers = Answers { estate: vec![group], ..clinic(as_of) };
        let statuses = assess(&answers, current()).estate;
        timeline(&answers.estate, &statuses, current(), answers.as_of).unwrap().rows.remove(0)
    }

    fn kinds(row: &Row) -> Vec<SpanKind> {
        row.spans.iter().map(|span| span.kind).collect()
    }

    #[test]
    fn paid_cover_stands_between_support_and_lapse() {
        let mut covered = group("windows-server-2012-r2", 3);
        let mut until = |text: &str| {
            covered.extended_support = Some(ExtendedSupport { program: "ESU".to_owned(), until: day(text) });
            row(covered.clone(), "2026-11-22")
        };
        let ended = until("2026-10-13");
        assert_eq!(kinds(&ended), [SpanKind::Supported, SpanKind::Cover, SpanKind::Lapsed]);
        assert_eq!(ended.spans[0].to, ended.spans[1].from);
        assert_eq!((ended.end, ended.cover), (day("2023-10-10"), Some(day("2026-10-13"))));
        let ahead = until("2027-10-12");
        assert_eq!(kinds(&ahead), [SpanKind::Supported, SpanKind::Cover]);
        assert_eq!(ahead.marks, [(Mark::Cliff, ahead.spans[1].to)]);
    }

    #[test]
    fn one_day_past_support_is_seen() {
        let mut last = group("windows-server-2003", 1);
        let by = day("2015-09-01");
        last.remedy = Some(Remedy { action: Action::Retire, by, cost: Dollars(0), hours: 0, downtime_hours: 0 });
        let row = row(last, "2015-07-15");
        let lapsed = row.spans.last().unwrap();
        assert_eq!((lapsed.kind, lapsed.to - lapsed.from), (SpanKind::Lapsed, LEAST));
        assert!(matches!(row.marks[..], [(Mark::Planned, at)] if at > lapsed.to));
    }
}
