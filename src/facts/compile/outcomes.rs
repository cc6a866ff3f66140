//! `outcomes/<year>.toml`: published resolution agreements and civil money penalties.

use super::read::Row;
use super::{Data, checked, confidence, web};
use crate::{Confidence, Month, OutcomeKind};
use chrono::{Datelike, NaiveDate};

/// What a case was about.
const THEMES: [&str; 12] = [
    "insider",
    "lost_device",
    "malware",
    "missing_patches",
    "no_audit_controls",
    "no_risk_analysis",
    "no_risk_management",
    "phishing",
    "ransomware",
    "server_misconfiguration",
    "unsupported_software",
    "vendor",
];

/// The themes the program asks for: the others are kept for the record.
const ASKED: [&str; 2] = ["unsupported_software", "missing_patches"];

/// Fields that may be marked as known from memory alone, beside `themes.` and one theme.
const FROM_MEMORY: [&str; 8] =
    ["announced", "amount", "business_associate", "individuals", "provisions", "mapped", "themes", "cause"];

/// One case, without what is known from memory alone.
pub struct Outcome {
    /// Who paid.
    pub entity: String,
    /// Business associate.
    pub business_associate: bool,
    /// Month announced.
    pub announced: Option<Month>,
    /// Dollars.
    pub amount: Option<i64>,
    /// People affected.
    pub individuals: Option<i64>,
    /// How it ended.
    pub kind: OutcomeKind,
    /// Set aside by a court.
    pub vacated: bool,
    /// Seen in print.
    pub provisions: Vec<String>,
    /// Our own mapping.
    pub mapped: Vec<String>,
    /// What it was about.
    pub themes: Vec<String>,
    /// One line on what happened.
    pub cause: String,
    /// Where it can be read.
    pub source: String,
    /// How the row came to be known.
    pub confidence: Confidence,
    /// Day last checked.
    pub checked: NaiveDate,
}

/// Reads the folder, newest year first.
pub fn read(data: &mut Data) -> Vec<Outcome> {
    let mut read: Vec<Outcome> = Vec::new();
    for name in data.folder("outcomes").iter().rev() {
        data.read(name, |root| {
            let as_of = root.date("as_of");
            let rows = root.rows("outcome", &["entity"]);
            root.done();
            for row in &rows {
                let Some(outcome) = outcome(row, as_of) else { continue };
                if read.iter().any(|earlier| earlier.entity == outcome.entity && earlier.announced == outcome.announced)
                {
                    row.fault("is there twice: remove one");
                }
                read.push(outcome);
            }
        });
    }
    read
}

fn outcome(row: &Row, as_of: Option<NaiveDate>) -> Option<Outcome> {
    let (entity, kind) = (row.text("entity"), row.word("kind", &OutcomeKind::ALL.map(|kind| (kind.id(), kind))));
    let (announced, amount) = (announced(row, as_of), row.number("amount"));
    let (associate, vacated) = (row.maybe_flag("business_associate"), row.maybe_flag("vacated"));
    let individuals = row.maybe_number("individuals");
    let (provisions, mapped) = (paragraphs(row, "provisions"), paragraphs(row, "mapped"));
    let (themes, cause) = (row.texts("themes"), row.text("cause"));
    let (source, confidence, checked) = (web(row, "source"), confidence(row), checked(row, as_of));
    let memory = row.texts("from_memory");
    if row.maybe_number("plan_years").is_some_and(|years| !(1..=10).contains(&years)) {
        row.fault("`plan_years` is not from 1 to 10: correct it, or leave it out where it was not published");
    }
    row.done();
    for theme in themes.iter().filter(|theme| !THEMES.contains(&theme.as_str())) {
        row.fault(format!("theme \"{theme}\" is not known: use one of {}", THEMES.join(", ")));
    }
    for field in &memory {
        let theme = field.strip_prefix("themes.").is_some_and(|theme| themes.iter().any(|own| own == theme));
        if !theme && !FROM_MEMORY.contains(&field.as_str()) {
            let known = FROM_MEMORY.join(", ");
            row.fault(format!("`from_memory` names \"{field}\": use one of {known}, or themes. and one of the row's"));
        }
    }
    let sourced = |field: &str| !memory.iter().any(|other| other == field);
    Some(Outcome {
        entity: entity?,
        business_associate: associate.unwrap_or_default() && sourced("business_associate"),
        announced: Some(announced?).filter(|_| sourced("announced")),
        amount: Some(amount?).filter(|_| sourced("amount")),
        individuals: individuals.filter(|_| sourced("individuals")),
        kind: kind?,
        vacated: vacated.unwrap_or_default(),
        provisions: if sourced("provisions") { provisions } else { Vec::new() },
        mapped: if sourced("mapped") { mapped } else { Vec::new() },
        themes: themes
            .into_iter()
            .filter(|theme| ASKED.contains(&theme.as_str()) && sourced("themes") && sourced(&format!("themes.{theme}")))
            .collect(),
        cause: cause.filter(|_| sourced("cause")).unwrap_or_default(),
        source: source?,
        confidence: confidence?,
        checked: checked?,
    })
}

/// Month of a date, or of text such as "2024-12".
fn announced(row: &Row, as_of: Option<NaiveDate>) -> Option<Month> {
    let date = if row.is_text("announced") {
        let text = row.text("announced")?;
        let date = format!("{text}-01").parse::<NaiveDate>().ok().filter(|_| text.len() == "2024-12".len());
        if date.is_none() {
            row.fault(format!("`announced` is \"{text}\": give a date, or a month such as \"2024-12\""));
        }
        date?
    } else {
        row.date("announced")?
    };
    if as_of.is_some_and(|as_of| date > as_of) {
        row.fault(format!("`announced` is {date}, after the file's `as_of`: correct one of them"));
    }
    Some(Month { year: date.year(), month: date.month() })
}

fn paragraphs(row: &Row, key: &'static str) -> Vec<String> {
    let paragraphs = row.texts(key);
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.starts_with("164.")) {
        row.fault(format!("`{key}` names \"{paragraph}\": give a paragraph of 45 CFR 164, such as 164.312(b)"));
    }
    paragraphs
}
