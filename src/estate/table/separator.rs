//! What parts the columns of a text, told from its first rows.

use super::{Record, Records};

/// What may part columns; where two do as well, the first is taken: text holds commas more often than tabs.
const SEPARATORS: [u8; 4] = [b'\t', b'|', b';', b','];

/// Rows that are looked at.
const ROWS: usize = 60;

/// Rows in which a header may stand: titles, dates and filters stand above it.
pub const TITLES: usize = 20;

/// The character that parts columns in `text`, a file's beginning; a comma where nothing does.
///
/// It is one that parts a row into a header that is known; else the one that parts the most rows into the same number of
/// columns, and of two such the one that makes more columns of them.
pub fn separator(text: &str, is_header: &dyn Fn(&Record<'_>) -> bool) -> u8 {
    let mut best = ((false, 0, 0), b',');
    for candidate in SEPARATORS {
        let likeness = likeness(text, candidate, is_header);
        if likeness > best.0 {
            best = (likeness, candidate);
        }
    }
    best.1
}

/// The character that a first line `sep=;` names, and the text after that line. Excel writes and reads such lines.
pub fn announced(text: &str) -> Option<(u8, &str)> {
    let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("\"sep="))?;
    let (line, rest) = rest.split_at(rest.find(['\r', '\n']).unwrap_or(rest.len()));
    let separator = *line.as_bytes().first()?;
    let rest = rest.strip_prefix('\r').unwrap_or(rest);
    SEPARATORS.contains(&separator).then(|| (separator, rest.strip_prefix('\n').unwrap_or(rest)))
}

/// Whether there is a known header; how many rows have the number of columns that most have, and that number, nothing
/// where it is one.
fn likeness(text: &str, separator: u8, is_header: &dyn Fn(&Record<'_>) -> bool) -> (bool, usize, usize) {
    let mut widths = Vec::with_capacity(ROWS);
    let mut headed = false;
    let mut take = |record: Record<'_>| {
        if !record.is_blank() && widths.len() < ROWS {
            headed |= widths.len() < TITLES && record.len() > 1 && is_header(&record);
            widths.push(record.len());
        }
        Ok(())
    };
    let mut records = Records::new(separator, 1);
    // A fault will be told when the text is read in earnest; the rows before it are enough here.
    let _ = records.push(text, &mut take);
    let _ = records.finish(&mut take);
    widths.sort_unstable();
    let like = widths.chunk_by(|one, other| one == other).filter(|like| like[0] > 1);
    let (rows, width) = like.map(|like| (like.len(), like[0])).max().unwrap_or_default();
    (headed, rows, width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_told_from_the_rows() {
        let cases = [
            ("Server;OS\na;Windows Server 2003, Standard\nb;RHEL 6", b';'),
            ("Server,OS,Roles\na,RHEL 6,web;db\nb,RHEL 7,web;db", b','),
            ("a\tWindows Server 2003, Standard\nb\tWindows Server 2003, Web", b'\t'),
            ("Server | OS\na | RHEL 6\n", b'|'),
            ("Server list, 2026\n\nName;OS\na;b\nc;d", b';'),
            ("\"CN=a,OU=b\";\"Windows\"\n\"CN=c,OU=d\";\"Linux\"", b';'),
            ("Windows Server 2012\nRHEL 6", b','),
        ];
        for (text, wanted) in cases {
            assert_eq!(char::from(separator(text, &|_| false)), char::from(wanted), "{text}");
        }
    }

    #[test]
    fn a_known_header_goes_before_what_looks_even() {
        let text = "id,hosts\na,\"x;y\nz;w\nv;u\"\nb,c\n";
        let known = |record: &Record<'_>| record.field(0) == "id" && record.field(1) == "hosts";
        assert_eq!((separator(text, &|_| false), separator(text, &known)), (b';', b','));
    }

    #[test]
    fn a_line_that_names_it_goes_before() {
        assert_eq!(announced("sep=;\r\na;b"), Some((b';', "a;b")));
        assert_eq!(announced("sep=x\na"), None);
        assert_eq!(announced("separator"), None);
    }
}
