//! Every sample of `tests/inventories/`, read and held to the truth beside it: no wrong product in any row, and every row that
//! can be told is told. Run with `--nocapture` for the figures of each file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(missing_docs, reason = "a test")]

use overdue::estate::{Certainty, Import, Inventory, Matcher, Read, Row};
use overdue::facts::{self, ProductId};
use serde::Deserialize;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
struct Truth {
    file: String,
    rows: Vec<TruthRow>,
}

#[derive(Deserialize)]
struct TruthRow {
    row: u32,
    key: String,
    version: Option<String>,
    #[serde(default)]
    candidates: Vec<String>,
    #[serde(default)]
    also: Vec<Also>,
    aside: Option<bool>,
}

#[derive(Deserialize)]
struct Also {
    version: String,
}

#[derive(Default)]
struct Figures {
    exact: u32,
    likely: u32,
    ambiguous: u32,
    unknown: u32,
    aside: u32,
    wrong: u32,
    missed: u32,
}

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/inventories");
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.to_string_lossy().ends_with(".truth.json"));
    found.sort();
    found
}

fn read(bytes: &[u8], slice: usize) -> Inventory {
    let matcher = Matcher::new(facts::current());
    let mut import = Import::new(Box::new(move |clues| matcher.judge(clues)), None);
    for part in bytes.chunks(slice) {
        assert!(import.push(part), "reading stopped");
    }
    match import.finish() {
        Ok(Read::Inventory(inventory)) => inventory,
        other => panic!("no inventory: {other:?}"),
    }
}

fn ids(products: &[ProductId]) -> Vec<&'static str> {
    let catalogue = &facts::current().catalogue;
    products.iter().map(|product| catalogue.product(*product).id).collect()
}

/// Whether a row names nothing that is not so, and whether it says what can be said.
fn judge(row: &Row<'_>, truth: &TruthRow) -> (bool, bool) {
    let also: Vec<&str> = truth.also.iter().map(|also| also.version.as_str()).collect();
    let (products, mut candidates) = (ids(&row.verdict.products), ids(&row.verdict.candidates));
    let mut wanted: Vec<&str> = truth.candidates.iter().map(String::as_str).collect();
    wanted.sort_unstable();
    candidates.sort_unstable();
    let named: Vec<&str> = truth.version.as_deref().into_iter().chain(also.iter().copied()).collect();
    let right = products.iter().all(|product| named.contains(product));
    let as_version = truth.version.is_some() && products == named;
    let as_candidates = products == also && candidates == wanted;
    let told = match (&truth.version, wanted.is_empty()) {
        (Some(_), true) => as_version,
        (Some(_), false) => as_version || as_candidates,
        (None, false) => as_candidates,
        // It cannot be told; a list of what it may be says no more than it knows.
        (None, true) => products.is_empty(),
    };
    (right, told)
}

#[test]
fn every_sample_is_read_as_its_truth_says() {
    let mut failures = Vec::new();
    println!("file: exact, likely, ambiguous, unknown, aside; wrong, missed");
    for path in samples() {
        let truth: Truth = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let inventory = read(&std::fs::read(path.with_file_name(&truth.file)).unwrap(), 256 << 10);
        let rows: Vec<Row<'_>> = inventory.rows().collect();
        assert_eq!(rows.len(), truth.rows.len(), "{}: rows", truth.file);
        let mut figures = Figures::default();
        for (row, wanted) in rows.iter().zip(&truth.rows) {
            assert_eq!(row.name, wanted.key, "{}: the name in row {}", truth.file, wanted.row);
            if let Some(aside) = wanted.aside {
                assert_eq!(row.aside.is_some(), aside, "{}: row {} set aside", truth.file, wanted.row);
            }
            *match (row.aside, row.verdict.certainty) {
                (Some(_), _) => &mut figures.aside,
                (None, Certainty::Exact) => &mut figures.exact,
                (None, Certainty::Likely(_)) => &mut figures.likely,
                (None, Certainty::Ambiguous) => &mut figures.ambiguous,
                (None, Certainty::Unknown) => &mut figures.unknown,
            } += 1;
            let (right, told) = judge(row, wanted);
            figures.wrong += u32::from(!right);
            figures.missed += u32::from(!told);
            if !right || !told {
                let (products, candidates) = (ids(&row.verdict.products), ids(&row.verdict.candidates));
                let text = &inventory.spellings()[row.spelling].text;
                let version = &wanted.version;
                failures.push(format!(
                    "{} row {} ({text}): {products:?} {candidates:?}, truth {version:?} {:?}",
                    truth.file, wanted.row, wanted.candidates
                ));
            }
        }
        let Figures { exact, likely, ambiguous, unknown, aside, wrong, missed } = figures;
        println!("{}: {exact}, {likely}, {ambiguous}, {unknown}, {aside}; {wrong}, {missed}", truth.file);
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn slices_change_nothing() {
    for path in samples() {
        let truth: Truth = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let bytes = std::fs::read(path.with_file_name(&truth.file)).unwrap();
        let told = |slice| {
            let inventory = read(&bytes, slice);
            let rows: Vec<String> = inventory.rows().map(|row| format!("{row:?}")).collect();
            rows
        };
        assert_eq!(told(usize::MAX), told(7), "{}", truth.file);
    }
}

#[test]
fn machines_not_in_use_are_counted_apart() {
    let bytes =
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/inventories/rvtools_tabvInfo.csv")).unwrap();
    let sum = read(&bytes, 1 << 20).summary();
    assert_eq!((sum.rows, sum.machines, sum.off, sum.templates), (32, 28, 3, 1));
}
