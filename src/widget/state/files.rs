//! Saved files that are opened, alone or beside the answers, and answers that came with a link.

use super::{Notice, Page, State};
use crate::answers::{Answers, Draft, Fault, Unopened, check, open};
use crate::facts::Facts;
use crate::report::link::LinkFault;
use crate::words::{Words, fill, number};
use std::rc::Rc;

/// Faults of a file that are told one by one.
const TOLD: usize = 20;

/// What a person does with files and links.
#[derive(Debug, Clone, PartialEq)]
pub enum FilesAction {
    /// A file was chosen to be opened: its name and its text, if it is one.
    Open(String, Option<String>),
    /// A file was chosen to stand beside the answers.
    Compare(String, Option<String>),
    /// The link is to hold the names of the servers, or not.
    Labels(bool),
    /// The page's address held answers.
    Link(Result<Draft, LinkFault>),
    /// The answers of the link take the place of those that are here, or not.
    Take(bool),
    /// A file of this name was handed to the browser.
    Saved(String),
    /// The link is in the clipboard, or the browser refused.
    Copied(bool),
}

/// Files and links, as far as they were dealt with.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Files {
    /// The link holds the names of the servers.
    pub labels: bool,
    /// What is wrong with the file that was chosen last.
    pub refused: Vec<String>,
    /// That file was chosen to stand beside the answers.
    pub beside: bool,
    /// What stands beside the answers.
    pub compared: Option<Compared>,
    /// What a link brought while there were other answers here already.
    pub offered: Option<Draft>,
    /// What was handed to the browser last, to be saved.
    pub saved: Option<String>,
    /// Whether the link could be copied; none before it was tried.
    pub copied: Option<bool>,
}

/// Saved answers beside the present ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// What the file is called.
    pub name: String,
    /// What was saved.
    pub answers: Rc<Answers>,
}

/// The state after something was done with files and links. Not a method: by its module's name the program's second part
/// takes it in.
#[inline(never)]
pub(super) fn act(state: &mut State, action: FilesAction, facts: &Facts, words: &Words) {
    match action {
        FilesAction::Open(name, text) => match read(text, facts, words) {
            Ok(draft) => replace(state, draft, Some(name), facts),
            Err(refused) => refuse(state, &name, false, refused, words),
        },
        FilesAction::Compare(name, text) => {
            let read = read(text, facts, words).and_then(|draft| match draft.complete(facts) {
                // A draft may hold answers that contradict each other: nothing can be said of what they come to.
                Some(answers) => match check(&answers) {
                    faults if faults.is_empty() => Ok(Rc::new(answers)),
                    faults => Err(told(&faults, words)),
                },
                None => Err(vec![words.files.not_complete.to_owned()]),
            });
            match read {
                Ok(answers) => {
                    state.files.compared = Some(Compared { name, answers });
                    state.return_to.push(state.page.clone());
                    state.go(Page::Compare);
                }
                Err(refused) => refuse(state, &name, true, refused, words),
            }
        }
        FilesAction::Labels(labels) => {
            state.files.labels = labels;
            state.files.copied = None;
        }
        FilesAction::Link(Err(fault)) => {
            stay(state);
            state.notice = Some(Notice::BadLink(fault));
        }
        FilesAction::Link(Ok(draft)) => {
            // A save that cannot be read is still somebody's: nothing takes its place before the person says so.
            if state.draft.answered == crate::answers::Answered::default() && state.corrupt.is_none() {
                replace(state, draft, None, facts);
                state.arrived = true;
            } else {
                stay(state);
                // The same answers again need no question.
                if same(&draft, &state.draft, facts) {
                    state.files.offered = None;
                    state.notice = Some(Notice::Same);
                } else {
                    state.files.offered = Some(draft);
                }
            }
        }
        FilesAction::Take(take) => {
            if let Some(draft) = state.files.offered.take().filter(|_| take) {
                replace(state, draft, None, facts);
            }
            // The buttons are gone: focus moves to the page's heading.
            state.visit = state.visit.wrapping_add(1);
        }
        FilesAction::Saved(name) => state.files.saved = Some(name),
        FilesAction::Copied(done) => state.files.copied = Some(done),
    }
}

