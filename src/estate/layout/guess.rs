//! A table without a header that is understood: what its columns hold, told from their text.

use super::{Columns, Question};
use crate::estate::table::Record;

/// Rows shown as a sample.
const SAMPLE: usize = 5;

/// Characters of a cell that are shown.
const SHOWN: usize = 80;

/// Whether the columns are plain without asking: at most a name and a system, and most rows name one that is known.
/// Else the question to put. `rows` are the first that are not blank; `known` tells whether a text names a system.
pub fn columns(rows: &[Record<'_>], known: &dyn Fn(&str) -> bool) -> Result<Columns, Question> {
    let width = rows.iter().map(Record::len).max().unwrap_or(0);
    let filled = |column: usize| rows.iter().filter(|row| !row.field(column).is_empty()).count();
    let systems = |column: usize| {
        let named = |row: &&Record<'_>| !row.field(column).is_empty() && known(row.field(column));
        rows.iter().filter(named).count()
    };
    // A column counts when half of what it holds names a system.
    let hits: Vec<usize> = (0..width).map(systems).collect();
    let likely = (0..width).filter(|column| hits[*column] * 2 >= filled(*column).max(1));
    let system = likely.max_by_key(|column| (hits[*column], width - column));
    let used: Vec<usize> = (0..width).filter(|column| filled(*column) > 0).collect();
    let name = name_column(rows, &used, system);
    match system {
        Some(system) if used.len() <= 2 => Ok(Columns { system, name, skip: 0 }),
        _ => Err(question(rows, width, system, name)),
    }
}

/// The first column beside the system whose cells differ from row to row.
fn name_column(rows: &[Record<'_>], used: &[usize], system: Option<usize>) -> Option<usize> {
    let differs = |column: usize| {
        let mut cells: Vec<&str> = rows.iter().map(|row| row.field(column)).filter(|cell| !cell.is_empty()).collect();
        let all = cells.len();
        cells.sort_unstable();
        cells.dedup();
        all * 2 >= rows.len() && cells.len() * 10 >= all * 8
    };
    used.iter().copied().find(|column| Some(*column) != system && differs(*column))
}

fn question(rows: &[Record<'_>], width: usize, system: Option<usize>, name: Option<usize>) -> Question {
    let cells =
        |row: &Record<'_>| -> Vec<String> { row.fields().map(|cell| cell.chars().take(SHOWN).collect()).collect() };
    // A header stands over the widest rows, and holds no numbers and nothing twice.
    let place = rows.iter().position(|row| row.len() * 2 > width).unwrap_or(0);
    let header = rows.get(place).filter(|row| {
        let mut words: Vec<&str> = row.fields().filter(|cell| !cell.is_empty()).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        let wordy = |word: &&str| word.len() <= 40 && word.bytes().any(|byte| byte.is_ascii_alphabetic());
        rows.len() > place + 1 && all > 0 && words.len() == all && words.iter().all(wordy)
    });
    let skip = place + usize::from(header.is_some());
    Question {
        header: header.map(cells),
        sample: rows.iter().skip(skip).take(SAMPLE).map(cells).collect(),
        width,
        system,
        name,
        skip: skip as u32,
    }
}
