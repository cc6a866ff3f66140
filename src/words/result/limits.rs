//! What this is not, and what it was computed with.

/// Limits and sources.
#[derive(Debug)]
pub struct LimitWords {
    /// Heading: the one thing to take away.
    pub heading: &'static str,
    /// What is charged instead.
    pub charged: &'static str,
    /// Not legal advice.
    pub advice: &'static str,
    /// Heading of the facts.
    pub computed_with: &'static str,
    /// Penalty schedule.
    pub schedule: &'static str,
    /// In force from: `{date}`, `{citation}`.
    pub schedule_from: &'static str,
    /// Cap mode.
    pub caps: &'static str,
    /// The regulation's caps.
    pub caps_regulation: &'static str,
    /// OCR's practice.
    pub caps_discretion: &'static str,
    /// Support dates.
    pub lifecycle: &'static str,
    /// Oldest check of any row.
    pub oldest: &'static str,
    /// Checked on: `{date}`.
    pub checked: &'static str,
    /// The newest schedule is more than a year old: `{date}`.
    pub aging: &'static str,
    /// It is years old: `{date}`, `{years}`.
    pub stale: &'static str,
}
