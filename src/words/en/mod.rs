//! English, as spoken in the United States.

mod calendar;
mod faults;
mod form;
mod import;
mod inventory;
mod questions;
mod result;
mod table;

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
    calendar: calendar::CALENDAR,
};
