//! Sentences of the result page, in the order they are read.

mod ahead;
mod cases;
mod charts;
mod estate;
mod findings;
mod levers;
mod limits;
mod money;
mod tiers;
mod verdict;
mod why;

pub use ahead::AheadWords;
pub use cases::CaseWords;
pub use charts::{ChartWords, GaugeWords, TimelineWords, YearWords};
pub use estate::EstateWords;
pub use findings::{FindingWords, ProvisionWords};
pub use levers::{LeverWords, UnknownWords};
pub use limits::LimitWords;
pub use money::MoneyWords;
pub use tiers::{ReasonWords, TierWords};
pub use verdict::{BandWords, HeadlineWords, PartWords, VerdictWords};
pub use why::{ConfidenceWords, FormulaWords, TermWords, WhyWords};

/// The result page.
#[derive(Debug)]
pub struct ResultWords {
    /// Names of the sections, for the list beside them.
    pub sections: ResultSections,
    /// Score, band and the one sentence.
    pub verdict: VerdictWords,
    /// Tiers and the reasons for them.
    pub tiers: TierWords,
    /// Where a case would start, the most, the state figure.
    pub money: MoneyWords,
    /// Tomorrow, in a year, the deadline.
    pub ahead: AheadWords,
    /// Findings by provision and year.
    pub findings: FindingWords,
    /// What would change the coming year.
    pub levers: LeverWords,
    /// What is not known.
    pub unknown: UnknownWords,
    /// The servers.
    pub estate: EstateWords,
    /// Published cases.
    pub cases: CaseWords,
    /// Pictures.
    pub charts: ChartWords,
    /// What this is not, and what it was computed with.
    pub limits: LimitWords,
    /// "Why this number?"
    pub why: WhyWords,
}

/// Short names of the sections.
#[derive(Debug)]
pub struct ResultSections {
    /// Name of the list.
    pub label: &'static str,
    /// The score and its sentence.
    pub verdict: &'static str,
    /// Tiers.
    pub tiers: &'static str,
    /// Dollars.
    pub money: &'static str,
    /// The year ahead.
    pub ahead: &'static str,
    /// Findings.
    pub findings: &'static str,
    /// Levers.
    pub levers: &'static str,
    /// The plan.
    pub plan: &'static str,
    /// What is not known.
    pub unknown: &'static str,
    /// Servers.
    pub servers: &'static str,
    /// Published cases.
    pub cases: &'static str,
    /// What this is not.
    pub limits: &'static str,
    /// The answers, to be changed.
    pub answers: &'static str,
    /// Prints the report.
    pub print: &'static str,
    /// Leads to files and links.
    pub save: &'static str,
    /// Beside both.
    pub discoverable: &'static str,
}
