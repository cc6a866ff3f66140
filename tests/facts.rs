//! The facts: every day has its row, and malformed data does not build.
//!
//! `facts/good/` is a small data set without a fault. Each file of `facts/malformed/` edits it and says
//! what the build must then report, word for word; dropping another file there adds a test.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is surprised")]

#[path = "../src/facts/compile/mod.rs"]
#[allow(dead_code, reason = "what writes the rows out as Rust is not tested here but by the build")]
mod compile;

use chrono::{Days, NaiveDate};
use compile::fault::Fault;
// The compile modules name these as the build script does: from the crate's root.
use overdue::facts::{Cap, CapMode, Catalogue, Confidence, Dollars, Month, Outcome, OutcomeKind, Provision, Tier};
use overdue::facts::{Product, ProductId, current};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of `facts/malformed/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Malformed {
    /// What is changed in the good data.
    edit: Vec<Edit>,
    /// The faults that must be reported, all of them, in order.
    expected: Vec<String>,
}

/// `old` becomes `new` in a file; without `old`, the file becomes `new`; without both, it is removed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    file: String,
    old: Option<String>,
    new: Option<String>,
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/facts").join(name)
}

fn good() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for inner in ["", "lifecycle/", "names/", "outcomes/"] {
        for entry in fs::read_dir(folder("good").join(inner)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.file_name().unwrap().to_str().unwrap();
                files.insert(format!("{inner}{name}"), fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}

fn faults(files: &BTreeMap<String, String>) -> Vec<String> {
    compile::check(files).err().unwrap_or_default().iter().map(Fault::to_string).collect()
}

#[test]
fn good_data_builds() {
    assert_eq!(faults(&good()), Vec::<String>::new());
}

#[test]
fn malformed_data_is_refused_with_its_own_message() {
    let mut count = 0;
    for entry in fs::read_dir(folder("malformed")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let case: Malformed =
            toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap_or_else(|e| panic!("{name}: {e}"));
        let mut files = good();
        for edit in case.edit {
            match (edit.old, edit.new) {
                (Some(old), new) => {
                    let text = files.get_mut(&edit.file).unwrap_or_else(|| panic!("{name}: no file {}", edit.file));
                    assert_eq!(text.matches(&old).count(), 1, "{name}: `old` must stand once in {}", edit.file);
                    *text = text.replace(&old, &new.unwrap_or_default());
                }
                (None, Some(new)) => drop(files.insert(edit.file, new)),
                (None, None) => drop(files.remove(&edit.file)),
            }
        }
        assert!(!case.expected.is_empty(), "{name}: no fault is expected");
        assert_eq!(faults(&files), case.expected, "{name}");
        count += 1;
    }
    assert!(count >= 50, "only {count} malformed data sets were found");
}

#[test]
fn what_is_packed_is_read_back() {
    let facts = compile::check(&good()).unwrap_or_else(|faults| panic!("{faults:?}"));
    let packed = compile::pack::products(&facts.catalogue);
    assert_eq!(compile::round::check(&packed, &facts.catalogue), Ok(()));
    let changed = packed.replace("Example Linux 9", "Example Linux 10");
    assert!(compile::round::check(&changed, &facts.catalogue).is_err());
    let packed = compile::pack::outcomes(&facts.outcomes);
    assert_eq!(compile::round::check_outcomes(&packed, &facts.outcomes), Ok(()));
    let changed = packed.replacen("unsupported_software", "ransomware", 1);
    assert!(compile::round::check_outcomes(&changed, &facts.outcomes).is_err());
}

#[test]
fn what_is_known_from_memory_alone_is_left_out() {
    let facts = compile::check(&good()).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!(facts.outcomes[0].themes, ["unsupported_software"]);
    assert_eq!(facts.oldest_check, NaiveDate::from_ymd_opt(2026, 11, 20).unwrap());
}

/// Every day from the first of the tiers to a year after the newest schedule begins.
fn days() -> impl Iterator<Item = NaiveDate> {
    let penalties = current().penalties;
    let last = penalties.schedules.last().unwrap().from + Days::new(366);
    penalties.tiers_from.iter_days().take_while(move |day| *day <= last)
}

fn covers(from: NaiveDate, until: Option<NaiveDate>, day: NaiveDate) -> bool {
    from <= day && until.is_none_or(|until| day < until)
}

#[test]
fn every_day_has_one_schedule() {
    for day in days() {
        let rows = current().penalties.schedules.iter().filter(|row| covers(row.from, row.until, day));
        assert_eq!(rows.count(), 1, "{day}");
    }
}

#[test]
fn every_day_has_one_cap_for_each_mode_and_tier() {
    for day in days() {
        for (mode, tier) in CapMode::ALL.into_iter().flat_map(|mode| Tier::ALL.map(|tier| (mode, tier))) {
            let rules = current().penalties.caps.iter().filter(|rule| (rule.mode, rule.tier) == (mode, tier));
            let rules = rules.filter(|rule| covers(rule.from, rule.until, day));
            assert_eq!(rules.count(), 1, "{day} {} {}", mode.id(), tier.id());
        }
    }
}

#[test]
fn nothing_was_lost() {
    let facts = current();
    let counts =
        (facts.catalogue.len(), facts.catalogue.families().len(), facts.outcomes.len(), facts.provisions.len());
    assert_eq!(counts, (546, 40, 100, 7));
    assert!(facts.provisions.iter().map(|row| row.provision).eq(Provision::ALL));
    assert!(facts.outcomes.windows(2).all(|pair| pair[0].announced.is_none()
        || pair[1].announced.is_none()
        || pair[0].announced >= pair[1].announced));
    assert!(facts.oldest_check <= facts.catalogue.checked());
}

#[test]
fn every_id_is_found() {
    let catalogue = &current().catalogue;
    for (id, product) in catalogue.iter() {
        assert_eq!(catalogue.find(product.id), Some(id));
        assert_eq!(catalogue.product(id).id, product.id);
    }
    assert_eq!(catalogue.iter().map(|(id, _)| id).collect::<BTreeSet<ProductId>>().len(), catalogue.len());
    assert_eq!(catalogue.find("windows-server-2003-r3"), None);
    assert_eq!(catalogue.find(""), None);
}

#[test]
fn known_dates() {
    let catalogue = &current().catalogue;
    let product = |id: &str| -> &Product { catalogue.product(catalogue.find(id).unwrap()) };
    let end = |id: &str| product(id).end_of_support.unwrap().to_string();
    assert_eq!(end("windows-server-2003"), "2015-07-14");
    assert_eq!(end("windows-server-2012-r2"), "2023-10-10");
    assert_eq!(end("windows-server-2016"), "2027-01-12");
    assert_eq!(end("centos-linux-7"), "2024-06-30");
    let last = product("windows-server-2012-r2").programmes.last().unwrap();
    assert_eq!((last.name, last.until.unwrap().to_string().as_str()), ("ESU Year 3", "2026-10-13"));
    assert!(last.paid && last.security_updates);
    assert!(!product("vmware-esxi-7.0").programmes[0].security_updates);
    assert!(product("oracle-linux-7").month_only && product("exchange-se").end_of_support.is_none());
    assert_eq!(catalogue.product(catalogue.family(product("rhel-7")).current).id, "rhel-10");
}

#[test]
fn no_programme_is_over_before_it_could_help() {
    for product in current().catalogue.products() {
        for programme in &product.programmes {
            assert!(programme.until.is_none() || programme.until > product.end_of_support, "{}", product.id);
        }
    }
}
