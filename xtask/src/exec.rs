//! Running other programs: what was run is always told, and nothing waits for input.

use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A command that reads nothing from the terminal: CI has no standard input to wait for.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null());
    command
}

/// The command as a person would type it, with the variables set for it. The search path is left
/// out: it is long, and says nothing about what failed.
pub fn show(command: &Command) -> String {
    let set = command.get_envs().filter_map(|(name, value)| {
        let (name, value) = (name.to_string_lossy(), value?.to_string_lossy());
        (name != "PATH").then(|| format!("{name}={}", quoted(&value)))
    });
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    let called = std::iter::once(name).chain(command.get_args());
    let called = called.map(|part| quoted(&part.to_string_lossy()));
    set.chain(called).collect::<Vec<_>>().join(" ")
}

fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_=./:,@+".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\u{1f}', " "))
    }
}

/// Runs a command, its output going straight to the terminal.
///
/// # Errors
/// When it cannot be started, or ends with anything but success; the message holds the command.
pub fn run(command: &mut Command) -> Result<()> {
    let told = show(command);
    println!("  $ {told}");
    let status = command.status().with_context(|| format!("`{told}` could not be started"))?;
    if !status.success() {
        bail!("`{told}` ended with {status}");
    }
    Ok(())
}

/// As [`run`], but ended after `limit`: for a download whose server may never answer.
///
/// # Errors
/// As [`run`], and when the limit passes.
pub fn run_within(command: &mut Command, limit: Duration) -> Result<()> {
    let told = show(command);
    println!("  $ {told}");
    let mut child = command.spawn().with_context(|| format!("`{told}` could not be started"))?;
    let start = Instant::now();
    loop {
        match child.try_wait().with_context(|| format!("waiting for `{told}`"))? {
            Some(status) if status.success() => return Ok(()),
            Some(status) => bail!("`{told}` ended with {status}"),
            None if start.elapsed() > limit => {
                child.kill().and_then(|()| child.wait()).with_context(|| format!("ending `{told}`"))?;
                bail!("`{told}` gave no answer within {} seconds", limit.as_secs());
            }
            None => std::thread::sleep(Duration::from_millis(100)),
        }
    }
}

/// What a command writes to standard output, trimmed; `None` when it cannot be run or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    text.filter(|text| !text.is_empty())
}

/// The first program of this name on the search path.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The search path with these folders before it.
///
/// # Errors
/// When a folder's name holds the separator itself.
pub fn path_with(first: &[PathBuf]) -> Result<std::ffi::OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = first.iter().cloned().chain(std::env::split_paths(&path));
    std::env::join_paths(all).context("the tool folders cannot be put on PATH: one of their names holds a colon")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_typed_without_its_search_path() {
        let mut command = command("/usr/bin/cargo");
        command.args(["doc", "two words"]).env("RUSTDOCFLAGS", "-D warnings").env("PATH", "/somewhere");
        assert_eq!(show(&command), "RUSTDOCFLAGS='-D warnings' cargo doc 'two words'");
    }

    #[test]
    fn a_failure_names_the_command() {
        let error = run(&mut command("false")).unwrap_err().to_string();
        assert!(error.starts_with("`false` ended with"), "{error}");
    }

    #[test]
    fn a_command_that_hangs_is_ended() {
        let error = run_within(command("sleep").arg("60"), Duration::from_millis(200)).unwrap_err().to_string();
        assert!(error.contains("gave no answer"), "{error}");
    }

    #[test]
    fn no_output_is_no_answer() {
        assert_eq!(output(&mut command("true")), None);
        assert_eq!(output(command("echo").arg("1.2.3")), Some("1.2.3".to_owned()));
    }
}
