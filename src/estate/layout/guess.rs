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

#[cfg(test)]
mod tests {
    use crate::estate::{Certainty, Columns, Import, Inventory, Layout, Question, Read, Verdict};

    fn read(text: &str, columns: Option<Columns>) -> Result<Inventory, Question> {
        let judge = |clues: &[crate::estate::Clue<'_>]| {
            let known = clues.iter().any(|clue| clue.text.starts_with("Windows"));
            let certainty = if known { Certainty::Exact } else { Certainty::Unknown };
            Verdict { products: Vec::new(), certainty, candidates: Vec::new() }
        };
        let mut import = Import::new(Box::new(judge), columns);
        import.push(text.as_bytes());
        match import.finish() {
            Ok(Read::Inventory(inventory)) => Ok(inventory),
            Ok(Read::Question(question)) => Err(question),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_paste_of_names_and_systems_needs_no_question() {
        let inventory = read("a\tWindows 7\nb\tWindows 8\n", None).expect("plain");
        assert_eq!(inventory.layout, Layout::Headerless);
        assert_eq!(inventory.rows().map(|row| row.name.to_owned()).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(read("Windows 7\nWindows 8\n", None).expect("plain").rows().count(), 2);
    }

    #[test]
    fn an_unknown_layout_asks_and_is_read_with_the_answer() {
        let text = "Liste 2026\n\nGer\u{e4}t;Betriebssystem;Raum\nr1;Windows 7;12\nr2;Windows 8;13\n";
        let question = read(text, None).expect_err("nobody knows these words");
        assert_eq!(
            question.header.as_deref(),
            Some(["Ger\u{e4}t", "Betriebssystem", "Raum"].map(str::to_owned).as_slice())
        );
        assert_eq!((question.system, question.name, question.skip), (Some(1), Some(0), 2));
        assert_eq!(question.sample, [["r1", "Windows 7", "12"], ["r2", "Windows 8", "13"]]);
        let columns = Columns { system: 1, name: Some(0), skip: question.skip };
        let inventory = read(text, Some(columns)).expect("told");
        assert_eq!(inventory.layout, Layout::Chosen);
        assert_eq!(
            inventory.rows().map(|row| (row.row, row.name.to_owned())).collect::<Vec<_>>(),
            [(1, "r1".to_owned()), (2, "r2".to_owned())]
        );
    }

    #[test]
    fn prose_is_asked_about_and_never_guessed() {
        assert!(read("Dear all,\nplease find the list, attached,\nregards\n", None).is_err());
    }
}
