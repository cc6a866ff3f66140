//! What is wrong in the data, and where.

use std::cell::RefCell;
use std::fmt;

/// Something wrong in the data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// File, relative to the data folder.
    pub file: String,
    /// Line, from 1; 0 when it is about the whole file.
    pub line: usize,
    /// Name of the row, e.g. `schedule 2026-01-28`; empty when it is about the whole file.
    pub row: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        write!(f, ": ")?;
        if !self.row.is_empty() {
            write!(f, "{}: ", self.row)?;
        }
        write!(f, "{}", self.message)
    }
}

/// Where a row stands, for faults found after its file was read.
#[derive(Debug, Clone)]
pub struct Place {
    file: String,
    line: usize,
    row: String,
}

impl Place {
    /// The row of that name at that line of that file.
    pub fn new(file: &str, line: usize, row: &str) -> Place {
        Place { file: file.into(), line, row: row.into() }
    }

    /// Notes that the row is wrong.
    pub fn fault(&self, faults: &Faults, message: impl Into<String>) {
        faults.add(&self.file, self.line, &self.row, message);
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}:{})", self.row, self.file, self.line)
    }
}

/// The faults found so far.
#[derive(Debug, Default)]
pub struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    /// Notes one.
    pub fn add(&self, file: &str, line: usize, row: &str, message: impl Into<String>) {
        self.0.borrow_mut().push(Fault { file: file.into(), line, row: row.into(), message: message.into() });
    }

    /// Whether there are none so far.
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// All of them, by file and line.
    pub fn sorted(self) -> Vec<Fault> {
        let mut all = self.0.into_inner();
        all.sort();
        all.dedup();
        all
    }
}
