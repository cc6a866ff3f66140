//! What a person tries out, for any valid answers: levers together, other days, levers turned into answers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "reference/random.rs"]
#[allow(dead_code, reason = "the reference uses the rest")]
mod random;

use chrono::Days;
use overdue::answers::{Answers, Controls, Logs, RiskAnalysis, RiskPlan, check};
use overdue::assessment::{LeverCode, LeverSet, TurnKind, applied, assess, on_day, order, turns, what_if};
use overdue::facts;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use random::answers;

fn set(bits: u8) -> LeverSet {
    let members = LeverCode::ALL.into_iter().filter(|lever| bits & (1 << *lever as u8) != 0);
    members.fold(LeverSet::NONE, LeverSet::with)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, rng_seed: RngSeed::Fixed(160_408), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn accrued_is_part_of_the_whole_and_no_lever_but_correcting_changes_it(answers in answers(), bits in 0_u8..128) {
        let facts = facts::current();
        let levers = set(bits);
        let Some(tried) = what_if(&answers, facts, levers) else {
            prop_assert_eq!(assess(&answers, facts).in_a_year, None);
            return Ok(());
        };
        prop_assert!(tried.accrued.0 <= tried.exposure.opening && tried.accrued.1 <= tried.exposure.ceiling);
        if !levers.has(LeverCode::Correct) {
            let nothing = what_if(&answers, facts, LeverSet::NONE).unwrap();
            prop_assert_eq!(tried.accrued, nothing.accrued);
        }
    }

    #[test]
    fn another_day_meets_the_assessment_on_its_own_days(answers in answers()) {
        let facts = facts::current();
        let assessment = assess(&answers, facts);
        prop_assert_eq!(&on_day(&answers, facts, answers.as_of), &assessment.today);
        if assessment.tomorrow.is_some() {
            prop_assert_eq!(Some(on_day(&answers, facts, answers.as_of + Days::new(1))), assessment.tomorrow);
        }
    }

    #[test]
    fn turns_are_in_order_and_within_their_bounds(answers in answers()) {
        let facts = facts::current();
        let Some(found) = turns(&answers, facts) else { return Ok(()) };
        prop_assert!(found.from <= answers.as_of && answers.as_of <= found.to);
        prop_assert!(found.turns.is_sorted_by_key(|turn| (turn.day, turn.kind)));
        prop_assert!(found.turns.iter().all(|turn| (found.from..=found.to).contains(&turn.day)));
        prop_assert_eq!(found.turns.iter().filter(|turn| turn.kind == TurnKind::AsOf).count(), 1);
        // Every day of them has an exposure, and the first of them none that began before it.
        for turn in &found.turns {
            prop_assert_eq!(on_day(&answers, facts, turn.day).day, turn.day);
        }
    }

    /// Held as a day's answers: the worst before the day since which they are true.
    #[test]
    fn an_applied_day_makes_no_answer_better_that_was_not_pulled(
        answers in answers(),
        bits in 0_u8..128,
        before in 0_u64..2_000,
    ) {
        let levers = set(bits);
        let since = answers.as_of.checked_sub_days(Days::new(before)).unwrap_or(answers.as_of);
        let now = applied(&answers, levers, since, &facts::current().catalogue);
        let holds = |answers: &Answers, day| answers.conduct.in_place_since.is_none_or(|from| day >= from);
        // What is not known may be the best.
        let better = |lever, answers: &Answers| match lever {
            LeverCode::RiskAnalysis => answers.conduct.risk_analysis != Some(RiskAnalysis::None),
            LeverCode::RiskPlan => answers.conduct.risk_plan != Some(RiskPlan::None),
            LeverCode::Controls => answers.conduct.controls != Some(Controls::NONE),
            LeverCode::Firewalled => answers.conduct.firewalled != Some(false),
            LeverCode::Logs => answers.conduct.logs != Some(Logs::None),
            LeverCode::Correct | LeverCode::Isolate => false,
        };
        let days = [Some(since), answers.conduct.in_place_since].into_iter().flatten();
        for day in days.flat_map(|day| [day - Days::new(1), day]) {
            for lever in LeverCode::ALL.into_iter().filter(|lever| !levers.has(*lever)) {
                let (old, new) = (holds(&answers, day), holds(&now, day));
                prop_assert!(!better(lever, &now) || !new || old, "{:?} on {}", lever, day);
            }
        }
    }

    #[test]
    fn levers_applied_leave_answers_that_can_be_assessed(answers in answers(), bits in 0_u8..128, before in 0_u64..400) {
        let facts = facts::current();
        let since = answers.as_of.checked_sub_days(Days::new(before)).unwrap_or(answers.as_of);
        let now = applied(&answers, set(bits), since, &facts.catalogue);
        prop_assert_eq!(check(&now), []);
        prop_assert_eq!(now.as_of, answers.as_of);
        let role = now.organization.role;
        for (before, after) in answers.estate.iter().zip(&now.estate) {
            let past = before.is_open(role) && before.lapse(role, &facts.catalogue, since).is_some();
            let corrected = past && set(bits).has(LeverCode::Correct);
            prop_assert_eq!(after.corrected_on, if corrected { Some(since) } else { before.corrected_on });
            prop_assert_eq!(after.remedy.is_none(), corrected || before.remedy.is_none());
        }
        let steps = order(&now, facts, &assess(&now, facts));
        let mut places: Vec<usize> = steps.iter().map(|step| step.index).collect();
        places.sort_unstable();
        places.dedup();
        prop_assert_eq!(places.len(), steps.len(), "each group stands in the order once");
    }
}
