//! The closed sets of an assessment by their names in files.

use crate::assessment::{Assumed, Band, Formula, LeverCode, ReasonCode, Scope};
use crate::facts::Confidence;

pub(super) fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::In => "in",
        Scope::Unsure => "unsure",
        Scope::Out => "out",
    }
}

pub(super) fn band(band: Band) -> &'static str {
    match band {
        Band::None => "none",
        Band::Low => "low",
        Band::Moderate => "moderate",
        Band::High => "high",
        Band::Severe => "severe",
    }
}

pub(super) fn reason(code: ReasonCode) -> &'static str {
    match code {
        ReasonCode::KnewAndDidNotAct => "knew_and_did_not_act",
        ReasonCode::WarnedAndDidNotAct => "warned_and_did_not_act",
        ReasonCode::FoundOutAndDidNotAct => "found_out_and_did_not_act",
        ReasonCode::WithinThirtyDays => "within_thirty_days",
        ReasonCode::ThirtyDaysPassed => "thirty_days_passed",
        ReasonCode::Acted => "acted",
        ReasonCode::ShouldHaveKnown => "should_have_known",
        ReasonCode::CouldNotHaveKnown => "could_not_have_known",
        ReasonCode::RecklessIndifferenceArguable => "reckless_indifference_arguable",
        ReasonCode::OcrWarnedArguable => "ocr_warned_arguable",
        ReasonCode::Defended => "defended",
    }
}

pub(super) fn assumed(answer: Assumed) -> &'static str {
    match answer {
        Assumed::Individuals => "individuals",
        Assumed::KnownOn => "known_on",
        Assumed::RiskAnalysis => "risk_analysis",
        Assumed::RiskPlan => "risk_plan",
        Assumed::Controls => "controls",
        Assumed::Firewalled => "firewalled",
        Assumed::Logs => "logs",
    }
}

pub(super) fn lever(code: LeverCode) -> &'static str {
    match code {
        LeverCode::Correct => "correct",
        LeverCode::RiskAnalysis => "risk_analysis",
        LeverCode::RiskPlan => "risk_plan",
        LeverCode::Controls => "controls",
        LeverCode::Firewalled => "firewalled",
        LeverCode::Logs => "logs",
        LeverCode::Isolate => "isolate",
    }
}

pub(super) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Primary => "primary",
        Confidence::Secondary => "secondary",
        Confidence::Computed => "computed",
        Confidence::Memory => "memory",
    }
}

pub(super) fn formula(formula: Formula) -> &'static str {
    match formula {
        Formula::Answer => "answer",
        Formula::Fact => "fact",
        Formula::Sum => "sum",
        Formula::SumCapped => "sum_capped",
        Formula::UnitsTimesRateCapped => "units_times_rate_capped",
        Formula::DaysInclusive => "days_inclusive",
        Formula::Difference => "difference",
        Formula::PlusTwentyNine => "plus_twenty_nine",
        Formula::Defended => "defended",
        Formula::TimeScale => "time_scale",
        Formula::Table => "table",
        Formula::SumHeld => "sum_held",
        Formula::SumHeldLow => "sum_held_low",
        Formula::DaysCounted => "days_counted",
        Formula::Latest => "latest",
        Formula::Earliest => "earliest",
        Formula::DayAfter => "day_after",
        Formula::DayBefore => "day_before",
        Formula::HighestTier => "highest_tier",
    }
}
