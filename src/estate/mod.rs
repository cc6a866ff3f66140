//! An inventory a person already has, read: files in, server groups out. Pure and total: any bytes give
//! rows, or an error that says where and what to do.
//!
//! [`Import`] takes a file's bytes in slices and gives an [`Inventory`]; a person settles its doubtful
//! [`Spelling`]s; [`Inventory::server_groups`] and [`merge`] bring it into the answers. [`write()`] is the way back.
//!
//! A file becomes [`Machine`]s, each with the [`Clue`]s its row holds; the clues become a [`Verdict`].

mod clue;
mod fault;
mod groups;
mod import;
mod inventory;
mod layout;
pub mod limits;
mod matching;
mod merge;
mod nmap;
mod own;
mod places;
mod spelling;
mod table;
mod text;
mod verdict;

pub use clue::{Aside, Clue, ClueKind, Machine};
pub use fault::{At, Fault, FaultKind, Foreign, XmlFault};
pub use groups::{Group, IMPORTED, Situation, System};
pub use import::{Import, Read};
pub use inventory::{Inventory, Judge, Row, Summary};
pub use layout::{Columns, Layout, Question};
pub use matching::Matcher;
pub use merge::{Change, merge};
pub use own::{Estate, Export, write};
pub use spelling::{Settled, Spelling};
pub use table::write::{START as CSV_START, guarded, row as csv_row};
pub use verdict::{Certainty, Verdict, Why};
