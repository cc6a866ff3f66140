//! Running checks one after the other, and what is said at the end.

use crate::project::Project;
use anyhow::Result;
use std::time::{Duration, Instant};

/// One of the things that `cargo xtask test` does.
pub struct Check {
    /// What it is called, in the summary and for `--only`.
    pub name: &'static str,
    /// What it looks at.
    pub kind: Kind,
    /// The check whose result it works on, if any.
    pub needs: Option<&'static str>,
    /// What to do when it fails.
    pub hint: &'static str,
    /// Does it.
    pub run: fn(&Project) -> Result<Verdict>,
}

/// What a check looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The code, natively: no tools are needed beyond Rust's own.
    Code,
    /// Whether the page can be built.
    Build,
    /// The built page.
    Page,
    /// How fast it is: printed, and never a reason to fail.
    Measure,
}

/// How a check ended that did not fail.
pub enum Verdict {
    /// It ran and found nothing.
    Passed,
    /// It could not run here, and why.
    Skipped(String),
}

/// What became of a check.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Skipped(String),
    Failed(String),
}

struct Row {
    name: &'static str,
    hint: &'static str,
    outcome: Outcome,
    took: Duration,
}

/// Runs the checks and prints the summary. A failure stops only what needs its result.
/// Says whether none failed.
pub fn run(project: &Project, checks: &[&Check]) -> bool {
    let mut rows: Vec<Row> = Vec::new();
    for (at, check) in checks.iter().enumerate() {
        println!("\n== {} ({} of {})", check.name, at + 1, checks.len());
        let start = Instant::now();
        let outcome = match check
            .needs
            .filter(|needed| rows.iter().any(|row| row.name == *needed && row.outcome != Outcome::Passed))
        {
            Some(needed) => Outcome::Skipped(format!("it needs `{needed}`")),
            None => match (check.run)(project) {
                Ok(Verdict::Passed) => Outcome::Passed,
                Ok(Verdict::Skipped(why)) => Outcome::Skipped(why),
                Err(error) => Outcome::Failed(format!("{error:#}")),
            },
        };
        match &outcome {
            Outcome::Passed => {}
            Outcome::Skipped(why) => println!("skipped: {why}"),
            Outcome::Failed(why) => println!("\nFAILED: {why}\nWhat to do: {}", check.hint),
        }
        rows.push(Row { name: check.name, hint: check.hint, outcome, took: start.elapsed() });
    }
    println!("\n{}", summary(&rows));
    !rows.iter().any(|row| matches!(row.outcome, Outcome::Failed(_)))
}

/// The table, what failed once more, and the count as the last line.
fn summary(rows: &[Row]) -> String {
    let mut lines = Vec::new();
    for row in rows {
        let (word, why) = match &row.outcome {
            Outcome::Passed => ("ok", ""),
            Outcome::Skipped(why) => ("skipped", why.as_str()),
            Outcome::Failed(_) => ("FAILED", ""),
        };
        let line = format!("{word:<8} {:<24} {:>6.1} s  {why}", row.name, row.took.as_secs_f64());
        lines.push(line.trim_end().to_owned());
    }
    for row in rows {
        if let Outcome::Failed(why) = &row.outcome {
            lines.push(format!("\n{}: {why}\n  What to do: {}", row.name, row.hint));
        }
    }
    let count = |wanted: fn(&Outcome) -> bool| rows.iter().filter(|row| wanted(&row.outcome)).count();
    let passed = count(|outcome| *outcome == Outcome::Passed);
    let failed = count(|outcome| matches!(outcome, Outcome::Failed(_)));
    lines.push(format!("\n{passed} passed, {failed} failed"));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    const fn check(name: &'static str, needs: Option<&'static str>, run: fn(&Project) -> Result<Verdict>) -> Check {
        Check { name, kind: Kind::Code, needs, hint: "look here", run }
    }

    const GOOD: Check = check("good", None, |_| Ok(Verdict::Passed));
    const BAD: Check = check("bad", None, |_| bail!("it broke"));
    const AFTER_BAD: Check = check("after", Some("bad"), |_| bail!("must not run"));

    fn rows(outcomes: Vec<(&'static str, Outcome)>) -> Vec<Row> {
        outcomes
            .into_iter()
            .map(|(name, outcome)| Row { name, hint: "look here", outcome, took: Duration::ZERO })
            .collect()
    }

    #[test]
    fn a_failure_is_told_and_does_not_stop_the_rest() {
        let project = Project::find().unwrap();
        assert!(!run(&project, &[&BAD, &AFTER_BAD, &GOOD]));
        assert!(run(&project, &[&GOOD]));
        assert!(!run(&project, &[&AFTER_BAD]), "what it needs is not among the checks asked for");
    }

    #[test]
    fn the_last_line_counts() {
        let text = summary(&rows(vec![
            ("one", Outcome::Passed),
            ("two", Outcome::Failed("`cargo x` ended with 1".into())),
            ("three", Outcome::Skipped("no rustfmt".into())),
        ]));
        assert_eq!(text.lines().last(), Some("1 passed, 1 failed"));
        assert!(text.contains("skipped  three") && text.contains("no rustfmt"), "{text}");
        assert!(text.contains("two: `cargo x` ended with 1\n  What to do: look here"), "{text}");
    }
}
