//! Sentences of the page that saves, opens, compares and shares.

use super::Plural;

/// Files and links.
#[derive(Debug)]
pub struct FilesWords {
    /// Heading of the page, and its name where one gets there.
    pub heading: &'static str,
    /// Under it.
    pub lede: &'static str,
    /// Heading: save.
    pub save: &'static str,
    /// Saves the answers.
    pub answers: &'static str,
    /// Saves the assessment.
    pub assessment: &'static str,
    /// Saves the findings.
    pub findings: &'static str,
    /// Saves the servers with their days.
    pub servers: &'static str,
    /// Names of the files: `{day}`. Assessment, findings, servers.
    pub names: [&'static str; 3],
    /// Heading: open.
    pub open: &'static str,
    /// What is opened.
    pub open_hint: &'static str,
    /// Label of the field.
    pub open_label: &'static str,
    /// Heading: compare.
    pub compare: &'static str,
    /// What is compared.
    pub compare_hint: &'static str,
    /// Label of the field.
    pub compare_label: &'static str,
    /// The answers here are not complete: they cannot be compared.
    pub compare_first: &'static str,
    /// A file was not opened: `{name}`.
    pub not_opened: &'static str,
    /// The browser would not give it, or it is no text.
    pub unreadable: &'static str,
    /// It is of a newer version: `{schema}`.
    pub newer: &'static str,
    /// It is an assessment.
    pub is_assessment: &'static str,
    /// It is something else.
    pub other: &'static str,
    /// More faults than are told: `{n}`.
    pub more_faults: &'static str,
    /// What is to be compared is not complete.
    pub not_complete: &'static str,
    /// A file was opened: `{name}`.
    pub opened: &'static str,
    /// A file was handed to the browser, to be saved: `{name}`.
    pub saved: &'static str,
    /// A link was opened.
    pub opened_link: &'static str,
    /// The link.
    pub link: LinkWords,
    /// The comparison.
    pub compared: ComparedWords,
}

/// The link.
#[derive(Debug)]
pub struct LinkWords {
    /// Heading.
    pub heading: &'static str,
    /// What it holds and who sees it.
    pub hint: &'static str,
    /// Whether it is to hold the names of the servers.
    pub labels: &'static str,
    /// Hint to that.
    pub labels_hint: &'static str,
    /// Label of the field.
    pub label: &'static str,
    /// How long it is: `{n}`.
    pub length: &'static str,
    /// Copies it.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// The browser refused.
    pub not_copied: &'static str,
    /// The picture, for those who do not see it.
    pub qr: &'static str,
    /// Opens the picture.
    pub qr_show: &'static str,
    /// It is too long for one.
    pub qr_none: &'static str,
    /// A link is damaged.
    pub damaged: &'static str,
    /// A link is of a newer version.
    pub newer: &'static str,
    /// A link names a product that is not in the list.
    pub product: &'static str,
    /// A link brought the answers that are here already.
    pub same: &'static str,
    /// A link brought answers, and there are some already.
    pub offered: &'static str,
    /// Takes those of the link.
    pub take: &'static str,
    /// Keeps those that are here.
    pub keep: &'static str,
}

/// The comparison.
#[derive(Debug)]
pub struct ComparedWords {
    /// Heading.
    pub heading: &'static str,
    /// What is compared: `{name}`, `{then}`, `{now}`.
    pub lede: &'static str,
    /// Columns of the figures: then, now, difference.
    pub columns: [&'static str; 3],
    /// Caption of the figures.
    pub caption: &'static str,
    /// Rows: servers past support.
    pub days: &'static str,
    /// Nothing differs.
    pub same: &'static str,
    /// Heading: what differs.
    pub changed: Plural,
    /// What "by itself" means.
    pub changed_hint: &'static str,
    /// What a changed name begins with.
    pub name: &'static str,
    /// A group changed in what is not shown in a line.
    pub details: &'static str,
    /// A group came.
    pub added: &'static str,
    /// A group went.
    pub removed: &'static str,
    /// What one change does by itself: `{amount}`.
    pub alone: &'static str,
    /// It changes nothing by itself.
    pub alone_none: &'static str,
    /// What it does cannot be told by itself.
    pub alone_not: &'static str,
    /// From one answer to another: `{before}`, `{after}`.
    pub from_to: &'static str,
    /// More than are listed: `{n}`.
    pub more: &'static str,
    /// Some answer is not known, then or now.
    pub assumed: &'static str,
}
