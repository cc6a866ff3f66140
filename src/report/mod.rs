//! An assessment for other programs and other people: its JSON, form `overdue/assessment/1` (`model.md` §8), its
//! days as a [`calendar()`] file, its findings and servers for a spreadsheet, the answers it was made from as a
//! [`link`], and any text as a [`qr()`] code.
//!
//! Reads an [`crate::assessment::Assessment`] and never recomputes a figure.
//!
//! Must not be here: arithmetic of the law, sentences.

mod address;
mod assessment;
mod calendar;
mod derivations;
pub mod link;
mod names;
mod qr;
mod sheet;

pub use address::addresses;
pub use assessment::assessment_json;
pub use calendar::calendar;
pub use qr::{Qr, qr};
pub use sheet::{findings_csv, servers_csv};
