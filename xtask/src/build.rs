//! The page, built: Trunk with the tools it needs, into `dist/`.

use crate::exec;
use crate::project::Project;
use crate::{size, split, toolchain, tools};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The programs as Trunk builds one of them: what is built once is not built again.
const PROGRAMS: [&str; 9] = [
    "build",
    "--target",
    "wasm32-unknown-unknown",
    "--profile",
    "wasm",
    "--package",
    "overdue",
    "--bin=overdue",
    "--bin=unpack",
];

/// Where cargo puts them.
const BUILT: &str = "target/wasm32-unknown-unknown/wasm";

/// What the page fetches later, and in the place of which it fetches all of that packed: `boot.js` reads the names of the
/// page's parts where this one stands.
const LATER: &str = "facts.txt";

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
    part(project, &tools)
}

/// Parts the program that Trunk left in `dist` and packs both parts, the second with the facts; puts beside them what
/// unpacks them. Joins the style sheets. What is new is named after what is in it, as Trunk names files.
fn part(project: &Project, tools: &[PathBuf]) -> Result<()> {
    let dist = &project.dist();
    let mut files = size::files(dist)?;
    let program = files.iter().position(|file| file.name.ends_with(".wasm")).context("dist/ has no program")?;
    let program = files.remove(program);
    let parts = split::split(&program.content)?;
    let (first, second, stubs) = parts.functions;
    println!("Parted the program: {first} functions first, {second} later, {stubs} stubs.");
    let facts = files.iter().find(|file| file.name == LATER).context("dist/ has no facts")?;
    let first = optimized(project, tools, "first", &parts.first, "-Oz")?;
    let later = optimized(project, tools, "later", &parts.second, "-Oz")?;
    let [first, later] = pack::pack(&first, &later, &facts.content);
    let (first, later) = (packed(dist, "first", &first)?, packed(dist, "later", &later)?);
    let [script, unpack] = unpacker(project, tools)?;
    remove(&dist.join(LATER))?;
    for file in files.iter().filter(|file| file.name.ends_with(".js")) {
        let script = without_comments(&String::from_utf8_lossy(&file.content));
        write(&dist.join(&file.name), parts.names.rename(&script).as_bytes())?;
    }
    let page = files.iter().find(|file| file.name == "index.html").context("dist/ has no index.html")?;
    let page = String::from_utf8_lossy(&page.content);
    // The browser fetches at once what Trunk had it fetch, and what unpacks that.
    let fetched = format!(
        "<link href=./{script} rel=modulepreload><link as=fetch crossorigin href=./{unpack} rel=preload></head>"
    );
    let page = page.replace(&program.name, &first).replace(LATER, &[&*later, &first, &script, &unpack].join(","));
    let page = page.replacen("</head>", &fetched, 1);
    let (page, sheet) = one_sheet(page, &files);
    let name = named(dist, "style", "css", sheet.as_bytes())?;
    write(&dist.join("index.html"), page.replace(SHEET, &name).as_bytes())?;
    for file in files.iter().filter(|file| file.name.ends_with(".css")) {
        remove(&dist.join(&file.name))?;
    }
    remove(&dist.join(&program.name))
}

/// Puts a packed file into `dist`. Its name.
fn packed(dist: &Path, name: &str, packed: &[u8]) -> Result<String> {
    let name = pack::name(name, packed);
    write(&dist.join(&name), packed)?;
    Ok(name)
}

/// What unpacks the others, as a script and a program of `dist`. Their names.
fn unpacker(project: &Project, tools: &[PathBuf]) -> Result<[String; 2]> {
    let (dist, folder) = (project.dist(), project.root.join("target/page"));
    let mut bindgen = project.command("wasm-bindgen");
    bindgen.env("PATH", exec::path_with(tools)?).args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder);
    exec::run(bindgen.arg(project.root.join(BUILT).join("unpack.wasm")))?;
    let read = |name: &str| std::fs::read(folder.join(name)).with_context(|| format!("{name} was not made"));
    // It is there to be quick.
    let program = optimized(project, tools, "unpack", &read("unpack_bg.wasm")?, "-O3")?;
    let script = without_comments(&String::from_utf8_lossy(&read("unpack.js")?));
    Ok([named(&dist, "unpack", "js", script.as_bytes())?, named(&dist, "unpack", "wasm", &program)?])
}

