//! Where a case would start, the most the regulation allows, and what a state could claim.

/// Dollars.
#[derive(Debug)]
pub struct MoneyWords {
    /// Heading.
    pub heading: &'static str,
    /// Heading where nothing is counted.
    pub heading_none: &'static str,
    /// Who counts, and how.
    pub intro: &'static str,
    /// Name of the opening.
    pub opening: &'static str,
    /// What the opening is.
    pub opening_what: &'static str,
    /// Name of the ceiling.
    pub ceiling: &'static str,
    /// What the ceiling is.
    pub ceiling_what: &'static str,
    /// Name of the state figure.
    pub state: &'static str,
    /// What the state figure is.
    pub state_what: &'static str,
    /// What a published count became.
    pub gums: &'static str,
    /// Willful neglect must be penalized and cannot be waived.
    pub must: &'static str,
    /// The caps are OCR's practice.
    pub practice: &'static str,
    /// Before the notice of 2019 there were no such caps.
    pub no_practice: &'static str,
    /// The six years: `{from}`, `{to}`.
    pub six_years: &'static str,
    /// What could add to the ceiling.
    pub could_add: &'static str,
    /// A business associate and its customer can each be charged.
    pub associate: &'static str,
    /// The role is not sure.
    pub unsure: &'static str,
    /// Unknown answers make it a range.
    pub assumed: &'static str,
}
