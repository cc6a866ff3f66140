//! Looking forward: the same assessment for a later day, with one thing changed (`model.md` §6).

use super::conduct::Graded;
use super::exposure::exposure;
use super::model::{Exposure, Lever, LeverCode};
use super::scenario::{Change, Scenario, Setting};
use super::sweep::Sweeper;
use crate::answers::{Controls, Logs, Network, RiskAnalysis, RiskPlan};
use crate::law::DayNumber;

/// How far ahead `in_a_year` looks, in days.
pub(super) const YEAR: DayNumber = 365;

/// Every lever, in the order that breaks ties.
const LEVERS: [LeverCode; 7] = [
    LeverCode::Correct,
    LeverCode::RiskAnalysis,
    LeverCode::RiskPlan,
    LeverCode::Controls,
    LeverCode::Firewalled,
    LeverCode::Logs,
    LeverCode::Isolate,
];

/// The levers, each a projection to the same day as `in_a_year`: those that are not so already, the
/// lowest opening first, then ceiling, then score, then in the order of the codes. None where a year
/// on brings no findings: there is nothing to change.
pub(super) fn levers(setting: &Setting<'_>, in_a_year: &Exposure, sweeper: &mut Sweeper) -> Vec<Lever> {
    if in_a_year.findings.is_empty() {
        return Vec::new();
    }
    let mut levers: Vec<Lever> = LEVERS
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
    let unchanged = setting.unchanged(setting.as_of.saturating_add(YEAR));
    let graded = unchanged.later;
    let some_open =
        |asked: fn(Network) -> bool| setting.courses.iter().any(|course| course.is_open() && asked(course.network));
    let changed = |change| Scenario { change, ..unchanged };
    let better = |later: Graded| Scenario { later, ..unchanged };
    let (asked, scenario) = match code {
        LeverCode::Correct => (some_open(|_| true), changed(Change::Correct)),
        LeverCode::Isolate => (some_open(|network| network != Network::Isolated), changed(Change::CutOff)),
        LeverCode::RiskAnalysis => (
            graded.risk_analysis != RiskAnalysis::CoversThese,
            better(Graded { risk_analysis: RiskAnalysis::CoversThese, ..graded }),
        ),
        LeverCode::RiskPlan => {
            (graded.risk_plan < RiskPlan::OnSchedule, better(Graded { risk_plan: RiskPlan::OnSchedule, ..graded }))
        }
        LeverCode::Controls => (graded.controls != Controls::ALL, better(Graded { controls: Controls::ALL, ..graded })),
        LeverCode::Firewalled => (!graded.firewalled, better(Graded { firewalled: true, ..graded })),
        LeverCode::Logs => (graded.logs != Logs::Reviewed, better(Graded { logs: Logs::Reviewed, ..graded })),
    };
    asked.then_some(scenario)
}

/// Today with every graded answer that is not known at its best, from `in_place_since` on.
pub(super) fn at_best(setting: &Setting<'_>) -> Scenario {
    let best = Graded::given(&setting.answers.conduct, Graded::BEST);
    Scenario { now: best, ..setting.unchanged(setting.as_of) }
}
