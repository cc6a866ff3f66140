//! The servers with their days.

use crate::words::Plural;

/// The servers.
#[derive(Debug)]
pub struct EstateWords {
    /// Heading: `{n}` of `{m}` groups are past support.
    pub heading: Plural,
    /// The one group that is listed is.
    pub heading_alone: &'static str,
    /// Heading where none is.
    pub heading_none: &'static str,
    /// How many servers a group has.
    pub servers: Plural,
    /// Days past support.
    pub days: Plural,
    /// Still past support: `{from}`.
    pub open: &'static str,
    /// Until corrected: `{from}`, `{to}`.
    pub corrected: &'static str,
    /// Last day of support: `{date}`.
    pub support_ended: &'static str,
    /// Last day of paid cover: `{program}`, `{date}`.
    pub cover_ended: &'static str,
    /// The vendor gave a month.
    pub month_only: &'static str,
    /// ePHI: stores, reaches, none.
    pub ephi: [&'static str; 3],
    /// Network: isolated, internal, internet.
    pub network: [&'static str; 3],
    /// That `reaches` counts is our inference.
    pub inference: &'static str,
    /// Still supported.
    pub watch_heading: &'static str,
    /// Last day of support to come: `{date}`.
    pub ends: &'static str,
    /// Days left.
    pub left: Plural,
    /// Within 180 days.
    pub soon: &'static str,
    /// Groups that do not count.
    pub aside_heading: &'static str,
    /// No ePHI, past support for so many days.
    pub no_ephi: Plural,
    /// HIPAA does not reach the organization.
    pub out: &'static str,
    /// No end of support announced.
    pub no_end: &'static str,
    /// Corrected before it was past support: `{date}`.
    pub corrected_before: &'static str,
    /// The rule bound it, or it began to hold ePHI, only later.
    pub not_bound: &'static str,
    /// Shows the rest of a long list: `{n}`.
    pub show_all: &'static str,
    /// Leads to the server list while it is empty.
    pub list: &'static str,
    /// Leads to the server list.
    pub change: &'static str,
}