/// A part once more as small as can be: each has lost something that the other keeps.
fn optimized(project: &Project, tools: &[PathBuf], name: &str, part: &[u8], level: &str) -> Result<Vec<u8>> {
    let file = project.root.join("target/page").join(name).with_extension("wasm");
    write(&file, part)?;
    let mut opt = project.command("wasm-opt");
    opt.env("PATH", exec::path_with(tools)?);
    opt.arg(&file).arg("-o").arg(&file).arg(level).args(wasm_opt_flags(project)?);
    exec::run(&mut opt)?;
    std::fs::read(&file).with_context(|| format!("reading {}", file.display()))
}

/// Puts a file into `dist` under a name that says what is in it. That name.
fn named(dist: &Path, name: &str, ending: &str, content: &[u8]) -> Result<String> {
    let name = format!("{name}-{:016x}.{ending}", pack::fingerprint(content.iter().copied()));
    write(&dist.join(&name), content)?;
    Ok(name)
}

/// The flags for wasm-opt in `index.html`, without those that are about names: the parts have none.
fn wasm_opt_flags(project: &Project) -> Result<Vec<String>> {
    let path = project.root.join("index.html");
    let page = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let flags = page.split_once("data-wasm-opt-params=\"").and_then(|(_, rest)| rest.split('"').next());
    let flags = flags.context("index.html has no data-wasm-opt-params")?.split_whitespace();
    Ok(flags.filter(|flag| !["-g", "--reorder-functions-by-name"].contains(flag)).map(str::to_owned).collect())
}

/// A script without the lines that are comments, a third of `boot.js`, and without what stands before the others: both
/// are for who reads it in `src/`. No text in these scripts runs over the end of a line.
fn without_comments(script: &str) -> String {
    let code = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    code.flat_map(|line| [line, "\n"]).collect()
}

/// What stands in the page for the name of its one style sheet until that is known.
const SHEET: &str = "style.css";

/// The page with one style sheet in the place of several, and that sheet: one file is smaller than its parts.
fn one_sheet(mut page: String, files: &[size::File]) -> (String, String) {
    let mut sheets: Vec<_> = files
        .iter()
        .filter(|file| file.name.ends_with(".css"))
        .filter_map(|file| Some((page.find(&file.name)?, file)))
        .collect();
    sheets.sort_by_key(|(at, _)| *at);
    let mut joined = String::new();
    // From the last to the first, so that the places of the others stay.
    for (place, (at, file)) in sheets.iter().enumerate().rev() {
        joined.insert_str(0, &String::from_utf8_lossy(&file.content));
        let from = page.get(..*at).and_then(|before| before.rfind('<')).unwrap_or(*at);
        let to = page.get(*at..).and_then(|after| after.find('>')).map_or(*at, |end| at + end + 1);
        let link = if place == 0 { format!("<link rel=\"stylesheet\" href=\"./{SHEET}\">") } else { String::new() };
        page.replace_range(from..to, &link);
    }
    (page, joined)
}

fn remove(path: &Path) -> Result<()> {
    std::fs::remove_file(path).with_context(|| format!("removing {}", path.display()))
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    std::fs::write(path, content).with_context(|| format!("writing {}", path.display()))
}

/// Builds the program and puts what it fetches later, which its build script wrote, where `index.html`
/// has Trunk look for it.
fn facts(project: &Project, mut cargo: Command) -> Result<()> {
    cargo.args(PROGRAMS).arg("--message-format=json-render-diagnostics").stderr(Stdio::inherit());
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
    fn comments_stay_in_the_source() {
        assert_eq!(without_comments("// why\n  const a = 1; // b\n\n  a();\n"), "const a = 1; // b\na();\n");
    }

    #[test]
    fn style_sheets_become_one_in_their_order() {
        let file = |name: &str, content: &str| size::File { name: name.into(), content: content.into() };
        let files = [file("b-1.css", "b{}"), file("a-2.css", "a{}"), file("x.js", "")];
        let page = "<title>x</title><link href=./a-2.css rel=stylesheet><link href=./b-1.css rel=stylesheet><p>";
        let (page, sheet) = one_sheet(page.to_owned(), &files);
        assert_eq!(sheet, "a{}b{}");
        assert_eq!(page, r#"<title>x</title><link rel="stylesheet" href="./style.css"><p>"#);
    }

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
