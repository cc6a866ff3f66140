//! Answers + facts → [`Assessment`]: one pure function, with the derivation of every figure.
//!
//! The way through: `scenario` says what is assessed, `sweep` counts its days with the help of `fits`
//! (which provisions) and `tier` (how culpable), `findings` prices what it counted, `score` weighs it,
//! `project` and `plan` look forward, `assess` puts it together, `derive` explains each figure afterwards.
//!
//! Must not be here: sentences (they are [`crate::words`]), JSON (it is [`crate::report`]), the clock.

mod assess;
mod conduct;
mod derivation;
mod derive;
mod exposure;
mod findings;
mod fits;
mod model;
mod outcomes;
mod plan;
mod project;
mod reasons;
mod scenario;
mod score;
mod sweep;
mod tally;
mod tier;

pub use assess::assess;
pub use derivation::{Derivation, Figure, Formula, Term, Value};
pub use model::*;
