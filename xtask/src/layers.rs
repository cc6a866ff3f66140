//! The floors of the house, held against what each file names, and the length of files.
//!
//! A module uses only the floors below its own (`ARCHITECTURE.md`). The compiler cannot see that,
//! so every path that starts at the crate's root is looked up here.

use crate::project::Project;
use crate::tokens::{Token, tokens};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// The modules of `src/` from the top down: each may use those that come after it. Where two
/// share a floor, this says which of them may use the other.
const FLOORS: [(&str, u8); 14] = [
    ("lib", 9),
    ("main", 8),
    ("unpack", 8),
    ("embed", 8),
    ("widget", 7),
    ("browser", 6),
    ("training", 5),
    ("report", 5),
    ("assessment", 4),
    ("estate", 3),
    ("answers", 3),
    ("law", 2),
    ("words", 1),
    ("facts", 1),
];

/// The lowest floor that may know the page, the browser and the clock.
const BROWSER: u8 = 6;

/// What only that floor and those above it may name.
const OUTSIDE: [&str; 8] = ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "SystemTime", "Instant", "UNIX_EPOCH"];

/// A file above this is two ideas.
const LONGEST: usize = 400;

/// Where written code lives, and how its files end.
const CODE: [&str; 9] = ["src", "pack", "xtask", "tests", "examples", "benches", "fuzz", "styles", "index.html"];
const ENDINGS: [&str; 6] = ["rs", "css", "js", "mjs", "ts", "html"];

/// Checks every file of the project.
///
/// # Errors
/// When one breaks a rule; every breach is named with its file and line.
pub fn check(project: &Project) -> Result<()> {
    let mut breaches = Vec::new();
    let mut files = 0;
    for file in CODE.iter().map(|place| project.root.join(place)).flat_map(|place| written(&place)) {
        let text = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
        let name = file.strip_prefix(&project.root).unwrap_or(&file);
        let lines = text.lines().count();
        if lines > LONGEST {
            breaches.push(format!("{}: {lines} lines, and {LONGEST} are the most: it is two ideas", name.display()));
        }
        if let Ok(inside) = name.strip_prefix("src")
            && inside.extension().is_some_and(|ending| ending == "rs")
        {
            breaches.extend(
                breaches_of(inside, &text).into_iter().map(|(line, what)| format!("{}:{line}: {what}", name.display())),
            );
        }
        files += 1;
    }
    println!("{files} files looked at.");
    if !breaches.is_empty() {
        bail!("{}", breaches.join("\n  "));
    }
    Ok(())
}

/// The files a person writes, at or below `place`.
fn written(place: &Path) -> Vec<PathBuf> {
    if place.is_file() {
        return vec![place.to_path_buf()];
    }
    let Ok(entries) = std::fs::read_dir(place) else { return Vec::new() };
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    found.sort();
    let made = |path: &Path| {
        path.file_name().is_some_and(|name| ["node_modules", "results", "target"].iter().any(|made| name == *made))
    };
    found.retain(|path| {
        path.is_dir() && !made(path)
            || path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known))
    });
    found.into_iter().flat_map(|path| if path.is_dir() { written(&path) } else { vec![path] }).collect()
}

/// A module's place from the top, and its floor.
fn place_of(module: &str) -> Option<(usize, u8)> {
    let place = FLOORS.iter().position(|(name, _)| *name == module)?;
    Some((place, FLOORS[place].1))
}

/// What a file of `src/` may not name, with the line; `file` is its path below `src/`.
fn breaches_of(file: &Path, text: &str) -> Vec<(usize, String)> {
    // What compiles the facts is run by cargo, on this machine: it is no part of the program.
    if file.ends_with("build.rs") {
        return Vec::new();
    }
    let parts: Vec<String> =
        file.with_extension("").components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    let module = parts.first().map_or("", String::as_str);
    let Some((own, floor)) = place_of(module) else {
        return vec![(
            1,
            format!("`{}` has no floor: give it one in xtask/src/layers.rs and in ARCHITECTURE.md", parts.join("::")),
        )];
    };
    let depth = parts.len() - usize::from(parts.last().is_some_and(|last| last == "mod"));
    let tokens = tokens(text);
    let mut found: Vec<(usize, String)> = named_from_root(&tokens, depth)
        .filter(|name| place_of(name.text).is_some_and(|(other, _)| other < own))
        .map(|name| (name.line, format!("`{module}`, on floor {floor}, names `{}`, which is not below it", name.text)))
        .collect();
    if floor < BROWSER {
        let outside = tokens.iter().filter(|token| OUTSIDE.contains(&token.text));
        found.extend(outside.map(|name| {
            (
                name.line,
                format!("`{module}`, on floor {floor}, names `{}`: only `browser` and what is above it may", name.text),
            )
        }));
    }
    found
}

