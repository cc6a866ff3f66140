//! Findings by provision and year.

use crate::words::Plural;

/// Findings.
#[derive(Debug)]
pub struct FindingWords {
    /// Heading: `{n}` in words.
    pub heading: Plural,
    /// Heading without findings.
    pub heading_none: &'static str,
    /// How they are counted.
    pub intro: &'static str,
    /// Without findings.
    pub none: &'static str,
    /// The provisions, in the order of [`crate::facts::Provision::ALL`].
    pub provisions: [ProvisionWords; 7],
    /// First to last day: `{from}`, `{to}`.
    pub span: &'static str,
    /// Days found.
    pub days: Plural,
    /// People affected.
    pub people: Plural,
    /// Tier of a finding: `{tier}`.
    pub tier: &'static str,
    /// Where they differ: `{supported}`, `{arguable}`.
    pub two_tiers: &'static str,
    /// The affirmative defence.
    pub defended: &'static str,
    /// Before published cases that charged it.
    pub precedents: &'static str,
    /// A case: `{name}`, `{year}`.
    pub precedent: &'static str,
    /// The document that answers it: `{document}`.
    pub document: &'static str,
    /// Caption of the table: `{provision}`.
    pub caption: &'static str,
    /// Column.
    pub year: &'static str,
    /// Column: days.
    pub column_days: &'static str,
    /// Column: people.
    pub column_people: &'static str,
    /// Last row.
    pub total: &'static str,
    /// Column, short for where a case would start.
    pub opening: &'static str,
    /// Column, short for the most the regulation allows.
    pub ceiling: &'static str,
}

/// A provision in plain words.
#[derive(Debug)]
pub struct ProvisionWords {
    /// Its name.
    pub name: &'static str,
    /// What the answers say.
    pub found: &'static str,
    /// The document that answers it, to stand inside a sentence.
    pub document: &'static str,
    /// What is contested about it; else empty.
    pub contested: &'static str,
}
