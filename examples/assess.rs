//! Answers in, assessments out, one a line: the stream of the file form `overdue/answers/1`.
//!
//! ```sh
//! cargo run --release --example assess < answers.jsonl > assessments.jsonl
//! ```
//!
//! Each line of standard input is one Answers object; for each, in the same order, one line is
//! written: the assessment (`overdue/assessment/1`), or where the line was refused
//! `{"errors":[{"at":"estate[2].corrected_on","message":"…"}]}`. A line that is not JSON is refused
//! with an empty `at`, and its message tells the column. A line of nothing but spaces holds no object
//! and is passed over. Exits 1 if any line was refused, 2 if reading or writing failed.

use overdue::answers::json::Writer;
use overdue::answers::{Fault, read};
use overdue::assessment::assess;
use overdue::facts::{self, Facts};
use overdue::report::assessment_json;
use overdue::words;
use std::io::{self, BufRead as _, BufWriter, Write as _};
use std::process::ExitCode;

fn main() -> ExitCode {
    match stream() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever reads the lines may stop when it has enough: `assess < file | head -1`.
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(2),
        Err(fault) => {
            eprintln!("assess: {fault}");
            ExitCode::from(2)
        }
    }
}

/// Whether every line was taken.
fn stream() -> io::Result<bool> {
    let facts = facts::current();
    let mut input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    let mut all_taken = true;
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        if !line.trim_ascii().is_empty() {
            let reply = answer(&line, facts);
            all_taken &= reply.is_ok();
            writeln!(output, "{}", reply.unwrap_or_else(|refusal| refusal))?;
            // A program that waits for each reply before it asks again must get it.
            output.flush()?;
        }
        line.clear();
    }
    Ok(all_taken)
}

/// What is written for a line: the assessment, or why there is none.
fn answer(line: &[u8], facts: &Facts) -> Result<String, String> {
    let text = std::str::from_utf8(line).map_err(|fault| {
        let byte = fault.valid_up_to() + 1;
        errors([("", format!("This line is not UTF-8 at byte {byte}. Save the file as UTF-8."))])
    })?;
    let words = &words::words().faults;
    let told = |faults: Vec<Fault>| errors(faults.iter().map(|fault| (fault.at.as_str(), fault.message(words))));
    let answers = read(text, &facts.catalogue).map_err(told)?;
    Ok(assessment_json(&assess(&answers, facts), &answers, facts))
}

fn errors<'a>(faults: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let mut json = Writer::new();
    json.object(|json| {
        json.name("errors").list(faults, |json, (at, message)| {
            json.object(|json| {
                json.name("at").text(at);
                json.name("message").text(&message);
            });
        });
    });
    json.finish()
}
