//! What the page weighs on the wire, against its budgets.

use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

/// The most that may be fetched before the first question can be answered, in bytes of brotli.
const FIRST_QUESTION: usize = 150 * 1024;

/// The most that all of `dist/` may come to, in bytes of brotli.
const EVERYTHING: usize = 220 * 1024;

/// What `boot.js` fetches only when the first question can be answered: how the names of these files begin.
const LATER: [&str; 2] = ["facts.txt", "later-"];

/// A file of `dist/`.
pub struct File {
    /// Its path below `dist/`, with forward slashes.
    pub name: String,
    /// Its content.
    pub content: Vec<u8>,
}

/// One file's sizes in bytes.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Sizes {
    fn of(content: &[u8]) -> Result<Self> {
        Ok(Self { raw: content.len(), gzip: gzip(content)?.len(), brotli: brotli(content)?.len() })
    }
}

impl std::ops::Add for Sizes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// Prints the size of every file of `dist/` and holds the totals against the budgets.
///
/// # Errors
/// When there is no `dist/`, or a total is above its budget.
pub fn report(project: &Project) -> Result<()> {
    let files = files(&project.dist())?;
    let first = first_load(&files);
    let mut totals = (Sizes::default(), Sizes::default());
    println!("{:<44} {:>10} {:>10} {:>10}", "file", "raw", "gzip 9", "brotli 11");
    for file in &files {
        let sizes = Sizes::of(&file.content)?;
        totals.1 = totals.1 + sizes;
        if first.contains(file.name.as_str()) {
            totals.0 = totals.0 + sizes;
        }
        row(&file.name, sizes);
    }
    let until_first = "until the first question";
    let everything = "all of dist/";
    row(until_first, totals.0);
    row(everything, totals.1);
    over_budget(until_first, totals.0.brotli, FIRST_QUESTION)?;
    over_budget(everything, totals.1.brotli, EVERYTHING)
}

fn row(name: &str, sizes: Sizes) {
    println!("{name:<44} {:>10} {:>10} {:>10}", sizes.raw, sizes.gzip, sizes.brotli);
}

fn over_budget(what: &str, bytes: usize, budget: usize) -> Result<()> {
    // Tenths rounded up: a total just above its budget must not read as equal to it.
    let tenths = (bytes * 10).div_ceil(1024);
    println!("{what}: {}.{} of {} KiB", tenths / 10, tenths % 10, budget / 1024);
    if bytes > budget {
        bail!("{what}: {bytes} bytes of brotli, {} above the budget of {budget}", bytes - budget);
    }
    Ok(())
}

/// Every file below `dist`, by name.
///
/// # Errors
/// When there is none, or one cannot be read.
pub fn files(dist: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    let mut folders = vec![dist.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder)
            .with_context(|| format!("{} cannot be read: run `cargo xtask build` first", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let parts = path.strip_prefix(dist)?.components().map(|part| part.as_os_str().to_string_lossy());
            let name = parts.collect::<Vec<_>>().join("/");
            let content = std::fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
            files.push(File { name, content });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// The names of the files that opening the page fetches: `index.html`, what it names, and what
/// the text among that names in turn. A name in a comment counts too: better too much than too
/// little. What comes later on purpose does not.
fn first_load(files: &[File]) -> BTreeSet<&str> {
    let mut loaded = BTreeSet::new();
    let mut to_read = vec!["index.html"];
    while let Some(name) = to_read.pop() {
        let Some(file) = files.iter().find(|file| file.name == name) else { continue };
        if LATER.iter().any(|later| name.starts_with(later)) {
            continue;
        }
        if loaded.insert(file.name.as_str()) && !file.name.ends_with(".wasm") {
            let text = String::from_utf8_lossy(&file.content);
            to_read.extend(files.iter().map(|other| other.name.as_str()).filter(|other| text.contains(other)));
        }
    }
    loaded
}

/// `content` as a static host compresses it once and for all.
///
/// # Errors
/// Never in memory; what the compressor says is passed on.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let params =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &params)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, content: &str) -> File {
        File { name: name.into(), content: content.into() }
    }

    #[test]
    fn what_the_page_names_is_loaded_and_what_that_names() {
        let files = [
            file("index.html", "<link href=./a.css><script src=./boot.js><meta content=later-1.pack>"),
            file("a.css", "url(icon.svg)"),
            file("boot.js", "import('./app.js'); /* facts.txt */"),
            file("app.js", "fetch('app.wasm')"),
            file("app.wasm", "later.json"),
            file("facts.txt", ""),
            file("icon.svg", ""),
            file("later-1.pack", ""),
            file("later.json", ""),
        ];
        let expected = ["a.css", "app.js", "app.wasm", "boot.js", "icon.svg", "index.html"];
        assert_eq!(first_load(&files).into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_budget_is_met_to_the_byte_and_not_beyond() {
        assert!(over_budget("a test", 1024, 1024).is_ok());
        let error = over_budget("a test", 1025, 1024).unwrap_err().to_string();
        assert!(error.contains("1 above the budget"), "{error}");
    }

    #[test]
    fn sizes_add_up() {
        let some = Sizes { raw: 10, gzip: 5, brotli: 4 };
        assert_eq!(some + Sizes::default() + some, Sizes { raw: 20, gzip: 10, brotli: 8 });
    }

    #[test]
    fn repetition_compresses() {
        let sizes = Sizes::of("past support ".repeat(1000).as_bytes()).unwrap();
        assert_eq!(sizes.raw, 13_000);
        assert!(sizes.brotli < 100 && sizes.gzip < 200, "{sizes:?}");
    }

    #[test]
    fn a_missing_build_says_what_to_do() {
        let error = files(Path::new("/nowhere/dist")).err().unwrap().to_string();
        assert!(error.contains("cargo xtask build"), "{error}");
    }
}
