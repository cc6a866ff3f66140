//! The checkout being worked on, and the versions it pins.
//!
//! A version is written once, where the program that insists on it reads it: `wasm-bindgen` in
//! `Cargo.toml`, Trunk and `wasm-opt` in `Trunk.toml`. What is installed is read from there.

use crate::exec;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;

/// The folder that holds the repository's `Cargo.toml`.
pub struct Project {
    /// Its path.
    pub root: PathBuf,
}

impl Project {
    /// The checkout this program was started from.
    ///
    /// # Errors
    /// When it was started by hand from a build of a checkout that is no longer there.
    pub fn find() -> Result<Self> {
        // Cargo says which checkout it runs for; the one this was compiled in is the next best.
        let package = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = PathBuf::from(package).join("..");
        let root =
            root.canonicalize().with_context(|| format!("{} is gone: start this as `cargo xtask`", root.display()))?;
        Ok(Self { root })
    }

    /// The built page.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where the browser's tests and npm's files live.
    pub fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    /// A command run in the checkout.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = exec::command(program);
        command.current_dir(&self.root);
        command
    }

    /// The cargo this was started by, so that every native step uses one toolchain.
    pub fn cargo(&self) -> Command {
        self.command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// The pinned version in `file` on the line that starts with `key`.
    ///
    /// # Errors
    /// When the file cannot be read or holds no such line.
    pub fn pin(&self, file: &str, key: &str) -> Result<String> {
        let path = self.root.join(file);
        let text = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        pinned(&text, key)
            .map(str::to_owned)
            .with_context(|| format!("{file} has no line `{key} = \"…\"` with a full version: add it"))
    }
}

/// The version in a line `key = "=1.2.3"`, without the operator or name before its first digit.
fn pinned<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    let line = text.lines().find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='))?;
    let value = line.trim().strip_prefix('"')?.split('"').next()?;
    let version = value.trim_start_matches(|c: char| !c.is_ascii_digit());
    (!version.is_empty()).then_some(version)
}

/// The first two numbers of a version anywhere in `text`: `rustc 1.96.0 (…)` is (1, 96).
pub fn version_of(text: &str) -> Option<(u32, u32)> {
    text.split_whitespace().find_map(|word| {
        let mut numbers = word.trim_start_matches('v').split(['.', '-']);
        Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_read_without_its_operator() {
        let text = "[dependencies]\nwasm-bindgen-futures = \"0.4\"\nwasm-bindgen = \"=0.2.130\"\n";
        assert_eq!(pinned(text, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(pinned("wasm_opt = \"version_132\" # npm's binaryen", "wasm_opt"), Some("132"));
    }

    #[test]
    fn a_missing_or_open_pin_is_none() {
        assert_eq!(pinned("yew = \"0.22\"", "wasm-bindgen"), None);
        assert_eq!(pinned("wasm-bindgen = \"*\"", "wasm-bindgen"), None);
    }

    #[test]
    fn the_checkout_has_every_pin() {
        let project = Project::find().unwrap();
        for (file, key) in [
            ("Cargo.toml", "wasm-bindgen"),
            ("Cargo.toml", "rust-version"),
            ("Trunk.toml", "trunk-version"),
            ("Trunk.toml", "wasm_opt"),
        ] {
            assert!(project.pin(file, key).is_ok(), "{file}: {key}");
        }
    }

    #[test]
    fn versions_are_found_in_what_programs_print() {
        assert_eq!(version_of("rustc 1.96.0 (ac68faa20 2026-05-25)"), Some((1, 96)));
        assert_eq!(version_of("v20.20.2"), Some((20, 20)));
        assert_eq!(version_of("1.90"), Some((1, 90)));
        assert_eq!(version_of("no version"), None);
    }
}
