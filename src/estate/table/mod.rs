//! Delimited text: comma, semicolon, tab or pipe, quoted as RFC 4180 has it, and what people make of that.

mod reader;
mod records;
mod separator;
pub mod write;

pub(super) use reader::Table;
pub(super) use records::{Record, Records};
use separator::{TITLES, announced, separator};
