//! [`assess`]: the whole of an assessment, put together.

use super::conduct::unknown_graded;
use super::exposure::exposure;
use super::model::{Assessment, Assumed, FactsUsed, GroupStatus, Lapse, Scope};
use super::outcomes::outcomes;
use super::plan::plan;
use super::project::{YEAR, at_best, levers};
use super::scenario::{Course, Setting};
use super::sweep::Sweeper;
use crate::answers::{Answers, Awareness, Prior, Role, ServerGroup};
use crate::facts::{Dollars, Facts};
use crate::law::{DayNumber, date_of, last_cure_day, next_january_first};

/// The exposure that the answers come to.
///
/// Total for answers that [`crate::answers::check`] finds no fault with. The work grows with the
/// number of groups plus the days of the six years, not with their product.
///
/// ```
/// use overdue::{answers, assessment::assess, facts};
/// let text = r#"{
///   "schema": "overdue/answers/1", "as_of": "2016-07-15",
///   "organization": { "role": "covered_entity", "individuals": 2700 },
///   "estate": [{ "id": "records", "product": "windows-server-2003", "ephi": "stores", "network": "internal" }],
///   "conduct": { "awareness": "knew", "risk_analysis": "none", "risk_plan": "none", "controls": [],
///     "firewalled": true, "logs": "kept", "prior": "none", "incident": "none" }
/// }"#;
/// let facts = facts::current();
/// let assessment = assess(&answers::read(text, &facts.catalogue).unwrap(), facts);
/// assert_eq!(assessment.today.opening, facts::Dollars(12_000_000));
/// ```
pub fn assess(answers: &Answers, facts: &Facts) -> Assessment {
    let setting = Setting::of(answers, facts);
    let mut sweeper = Sweeper::default();
    let (today, reasons) = exposure(&setting, &setting.unchanged(setting.as_of), &mut sweeper);

    let lapsed = today.score.basis.network.is_some();
    let asks_best = lapsed && unknown_graded(&answers.conduct).next().is_some();
    let if_best = asks_best.then(|| exposure(&setting, &at_best(&setting), &mut sweeper).0);

    let ahead = |sweeper: &mut Sweeper, days: DayNumber| {
        let day = setting.as_of.saturating_add(days);
        (!setting.courses.is_empty()).then(|| exposure(&setting, &setting.unchanged(day), sweeper).0)
    };
    let tomorrow = ahead(&mut sweeper, 1);
    let in_a_year = ahead(&mut sweeper, YEAR);
    let levers = in_a_year.as_ref().map_or_else(Vec::new, |year| levers(&setting, year, &mut sweeper));
    let plan = in_a_year.as_ref().and_then(|year| plan(&setting, year, &mut sweeper));

    Assessment {
        as_of: answers.as_of,
        facts: facts_used(answers, facts),
        scope: match answers.organization.role {
            Role::CoveredEntity | Role::BusinessAssociate => Scope::In,
            Role::Unsure => Scope::Unsure,
            Role::Neither => Scope::Out,
        },
        estate: answers.estate.iter().map(|group| status(group, answers, facts)).collect(),
        reasons: reasons.list(),
        next_reset: next_january_first(answers.as_of),
        deadline: setting.courses.iter().filter_map(|course| cure_ends(course, &setting)).min().map(date_of),
        assumed: assumed(answers),
        outcomes: outcomes(&today, answers, facts),
        today,
        if_best,
        tomorrow,
        in_a_year,
        levers,
        plan,
    }
}

impl Assessment {
    /// What one day more adds to opening and ceiling. It can be 0 or less: caps may be full, or an old
    /// day may leave the six years. That does not mean that waiting is free.
    pub fn tomorrow_change(&self) -> Option<(Dollars, Dollars)> {
        let more = self.tomorrow.as_ref()?.less(&self.today);
        Some((more.opening, more.ceiling))
    }
}

fn facts_used(answers: &Answers, facts: &Facts) -> FactsUsed {
    FactsUsed {
        penalties: facts.penalties.schedules.last().map_or(answers.as_of, |newest| newest.from),
        lifecycle: facts.catalogue.checked(),
    }
}

