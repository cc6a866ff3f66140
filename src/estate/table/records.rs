//! Text that comes in slices to the rows of a table.
//!
//! Our own, after weighing `csv-core`: its automaton is some 10 KB of the page, it cannot tell a quote that never closes
//! from one that closes with the file, and it has no bounds on fields. RFC 4180 without it is this file.

use crate::estate::limits::{LONGEST_FIELD, LONGEST_ROW, MOST_COLUMNS};
use crate::estate::{Fault, FaultKind};

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// Row as a spreadsheet numbers it, from 1.
    pub row: u32,
    /// All fields one after the other.
    pub text: &'a str,
    /// Where each field ends.
    pub ends: &'a [u32],
}

impl<'a> Record<'a> {
    /// How many fields there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// A field without the blanks around it; empty where the row is too short.
    pub fn field(&self, column: usize) -> &'a str {
        trim(self.raw(column))
    }

    /// A field as it stands there; empty where the row is too short.
    pub fn raw(&self, column: usize) -> &'a str {
        let Some(end) = self.ends.get(column) else { return "" };
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..*end as usize]
    }

    /// Every field, without the blanks around it.
    pub fn fields(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |column| self.field(column))
    }

    /// Whether there is nothing in it but blanks.
    pub fn is_blank(&self) -> bool {
        trim(self.text).is_empty()
    }
}

/// Without blanks, no-break spaces and stray marks of order around it.
fn trim(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_ascii_whitespace() || matches!(letter, '\u{a0}' | '\u{feff}'))
}

/// Splits text into rows.
#[derive(Debug)]
pub struct Records {
    separator: u8,
    state: State,
    /// The last row ended with a carriage return: a line feed right after it belongs to that.
    after_return: bool,
    row: u32,
    text: String,
    ends: Vec<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the first character of a field.
    Start,
    /// In a field without quotes, or after its closing quote.
    Plain,
    /// Between quotes.
    Quoted,
    /// After a quote between quotes: it closes, or stands for itself before a second one.
    Quote,
}

impl Records {
    /// Nothing read yet; the next row is numbered `row`.
    pub fn new(separator: u8, row: u32) -> Records {
        Records { separator, state: State::Start, after_return: false, row, text: String::new(), ends: Vec::new() }
    }

