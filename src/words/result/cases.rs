//! How published cases of the kind really ended.

use crate::words::Plural;

/// Published cases.
#[derive(Debug)]
pub struct CaseWords {
    /// Heading: `{amount}`.
    pub heading: &'static str,
    /// The set: `{n}`, `{first}`, `{last}`.
    pub intro: &'static str,
    /// Quartiles: `{quarter}`, `{three}`.
    pub quartiles: &'static str,
    /// How many ended at or below the opening: `{n}`, `{m}`.
    pub below: &'static str,
    /// All did: `{m}`.
    pub below_all: &'static str,
    /// None did: `{m}`.
    pub below_none: &'static str,
    /// Never a prediction.
    pub caution: &'static str,
    /// What the picture shows.
    pub chart: &'static str,
    /// Heading of the nearest.
    pub nearest: &'static str,
    /// Settled.
    pub settled: &'static str,
    /// A penalty was imposed.
    pub penalty: &'static str,
    /// People affected.
    pub people: Plural,
    /// No amount published.
    pub no_amount: &'static str,
    /// Set aside by a court.
    pub vacated: &'static str,
    /// It turned on unsupported software or missing patches.
    pub same_kind: &'static str,
    /// Shared provisions seen in print: `{list}`.
    pub shared: &'static str,
    /// Shared by our own mapping: `{list}`.
    pub mapped: &'static str,
    /// Where it can be read: `{source}`.
    pub source: &'static str,
    /// Caption of the table of all cases.
    pub table: &'static str,
    /// Its columns.
    pub columns: [&'static str; 4],
}
