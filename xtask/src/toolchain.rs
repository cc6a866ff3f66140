//! A Rust that can build the page: the active toolchain with the standard library's sources, added
//! by rustup where they are missing, or Debian's Rust.
//!
//! The sources, because the library is built with the page and for its size: the compiled one that
//! comes with a toolchain carries the text of every panic and sorts made for speed, 27 KB of a
//! page that may weigh 150. That takes unstable flags, which a stable compiler takes with
//! `RUSTC_BOOTSTRAP`; they are asked for nowhere but here.

use crate::debian;
use crate::exec;
use crate::project::Project;
use anyhow::{Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// A panic ends the page in any case: it need not say where, and what leads to saying it is left out.
/// Functions keep the names of their types, by which `split` tells them apart. Four numbers at once, which browsers
/// know since 2023 at the latest, are what unpacks the second part in time.
const FLAGS: [&str; 5] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Csymbol-mangling-version=v0",
    "-Ctarget-feature=+simd128",
];

/// What has cargo build the library, and lets a stable compiler take the flags.
const BUILD_STD: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// Variables by which cargo and rustup would choose another Rust or other flags.
const UNSET: [&str; 4] = ["RUSTUP_TOOLCHAIN", "RUSTFLAGS", "RUSTDOC", "LD_LIBRARY_PATH"];

/// How to call cargo so that it builds the page.
pub struct WasmToolchain {
    /// Which Rust this is, for the person watching.
    pub about: String,
    /// Folders to put first on the search path; empty for the active Rust.
    pub path: Vec<PathBuf>,
    /// Variables to set.
    pub set: Vec<(&'static str, OsString)>,
    /// Flags of its own for rustc.
    pub flags: Vec<OsString>,
}

impl WasmToolchain {
    /// Prepares a command that will call cargo, with `tools` on its search path as well.
    ///
    /// # Errors
    /// When the search path cannot be made.
    pub fn prepare(&self, command: &mut Command, tools: &[PathBuf]) -> Result<()> {
        let first: Vec<PathBuf> = tools.iter().chain(&self.path).cloned().collect();
        // The active Rust stays the one that rustup chose for this command.
        let unset = if self.path.is_empty() { &UNSET[1..] } else { &UNSET[..] };
        for name in unset {
            command.env_remove(name);
        }
        command.envs(BUILD_STD);
        command.envs(self.set.iter().map(|(name, value)| (name, value)));
        // The encoded form, because a folder's name may hold a space.
        let mut flags = OsString::from(FLAGS.join("\u{1f}"));
        for flag in &self.flags {
            flags.push("\u{1f}");
            flags.push(flag);
        }
        command.env("CARGO_ENCODED_RUSTFLAGS", flags);
        command.env("PATH", exec::path_with(&first)?);
        Ok(())
    }
}

/// Finds such a Rust, installing what is missing.
///
/// # Errors
/// When neither rustup nor Debian can give one: the message holds what each said, and what to
/// install by hand.
pub fn for_wasm(project: &Project) -> Result<WasmToolchain> {
    let active = active_sysroot(project);
    if let Some(active) = active.as_deref().filter(|sysroot| has_sources(sysroot) && has_linker(sysroot)) {
        return Ok(as_it_is(active));
    }
    if let Ok(debian) = debian::find(project) {
        return Ok(debian);
    }
    let rustup = match active.as_deref() {
        Some(active) => ask_rustup(project, active),
        None => Err(anyhow::anyhow!("`rustc --print sysroot` gave no answer")),
    };
    let rustup = match rustup {
        Ok(toolchain) => return Ok(toolchain),
        Err(error) => error,
    };
    println!("  rustup: {rustup:#}. Trying Debian's Rust.");
    debian::install(project).or_else(|debian| {
        bail!(
            "no Rust here has the standard library's sources.\n  rustup: {rustup:#}\n  Debian: {debian:#}\n\
             Do one of these by hand and run the command again:\n\
             - with rustup: rustup component add rust-src\n\
             - on Debian: apt-get install {}",
            debian::PACKAGES.join(" ")
        )
    })
}

/// The toolchain cargo runs with in this checkout.
pub fn active_sysroot(project: &Project) -> Option<PathBuf> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    exec::output(project.command(rustc).args(["--print", "sysroot"])).map(PathBuf::from)
}

