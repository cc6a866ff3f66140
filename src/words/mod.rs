//! Every sentence a person reads, by language.
//!
//! A language is one value of [`Words`]: a sentence it lacks does not compile. Sentences with something in
//! them are templates, filled by [`fill`]. Must not be here: rules, figures, anything computed.

mod calendar;
mod en;
mod faults;
mod files;
mod form;
mod format;
mod import;
mod inventory;
mod paper;
mod plan;
mod result;
mod table;
mod try_out;

pub use calendar::CalendarWords;
pub use faults::FaultWords;
pub use files::{ComparedWords, FilesWords, LinkWords};
pub use form::{
    CheckWords, ChoiceWords, FormWords, ProductWords, QuestionWords, Questions, SaveWords, SectionWords, ServerWords,
    StartWords,
};
pub use format::{date, dollars, fill, month, number, plural};
pub use import::ImportWords;
pub use inventory::{CountWords, InventoryWords};
pub use paper::PaperWords;
pub use plan::{BecauseWords, KeptWords, PlanWords, RemedyWords};
pub use result::*;
pub use table::TableWords;
pub use try_out::{DayWords, TryWords};

/// One language. In this order, for the page is built in two parts: what stands after the first bookmark comes with the
/// second, so nothing of it may be needed by the first screen (`xtask/src/split/data.rs`).
#[derive(Debug)]
#[repr(C)]
pub struct Words {
    /// Language tag, as in `<html lang>`.
    pub tag: &'static str,
    /// The form: start, servers, check.
    pub form: FormWords,
    /// What is wrong with an answer, and what to do.
    pub faults: FaultWords,
    /// The question for the as-of date.
    pub as_of: QuestionWords,
    /// [`LATE_BEGIN`].
    pub late_begin: &'static str,
    /// The other questions, one entry each.
    pub questions: Questions,
    /// What is wrong with an inventory file.
    pub import: ImportWords,
    /// Bringing in an inventory.
    pub inventory: InventoryWords,
    /// The server table.
    pub table: TableWords,
    /// The result.
    pub result: ResultWords,
    /// Levers together, another day.
    pub try_out: TryWords,
    /// The plan.
    pub plan: PlanWords,
    /// Save, open, compare, share.
    pub files: FilesWords,
    /// The calendar file.
    pub calendar: CalendarWords,
    /// The printed report.
    pub paper: PaperWords,
    /// [`LATE_END`].
    pub late_end: &'static str,
}

/// Where the words begin that the first screen does without: a bookmark for the build.
pub const LATE_BEGIN: &str = "\u{1}late words begin";
/// Where they end.
pub const LATE_END: &str = "\u{1}late words end";

/// A sentence for one, and for any other number.
#[derive(Debug, Clone, Copy)]
pub struct Plural {
    /// For one.
    pub one: &'static str,
    /// For any other number; `{n}` stands for it.
    pub other: &'static str,
}

/// The words of the page's language.
pub fn words() -> &'static Words {
    &en::EN
}
