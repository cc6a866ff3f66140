//! The worked examples of `tests/examples`, reproduced exactly: the assessments to the dollar and the
//! day, the refusals by the paths they name.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use overdue::answers::read;
use overdue::assessment::assess;
use overdue::facts;
use overdue::report::assessment_json;
use serde_json::Value;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

#[test]
fn every_assessment_is_reproduced() {
    let examples = assessments();
    assert!(!examples.is_empty(), "tests/examples holds no example");
    for (name, example) in examples {
        let made = report(&example["answers"]);
        differs(&example["assessment"], &made, "").unwrap_or_else(|why| panic!("{name}: {why}"));
    }
}

#[test]
fn what_stands_elsewhere_stands_there() {
    for (name, example) in assessments() {
        let made = report(&example["answers"]);
        let mut sees = Vec::new();
        collect_sees(&made["derivations"], &mut sees);
        for path in sees {
            let (figure, steps) = path.split_once(".inputs").unwrap_or((&path, ""));
            let steps = steps.split(".inputs").filter(|step| !step.is_empty());
            let indexes = steps.map(|step| step.trim_matches(['[', ']']).parse::<usize>().unwrap());
            let found = indexes.fold(&made["derivations"][figure], |tree, index| &tree["inputs"][index]);
            assert!(found["value"].is_i64(), "{name}: {path} is {found}");
        }
    }
}

/// Every path that a derivation points to instead of repeating a tree.
fn collect_sees(value: &Value, sees: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            sees.extend(fields.get("see").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| collect_sees(value, sees));
        }
        Value::Array(items) => items.iter().for_each(|value| collect_sees(value, sees)),
        _ => {}
    }
}

#[test]
fn every_refusal_names_its_fields() {
    for refusal in refusals() {
        let why = refusal["why"].as_str().unwrap();
        let text = refusal["answers"].to_string();
        let faults = read(&text, &facts::current().catalogue).expect_err(why);
        let named: Vec<String> = faults.into_iter().map(|fault| fault.at).collect();
        assert_eq!(sorted(named), sorted(paths(&refusal)), "{why}");
    }
}

#[test]
fn the_stream_answers_line_by_line_and_in_order() {
    let mut lines: Vec<String> = assessments().iter().map(|(_, example)| example["answers"].to_string()).collect();
    let taken = lines.len();
    lines.extend(refusals().iter().map(|refusal| refusal["answers"].to_string()));
    lines.push("{\"schema\": tru}".to_owned());
    let (replies, code) = stream(&format!("\n{}", lines.join("\n")));
    assert_eq!(code, Some(1));
    assert_eq!(replies.len(), lines.len());
    for ((name, example), reply) in assessments().iter().zip(&replies) {
        differs(&example["assessment"], reply, "").unwrap_or_else(|why| panic!("{name}: {why}"));
    }
    for (refusal, reply) in refusals().iter().zip(&replies[taken..]) {
        let named = reply["errors"].as_array().unwrap().iter();
        let named = named.map(|fault| fault["at"].as_str().unwrap().to_owned()).collect();
        assert_eq!(sorted(named), sorted(paths(refusal)), "{}", refusal["why"]);
    }
    let not_json = &replies.last().unwrap()["errors"][0];
    assert_eq!(not_json["at"], "");
    assert!(not_json["message"].as_str().unwrap().contains("line 1, column 12"), "{not_json}");
}

#[test]
fn a_stream_without_a_fault_ends_well() {
    let (replies, code) = stream(&assessments()[0].1["answers"].to_string());
    assert_eq!((replies.len(), code), (1, Some(0)));
    assert_eq!(stream("").1, Some(0));
}

/// What the library writes for answers.
fn report(answers: &Value) -> Value {
    let facts = facts::current();
    let answers = read(&answers.to_string(), &facts.catalogue).unwrap();
    serde_json::from_str(&assessment_json(&assess(&answers, facts), &answers, facts)).unwrap()
}

/// What the example program writes, line by line, and how it exits.
fn stream(input: &str) -> (Vec<Value>, Option<i32>) {
    let mut child = Command::new(program()).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    (text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), output.status.code())
}

/// The example program, built: `cargo test --test examples` alone would not do it.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--example", "assess"]).current_dir(env!("CARGO_MANIFEST_DIR"));
        if !cfg!(debug_assertions) {
            build.arg("--release");
        }
        assert!(build.status().unwrap().success(), "`cargo build --example assess` failed");
        let own = std::env::current_exe().unwrap();
        let profile = own.parent().and_then(Path::parent).unwrap();
        profile.join("examples/assess").with_extension(std::env::consts::EXE_EXTENSION)
    })
}

/// Where `made` lacks or changes what is expected. Keys that are not expected are free; lists are whole.
fn differs(expected: &Value, made: &Value, path: &str) -> Result<(), String> {
    match (expected, made) {
        (Value::Object(expected), Value::Object(made)) => expected.iter().try_for_each(|(key, expected)| {
            let path = format!("{path}.{key}");
            let made = made.get(key).ok_or_else(|| format!("{path} is missing"))?;
            differs(expected, made, &path)
        }),
        (Value::Array(expected), Value::Array(made)) if expected.len() == made.len() => {
            let pairs = expected.iter().zip(made).enumerate();
            pairs
                .into_iter()
                .try_for_each(|(index, (expected, made))| differs(expected, made, &format!("{path}[{index}]")))
        }
        _ if expected == made => Ok(()),
        _ => Err(format!("{path} is {made}, expected {expected}")),
    }
}

fn assessments() -> Vec<(String, Value)> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let named = files.into_iter().map(|file| (file.file_name().unwrap().to_string_lossy().into_owned(), json(&file)));
    named.filter(|(_, value)| value.is_object()).collect()
}

fn refusals() -> Vec<Value> {
    let Value::Array(list) = json(&folder().join("refused.json")) else { panic!("refused.json is a list") };
    list
}

fn paths(refusal: &Value) -> Vec<String> {
    refusal["at"].as_array().unwrap().iter().map(|path| path.as_str().unwrap().to_owned()).collect()
}

fn sorted(mut list: Vec<String>) -> Vec<String> {
    list.sort();
    list
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/examples")
}

fn json(file: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}
