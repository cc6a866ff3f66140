//! The plan: what is to be done with each open server group, as it is being typed.

use super::entry::DayText;
use super::group_form::{Field, FieldFault};
use super::{Notice, Page, State};
use crate::answers::date::{FIRST_DAY, LAST_DAY};
use crate::answers::{Action, Choice, FaultKind, Remedy, typed};
use crate::facts::{Dollars, Facts};
use crate::words::Words;
use chrono::NaiveDate;

/// Most dollars of one remedy, as in a file.
const MOST_COST: i64 = 1_000_000_000_000;
/// Most hours of one remedy, as in a file.
const MOST_HOURS: i64 = 10_000_000;

/// What is planned for one group, as it is being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RemedyForm {
    /// What will be done, by its place.
    pub action: Option<usize>,
    /// By when.
    pub by: DayText,
    /// Dollars.
    pub cost: String,
    /// Staff hours.
    pub hours: String,
    /// Downtime hours.
    pub downtime: String,
}

/// What a person does on the pages of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanAction {
    /// Something was typed for the group of this id.
    Type(String, RemedyForm),
    /// What stands on the group's page becomes its plan.
    Save,
    /// The group of this id has no plan any more.
    Drop(String),
    /// What was dropped is put back.
    Undo,
}

impl RemedyForm {
    /// The form of what is planned already.
    pub fn of(remedy: Option<&Remedy>) -> Self {
        let Some(remedy) = remedy else { return Self::default() };
        let number = |number: i64| if number == 0 { String::new() } else { number.to_string() };
        Self {
            action: Some(remedy.action.place()),
            by: DayText::of(remedy.by),
            cost: number(remedy.cost.0),
            hours: number(remedy.hours),
            downtime: number(remedy.downtime_hours),
        }
    }

    /// The remedy that stands in the form, for answers of a day.
    ///
    /// # Errors
    /// Every fault of it, in the order of the fields.
    pub fn read(&self, as_of: NaiveDate, words: &Words) -> Result<Remedy, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let mut fault = |field, message: String| faults.push(FieldFault { field, message });
        let action = self.action.and_then(Action::at);
        if action.is_none() {
            fault(Field::Action, words.form.choose.to_owned());
        }
        let by = if self.by.is_empty() {
            Err(words.form.enter_day.to_owned())
        } else {
            self.by.read(FIRST_DAY, LAST_DAY, words).and_then(|by| match by <= as_of {
                true => Err(FaultKind::NotAfterAsOf(as_of).message(&words.faults)),
                false => Ok(by),
            })
        };
        let by = by.map_err(|message| fault(Field::By, message)).ok();
        let cost = self.cost.trim().trim_start_matches('$');
        let fields = [
            (Field::Cost, cost, MOST_COST),
            (Field::Hours, &*self.hours, MOST_HOURS),
            (Field::Downtime, &*self.downtime, MOST_HOURS),
        ];
        // Three numbers may be wrong alike: the summary names each.
        let mut names = words.plan.form.names.iter();
        let [cost, hours, downtime_hours] = fields.map(|(field, text, most)| {
            let name = names.next().copied().unwrap_or_default();
            let told = |message: String| fault(field, [name, ": ", &message].concat());
            read_number(text, most, words).map_err(told).unwrap_or_default()
        });
        match (action, by) {
            (Some(action), Some(by)) if faults.is_empty() => {
                Ok(Remedy { action, by, cost: Dollars(cost), hours, downtime_hours })
            }
            _ => Err(faults),
        }
    }
}

/// A whole number from 0 to `most`; an empty field is 0.
fn read_number(text: &str, most: i64, words: &Words) -> Result<i64, String> {
    if text.trim().is_empty() {
        return Ok(0);
    }
    let number = typed::number(text).ok_or_else(|| words.form.not_a_number.to_owned())?;
    if number <= most { Ok(number) } else { Err(FaultKind::NumberOutside(0, most).message(&words.faults)) }
}

impl State {
    /// What stands in the form of a group: what was typed, else what is planned, else nothing.
    pub fn remedy_form(&self, id: &str) -> RemedyForm {
        if let Some(form) = self.remedies.get(&id.to_owned()) {
            return form.clone();
        }
        let group = self.draft.answers.group(id);
        RemedyForm::of(group.and_then(|group| group.remedy.as_ref()))
    }
}

