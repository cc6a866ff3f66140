//! English, as spoken in the United States.

mod calendar;
mod faults;
mod files;
mod form;
mod import;
mod inventory;
mod paper;
mod plan;
mod questions;
mod result;
mod table;
mod try_out;

use super::{LATE_BEGIN, LATE_END, Words};

/// The words.
pub static EN: Words = Words {
    tag: "en",
    form: form::FORM,
    faults: faults::FAULTS,
    as_of: questions::AS_OF,
    late_begin: LATE_BEGIN,
    questions: questions::QUESTIONS,
    import: import::IMPORT,
    inventory: inventory::INVENTORY,
    table: table::TABLE,
    result: result::RESULT,
    try_out: try_out::TRY_OUT,
    plan: plan::PLAN,
    files: files::FILES,
    calendar: calendar::CALENDAR,
    paper: paper::PAPER,
    late_end: LATE_END,
};
