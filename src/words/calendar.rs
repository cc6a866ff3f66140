//! Sentences of the calendar file.

/// The calendar file. Its summaries stand alone in a person's calendar, between other days.
#[derive(Debug)]
pub struct CalendarWords {
    /// Last day on which correcting keeps a server out of the fourth tier.
    pub deadline: &'static str,
    /// More on it.
    pub deadline_more: &'static str,
    /// Every yearly cap starts again.
    pub reset: &'static str,
    /// More on it.
    pub reset_more: &'static str,
    /// Each planned action, in the order of the form: `{name}` of the group.
    pub actions: [&'static str; 6],
    /// More on it: `{date}` of the assessment.
    pub actions_more: &'static str,
    /// Last day of support: `{name}` of the group.
    pub support: &'static str,
    /// Last day of paid cover: `{name}` of the group.
    pub cover: &'static str,
    /// More on either.
    pub support_more: &'static str,
}
