//! Answers + facts → [`Assessment`]: one pure function, with the derivation of every figure.
//!
//! Must not be here: sentences (they are [`crate::words`]), JSON (it is [`crate::report`]), the clock.

mod derivation;
mod model;

pub use derivation::{Derivation, Figure, Formula, Term, Value};
pub use model::*;
