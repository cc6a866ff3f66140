//! What a person did, or what the browser reports.

use super::apply::ApplyAction;
use super::entry::DayText;
use super::files::FilesAction;
use super::group_form::GroupForm;
use super::import::ImportAction;
use super::page::Page;
use super::plan::PlanAction;
use super::table::TableAction;
use crate::answers::{Controls, Draft, QuestionId};
use crate::report::link::LinkFault;

/// What a person did, or what the browser reports.
#[expect(clippy::large_enum_variant, reason = "one at a time, and gone once it is reduced")]
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Something was typed or chosen in a question's fields.
    Type(QuestionId, Edit),
    /// Continue: the fields become an answer, or say what is wrong.
    Accept(QuestionId),
    /// Something was chosen in an answer opened on the result: taken at once where it is an answer.
    TypeInPlace(QuestionId, Edit),
    /// An answer on the result was opened or closed.
    OpenInPlace(Option<QuestionId>),
    /// Go to a page, to come back when it is done.
    Change(Page),
    /// Go to a page.
    Go(Page),
    /// The browser's own back or forward led to a page.
    Arrive(Option<Page>),
    /// The page before.
    Back,
    /// A server group's form changed.
    TypeGroup(GroupForm),
    /// Save the server group.
    SaveGroup,
    /// Duplicate a server group.
    Duplicate(String),
    /// Remove a server group.
    Remove(String),
    /// Put the removed server group back.
    UndoRemove,
    /// Something was done in the server table.
    Table(TableAction),
    /// See the result, or what is still open.
    SeeResult,
    /// Ask whether everything may be forgotten, or take the question back.
    AskForget(bool),
    /// Everything was forgotten, or the browser refused.
    Forgot(bool),
    /// The browser could not keep the answers, or could again.
    Kept(Keeping),
    /// The products and the cases are there, and with them what was kept can be read: a draft, or a text that
    /// is none. The page is the one that was asked for, if there is such a page.
    FactsArrived {
        /// What was kept.
        kept: Option<Result<Draft, String>>,
        /// Whether the browser lets the page keep anything.
        keeping: Keeping,
        /// The page that the address names.
        page: Option<Page>,
        /// What the address holds, where it is a link with answers.
        link: Option<Result<Draft, LinkFault>>,
    },
    /// Another tab changed what is kept.
    OtherTab(Option<Draft>),
    /// Use what the other tab kept.
    UseOtherTab,
    /// Something on the pages that bring in an inventory.
    Import(ImportAction),
    /// Something on the pages of the plan.
    Plan(PlanAction),
    /// Something on the page that makes levers into answers.
    Apply(ApplyAction),
    /// Something with files and links.
    Files(FilesAction),
    /// Answers that others took the place of are put back.
    UndoReplaced,
    /// The report is to be printed: the browser is asked to once it is drawn.
    AskPrint,
    /// The browser begins to print, or is done.
    Print(bool),
}

/// A change to a question's fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A choice.
    Choice(usize),
    /// The safeguards.
    Controls(Controls),
    /// *None of these*.
    NoControls(bool),
    /// *I don't know*, *all along*.
    Open(bool),
    /// The number.
    Number(String),
    /// The day.
    Day(DayText),
}

/// How keeping the answers in this browser goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// They are kept.
    Kept,
    /// Storage is blocked.
    Blocked,
    /// Storage is full.
    Full,
}
