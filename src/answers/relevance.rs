//! Which questions can change a figure: whether anything lapsed, or will within what is projected.

use super::{Draft, Role};
use crate::facts::Facts;
use chrono::Days;

/// What the servers named so far make matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relevance {
    /// HIPAA's penalties may reach the organisation.
    pub in_scope: bool,
    /// Some server that counts is or was past support.
    pub lapsed: bool,
    /// Some server that counts is, was, or within the projections will be past support.
    pub lapses: bool,
}

impl Relevance {
    pub(super) fn of(draft: &Draft, facts: &Facts) -> Self {
        let answers = &draft.answers;
        let role = answers.organization.role;
        let year = answers.as_of.checked_add_days(Days::new(365)).unwrap_or(answers.as_of);
        // A plan is projected to its last day, where that is later than a year ahead.
        let horizon = answers
            .estate
            .iter()
            .filter_map(|group| group.remedy.as_ref())
            .map(|remedy| remedy.by)
            .fold(year, Ord::max);
        let lapses = |day| {
            answers.estate.iter().any(|group| group.counts(role) && group.lapse(role, &facts.catalogue, day).is_some())
        };
        Self { in_scope: role != Role::Neither, lapsed: lapses(answers.as_of), lapses: lapses(horizon) }
    }
}
