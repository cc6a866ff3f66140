//! The server table: how it is sorted, what it shows and which groups are picked. None of it is kept.

use super::entry::DayText;
use super::{Notice, State};
use crate::answers::{Ephi, Network, ServerGroup};
use std::rc::Rc;

/// Up to so many groups, the page shows the plain list unless the table is asked for.
pub const LIST_MOST: usize = 8;

/// So many rows are drawn at first, and with each *Show more*: ten thousand would hold the page for seconds.
pub const STEP: usize = 100;

/// How the table stands.
#[derive(Debug, Clone, PartialEq)]
pub struct TableState {
    /// The table was asked for although the list would do.
    pub asked: bool,
    /// The column it is sorted by.
    pub sort: Column,
    /// Whether the last comes first.
    pub descending: bool,
    /// What stands in the search box.
    pub query: String,
    /// Which groups are shown.
    pub only: Option<Standing>,
    /// How many rows are drawn.
    pub shown: usize,
    /// The ids of the groups picked, ascending. Shared, because every action copies the state.
    pub picked: Rc<Vec<String>>,
    /// The fields of *dealt with on*.
    pub day: DayText,
}

impl Default for TableState {
    fn default() -> Self {
        Self {
            asked: false,
            sort: Column::End,
            descending: false,
            query: String::new(),
            only: None,
            shown: STEP,
            picked: Rc::default(),
            day: DayText::default(),
        }
    }
}

impl TableState {
    /// Whether a group is picked.
    pub fn has(&self, id: &str) -> bool {
        self.picked.binary_search_by(|other| other.as_str().cmp(id)).is_ok()
    }
}

/// A column one can sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The name, A first.
    Name,
    /// The number of servers, fewest first.
    Count,
    /// The end of support, the longest past first; no end announced is last.
    End,
    /// ePHI, in the order of the form.
    Ephi,
    /// Network, least exposed first.
    Network,
    /// The day the groups were dealt with, else the last day of paid cover; neither is last.
    Cover,
}

impl Column {
    /// All of them, in the order of the table.
    pub const ALL: [Column; 6] =
        [Column::Name, Column::Count, Column::End, Column::Ephi, Column::Network, Column::Cover];
}

/// How a group's support stands on the as-of date, paid cover included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its last day is past.
    Past,
    /// It ends within 180 days.
    Soon,
    /// It ends later, or no end is announced.
    Supported,
}

impl Standing {
    /// All of them, worst first.
    pub const ALL: [Standing; 3] = [Standing::Past, Standing::Soon, Standing::Supported];
}

/// What a person did in the table.
#[derive(Debug, Clone, PartialEq)]
pub enum TableAction {
    /// The table is asked for, or the list again.
    Ask(bool),
    /// Sort by a column; by the same again: the other way round.
    Sort(Column),
    /// Something was typed in the search box.
    Find(String),
    /// Show only some.
    Only(Option<Standing>),
    /// Draw more rows.
    More,
    /// A group's box was ticked or not.
    Pick(String, bool),
    /// All that were found are picked, or nothing is.
    PickAll(bool),
    /// The fields of *dealt with on* were typed in.
    Day(DayText),
    /// Change all that are picked.
    Change(Change),
    /// Remove all that are picked.
    Remove,
    /// Take the last change or removal of several back.
    Undo,
}

/// One thing said of several groups at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Whether ePHI is on or behind them.
    Ephi(Ephi),
    /// Where they stand on the network.
    Network(Network),
    /// They were dealt with on the day in the fields.
    Dealt,
    /// They still run as they are.
    NotDealt,
}

/// Several groups as they were before one change or removal, each with its place in the list, ascending.
#[derive(Debug, Clone, PartialEq)]
pub struct Before {
    /// They were removed; else changed.
    pub removed: bool,
    /// The groups. Shared, because every action copies the state.
    pub groups: Rc<Vec<(usize, ServerGroup)>>,
}

impl State {
    /// Whether the servers are shown as a table: when there are many, or when it was asked for.
    pub fn is_table(&self) -> bool {
        let groups = self.draft.answers.estate.len();
        groups > LIST_MOST || self.table.asked && groups > 0
    }

    /// How many groups are picked.
    pub fn picked(&self) -> usize {
        self.draft.answers.estate.iter().filter(|group| self.table.has(&group.id)).count()
    }

    /// One group is about to go. Few may be left: a table stays a table until the list is asked for.
    pub(super) fn leave(&mut self, id: &str) {
        self.table.asked = self.is_table();
        // Another group may get the same id: it is not picked by that.
        Rc::make_mut(&mut self.table.picked).retain(|other| other != id);
    }

    /// What several groups were before the change that was told last, if it can still be taken back.
    pub fn before(&self) -> Option<&Before> {
        match &self.notice {
            Some(Notice::Several(before)) => Some(before),
            _ => None,
        }
    }
}

/// An estate for the tests of the table.
#[cfg(test)]
pub(super) mod fixture {
    use super::State;
    use crate::answers::{ServerGroup, date::parse_iso, fixture::blank};
    use crate::facts::current;

    /// A group of one server.
    pub fn group(id: &str, label: &str, product: &str) -> ServerGroup {
        ServerGroup { label: label.into(), product: current().catalogue.find(product), ..blank(id) }
    }

    /// On 2026-11-22, with these groups.
    pub fn state(groups: Vec<ServerGroup>) -> State {
        let mut state = State::new(parse_iso("2026-11-22").unwrap());
        state.draft.answers.estate = groups;
        state
    }
}
