//! The first screen does not wait for the products: what happens until they are there, and when they come.

use super::group_form::{Field, FieldFault};
use super::{Keeping, Page, State};
use crate::answers::{Draft, QuestionId};
use crate::facts::Facts;
use crate::words::Words;

impl State {
    /// Notes an answer to be taken later, just as it stands in the fields now; a wrong one is refused at once.
    pub(super) fn wait(&mut self, question: QuestionId, words: &Words) {
        let entry = self.entry(question);
        match entry.read(question.question(), self.draft.answers.as_of, words) {
            Err(message) => self.refuse(vec![FieldFault { field: Field::Question, message }]),
            Ok(_) => {
                self.entries.insert(question, entry);
                self.faults.clear();
                self.waiting = true;
            }
        }
    }

    /// Takes up what was kept, then what the person did or asked for since.
    pub(super) fn facts_arrived(
        &mut self,
        kept: Option<Result<Draft, String>>,
        keeping: Keeping,
        page: Option<Page>,
        facts: &Facts,
        words: &Words,
    ) {
        self.keeping = keeping;
        // What is kept is newer than what another tab told, or the same.
        self.other_tab = None;
        match kept {
            Some(Ok(draft)) => {
                self.draft = draft;
                self.restored = true;
            }
            Some(Err(text)) => self.corrupt = Some(text),
            None => {}
        }
        if self.waiting {
            self.waiting = false;
            return self.accept(QuestionId::AsOf, facts, words);
        }
        let page = page.unwrap_or(Page::Start).or_due(&self.draft, facts);
        if page != self.page {
            self.go(page);
            // The address names it already, or a page that is not due and gives way to it.
            self.arrived = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Reply;
    use crate::facts::{EARLY, current};
    use crate::widget::state::{Action, DayText, Edit};
    use crate::words::words;
    use chrono::NaiveDate;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default()
    }

    fn new() -> State {
        State::new(day(22))
    }

    fn typed(text: DayText) -> Action {
        Action::Type(QuestionId::AsOf, Edit::Day(text))
    }

    fn early(state: &State, action: Action) -> State {
        state.reduce(action, &EARLY, words())
    }

    fn arrive(state: &State, kept: Option<Draft>, page: Page) -> State {
        let action = Action::FactsArrived { kept: kept.map(Ok), keeping: Keeping::Kept, page: Some(page), link: None };
        state.reduce(action, current(), words())
    }

    fn kept() -> Draft {
        let mut draft = Draft::new(day(1));
        draft.answer(QuestionId::AsOf, Reply::Day(day(1)));
        draft
    }

    #[test]
    fn an_answer_given_early_is_taken_when_the_facts_are_there() {
        let waiting = early(&early(&new(), typed(DayText::of(day(20)))), Action::Accept(QuestionId::AsOf));
        assert!(waiting.waiting && waiting.page == Page::Start && !waiting.draft.answered.has(QuestionId::AsOf));
        let begun = arrive(&waiting, None, Page::Start);
        assert_eq!((begun.page, begun.draft.answers.as_of), (Page::Question(QuestionId::Role), day(20)));
        assert!(!begun.waiting);
    }

    #[test]
    fn the_day_that_stood_there_is_meant_and_not_the_one_that_was_kept() {
        let begun = arrive(&early(&new(), Action::Accept(QuestionId::AsOf)), Some(kept()), Page::Start);
        assert_eq!(begun.draft.answers.as_of, day(22));
    }

    #[test]
    fn a_wrong_day_is_refused_at_once() {
        let refused = early(&early(&new(), typed(DayText::default())), Action::Accept(QuestionId::AsOf));
        assert!(!refused.waiting && refused.faults.len() == 1);
    }

    #[test]
    fn what_is_typed_waits_for_nobody() {
        let waiting = early(&new(), Action::Accept(QuestionId::AsOf));
        let changed = early(&waiting, typed(DayText::of(day(3))));
        assert!(!changed.waiting);
        let here = arrive(&changed, Some(kept()), Page::Start);
        assert_eq!((here.page.clone(), here.visit), (Page::Start, 0));
        assert_eq!(here.entry(QuestionId::AsOf).day, DayText::of(day(3)));
    }

    #[test]
    fn what_was_kept_is_there_and_the_page_that_was_asked_for() {
        let role = Page::Question(QuestionId::Role);
        let here = arrive(&new(), Some(kept()), role.clone());
        assert!(here.restored && here.arrived);
        assert_eq!((here.draft.clone(), here.page), (kept(), role));
        assert_eq!(arrive(&new(), None, Page::Result).page, Page::Start);
    }

    #[test]
    fn what_cannot_be_read_is_offered_as_it_was() {
        let action =
            Action::FactsArrived { kept: Some(Err("?".into())), keeping: Keeping::Kept, page: None, link: None };
        assert_eq!(new().reduce(action, current(), words()).corrupt.as_deref(), Some("?"));
    }
}
