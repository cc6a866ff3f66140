//! Score, band and the one sentence that says what was found.

use crate::words::Plural;

/// Top of the result.
#[derive(Debug)]
pub struct VerdictWords {
    /// `{date}`.
    pub as_of: &'static str,
    /// Leads to the answers.
    pub change: &'static str,
    /// After the score.
    pub of_hundred: &'static str,
    /// From the best to the worst that unknown answers allow: `{low}`, `{high}`.
    pub range: &'static str,
    /// Bands.
    pub bands: BandWords,
    /// The one sentence.
    pub headline: HeadlineWords,
    /// What the tier in the sentence means, in the order of [`crate::facts::Tier::ALL`].
    pub gloss: [&'static str; 4],
    /// What patient data means.
    pub patient_data: &'static str,
    /// The score's parts.
    pub parts: PartWords,
}

/// Names of the bands.
#[derive(Debug)]
pub struct BandWords {
    /// 0.
    pub none: &'static str,
    /// 1 to 24.
    pub low: &'static str,
    /// 25 to 49.
    pub moderate: &'static str,
    /// 50 to 74.
    pub high: &'static str,
    /// 75 to 100.
    pub severe: &'static str,
    /// A band as it is shown: `{band}`.
    pub shown: &'static str,
}

/// The one sentence, in pieces.
#[derive(Debug)]
pub struct HeadlineWords {
    /// Zero to nine.
    pub ones: [&'static str; 10],
    /// HIPAA's penalties do not reach the organization.
    pub out: &'static str,
    /// No server listed.
    pub empty: &'static str,
    /// Nothing is or was past support.
    pub nothing: &'static str,
    /// After it: `{product}`, `{when}`.
    pub next: &'static str,
    /// Days to the end of support.
    pub in_days: Plural,
    /// The end of support is the as-of date.
    pub today: &'static str,
    /// Past support, but without patient data: `{n}`.
    pub not_counted: Plural,
    /// Still past support: `{n}`, `{ephi}`, `{days}`.
    pub open: Plural,
    /// Past support until corrected: `{n}`, `{ephi}`, `{days}`.
    pub corrected: Plural,
    /// They hold patient data.
    pub holds: Plural,
    /// They reach it.
    pub reaches: Plural,
    /// Some hold, some reach it.
    pub either: Plural,
    /// Days.
    pub days: Plural,
    /// Ends the sentence: `{lead}`, `{tier}`.
    pub supports: &'static str,
    /// Where unknown answers decide: `{lead}`, `{best}`, `{worst}`.
    pub supports_range: &'static str,
    /// Where unknown answers decide whether there is a finding at all: `{lead}`, `{worst}`.
    pub supports_none: &'static str,
    /// No findings: `{lead}`.
    pub no_findings: &'static str,
    /// Every finding is defended: `{lead}`.
    pub defended: &'static str,
    /// Every day is more than six years ago: `{lead}`.
    pub too_old: &'static str,
    /// The tiers as they stand after "the answers support", in the order of [`crate::facts::Tier::ALL`].
    pub tiers: [&'static str; 4],
    /// The third tier while the 30 days still run.
    pub still_curable: &'static str,
    /// The fourth tier where everything was corrected, but late.
    pub late: &'static str,
}

/// The score's parts (`model.md` §7).
#[derive(Debug)]
pub struct PartWords {
    /// What the bar is, for those who do not see it.
    pub label: &'static str,
    /// Culpability.
    pub culpability: &'static str,
    /// Time.
    pub time: &'static str,
    /// Reach.
    pub reach: &'static str,
    /// Safeguards.
    pub safeguards: &'static str,
    /// History.
    pub history: &'static str,
    /// After a part's points: `{max}`.
    pub of: &'static str,
    /// Points taken off: every server was corrected.
    pub credit_corrected: &'static str,
    /// Points taken off: recognized security practices.
    pub credit_practices: &'static str,
    /// Points taken off: both.
    pub credit_both: &'static str,
    /// The total was held low: `{n}`.
    pub held: &'static str,
    /// Unknown answers make the score a range.
    pub worst: &'static str,
    /// The score is this page's own.
    pub own: &'static str,
}
