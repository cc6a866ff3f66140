//! Sentences of the server table.

use super::Plural;

/// The server table.
#[derive(Debug)]
pub struct TableWords {
    /// Show the list as a table.
    pub as_table: &'static str,
    /// Show the table as a list.
    pub as_list: &'static str,
    /// Name of the table: `{groups}`, `{servers}`.
    pub caption: &'static str,
    /// Groups.
    pub groups: Plural,
    /// Names of the columns one can sort by, in the order of the table.
    pub columns: [&'static str; 6],
    /// Name of the column of buttons, for those who hear it.
    pub actions: &'static str,
    /// Before the buttons that sort, where the columns do not stand side by side.
    pub sort: &'static str,
    /// Search box: label.
    pub find: &'static str,
    /// Hint to it.
    pub find_hint: &'static str,
    /// Name of the choice by support.
    pub only: &'static str,
    /// Every group.
    pub all: &'static str,
    /// By support: past, soon, supported.
    pub standings: [&'static str; 3],
    /// How many groups were found, where not all were.
    pub found: Plural,
    /// Only the first of them are drawn: `{shown}`.
    pub found_first: &'static str,
    /// Nothing was found.
    pub none: &'static str,
    /// Draw so many more: `{n}`.
    pub more: &'static str,
    /// Pick one: `{name}`.
    pub pick: &'static str,
    /// Pick all that were found.
    pub pick_all: Plural,
    /// How many are picked.
    pub picked: Plural,
    /// How many of these the filters hide.
    pub hidden: Plural,
    /// Pick none.
    pub pick_none: &'static str,
    /// Change several at once.
    pub several: &'static str,
    /// Under it.
    pub several_hint: &'static str,
    /// ePHI.
    pub ephi: &'static str,
    /// ePHI in a word, in the order of the form.
    pub ephi_choices: [&'static str; 3],
    /// Network.
    pub network: &'static str,
    /// Network in a word, in the order of the form.
    pub network_choices: [&'static str; 3],
    /// Dealt with on the day typed.
    pub dealt: &'static str,
    /// Not dealt with.
    pub not_dealt: &'static str,
    /// Remove those picked.
    pub remove: &'static str,
    /// Several were changed.
    pub changed: Plural,
    /// Several were removed.
    pub removed: Plural,
    /// Nothing is picked.
    pub pick_first: &'static str,
    /// One of its machines: `{name}`.
    pub host: &'static str,
    /// No end of support announced.
    pub no_end: &'static str,
    /// Save the list.
    pub save: &'static str,
    /// Name of that file: `{day}`.
    pub file_name: &'static str,
}
