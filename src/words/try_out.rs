//! Sentences of what a person tries out: levers together, another day.

use super::Plural;

/// Trying out.
#[derive(Debug)]
pub struct TryWords {
    /// Name of the list of switches.
    pub legend: &'static str,
    /// How they work.
    pub hint: &'static str,
    /// Nothing is switched on.
    pub none: &'static str,
    /// How many are switched on, for those who hear the page, and what it comes to: `{opening}`, `{ceiling}`, `{score}`.
    pub on: &'static str,
    /// The same where unknown answers count as the worst.
    pub on_assumed: &'static str,
    /// Name of a row: nothing changes.
    pub nothing: &'static str,
    /// Name of a row: with what is switched on.
    pub with: &'static str,
    /// Part of a bar: what has accrued.
    pub accrued: &'static str,
    /// Part of a bar: what comes on top.
    pub to_come: &'static str,
    /// Part of a bar: what is avoided.
    pub avoided: &'static str,
    /// Tier of the year ahead: `{tier}`.
    pub tier: &'static str,
    /// No provision is at risk in the year ahead.
    pub no_tier: &'static str,
    /// Leads to applying.
    pub apply: &'static str,
    /// Switches all off.
    pub let_go: &'static str,
    /// Heading of the page that applies.
    pub apply_heading: &'static str,
    /// Under it.
    pub apply_lede: &'static str,
    /// Question for the day.
    pub since: &'static str,
    /// Hint to it: `{date}`.
    pub since_hint: &'static str,
    /// That one day holds for all five answers.
    pub one_day: &'static str,
    /// Which servers correcting marks.
    pub correct: &'static str,
    /// That isolation has no day.
    pub isolate: &'static str,
    /// Nothing of what is switched on can be applied.
    pub nothing_dated: &'static str,
    /// Applies.
    pub save: &'static str,
    /// It was applied.
    pub applied: &'static str,
    /// The day is still to come: `{date}`.
    pub still_ahead: &'static str,
    /// A group was not past support by the day: `{name}`, `{date}`.
    pub too_early: &'static str,
    /// The plan of a group would be behind the as-of date: `{name}`, `{date}`.
    pub plan_passed: &'static str,
    /// Another day.
    pub day: DayWords,
}

/// Another day.
#[derive(Debug)]
pub struct DayWords {
    /// Heading.
    pub heading: &'static str,
    /// Under it.
    pub lede: &'static str,
    /// Label of the slider.
    pub label: &'static str,
    /// Leads to the turn before.
    pub before: &'static str,
    /// Leads to the turn after.
    pub after: &'static str,
    /// Back to the as-of date.
    pub today: &'static str,
    /// An earlier day: `{date}`.
    pub earlier: &'static str,
    /// The as-of date: `{date}`.
    pub as_of: &'static str,
    /// A later day: `{date}`.
    pub later: &'static str,
    /// No server was past support.
    pub none: &'static str,
    /// What turns: in the order of the kinds.
    pub turns: [&'static str; 5],
    /// Which turns are drawn.
    pub legend: &'static str,
    /// Table of the turns.
    pub table: &'static str,
    /// Its columns.
    pub columns: [&'static str; 4],
    /// A day past support.
    pub days: Plural,
}
