//! What a person does on the pages that bring in an inventory, and what the reading of a file reports.

use super::{Imported, Importing, Review, Shared, Stage};
use crate::answers::{FaultKind, MOST_GROUPS, QuestionId, ServerGroup};
use crate::estate::{Estate, Fault, Inventory, Question, Settled, merge};
use crate::facts::Facts;
use crate::widget::state::group_form::{Field, FieldFault, GroupForm};
use crate::widget::state::{Page, State};
use crate::words::{Words, fill};
use std::rc::Rc;

/// What a person does, or what the reading reports.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportAction {
    /// Something is held over the drop zone, or no longer.
    Over(bool),
    /// Something was pasted or typed.
    Paste(String),
    /// There is nothing to read.
    NoPaste,
    /// Reading begins.
    Started(Rc<str>),
    /// So much of it is read.
    Progress(u32, u32),
    /// The person stopped it, or wants another file.
    Restart,
    /// It could not be read: none, when the browser would not give it.
    Failed(Option<Fault>),
    /// It was read.
    Arrived(Rc<str>, Arrived),
    /// The column of the system.
    SystemColumn(Option<usize>),
    /// The column of the name.
    NameColumn(Option<usize>),
    /// The file is to be read with these columns, and the system's is not chosen.
    NoColumn,
    /// A spelling is settled, or its settling taken back.
    Settle(usize, Option<Settled>),
    /// The last choice is taken back.
    Undo,
    /// More spellings are shown.
    More,
    /// A system is to be named for a spelling.
    Name(usize),
    /// The system that was named.
    SaveName,
    /// On from the review.
    Reviewed,
    /// What was said of a system's servers, by its place: ePHI.
    Ephi(Option<usize>, Option<usize>),
    /// The same: network. A place of none means all of them.
    Network(Option<usize>, Option<usize>),
    /// Into the list.
    Finish,
    /// Our own list into the list.
    TakeOwn,
    /// The last import is undone.
    UndoImport,
    /// What changed is closed.
    Dismiss,
}

/// What a file came to.
#[derive(Debug, Clone)]
pub enum Arrived {
    /// Machines.
    Inventory(Rc<Inventory>),
    /// Our own list.
    Estate(Rc<Estate>),
    /// Its columns are not known.
    Question(Rc<Question>),
}

impl PartialEq for Arrived {
    fn eq(&self, _: &Self) -> bool {
        // Each is read anew.
        false
    }
}

/// The id under which a named system's fields stand while they are typed in: no group has it.
const NAMING: &str = "?";

impl State {
    /// The fields in which a system is named for a spelling.
    pub fn naming(&self) -> GroupForm {
        let id = Some(NAMING.to_owned());
        self.forms.get(&id).cloned().unwrap_or(GroupForm { id, ..GroupForm::new() })
    }

    /// Does it. Of its own, for it comes after the first screen (`xtask/src/split`).
    #[inline(never)]
    pub(in crate::widget::state) fn import(&mut self, action: ImportAction, facts: &Facts, words: &Words) {
        let (as_of, catalogue) = (self.draft.answers.as_of, &facts.catalogue);
        let importing = &mut self.importing;
        match action {
            ImportAction::Over(over) => importing.over = over,
            ImportAction::Paste(text) => importing.paste = text,
            ImportAction::NoPaste => self.say_wrong(words.inventory.need_paste.to_owned()),
            ImportAction::Started(name) => {
                importing.over = false;
                self.stage(Stage::Reading { name, percent: 0, rows: 0 });
            }
            ImportAction::Progress(now, so_far) => {
                if let Stage::Reading { percent, rows, .. } = &mut importing.stage {
                    (*percent, *rows) = (now, so_far);
                }
            }
            ImportAction::Restart => self.stage(Stage::Choose),
            ImportAction::Failed(fault) => {
                importing.stage = Stage::Choose;
                let message = fault.map(|fault| fault.message(words));
                self.say_wrong(message.unwrap_or_else(|| words.inventory.unreadable.to_owned()));
            }
            ImportAction::Arrived(name, arrived) => {
                importing.paste.clear();
                let stage = match arrived {
                    Arrived::Inventory(inventory) => Stage::Review(Review::new(name, inventory, as_of, catalogue)),
                    Arrived::Estate(estate) => Stage::Own { name, estate: Shared(estate) },
                    Arrived::Question(question) => {
                        Stage::Ask { name, system: question.system, machine: question.name, question }
                    }
                };
                self.stage(stage);
            }
            ImportAction::SystemColumn(column) => {
                if let Stage::Ask { system, .. } = &mut importing.stage {
                    *system = column;
                }
            }
            ImportAction::NameColumn(column) => {
                if let Stage::Ask { machine, .. } = &mut importing.stage {
                    *machine = column;
                }
            }
            ImportAction::NoColumn => self.say_wrong(words.inventory.need_system.to_owned()),
            ImportAction::Finish => self.finish_import(facts, words),
            ImportAction::TakeOwn => {
                if let Stage::Own { name, estate } = &importing.stage {
                    let (name, estate) = (Rc::clone(name), Rc::clone(&estate.0));
                    let (after, changes) = replace(&self.draft.answers.estate, &estate.groups);
                    self.take_in((name, 0), after, changes, words);
                }
            }
            ImportAction::UndoImport => {
                if let Some(imported) = self.imported.take() {
                    self.draft.answers.estate = imported.before.0.as_ref().clone();
                    if self.draft.answers.estate.is_empty() {
                        self.draft.answered.remove(QuestionId::Estate);
                    }
                    self.go(Page::Question(QuestionId::Estate));
                }
            }
            ImportAction::Dismiss => {
                self.imported = None;
                self.go(Page::Question(QuestionId::Estate));
            }
            action => self.review_action(action, facts, words),
        }
    }

