//! What is wrong with an inventory file, and where.

use crate::answers;
use crate::words::{ImportWords, Words, fill, number};

/// One fault: where, and what. [`Fault::message`] says what to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Where it is; none: it is the whole file's.
    pub at: Option<At>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// A place in a file, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The row as a spreadsheet numbers it: titles, header and blank rows count. In XML the line.
    pub row: u32,
    /// The column as a spreadsheet numbers it. In XML the character of the line.
    pub column: u32,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    /// Nothing, or nothing but blanks.
    Empty,
    /// No text but something else, known by how it begins.
    Foreign(Foreign),
    /// More than [`super::limits::MOST_BYTES`].
    TooLarge,
    /// More than [`super::limits::MOST_ROWS`].
    TooManyRows,
    /// More than [`super::limits::MOST_COLUMNS`] in a row.
    TooManyColumns,
    /// A field of more than [`super::limits::LONGEST_FIELD`] bytes.
    FieldTooLong,
    /// A row of more than [`super::limits::LONGEST_ROW`] bytes.
    RowTooLong,
    /// More than [`super::limits::MOST_SPELLINGS`].
    TooManySpellings,
    /// A header and nothing below it, or a scan without a host that is up.
    NoRows,
    /// A quote that opens and never closes; the row is the one it began on.
    OpenQuote,
    /// Something wrong with XML.
    Xml(XmlFault),
    /// A field of our own export that does not hold what belongs there.
    Value(answers::FaultKind),
}

/// What a file is that is no text table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// An Excel workbook, `.xlsx`.
    Excel,
    /// An older Office file, most likely `.xls`.
    OldOffice,
    /// A ZIP archive that does not begin as a workbook does.
    Zip,
    /// A file packed by gzip.
    Gzip,
    /// A PDF.
    Pdf,
    /// A picture.
    Image,
    /// A web page.
    WebPage,
    /// JSON.
    Json,
    /// XML that nmap did not write.
    OtherXml,
    /// Bytes that are no text.
    Binary,
}

/// What is wrong with XML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum XmlFault {
    /// A document type with declarations of its own: they can make a small file endless. nmap writes none.
    Declarations,
    /// An entity that XML does not know by itself.
    Entity,
    /// A character that does not belong there.
    Unexpected,
    /// An end tag that is not its start tag's.
    Unmatched,
    /// More than [`super::limits::DEEPEST`] elements inside each other.
    TooDeep,
    /// More than [`super::limits::MOST_ATTRIBUTES`], or a tag longer than a field may be.
    TooLarge,
    /// The file ends too early.
    Ends,
}

impl Fault {
    /// A fault of the whole file.
    pub(super) fn whole(kind: FaultKind) -> Fault {
        Fault { at: None, kind }
    }

    /// A fault at a place.
    pub(super) fn at(row: u32, column: usize, kind: FaultKind) -> Fault {
        Fault { at: Some(At { row, column: column as u32 }), kind }
    }

    /// What is wrong and what to do, in a sentence or two; the place first where there is one.
    pub fn message(&self, words: &Words) -> String {
        let text = &words.import;
        let told = match &self.kind {
            FaultKind::Value(kind) => kind.message(&words.faults),
            kind => kind.sentence(text).to_owned(),
        };
        let Some(At { row, column }) = self.at else { return told };
        let place = if matches!(self.kind, FaultKind::Xml(_)) { text.at_line } else { text.at_row };
        fill(place, &[("row", &number(row.into())), ("column", &number(column.into())), ("fault", &told)])
    }
}

impl FaultKind {
    /// The sentence, without its place.
    fn sentence(&self, words: &ImportWords) -> &'static str {
        match self {
            FaultKind::Empty => words.empty,
            FaultKind::Foreign(foreign) => match foreign {
                Foreign::Excel => words.excel,
                Foreign::OldOffice => words.old_office,
                Foreign::Zip => words.zip,
                Foreign::Gzip => words.gzip,
                Foreign::Pdf => words.pdf,
                Foreign::Image => words.image,
                Foreign::WebPage => words.web_page,
                Foreign::Json => words.json,
                Foreign::OtherXml => words.other_xml,
                Foreign::Binary => words.binary,
            },
            FaultKind::TooLarge => words.too_large,
            FaultKind::TooManyRows => words.too_many_rows,
            FaultKind::TooManyColumns => words.too_many_columns,
            FaultKind::FieldTooLong => words.field_too_long,
            FaultKind::RowTooLong => words.row_too_long,
            FaultKind::TooManySpellings => words.too_many_spellings,
            FaultKind::NoRows => words.no_rows,
            FaultKind::OpenQuote => words.open_quote,
            FaultKind::Xml(fault) => match fault {
                XmlFault::Declarations => words.xml_declarations,
                XmlFault::Entity => words.xml_entity,
                XmlFault::Unexpected => words.xml_unexpected,
                XmlFault::Unmatched => words.xml_unmatched,
                XmlFault::TooDeep => words.xml_too_deep,
                XmlFault::TooLarge => words.xml_too_large,
                XmlFault::Ends => words.xml_ends,
            },
            // Told in the words of the answers, by `message`.
            FaultKind::Value(_) => "",
        }
    }
}
