//! What the assessment's own terms are called.

use crate::answers::{Awareness, Conduct, Prior, QuestionId};
use crate::assessment::{Assumed, Band, LeverCode, ReasonCode, Scope};
use crate::facts::{Confidence, Provision, Tier};
use crate::words::{
    BandWords, HeadlineWords, LeverWords, ProvisionWords, ReasonWords, ResultWords, TermWords, UnknownWords,
};

/// A band.
pub fn band(band: Band, words: &BandWords) -> &'static str {
    match band {
        Band::None => words.none,
        Band::Low => words.low,
        Band::Moderate => words.moderate,
        Band::High => words.high,
        Band::Severe => words.severe,
    }
}

/// A band's class in the style sheet.
pub fn band_class(band: Band) -> &'static str {
    match band {
        Band::None | Band::Low => "calm",
        Band::Moderate => "fair",
        Band::High | Band::Severe => "grave",
    }
}

/// A tier as a name.
pub fn tier(tier: Tier, words: &ResultWords) -> &'static str {
    words.tiers.names[tier as usize]
}

/// A tier inside a sentence. With servers still `open` the third holds while their 30 days run; without, the fourth holds
/// because they were corrected late.
pub fn tier_phrase(tier: Tier, open: bool, words: &HeadlineWords) -> &'static str {
    match tier {
        Tier::WillfulNeglectCorrected if open => words.still_curable,
        Tier::WillfulNeglectNotCorrected if !open => words.late,
        _ => words.tiers[tier as usize],
    }
}

/// A provision's sentences.
pub fn provision(provision: Provision, words: &ResultWords) -> &ProvisionWords {
    &words.findings.provisions[provision as usize]
}

/// A confidence's class in the style sheet.
pub fn confidence_class(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Primary => "sure primary",
        Confidence::Secondary => "sure secondary",
        Confidence::Computed => "sure computed",
        Confidence::Memory => "sure memory",
    }
}

/// A reason.
pub fn reason(code: ReasonCode, words: &ReasonWords) -> &'static str {
    match code {
        ReasonCode::KnewAndDidNotAct => words.knew,
        ReasonCode::WarnedAndDidNotAct => words.warned,
        ReasonCode::FoundOutAndDidNotAct => words.found_out,
        ReasonCode::WithinThirtyDays => words.within_thirty,
        ReasonCode::ThirtyDaysPassed => words.thirty_passed,
        ReasonCode::Acted => words.acted,
        ReasonCode::ShouldHaveKnown => words.should_have_known,
        ReasonCode::CouldNotHaveKnown => words.could_not_have_known,
        ReasonCode::RecklessIndifferenceArguable => words.reckless,
        ReasonCode::OcrWarnedArguable => words.ocr_warned,
        ReasonCode::Defended => words.defended,
    }
}

/// A lever, to stand inside a sentence.
pub fn lever(code: LeverCode, words: &LeverWords) -> &'static str {
    match code {
        LeverCode::Correct => words.correct,
        LeverCode::RiskAnalysis => words.risk_analysis,
        LeverCode::RiskPlan => words.risk_plan,
        LeverCode::Controls => words.controls,
        LeverCode::Firewalled => words.firewalled,
        LeverCode::Logs => words.logs,
        LeverCode::Isolate => words.isolate,
    }
}

/// What an unknown answer is about, inside a derivation.
pub fn assumed_term(assumed: Assumed, words: &TermWords) -> &'static str {
    match assumed {
        Assumed::Individuals => words.individuals,
        Assumed::KnownOn => words.known_on,
        Assumed::RiskAnalysis => words.risk_analysis,
        Assumed::RiskPlan => words.risk_plan,
        Assumed::Controls => words.controls,
        Assumed::Firewalled => words.firewalled,
        Assumed::Logs => words.logs,
    }
}

/// What is not known and how it is counted.
pub fn assumed(assumed: Assumed, conduct: &Conduct, words: &UnknownWords) -> &'static str {
    match assumed {
        Assumed::Individuals => words.individuals,
        Assumed::KnownOn if hidden(conduct) => words.known_on_as_of,
        Assumed::KnownOn => words.known_on_first,
        Assumed::RiskAnalysis => words.risk_analysis,
        Assumed::RiskPlan => words.risk_plan,
        Assumed::Controls => words.controls,
        Assumed::Firewalled => words.firewalled,
        Assumed::Logs => words.logs,
    }
}

/// Whether nobody could have known and nobody had warned: then the clock starts on the day it was found out
/// (`model.md` §5).
fn hidden(conduct: &Conduct) -> bool {
    conduct.awareness == Awareness::CouldNotHaveKnown && conduct.prior == Prior::None
}

/// The question that settles an unknown answer.
pub fn question(assumed: Assumed) -> QuestionId {
    match assumed {
        Assumed::Individuals => QuestionId::Individuals,
        Assumed::KnownOn => QuestionId::KnownOn,
        Assumed::RiskAnalysis => QuestionId::RiskAnalysis,
        Assumed::RiskPlan => QuestionId::RiskPlan,
        Assumed::Controls => QuestionId::Controls,
        Assumed::Firewalled => QuestionId::Firewalled,
        Assumed::Logs => QuestionId::Logs,
    }
}

/// Whether there are figures at all.
pub fn reached(scope: Scope) -> bool {
    scope != Scope::Out
}
