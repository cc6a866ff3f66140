//! Levers that were tried out on the result, made into answers with the day they began.

use super::entry::DayText;
use super::group_form::{Field, FieldFault};
use super::{Notice, Page, State};
use crate::answers::date::FIRST_DAY;
use crate::answers::{Draft, QuestionId, ServerGroup};
use crate::assessment::{GRADED, LeverCode, LeverSet, applied};
use crate::facts::Facts;
use crate::words::{Words, date, fill};
use chrono::NaiveDate;

/// What a person does on the page that applies levers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApplyAction {
    /// The day was typed.
    Type(DayText),
    /// The levers become answers.
    Save,
}

impl State {
    /// The last day on which something can have begun: what is still to come belongs in a plan.
    pub fn last_begun(&self) -> NaiveDate {
        self.today.max(self.draft.answers.as_of)
    }

    /// What stands in the fields of the day: what was typed, else the as-of date.
    pub fn begun(&self) -> DayText {
        self.begun.clone().unwrap_or_else(|| DayText::of(self.draft.answers.as_of))
    }
}

/// The state after something was done on the page that applies levers. Not a method: by its module's name the program's
/// second part takes it in.
#[inline(never)]
pub(super) fn act(state: &mut State, action: ApplyAction, facts: &Facts, words: &Words) {
    match action {
        ApplyAction::Type(day) => state.begun = Some(day),
        ApplyAction::Save => {
            let Page::Apply(levers) = state.page else { return };
            match read(&state.begun(), state.last_begun(), words) {
                Err(message) => state.refuse(vec![FieldFault { field: Field::Question, message }]),
                Ok(since) => apply(state, levers, since, facts, words),
            }
        }
    }
}

fn read(day: &DayText, last: NaiveDate, words: &Words) -> Result<NaiveDate, String> {
    if day.is_empty() {
        return Err(words.form.enter_day.to_owned());
    }
    let day = day.read(FIRST_DAY, NaiveDate::MAX, words)?;
    if day > last { Err(fill(words.try_out.still_ahead, &[("date", &date(last))])) } else { Ok(day) }
}