/// The modules named right below the crate's root: `crate::law`, each of `crate::{law, facts}`,
/// and `super::law` where enough `super`s lead there from a module `depth` deep.
fn named_from_root<'a>(tokens: &'a [Token<'a>], depth: usize) -> impl Iterator<Item = Token<'a>> {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text);
    (0..tokens.len()).flat_map(move |at| {
        // The rest of a chain already followed.
        if at >= 2 && text(at - 1) == "::" && text(at - 2) == "super" {
            return Vec::new();
        }
        let supers = (0..).take_while(|step| text(at + step * 2) == "super" && text(at + step * 2 + 1) == "::").count();
        let from_root = matches!(text(at), "crate" | "overdue") && text(at + 1) == "::";
        let next = match supers {
            0 if from_root => at + 2,
            1.. if supers >= depth => at + supers * 2,
            _ => return Vec::new(),
        };
        if text(next) == "{" {
            top_of_group(&tokens[next + 1..])
        } else {
            tokens.get(next).copied().into_iter().collect()
        }
    })
}

/// The first word of each path in `law, facts::{a, b}}`.
fn top_of_group<'a>(tokens: &[Token<'a>]) -> Vec<Token<'a>> {
    let (mut found, mut depth, mut first) = (Vec::new(), 1_usize, true);
    for token in tokens {
        match token.text {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ if depth == 1 && first => found.push(*token),
            _ => {}
        }
        if depth == 0 {
            break;
        }
        first = depth == 1 && token.text == ",";
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaches(file: &str, text: &str) -> Vec<String> {
        breaches_of(Path::new(file), text).into_iter().map(|(line, what)| format!("{line}: {what}")).collect()
    }

    #[test]
    fn the_floor_below_is_free_to_use() {
        assert_eq!(breaches("assessment/mod.rs", "use crate::{answers::Answers, law, facts};"), [""; 0]);
        assert_eq!(breaches("widget/app.rs", "use yew::prelude::*; use crate::browser;"), [""; 0]);
    }

    #[test]
    fn a_floor_above_is_found_however_it_is_named() {
        for text in [
            "use crate::report;",
            "use crate::{law, report::json};",
            "fn f() { crate::report::f() }",
            "use super::report;",
        ] {
            assert_eq!(
                breaches("law/mod.rs", text),
                ["1: `law`, on floor 2, names `report`, which is not below it"],
                "{text}"
            );
        }
        assert_eq!(breaches("law/days.rs", "\nuse super::super::widget;").len(), 1);
    }

    #[test]
    fn of_two_on_one_floor_only_one_may_use_the_other() {
        assert_eq!(breaches("facts/mod.rs", "use crate::words;").len(), 1);
        assert_eq!(breaches("words/mod.rs", "use crate::facts; use crate::words::format;"), [""; 0]);
    }

    #[test]
    fn a_sibling_of_the_same_name_is_no_floor() {
        assert_eq!(breaches("law/days.rs", "use super::report;"), [""; 0]);
        assert_eq!(breaches("law/mod.rs", "use crate::law::{report, widget};"), [""; 0]);
    }

    #[test]
    fn below_the_browser_nothing_knows_the_page_or_the_clock() {
        assert_eq!(breaches("law/days.rs", "let x = web_sys::window();").len(), 1);
        assert_eq!(breaches("facts/mod.rs", "use std::time::SystemTime;").len(), 1);
        assert_eq!(breaches("browser/clock.rs", "use js_sys::Date;"), [""; 0]);
    }

    #[test]
    fn a_comment_may_speak_of_what_is_above() {
        assert_eq!(breaches("law/mod.rs", "//! See [`crate::widget`], which uses yew."), [""; 0]);
    }

    #[test]
    fn a_module_without_a_floor_is_asked_for_one() {
        assert!(breaches("helpers.rs", "")[0].contains("has no floor"));
    }
}
