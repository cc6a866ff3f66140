//! Checks the facts in `src/facts/data/` and compiles them into the program.
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
use outcomes::OutcomeKind;
use penalties::{Cap, CapMode, Dollars, Tier};
use provisions::Provision;
use source::{Confidence, Month};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let data = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("src/facts/data");
    let mut files = BTreeMap::new();
    collect(&data, "", &mut files)?;
    let facts = match compile::check(&files) {
        Ok(facts) => facts,
        Err(faults) => {
            for fault in &faults {
                println!("cargo::error=src/facts/data/{fault}");
            }
            std::process::exit(1);
        }
    };
    let packed = compile::pack::pack(&facts.catalogue);
    compile::round::check(&packed, &facts.catalogue)?;
    let source = compile::emit::source(&facts, &packed)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("facts.rs"), source)?;
    Ok(())
}

/// Every TOML file under `folder`, by its path from the data folder. Folders are watched too: a file
/// that is added or removed changes what is checked.
fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files)?;
        } else if name.ends_with(".toml") {
            println!("cargo::rerun-if-changed={}", path.display());
            let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            files.insert(format!("{prefix}{name}"), text);
        }
    }
    Ok(())
}
