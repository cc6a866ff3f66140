//! Checks the facts in `src/facts/data/` and compiles them into the program.
//!
//! Two files come of it: `facts.rs`, a part of the program, and `late.txt`, the products, the published
//! cases and how inventories spell the products, which the page fetches after its first screen.
//!
//! A fault stops the build, and all of them are reported, each with its file, line and row. The modules
//! beside this file are the program's own, so that the words of the data are those of its types.

#![allow(dead_code, reason = "the build uses a part of the program's modules")]

mod catalogue;
mod compile;
mod outcomes;
mod penalties;
mod provisions;
mod source;
mod unpack;

use catalogue::Catalogue;
use outcomes::{Outcome, OutcomeKind};
use penalties::{Cap, CapMode, Dollars, Tier};
use provisions::Provision;
use source::{Confidence, Month};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// The data folder, from the package's root.
const DATA: &str = "src/facts/data";

fn main() -> Result<(), Box<dyn Error>> {
    // The whole folder is watched: a file that is added or removed changes what is checked.
    println!("cargo::rerun-if-changed={DATA}");
    let data = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join(DATA);
    let mut files = BTreeMap::new();
    collect(&data, "", &mut files)?;
    let facts = match compile::check(&files) {
        Ok(facts) => facts,
        Err(faults) => {
            for fault in &faults {
                println!("cargo::error={DATA}/{fault}");
            }
            std::process::exit(1);
        }
    };
    let products = compile::pack::products(&facts.catalogue);
    let cases = compile::pack::outcomes(&facts.outcomes);
    compile::round::check(&products, &facts.catalogue)?;
    compile::round::check_outcomes(&cases, &facts.outcomes)?;
    let late = format!("{products}\u{c}{cases}\u{c}{}", facts.spellings);
    let source = compile::emit::source(&facts, pack::fingerprint(late.bytes()))?;
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("late.txt"), late)?;
    fs::write(Path::new(&out).join("facts.rs"), source)?;
    Ok(())
}

/// Every TOML file under `folder`, by its path from the data folder.
fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files)?;
        } else if name.ends_with(".toml") {
            let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            files.insert(format!("{prefix}{name}"), text);
        }
    }
    Ok(())
}
