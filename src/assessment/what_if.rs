//! Several things changed together: the coming year with some levers pulled, and what of it has accrued already.

use super::exposure::exposure;
use super::lever_set::LeverSet;
use super::model::Exposure;
use super::project::with;
use super::scenario::{Change, Scenario, Setting};
use super::sweep::Sweeper;
use crate::answers::Answers;
use crate::facts::{Dollars, Facts};

/// The projection to the as-of date + 365 days with some levers pulled (`model.md` §6).
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    /// The levers.
    pub levers: LeverSet,
    /// What a year on comes to with them.
    pub exposure: Exposure,
    /// The part of it that days up to the as-of date bring: acting now no longer changes it. Opening and ceiling.
    /// Never more than the exposure: a correction within the 30 days can still lower what has accrued
    /// (45 CFR 160.404(b)(2)(iii)).
    pub accrued: (Dollars, Dollars),
}

impl WhatIf {
    /// What of the opening is still to come: what it has more than what has accrued.
    pub fn to_come(&self) -> Dollars {
        Dollars(self.exposure.opening.0 - self.accrued.0.0)
    }

    /// How much less the opening is than another, a year on if nothing changes; less than 0 where it is more.
    pub fn avoided(&self, nothing: &Exposure) -> Dollars {
        nothing.less(&self.exposure).opening
    }
}

/// A year on with some levers pulled together; none where no server counts. With no lever it is
/// [`super::Assessment::in_a_year`].
///
/// ```
/// use overdue::{answers, assessment::{LeverCode, LeverSet, what_if}, facts};
/// let text = r#"{
///   "schema": "overdue/answers/1", "as_of": "2016-07-15",
///   "organization": { "role": "covered_entity" },
///   "estate": [{ "id": "records", "product": "windows-server-2003", "ephi": "stores", "network": "internal" }],
///   "conduct": { "awareness": "knew", "prior": "none", "incident": "none" }
/// }"#;
/// let facts = facts::current();
/// let answers = answers::read(text, &facts.catalogue).unwrap();
/// let nothing = what_if(&answers, facts, LeverSet::NONE).unwrap();
/// let corrected = what_if(&answers, facts, LeverSet::NONE.with(LeverCode::Correct)).unwrap();
/// assert!(corrected.exposure.opening < nothing.exposure.opening);
/// assert_eq!(corrected.exposure.opening, corrected.accrued.0, "nothing comes on top of what has accrued");
/// ```
pub fn what_if(answers: &Answers, facts: &Facts, levers: LeverSet) -> Option<WhatIf> {
    let setting = Setting::of(answers, facts);
    if setting.courses.is_empty() {
        return None;
    }
    let mut sweeper = Sweeper::default();
    let scenario = with(levers, &setting);
    let pulled = exposure(&setting, &scenario, &mut sweeper).0;
    let stopped = Scenario { change: Change::Stop, ..setting.unchanged(scenario.day) };
    let stopped = exposure(&setting, &stopped, &mut sweeper).0;
    let accrued = (stopped.opening.min(pulled.opening), stopped.ceiling.min(pulled.ceiling));
    Some(WhatIf { levers, exposure: pulled, accrued })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{RiskPlan, read};
    use crate::assessment::{LeverCode, assess};
    use crate::facts::current;

    fn hospital(as_of: &str) -> Answers {
        let text = r#"{
            "schema": "overdue/answers/1", "as_of": "AS_OF",
            "organization": {"role": "covered_entity", "individuals": 2700},
            "estate": [{"id": "records", "product": "windows-server-2012-r2", "ephi": "stores", "network": "internal"}],
            "conduct": {"awareness": "knew", "prior": "none", "incident": "none", "logs": "kept", "firewalled": true}}"#;
        read(&text.replace("AS_OF", as_of), &current().catalogue).unwrap()
    }

    #[test]
    fn one_lever_alone_is_that_of_the_assessment_and_none_is_the_year() {
        let answers = hospital("2026-11-22");
        let assessment = assess(&answers, current());
        for lever in &assessment.levers {
            let alone = what_if(&answers, current(), LeverSet::NONE.with(lever.code)).unwrap();
            assert_eq!(alone.exposure, lever.exposure, "{:?}", lever.code);
        }
        let none = what_if(&answers, current(), LeverSet::NONE).unwrap();
        assert_eq!(Some(none.exposure), assessment.in_a_year);
    }

    #[test]
    fn all_safeguards_together_leave_no_new_finding() {
        let answers = hospital("2026-11-22");
        let safeguards = [LeverCode::RiskAnalysis, LeverCode::RiskPlan, LeverCode::Controls, LeverCode::Logs];
        let set = safeguards.into_iter().fold(LeverSet::NONE, LeverSet::with);
        let all = what_if(&answers, current(), set).unwrap();
        assert_eq!((all.exposure.opening, all.exposure.ceiling), all.accrued);
        let one = what_if(&answers, current(), LeverSet::NONE.with(LeverCode::Logs)).unwrap();
        assert!(one.to_come() > Dollars(0) && all.to_come() == Dollars(0));
        assert_eq!(one.avoided(&all.exposure).0, all.exposure.opening.0 - one.exposure.opening.0);
        assert_eq!(one.accrued, all.accrued, "what has accrued is the same whatever comes");
    }

    #[test]
    fn within_the_thirty_days_a_correction_lowers_what_has_accrued() {
        let answers = hospital("2023-10-20");
        let corrected = what_if(&answers, current(), LeverSet::NONE.with(LeverCode::Correct)).unwrap();
        let left = what_if(&answers, current(), LeverSet::NONE).unwrap();
        assert!(corrected.accrued.0 < left.accrued.0);
        assert_eq!(corrected.accrued.0, corrected.exposure.opening);
    }

    #[test]
    fn a_plan_that_is_done_stays_done() {
        let mut answers = hospital("2026-11-22");
        answers.conduct.risk_plan = Some(RiskPlan::Done);
        let with_plan = what_if(&answers, current(), LeverSet::NONE.with(LeverCode::RiskPlan)).unwrap();
        assert_eq!(with_plan.exposure, what_if(&answers, current(), LeverSet::NONE).unwrap().exposure);
    }

    #[test]
    fn without_servers_that_count_there_is_no_year_ahead() {
        let mut answers = hospital("2026-11-22");
        answers.estate.clear();
        assert_eq!(what_if(&answers, current(), LeverSet::NONE), None);
    }
}