    /// Reads the next text, and gives each row that ends in it to `take`.
    ///
    /// # Errors
    /// When a row breaks a bound, or `take` refuses it.
    pub fn push(&mut self, text: &str, take: &mut dyn FnMut(Record<'_>) -> Result<(), Fault>) -> Result<(), Fault> {
        let separator = self.separator;
        let mut rest = text;
        while let Some(&next) = rest.as_bytes().first() {
            let mut eaten = 1;
            if std::mem::take(&mut self.after_return) && next == b'\n' {
                rest = &rest[1..];
                continue;
            }
            match self.state {
                State::Start if next == b'"' => self.state = State::Quoted,
                State::Start | State::Plain => {
                    self.state = State::Plain;
                    eaten = self.run(rest, |byte| byte == separator || byte == b'\n' || byte == b'\r')?;
                    if let Some(&end) = rest.as_bytes().get(eaten) {
                        eaten += 1;
                        self.end_field()?;
                        if end != separator {
                            self.after_return = end == b'\r';
                            self.end_row(take)?;
                        }
                    }
                }
                State::Quoted => {
                    eaten = self.run(rest, |byte| byte == b'"')?;
                    if eaten < rest.len() {
                        eaten += 1;
                        self.state = State::Quote;
                    }
                }
                State::Quote if next == b'"' => {
                    self.text.push('"');
                    self.state = State::Quoted;
                }
                State::Quote => {
                    self.state = State::Plain;
                    eaten = 0;
                }
            }
            rest = &rest[eaten..];
        }
        Ok(())
    }

    /// The end of the text: gives the last row to `take` if it did not end with a line break.
    ///
    /// # Errors
    /// As [`Records::push`]; and when a quote was never closed.
    pub fn finish(&mut self, take: &mut dyn FnMut(Record<'_>) -> Result<(), Fault>) -> Result<(), Fault> {
        if self.state == State::Quoted {
            return Err(self.fault(FaultKind::OpenQuote));
        }
        if self.state != State::Start || !self.ends.is_empty() {
            self.end_field()?;
            self.end_row(take)?;
        }
        Ok(())
    }

    /// Takes in what stands before the first byte that `stops`; tells how long that is.
    fn run(&mut self, rest: &str, stops: impl Fn(u8) -> bool) -> Result<usize, Fault> {
        let length = rest.bytes().position(stops).unwrap_or(rest.len());
        self.text.push_str(&rest[..length]);
        let field = self.text.len() - self.ends.last().map_or(0, |end| *end as usize);
        if field > LONGEST_FIELD {
            return Err(self.fault(FaultKind::FieldTooLong));
        }
        if self.text.len() > LONGEST_ROW {
            return Err(self.fault(FaultKind::RowTooLong));
        }
        Ok(length)
    }

    fn end_field(&mut self) -> Result<(), Fault> {
        if self.ends.len() >= MOST_COLUMNS {
            return Err(self.fault(FaultKind::TooManyColumns));
        }
        self.ends.push(self.text.len() as u32);
        self.state = State::Start;
        Ok(())
    }

    fn end_row(&mut self, take: &mut dyn FnMut(Record<'_>) -> Result<(), Fault>) -> Result<(), Fault> {
        let told = take(Record { row: self.row, text: &self.text, ends: &self.ends });
        self.row += 1;
        self.text.clear();
        self.ends.clear();
        told
    }

    fn fault(&self, kind: FaultKind) -> Fault {
        Fault::at(self.row, self.ends.len() + 1, kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str, slice: usize) -> (Vec<Vec<String>>, Option<Fault>) {
        let mut found = Vec::new();
        let mut records = Records::new(b',', 1);
        let mut take = |record: Record<'_>| {
            found.push((0..record.len()).map(|column| record.raw(column).to_owned()).collect());
            Ok(())
        };
        let letters: Vec<char> = text.chars().collect();
        let mut fault = None;
        for part in letters.chunks(slice) {
            fault = fault.or(records.push(&part.iter().collect::<String>(), &mut take).err());
        }
        fault = fault.or(records.finish(&mut take).err());
        (found, fault)
    }

    #[test]
    fn quotes_line_breaks_and_ragged_rows() {
        let text = "a,\"b,\"\"x\"\"\r\ny\",c\r\n\r\nd\re,\"f\"g,h\"i\"\n,";
        for slice in [1, 2, 5, 100] {
            let (found, fault) = rows(text, slice);
            assert_eq!(
                found,
                [vec!["a", "b,\"x\"\r\ny", "c"], vec![""], vec!["d"], vec!["e", "fg", "h\"i\""], vec!["", ""]]
            );
            assert_eq!(fault, None);
        }
    }

    #[test]
    fn a_quote_that_never_closes_is_told_with_its_row() {
        let (found, fault) = rows("a,b\nc,\"d\ne,f\ng", 3);
        assert_eq!(found, [["a", "b"]]);
        assert_eq!(fault, Some(Fault::at(2, 2, FaultKind::OpenQuote)));
    }

    #[test]
    fn bounds_are_told_with_row_and_column() {
        let wide = format!("a\n{}", ",".repeat(MOST_COLUMNS));
        assert_eq!(rows(&wide, 64).1, Some(Fault::at(2, MOST_COLUMNS + 1, FaultKind::TooManyColumns)));
        let long = format!("a,{}", "x".repeat(LONGEST_FIELD + 1));
        assert_eq!(rows(&long, 1_000).1, Some(Fault::at(1, 2, FaultKind::FieldTooLong)));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_quoted_comes_back(table in prop::collection::vec(prop::collection::vec("[a-z\",\r\n é]{0,6}", 2..5), 1..5)) {
            let quoted = |field: &String| format!("\"{}\"", field.replace('"', "\"\""));
            let text: Vec<String> = table.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",")).collect();
            prop_assert_eq!(rows(&text.join("\r\n"), 4), (table, None));
        }
    }
}
