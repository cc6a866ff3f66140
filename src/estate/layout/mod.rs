//! The kinds of file that are recognised, by what they hold and never by their name.

mod guess;
mod marks;
mod nessus;
mod plan;
mod words;

pub(super) use guess::columns;
pub(super) use nessus::Nessus;
pub(super) use plan::Plan;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Layout {
    /// Active Directory's computers, by PowerShell's `Export-Csv`.
    ActiveDirectory,
    /// A Lansweeper report.
    Lansweeper,
    /// RVTools, sheet vInfo.
    RvTools,
    /// ServiceNow's `cmdb_ci_server` and its kin.
    ServiceNow,
    /// nmap's XML.
    Nmap,
    /// Findings of Nessus or another Tenable scanner.
    Nessus,
    /// A list with a header that says which column holds the system.
    HandMade,
    /// A list without a header; what the columns hold was told from their text.
    Headerless,
    /// A list whose columns a person chose.
    Chosen,
}

/// Which columns hold what, counted from 0, as a person chose them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    /// The system.
    pub system: usize,
    /// The machine's name, if a column holds it.
    pub name: Option<usize>,
    /// Rows before the first machine: titles and header, as [`Question::skip`] tells them.
    pub skip: u32,
}

/// A table whose columns are not known: what a person must see to say which holds the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The header; none: the table seems to have none.
    pub header: Option<Vec<String>>,
    /// The first rows below it, at most five.
    pub sample: Vec<Vec<String>>,
    /// The widest of these rows, in columns.
    pub width: usize,
    /// The column that seems to hold the system.
    pub system: Option<usize>,
    /// The column that seems to hold the name.
    pub name: Option<usize>,
    /// Rows before the first machine, blank ones not counted; goes into [`Columns::skip`] as it is.
    pub skip: u32,
}