fn apply(state: &mut State, levers: LeverSet, since: NaiveDate, facts: &Facts, words: &Words) {
    let before = state.draft.clone();
    let now = applied(&before.answers, levers, since, &facts.catalogue);
    let mut draft = Draft { answers: now, ..before.clone() };
    // A later as-of date may pass the day of a plan, which answers do not allow: the plan is changed first. And what was
    // not past support by the day cannot have been corrected on it.
    let now = &draft.answers;
    let role = now.organization.role;
    let passed = |group: &&ServerGroup| group.remedy.as_ref().is_some_and(|remedy| remedy.by <= now.as_of);
    let none = now.estate == before.answers.estate;
    let early = |group: &&ServerGroup| {
        group.is_open(role) && (none || group.lapse(role, &facts.catalogue, now.as_of).is_some())
    };
    let early = now.estate.iter().filter(|_| levers.has(LeverCode::Correct)).find(early);
    let found = early.map(|group| (group, words.try_out.too_early));
    let found = found.or_else(|| Some((now.estate.iter().find(passed)?, words.try_out.plan_passed)));
    if let Some((group, template)) = found {
        let message = fill(template, &[("name", &*group.name(&facts.catalogue)), ("date", &*date(since))]);
        return state.refuse(vec![FieldFault { field: Field::Question, message }]);
    }
    if levers.iter().any(|lever| GRADED.has(lever)) {
        draft.answered.insert(QuestionId::InPlaceSince);
    }
    state.draft = draft;
    state.entries = super::Kept::default();
    state.back(facts);
    state.notice = Some(Notice::Applied(Box::new(before)));
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Edit};
    use super::*;
    use crate::answers::{Logs, Remedy};
    use crate::facts::{Dollars, current};
    use crate::widget::result::fixture;
    use crate::words::words;

    fn clinic() -> crate::answers::Answers {
        fixture::clinic("2016-07-15")
    }

    fn at_page() -> State {
        let mut state = State::new(clinic().as_of);
        state.draft = Draft::of(clinic());
        state.page = Page::Result;
        let levers = LeverSet::NONE.with(LeverCode::Logs).with(LeverCode::Correct);
        state.reduce(Action::Change(Page::Apply(levers)), current(), words())
    }

    fn act(state: &State, action: ApplyAction) -> State {
        state.reduce(Action::Apply(action), current(), words())
    }

    #[test]
    fn levers_become_answers_and_can_be_taken_back() {
        let state = at_page();
        let applied = act(&state, ApplyAction::Save);
        assert_eq!(applied.page, Page::Result);
        let answers = &applied.draft.answers;
        assert_eq!((answers.conduct.logs, answers.estate[0].corrected_on), (Some(Logs::Reviewed), Some(answers.as_of)));
        let back = applied.reduce(Action::UndoReplaced, current(), words());
        assert_eq!(back.draft, state.draft);
    }

    #[test]
    fn an_answer_changed_afterwards_is_not_undone_with_them() {
        let applied = act(&at_page(), ApplyAction::Save);
        let edit = Action::TypeInPlace(QuestionId::Logs, Edit::Choice(1));
        let edited = applied.reduce(edit, current(), words());
        assert_eq!((edited.draft.answers.conduct.logs, edited.notice.clone()), (Some(Logs::Kept), None));
        let undone = edited.reduce(Action::UndoReplaced, current(), words());
        assert_eq!(undone.draft, edited.draft);
    }

    #[test]
    fn a_day_that_passes_a_plan_is_refused_with_its_name() {
        let day = |text: &str| crate::answers::date::parse_iso(text).unwrap();
        let remedy = Remedy {
            action: crate::answers::Action::Upgrade,
            by: day("2016-08-01"),
            cost: Dollars(0),
            hours: 0,
            downtime_hours: 0,
        };
        let mut state = at_page();
        state.today = day("2016-09-01");
        state.page = Page::Apply(LeverSet::NONE.with(LeverCode::Logs));
        state.draft.answers.estate[0].remedy = Some(remedy);
        let on = |text| act(&act(&state, ApplyAction::Type(DayText::of(day(text)))), ApplyAction::Save);
        let refused = on("2016-08-01");
        assert_eq!((refused.page.clone(), &refused.draft), (state.page.clone(), &state.draft));
        assert!(refused.faults[0].message.contains("Windows Server 2003"), "{:?}", refused.faults);
        let applied = on("2016-07-31");
        assert_eq!((applied.page, crate::answers::check(&applied.draft.answers)), (Page::Result, vec![]));
    }

    #[test]
    fn what_was_not_past_support_by_the_day_is_told_and_not_corrected() {
        let on = |state: &State, text: &str| {
            let day = DayText::of(crate::answers::date::parse_iso(text).unwrap());
            act(&act(state, ApplyAction::Type(day)), ApplyAction::Save)
        };
        let refused = on(&at_page(), "2012-01-01");
        let message = "On January 1, 2012 Windows Server 2003 was not past support yet.";
        assert!(refused.faults[0].message.starts_with(message), "{:?}", refused.faults);
        assert_eq!(refused.draft, at_page().draft);
        assert_eq!(on(&at_page(), "2015-07-15").page, Page::Result, "its first day past support");
        // One past support is corrected, and one that will be is left.
        let mut two = at_page();
        two.draft.answers.estate.push(fixture::group("windows-server-2012", 1));
        let applied = on(&two, "2016-01-01");
        assert_eq!(applied.draft.answers.estate[1], two.draft.answers.estate[1]);
        // Where nothing is past support yet, there is nothing to correct.
        two.draft.answers.estate.remove(0);
        assert!(on(&two, "2016-01-01").faults[0].message.contains("Windows Server 2012"));
    }

    #[test]
    fn a_day_that_was_typed_and_left_does_not_stand_there_again() {
        let page = at_page().page;
        let typed = act(&at_page(), ApplyAction::Type(DayText::default()));
        let left = typed.reduce(Action::Back, current(), words());
        let again = left.reduce(Action::Change(page), current(), words());
        assert_eq!(again.begun(), DayText::of(clinic().as_of));
    }

    #[test]
    fn what_is_still_ahead_is_refused() {
        let tomorrow = clinic().as_of.succ_opt().unwrap();
        let refused = act(&act(&at_page(), ApplyAction::Type(DayText::of(tomorrow))), ApplyAction::Save);
        assert!(refused.faults[0].message.contains("plan"), "{:?}", refused.faults);
        assert_eq!(refused.draft, at_page().draft);
        let empty = act(&act(&at_page(), ApplyAction::Type(DayText::default())), ApplyAction::Save);
        assert_eq!(empty.faults[0].message, words().form.enter_day);
    }
}
