//! An assessment for other programs: its JSON, form `overdue/assessment/1` (`model.md` §8).
//!
//! Reads an [`crate::assessment::Assessment`] and never recomputes a figure.
//!
//! Must not be here: arithmetic of the law, sentences.

mod assessment;
mod derivations;
mod names;

pub use assessment::assessment_json;
