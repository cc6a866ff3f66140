//! How much of a file is read. Each bound is far above any real inventory and keeps memory and time in hand
//! where a file is damaged or made to harm.

/// Bytes of a file: a hospital's 100,000 rows are about 20 MB; all of it passes through the browser's memory.
pub const MOST_BYTES: usize = 64 << 20;

/// Data rows.
pub const MOST_ROWS: u32 = 1_000_000;

/// Columns of a row: RVTools has 93, ServiceNow with every field some 300.
pub const MOST_COLUMNS: usize = 2_000;

/// Bytes of one field: a scanner's output of one check can take hundreds of kilobytes. A quote that is never
/// closed runs into this bound or into the end of the file.
pub const LONGEST_FIELD: usize = 1 << 20;

/// Bytes of one row.
pub const LONGEST_ROW: usize = 4 << 20;

/// Different things that rows say of a system. Real files have hundreds; each is judged once and kept.
pub const MOST_SPELLINGS: usize = 100_000;

/// Bytes of one text about a system that are looked at: VMware's guest details take 400.
pub const LONGEST_CLUE: usize = 1_024;

/// Texts about one machine: a scanner lists its guesses and what every open port answered.
pub const MOST_CLUES: usize = 48;

/// Characters of a machine's name, as in a server group.
pub const LONGEST_NAME: usize = 80;

/// XML elements inside each other: nmap's own go to seven.
pub const DEEPEST: usize = 64;

/// Attributes of an XML element: nmap's own have fourteen.
pub const MOST_ATTRIBUTES: usize = 64;

/// The beginning of `text` that is at most `most` bytes long and ends between two characters.
pub(super) fn clip(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}
