//! One scenario to one [`Exposure`].

use super::findings::finding;
use super::model::{Exposure, ReasonCode, Tiers};
use super::reasons::Reasons;
use super::scenario::{Scenario, Setting};
use super::score::score;
use super::sweep::Sweeper;
use crate::facts::{Dollars, Provision};
use crate::law::{date_of, window_from};

/// What a scenario comes to, and why its tiers are what they are.
pub(super) fn exposure(setting: &Setting<'_>, scenario: &Scenario, sweeper: &mut Sweeper) -> (Exposure, Reasons) {
    let swept = sweeper.sweep(setting, scenario);
    let prices = setting.prices(scenario.day);
    let tallies = Provision::ALL.into_iter().zip(&swept.tallies);
    let findings: Vec<_> = prices
        .iter()
        .flat_map(|prices| tallies.clone().filter_map(move |(provision, tally)| finding(provision, tally, prices)))
        .collect();
    let tiers = findings.iter().map(|found| Tiers { supported: found.supported, arguable: found.arguable });
    let tiers = tiers.reduce(|worst, tiers| Tiers {
        supported: worst.supported.max(tiers.supported),
        arguable: worst.arguable.max(tiers.arguable),
    });
    let mut reasons = swept.reasons;
    if findings.iter().any(|found| found.defended) {
        reasons.add(ReasonCode::Defended);
    }
    let sum = |part: fn(&super::Finding) -> Dollars| Dollars(findings.iter().map(|found| part(found).0).sum());
    let opening = sum(|found| found.opening);
    let day = date_of(scenario.day);
    let exposure = Exposure {
        day,
        window_from: window_from(day),
        days: swept.days,
        tiers,
        opening,
        ceiling: sum(|found| found.ceiling),
        state: sum(|found| found.state),
        score: score(setting, scenario, &swept, tiers.map(|tiers| tiers.supported), opening),
        findings,
    };
    (exposure, reasons)
}
