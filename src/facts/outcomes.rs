//! Published resolution agreements and civil money penalties.

use super::{Confidence, Dollars, Month};
use chrono::NaiveDate;

/// How a published case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutcomeKind {
    /// Settled: a resolution agreement.
    ResolutionAgreement,
    /// A civil money penalty was imposed.
    CivilMoneyPenalty,
}

impl OutcomeKind {
    /// Both kinds.
    pub const ALL: [OutcomeKind; 2] = [OutcomeKind::ResolutionAgreement, OutcomeKind::CivilMoneyPenalty];

    /// The kind's name in files.
    pub const fn id(self) -> &'static str {
        match self {
            OutcomeKind::ResolutionAgreement => "resolution_agreement",
            OutcomeKind::CivilMoneyPenalty => "civil_money_penalty",
        }
    }
}

/// One published case. Fields that no source was read for (`from_memory`) are left out when the
/// facts are compiled, so that they cannot be shown.
#[derive(Debug)]
pub struct Outcome {
    /// Who paid.
    pub entity: &'static str,
    /// Whether a source says that it was a business associate.
    pub business_associate: bool,
    /// Month it was announced; none where only memory says so.
    pub announced: Option<Month>,
    /// Dollars paid or imposed; none where only memory says so.
    pub amount: Option<Dollars>,
    /// People affected, where published.
    pub individuals: Option<i64>,
    /// How it ended.
    pub kind: OutcomeKind,
    /// Set aside by a court: nothing was collected.
    pub vacated: bool,
    /// Provisions seen in print, as paragraphs (`164.312(a)(1)`).
    pub provisions: Vec<&'static str>,
    /// Our own mapping from the description: never to be shown as OCR's.
    pub mapped: Vec<&'static str>,
    /// Of the themes that the program asks for, those of the case: `unsupported_software`, `missing_patches`.
    pub themes: Vec<&'static str>,
    /// One line on what happened; empty where only memory says so.
    pub cause: &'static str,
    /// Page where it can be read.
    pub source: &'static str,
    /// How the row came to be known.
    pub confidence: Confidence,
    /// Day a person last checked the row.
    pub checked: NaiveDate,
}

impl Outcome {
    /// Reads the text that the build packed; it has already read it back once and compared.
    pub fn from_packed(text: &'static str) -> Vec<Outcome> {
        super::unpack::outcomes(text)
    }
}
