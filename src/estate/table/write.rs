//! Rows to CSV (RFC 4180).

/// What a file for spreadsheets begins with: a byte order mark, so that they take it for the UTF-8 it is.
pub const START: &str = "\u{feff}";

/// Characters that make a spreadsheet take text for a formula, or that hide one
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
pub const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Whether the text begins like a formula, or like one that an apostrophe guards.
pub fn like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// The text with an apostrophe before it where it begins like a formula, or like one that is guarded already.
pub fn guarded(text: &str) -> String {
    let guard = if like_formula(text) { "'" } else { "" };
    [guard, text].concat()
}

/// Adds a row. Fields that a reader could take for several, or trim, stand in quotes.
///
/// ```
/// use overdue::estate::csv_row;
/// let mut out = String::new();
/// csv_row(&mut out, &["a, b".to_owned(), "c".to_owned()]);
/// assert_eq!(out, "\"a, b\",c\r\n");
/// ```
pub fn row(out: &mut String, fields: &[String]) {
    for (place, field) in fields.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        if field.contains(['"', ',', ';', '\t', '|', '\n', '\r']) || field.trim() != field {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(field);
        }
    }
    out.push_str("\r\n");
}
