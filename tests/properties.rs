//! What holds for any valid answers: the program agrees with a day-by-day reference, and the figures
//! keep the order and the bounds that the law gives them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod reference;

use chrono::{Datelike, Days, NaiveDate};
use overdue::answers::*;
use overdue::assessment::{Assessment, Exposure, Finding, FindingYear, LeverCode, assess, on_day};
use overdue::facts::{self, Dollars};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use reference::random::answers;
use reference::{BEST, Exposed, Found, Graded, World, date, given};

/// The same answers on every run: a failure here is a failure everywhere.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(160_404), failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn the_reference_agrees(answers in answers()) {
        let facts = facts::current();
        prop_assert_eq!(check(&answers), []);
        let assessment = assess(&answers, facts);
        let today = World::of(&answers, facts);
        prop_assert_eq!(&flat(&assessment.today), &today.exposed());
        prop_assert_eq!(assessment.deadline, deadline(&today));
        let best = if_best(&today).map(|world| world.exposed());
        prop_assert_eq!(assessment.if_best.as_ref().map(flat), best);
        let counts = (0..answers.estate.len()).any(|group| today.counts(group));
        let at = |day: NaiveDate| World { day, ..today.clone() };
        let ahead = |days| counts.then(|| at(answers.as_of + Days::new(days)).exposed());
        prop_assert_eq!(assessment.tomorrow.as_ref().map(flat), ahead(1));
        let in_a_year = ahead(365);
        prop_assert_eq!(assessment.in_a_year.as_ref().map(flat), in_a_year.clone());
        let asked = in_a_year.is_some_and(|year| !year.findings.is_empty());
        let levers = if asked { levers(&at(answers.as_of + Days::new(365))) } else { Vec::new() };
        let made: Vec<_> = assessment.levers.iter().map(|lever| (lever.code, flat(&lever.exposure))).collect();
        prop_assert_eq!(made, levers);
        plan_agrees(&assessment, &today)?;
    }
}

proptest! {
    #![proptest_config(config(96))]

    /// What happened after a day has not happened yet: the reference's world of that day knows no later correction, breach
    /// or month of recognized practices.
    #[test]
    fn the_reference_agrees_on_earlier_days(answers in answers(), before in prop_oneof![1_u64..60, 1_u64..2_500]) {
        let facts = facts::current();
        let day = (answers.as_of - Days::new(before)).max(date(2009, 2, 18));
        let mut then = answers.clone();
        let conduct = &mut then.conduct;
        if conduct.incident_on.is_some_and(|breach| breach > day) {
            (conduct.incident, conduct.incident_on, conduct.individuals_affected) = (Incident::None, None, None);
        }
        if day < answers.as_of {
            // Twelve months are the most there are: on any day before they were fewer.
            conduct.security_practices_months = conduct.security_practices_months.min(11);
        }
        let mut world = World { day, ..World::of(&then, facts) };
        for corrected in &mut world.corrected_on {
            *corrected = corrected.filter(|corrected| *corrected <= day);
        }
        prop_assert_eq!(flat(&on_day(&answers, facts, day)), world.exposed());
    }
}

/// The figures of an exposure, in the form of the reference.
fn flat(exposure: &Exposure) -> Exposed {
    let findings = exposure.findings.iter().map(
        |Finding { provision, from, to, units, defended, years, opening, ceiling, .. }| Found {
            provision: *provision,
            from: *from,
            to: *to,
            units: *units,
            defended: *defended,
            years: years
                .iter()
                .map(|year| (year.year, year.units, year.opening.amount.0, year.ceiling.amount.0))
                .collect(),
            opening: opening.0,
            ceiling: ceiling.0,
        },
    );
    let parts = exposure.score.parts;
    Exposed {
        findings: findings.collect(),
        tiers: exposure.tiers.map(|tiers| (tiers.supported, tiers.arguable)),
        opening: exposure.opening.0,
        ceiling: exposure.ceiling.0,
        state: exposure.state.0,
        score: exposure.score.total,
        parts: [parts.culpability, parts.time, parts.reach, parts.safeguards, parts.history, parts.credit],
    }
}

