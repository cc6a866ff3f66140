//! The page in a real browser: Playwright's tests and the measurements, against the built page
//! served from a sub-folder, as some hosts do.

use crate::exec;
use crate::project::Project;
use crate::serve::Server;
use crate::system;
use anyhow::{Context, Result};
use std::path::Path;

/// Where the tests find the page: a page that works here works at the top too.
const FOLDER: &str = "/some/sub/folder/";

/// Runs the browser's tests; `arguments` go to Playwright (a file's name, `--grep`, `--headed`).
///
/// # Errors
/// When something needed cannot be installed, or a test fails.
pub fn test(project: &Project, arguments: &[String]) -> Result<()> {
    let playwright = "node_modules/@playwright/test/cli.js";
    let arguments: Vec<&str> = [playwright, "test"].into_iter().chain(arguments.iter().map(String::as_str)).collect();
    on_the_page(project, &arguments)
}

/// Measures the page and prints what comes of it.
///
/// # Errors
/// When something needed cannot be installed, or the page does not start.
pub fn measure(project: &Project) -> Result<()> {
    on_the_page(project, &["perf/measure.mjs"])
}

/// Runs Node in the tests' folder, with the page served and a browser at hand.
fn on_the_page(project: &Project, arguments: &[&str]) -> Result<()> {
    let chrome = system::chromium()?;
    let folder = project.browser_tests();
    modules(&folder)?;
    let server = Server::open(project.dist(), FOLDER, Some(0))?;
    let address = server.address()?;
    server.warm_up()?;
    std::thread::spawn(|| server.run());
    let mut node = exec::command("node");
    node.current_dir(&folder).args(arguments).env("CHROME", chrome).env("OVERDUE_URL", address);
    exec::run(&mut node)
}

/// Installs the tests' own packages if those of the lock file are not there.
fn modules(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let wanted = std::fs::read(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    // Written last, so that a broken install is not taken for a whole one.
    let installed = folder.join("node_modules/.installed-lock.json");
    if std::fs::read(&installed).is_ok_and(|there| there == wanted) {
        return system::node();
    }
    system::npm()?;
    println!("Installing the browser's tests (about 10 seconds).");
    let mut npm = exec::command("npm");
    npm.current_dir(folder).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
    // The system's browser is used: Playwright's own would be a download of 150 MB.
    npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    exec::run(&mut npm)?;
    std::fs::write(&installed, wanted).with_context(|| format!("writing {}", installed.display()))
}
