//! The page, built: Trunk with the tools it needs, into `dist/`.

use crate::exec;
use crate::project::Project;
use crate::{size, split, toolchain, tools};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The program as Trunk builds it: what is built once is not built again.
const PROGRAM: [&str; 8] =
    ["build", "--target", "wasm32-unknown-unknown", "--profile", "wasm", "--package", "overdue", "--bin=overdue"];

/// What stands in `index.html` for the name of the program's second part.
const LATER: &str = "later.wasm";

/// Builds `dist/`, installing what is missing.
///
/// # Errors
/// When a tool cannot be had, or the build fails.
pub fn page(project: &Project) -> Result<()> {
    let cache = tools::Cache::find()?;
    let rust = toolchain::for_wasm(project)?;
    let tools = tools::for_build(project, &cache)?;
    println!("Building the page with {}.", rust.about);
    let mut cargo = project.command("cargo");
    rust.prepare(&mut cargo, &tools)?;
    facts(project, cargo)?;
    let mut trunk = project.command("trunk");
    // Trunk's own settings are in Trunk.toml: `trunk build` by hand makes the same page, its program in one part.
    trunk.arg("build");
    // Some machines set NO_COLOR=1, which this Trunk refuses: it wants true or false.
    trunk.env_remove("NO_COLOR");
    rust.prepare(&mut trunk, &tools)?;
    exec::run(&mut trunk)?;
    part(&project.dist())
}

/// Parts the program that Trunk left in `dist`: the page starts with the first part and `boot.js` fetches the
/// second, whose name it reads in the page. Both are named after what is in them, as Trunk names files.
fn part(dist: &Path) -> Result<()> {
    let mut files = size::files(dist)?;
    let program = files.iter().position(|file| file.name.ends_with(".wasm")).context("dist/ has no program")?;
    let program = files.remove(program);
    let parts = split::split(&program.content)?;
    let (first, second, stubs) = parts.functions;
    println!("Parted the program: {first} functions first, {second} later, {stubs} stubs.");
    let named = |part: &[u8], name: &str| format!("{name}-{:016x}.wasm", fingerprint(part));
    let (first, later) = (named(&parts.first, "overdue"), named(&parts.second, "later"));
    write(&dist.join(&first), &parts.first)?;
    write(&dist.join(&later), &parts.second)?;
    for file in &files {
        let text = String::from_utf8_lossy(&file.content);
        let named = match file.name.as_str() {
            "index.html" => text.replace(&program.name, &first).replace(LATER, &later),
            name if name.ends_with(".js") => text.replace(&program.name, &first),
            _ => continue,
        };
        write(&dist.join(&file.name), named.as_bytes())?;
    }
    let whole = dist.join(&program.name);
    std::fs::remove_file(&whole).with_context(|| format!("removing {}", whole.display()))
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    std::fs::write(path, content).with_context(|| format!("writing {}", path.display()))
}

/// FNV-1a, to name a file by its content.
fn fingerprint(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Builds the program and puts what it fetches later, which its build script wrote, where `index.html`
/// has Trunk look for it.
fn facts(project: &Project, mut cargo: Command) -> Result<()> {
    cargo.args(PROGRAM).arg("--message-format=json-render-diagnostics").stderr(Stdio::inherit());
    let told = exec::show(&cargo);
    println!("  $ {told}");
    let output = cargo.output().with_context(|| format!("`{told}` could not be started"))?;
    if !output.status.success() {
        bail!("`{told}` ended with {}", output.status);
    }
    let from = out_folders(&String::from_utf8_lossy(&output.stdout))
        .map(|folder| folder.join("late.txt"))
        .find(|file| file.is_file())
        .context("no build script wrote late.txt: see src/facts/build.rs")?;
    let folder = project.root.join("target/page");
    std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let to = folder.join("facts.txt");
    std::fs::copy(&from, &to).with_context(|| format!("copying {} to {}", from.display(), to.display()))?;
    Ok(())
}

/// Where the build scripts wrote, from cargo's messages: one JSON object a line.
fn out_folders(messages: &str) -> impl Iterator<Item = PathBuf> {
    messages.lines().filter_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        let ran = message["reason"] == "build-script-executed";
        message["out_dir"].as_str().filter(|_| ran).map(PathBuf::from)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_says_where_build_scripts_wrote() {
        let messages = concat!(
            "   Compiling overdue\n",
            r#"{"reason":"build-script-executed","package_id":"other@1.0.0","out_dir":"/a"}"#,
            "\n",
            r#"{"reason":"compiler-artifact","package_id":"overdue@0.1.0","out_dir":"/b"}"#,
            "\n",
            r#"{"reason":"build-script-executed","package_id":"overdue@0.1.0","out_dir":"/c d"}"#,
        );
        assert_eq!(out_folders(messages).collect::<Vec<_>>(), [PathBuf::from("/a"), PathBuf::from("/c d")]);
    }
}
