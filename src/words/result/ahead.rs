//! Tomorrow, in a year, the deadline.

/// The year ahead, if nothing changes.
#[derive(Debug)]
pub struct AheadWords {
    /// Heading: `{opening}`.
    pub heading: &'static str,
    /// Heading where unknown answers count as the worst: `{opening}`.
    pub heading_assumed: &'static str,
    /// Heading where nothing will be counted.
    pub heading_none: &'static str,
    /// Caption of the table.
    pub caption: &'static str,
    /// Column: the day.
    pub day: &'static str,
    /// Column: the score.
    pub score: &'static str,
    /// Row: `{date}`.
    pub today: &'static str,
    /// Row: what tomorrow adds.
    pub tomorrow: &'static str,
    /// Row: `{date}`.
    pub in_a_year: &'static str,
    /// One more day adds: `{amount}`.
    pub adds: &'static str,
    /// One more day adds nothing.
    pub adds_nothing: &'static str,
    /// One more day takes off: `{amount}`.
    pub takes_off: &'static str,
    /// Every server past support was dealt with.
    pub settled: &'static str,
    /// Nothing is charged.
    pub nothing_charged: &'static str,
    /// Nothing is past support yet.
    pub not_yet: &'static str,
    /// The deadline: `{date}`.
    pub deadline: &'static str,
    /// It has passed for every open server.
    pub deadline_passed: &'static str,
    /// The caps start again: `{date}`.
    pub reset: &'static str,
    /// Unknown answers count as the worst, in every section that has no range.
    pub assumed: &'static str,
    /// A suspected or real breach: presumed, and its notices.
    pub breach: &'static str,
}