fn has_sources(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file()
}

/// rustup's toolchains bring a linker for wasm; Debian's leaves it to a package of its own, found in [`debian`].
fn has_linker(sysroot: &Path) -> bool {
    let hosts = std::fs::read_dir(sysroot.join("lib/rustlib")).into_iter().flatten().flatten();
    hosts
        .map(|host| host.path().join("bin/rust-lld"))
        .any(|linker| linker.is_file() || linker.with_extension("exe").is_file())
}

fn as_it_is(sysroot: &Path) -> WasmToolchain {
    WasmToolchain {
        about: format!("the active Rust, {}", sysroot.display()),
        path: Vec::new(),
        set: Vec::new(),
        flags: Vec::new(),
    }
}

/// Has rustup add the sources to the active toolchain.
fn ask_rustup(project: &Project, active: &Path) -> Result<WasmToolchain> {
    if exec::find("rustup").is_none() {
        bail!("it is not installed");
    }
    // Adding them to a toolchain that is not the one in use would help nobody.
    let own = exec::output(project.command("rustup").args(["which", "rustc"]));
    if !own.is_some_and(|rustc| Path::new(&rustc).starts_with(active)) {
        bail!("the active Rust, {}, is not one of its toolchains", active.display());
    }
    println!("Adding the standard library's sources with rustup: it is built with the page (a few seconds).");
    // Where its server cannot be reached rustup tries for long; what comes next is worth more.
    exec::run_within(project.command("rustup").args(["component", "add", "rust-src"]), Duration::from_secs(120))?;
    if !has_sources(active) || !has_linker(active) {
        bail!("it says that rust-src is there, but {} does not have it", active.display());
    }
    Ok(as_it_is(active))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ffi::OsStr;

    #[test]
    fn a_sysroot_needs_sources_and_a_linker() {
        let sysroot = std::env::temp_dir().join(format!("overdue-sysroot-{}", std::process::id()));
        let (std, host) = (sysroot.join("lib/rustlib/src/rust/library/std"), sysroot.join("lib/rustlib/host/bin"));
        std::fs::create_dir_all(&std).unwrap();
        std::fs::create_dir_all(&host).unwrap();
        assert!(!has_sources(&sysroot) && !has_linker(&sysroot));
        std::fs::write(std.join("Cargo.toml"), "").unwrap();
        std::fs::write(host.join("rust-lld"), "").unwrap();
        assert!(has_sources(&sysroot) && has_linker(&sysroot));
        std::fs::remove_dir_all(sysroot).unwrap();
    }

    #[test]
    fn tools_come_before_the_toolchain_and_flags_survive_a_space() {
        let toolchain = WasmToolchain {
            about: String::new(),
            path: vec!["/usr/bin".into()],
            set: vec![("RUSTC", "/usr/bin/rustc".into())],
            flags: vec!["-Clinker=/a b/lld".into()],
        };
        let mut command = exec::command("trunk");
        toolchain.prepare(&mut command, &["/tools/trunk".into()]).unwrap();
        let set: std::collections::HashMap<_, _> = command.get_envs().collect();
        let value = |name: &str| set[OsStr::new(name)].map(|value| value.to_string_lossy().into_owned());
        assert!(value("PATH").unwrap().starts_with("/tools/trunk:/usr/bin:"));
        assert_eq!(value("RUSTUP_TOOLCHAIN"), None);
        assert_eq!(value("CARGO_ENCODED_RUSTFLAGS").unwrap().split('\u{1f}').next_back(), Some("-Clinker=/a b/lld"));
    }
}