fn deadline(today: &World) -> Option<NaiveDate> {
    let open = today.open().into_iter().filter_map(|group| today.lapse(group));
    open.map(|(first, _)| today.cure_day(first) + Days::new(29)).filter(|day| *day >= today.day).min()
}

fn if_best<'a>(today: &World<'a>) -> Option<World<'a>> {
    let conduct = &today.answers.conduct;
    let some_unknown = conduct.risk_analysis.is_none()
        || conduct.risk_plan.is_none()
        || conduct.controls.is_none()
        || conduct.firewalled.is_none()
        || conduct.logs.is_none();
    let lapsed = (0..today.answers.estate.len()).any(|group| today.counts(group) && today.lapse(group).is_some());
    let best = given(conduct, BEST);
    (some_unknown && lapsed).then(|| World { now: best, later: best, ..today.clone() })
}

/// Each lever that is not so already, with what it comes to, sorted.
fn levers(year: &World) -> Vec<(LeverCode, Exposed)> {
    let after = year.answers.as_of + Days::new(1);
    let graded = year.later;
    let open = year.open();
    let mut levers = Vec::new();
    let mut pull = |code, world: World| levers.push((code, world.exposed()));
    if !open.is_empty() {
        let mut world = year.clone();
        open.iter().for_each(|group| world.corrected_on[*group] = Some(after));
        pull(LeverCode::Correct, world);
    }
    let with = |later: Graded| World { later, ..year.clone() };
    if graded.analysis != BEST.analysis {
        pull(LeverCode::RiskAnalysis, with(Graded { analysis: BEST.analysis, ..graded }));
    }
    if !matches!(graded.plan, RiskPlan::OnSchedule | RiskPlan::Done) {
        pull(LeverCode::RiskPlan, with(Graded { plan: BEST.plan, ..graded }));
    }
    if graded.controls != Controls::ALL {
        pull(LeverCode::Controls, with(Graded { controls: Controls::ALL, ..graded }));
    }
    if !graded.firewalled {
        pull(LeverCode::Firewalled, with(Graded { firewalled: true, ..graded }));
    }
    if graded.logs != Logs::Reviewed {
        pull(LeverCode::Logs, with(Graded { logs: Logs::Reviewed, ..graded }));
    }
    if open.iter().any(|group| year.answers.estate[*group].network != Network::Isolated) {
        let mut world = year.clone();
        open.iter().for_each(|group| world.isolated_from[*group] = Some(after));
        pull(LeverCode::Isolate, world);
    }
    levers.sort_by_key(|(code, exposed)| (exposed.opening, exposed.ceiling, exposed.score, *code));
    levers
}

fn plan_agrees(assessment: &Assessment, today: &World) -> Result<(), TestCaseError> {
    let remedies: Vec<(usize, &Remedy)> = (today.open().into_iter())
        .filter_map(|group| today.answers.estate[group].remedy.as_ref().map(|remedy| (group, remedy)))
        .collect();
    let Some(done_by) = remedies.iter().map(|(_, remedy)| remedy.by).max() else {
        prop_assert_eq!(&assessment.plan, &None);
        return Ok(());
    };
    let horizon = done_by.max(today.day + Days::new(365));
    let lapsing = |group: &usize| today.first(*group).is_some_and(|first| first <= horizon);
    let complete =
        today.open().iter().filter(|group| lapsing(group)).all(|group| today.answers.estate[*group].remedy.is_some());
    let ignored = World { day: horizon, ..today.clone() };
    let mut kept = ignored.clone();
    for (group, remedy) in &remedies {
        match remedy.action {
            Action::Isolate => kept.isolated_from[*group] = Some(remedy.by),
            _ => kept.corrected_on[*group] = Some(remedy.by),
        }
    }
    if complete {
        kept.later.plan = RiskPlan::OnSchedule;
    }
    let Some(plan) = &assessment.plan else { return Err(TestCaseError::fail("there is a plan")) };
    prop_assert_eq!((plan.done_by, plan.horizon, plan.complete), (done_by, horizon, complete));
    let sum = |part: fn(&Remedy) -> i64| remedies.iter().map(|(_, remedy)| part(remedy)).sum::<i64>();
    prop_assert_eq!(plan.cost.0, sum(|remedy| remedy.cost.0));
    prop_assert_eq!(
        (plan.hours, plan.downtime_hours),
        (sum(|remedy| remedy.hours), sum(|remedy| remedy.downtime_hours))
    );
    prop_assert_eq!(flat(&plan.ignored), ignored.exposed());
    prop_assert_eq!(flat(&plan.kept), kept.exposed());
    Ok(())
}

