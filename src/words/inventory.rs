//! Sentences of the pages that bring in an inventory.

use super::Plural;

/// Bringing in an inventory: choosing the file, the review, the situation, what changed.
#[derive(Debug)]
pub struct InventoryWords {
    /// Button on the server list that leads here.
    pub bring: &'static str,
    /// Beside it.
    pub bring_hint: &'static str,
    /// Heading: the file.
    pub heading: &'static str,
    /// Under it.
    pub lede: &'static str,
    /// Label of the file field.
    pub drop: &'static str,
    /// Under it: what is understood.
    pub drop_hint: &'static str,
    /// Label of the paste field.
    pub paste: &'static str,
    /// Hint to it.
    pub paste_hint: &'static str,
    /// Reads what was pasted.
    pub read_paste: &'static str,
    /// Nothing was pasted.
    pub need_paste: &'static str,
    /// The browser would not give the file.
    pub unreadable: &'static str,
    /// What a pasted text is called.
    pub pasted: &'static str,
    /// While reading: `{name}`.
    pub reading: &'static str,
    /// While reading: rows.
    pub rows_so_far: Plural,
    /// Stops reading.
    pub stop: &'static str,
    /// Heading: which column.
    pub ask_heading: &'static str,
    /// Under it: `{name}`.
    pub ask_lede: &'static str,
    /// Label: the column of the system.
    pub ask_system: &'static str,
    /// Label: the column of the name.
    pub ask_name: &'static str,
    /// No column holds the name.
    pub ask_no_name: &'static str,
    /// Nothing chosen yet.
    pub choose: &'static str,
    /// A column without a header: `{n}`.
    pub column: &'static str,
    /// Caption of the sample.
    pub sample: &'static str,
    /// The system's column must be chosen.
    pub need_system: &'static str,
    /// Reads the file with these columns.
    pub read_columns: &'static str,
    /// Heading: review.
    pub review_heading: &'static str,
    /// Under it: `{name}`, `{layout}`.
    pub review_lede: &'static str,
    /// Names of the layouts, in the order of `Layout`.
    pub layouts: [&'static str; 9],
    /// Reading stopped early: `{fault}`.
    pub stopped: &'static str,
    /// Counts, each a term of the list.
    pub counts: CountWords,
    /// Heading of the products.
    pub products: &'static str,
    /// Heads of its columns: system, machines, support.
    pub product_heads: [&'static str; 3],
    /// Nothing was understood.
    pub no_products: &'static str,
    /// Heading of the doubtful.
    pub doubtful: &'static str,
    /// Under it.
    pub doubtful_lede: &'static str,
    /// Heading of the unknown.
    pub unknown: &'static str,
    /// Under it.
    pub unknown_lede: &'static str,
    /// Heading of the likely, in a part that opens: how many.
    pub likely: Plural,
    /// Under it.
    pub likely_lede: &'static str,
    /// Why a reading is only likely, in the order of `Why`.
    pub whys: [&'static str; 5],
    /// A row that says nothing of its system.
    pub nothing_said: &'static str,
    /// Machines of a spelling.
    pub machines: Plural,
    /// Examples of a spelling: `{names}`.
    pub such_as: &'static str,
    /// Where a spelling stands when no machine has a name: `{rows}`.
    pub in_rows: &'static str,
    /// Leave a spelling out.
    pub leave_out: &'static str,
    /// Another system.
    pub another: &'static str,
    /// Shows more spellings.
    pub more: Plural,
    /// Undo the last choice.
    pub undo: &'static str,
    /// Goes on.
    pub forward: &'static str,
    /// Another file instead.
    pub other_file: &'static str,
    /// Machines not settled: told before going on.
    pub left: Plural,
    /// Heading: what system is it.
    pub settle_heading: &'static str,
    /// What the file says: `{text}`.
    pub settle_says: &'static str,
    /// Takes it.
    pub settle_save: &'static str,
    /// Heading: the situation.
    pub situation_heading: &'static str,
    /// Under it.
    pub situation_lede: &'static str,
    /// Heads: ePHI, network.
    pub situation_heads: [&'static str; 2],
    /// Every other system.
    pub others: &'static str,
    /// What that means.
    pub others_hint: &'static str,
    /// The file says where they are.
    pub network_told: &'static str,
    /// Sets all at once: legend.
    pub all: &'static str,
    /// An answer is missing: `{name}`.
    pub need_situation: &'static str,
    /// Brings the machines in.
    pub finish: &'static str,
    /// Heading of what changed: `{name}`.
    pub changed_heading: &'static str,
    /// Nothing changed.
    pub unchanged: &'static str,
    /// Groups added.
    pub added: Plural,
    /// A group changed: `{name}`, `{before}`, `{after}`.
    pub changed: &'static str,
    /// The names changed, the number did not: `{name}`.
    pub names_changed: &'static str,
    /// A group that is no longer in the file: `{name}`, `{servers}`.
    pub gone: &'static str,
    /// Machines that were not taken in.
    pub not_taken: Plural,
    /// Undoes the import.
    pub undo_import: &'static str,
    /// Closes what changed.
    pub dismiss: &'static str,
    /// Heading: our own list, come back.
    pub own_heading: &'static str,
    /// Under it: `{name}`, `{groups}`.
    pub own_lede: &'static str,
    /// Rows of it with a fault.
    pub own_faults: &'static str,
    /// Takes it.
    pub own_take: &'static str,
}

/// Names of the counts on the review.
#[derive(Debug)]
pub struct CountWords {
    /// Data rows.
    pub rows: &'static str,
    /// Machines.
    pub machines: &'static str,
    /// Past support.
    pub lapsed: &'static str,
    /// To be settled.
    pub doubtful: &'static str,
    /// Not known.
    pub unknown: &'static str,
    /// Switched off.
    pub off: &'static str,
    /// Decommissioned.
    pub decommissioned: &'static str,
    /// Templates.
    pub templates: &'static str,
    /// The same machine again.
    pub repeated: &'static str,
    /// Left out.
    pub left_out: &'static str,
}
