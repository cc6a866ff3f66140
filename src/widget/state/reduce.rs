//! `(State, Action) -> State`: everything the page does, without doing it.

use super::entry::Entry;
use super::group_form::{Field, FieldFault, free_id};
use super::page::is_out;
use super::{Action, Edit, FilesAction, Keeping, Kept, Notice, Page, State, TableState};
use crate::answers::{QuestionId, Reply};
use crate::facts::Facts;
use crate::words::{Words, fill};

impl State {
    /// The state after an action.
    #[must_use]
    pub fn reduce(&self, action: Action, facts: &Facts, words: &Words) -> State {
        let mut next = self.clone();
        match action {
            Action::Type(question, edit) => {
                next.entries.insert(question, edited(next.entry(question), edit));
                // What was to be taken is being changed: it is taken when it is given again.
                next.waiting = false;
            }
            Action::Accept(question) if !facts.is_whole() => next.wait(question, words),
            Action::Accept(question) => next.accept(question, facts, words),
            Action::TypeInPlace(question, edit) => next.type_in_place(question, edit, words),
            Action::OpenInPlace(question) => {
                next.faults.clear();
                next.in_place = question;
            }
            Action::Change(page) => {
                if matches!(next.page, Page::Check | Page::Result) {
                    next.return_to.clear();
                }
                next.return_to.push(next.page.clone());
                next.go(page);
            }
            Action::Go(page) => {
                next.return_to.clear();
                next.go(page.or_due(&self.draft, facts));
            }
            Action::Arrive(page) => {
                next.return_to.clear();
                next.go(page.unwrap_or(Page::Start).or_due(&self.draft, facts));
                next.arrived = true;
            }
            Action::Back => next.back(facts),
            Action::TypeGroup(form) => {
                next.forms.insert(form.id.clone(), form);
            }
            Action::SaveGroup => next.save_group(facts, words),
            Action::Duplicate(id) => next.duplicate(&id, words),
            Action::Remove(id) => next.remove(&id),
            Action::UndoRemove => {
                if let Some(Notice::Removed(place, group)) = next.notice.take() {
                    let place = place.min(next.draft.answers.estate.len());
                    next.draft.answers.estate.insert(place, group);
                }
            }
            Action::Table(action) => super::bulk::act(&mut next, action, facts, words),
            Action::SeeResult => {
                next.return_to.clear();
                match next.draft.next_open(facts) {
                    Some(open) => next.go(Page::of(open)),
                    None if next.draft.faults(facts).is_empty() => next.go(Page::Result),
                    // The check page itself lists what is wrong, each with its link.
                    None => next.go(Page::Check),
                }
            }
            Action::Import(action) => next.import(action, facts, words),
            Action::Plan(action) => super::plan::act(&mut next, action, facts, words),
            Action::Apply(action) => super::apply::act(&mut next, action, facts, words),
            Action::Files(action) => super::files::act(&mut next, action, facts, words),
            Action::UndoReplaced => {
                if let Some(Notice::Applied(before) | Notice::Opened(_, before)) = next.notice.take() {
                    next.draft = *before;
                    next.forget_typed();
                    next.go(next.page.clone().or_due(&next.draft, facts));
                }
            }
            Action::AskPrint => {
                next.printing = true;
                next.print_asked = next.print_asked.wrapping_add(1);
            }
            Action::Print(printing) => next.printing = printing,
            Action::AskForget(ask) => next.asking_forget = ask,
            Action::Forgot(done) => {
                let (today, visit) = (next.today, next.visit);
                if done {
                    next = State { visit, keeping: next.keeping, ..State::new(today) };
                }
                next.go(Page::Start);
                next.notice = Some(if done { Notice::Forgotten } else { Notice::NotForgotten });
            }
            Action::Kept(keeping) => {
                next.keeping = keeping;
                if keeping == Keeping::Kept {
                    next.corrupt = None;
                }
            }
            Action::FactsArrived { kept, keeping, page, link } => {
                next.facts_arrived(kept, keeping, page, facts, words);
                if let Some(link) = link {
                    super::files::act(&mut next, FilesAction::Link(link), facts, words);
                }
            }
            Action::OtherTab(draft) => next.other_tab = draft.filter(|draft| *draft != next.draft),
            Action::UseOtherTab => {
                if let Some(draft) = next.other_tab.take() {
                    let (page, visit) = (next.page, next.visit);
                    next = State { draft, visit, ..State::new(next.today) };
                    next.go(page.or_due(&next.draft, facts));
                }
            }
        }
        next
    }

    /// Other answers are here: what was typed for those before is gone.
    pub(super) fn forget_typed(&mut self) {
        self.entries = Kept::default();
        self.forms = Kept::default();
        self.remedies = Kept::default();
        self.imported = None;
        self.table = TableState::default();
        self.return_to.clear();
    }

    /// Arrives on a page: errors and one-time notices of the page before are gone.
    pub(super) fn go(&mut self, page: Page) {
        self.page = page;
        self.arrived = false;
        self.visit = self.visit.wrapping_add(1);
        self.faults.clear();
        self.notice = None;
        self.in_place = None;
        self.begun = None;
        self.asking_forget = false;
        self.files.refused.clear();
        self.files.copied = None;
        self.files.saved = None;
    }

