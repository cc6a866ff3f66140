//! Levers that were pulled for real: what was tried out becomes answers.

use super::lever_set::{LeverCode, LeverSet};
use crate::answers::{Answers, Conduct, Controls, Logs, RiskAnalysis, RiskPlan};
use crate::facts::Catalogue;
use chrono::NaiveDate;

/// The levers that answers can hold with the day they began. A server group has one place on the network for all its days,
/// so isolating it cannot be dated: that is changed in the server list.
pub const DATED: LeverSet = LeverSet::NONE
    .with(LeverCode::Correct)
    .with(LeverCode::RiskAnalysis)
    .with(LeverCode::RiskPlan)
    .with(LeverCode::Controls)
    .with(LeverCode::Firewalled)
    .with(LeverCode::Logs);

/// The levers that change the five graded answers, which share the one day since when they have been true.
pub const GRADED: LeverSet = DATED.toggled(LeverCode::Correct);

/// The answers once these levers were pulled on a day; an as-of date before it moves to it. Servers past support by that
/// day are corrected, and what was planned for them is no longer ahead; those still supported on it, which the projection
/// corrects too, are left with their plans. A lever that cannot be dated changes nothing.
///
/// The five graded answers share one day. It moves back only where no answer that was not pulled can gain by it: else the
/// later of both days holds, and what was pulled counts from then.
pub fn applied(answers: &Answers, levers: LeverSet, since: NaiveDate, catalogue: &Catalogue) -> Answers {
    let mut now = answers.clone();
    now.as_of = now.as_of.max(since);
    let role = now.organization.role;
    if levers.has(LeverCode::Correct) {
        for group in now.estate.iter_mut().filter(|group| group.is_open(role)) {
            if group.lapse(role, catalogue, since).is_some() {
                group.corrected_on = Some(since);
                group.remedy = None;
            }
        }
    }
    let conduct = &mut now.conduct;
    if levers.iter().any(|lever| GRADED.has(lever)) {
        let others = GRADED.iter().filter(|lever| !levers.has(*lever));
        let held = others.into_iter().any(|lever| !is_worst(lever, conduct));
        let before = conduct.in_place_since.filter(|_| held);
        conduct.in_place_since = before.max(Some(since));
    }
    for lever in levers.iter() {
        match lever {
            LeverCode::RiskAnalysis => conduct.risk_analysis = Some(RiskAnalysis::CoversThese),
            LeverCode::RiskPlan => conduct.risk_plan = Some(RiskPlan::OnSchedule).max(conduct.risk_plan),
            LeverCode::Controls => conduct.controls = Some(Controls::ALL),
            LeverCode::Firewalled => conduct.firewalled = Some(true),
            LeverCode::Logs => conduct.logs = Some(Logs::Reviewed),
            LeverCode::Correct | LeverCode::Isolate => {}
        }
    }
    now
}

/// Whether a graded answer is the worst there is. One that is not known may be any.
fn is_worst(lever: LeverCode, conduct: &Conduct) -> bool {
    match lever {
        LeverCode::RiskAnalysis => conduct.risk_analysis == Some(RiskAnalysis::None),
        LeverCode::RiskPlan => conduct.risk_plan == Some(RiskPlan::None),
        LeverCode::Controls => conduct.controls == Some(Controls::NONE),
        LeverCode::Firewalled => conduct.firewalled == Some(false),
        LeverCode::Logs => conduct.logs == Some(Logs::None),
        LeverCode::Correct | LeverCode::Isolate => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{check, date::parse_iso, read};
    use crate::assessment::{assess, what_if};
    use crate::facts::current;

    fn answers() -> Answers {
        let text = r#"{
            "schema": "overdue/answers/1", "as_of": "2026-11-22",
            "organization": {"role": "covered_entity", "individuals": 2700},
            "estate": [
                {"id": "records", "product": "windows-server-2012-r2", "ephi": "stores", "network": "internal",
                 "remedy": {"action": "upgrade", "by": "2027-03-01"}},
                {"id": "lobby", "product": "windows-server-2003", "ephi": "none", "network": "internal"},
                {"id": "portal", "product": "windows-server-2019", "ephi": "stores", "network": "internal",
                 "remedy": {"action": "replace", "by": "2028-03-01"}}],
            "conduct": {"awareness": "knew", "prior": "none", "incident": "none"}}"#;
        read(text, &current().catalogue).unwrap()
    }

    fn applied(answers: &Answers, levers: LeverSet, since: NaiveDate) -> Answers {
        super::applied(answers, levers, since, &current().catalogue)
    }

    fn all() -> LeverSet {
        LeverCode::ALL.into_iter().fold(LeverSet::NONE, LeverSet::with)
    }

    #[test]
    fn levers_become_answers_with_the_day_they_began() {
        let since = parse_iso("2026-11-23").unwrap();
        let now = applied(&answers(), all(), since);
        assert_eq!(check(&now), []);
        assert_eq!((now.as_of, now.conduct.in_place_since), (since, Some(since)));
        assert_eq!((now.estate[0].corrected_on, now.estate[0].remedy.clone()), (Some(since), None));
        assert_eq!(now.estate[1].corrected_on, None, "what does not count is left as it is");
        assert_eq!(now.estate[2], answers().estate[2], "what is still supported keeps its plan");
        assert_eq!(now.conduct.logs, Some(Logs::Reviewed));
    }

    #[test]
    fn an_earlier_day_leaves_the_as_of_date() {
        let since = parse_iso("2026-06-01").unwrap();
        assert_eq!(applied(&answers(), all(), since).as_of, answers().as_of);
    }

    #[test]
    fn a_correction_applied_is_what_was_tried_out() {
        let lever = LeverSet::NONE.with(LeverCode::Correct);
        let tried = what_if(&answers(), current(), lever).unwrap();
        let mut now = applied(&answers(), lever, parse_iso("2026-11-23").unwrap());
        now.as_of = tried.exposure.day;
        assert_eq!(assess(&now, current()).today.opening, tried.exposure.opening);
    }

    #[test]
    fn an_earlier_day_makes_no_answer_better_that_was_not_pulled() {
        let mut answers = answers();
        let day = |text| parse_iso(text);
        answers.conduct.in_place_since = day("2026-05-01");
        answers.conduct.risk_analysis = Some(RiskAnalysis::CoversThese);
        let logs = LeverSet::NONE.with(LeverCode::Logs);
        let since = |answers: &Answers, on| applied(answers, logs, parse_iso(on).unwrap()).conduct.in_place_since;
        assert_eq!(since(&answers, "2026-01-01"), day("2026-05-01"));
        assert_eq!(since(&answers, "2026-06-01"), day("2026-06-01"));
        // Where the others are at their worst there is nothing to hold back; what is not known may be better.
        answers.conduct = Conduct {
            risk_analysis: Some(RiskAnalysis::None),
            risk_plan: Some(RiskPlan::None),
            controls: Some(Controls::NONE),
            firewalled: Some(false),
            ..answers.conduct
        };
        assert_eq!(since(&answers, "2026-01-01"), day("2026-01-01"));
        answers.conduct.firewalled = None;
        assert_eq!(since(&answers, "2026-01-01"), day("2026-05-01"));
    }

    #[test]
    fn only_correcting_leaves_the_five_answers_their_day() {
        let now = applied(&answers(), LeverSet::NONE.with(LeverCode::Correct), parse_iso("2026-11-01").unwrap());
        assert_eq!((now.conduct.in_place_since, now.conduct.logs), (None, None));
        assert_eq!(applied(&answers(), LeverSet::NONE.with(LeverCode::Isolate), now.as_of), answers());
    }
}
