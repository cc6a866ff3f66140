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
mod servers;
mod table;
mod try_out;

pub use calendar::CalendarWords;
pub use faults::FaultWords;
pub use files::{ComparedWords, FilesWords, LinkWords};
pub use form::{CheckWords, ChoiceWords, FormWords, QuestionWords, Questions, SaveWords, SectionWords, StartWords};
pub use format::{date, dollars, fill, month, number, plural};
pub use import::ImportWords;
pub use inventory::{CountWords, InventoryWords};
pub use paper::PaperWords;
pub use plan::{BecauseWords, KeptWords, PlanWords, RemedyWords};
pub use result::*;
pub use servers::{ProductWords, ServerWords};
pub use table::TableWords;
pub use try_out::{DayWords, TryWords};

/// One language.
#[derive(Debug)]
pub struct Words {
    /// Language tag, as in `<html lang>`.
    pub tag: &'static str,
    /// The form: start, questions, servers, check.
    pub form: FormWords,
    /// The questions, one entry each.
    pub questions: Questions,
    /// What is wrong with an answer, and what to do.
    pub faults: FaultWords,
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
    /// The printed report.
    pub paper: PaperWords,
    /// The calendar file.
    pub calendar: CalendarWords,
}

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
