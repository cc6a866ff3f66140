//! Debian's Rust, for a machine where rustup's server cannot be reached: the compiler, cargo, the
//! standard library's sources and a linker for wasm. They sit in `/usr` beside any other Rust.

use crate::exec;
use crate::project::{Project, version_of};
use crate::toolchain::WasmToolchain;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What Debian calls a compiler, cargo, the library's sources and a linker for wasm.
pub const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

const BIN: &str = "/usr/bin";
const SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std";

/// Debian's Rust, if all of it is there.
///
/// # Errors
/// What is missing or too old.
pub fn find(project: &Project) -> Result<WasmToolchain> {
    let rustc = Path::new(BIN).join("rustc");
    let printed = exec::output(exec::command(&rustc).arg("--version"))
        .with_context(|| format!("there is no {}", rustc.display()))?;
    let needed = project.pin("Cargo.toml", "rust-version")?;
    if version_of(&printed) < version_of(&needed) {
        bail!("{} is {printed}, and this project needs {needed} or newer", rustc.display());
    }
    if !Path::new(BIN).join("cargo").is_file() {
        bail!("there is no {BIN}/cargo");
    }
    if !Path::new(SOURCES).is_dir() {
        bail!("the library's sources are not in {SOURCES}");
    }
    let linker = linker().context("there is no linker for wasm, lld")?;
    let version = printed.split_whitespace().nth(1).unwrap_or_default();
    Ok(toolchain(version, &linker))
}

/// Installs Debian's Rust if it is missing.
///
/// # Errors
/// When the packages cannot be installed, or are too old.
pub fn install(project: &Project) -> Result<WasmToolchain> {
    find(project).or_else(|missing| {
        crate::system::apt_install(&PACKAGES, &format!("{missing:#}; the page is compiled to wasm"))?;
        find(project)
    })
}

fn toolchain(version: &str, linker: &Path) -> WasmToolchain {
    let program = |name: &str| Path::new(BIN).join(name).into_os_string();
    let mut flag = OsString::from("-Clinker=");
    flag.push(linker);
    WasmToolchain {
        about: format!("Debian's Rust {version}"),
        path: vec![BIN.into()],
        set: vec![("CARGO", program("cargo")), ("RUSTC", program("rustc"))],
        flags: vec![flag],
    }
}

/// `rust-lld` on the search path, or Debian's `lld` of any version, the newest first.
fn linker() -> Option<PathBuf> {
    let files = std::fs::read_dir(BIN).ok()?.flatten();
    let newest = files.filter_map(|file| Some((lld_version(&file.file_name().to_string_lossy())?, file.path()))).max();
    exec::find("rust-lld").or_else(|| newest.map(|(_, path)| path))
}

/// The version in `lld-22`; plain `lld` counts as 0. Other programs, `ld.lld-22` among them,
/// guess what to link from their name and are of no use here.
fn lld_version(name: &str) -> Option<u32> {
    match name.strip_prefix("lld")? {
        "" => Some(0),
        rest => rest.strip_prefix('-')?.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_generic_linker_will_do() {
        assert_eq!(lld_version("lld-22"), Some(22));
        assert_eq!(lld_version("lld"), Some(0));
        for other in ["ld.lld-22", "lld-link-22", "lldb-22", "ld64.lld"] {
            assert_eq!(lld_version(other), None, "{other}");
        }
    }
}