    /// What only can be done while a file is reviewed.
    fn review_action(&mut self, action: ImportAction, facts: &Facts, words: &Words) {
        let (as_of, catalogue) = (self.draft.answers.as_of, &facts.catalogue);
        let naming = self.naming();
        let Stage::Review(review) = &mut self.importing.stage else { return };
        match action {
            ImportAction::Settle(spelling, settled) => review.settle(spelling, settled, as_of, catalogue),
            ImportAction::Undo => review.undo(as_of, catalogue),
            ImportAction::More => review.shown += super::SHOWN,
            ImportAction::Name(spelling) => {
                self.forms.remove(&naming.id);
                self.return_to.push(Page::Import);
                self.go(Page::Settle(spelling));
            }
            ImportAction::SaveName => {
                let Page::Settle(spelling) = self.page else { return };
                match naming.read_system(words) {
                    Err(faults) => self.refuse(faults),
                    Ok(settled) => {
                        review.settle(spelling, Some(settled), as_of, catalogue);
                        self.forms.remove(&naming.id);
                        self.return_to.pop();
                        self.go(Page::Import);
                    }
                }
            }
            ImportAction::Reviewed => {
                review.ask(&self.draft.answers.estate, as_of, catalogue);
                if review.asked.is_empty() {
                    self.finish_import(facts, words);
                } else {
                    self.return_to.push(Page::Import);
                    self.go(Page::Situation);
                }
            }
            ImportAction::Ephi(place, choice) => {
                rows(&mut review.asked, place).for_each(|row| row.ephi = choice);
            }
            ImportAction::Network(place, choice) => {
                rows(&mut review.asked, place).for_each(|row| row.network = choice);
            }
            _ => {}
        }
    }

    fn finish_import(&mut self, facts: &Facts, words: &Words) {
        let Some(review) = self.importing.review() else { return };
        if let Some(open) = review.asked.iter().find(|row| !row.is_whole()) {
            let name = if open.name.is_empty() { words.inventory.others } else { &open.name };
            let message = fill(words.inventory.need_situation, &[("name", name)]);
            return self.say_wrong(message);
        }
        let (name, left) = (Rc::clone(&review.name), review.left());
        let (after, changes) = merge(&self.draft.answers.estate, review.groups(&facts.catalogue));
        self.take_in((name, left), after, changes, words);
    }

    /// Takes the list that a file leads to in the place of the one that is here; one too long for answers is refused whole.
    fn take_in(
        &mut self,
        (name, left): (Rc<str>, u32),
        after: Vec<ServerGroup>,
        changes: Vec<crate::estate::Change>,
        words: &Words,
    ) {
        if after.len() > MOST_GROUPS {
            return self.say_wrong(FaultKind::TooManyGroups(MOST_GROUPS).message(&words.faults));
        }
        let before = std::mem::replace(&mut self.draft.answers.estate, after.clone());
        self.imported = Some(Imported {
            name,
            changes: Shared(Rc::new(changes)),
            left,
            before: Shared(Rc::new(before)),
            after: Shared(Rc::new(after)),
        });
        self.importing = Importing::default();
        // Forms of groups that were typed in and not saved would bring back what the file replaced.
        self.forms = Default::default();
        let list = Page::Question(QuestionId::Estate);
        self.return_to.retain(|page| !matches!(page, Page::Import | Page::Situation));
        if self.return_to.last() == Some(&list) {
            self.return_to.pop();
        }
        self.go(list);
    }

    /// Whether the last import can be undone: nothing else has changed since.
    pub fn can_undo_import(&self) -> bool {
        self.imported.as_ref().is_some_and(|imported| *imported.after.0 == self.draft.answers.estate)
    }

    fn stage(&mut self, stage: Stage) {
        self.importing.stage = stage;
        // Not another page, but another heading: focus moves there.
        self.go(Page::Import);
    }

    fn say_wrong(&mut self, message: String) {
        self.refuse(vec![FieldFault { field: Field::Question, message }]);
    }
}

/// The row at a place, or all of them.
fn rows(asked: &mut [super::Asked], place: Option<usize>) -> impl Iterator<Item = &mut super::Asked> {
    asked.iter_mut().enumerate().filter(move |(at, _)| place.is_none_or(|place| place == *at)).map(|(_, row)| row)
}

/// Our own list: its groups in the place of those with the same id, the others after them.
fn replace(existing: &[ServerGroup], groups: &[ServerGroup]) -> (Vec<ServerGroup>, Vec<crate::estate::Change>) {
    use crate::estate::Change;
    let mut after = existing.to_vec();
    let mut changes = Vec::new();
    for group in groups {
        let id = group.id.clone();
        match after.iter_mut().find(|other| other.id == group.id) {
            Some(place) if place == group => {}
            Some(place) => {
                changes.push(Change::Changed { id, before: place.count, after: group.count });
                *place = group.clone();
            }
            None => {
                changes.push(Change::Added { id, count: group.count });
                after.push(group.clone());
            }
        }
    }
    (after, changes)
}
