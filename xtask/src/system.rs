//! What comes from the system: Debian packages, Node and a browser.

use crate::exec;
use crate::project::version_of;
use anyhow::{Context, Result, bail};
use std::io::IsTerminal;
use std::path::PathBuf;

/// The oldest Node that the browser's tests run on.
const NODE: u32 = 18;

/// Installs Debian packages.
///
/// # Errors
/// When this is no Debian, nothing allows installing, or `apt-get` fails: the message says what
/// to install by hand.
pub fn apt_install(packages: &[&str], why: &str) -> Result<()> {
    let list = packages.join(" ");
    let by_hand = || format!("install by hand what Debian calls: {list} ({why})");
    if exec::find("apt-get").is_none() {
        bail!("this machine has no apt-get; {}", by_hand());
    }
    let root = exec::output(exec::command("id").arg("-u")).as_deref() == Some("0");
    if !root && exec::find("sudo").is_none() {
        bail!("installing packages needs root or sudo; {}", by_hand());
    }
    println!("Installing {list}: {why}.");
    let apt = |args: &[&str]| {
        let mut command = exec::command(if root { "env" } else { "sudo" });
        if !root {
            // A person at a terminal can type the password; nobody else can.
            if std::io::stdin().is_terminal() {
                command.stdin(std::process::Stdio::inherit());
            } else {
                command.arg("-n");
            }
            command.arg("env");
        }
        command
            .args([
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "-q",
                "-o",
                "Dpkg::Use-Pty=0",
                "-o",
                "DPkg::Lock::Timeout=120",
            ])
            .args(args);
        exec::run(&mut command)
    };
    let install: Vec<&str> = ["install", "-y", "--no-install-recommends"].iter().chain(packages).copied().collect();
    // A fresh machine has no package lists yet, an old one has stale lists: both are mended the
    // same way, and a machine that needs neither is not made to wait.
    apt(&install).or_else(|_| apt(&["update"]).and_then(|()| apt(&install))).with_context(by_hand)
}

/// Makes sure that `node` is there and new enough.
///
/// # Errors
/// When it is not and cannot be installed.
pub fn node() -> Result<()> {
    let found = || exec::output(exec::command("node").arg("--version"));
    if found().is_none() {
        apt_install(&["nodejs", "npm"], "Node runs wasm-opt and the browser's tests")?;
    }
    let printed = found().context("`node --version` answers nothing: install Node by hand")?;
    match version_of(&printed) {
        Some((major, _)) if major >= NODE => Ok(()),
        _ => bail!("Node {NODE} or newer is needed, and `node --version` says {printed}: install a newer one"),
    }
}

/// Makes sure that `npm` is there, and a Node with it.
///
/// # Errors
/// When it is not and cannot be installed.
pub fn npm() -> Result<()> {
    node()?;
    if exec::find("npm").is_none() {
        apt_install(&["npm"], "npm fetches wasm-opt and the browser's tests")?;
    }
    Ok(())
}

/// A Chrome or Chromium: `$CHROME`, one on the search path, or Debian's, installed.
///
/// # Errors
/// When there is none and none can be installed.
pub fn chromium() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROME").filter(|value| !value.is_empty()) {
        let named = PathBuf::from(named);
        if !named.is_file() {
            bail!("CHROME is set to {}, which is no file: set it to a browser or unset it", named.display());
        }
        return Ok(named);
    }
    let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    let found = || names.into_iter().find_map(exec::find);
    if let Some(browser) = found() {
        return Ok(browser);
    }
    apt_install(&["chromium"], "a browser to check the page in")
        .context("or set CHROME to a Chrome or Chromium that is there")?;
    found().context("Debian's chromium was installed but is not on PATH: set CHROME to it")
}
