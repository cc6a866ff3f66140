//! Amounts of 45 CFR 160.404 and 102.3 by the day they apply, and the 2019 notice's caps.

use super::Confidence;
use chrono::NaiveDate;

/// Whole United States dollars. No rate in the regulation is fractional.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Dollars(pub i64);

/// Culpability, 45 CFR 160.404(b)(2)(i)-(iv), from least to most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Did not know and, by reasonable diligence, would not have known.
    NoKnowledge,
    /// Reasonable cause and not willful neglect.
    ReasonableCause,
    /// Willful neglect, corrected within 30 days of when it was or should have been known.
    WillfulNeglectCorrected,
    /// Willful neglect, not corrected within those 30 days.
    WillfulNeglectNotCorrected,
}

impl Tier {
    /// The four tiers, least first: the order of every `[_; 4]` in this module.
    pub const ALL: [Tier; 4] =
        [Tier::NoKnowledge, Tier::ReasonableCause, Tier::WillfulNeglectCorrected, Tier::WillfulNeglectNotCorrected];

    /// The tier's name in files: `no_knowledge` and so on.
    pub const fn id(self) -> &'static str {
        match self {
            Tier::NoKnowledge => "no_knowledge",
            Tier::ReasonableCause => "reasonable_cause",
            Tier::WillfulNeglectCorrected => "willful_neglect_corrected",
            Tier::WillfulNeglectNotCorrected => "willful_neglect_not_corrected",
        }
    }

    /// Whether the tier is one of the two of willful neglect (45 CFR 160.401).
    pub const fn is_willful(self) -> bool {
        matches!(self, Tier::WillfulNeglectCorrected | Tier::WillfulNeglectNotCorrected)
    }
}

/// Which calendar-year cap for identical violations applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CapMode {
    /// The cap 45 CFR 102.3 prints for the schedule.
    Regulation,
    /// OCR's announced practice since 2019-04-30 (84 FR 18151), caps not adjusted for inflation.
    Discretion,
    /// The same caps carried through each inflation adjustment, as commentators compute them.
    DiscretionAdjusted,
}

impl CapMode {
    /// The three modes.
    pub const ALL: [CapMode; 3] = [CapMode::Regulation, CapMode::Discretion, CapMode::DiscretionAdjusted];

    /// The mode's name in files.
    pub const fn id(self) -> &'static str {
        match self {
            CapMode::Regulation => "regulation",
            CapMode::Discretion => "discretion",
            CapMode::DiscretionAdjusted => "discretion_adjusted",
        }
    }
}

/// The penalty part of the facts.
#[derive(Debug)]
pub struct Penalties {
    /// Oldest first; half-open `[from, until)`, without gap or overlap; only the newest has no `until`.
    pub schedules: &'static [Schedule],
    /// For each cap mode and tier, which cap applies on which as-of date; half-open, no gap, no overlap.
    pub caps: &'static [CapRule],
    /// Amounts for days before 2009-02-18.
    pub early: EarlyAmounts,
    /// What a state attorney general may claim.
    pub state: StateAmounts,
    /// First day the four tiers apply to: 2009-02-18.
    pub tiers_from: NaiveDate,
    /// First day whose amounts are adjusted for inflation: 2015-11-02.
    pub adjusted_from: NaiveDate,
    /// Citation of the two days above.
    pub eras_citation: &'static str,
}

/// The dollar amounts in force from one effective date.
#[derive(Debug)]
pub struct Schedule {
    /// Name of the row, e.g. `2026-01-28`.
    pub id: &'static str,
    /// First as-of date it applies to.
    pub from: NaiveDate,
    /// First as-of date it no longer applies to; none for the newest.
    pub until: Option<NaiveDate>,
    /// Amounts by tier, in the order of [`Tier::ALL`].
    pub tiers: [TierAmounts; 4],
    /// The 2019 notice's caps carried through this adjustment, where computed; in tier order.
    pub adjusted_caps: Option<[Dollars; 4]>,
    /// Federal Register citation, e.g. `91 FR 3665`.
    pub citation: &'static str,
    /// Federal Register document number.
    pub document: &'static str,
    /// Day a person last checked the row.
    pub checked: NaiveDate,
}

/// One tier's amounts, whole dollars.
#[derive(Debug, Clone, Copy)]
pub struct TierAmounts {
    /// Least for one violation.
    pub minimum: Dollars,
    /// Most for one violation. For the fourth tier 102.3 prints the annual cap.
    pub maximum: Dollars,
    /// Most for identical violations in one calendar year.
    pub cap: Dollars,
    /// How the amounts came to be known.
    pub confidence: Confidence,
}

/// Amounts for days before the tiers (45 CFR 160.404(b)(1)).
#[derive(Debug, Clone, Copy)]
pub struct EarlyAmounts {
    /// Most for one violation: 100.
    pub maximum: Dollars,
    /// Most for identical violations in one calendar year: 25,000.
    pub cap: Dollars,
    /// Citation.
    pub citation: &'static str,
    /// How the amounts came to be known.
    pub confidence: Confidence,
}

/// What a state attorney general may claim (42 USC 1320d-5(d)).
#[derive(Debug, Clone, Copy)]
pub struct StateAmounts {
    /// For one violation: 100.
    pub each: Dollars,
    /// For identical violations in one calendar year: 25,000.
    pub cap: Dollars,
    /// Citation.
    pub citation: &'static str,
    /// How the amounts came to be known.
    pub confidence: Confidence,
}

/// Where a cap comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cap {
    /// The schedule's own printed cap.
    Printed,
    /// The schedule's `adjusted_caps`, or where it has none this amount; none: the printed cap.
    Adjusted(Option<Dollars>),
    /// This amount.
    Fixed(Dollars),
}

/// One row: the cap of a mode and tier for as-of dates in `[from, until)`.
#[derive(Debug, Clone, Copy)]
pub struct CapRule {
    /// Cap mode.
    pub mode: CapMode,
    /// Tier.
    pub tier: Tier,
    /// First as-of date.
    pub from: NaiveDate,
    /// First as-of date it no longer applies to.
    pub until: Option<NaiveDate>,
    /// The cap.
    pub cap: Cap,
    /// Citation.
    pub citation: &'static str,
    /// How it came to be known.
    pub confidence: Confidence,
    /// Day a person last checked the row.
    pub checked: NaiveDate,
}
