//! "Why this number?": names of terms, ways of reckoning, and how sure each is.

use crate::words::Plural;

/// Derivations.
#[derive(Debug)]
pub struct WhyWords {
    /// Opens one derivation.
    pub ask: &'static str,
    /// Where the sections named can be read.
    pub readings: &'static str,
    /// Opens several.
    pub ask_many: &'static str,
    /// Points.
    pub points: Plural,
    /// Not known, or no limit.
    pub nothing: &'static str,
    /// Names of terms.
    pub terms: TermWords,
    /// Ways of reckoning.
    pub formulas: FormulaWords,
    /// How sure.
    pub confidence: ConfidenceWords,
}

/// Names of what is reckoned.
#[derive(Debug)]
pub struct TermWords {
    /// A calendar year: `{year}`.
    pub year: &'static str,
    /// Units at one tier: `{tier}`.
    pub line: &'static str,
    /// Units before the tiers.
    pub line_early: &'static str,
    /// Days found.
    pub units: &'static str,
    /// People affected.
    pub people: &'static str,
    /// Dollars a unit: `{from}`.
    pub rate: &'static str,
    /// Calendar-year cap.
    pub cap: &'static str,
    /// The affirmative defence.
    pub defence: &'static str,
    /// Score.
    pub score: &'static str,
    /// People held.
    pub reach_people: &'static str,
    /// Most exposed network.
    pub reach_network: &'static str,
    /// Credit.
    pub credit: &'static str,
    /// Days past support.
    pub lapse_days: &'static str,
    /// Days that matter.
    pub days_that_matter: &'static str,
    /// Days left.
    pub days_left: &'static str,
    /// First unsupported day.
    pub lapse_from: &'static str,
    /// Last unsupported day.
    pub lapse_to: &'static str,
    /// Last day of support.
    pub support_end: &'static str,
    /// The as-of date.
    pub as_of: &'static str,
    /// The deadline.
    pub deadline: &'static str,
    /// The day the 30-day clock starts.
    pub cure_day: &'static str,
    /// What a day more adds.
    pub tomorrow: &'static str,
    /// On a later day: `{date}`.
    pub later: &'static str,
    /// Today.
    pub today: &'static str,
    /// With a lever: `{lever}`.
    pub with: &'static str,
    /// With several levers at once.
    pub with_all: &'static str,
    /// At best.
    pub at_best: &'static str,
    /// An answer assumed: `{what}`.
    pub assumption: &'static str,
    /// First of the days counted.
    pub first_day: &'static str,
    /// Last of the days counted.
    pub last_day: &'static str,
    /// The day after support ended.
    pub day_after_support: &'static str,
    /// In service.
    pub in_service: &'static str,
    /// The rule binds.
    pub rule_binds: &'static str,
    /// Corrected.
    pub corrected_on: &'static str,
    /// Known.
    pub known_on: &'static str,
    /// A safeguard that is missing: `{what}`.
    pub safeguard: &'static str,
    /// Earlier warning.
    pub prior: &'static str,
    /// Incident.
    pub incident: &'static str,
    /// Every lapsed group corrected.
    pub all_corrected: &'static str,
    /// Recognized security practices.
    pub practices: &'static str,
    /// The plan.
    pub plan: &'static str,
    /// The remedy of a group: `{label}`.
    pub remedy: &'static str,
    /// People whose ePHI is held.
    pub individuals: &'static str,
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

/// Ways of reckoning.
#[derive(Debug)]
pub struct FormulaWords {
    /// Given by the person.
    pub answer: &'static str,
    /// A row of the facts.
    pub fact: &'static str,
    /// Sum.
    pub sum: &'static str,
    /// Sum, capped.
    pub sum_capped: &'static str,
    /// `{units}`, `{rate}`, `{cap}`.
    pub line: &'static str,
    /// Both ends included.
    pub days_inclusive: &'static str,
    /// End less start.
    pub difference: &'static str,
    /// Start + 29 days.
    pub plus_twenty_nine: &'static str,
    /// Zero by the affirmative defence.
    pub defended: &'static str,
    /// The time part.
    pub time_scale: &'static str,
    /// A row of the score's table.
    pub table: &'static str,
    /// Between 1 and 100.
    pub sum_held: &'static str,
    /// Held to 24.
    pub sum_held_low: &'static str,
    /// Days counted one by one.
    pub days_counted: &'static str,
    /// The latest.
    pub latest: &'static str,
    /// The earliest.
    pub earliest: &'static str,
    /// The day after.
    pub day_after: &'static str,
    /// The day before.
    pub day_before: &'static str,
    /// The worst tier among the inputs.
    pub highest_tier: &'static str,
}

/// How sure a figure is.
#[derive(Debug)]
pub struct ConfidenceWords {
    /// Before the four, as a legend.
    pub legend: &'static str,
    /// Short names, in the order of [`crate::facts::Confidence`].
    pub names: [&'static str; 4],
    /// Meanings, in the same order.
    pub meanings: [&'static str; 4],
    /// Given by the person.
    pub answer: &'static str,
    /// Points, which no source prints.
    pub own: &'static str,
}
