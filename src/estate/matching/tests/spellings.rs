//! Every spelling and build of `src/facts/data/names/` gives its product.

use super::{ids, judge, short, system};
use crate::estate::ClueKind;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
struct Line {
    product: Vec<Product>,
}

#[derive(Deserialize)]
struct Product {
    id: String,
    names: Vec<String>,
    #[serde(default)]
    builds: Vec<String>,
}

#[derive(Deserialize)]
struct Ambiguous {
    name: Vec<Name>,
}

#[derive(Deserialize)]
struct Name {
    name: String,
    products: Vec<String>,
}

fn data() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/facts/data")
}

fn products() -> Vec<Product> {
    let files = fs::read_dir(data().join("names")).unwrap();
    let texts = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    texts.flat_map(|text| toml::from_str::<Line>(&text).unwrap().product).collect()
}

fn ambiguous() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(data().join("names.toml")).unwrap();
    let names = toml::from_str::<Ambiguous>(&text).unwrap().name;
    names.into_iter().map(|row| (row.name, row.products.into_iter().collect())).collect()
}

#[test]
fn every_spelling_gives_its_product_or_leaves_it() {
    let mut tried = 0;
    let mut wrong = Vec::new();
    let mut left = Vec::new();
    for product in products() {
        for name in &product.names {
            tried += 1;
            let verdict = judge(&[(ClueKind::System, name)]);
            let (found, candidates) = (ids(&verdict.products), ids(&verdict.candidates));
            if found != [product.id.as_str()] && !candidates.contains(&product.id.as_str()) {
                wrong.push((name.clone(), product.id.clone(), short(&verdict)));
            } else if found.is_empty() {
                left.push(name.to_lowercase());
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(tried > 5_000, "{tried}");
    // What the names alone leave open is little: short forms of what names.toml lists, and builds.
    left.sort();
    left.dedup();
    assert!(left.len() < 120, "{}: {left:#?}", left.len());
}

#[test]
fn ambiguous_spellings_leave_all_that_they_may_be() {
    for (name, products) in ambiguous() {
        let verdict = judge(&[(ClueKind::System, &name)]);
        let candidates: BTreeSet<_> = ids(&verdict.candidates).into_iter().map(str::to_owned).collect();
        assert!(products.is_subset(&candidates), "{name}: {:?} of {candidates:?}", short(&verdict));
        assert!(verdict.products.is_empty(), "{name}: {}", short(&verdict));
    }
}

#[test]
fn every_build_leaves_its_product() {
    for product in products() {
        for build in product.builds.iter().filter(|build| build.matches('.').count() == 2) {
            for text in [build.clone(), format!("{build}.1234")] {
                let verdict = judge(&[(ClueKind::Version, &text)]);
                let all = [ids(&verdict.products), ids(&verdict.candidates)].concat();
                assert!(all.contains(&product.id.as_str()), "{text}: {}", short(&verdict));
            }
        }
    }
}

#[test]
fn every_product_is_known_by_its_name() {
    for product in crate::facts::current().catalogue.products() {
        let verdict = judge(&[(ClueKind::System, product.name)]);
        let all = [ids(&verdict.products), ids(&verdict.candidates)].concat();
        assert!(all.contains(&product.id), "{}: {}", product.name, short(&verdict));
    }
}

#[test]
fn old_spellings_and_marks() {
    for (text, expected) in [
        ("W2K3 SP2", "=windows-server-2003"),
        ("win2008R2 sp1", "=windows-server-2008-r2"),
        ("2k8 r2 x64 ent", "=windows-server-2008-r2"),
        ("server 08 32bit", "~windows-server-2008"),
        ("Windows Server? 2008 Standard", "=windows-server-2008"),
        ("Microsoft(R) Windows(R) Server 2003, Standard Edition", "=windows-server-2003"),
        ("MS Windows 2012R2 DC", "=windows-server-2012-r2"),
        ("Tikanga", "~rhel-5"),
        ("Debian jessie", "=debian-8"),
        ("CentOS 6.x", "=centos-linux-6"),
        ("AIX 7200-05-03-2148", "=aix-7.2-tl5"),
        ("OS/400 V5R4M0", "=ibm-i-5.4"),
        ("VMware ESXi 6.7.0 build-17700523", "=vmware-esxi-6.7"),
        ("SUSE Linux Enterprise Server for SAP Applications 12 SP4", "=sles-12-sp4"),
        ("Microsoft SQL Server 2014 (SP3-CU4) (KB4500181) - 12.0.6329.1 (X64)", "=sql-server-2014"),
        ("PostgreSQL 12.4 on x86_64-pc-linux-gnu", "=postgresql-12"),
        ("Windows Server 2012 R2 + Exchange 2013 CU23", "=windows-server-2012-r2 exchange-2013"),
        ("Microsoft Windows NT Server 6.3", "=windows-server-2012-r2"),
    ] {
        assert_eq!(system(text), expected, "{text}");
    }
}
