//! Tiers of culpability and the reasons for them.

/// Tiers, supported and arguable.
#[derive(Debug)]
pub struct TierWords {
    /// Heading where both are the same: `{tier}`.
    pub heading: &'static str,
    /// Heading where they differ: `{supported}`, `{arguable}`.
    pub heading_two: &'static str,
    /// Heading where unknown answers decide: `{best}`, `{worst}`.
    pub heading_range: &'static str,
    /// Heading where unknown answers decide whether there is a finding at all: `{worst}`.
    pub heading_none: &'static str,
    /// What tiers are.
    pub intro: &'static str,
    /// Mark of the supported tier.
    pub supported: &'static str,
    /// Mark of the arguable tier.
    pub arguable: &'static str,
    /// Mark where unknown answers at their best lead.
    pub at_best: &'static str,
    /// Mark where they lead at their worst.
    pub at_worst: &'static str,
    /// Names, in the order of [`crate::facts::Tier::ALL`].
    pub names: [&'static str; 4],
    /// Meanings, in the same order.
    pub meanings: [&'static str; 4],
    /// Before the reasons.
    pub reasons_heading: &'static str,
    /// Reasons.
    pub reasons: ReasonWords,
}

/// One sentence for each reason.
#[derive(Debug)]
pub struct ReasonWords {
    /// Knew, and on some day had not acted.
    pub knew: &'static str,
    /// Warned, and on some day had not acted.
    pub warned: &'static str,
    /// Found out, and from then had not acted on some day.
    pub found_out: &'static str,
    /// The 30 days still run, or it was corrected within them.
    pub within_thirty: &'static str,
    /// The 30 days ran out.
    pub thirty_passed: &'static str,
    /// On some day the answers show action.
    pub acted: &'static str,
    /// Nobody knew but should have.
    pub should_have_known: &'static str,
    /// Nobody could have known.
    pub could_not_have_known: &'static str,
    /// Arguable: reckless indifference.
    pub reckless: &'static str,
    /// Arguable: OCR had warned or settled before.
    pub ocr_warned: &'static str,
    /// Some finding is defended.
    pub defended: &'static str,
}
