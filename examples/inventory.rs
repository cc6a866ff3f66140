//! An inventory in, what each of its rows was taken for out.
//!
//! ```sh
//! cargo run --release --example inventory < servers.csv > rows.jsonl
//! ```
//!
//! Standard input is one file: CSV or TSV, nmap's XML, or text copied from a spreadsheet. For each data row (blank rows are not
//! counted; of a scan, each host that is up) one line is written, in the order of the file:
//!
//! ```json
//! {"row":1,"name":"PACS-ARCH01","products":["windows-server-2003"],"match":"exact","candidates":[]}
//! ```
//!
//! `match` is `exact`, `likely`, `ambiguous`, `unknown`, or `aside` for a machine that is switched off, retired or a template;
//! `products` then still says what it is. Exits 1 if reading stopped before the end or nothing could be read, and 2 if the
//! input could not be read or the output not written; standard error says why.

use overdue::answers::json::Writer;
use overdue::estate::{Certainty, Export, Import, Inventory, Matcher, Question, Read, Row};
use overdue::facts::{self, Catalogue, ProductId};
use overdue::words::words;
use std::io::{self, BufWriter, Read as _, Write as _};
use std::process::ExitCode;

/// Bytes of a slice, as the page takes them.
const SLICE: usize = 256 << 10;

fn main() -> ExitCode {
    match stream() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(2),
        Err(fault) => {
            eprintln!("inventory: {fault}");
            ExitCode::from(2)
        }
    }
}

/// Whether the file was read to its end.
fn stream() -> io::Result<bool> {
    let facts = facts::current();
    let matcher = Matcher::new(facts);
    let mut import = Import::new(Box::new(move |clues| matcher.judge(clues)), None);
    let mut input = io::stdin().lock();
    let mut slice = vec![0; SLICE];
    loop {
        let read = input.read(&mut slice)?;
        if read == 0 || !import.push(&slice[..read]) {
            break;
        }
    }
    match import.finish() {
        Ok(Read::Inventory(inventory)) => rows(&inventory, &facts.catalogue),
        Ok(Read::Estate(export)) => groups(export, &facts.catalogue),
        Ok(Read::Question(question)) => Ok(unknown(&question)),
        Err(fault) => {
            eprintln!("inventory: {}", fault.message(words()));
            Ok(false)
        }
    }
}

fn rows(inventory: &Inventory, catalogue: &Catalogue) -> io::Result<bool> {
    let mut output = BufWriter::new(io::stdout().lock());
    for row in inventory.rows() {
        writeln!(output, "{}", line(&row, catalogue))?;
    }
    output.flush()?;
    if let Some(fault) = &inventory.stopped {
        eprintln!("inventory: {}", fault.message(words()));
    }
    Ok(inventory.stopped.is_none())
}

fn line(row: &Row<'_>, catalogue: &Catalogue) -> String {
    let certainty = match (row.aside, row.verdict.certainty) {
        (Some(_), _) => "aside",
        (None, Certainty::Exact) => "exact",
        (None, Certainty::Likely(_)) => "likely",
        (None, Certainty::Ambiguous) => "ambiguous",
        (None, Certainty::Unknown) => "unknown",
    };
    let ids = |json: &mut Writer, products: &[ProductId]| {
        json.list(products, |json, product| json.text(catalogue.product(*product).id));
    };
    let mut json = Writer::new();
    json.object(|json| {
        json.name("row").int(row.row.into());
        json.name("name").text(row.name);
        ids(json.name("products"), &row.verdict.products);
        json.name("match").text(certainty);
        ids(json.name("candidates"), &row.verdict.candidates);
    });
    json.finish()
}

/// Our own export has no rows of machines: its groups are told by their number.
fn groups(export: Export, catalogue: &Catalogue) -> io::Result<bool> {
    let stopped = export.stopped.clone();
    let estate = export.groups(catalogue);
    for fault in stopped.iter().chain(&estate.faults) {
        eprintln!("inventory: {}", fault.message(words()));
    }
    eprintln!("inventory: this is an estate saved by the page, with {} server groups.", estate.groups.len());
    Ok(stopped.is_none() && estate.faults.is_empty())
}

fn unknown(question: &Question) -> bool {
    eprintln!("inventory: it is not clear which column holds the operating system. The first rows:");
    for row in question.header.iter().chain(&question.sample) {
        eprintln!("  {}", row.join(" | "));
    }
    false
}