/// The draft in a file's text, or what is wrong with it.
fn read(text: Option<String>, facts: &Facts, words: &Words) -> Result<Draft, Vec<String>> {
    let own = &words.files;
    let text = text.ok_or_else(|| vec![own.unreadable.to_owned()])?;
    open(&text, &facts.catalogue).map_err(|unopened| match unopened {
        Unopened::Faults(faults) => told(&faults, words),
        Unopened::Unknown(name) => vec![fill(own.newer, &[("schema", &name)])],
        Unopened::Assessment => vec![own.is_assessment.to_owned()],
        Unopened::Other => vec![own.other.to_owned()],
    })
}

/// Each fault with its place; of very many the first.
fn told(faults: &[Fault], words: &Words) -> Vec<String> {
    let line = |fault: &Fault| match fault.at.as_str() {
        "" => fault.message(&words.faults),
        at => [at, ": ", &fault.message(&words.faults)].concat(),
    };
    let mut lines: Vec<String> = faults.iter().take(TOLD).map(line).collect();
    if faults.len() > TOLD {
        lines.push(fill(words.files.more_faults, &[("n", &number((faults.len() - TOLD) as i64))]));
    }
    lines
}

/// Nothing of the file is taken, and what was here stays.
fn refuse(state: &mut State, name: &str, beside: bool, refused: Vec<String>, words: &Words) {
    let mut lines = vec![fill(words.files.not_opened, &[("name", name)])];
    lines.extend(refused);
    state.files.refused = lines;
    state.files.beside = beside;
    // Focus moves to the summary.
    state.visit = state.visit.wrapping_add(1);
}

/// The address named answers: it names the page again.
fn stay(state: &mut State) {
    state.go(state.page.clone());
    state.arrived = true;
}

/// Takes a draft in the place of the one that is here, which can be had back.
fn replace(state: &mut State, draft: Draft, name: Option<String>, facts: &Facts) {
    let before = std::mem::replace(&mut state.draft, draft);
    state.forget_typed();
    let page = Page::Result.or_due(&state.draft, facts);
    state.go(page);
    state.notice = Some(Notice::Opened(name, Box::new(before)));
}

