//! What is wrong with an inventory file, and what to do.

/// Sentences for the faults of an inventory file, where one has a place it stands in `at_row` or `at_line`.
#[derive(Debug)]
pub struct ImportWords {
    /// A fault at a place of a table: `{row}`, `{column}`, `{fault}`.
    pub at_row: &'static str,
    /// A fault at a place of XML: the line is `{row}`, the character `{column}`; `{fault}`.
    pub at_line: &'static str,
    /// An empty file.
    pub empty: &'static str,
    /// An Excel workbook.
    pub excel: &'static str,
    /// An older Office file.
    pub old_office: &'static str,
    /// A ZIP archive.
    pub zip: &'static str,
    /// A file packed by gzip.
    pub gzip: &'static str,
    /// A PDF.
    pub pdf: &'static str,
    /// A picture.
    pub image: &'static str,
    /// A web page.
    pub web_page: &'static str,
    /// JSON.
    pub json: &'static str,
    /// XML that nmap did not write.
    pub other_xml: &'static str,
    /// Bytes that are no text.
    pub binary: &'static str,
    /// A file that is too large.
    pub too_large: &'static str,
    /// Too many rows.
    pub too_many_rows: &'static str,
    /// Too many columns.
    pub too_many_columns: &'static str,
    /// A field that is too long.
    pub field_too_long: &'static str,
    /// A row that is too long.
    pub row_too_long: &'static str,
    /// Too many different systems.
    pub too_many_spellings: &'static str,
    /// A header without rows.
    pub no_rows: &'static str,
    /// A quote that never closes.
    pub open_quote: &'static str,
    /// A document type with declarations.
    pub xml_declarations: &'static str,
    /// An entity not known.
    pub xml_entity: &'static str,
    /// A character that does not belong.
    pub xml_unexpected: &'static str,
    /// An end tag without its start tag.
    pub xml_unmatched: &'static str,
    /// Elements too deep.
    pub xml_too_deep: &'static str,
    /// A tag too large.
    pub xml_too_large: &'static str,
    /// XML that ends too early.
    pub xml_ends: &'static str,
}
