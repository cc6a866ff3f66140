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
        let Dollars(opening) = self.today.opening;
        let Dollars(ceiling) = self.today.ceiling;
        let tomorrow = self.tomorrow.as_ref()?;
        Some((Dollars(tomorrow.opening.0 - opening), Dollars(tomorrow.ceiling.0 - ceiling)))
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
