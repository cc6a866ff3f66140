//! The page's state and its one pure reducer. Knows neither Yew nor the browser.

mod action;
mod apply;
mod arrival;
mod bulk;
mod entry;
mod files;
mod group_form;
mod import;
mod kept;
mod page;
mod plan;
mod reduce;
mod rows;
mod table;

pub use action::{Action, Edit, Keeping};
pub use apply::ApplyAction;
pub use entry::{DayText, Entry};
pub use files::{Compared, Files, FilesAction};
pub use group_form::{Cover, Field, FieldFault, GroupForm};
pub use import::{About, Arrived, Asked, ImportAction, Imported, Importing, Line, Review, SHOWN, Stage};
pub use kept::Kept;
pub use page::{Page, is_out};
pub use plan::{PlanAction, RemedyForm};
pub use rows::Row;
pub use table::{Before, Change, Column, LIST_MOST, STEP, Standing, TableAction, TableState};

use crate::answers::{Draft, QuestionId, Remedy, ServerGroup};
use crate::report::link::LinkFault;
use chrono::NaiveDate;

/// The page's state.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The day the browser's clock shows.
    pub today: NaiveDate,
    /// The answers so far: the only part that is kept.
    pub draft: Draft,
    /// Where the person is.
    pub page: Page,
    /// Counts arrivals, so that focus moves even when the page stays the same.
    pub visit: u32,
    /// The browser's own back or forward led here: its entry is there already.
    pub arrived: bool,
    /// Where to go back to after a change, the nearest last.
    pub return_to: Vec<Page>,
    /// Fields that were typed in and not accepted.
    pub entries: Kept<QuestionId, Entry>,
    /// Server groups that were typed in and not saved, by id; none for a new one.
    pub forms: Kept<Option<String>, GroupForm>,
    /// How the server table stands.
    pub table: TableState,
    /// What is wrong with the page's fields.
    pub faults: Vec<FieldFault>,
    /// The answer that is open on the result.
    pub in_place: Option<QuestionId>,
    /// What just happened, told once.
    pub notice: Option<Notice>,
    /// How keeping the answers goes.
    pub keeping: Keeping,
    /// A save that could not be read, just as it was kept.
    pub corrupt: Option<String>,
    /// The first answer was given before the facts were there: it is taken when they are.
    pub waiting: bool,
    /// The answers were there from an earlier visit.
    pub restored: bool,
    /// The person is asked whether everything may be forgotten.
    pub asking_forget: bool,
    /// What another tab kept since.
    pub other_tab: Option<Draft>,
    /// The inventory that is being brought in.
    pub importing: Importing,
    /// What the last one did to the server list.
    pub imported: Option<Imported>,
    /// What was typed into a group's plan and not saved, by the group's id.
    pub remedies: Kept<String, RemedyForm>,
    /// The day typed for levers that began; none before one was typed.
    pub begun: Option<DayText>,
    /// Files and links.
    pub files: Files,
    /// The browser is printing, or is about to be asked to: the report is there.
    pub printing: bool,
    /// How often printing was asked for on the page.
    pub print_asked: u32,
}

/// What just happened, told once.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// A server group was removed from this place.
    Removed(usize, ServerGroup),
    /// A server group of this name was duplicated.
    Duplicated(String),
    /// Several server groups were changed or removed at once.
    Several(Before),
    /// Everything was forgotten.
    Forgotten,
    /// The browser refused to forget.
    NotForgotten,
    /// A group's plan was dropped.
    Dropped(String, Remedy),
    /// Levers became answers, in the place of these.
    Applied(Box<Draft>),
    /// A file of this name was opened, or a link, in the place of these answers.
    Opened(Option<String>, Box<Draft>),
    /// The link that led here holds the answers that are here already.
    Same,
    /// The link that led here cannot be used.
    BadLink(LinkFault),
}

impl State {
    /// The state of a person who comes for the first time.
    pub fn new(today: NaiveDate) -> Self {
        Self {
            today,
            draft: Draft::new(today),
            page: Page::Start,
            visit: 0,
            arrived: false,
            return_to: Vec::new(),
            entries: Kept::default(),
            forms: Kept::default(),
            table: TableState::default(),
            faults: Vec::new(),
            in_place: None,
            notice: None,
            keeping: Keeping::Kept,
            corrupt: None,
            waiting: false,
            restored: false,
            asking_forget: false,
            other_tab: None,
            importing: Importing::default(),
            imported: None,
            remedies: Kept::default(),
            begun: None,
            files: Files::default(),
            printing: false,
            print_asked: 0,
        }
    }

    /// What stands in a question's fields: what was typed, else the answer, else nothing.
    pub fn entry(&self, question: QuestionId) -> Entry {
        match self.entries.get(&question) {
            Some(entry) => entry.clone(),
            // The as-of date starts at today, so that Enter alone begins.
            None if question == QuestionId::AsOf => {
                Entry { day: DayText::of(self.draft.answers.as_of), ..Entry::default() }
            }
            None => Entry::of(self.draft.reply(question)),
        }
    }

    /// The fields of a server group: what was typed, else the group, else nothing.
    pub fn form(&self, id: Option<&String>, catalogue: &crate::facts::Catalogue) -> GroupForm {
        if let Some(form) = self.forms.get(&id.cloned()) {
            return form.clone();
        }
        let group = id.and_then(|id| self.draft.answers.group(id));
        group.map_or_else(GroupForm::new, |group| GroupForm::of(group, catalogue))
    }

    /// What is wrong with a field of the page, if anything.
    pub fn fault(&self, field: Field) -> Option<&str> {
        self.faults.iter().find(|fault| fault.field == field).map(|fault| fault.message.as_str())
    }
}