    pub(super) fn refuse(&mut self, faults: Vec<FieldFault>) {
        self.faults = faults;
        // Focus moves to the summary, again when the same faults are met again.
        self.visit = self.visit.wrapping_add(1);
    }

    pub(super) fn accept(&mut self, question: QuestionId, facts: &Facts, words: &Words) {
        if question == QuestionId::Estate && self.draft.answers.estate.is_empty() {
            return self.refuse(vec![FieldFault {
                field: Field::Question,
                message: words.form.servers.none_listed.to_owned(),
            }]);
        }
        match self.entry(question).read(question.question(), self.draft.answers.as_of, words) {
            Err(message) => self.refuse(vec![FieldFault { field: Field::Question, message }]),
            Ok(reply) => {
                self.take(question, reply);
                let page = match self.return_to.pop() {
                    // A change may make other questions matter: those come first.
                    Some(back) => match self.draft.next_open(facts) {
                        Some(open) => Page::of(open),
                        None => back,
                    },
                    None => Page::of(question).next(&self.draft, facts),
                };
                self.go(page);
            }
        }
    }

    fn take(&mut self, question: QuestionId, reply: Reply) {
        self.draft.answer(question, reply);
        self.entries.remove(&question);
        // What just happened can no longer be undone alone: that would undo this answer too.
        self.notice = None;
    }

    fn type_in_place(&mut self, question: QuestionId, edit: Edit, words: &Words) {
        let entry = edited(self.entry(question), edit);
        self.faults.clear();
        match entry.read(question.question(), self.draft.answers.as_of, words) {
            Ok(reply) => self.take(question, reply),
            Err(message) => {
                self.entries.insert(question, entry);
                self.faults = vec![FieldFault { field: Field::Question, message }];
            }
        }
    }

    pub(super) fn back(&mut self, facts: &Facts) {
        let back = self.return_to.pop().or_else(|| self.page.previous(&self.draft, facts));
        if let Some(page) = back {
            self.go(page);
        }
    }

    fn save_group(&mut self, facts: &Facts, words: &Words) {
        let Page::Group(id) = self.page.clone() else { return };
        match self.form(id.as_ref(), &facts.catalogue).read(&self.draft.answers, &facts.catalogue, words) {
            Err(faults) => self.refuse(faults),
            Ok(group) => {
                let estate = &mut self.draft.answers.estate;
                match estate.iter_mut().find(|other| other.id == group.id) {
                    Some(place) => *place = group,
                    None => estate.push(group),
                }
                self.forms.remove(&id);
                let back = self.return_to.pop().unwrap_or(Page::Question(QuestionId::Estate));
                self.go(back);
            }
        }
    }

    fn duplicate(&mut self, id: &str, words: &Words) {
        let estate = &self.draft.answers.estate;
        let Some(place) = estate.iter().position(|group| group.id == id) else { return };
        let name = estate[place].label.clone();
        let mut copy = estate[place].clone();
        copy.id = free_id(&self.draft.answers);
        // The names of machines belong to one group only.
        copy.hosts = [].into();
        if !name.is_empty() {
            let label = fill(words.form.servers.copy, &[("name", &name)]);
            copy.label = if label.chars().count() <= 80 { label } else { name.clone() };
        }
        self.draft.answers.estate.insert(place + 1, copy);
        self.notice = Some(Notice::Duplicated(name));
    }

    fn remove(&mut self, id: &str) {
        let Some(place) = self.draft.answers.estate.iter().position(|group| group.id == id) else { return };
        self.leave(id);
        let group = self.draft.answers.estate.remove(place);
        self.forms.remove(&Some(group.id.clone()));
        self.notice = Some(Notice::Removed(place, group));
        if self.draft.answers.estate.is_empty() {
            self.draft.answered.remove(QuestionId::Estate);
        }
    }

    /// Whether there is a result to show for the answers so far.
    pub fn has_result(&self, facts: &Facts) -> bool {
        is_out(&self.draft) || self.draft.next_open(facts).is_none() && self.draft.faults(facts).is_empty()
    }
}

fn edited(mut entry: Entry, edit: Edit) -> Entry {
    match edit {
        Edit::Choice(choice) => {
            entry.choice = Some(choice);
            entry.open = false;
        }
        Edit::Controls(controls) => entry.controls = controls,
        Edit::NoControls(none) => entry.none = none,
        Edit::Open(open) => {
            entry.open = open;
            entry.choice = None;
        }
        // What is typed is meant: the box beside it is unticked.
        Edit::Number(number) => entry = Entry { number, ..Entry::default() },
        Edit::Day(day) => entry = Entry { day, ..Entry::default() },
    }
    entry
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::current;
    use crate::words::words;

    #[test]
    fn what_is_printed_is_there_before_the_browser_is_asked() {
        let act = |state: &State, action| state.reduce(action, current(), words());
        let asked = act(&State::new(crate::answers::date::FIRST_AS_OF), Action::AskPrint);
        assert_eq!((asked.printing, asked.print_asked), (true, 1));
        // Keys print too, and what the browser says does not ask it again.
        let done = act(&act(&asked, Action::Print(true)), Action::Print(false));
        assert_eq!((done.printing, done.print_asked), (false, 1));
        assert_eq!(act(&done, Action::AskPrint).print_asked, 2);
    }
}
