//! Debian's Rust, taught to compile to wasm.
//!
//! Debian has the compiler and the standard library's sources, but no library built for the
//! browser. It is built once, into a sysroot of our own beside the other tools: nothing in `/usr`
//! is changed, and building it needs no root. rustc takes it with `--sysroot`, for the page alone;
//! build scripts and macros are compiled for this machine and keep Debian's.

use crate::exec;
use crate::project::{Project, version_of};
use crate::toolchain::{TARGET, WasmToolchain};
use crate::tools::Cache;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What Debian calls a compiler, cargo, the library's sources and a linker for wasm.
pub const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

const BIN: &str = "/usr/bin";
const SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std";

/// Variables by which cargo and rustup would choose another Rust or other flags.
const UNSET: [&str; 4] = ["RUSTUP_TOOLCHAIN", "RUSTFLAGS", "RUSTDOC", "LD_LIBRARY_PATH"];

/// The library of an earlier run, if Debian's compiler is still the one it was built by.
pub fn find(project: &Project, cache: &Cache) -> Option<WasmToolchain> {
    let debian = Debian::find(project).ok()?;
    Some(debian.with(&cache.get(&debian.name())?))
}

/// Installs Debian's Rust if it is missing, and builds the library.
///
/// # Errors
/// When the packages cannot be installed, are too old, or the library does not build.
pub fn install(project: &Project, cache: &Cache) -> Result<WasmToolchain> {
    let debian = Debian::find(project).or_else(|missing| {
        crate::system::apt_install(&PACKAGES, &format!("{missing:#}; the page is compiled to wasm"))?;
        Debian::find(project)
    })?;
    let why = "the standard library for wasm, built with Debian's Rust (about a minute on 2 cores)";
    let sysroot = cache.ensure(&debian.name(), why, |into| debian.build(into))?;
    Ok(debian.with(&sysroot))
}

/// Debian's compiler and linker, found and new enough.
struct Debian {
    version: String,
    linker: PathBuf,
}

impl Debian {
    fn find(project: &Project) -> Result<Self> {
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
        let version = printed.split_whitespace().nth(1).unwrap_or_default().to_owned();
        Ok(Self { version, linker })
    }

    /// A library fits only the compiler that built it, so its folder carries the version.
    fn name(&self) -> String {
        format!("sysroot-{}", self.version)
    }

    /// A command that calls Debian's cargo, whatever the one in use.
    fn environment(&self) -> Vec<(&'static str, OsString)> {
        let program = |name: &str| Path::new(BIN).join(name).into_os_string();
        vec![("CARGO", program("cargo")), ("RUSTC", program("rustc"))]
    }

    fn with(&self, sysroot: &Path) -> WasmToolchain {
        let mut set = self.environment();
        // The encoded form, because a folder's name may hold a space.
        let mut flags = OsString::from("--sysroot=");
        flags.push(sysroot);
        flags.push("\u{1f}-Clinker=");
        flags.push(&self.linker);
        set.push(("CARGO_ENCODED_RUSTFLAGS", flags));
        WasmToolchain { about: format!("Debian's Rust {}", self.version), path: vec![BIN.into()], set, unset: &UNSET }
    }

    /// Builds the library for wasm into `sysroot`, by way of a crate that holds nothing.
    fn build(&self, sysroot: &Path) -> Result<()> {
        let seed = sysroot.join("seed");
        std::fs::create_dir_all(seed.join("src"))?;
        std::fs::write(
            seed.join("Cargo.toml"),
            "[package]\nname = \"seed\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n",
        )?;
        std::fs::write(seed.join("src/lib.rs"), "#![no_std]\n")?;
        let mut command: Command = exec::command(Path::new(BIN).join("cargo"));
        command.current_dir(&seed).args(["build", "--release", "-Zbuild-std=std,panic_abort", "--target", TARGET]);
        for name in UNSET {
            command.env_remove(name);
        }
        command.envs(self.environment()).env("PATH", exec::path_with(&[BIN.into()])?);
        command.env("CARGO_TARGET_DIR", seed.join("target"));
        // Building the library is a nightly feature that a stable compiler allows for its own.
        command.env("RUSTC_BOOTSTRAP", "1");
        // Without it, link-time optimisation finds no bitcode in the library and fails.
        command.env("CARGO_ENCODED_RUSTFLAGS", "-Cembed-bitcode=yes");
        exec::run(&mut command)?;

        let library = sysroot.join("lib/rustlib").join(TARGET).join("lib");
        std::fs::create_dir_all(&library)?;
        let built = seed.join("target").join(TARGET).join("release/deps");
        for file in std::fs::read_dir(&built).with_context(|| format!("reading {}", built.display()))? {
            let (path, name) = file.map(|file| (file.path(), file.file_name()))?;
            let text = name.to_string_lossy();
            if text.ends_with(".rlib") && !text.starts_with("libseed-") {
                std::fs::copy(&path, library.join(&name)).with_context(|| format!("copying {}", path.display()))?;
            }
        }
        std::fs::remove_dir_all(&seed).context("removing what the build left behind")
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

    #[test]
    fn the_flags_survive_a_space_in_a_folder_name() {
        let debian = Debian { version: "1.96.0".into(), linker: "/usr/bin/lld-22".into() };
        let toolchain = debian.with(Path::new("/a b/sysroot-1.96.0"));
        let flags = toolchain.set.iter().find(|(name, _)| *name == "CARGO_ENCODED_RUSTFLAGS").unwrap();
        let flags = flags.1.to_string_lossy().into_owned();
        assert_eq!(
            flags.split('\u{1f}').collect::<Vec<_>>(),
            ["--sysroot=/a b/sysroot-1.96.0", "-Clinker=/usr/bin/lld-22"]
        );
    }
}
