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

use super::Words;

/// The words.
pub static EN: Words = Words {
    tag: "en",
    form: form::FORM,
    questions: questions::QUESTIONS,
    faults: faults::FAULTS,
    import: import::IMPORT,
    inventory: inventory::INVENTORY,
    table: table::TABLE,
    result: result::RESULT,
    try_out: try_out::TRY_OUT,
    plan: plan::PLAN,
    files: files::FILES,
    paper: paper::PAPER,
    calendar: calendar::CALENDAR,
};
