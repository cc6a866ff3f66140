//! The levers, and some of them together.

/// One thing that can be changed from the day after the as-of date, in the order that breaks ties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeverCode {
    /// Every open group corrected.
    Correct,
    /// A risk analysis that covers these servers.
    RiskAnalysis,
    /// A plan on schedule.
    RiskPlan,
    /// All five controls.
    Controls,
    /// A firewall with monitoring.
    Firewalled,
    /// Logs reviewed.
    Logs,
    /// Every open group isolated.
    Isolate,
}

impl LeverCode {
    /// Every lever, in the order that breaks ties.
    pub const ALL: [LeverCode; 7] = [
        LeverCode::Correct,
        LeverCode::RiskAnalysis,
        LeverCode::RiskPlan,
        LeverCode::Controls,
        LeverCode::Firewalled,
        LeverCode::Logs,
        LeverCode::Isolate,
    ];
}

/// A set of [`LeverCode`]s.
///
/// ```
/// use overdue::assessment::{LeverCode, LeverSet};
/// let set = LeverSet::NONE.with(LeverCode::Logs);
/// assert!(set.has(LeverCode::Logs) && !set.has(LeverCode::Correct));
/// assert_eq!(set.toggled(LeverCode::Logs), LeverSet::NONE);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeverSet(u8);

impl LeverSet {
    /// No lever.
    pub const NONE: LeverSet = LeverSet(0);

    /// Whether a lever is in the set.
    pub const fn has(self, lever: LeverCode) -> bool {
        self.0 & (1 << lever as u8) != 0
    }

    /// The set with a lever added.
    #[must_use]
    pub const fn with(self, lever: LeverCode) -> LeverSet {
        LeverSet(self.0 | (1 << lever as u8))
    }

    /// The set with a lever added where it was not in it, and taken out where it was.
    #[must_use]
    pub const fn toggled(self, lever: LeverCode) -> LeverSet {
        LeverSet(self.0 ^ (1 << lever as u8))
    }

    /// The set without those levers that are not among `offered`: answers may have changed since it was made.
    #[must_use]
    pub fn among(self, offered: impl Iterator<Item = LeverCode>) -> LeverSet {
        offered.filter(|lever| self.has(*lever)).fold(LeverSet::NONE, LeverSet::with)
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its members, in the order of [`LeverCode::ALL`].
    pub fn iter(self) -> impl Iterator<Item = LeverCode> {
        LeverCode::ALL.into_iter().filter(move |lever| self.has(*lever))
    }
}
