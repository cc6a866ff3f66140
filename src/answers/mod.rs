//! What a person says, its validity, and the questions as data. Total: any input gives a value or
//! faults that say where and what to do.
//!
//! Must not be here: figures, amounts, tiers. What follows from the answers is [`crate::assessment`]'s.

mod check;
mod choice;
pub mod date;
mod difference;
mod draft;
mod fault;
mod fields;
#[cfg(test)]
pub(crate) mod fixture;
pub mod json;
mod lapse;
mod model;
mod name;
mod open;
mod questions;
mod read;
mod relevance;
mod reply;
pub mod typed;
mod write;

pub use check::{MOST_GROUPS, check};
pub use choice::Choice;
pub use difference::{Difference, alone, differences};
pub use draft::{Answered, Draft};
pub use fault::{Fault, FaultKind, Type};
pub use model::*;
pub use open::{Unopened, open};
pub use questions::{Kind, Open, QUESTIONS, Question, QuestionId, Section};
pub use read::{SCHEMA, is_id, read, read_estate};
pub use relevance::Relevance;
pub use reply::Reply;
pub use write::write;
