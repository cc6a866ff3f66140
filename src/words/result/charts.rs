//! Pictures of the result: what each says in a sentence, its labels, its table.

/// The pictures.
#[derive(Debug)]
pub struct ChartWords {
    /// Opens the table that says the same.
    pub table: &'static str,
    /// The score as one scale.
    pub gauge: GaugeWords,
    /// Dollars by calendar year.
    pub years: YearWords,
    /// The servers over time.
    pub timeline: TimelineWords,
}

/// The score as one scale.
#[derive(Debug)]
pub struct GaugeWords {
    /// One part has more points than any other: `{part}`, `{n}`.
    pub most: &'static str,
    /// No part has: `{n}`.
    pub even: &'static str,
    /// Unknown answers make it a range: `{low}`, `{high}`.
    pub between: &'static str,
    /// After it: what only unknown answers add.
    pub open: &'static str,
    /// After either: what was taken off: `{n}`.
    pub taken: &'static str,
    /// Caption of the table.
    pub caption: &'static str,
    /// Columns: the part, its points with what is not known at its best, its points, its most.
    pub columns: [&'static str; 4],
    /// Row: credit.
    pub credit: &'static str,
    /// Row: what else the total differs by from the sum of the rows.
    pub held: &'static str,
    /// Last row.
    pub total: &'static str,
}

/// Dollars by calendar year.
#[derive(Debug)]
pub struct YearWords {
    /// The caps of every year that is charged are full. `{largest}`: what the largest comes to.
    pub full: &'static str,
    /// They are from a year on: `{from}`, `{largest}`.
    pub full_from: &'static str,
    /// The largest: `{year}`, `{amount}`: where it starts a case.
    pub largest: &'static str,
    /// Several in a row are: `{year}` to `{last}`, `{amount}`.
    pub equal: &'static str,
    /// The last year has room: `{year}`, `{amount}`, `{cap}`.
    pub room: &'static str,
    /// A case would start at nothing.
    pub nothing: &'static str,
    /// What the whole width of a picture is: `{amount}`.
    pub width: &'static str,
    /// What the outline is.
    pub caps: &'static str,
    /// Caption of the table.
    pub caption: &'static str,
    /// Columns: year, provision, days, opening, its cap, ceiling, its cap.
    pub columns: [&'static str; 7],
}

/// The servers over time.
#[derive(Debug)]
pub struct TimelineWords {
    /// The longest past support: `{product}`, `{date}` since when.
    pub longest: &'static str,
    /// What was past support has been corrected.
    pub corrected: &'static str,
    /// Nothing counts as past support.
    pub nothing: &'static str,
    /// After either: the next to end: `{product}`, `{date}`.
    pub next: &'static str,
    /// None ends up to the last day drawn: `{date}`.
    pub none_ends: &'static str,
    /// The line through all rows.
    pub today: &'static str,
    /// A row's days past support are not counted.
    pub not_counted: &'static str,
    /// Corrected: `{date}`.
    pub corrected_on: &'static str,
    /// Support ends: `{date}`.
    pub ends: &'static str,
    /// Planned: `{action}`, `{date}`.
    pub planned: &'static str,
    /// Actions, in the order of [`crate::answers::Action`], with a small letter.
    pub actions: [&'static str; 6],
    /// What stretches stand for: supported, paid cover, past support, past support but not counted.
    pub spans: [&'static str; 4],
    /// What marks stand for: end of support to come, corrected, planned.
    pub marks: [&'static str; 3],
    /// Shows the rest of the rows: `{n}`.
    pub show_all: &'static str,
    /// Caption of the table.
    pub caption: &'static str,
    /// Columns: product, servers, end of support, paid cover until, past support since, days, planned.
    pub columns: [&'static str; 7],
    /// In place of a figure there is none of.
    pub none: &'static str,
}