/// Whether a link says what is here already: it holds no names of machines, ids of its own, and labels only where that was
/// asked for.
fn same(link: &Draft, here: &Draft, facts: &Facts) -> bool {
    let labels = link.answers.estate.iter().any(|group| !group.label.is_empty());
    let said = |draft: &Draft| crate::report::link::write(draft, &facts.catalogue, labels);
    said(link) == said(here)
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Edit, Keeping};
    use super::*;
    use crate::answers::QuestionId;
    use crate::facts::current;
    use crate::report::link;
    use crate::widget::result::fixture;
    use crate::words::words;

    fn draft(label: &str) -> Draft {
        let mut answers = fixture::clinic("2016-07-15");
        answers.estate[0].label = label.to_owned();
        Draft::of(answers)
    }

    fn at(draft: Draft) -> State {
        State { draft, page: Page::Result, ..State::new(fixture::clinic("2016-07-15").as_of) }
    }

    /// The state after a link with these answers led here.
    fn led(state: &State, draft: &Draft, labels: bool) -> State {
        let catalogue = &current().catalogue;
        let link = link::read(&link::write(draft, catalogue, labels), catalogue);
        state.reduce(Action::Files(FilesAction::Link(link)), current(), words())
    }

    #[test]
    fn a_link_is_taken_where_there_are_no_answers_and_offered_where_there_are_others() {
        let new = State::new(draft("").answers.as_of);
        let taken = led(&new, &draft("Records"), false);
        assert_eq!((taken.page.clone(), taken.draft.answers.as_of), (Page::Result, new.today));
        let mut other = draft("");
        other.answers.organization.individuals = Some(9);
        let asked = led(&at(other.clone()), &draft(""), false);
        assert!(asked.files.offered.is_some() && asked.draft == other);
    }

    #[test]
    fn a_link_of_a_newer_version_is_told_where_it_was_opened() {
        let link = link::read("a9.hello", &current().catalogue);
        let kept = Some(Ok(draft("")));
        let arrived = Action::FactsArrived { kept, keeping: Keeping::Kept, page: None, link: Some(link) };
        let told = State::new(draft("").answers.as_of).reduce(arrived, current(), words());
        assert_eq!((told.notice, told.draft), (Some(Notice::BadLink(LinkFault::Newer)), draft("")));
    }

    #[test]
    fn a_save_that_cannot_be_read_is_not_overwritten_by_a_link() {
        let kept = Some(Err("not ours".to_owned()));
        let link = Some(Ok(draft("")));
        let arrived = Action::FactsArrived { kept, keeping: Keeping::Kept, page: None, link };
        let asked = State::new(draft("").answers.as_of).reduce(arrived, current(), words());
        assert!(!asked.draft.answered.has(QuestionId::AsOf), "nothing to keep in the place of what was kept");
        assert_eq!((asked.corrupt.as_deref(), asked.files.offered.is_some()), (Some("not ours"), true));
        let taken = asked.reduce(Action::Files(FilesAction::Take(true)), current(), words());
        assert_eq!(taken.draft, draft(""));
    }

    #[test]
    fn the_same_answers_are_told_and_other_labels_are_others() {
        let here = at(draft("Records"));
        for labels in [false, true] {
            let told = led(&here, &draft("Records"), labels);
            assert_eq!((told.notice, told.files.offered), (Some(Notice::Same), None));
        }
        let other = led(&here, &draft("Lab"), true);
        assert!(other.notice.is_none() && other.files.offered.is_some());
        assert_eq!(led(&here, &draft("Lab"), false).notice, Some(Notice::Same), "without labels they say the same");
    }

    #[test]
    fn a_draft_that_contradicts_itself_is_not_compared_with() {
        let compare = |draft: &Draft| {
            let text = Some(draft.write(&current().catalogue));
            let action = Action::Files(FilesAction::Compare("then.json".to_owned(), text));
            at(draft.clone()).reduce(action, current(), words())
        };
        assert_eq!(compare(&draft("")).page, Page::Compare);
        let mut wrong = draft("");
        wrong.answers.estate[0].corrected_on = wrong.answers.as_of.succ_opt();
        let refused = compare(&wrong);
        assert_eq!((refused.page, refused.files.compared), (Page::Result, None));
        assert!(refused.files.refused[1].starts_with("estate[0].corrected_on"), "{:?}", refused.files.refused);
    }

    #[test]
    fn what_was_opened_cannot_be_undone_over_a_later_answer() {
        let new = State::new(draft("").answers.as_of);
        let taken = led(&new, &draft(""), false);
        assert!(matches!(taken.notice, Some(Notice::Opened(None, _))));
        let edit = Action::TypeInPlace(QuestionId::Logs, Edit::Choice(2));
        let edited = taken.reduce(edit, current(), words());
        assert_eq!(edited.reduce(Action::UndoReplaced, current(), words()).draft, edited.draft);
    }

    fn act(state: &State, action: FilesAction) -> State {
        state.reduce(Action::Files(action), current(), words())
    }

    #[test]
    fn the_field_of_a_refused_file_is_known_until_another_is_chosen() {
        let state = State::new(crate::answers::date::parse_iso("2026-11-22").unwrap());
        let file = |of: fn(String, Option<String>) -> FilesAction| of("mine.json".to_owned(), None);
        let compared = act(&act(&state, file(FilesAction::Compare)), FilesAction::Labels(true));
        assert!(compared.files.beside && !compared.files.refused.is_empty());
        assert!(!act(&compared, file(FilesAction::Open)).files.beside);
    }

    #[test]
    fn what_was_handed_to_the_browser_is_told_until_the_page_is_left_and_takes_no_undo_away() {
        let new = State::new(draft("").answers.as_of);
        let opened = led(&new, &draft(""), false);
        let saved = act(&opened, FilesAction::Saved("mine.json".to_owned()));
        assert_eq!((saved.files.saved.as_deref(), &saved.notice), (Some("mine.json"), &opened.notice));
        let left = saved.reduce(Action::Go(Page::Check), current(), words());
        assert_eq!(left.files.saved, None);
    }

    #[test]
    fn who_keeps_their_own_answers_is_back_at_the_heading() {
        let mut state = State::new(crate::answers::date::parse_iso("2026-11-22").unwrap());
        state.files.offered = Some(Draft::new(state.today));
        let kept = act(&state, FilesAction::Take(false));
        assert_eq!((kept.files.offered, kept.visit, kept.page), (None, state.visit + 1, state.page));
    }
}
