//! The commands a person types: `cargo xtask serve`, `build` and `test`. What a command needs and
//! the machine lacks is installed first, and said.

mod browser;
mod build;
mod checks;
mod debian;
mod exec;
mod http;
mod layers;
mod project;
mod report;
mod serve;
mod size;
mod split;
mod system;
mod tokens;
mod toolchain;
mod tools;

use anyhow::{Context, Result, bail};
use project::Project;
use report::{Check, Kind};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--base /FOLDER] [--no-build]
              build the page and serve it on this machine
  build       build dist/: static files for any host and any folder
  test [--only NAME]...
              run every check; --only runs those whose name has NAME in it
  check       run the checks that need no browser and no build of the page
  size        print what dist/ weighs on the wire
  browser [--no-build] [PLAYWRIGHT'S ARGUMENTS]
              run the tests in the browser
  bench       run the benchmarks, native and in the browser

What is missing is installed first. Build tools go to $OVERDUE_TOOLS or the user's cache folder.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\ncargo xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does what is asked. Says whether all checks it ran passed.
fn dispatch(arguments: &[String]) -> Result<bool> {
    let (command, rest) = arguments.split_first().map_or(("help", &[][..]), |(first, rest)| (first.as_str(), rest));
    let project = Project::find()?;
    match command {
        "serve" => serve_page(&project, rest)?,
        "build" => {
            none_left(rest)?;
            build::page(&project)?;
            println!("The page is in {}.", project.dist().display());
        }
        "test" => return Ok(report::run(&project, &chosen(rest)?)),
        "check" => {
            none_left(rest)?;
            return Ok(report::run(&project, &of_kinds(&[Kind::Code])));
        }
        "size" => {
            none_left(rest)?;
            size::report(&project)?;
        }
        "browser" => {
            let mut rest = rest.to_vec();
            if !take_flag(&mut rest, "--no-build") {
                build::page(&project)?;
            }
            browser::test(&project, &rest)?;
        }
        "bench" => {
            none_left(rest)?;
            return Ok(report::run(&project, &of_kinds(&[Kind::Build, Kind::Measure])));
        }
        "help" | "--help" | "-h" => println!("{HELP}"),
        other => bail!("there is no command `{other}`\n\n{HELP}"),
    }
    Ok(true)
}

fn serve_page(project: &Project, arguments: &[String]) -> Result<()> {
    let mut rest = arguments.to_vec();
    let no_build = take_flag(&mut rest, "--no-build");
    let base = take_value(&mut rest, "--base")?.unwrap_or_default();
    let port = take_value(&mut rest, "--port")?;
    let port = port
        .map(|port| port.parse().with_context(|| format!("--port takes a number up to 65535, not `{port}`")))
        .transpose()?;
    none_left(&rest)?;
    if !no_build {
        build::page(project)?;
    }
    let server = serve::Server::open(project.dist(), &base, port)?;
    println!("\nThe page is at {}\nCtrl-C ends it.", server.address()?);
    server.run();
    Ok(())
}

/// The checks `--only` names, or all of them.
fn chosen(arguments: &[String]) -> Result<Vec<&'static Check>> {
    let mut rest = arguments.to_vec();
    let mut chosen = Vec::new();
    while let Some(part) = take_value(&mut rest, "--only")? {
        let named = checks::ALL.iter().filter(|check| check.name.contains(&part));
        let before = chosen.len();
        chosen.extend(named);
        if chosen.len() == before {
            let names: Vec<&str> = checks::ALL.iter().map(|check| check.name).collect();
            bail!("no check has `{part}` in its name; there are: {}", names.join(", "));
        }
    }
    none_left(&rest)?;
    Ok(if chosen.is_empty() { checks::ALL.iter().collect() } else { chosen })
}

fn of_kinds(kinds: &[Kind]) -> Vec<&'static Check> {
    checks::ALL.iter().filter(|check| kinds.contains(&check.kind)).collect()
}

fn take_flag(arguments: &mut Vec<String>, name: &str) -> bool {
    let before = arguments.len();
    arguments.retain(|argument| argument != name);
    arguments.len() < before
}

/// The value after the first `name`, both taken out.
fn take_value(arguments: &mut Vec<String>, name: &str) -> Result<Option<String>> {
    let Some(at) = arguments.iter().position(|argument| argument == name) else { return Ok(None) };
    let mut taken = arguments.drain(at..(at + 2).min(arguments.len()));
    taken.nth(1).map(Some).with_context(|| format!("{name} needs a value after it"))
}

fn none_left(arguments: &[String]) -> Result<()> {
    match arguments.first() {
        Some(unknown) => bail!("`{unknown}` is not understood here; `cargo xtask help` lists what is"),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn options_are_taken_wherever_they_stand() {
        let mut arguments = words("--no-build --port 8081 --base /x");
        assert_eq!(take_value(&mut arguments, "--port").unwrap().as_deref(), Some("8081"));
        assert!(take_flag(&mut arguments, "--no-build"));
        assert!(!take_flag(&mut arguments, "--no-build"));
        assert_eq!(arguments, words("--base /x"));
        assert!(take_value(&mut words("--port"), "--port").is_err());
    }

    #[test]
    fn only_names_checks_by_a_part() {
        let names = |text: &str| chosen(&words(text)).unwrap().iter().map(|check| check.name).collect::<Vec<_>>();
        assert_eq!(names("--only doc --only size"), ["doc tests", "documentation", "size"]);
        assert_eq!(names("").len(), checks::ALL.len());
        assert!(chosen(&words("--only nothing")).err().unwrap().to_string().contains("native tests"));
        assert!(chosen(&words("--olny size")).is_err());
    }

    #[test]
    fn what_a_check_needs_is_a_check_before_it() {
        for (at, check) in checks::ALL.iter().enumerate() {
            assert!(
                check.needs.is_none_or(|needed| checks::ALL[..at].iter().any(|before| before.name == needed)),
                "{}",
                check.name
            );
        }
    }
}
