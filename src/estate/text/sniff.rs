//! What a file is, told from how it begins.

use crate::estate::Foreign;

/// Bytes that are enough to tell what a file is.
pub const ENOUGH: usize = 1_024;

/// How files begin that hold no text.
const MAGIC: [(&[u8], Foreign); 11] = [
    (b"PK\x03\x04", Foreign::Zip),
    (b"PK\x05\x06", Foreign::Zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::OldOffice),
    (b"\x1f\x8b", Foreign::Gzip),
    (b"%PDF-", Foreign::Pdf),
    (b"\x89PNG\r\n\x1a\n", Foreign::Image),
    (b"\xff\xd8\xff", Foreign::Image),
    (b"GIF8", Foreign::Image),
    (b"II*\0", Foreign::Image),
    (b"MM\0*", Foreign::Image),
    (b"{\\rtf", Foreign::OldOffice),
];

/// Names that stand near the beginning of a workbook's archive.
const IN_WORKBOOK: [&[u8]; 4] = [b"[Content_Types].xml", b"_rels/", b"xl/", b"opendocument.spreadsheet"];

/// What a file is whose first bytes are these, if it is no text.
pub fn foreign(head: &[u8]) -> Option<Foreign> {
    let (_, kind) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic))?;
    let workbook = || IN_WORKBOOK.iter().any(|name| head.windows(name.len()).any(|part| part == *name));
    Some(if *kind == Foreign::Zip && workbook() { Foreign::Excel } else { *kind })
}

/// What a text is, if it is neither a table nor XML.
pub fn foreign_text(head: &str) -> Option<Foreign> {
    let begins = |with: &str| head.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    if ["<!doctype html", "<html", "<head", "<table", "<meta"].into_iter().any(begins) {
        return Some(Foreign::WebPage);
    }
    let mut letters = head.chars().filter(|letter| !letter.is_ascii_whitespace());
    match (letters.next(), letters.next()) {
        (Some('{'), Some('"' | '}')) | (Some('['), Some('{' | ']')) => Some(Foreign::Json),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_hold_no_text_are_known_by_how_they_begin() {
        let workbook = b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml \xa2";
        assert_eq!(foreign(workbook), Some(Foreign::Excel));
        assert_eq!(foreign(b"PK\x03\x04\x14\0\0\0\0\0notes.txt"), Some(Foreign::Zip));
        assert_eq!(foreign(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), Some(Foreign::OldOffice));
        assert_eq!(foreign(b"%PDF-1.7"), Some(Foreign::Pdf));
        assert_eq!(foreign(b"\x89PNG\r\n\x1a\n"), Some(Foreign::Image));
        assert_eq!(foreign(b"\x1f\x8b\x08"), Some(Foreign::Gzip));
        assert_eq!(foreign(b"PKI-SRV1,Windows Server 2016"), None);
    }

    #[test]
    fn texts_that_are_no_table_are_known() {
        assert_eq!(foreign_text("<!DOCTYPE HTML><html>"), Some(Foreign::WebPage));
        assert_eq!(foreign_text("{\n  \"schema\": 1}"), Some(Foreign::Json));
        assert_eq!(foreign_text("[ {\"a\":1}]"), Some(Foreign::Json));
        assert_eq!(foreign_text("[server] a,b"), None);
        assert_eq!(foreign_text("<?xml version=\"1.0\"?>"), None);
    }
}
