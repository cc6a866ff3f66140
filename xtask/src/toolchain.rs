//! A Rust that compiles to `wasm32-unknown-unknown`, in the order of what costs least: the active
//! toolchain as it is, a library built by an earlier run, the active toolchain with rustup's
//! help, and Debian's Rust with a standard library built here.

use crate::exec;
use crate::project::Project;
use crate::sysroot;
use crate::tools::Cache;
use anyhow::{Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The target of the page.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// How to call cargo so that it compiles to wasm.
pub struct WasmToolchain {
    /// Which Rust this is, for the person watching.
    pub about: String,
    /// Folders to put first on the search path.
    pub path: Vec<PathBuf>,
    /// Variables to set.
    pub set: Vec<(&'static str, OsString)>,
    /// Variables to take away.
    pub unset: &'static [&'static str],
}

impl WasmToolchain {
    /// Prepares a command that will call cargo, with `tools` on its search path as well.
    ///
    /// # Errors
    /// When the search path cannot be made.
    pub fn prepare(&self, command: &mut Command, tools: &[PathBuf]) -> Result<()> {
        let first: Vec<PathBuf> = tools.iter().chain(&self.path).cloned().collect();
        for name in self.unset {
            command.env_remove(name);
        }
        command.envs(self.set.iter().map(|(name, value)| (name, value)));
        command.env("PATH", exec::path_with(&first)?);
        Ok(())
    }
}

/// Finds such a Rust, installing what is missing.
///
/// # Errors
/// When neither rustup nor Debian can give one: the message holds what each said, and what to
/// install by hand.
pub fn for_wasm(project: &Project, cache: &Cache) -> Result<WasmToolchain> {
    let active = active_sysroot(project);
    if let Some(active) = active.as_deref().filter(|sysroot| has_target(sysroot)) {
        return Ok(as_it_is(active));
    }
    if let Some(built) = sysroot::find(project, cache) {
        return Ok(built);
    }
    let rustup = match active.as_deref() {
        Some(active) => ask_rustup(project, active),
        None => Err(anyhow::anyhow!("`rustc --print sysroot` gave no answer")),
    };
    let Err(rustup) = rustup else {
        return for_wasm(project, cache);
    };
    println!("  rustup: {rustup:#}. Trying Debian's Rust.");
    sysroot::install(project, cache).or_else(|debian| {
        bail!(
            "no Rust here compiles to {TARGET}.\n  rustup: {rustup:#}\n  Debian: {debian:#}\n\
             Do one of these by hand and run the command again:\n\
             - with rustup: rustup target add {TARGET}\n\
             - on Debian: apt-get install {}\n\
             - with another Rust: put {TARGET}'s standard library into its sysroot",
            sysroot::PACKAGES.join(" ")
        )
    })
}

/// The toolchain cargo runs with in this checkout.
pub fn active_sysroot(project: &Project) -> Option<PathBuf> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    exec::output(project.command(rustc).args(["--print", "sysroot"])).map(PathBuf::from)
}

fn has_target(sysroot: &Path) -> bool {
    let library = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    std::fs::read_dir(library)
        .is_ok_and(|files| files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-")))
}

fn as_it_is(sysroot: &Path) -> WasmToolchain {
    WasmToolchain {
        about: format!("the active Rust, {}", sysroot.display()),
        path: Vec::new(),
        set: Vec::new(),
        unset: &[],
    }
}

/// Has rustup add the target to the active toolchain.
fn ask_rustup(project: &Project, active: &Path) -> Result<()> {
    if exec::find("rustup").is_none() {
        bail!("it is not installed");
    }
    // Adding the target to a toolchain that is not the one in use would help nobody.
    let own = exec::output(project.command("rustup").args(["which", "rustc"]));
    if !own.is_some_and(|rustc| Path::new(&rustc).starts_with(active)) {
        bail!("the active Rust, {}, is not one of its toolchains", active.display());
    }
    println!("Adding {TARGET} with rustup: the page is compiled to wasm (about 20 seconds).");
    // Where its server cannot be reached rustup tries for long; what comes next is worth more.
    exec::run_within(project.command("rustup").args(["target", "add", TARGET]), Duration::from_secs(120))?;
    if !has_target(active) {
        bail!("it says that {TARGET} is there, but {} does not have it", active.display());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sysroot_has_the_target_when_its_library_is_there() {
        let sysroot = std::env::temp_dir().join(format!("overdue-sysroot-{}", std::process::id()));
        let library = sysroot.join("lib/rustlib").join(TARGET).join("lib");
        std::fs::create_dir_all(&library).unwrap();
        assert!(!has_target(&sysroot));
        std::fs::write(library.join("libstd-0.rlib"), "").unwrap();
        assert!(has_target(&sysroot));
        std::fs::remove_dir_all(sysroot).unwrap();
    }

    #[test]
    fn tools_come_before_the_toolchain_on_the_path() {
        let toolchain = WasmToolchain {
            about: String::new(),
            path: vec!["/usr/bin".into()],
            set: vec![("RUSTC", "/usr/bin/rustc".into())],
            unset: &["RUSTUP_TOOLCHAIN"],
        };
        let mut command = exec::command("trunk");
        toolchain.prepare(&mut command, &["/tools/trunk".into()]).unwrap();
        let set: std::collections::HashMap<_, _> = command.get_envs().collect();
        let path = set[std::ffi::OsStr::new("PATH")].unwrap();
        assert!(path.to_string_lossy().starts_with("/tools/trunk:/usr/bin:"));
        assert_eq!(set[std::ffi::OsStr::new("RUSTUP_TOOLCHAIN")], None);
    }
}
