//! Opening a saved file, whichever version of whichever form it is.

use super::draft::SCHEMA as DRAFT;
use super::json::{Json, parse};
use super::read::{SCHEMA, read_json};
use super::{Draft, Fault, FaultKind};
use crate::facts::Catalogue;

/// Why a file was not opened. Nothing of it was taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Unopened {
    /// It is answers or a draft, with faults: every one of them.
    Faults(Vec<Fault>),
    /// It says a form that this version of the page does not know: a newer one may.
    Unknown(String),
    /// It is an assessment: it holds figures, and not the answers they follow from.
    Assessment,
    /// It says no form at all: something else was saved in it.
    Other,
}

/// Opens what was saved: answers (`overdue/answers/1`) or a draft (`overdue/draft/1`).
///
/// # Errors
/// Why it was not opened.
///
/// ```
/// use overdue::answers::{Unopened, open};
/// let catalogue = &overdue::facts::current().catalogue;
/// let newer = open(r#"{"schema": "overdue/answers/2"}"#, catalogue);
/// assert_eq!(newer, Err(Unopened::Unknown("overdue/answers/2".to_owned())));
/// ```
pub fn open(text: &str, catalogue: &Catalogue) -> Result<Draft, Unopened> {
    // A byte order mark is no part of the text: some editors put one there.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let json = parse(text).map_err(|error| {
        let looks_like_ours = text.trim_start().starts_with('{');
        let fault = Fault { at: String::new(), kind: FaultKind::Syntax(error) };
        if looks_like_ours { Unopened::Faults(vec![fault]) } else { Unopened::Other }
    })?;
    match schema(&json) {
        Some(SCHEMA) => read_json(json, catalogue).map(Draft::of).map_err(Unopened::Faults),
        Some(DRAFT) => Draft::read_json(json, catalogue).map_err(Unopened::Faults),
        Some(name) if name.starts_with("overdue/assessment/") => Err(Unopened::Assessment),
        Some(name) if name.starts_with("overdue/") => Err(Unopened::Unknown(name.to_owned())),
        _ => Err(Unopened::Other),
    }
}

fn schema(json: &Json) -> Option<&str> {
    let Json::Object(fields) = json else { return None };
    fields.iter().find_map(|(name, value)| match value {
        Json::Text(text) if name == "schema" => Some(text.as_str()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{fixture::blank, write};
    use crate::facts::current;

    fn opened(text: &str) -> Result<Draft, Unopened> {
        open(text, &current().catalogue)
    }

    fn draft() -> Draft {
        let day = crate::answers::date::parse_iso("2026-11-22").unwrap();
        let mut draft = Draft::new(day);
        draft.answers.estate.push(crate::answers::ServerGroup { support_ended: Some(day), ..blank("lab") });
        draft
    }

    #[test]
    fn answers_and_drafts_come_back() {
        let catalogue = &current().catalogue;
        assert_eq!(opened(&draft().write(catalogue)), Ok(draft()));
        let answers = write(&draft().answers, catalogue);
        assert_eq!(opened(&answers), Ok(Draft::of(draft().answers)));
        assert_eq!(opened(&["\u{feff}", &answers].concat()), Ok(Draft::of(draft().answers)));
    }

    #[test]
    fn what_is_not_ours_is_told_apart() {
        assert_eq!(opened(r#"{"schema": "overdue/assessment/1", "as_of": "2026-11-22"}"#), Err(Unopened::Assessment));
        let newer = Err(Unopened::Unknown("overdue/draft/2".to_owned()));
        assert_eq!(opened(r#"{"schema": "overdue/draft/2"}"#), newer);
        for other in ["", "id,label\n", "[]", r#"{"schema": 1}"#, r#"{"name": "x"}"#, "\u{fffd}PNG"] {
            assert_eq!(opened(other), Err(Unopened::Other), "{other:?}");
        }
    }

    #[test]
    fn every_fault_of_ours_is_told() {
        let text = r#"{"schema": "overdue/answers/1", "as_of": "2026-02-30"}"#;
        assert!(matches!(opened(text), Err(Unopened::Faults(faults)) if faults.len() == 6));
        let cut = write(&draft().answers, &current().catalogue);
        let cut = opened(cut.get(..cut.len() / 2).unwrap());
        assert!(matches!(cut, Err(Unopened::Faults(faults)) if matches!(faults[0].kind, FaultKind::Syntax(_))));
    }
}