/// The state after something was done on the pages of the plan. Not a method: by its module's name the program's second
/// part takes it in.
#[inline(never)]
pub(super) fn act(state: &mut State, action: PlanAction, facts: &Facts, words: &Words) {
    match action {
        PlanAction::Type(id, form) => state.remedies.insert(id, form),
        PlanAction::Save => {
            let Page::Remedy(id) = state.page.clone() else { return };
            match state.remedy_form(&id).read(state.draft.answers.as_of, words) {
                Err(faults) => state.refuse(faults),
                Ok(remedy) => {
                    put(state, &id, Some(remedy));
                    state.remedies.remove(&id);
                    state.back(facts);
                }
            }
        }
        PlanAction::Drop(id) => {
            state.remedies.remove(&id);
            if let Some(remedy) = put(state, &id, None) {
                state.notice = Some(Notice::Dropped(id, remedy));
            }
        }
        PlanAction::Undo => {
            if let Some(Notice::Dropped(id, remedy)) = state.notice.take() {
                put(state, &id, Some(remedy));
                // The button is gone: focus moves to the page's heading.
                state.visit = state.visit.wrapping_add(1);
            }
        }
    }
}

/// Puts what is planned for a group in the place of what was, which is given back.
fn put(state: &mut State, id: &str, remedy: Option<Remedy>) -> Option<Remedy> {
    let group = state.draft.answers.estate.iter_mut().find(|group| group.id == id)?;
    std::mem::replace(&mut group.remedy, remedy)
}

#[cfg(test)]
mod tests {
    use super::super::Action as Act;
    use super::*;
    use crate::answers::Draft;
    use crate::facts::current;
    use crate::widget::result::fixture;
    use crate::words::words;

    fn clinic() -> crate::answers::Answers {
        fixture::clinic("2016-07-15")
    }

    fn form() -> RemedyForm {
        RemedyForm {
            action: Some(Action::Replace.place()),
            by: DayText(["March", "1", "2017"].map(str::to_owned)),
            cost: "$120,000".to_owned(),
            hours: "80".to_owned(),
            downtime: String::new(),
        }
    }

    fn at_form() -> State {
        let mut state = State::new(clinic().as_of);
        state.draft = Draft::of(clinic());
        state.page = Page::Plan;
        state.reduce(Act::Change(Page::Remedy("records".to_owned())), current(), words())
    }

    fn act(state: &State, action: PlanAction) -> State {
        state.reduce(Act::Plan(action), current(), words())
    }

    #[test]
    fn what_is_typed_becomes_the_plan_and_leads_back_to_it() {
        let typed = act(&at_form(), PlanAction::Type("records".to_owned(), form()));
        let saved = act(&typed, PlanAction::Save);
        let remedy = saved.draft.answers.estate[0].remedy.clone().unwrap();
        assert_eq!((remedy.action, remedy.cost, remedy.hours), (Action::Replace, Dollars(120_000), 80));
        assert_eq!(saved.page, Page::Plan);
        let shown = RemedyForm { by: DayText::of(remedy.by), cost: "120000".to_owned(), ..form() };
        assert_eq!(saved.remedy_form("records"), shown);
    }

    #[test]
    fn every_fault_is_told_at_its_field_and_nothing_typed_is_lost() {
        let wrong = RemedyForm {
            action: None,
            by: DayText::of(clinic().as_of),
            cost: "a lot".to_owned(),
            hours: "99999999".to_owned(),
            downtime: "-1".to_owned(),
        };
        let typed = act(&at_form(), PlanAction::Type("records".to_owned(), wrong.clone()));
        let refused = act(&typed, PlanAction::Save);
        let fields: Vec<Field> = refused.faults.iter().map(|fault| fault.field).collect();
        assert_eq!(fields, [Field::Action, Field::By, Field::Cost, Field::Hours, Field::Downtime]);
        let told = ["Cost: This is not", "Staff hours: ", "Hours of downtime: This is not"];
        assert!(refused.faults[2..].iter().zip(told).all(|(fault, told)| fault.message.starts_with(told)));
        assert_eq!(refused.remedy_form("records"), wrong);
        assert_eq!(refused.draft.answers.estate[0].remedy, None);
    }

    #[test]
    fn a_plan_that_is_dropped_can_be_put_back() {
        let saved = act(&act(&at_form(), PlanAction::Type("records".to_owned(), form())), PlanAction::Save);
        let dropped = act(&saved, PlanAction::Drop("records".to_owned()));
        assert_eq!(dropped.draft.answers.estate[0].remedy, None);
        let undone = act(&dropped, PlanAction::Undo);
        assert_eq!(undone.draft, saved.draft);
        assert!(undone.visit > dropped.visit && undone.page == dropped.page, "focus moves to the heading");
        assert_eq!(act(&at_form(), PlanAction::Drop("nobody".to_owned())).notice, None);
    }
}
