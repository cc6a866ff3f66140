//! Sentences of the printed report.

/// The report on paper.
#[derive(Debug)]
pub struct PaperWords {
    /// Title.
    pub title: &'static str,
    /// Under it: `{date}`.
    pub made_for: &'static str,
    /// Foot of every page: `{date}`, `{amounts}`, `{checked}`.
    pub foot: &'static str,
    /// Heading: the figures with their sources.
    pub sources: &'static str,
    /// Under it.
    pub sources_intro: &'static str,
    /// Heading: the picture of the years.
    pub years: &'static str,
    /// Heading: the picture of the servers over time.
    pub over_time: &'static str,
    /// Columns: provision and year, how the opening comes about, opening, ceiling.
    pub columns: [&'static str; 4],
    /// Where the rates and caps stand: `{list}`.
    pub authorities: &'static str,
    /// Heading: what comes.
    pub ahead: &'static str,
    /// Heading: the plan.
    pub plan: &'static str,
    /// Columns of the plan: group, reason, what is planned.
    pub plan_columns: [&'static str; 4],
    /// Heading: what it rests on.
    pub assumptions: &'static str,
    /// Everything was known.
    pub all_known: &'static str,
    /// Heading of the appendix.
    pub appendix: &'static str,
    /// Columns of the servers.
    pub server_columns: [&'static str; 4],
    /// More than are printed: `{n}`.
    pub more: &'static str,
}
