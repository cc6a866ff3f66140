//! Looking forward: the same assessment for a later day, with one thing changed (`model.md` §6).

use super::conduct::Graded;
use super::exposure::exposure;
use super::lever_set::{LeverCode, LeverSet};
use super::model::{Exposure, Lever};
use super::scenario::{Change, Scenario, Setting};
use super::sweep::Sweeper;
use crate::answers::{Controls, Logs, Network, RiskAnalysis, RiskPlan};
use crate::law::DayNumber;

/// How far ahead `in_a_year` looks, in days.
pub(super) const YEAR: DayNumber = 365;

/// The levers, each a projection to the same day as `in_a_year`: those that are not so already, the
/// lowest opening first, then ceiling, then score, then in the order of the codes. None where a year
/// on brings no findings: there is nothing to change.
pub(super) fn levers(setting: &Setting<'_>, in_a_year: &Exposure, sweeper: &mut Sweeper) -> Vec<Lever> {
    if in_a_year.findings.is_empty() {
        return Vec::new();
    }
    let mut levers: Vec<Lever> = LeverCode::ALL
        .into_iter()
        .filter_map(|code| {
            let scenario = pulled(code, setting)?;
            Some(Lever { code, exposure: exposure(setting, &scenario, sweeper).0 })
        })
        .collect();
    levers.sort_by_key(|lever| {
        let Exposure { opening, ceiling, score, .. } = &lever.exposure;
        (*opening, *ceiling, score.total, lever.code)
    });
    levers
}

/// The year ahead with one lever pulled; none where it is so already.
pub(super) fn pulled(code: LeverCode, setting: &Setting<'_>) -> Option<Scenario> {
    is_asked(code, setting).then(|| with(LeverSet::NONE.with(code), setting))
}

/// Whether a lever would change something: it is not so already.
fn is_asked(code: LeverCode, setting: &Setting<'_>) -> bool {
    let graded = Graded::given(&setting.answers.conduct, Graded::WORST);
    let some_open =
        |asked: fn(Network) -> bool| setting.courses.iter().any(|course| course.is_open() && asked(course.network));
    match code {
        LeverCode::Correct => some_open(|_| true),
        LeverCode::Isolate => some_open(|network| network != Network::Isolated),
        LeverCode::RiskAnalysis => graded.risk_analysis != RiskAnalysis::CoversThese,
        LeverCode::RiskPlan => graded.risk_plan < RiskPlan::OnSchedule,
        LeverCode::Controls => graded.controls != Controls::ALL,
        LeverCode::Firewalled => !graded.firewalled,
        LeverCode::Logs => graded.logs != Logs::Reviewed,
    }
}

/// The year ahead with some levers pulled together. Servers that are corrected need not be cut off.
pub(super) fn with(levers: LeverSet, setting: &Setting<'_>) -> Scenario {
    let unchanged = setting.unchanged(setting.as_of.saturating_add(YEAR));
    let (given, best) = (unchanged.later, Graded::BEST);
    let later = Graded {
        risk_analysis: if levers.has(LeverCode::RiskAnalysis) { best.risk_analysis } else { given.risk_analysis },
        // A plan that is done is not set back to one on schedule.
        risk_plan: if levers.has(LeverCode::RiskPlan) { given.risk_plan.max(best.risk_plan) } else { given.risk_plan },
        controls: if levers.has(LeverCode::Controls) { best.controls } else { given.controls },
        firewalled: given.firewalled || levers.has(LeverCode::Firewalled),
        logs: if levers.has(LeverCode::Logs) { best.logs } else { given.logs },
    };
    let change = if levers.has(LeverCode::Correct) {
        Change::Correct
    } else if levers.has(LeverCode::Isolate) {
        Change::CutOff
    } else {
        Change::Nothing
    };
    Scenario { later, change, ..unchanged }
}

/// Today with every graded answer that is not known at its best, from `in_place_since` on.
pub(super) fn at_best(setting: &Setting<'_>) -> Scenario {
    let best = Graded::given(&setting.answers.conduct, Graded::BEST);
    Scenario { now: best, ..setting.unchanged(setting.as_of) }
}
