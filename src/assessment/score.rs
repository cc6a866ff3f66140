//! The score: 0 to 100, from six parts (`model.md` §7).

use super::conduct::Graded;
use super::model::{Band, Parts, Score, ScoreBasis};
use super::scenario::{Scenario, Setting};
use super::sweep::Swept;
use crate::answers::{Conduct, Incident, Logs, Network, Prior, RiskAnalysis, RiskPlan};
use crate::facts::{Dollars, Tier};

/// Days that fill the time part: six years of 365.
const FULL_TIME: i64 = 2190;
/// Most points of the time part.
const TIME_POINTS: i64 = 20;
/// The total is held to this without findings, or with an opening of 0.
const HELD_LOW: i64 = 24;

/// The score of what was swept. `tier` is the worst supported tier over all findings' days.
pub(super) fn score(
    setting: &Setting<'_>,
    scenario: &Scenario,
    swept: &Swept,
    tier: Option<Tier>,
    opening: Dollars,
) -> Score {
    let individuals = setting.answers.organization.individuals;
    let seen = ScoreBasis { days: swept.days, individuals, network: swept.network, ..ScoreBasis::default() };
    let Some(network) = swept.network.filter(|_| swept.days > 0) else {
        return Score { total: 0, band: Band::None, parts: Parts::default(), basis: seen };
    };
    let conduct = &setting.answers.conduct;
    let basis = ScoreBasis {
        tier,
        people_points: people(individuals),
        network_points: exposed(network),
        safeguard_points: missing(scenario.graded(scenario.day, setting)),
        history_points: [prior(conduct.prior), incident(conduct)],
        credit_points: [if swept.some_open { 0 } else { -10 }, practices(conduct)],
        held_low: tier.is_none() || opening.0 == 0,
        ..seen
    };
    let parts = Parts {
        culpability: tier.map_or(0, culpability),
        time: time(swept.days),
        reach: basis.people_points + basis.network_points,
        safeguards: basis.safeguard_points.into_iter().sum(),
        history: basis.history_points.into_iter().sum(),
        credit: basis.credit_points.into_iter().sum(),
    };
    let total = parts.sum().clamp(1, if basis.held_low { HELD_LOW } else { 100 });
    Score { total, band: Band::of(total), parts, basis }
}

fn culpability(tier: Tier) -> i64 {
    match tier {
        Tier::NoKnowledge => 5,
        Tier::ReasonableCause => 15,
        Tier::WillfulNeglectCorrected => 25,
        Tier::WillfulNeglectNotCorrected => 35,
    }
}

fn time(days: i64) -> i64 {
    TIME_POINTS * days.min(FULL_TIME) / FULL_TIME
}

fn people(held: Option<i64>) -> i64 {
    match held {
        Some(..500) => 4,
        Some(500..10_000) => 8,
        Some(10_000..100_000) => 12,
        Some(100_000..) | None => 14,
    }
}

fn exposed(network: Network) -> i64 {
    match network {
        Network::Isolated => 0,
        Network::Internal => 3,
        Network::Internet => 6,
    }
}

/// Points for what is missing: analysis, plan, controls, logs.
fn missing(graded: Graded) -> [i64; 4] {
    let points = |missing: bool, points| if missing { points } else { 0 };
    [
        points(graded.risk_analysis != RiskAnalysis::CoversThese, 5),
        points(graded.risk_plan < RiskPlan::OnSchedule, 5),
        points(graded.controls.is_empty(), 3),
        points(graded.logs != Logs::Reviewed, 2),
    ]
}

/// Points for an earlier warning by OCR.
fn prior(prior: Prior) -> i64 {
    match prior {
        Prior::None | Prior::Audit => 0,
        Prior::TechnicalAssistance => 4,
        Prior::Resolution => 5,
    }
}

/// Points for an incident; from 500 people on a breach is told to HHS and the media at once (164.406, 164.408(b)).
fn incident(conduct: &Conduct) -> i64 {
    match (conduct.incident, conduct.individuals_affected) {
        (Incident::None, _) => 0,
        (Incident::Suspected, _) => 2,
        (Incident::Breach, Some(500..)) => 5,
        (Incident::Breach, _) => 3,
    }
}

/// Points off for recognized security practices (42 USC 17941).
fn practices(conduct: &Conduct) -> i64 {
    if conduct.security_practices_months >= 12 { -5 } else { 0 }
}

impl Parts {
    /// The parts added, before the total is held.
    pub fn sum(self) -> i64 {
        self.culpability + self.time + self.reach + self.safeguards + self.history + self.credit
    }
}

impl Band {
    /// The band of a total.
    pub fn of(total: i64) -> Band {
        match total {
            ..=0 => Band::None,
            1..=24 => Band::Low,
            25..=49 => Band::Moderate,
            50..=74 => Band::High,
            75.. => Band::Severe,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_meet_without_a_gap() {
        let bands = [0, 1, 24, 25, 49, 50, 74, 75, 100].map(Band::of);
        use Band::*;
        assert_eq!(bands, [None, Low, Low, Moderate, Moderate, High, High, Severe, Severe]);
    }

    #[test]
    fn time_is_floored_and_full_after_six_years() {
        assert_eq!([0, 109, 110, 2_189, 2_190, 2_193].map(time), [0, 0, 1, 19, 20, 20]);
    }

    #[test]
    fn more_people_or_unknown_reach_further() {
        let held = [Some(0), Some(499), Some(500), Some(9_999), Some(10_000), Some(99_999), Some(100_000), None];
        assert_eq!(held.map(people), [4, 4, 8, 8, 12, 12, 14, 14]);
    }
}
