//! Sentences of the server list, of one group's form, and of products.

use super::{ChoiceWords, Plural};

/// The server list and one group's form.
#[derive(Debug)]
pub struct ServerWords {
    /// Nothing listed yet.
    pub empty: &'static str,
    /// Add the first.
    pub add: &'static str,
    /// Add another.
    pub add_another: &'static str,
    /// Edit, with `{name}` for those who hear it.
    pub edit: &'static str,
    /// Duplicate.
    pub duplicate: &'static str,
    /// Remove.
    pub remove: &'static str,
    /// Undo a removal.
    pub undo: &'static str,
    /// `{name}` was removed.
    pub removed: &'static str,
    /// `{name}` was duplicated.
    pub duplicated: &'static str,
    /// Count of servers.
    pub count: Plural,
    /// A group without a name of its own and of no product that is listed: `{n}`.
    pub unnamed: &'static str,
    /// Its system.
    pub unlisted: &'static str,
    /// Count of groups and servers in the list: `{groups}`, `{servers}`.
    pub total: &'static str,
    /// Copy's label: `{name}`.
    pub copy: &'static str,
    /// Heading: add.
    pub heading_add: &'static str,
    /// Heading: edit.
    pub heading_edit: &'static str,
    /// Under it.
    pub lede: &'static str,
    /// Product: label.
    pub product: &'static str,
    /// Product: hint.
    pub product_hint: &'static str,
    /// It is not in the list.
    pub not_listed: &'static str,
    /// Back to the list.
    pub listed: &'static str,
    /// Name of an unlisted system.
    pub own_name: &'static str,
    /// Day its support ended.
    pub own_end: &'static str,
    /// Hint to it.
    pub own_end_hint: &'static str,
    /// Label of the group.
    pub label: &'static str,
    /// Hint to it.
    pub label_hint: &'static str,
    /// Count: label.
    pub how_many: &'static str,
    /// Hint to it.
    pub how_many_hint: &'static str,
    /// ePHI: legend.
    pub ephi: &'static str,
    /// What ePHI is.
    pub ephi_hint: &'static str,
    /// ePHI: choices.
    pub ephi_choices: &'static [ChoiceWords],
    /// Network: legend.
    pub network: &'static str,
    /// Network: choices.
    pub network_choices: &'static [ChoiceWords],
    /// Paid cover: legend.
    pub cover: &'static str,
    /// Hint to it.
    pub cover_hint: &'static str,
    /// None.
    pub cover_none: &'static str,
    /// Another programme or date.
    pub cover_other: &'static str,
    /// Its name.
    pub cover_name: &'static str,
    /// Its last day.
    pub cover_until: &'static str,
    /// `until {date}`.
    pub until: &'static str,
    /// Dates, in a part that opens.
    pub more: &'static str,
    /// In service since: legend.
    pub since: &'static str,
    /// Hint to it.
    pub since_hint: &'static str,
    /// Corrected on: legend.
    pub corrected: &'static str,
    /// Hint to it.
    pub corrected_hint: &'static str,
    /// Save.
    pub save: &'static str,
    /// Cancel.
    pub cancel: &'static str,
    /// Choose a product.
    pub need_product: &'static str,
    /// Name it.
    pub need_name: &'static str,
    /// Say how many.
    pub need_count: &'static str,
    /// Name too long.
    pub name_too_long: &'static str,
    /// Fixed on.
    pub fixed: &'static str,
    /// Does not count: no ePHI.
    pub no_ephi: &'static str,
    /// Covered by `{name}` until `{date}`.
    pub covered: &'static str,
    /// Continue without any server?
    pub none_listed: &'static str,
}

/// Products and their dates.
#[derive(Debug)]
pub struct ProductWords {
    /// Support ended: `{date}`, `{distance}`.
    pub ended: &'static str,
    /// Support ends: `{date}`, `{distance}`.
    pub ends: &'static str,
    /// Support ended, without how long ago: `{date}`.
    pub ended_on: &'static str,
    /// Support ends, without how far that is: `{date}`.
    pub ends_on: &'static str,
    /// No end announced.
    pub no_end: &'static str,
    /// Days ago.
    pub ago: Plural,
    /// In days.
    pub ahead: Plural,
    /// Today.
    pub today: &'static str,
    /// Results of a search, told to those who cannot see them.
    pub found: Plural,
    /// Nothing found.
    pub none: &'static str,
    /// The vendor published a month only.
    pub month_only: &'static str,
}
