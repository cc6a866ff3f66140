//! Bringing in an inventory: from the file to the server list.

mod act;
mod review;
mod situation;
#[cfg(test)]
mod tests;

pub use act::{Arrived, ImportAction};
pub use review::{Line, Review, SHOWN};
pub use situation::{About, Asked};

use crate::answers::ServerGroup;
use crate::estate::{Change, Estate, Question};
use std::rc::Rc;

/// Where an import stands. Nothing of it is kept: the file is with the person.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Importing {
    /// How far it is.
    pub stage: Stage,
    /// What stands in the paste field.
    pub paste: String,
    /// Something is held over the drop zone.
    pub over: bool,
}

/// How far an import is.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Stage {
    /// A file is to be chosen.
    #[default]
    Choose,
    /// It is being read.
    Reading {
        /// What it is called.
        name: Rc<str>,
        /// How much of it, in percent.
        percent: u32,
        /// Data rows so far.
        rows: u32,
    },
    /// Its columns are not known.
    Ask {
        /// What it is called.
        name: Rc<str>,
        /// What must be seen to answer.
        question: Rc<Question>,
        /// The column of the system, as chosen.
        system: Option<usize>,
        /// The column of the name, as chosen; none: no column has it.
        machine: Option<usize>,
    },
    /// It was read.
    Review(Review),
    /// It is a list that this page wrote.
    Own {
        /// What it is called.
        name: Rc<str>,
        /// Its groups and faults.
        estate: Shared<Estate>,
    },
}

/// Something large that never changes in place: two are the same when they are one.
#[derive(Debug)]
pub struct Shared<T>(pub Rc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the last import did, told on the server list until it is closed.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// What the file is called.
    pub name: Rc<str>,
    /// What it did to the list.
    pub changes: Shared<Vec<Change>>,
    /// Machines that were not taken in, for their systems were not settled.
    pub left: u32,
    /// The list before and after: undone only while nothing else was changed since.
    pub before: Shared<Vec<ServerGroup>>,
    /// See `before`.
    pub after: Shared<Vec<ServerGroup>>,
}
