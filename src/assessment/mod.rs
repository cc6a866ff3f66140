//! Answers + facts → [`Assessment`]: one pure function, with the derivation of every figure.
//!
//! The way through: `scenario` says what is assessed, `sweep` counts its days with the help of `fits`
//! (which provisions) and `tier` (how culpable), `findings` prices what it counted, `score` weighs it,
//! `project` and `plan` look forward, `assess` puts it together, `derive` explains each figure afterwards. What a person
//! tries out is made when it is asked for: `what_if` pulls levers, `another_day` moves the day, `order` says what first,
//! `apply` turns levers into answers.
//!
//! Must not be here: sentences (they are [`crate::words`]), JSON (it is [`crate::report`]), the clock.

mod another_day;
mod apply;
mod assess;
mod by_year;
mod conduct;
mod derivation;
mod derive;
mod exposure;
mod findings;
mod fits;
mod lever_set;
mod model;
mod order;
mod outcomes;
mod plan;
mod project;
mod reasons;
mod scenario;
mod score;
mod sweep;
mod tally;
mod tier;
mod what_if;

pub use another_day::{Turn, TurnKind, Turns, on_day, turns};
pub use apply::{DATED, GRADED, applied};
pub use assess::assess;
pub use by_year::{Side, Year, by_year};
pub use derivation::{Derivation, Figure, Formula, Part, Term, Value};
pub use lever_set::{LeverCode, LeverSet};
pub use model::*;
pub use order::{Because, Step, order};
pub use what_if::{WhatIf, what_if};