/// All exposures of an assessment.
fn exposures(assessment: &Assessment) -> impl Iterator<Item = &Exposure> {
    let plan = assessment.plan.iter().flat_map(|plan| [&plan.kept, &plan.ignored]);
    std::iter::once(&assessment.today)
        .chain(&assessment.if_best)
        .chain(&assessment.tomorrow)
        .chain(&assessment.in_a_year)
        .chain(assessment.levers.iter().map(|lever| &lever.exposure))
        .chain(plan)
}

/// 2015, priced from 2016-09-06 on: the one calendar year that two schedules share. Its days to
/// November 1 stop at the cap of 2009, the later ones at a higher cap, and the year stops at the higher.
/// So a dollar more or less in one schedule can turn the other's cap into the year's, and the two
/// properties that compare a year with itself do not hold; [`where_two_schedules_share_a_year`] shows how.
fn is_shared(year: &FindingYear, day: NaiveDate) -> bool {
    year.year == 2015 && day >= date(2016, 9, 6)
}

proptest! {
    #![proptest_config(config(512))]

    /// For each year of each finding, but for 2015 priced before the notice of 2019-04-30, whose lower
    /// caps for three tiers leave the opening no room above the ceiling.
    #[test]
    fn opening_is_at_most_the_ceiling(answers in answers()) {
        for exposure in exposures(&assess(&answers, facts::current())) {
            for year in exposure.findings.iter().flat_map(|finding| &finding.years) {
                let excepted = is_shared(year, exposure.day) && exposure.day < date(2019, 4, 30);
                prop_assert!(excepted || year.opening.amount <= year.ceiling.amount, "{exposure:?}");
            }
        }
    }

    #[test]
    fn the_order_of_groups_is_irrelevant(answers in answers(), turn in 0_usize..4) {
        let mut turned = answers.clone();
        turned.estate.reverse();
        let groups = turned.estate.len().max(1);
        turned.estate.rotate_left(turn % groups);
        let facts = facts::current();
        let (one, mut other) = (assess(&answers, facts), assess(&turned, facts));
        prop_assert_eq!(one.estate.len(), other.estate.len());
        other.estate.clone_from(&one.estate);
        prop_assert_eq!(one, other);
    }

    /// A lapse that began earlier or ended later, all else the same, but for 2015 where two schedules
    /// share it.
    #[test]
    fn a_longer_lapse_lowers_nothing(
        answers in answers(),
        which in any::<prop::sample::Index>(),
        days in 1_u64..900,
        how in 0..3,
    ) {
        let mut longer = answers.clone();
        let groups = longer.estate.len().max(1);
        let Some(group) = longer.estate.get_mut(which.index(groups)) else { return Ok(()) };
        match how {
            0 => {
                group.support_ended = group.support_ended.map(|day| day - Days::new(days));
                group.in_service_since = None;
            }
            1 => group.corrected_on = group.corrected_on.map(|day| (day + Days::new(days)).min(answers.as_of)),
            _ => group.corrected_on = None,
        }
        let facts = facts::current();
        let (before, after) = (assess(&answers, facts).today, assess(&longer, facts).today);
        prop_assert!(before.days <= after.days);
        let sum = |exposure: &Exposure, part: fn(&FindingYear) -> Dollars| -> i64 {
            let years = exposure.findings.iter().flat_map(|finding| &finding.years);
            years.filter(|year| !is_shared(year, exposure.day)).map(|year| part(year).0).sum()
        };
        let opening = |exposure: &Exposure| sum(exposure, |year| year.opening.amount);
        let ceiling = |exposure: &Exposure| sum(exposure, |year| year.ceiling.amount);
        prop_assert!(opening(&before) <= opening(&after), "{before:?} {after:?}");
        prop_assert!(ceiling(&before) <= ceiling(&after), "{before:?} {after:?}");
    }

    #[test]
    fn a_year_never_exceeds_its_caps(answers in answers()) {
        let facts = facts::current();
        for exposure in exposures(&assess(&answers, facts)) {
            let newest = facts.penalties.schedules.iter().rfind(|schedule| schedule.from <= exposure.day).unwrap();
            for year in exposure.findings.iter().flat_map(|finding| &finding.years) {
                prop_assert!(year.state <= Dollars(25_000));
                for price in [&year.opening, &year.ceiling] {
                    prop_assert!(price.lines.iter().all(|line| line.amount <= line.cap));
                    prop_assert_eq!(price.lines.iter().map(|line| line.cap).max().unwrap_or_default(), price.cap);
                    prop_assert!(price.amount <= price.cap && price.cap <= newest.tiers[3].cap);
                }
            }
        }
    }
}

