//! The plan in the answers, kept against ignored (`model.md` §6).

use super::conduct::Graded;
use super::exposure::exposure;
use super::model::{Exposure, Plan};
use super::project::YEAR;
use super::scenario::{Change, Scenario, Setting};
use super::sweep::Sweeper;
use crate::answers::{Remedy, RiskPlan, ServerGroup};
use crate::facts::Dollars;
use crate::law::{DayNumber, date_of, number_of};

/// The plan, when some open group has a remedy. `in_a_year` is what ignoring it comes to where the
/// horizon is no later.
pub(super) fn plan(setting: &Setting<'_>, in_a_year: &Exposure, sweeper: &mut Sweeper) -> Option<Plan> {
    let done_by = remedies(setting).map(|(_, remedy)| number_of(remedy.by)).max()?;
    let year = setting.as_of.saturating_add(YEAR);
    let horizon = done_by.max(year);
    let without = without(setting, horizon);
    let complete = without == 0;
    let sum =
        |part: fn(&Remedy) -> i64| remedies(setting).fold(0_i64, |sum, (_, remedy)| sum.saturating_add(part(remedy)));
    let ignored = match horizon == year {
        true => in_a_year.clone(),
        false => exposure(setting, &setting.unchanged(horizon), sweeper).0,
    };
    Some(Plan {
        cost: Dollars(sum(|remedy| remedy.cost.0)),
        hours: sum(|remedy| remedy.hours),
        downtime_hours: sum(|remedy| remedy.downtime_hours),
        done_by: date_of(done_by),
        horizon: date_of(horizon),
        complete,
        without,
        kept: exposure(setting, &kept(setting, horizon, complete), sweeper).0,
        ignored,
    })
}

/// The remedies of the open groups, each with its group's index in the answers.
pub(super) fn remedies<'a>(setting: &Setting<'a>) -> impl Iterator<Item = (usize, &'a Remedy)> + use<'a> {
    let answers = setting.answers;
    let open = |group: &ServerGroup| group.is_open(answers.organization.role);
    answers
        .estate
        .iter()
        .enumerate()
        .filter(move |(_, group)| open(group))
        .filter_map(|(index, group)| group.remedy.as_ref().map(|remedy| (index, remedy)))
}

/// How many open groups that lapse by the horizon have no remedy.
fn without(setting: &Setting<'_>, horizon: DayNumber) -> usize {
    let lapsing = |first: Option<DayNumber>| first.is_some_and(|first| first <= horizon);
    let open = setting.courses.iter().filter(|course| course.is_open() && course.remedy.is_none());
    open.filter(|course| lapsing(course.first)).count()
}

/// The plan kept; a complete one is a risk plan on schedule.
fn kept(setting: &Setting<'_>, horizon: DayNumber, complete: bool) -> Scenario {
    let unchanged = setting.unchanged(horizon);
    let on_schedule = Graded { risk_plan: RiskPlan::OnSchedule, ..unchanged.later };
    let later = if complete { on_schedule } else { unchanged.later };
    Scenario { later, change: Change::Plan, ..unchanged }
}
