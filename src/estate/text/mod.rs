//! Bytes to text: what a file is, in which encoding, and its characters.

mod decode;
mod sniff;

pub(super) use decode::Decoder;
pub(super) use sniff::{ENOUGH, foreign, foreign_text};