/// What the exceptions above are for, to the dollar.
#[test]
fn where_two_schedules_share_a_year() {
    let priced = |answers: &str, row: usize| {
        let facts = facts::current();
        let today = assess(&read(answers, &facts.catalogue).unwrap(), facts).today;
        let finding = &today.findings[row];
        let year = finding.years.iter().find(|year| year.year == 2015).unwrap();
        assert_eq!(finding.from.year(), 2015);
        (year.opening.amount, year.ceiling.amount)
    };
    // Supported: 212 days of reasonable cause and 93 of willful neglect in the old schedule, one day in
    // the new: 212,000 + 1,500,000 + 1,100, held to 1,650,300. Arguable: 305 days of willful neglect in
    // the old, held to 1,500,000, and 55,010 for the day in the new.
    let opening_above_ceiling = r#"{
        "schema": "overdue/answers/1", "as_of": "2017-01-01", "organization": {"role": "covered_entity"},
        "estate": [{"id": "a", "support_ended": "2014-12-31", "ephi": "stores", "network": "internal", "corrected_on": "2015-11-03"}],
        "conduct": {"awareness": "knew", "known_on": "2015-08-01", "in_place_since": "2015-11-02",
            "risk_analysis": "covers_these", "risk_plan": "on_schedule", "controls": ["monitored"], "firewalled": true,
            "logs": "kept", "prior": "none", "incident": "none"}}"#;
    assert_eq!(priced(opening_above_ceiling, 2), (Dollars(1_650_300), Dollars(1_555_010)));
    // The second group, corrected in time: 280,000 in a tier of its own beside 1,500,000 and 11,002, held
    // to 1,650,300. Corrected a day later: in the first group's tier, which is at its cap, and 110,020.
    let two_groups = |corrected_on: &str| {
        format!(
            r#"{{"schema": "overdue/answers/1", "as_of": "2017-01-01", "organization": {{"role": "covered_entity"}},
            "estate": [
                {{"id": "a", "support_ended": "2015-07-31", "ephi": "stores", "network": "internal", "corrected_on": "2015-10-01"}},
                {{"id": "b", "support_ended": "2015-10-04", "ephi": "stores", "network": "internal", "corrected_on": "{corrected_on}"}}],
            "conduct": {{"awareness": "knew", "prior": "none", "incident": "none"}}}}"#
        )
    };
    assert_eq!(priced(&two_groups("2015-11-03"), 0).0, Dollars(1_650_300));
    assert_eq!(priced(&two_groups("2015-11-04"), 0).0, Dollars(1_610_020));
}
