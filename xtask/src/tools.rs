//! The build tools: found, or installed once into a folder of their own.
//!
//! Each tool and version has its folder, `trunk-0.21.14` for example, in `$OVERDUE_TOOLS` or in
//! the user's cache. It is filled under another name and renamed when complete, so a folder that
//! is there is whole. Deleting any of it is safe: the next run installs it again.

use crate::exec;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs::File;
use std::path::{Path, PathBuf};

/// The folder the tools live in.
pub struct Cache {
    root: PathBuf,
}

impl Cache {
    /// `$OVERDUE_TOOLS`, or `overdue-tools` in the user's cache folder.
    ///
    /// # Errors
    /// When no variable says where that could be.
    pub fn find() -> Result<Self> {
        let named = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let root = named("OVERDUE_TOOLS")
            .or_else(|| named("XDG_CACHE_HOME").map(|cache| cache.join("overdue-tools")))
            .or_else(|| named("HOME").map(|home| home.join(".cache/overdue-tools")))
            .context("no folder for the build tools: set OVERDUE_TOOLS to one that can be written")?;
        Ok(Self { root: std::path::absolute(root)? })
    }

    /// The folder of a tool that is there and whole.
    pub fn get(&self, name: &str) -> Option<PathBuf> {
        Some(self.root.join(name)).filter(|folder| folder.is_dir())
    }

    /// The folder called `name`, filled by `install` if it is not there yet. `why` is what the
    /// person waiting for it reads.
    ///
    /// # Errors
    /// When `install` fails, or the folder cannot be written.
    pub fn ensure(&self, name: &str, why: &str, install: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
        if let Some(folder) = self.get(name) {
            return Ok(folder);
        }
        let unwritable =
            || format!("{} cannot be written: set OVERDUE_TOOLS to a folder that can", self.root.display());
        std::fs::create_dir_all(&self.root).with_context(unwritable)?;
        // Of two runs that both miss the tool, one installs it and the other waits for that.
        let lock = File::create(self.root.join(format!(".{name}.lock"))).with_context(unwritable)?;
        lock.lock().with_context(|| format!("waiting for another run that installs {name}"))?;
        if let Some(folder) = self.get(name) {
            return Ok(folder);
        }
        let (folder, partial) = (self.root.join(name), self.root.join(format!(".{name}.partial")));
        println!("Installing {name}: {why}.\n  It goes into {} and stays there for the next run.", folder.display());
        // What a run that was broken off may have left.
        let _ = std::fs::remove_dir_all(&partial);
        std::fs::create_dir(&partial)
            .with_context(unwritable)
            .and_then(|()| install(&partial))
            .and_then(|()| {
                std::fs::rename(&partial, &folder).with_context(|| format!("moving it to {}", folder.display()))
            })
            .with_context(|| format!("{name} could not be installed"))?;
        println!("  {name} is installed.");
        Ok(folder)
    }
}

