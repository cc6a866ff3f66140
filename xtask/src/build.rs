//! The page, built: Trunk with the tools it needs, into `dist/`.

use crate::exec;
use crate::project::Project;
use crate::{toolchain, tools};
use anyhow::Result;

/// Builds `dist/`, installing what is missing.
///
/// # Errors
/// When a tool cannot be had, or the build fails.
pub fn page(project: &Project) -> Result<()> {
    let cache = tools::Cache::find()?;
    let rust = toolchain::for_wasm(project)?;
    let tools = tools::for_build(project, &cache)?;
    println!("Building the page with {}.", rust.about);
    let mut trunk = project.command("trunk");
    // Trunk's own settings are in Trunk.toml, so that `trunk build` by hand makes the same page.
    trunk.arg("build");
    // Some machines set NO_COLOR=1, which this Trunk refuses: it wants true or false.
    trunk.env_remove("NO_COLOR");
    rust.prepare(&mut trunk, &tools)?;
    exec::run(&mut trunk)
}