fn status(group: &ServerGroup, answers: &Answers, facts: &Facts) -> GroupStatus {
    let role = answers.organization.role;
    let support_end = group.support_end(&facts.catalogue);
    let watched = support_end.filter(|end| *end >= answers.as_of && group.corrected_on.is_none());
    GroupStatus {
        id: group.id.clone(),
        support_end,
        lapse: group.lapse(role, &facts.catalogue, answers.as_of).map(|(from, to)| Lapse { from, to }),
        counts: group.counts(role),
        days_left: watched.map(|end| (end - answers.as_of).num_days()),
    }
}

/// The last of a group's 30 days, where it lapsed, is open, and that day is not past.
pub(super) fn cure_ends(course: &Course, setting: &Setting<'_>) -> Option<DayNumber> {
    let first = course.first.filter(|first| *first <= setting.as_of && course.is_open())?;
    let last = crate::law::number_of(last_cure_day(date_of(setting.culpability.cure_day(first))));
    (last >= setting.as_of).then_some(last)
}

fn assumed(answers: &Answers) -> Vec<Assumed> {
    let conduct = &answers.conduct;
    let day_matters = conduct.awareness != Awareness::ShouldHaveKnown || conduct.prior != Prior::None;
    let people = answers.organization.individuals.is_none().then_some(Assumed::Individuals);
    let known_on = (conduct.known_on.is_none() && day_matters).then_some(Assumed::KnownOn);
    people.into_iter().chain(known_on).chain(unknown_graded(conduct)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::read;

    /// The clinic of 2016 with its estate, or another line of it, replaced.
    fn clinic(from: &str, to: &str) -> Assessment {
        let text = r#"{
            "schema": "overdue/answers/1", "as_of": "2016-07-15",
            "organization": {"role": "covered_entity", "individuals": 2700},
            "estate": [{"id": "records", "product": "windows-server-2003", "ephi": "stores", "network": "internal"}],
            "conduct": {"awareness": "knew", "prior": "none", "incident": "none"}}"#;
        let facts = crate::facts::current();
        assess(&read(&text.replace(from, to), &facts.catalogue).unwrap(), facts)
    }

    #[test]
    fn an_estate_of_nothing_comes_to_nothing() {
        let record = r#"{"id": "records", "product": "windows-server-2003", "ephi": "stores", "network": "internal"}"#;
        let nothing = clinic(record, "");
        assert_eq!((nothing.today.ceiling, nothing.today.score.total), (Dollars(0), 0));
        assert_eq!((nothing.if_best, nothing.tomorrow, nothing.in_a_year, nothing.plan), (None, None, None, None));
        assert!(nothing.levers.is_empty() && nothing.reasons.is_empty());
        assert_eq!(nothing.assumed.len(), 6, "what was not known is told all the same");
    }

    #[test]
    fn whom_hipaa_does_not_reach_has_no_figures_but_days() {
        let out = clinic("covered_entity", "neither");
        assert_eq!((out.scope, out.today.opening, out.in_a_year), (Scope::Out, Dollars(0), None));
        assert_eq!(out.estate[0].lapse.map(Lapse::days), Some(367));
        assert!(!out.estate[0].counts);
    }

    #[test]
    fn a_lapse_that_left_the_six_years_no_longer_matters() {
        let old = clinic(r#""ephi""#, r#""support_ended": "2008-01-01", "corrected_on": "2010-07-15", "ephi""#);
        assert_eq!((old.today.days, old.today.score.total, old.today.score.parts.reach), (0, 0, 0));
        assert!(old.estate[0].lapse.is_some() && old.today.findings.is_empty());
        let just = clinic(r#""ephi""#, r#""support_ended": "2008-01-01", "corrected_on": "2010-07-16", "ephi""#);
        assert_eq!(just.today.days, 1);
    }

    #[test]
    fn support_runs_through_its_last_day() {
        let ends_later = clinic(r#""product": "windows-server-2003""#, r#""support_ended": "2016-07-15""#);
        assert_eq!(ends_later.estate[0].days_left, Some(0), "the last day of support is a supported day");
        assert_eq!(ends_later.today.findings, []);
        assert_eq!(ends_later.tomorrow.map(|tomorrow| tomorrow.days), Some(1));
    }

    #[test]
    fn the_deadline_is_the_thirtieth_day_and_holds_on_it() {
        let day = |text: &str| text.parse::<chrono::NaiveDate>().ok();
        assert_eq!(clinic("2016-07-15", "2015-08-13").deadline, day("2015-08-13"));
        assert_eq!(clinic("2016-07-15", "2015-08-14").deadline, None);
    }
}
