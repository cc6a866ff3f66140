//! What would change the coming year, and what is not known.

use crate::words::Plural;

/// What would change the coming year.
#[derive(Debug)]
pub struct LeverWords {
    /// Heading: `{lever}`.
    pub heading: &'static str,
    /// Heading where no single thing lowers a figure.
    pub heading_none: &'static str,
    /// What is compared: `{date}`.
    pub intro: &'static str,
    /// The line compared with.
    pub nothing: &'static str,
    /// The other figures of a line: `{ceiling}`, `{score}`.
    pub others: &'static str,
    /// Every open group corrected.
    pub correct: &'static str,
    /// A risk analysis.
    pub risk_analysis: &'static str,
    /// A plan on schedule.
    pub risk_plan: &'static str,
    /// All five safeguards.
    pub controls: &'static str,
    /// A firewall with monitoring.
    pub firewalled: &'static str,
    /// Logs reviewed.
    pub logs: &'static str,
    /// Every open group isolated.
    pub isolate: &'static str,
}

/// What is not known.
#[derive(Debug)]
pub struct UnknownWords {
    /// Heading: `{n}` in words.
    pub heading: Plural,
    /// What not knowing does.
    pub intro: &'static str,
    /// What it could come to: `{opening}`, `{ceiling}`, `{score}`.
    pub if_best: &'static str,
    /// Leads to the question.
    pub answer: &'static str,
    /// People whose ePHI is held.
    pub individuals: &'static str,
    /// Day it was known: counted from the first day past support.
    pub known_on_first: &'static str,
    /// Day it was found out: counted as the as-of date.
    pub known_on_as_of: &'static str,
    /// Risk analysis.
    pub risk_analysis: &'static str,
    /// Risk plan.
    pub risk_plan: &'static str,
    /// Safeguards.
    pub controls: &'static str,
    /// Firewall.
    pub firewalled: &'static str,
    /// Logs.
    pub logs: &'static str,
}
