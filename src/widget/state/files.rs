//! Saved files that are opened, alone or beside the answers, and answers that came with a link.

use super::{Notice, Page, State};
use crate::answers::{Answers, Draft, Fault, Unopened, open};
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
                Some(answers) => Ok(Rc::new(answers)),
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
            let page = state.page.clone();
            arrive(state, page);
            state.notice = Some(Notice::BadLink(fault));
        }
        FilesAction::Link(Ok(draft)) => {
            if state.draft.answered == crate::answers::Answered::default() {
                replace(state, draft, None, facts);
                state.arrived = true;
            } else {
                let page = state.page.clone();
                arrive(state, page);
                // The same answers again need no question.
                state.files.offered = (!same(&draft, &state.draft, facts)).then_some(draft);
            }
        }
        FilesAction::Take(take) => {
            if let Some(draft) = state.files.offered.take().filter(|_| take) {
                replace(state, draft, None, facts);
            }
            // The buttons are gone: focus moves to the page's heading.
            state.visit = state.visit.wrapping_add(1);
        }
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
fn arrive(state: &mut State, page: Page) {
    state.go(page);
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

/// Whether a link says what is here already: it holds no names of machines, and ids of its own.
fn same(link: &Draft, here: &Draft, facts: &Facts) -> bool {
    let said = |draft: &Draft| crate::report::link::write(draft, &facts.catalogue, false);
    said(link) == said(here)
}

#[cfg(test)]
mod tests {
    use super::super::Action;
    use super::*;
    use crate::facts::current;
    use crate::words::words;

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
    fn who_keeps_their_own_answers_is_back_at_the_heading() {
        let mut state = State::new(crate::answers::date::parse_iso("2026-11-22").unwrap());
        state.files.offered = Some(Draft::new(state.today));
        let kept = act(&state, FilesAction::Take(false));
        assert_eq!((kept.files.offered, kept.visit, kept.page), (None, state.visit + 1, state.page));
    }
}
