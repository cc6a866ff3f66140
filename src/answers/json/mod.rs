//! A small JSON reader and writer.
//!
//! Our own, for two reasons: `serde_json` costs 22 KB of the page's budget, and it stops at the first
//! fault where a person with a damaged file deserves all of them, each with its place.

mod read;
mod write;

pub use read::{Problem, SyntaxError, parse};
pub use write::Writer;

/// A JSON value. Objects keep the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number that fits in 64 bits.
    Int(i64),
    /// Any other number, as it stands in the file: nothing here has a use for it but to refuse it.
    Other(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Names and values; a name that comes twice is a syntax error.
    Object(Vec<(String, Json)>),
}
