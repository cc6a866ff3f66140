//! An inventory a person already has, read: files in, server groups out. Pure and total: any bytes give
//! rows, or an error that says where and what to do.
//!
//! A file becomes [`Machine`]s, each with the [`Clue`]s its row holds; the clues become a [`Verdict`].

mod clue;
mod verdict;

pub use clue::{Aside, Clue, ClueKind, Machine};
pub use verdict::{Certainty, Verdict, Why};
