//! The checks of `cargo xtask test`, in the order that tells of a mistake soonest.

use crate::exec;
use crate::project::Project;
use crate::report::{Check, Kind, Verdict};
use crate::{browser, build, layers, size, toolchain};
use anyhow::Result;
use std::time::Duration;

/// What the page's checks work on.
const BUILD: &str = "release build";

/// Every check.
pub const ALL: [Check; 11] = [
    Check {
        name: "format",
        kind: Kind::Code,
        needs: None,
        hint: "run `cargo fmt --all`",
        run: |project| {
            let formatted = |project: &Project| exec::run(project.cargo().args(["fmt", "--all", "--check"]));
            with_component(project, "rustfmt", "fmt", "rustfmt-web", formatted)
        },
    },
    Check {
        name: "layers",
        kind: Kind::Code,
        needs: None,
        hint: "move what is named to the floor below, or the code that names it to the floor above (ARCHITECTURE.md)",
        run: |project| passed(layers::check(project)),
    },
    Check {
        name: "lints",
        kind: Kind::Code,
        needs: None,
        hint: "mend what clippy names above; each warning ends with a link that explains it",
        run: |project| {
            let linted = |project: &Project| {
                exec::run(project.cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
            };
            with_component(project, "clippy", "clippy", "rust-web-clippy", linted)
        },
    },
    Check {
        name: "native tests",
        kind: Kind::Code,
        needs: None,
        hint: "the failing test is named above; run it alone with `cargo test --workspace NAME`",
        run: |project| {
            passed(exec::run(project.cargo().args(["test", "--workspace", "--lib", "--bins", "--tests", "--examples"])))
        },
    },
    Check {
        name: "doc tests",
        kind: Kind::Code,
        needs: None,
        hint: "the failing example is named above with its file and line; run `cargo test --doc`",
        run: |project| passed(exec::run(project.cargo().args(["test", "--workspace", "--doc"]))),
    },
    Check {
        name: "documentation",
        kind: Kind::Code,
        needs: None,
        hint: "mend the links or the text that rustdoc names above",
        run: |project| {
            passed(exec::run(
                project.cargo().args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"),
            ))
        },
    },
    Check {
        name: BUILD,
        kind: Kind::Build,
        needs: None,
        hint: "if a tool is missing, the message says what to install; else mend what the compiler names above",
        run: |project| passed(build::page(project)),
    },
    Check {
        name: "size",
        kind: Kind::Page,
        needs: Some(BUILD),
        hint: "see what grew in the table above: a dependency, or text in the code that could be data",
        run: |project| passed(size::report(project)),
    },
    Check {
        name: "browser",
        kind: Kind::Page,
        needs: Some(BUILD),
        hint: "run one alone with `cargo xtask browser FILE --grep NAME`; tests/browser/results has a trace of each failure",
        run: |project| passed(browser::test(project, &[])),
    },
    Check {
        name: "native benchmarks",
        kind: Kind::Measure,
        needs: None,
        hint: "the benchmark that failed is named above; run `cargo bench`",
        run: |project| passed(exec::run(project.cargo().args(["bench", "--bench=*"]))),
    },
    Check {
        name: "page benchmarks",
        kind: Kind::Measure,
        needs: Some(BUILD),
        hint: "run `cargo xtask bench`; if the page did not start, `cargo xtask serve` and look at it",
        run: |project| passed(browser::measure(project)),
    },
];

fn passed(result: Result<()>) -> Result<Verdict> {
    result.map(|()| Verdict::Passed)
}

/// Runs a check that needs a part of Rust that not every toolchain has, adding it where possible.
fn with_component(
    project: &Project,
    component: &str,
    subcommand: &str,
    package: &str,
    check: fn(&Project) -> Result<()>,
) -> Result<Verdict> {
    let there = || exec::output(project.cargo().args([subcommand, "--version"])).is_some();
    if !there() {
        // Whether either helps shows at the second look; if neither does, the line below says so.
        let added = if toolchain::active_sysroot(project).is_some_and(|sysroot| sysroot.starts_with("/usr")) {
            crate::system::apt_install(&[package], &format!("`cargo {subcommand}` checks the code"))
        } else {
            exec::run_within(project.command("rustup").args(["component", "add", component]), Duration::from_secs(120))
        };
        if !there() {
            let why = added.err().map(|error| format!(" ({error:#})")).unwrap_or_default();
            return Ok(Verdict::Skipped(format!(
                "no {component} in this toolchain: install it with `rustup component add {component}` or Debian's {package}{why}"
            )));
        }
    }
    passed(check(project))
}