/// The folders that hold `trunk`, `wasm-bindgen` and `wasm-opt` in the pinned versions, to be put
/// first on the search path. What is there already, in the cache or on the path, is used.
///
/// # Errors
/// When one is missing and cannot be installed.
pub fn for_build(project: &Project, cache: &Cache) -> Result<Vec<PathBuf>> {
    let trunk = project.pin("Trunk.toml", "trunk-version")?;
    let bindgen = project.pin("Cargo.toml", "wasm-bindgen")?;
    let opt = project.pin("Trunk.toml", "wasm_opt")?;
    let folders = [
        tool(
            cache,
            "trunk",
            &trunk,
            &format!("trunk-{trunk}"),
            "bin",
            "it bundles the page (about 5 minutes on 2 cores)",
            |into| cargo_install(project, "trunk", &trunk, true, into),
        )?,
        tool(
            cache,
            "wasm-bindgen",
            &bindgen,
            &format!("wasm-bindgen-{bindgen}"),
            "bin",
            "it writes the JavaScript beside the wasm (about 2 minutes on 2 cores)",
            |into| cargo_install(project, "wasm-bindgen-cli", &bindgen, false, into),
        )?,
        tool(
            cache,
            "wasm-opt",
            &opt,
            &format!("binaryen-{opt}"),
            "node_modules/.bin",
            "wasm-opt makes the wasm smaller (about 15 seconds)",
            |into| {
                crate::system::npm()?;
                exec::run(
                    exec::command("npm")
                        .current_dir(into)
                        .args(["install", "--prefix", ".", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"])
                        .arg(format!("binaryen@{opt}.0.0")),
                )
            },
        )?,
    ];
    Ok(folders.into_iter().flatten().collect())
}

/// The folder of one tool, or `None` when the search path has it in this very version.
fn tool(
    cache: &Cache,
    program: &str,
    version: &str,
    name: &str,
    inside: &str,
    why: &str,
    install: impl FnOnce(&Path) -> Result<()>,
) -> Result<Option<PathBuf>> {
    if cache.get(name).is_none() {
        let printed = exec::output(exec::command(program).arg("--version"));
        if printed.is_some_and(|printed| printed.split_whitespace().any(|word| word == version)) {
            return Ok(None);
        }
    }
    Ok(Some(cache.ensure(name, why, install)?.join(inside)))
}

/// `cargo install` into a folder. These are programs to build with, used for a second or two a
/// build: compiling them with little optimisation halves the wait for the first page.
fn cargo_install(project: &Project, package: &str, version: &str, locked: bool, into: &Path) -> Result<()> {
    let mut command = project.cargo();
    command.args(["install", package, "--version", version, "--root"]).arg(into);
    // Not every registry has each version that wasm-bindgen-cli locks, so it goes without.
    command.args(locked.then_some("--locked"));
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    // Beside the folder, so that a run that was broken off is taken up where it stopped.
    let compiled = into.with_extension("build");
    command.env("CARGO_TARGET_DIR", &compiled);
    exec::run(&mut command)?;
    std::fs::remove_dir_all(&compiled).context("removing what the build left behind")
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    fn cache(test: &str) -> Cache {
        let root = std::env::temp_dir().join(format!("overdue-tools-{test}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&root);
        Cache { root }
    }

    #[test]
    fn a_tool_is_installed_once() {
        let cache = cache("once");
        let write = |into: &Path| Ok(std::fs::write(into.join("tool"), "1")?);
        let folder = cache.ensure("tool-1", "a test", write).unwrap();
        assert!(folder.join("tool").is_file());
        let again = cache.ensure("tool-1", "a test", |_| bail!("installed twice"));
        assert_eq!(again.unwrap(), folder);
        std::fs::remove_dir_all(cache.root).unwrap();
    }

    #[test]
    fn of_two_runs_at_once_one_installs() {
        let cache = cache("twice");
        let installs = std::sync::atomic::AtomicU32::new(0);
        let install = |_: &Path| {
            installs.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            std::thread::sleep(std::time::Duration::from_millis(100));
            Ok(())
        };
        std::thread::scope(|scope| {
            let other = scope.spawn(|| cache.ensure("tool-1", "a test", install));
            assert!(cache.ensure("tool-1", "a test", install).is_ok());
            assert!(other.join().unwrap().is_ok());
        });
        assert_eq!(installs.into_inner(), 1);
        std::fs::remove_dir_all(cache.root).unwrap();
    }

    #[test]
    fn a_broken_install_leaves_nothing_that_looks_whole() {
        let cache = cache("broken");
        let broken = cache.ensure("tool-1", "a test", |into| {
            std::fs::write(into.join("half"), "1")?;
            bail!("the network went away")
        });
        assert!(format!("{:#}", broken.unwrap_err()).contains("the network went away"));
        assert!(cache.get("tool-1").is_none());
        let mended = cache.ensure("tool-1", "a test", |into| {
            assert!(!into.join("half").exists(), "the broken install is still there");
            Ok(())
        });
        assert!(mended.is_ok());
        std::fs::remove_dir_all(cache.root).unwrap();
    }
}
