//! The only floor with side effects: each a small verb, named after what it does, that can fail.
//!
//! Must not be here: answers, figures, sentences. Nothing here sends anything anywhere.

pub mod clipboard;
pub mod clock;
pub mod document;
pub mod file;
pub mod first;
pub mod focus;
pub mod history;
pub mod late;
pub mod storage;
