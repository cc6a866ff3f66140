//! Published penalties, reproduced to the dollar. Every `tests/cases/*.toml` is one: dropping another
//! file of that form into the folder tests it too.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use chrono::NaiveDate;
use overdue::facts::{self, CapMode, Dollars, Tier};
use overdue::law::{Case, Counted, Rate, Violation, price_case};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A file, as it stands.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    #[serde(rename = "name")]
    _name: String,
    #[serde(rename = "source")]
    _source: String,
    confidence: String,
    #[serde(rename = "note")]
    _note: Option<String>,
    priced_on: toml::value::Datetime,
    cap_mode: String,
    #[serde(default)]
    reduction_percent: i64,
    total: i64,
    violation: Vec<ViolationFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ViolationFile {
    provision: String,
    tier: String,
    rate: toml::Value,
    from: Option<toml::value::Datetime>,
    to: Option<toml::value::Datetime>,
    units: Option<BTreeMap<String, i64>>,
    total: Option<i64>,
}

#[test]
fn every_case_in_the_folder_comes_to_its_total() {
    let mut files = toml_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"));
    files.sort();
    assert!(!files.is_empty(), "tests/cases holds no .toml file");
    let failures: Vec<String> = files
        .iter()
        .filter_map(|file| {
            let text = fs::read_to_string(file).unwrap();
            differs(&text).err().map(|why| format!("{}: {why}", file.display()))
        })
        .collect();
    assert!(failures.is_empty(), "{} of {} cases differ:\n{}", failures.len(), files.len(), failures.join("\n"));
}

#[test]
fn a_wrong_total_or_a_wrong_word_is_told() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/gums-dental-2022.toml");
    let good = fs::read_to_string(file).unwrap();
    let why = |from: &str, to: &str| differs(&good.replace(from, to)).unwrap_err();
    assert_eq!(why("total = 7676692\n\n", "total = 7676691\n\n"), "comes to 7676692, not 7676691");
    assert_eq!(why("\"discretion\"", "\"lenient\""), "cap_mode \"lenient\" is none");
    assert_eq!(why("\"minimum\"", "\"least\""), "violation 1: rate \"least\" is neither dollars, minimum nor maximum");
    assert_eq!(why("to = 2022", "to = 2012"), "violation 1: the last day is before the first; exchange them");
    assert!(why("confidence =", "confidense =").contains("unknown field `confidense`"));
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml")).collect()
}

/// Why a case's text does not come to what it says.
fn differs(text: &str) -> Result<(), String> {
    let file: CaseFile = toml::from_str(text).map_err(|fault| fault.to_string())?;
    if !["published", "reconstructed"].contains(&file.confidence.as_str()) {
        return Err(format!("confidence {:?} is none", file.confidence));
    }
    let modes = CapMode::ALL.into_iter();
    let cap_mode = modes.into_iter().find(|mode| mode.id() == file.cap_mode);
    let case = Case {
        priced_on: day(&file.priced_on)?,
        cap_mode: cap_mode.ok_or_else(|| format!("cap_mode {:?} is none", file.cap_mode))?,
        reduction_percent: file.reduction_percent,
        violations: (file.violation.iter().enumerate())
            .map(|(index, one)| violation(one).map_err(|why| format!("violation {}: {why}", index + 1)))
            .collect::<Result<_, _>>()?,
    };
    let priced = price_case(&case, facts::current().penalties).map_err(|fault| fault.to_string())?;
    for (index, (one, alone)) in file.violation.iter().zip(&priced.alone).enumerate() {
        if one.total.is_some_and(|total| Dollars(total) != *alone) {
            let total = one.total.unwrap_or_default();
            return Err(format!("violation {} alone comes to {}, not {total}", index + 1, alone.0));
        }
    }
    if priced.total != Dollars(file.total) {
        return Err(format!("comes to {}, not {}", priced.total.0, file.total));
    }
    Ok(())
}

fn violation(file: &ViolationFile) -> Result<Violation, String> {
    let tier = Tier::ALL.into_iter().find(|tier| tier.id() == file.tier);
    let counted = match (&file.from, &file.to, &file.units) {
        (Some(from), Some(to), None) => Counted::Days(day(from)?, day(to)?),
        (None, None, Some(units)) => Counted::Years(
            units
                .iter()
                .map(|(year, units)| Ok((year.parse().map_err(|_| format!("{year:?} is no year"))?, *units)))
                .collect::<Result<_, String>>()?,
        ),
        _ => return Err("give from and to, or units".to_owned()),
    };
    Ok(Violation {
        provision: file.provision.clone(),
        tier: tier.ok_or_else(|| format!("tier {:?} is none", file.tier))?,
        rate: rate(&file.rate)?,
        counted,
    })
}

fn rate(value: &toml::Value) -> Result<Rate, String> {
    match value {
        toml::Value::Integer(dollars) => Ok(Rate::Dollars(*dollars)),
        toml::Value::String(text) if text == "minimum" => Ok(Rate::Minimum),
        toml::Value::String(text) if text == "maximum" => Ok(Rate::Maximum),
        other => Err(format!("rate {other} is neither dollars, minimum nor maximum")),
    }
}

fn day(value: &toml::value::Datetime) -> Result<NaiveDate, String> {
    value.to_string().parse().map_err(|_| format!("{value} is no day"))
}
