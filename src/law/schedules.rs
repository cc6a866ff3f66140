//! Which amounts apply to a day: by the day of the violation, then by the day it is priced on.

use crate::facts::{Cap, CapMode, CapRule, Confidence, Dollars, Penalties, Schedule, Tier};
use chrono::NaiveDate;

/// Name of the amounts of 160.404(b)(1), which are no row of the schedules.
pub const BEFORE_TIERS: &str = "before-2009-02-18";

/// The three stretches of violation days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Era {
    /// Before 2009-02-18: no tiers (160.404(b)(1)).
    Early,
    /// 2009-02-18 to 2015-11-01: the amounts of 2009, never adjusted.
    Base,
    /// From 2015-11-02: the schedule in force on the day it is priced.
    Adjusted,
}

impl Era {
    /// The three, oldest first.
    pub const ALL: [Era; 3] = [Era::Early, Era::Base, Era::Adjusted];

    /// The era a violation day lies in.
    pub fn of(day: NaiveDate, penalties: &Penalties) -> Era {
        if day < penalties.tiers_from {
            Era::Early
        } else if day < penalties.adjusted_from {
            Era::Base
        } else {
            Era::Adjusted
        }
    }
}

/// The amounts and caps that one pricing day picks.
#[derive(Debug, Clone, Copy)]
pub struct Prices<'a> {
    penalties: &'a Penalties,
    priced_on: NaiveDate,
    base: &'a Schedule,
    adjusted: &'a Schedule,
}

/// A cap with its authority.
#[derive(Debug, Clone, Copy)]
pub(super) struct CapFound {
    pub amount: Dollars,
    pub cite: &'static str,
    pub confidence: Confidence,
}

impl<'a> Prices<'a> {
    /// What applies when violations are priced on `priced_on`, the date of a Notice of Proposed
    /// Determination. None before the first schedule (2009-02-18): there is nothing to price with.
    pub fn on(priced_on: NaiveDate, penalties: &'a Penalties) -> Option<Prices<'a>> {
        let base = penalties.schedules.first()?;
        let adjusted = penalties.schedules.iter().find(|row| holds(row.from, row.until, priced_on))?;
        Some(Prices { penalties, priced_on, base, adjusted })
    }

    /// The facts it was made from.
    pub fn penalties(&self) -> &'a Penalties {
        self.penalties
    }

    /// The schedule of an era; none before the tiers. On a pricing day before 2016-09-06 the two
    /// later eras share the schedule of 2009.
    pub fn schedule(&self, era: Era) -> Option<&'a Schedule> {
        match era {
            Era::Early => None,
            Era::Base => Some(self.base),
            Era::Adjusted => Some(self.adjusted),
        }
    }

    /// The calendar-year cap of a schedule's tier in a mode.
    pub(super) fn cap(&self, mode: CapMode, schedule: &Schedule, tier: Tier) -> CapFound {
        let amounts = &schedule.tiers[tier as usize];
        let printed = CapFound { amount: amounts.cap, cite: schedule.citation, confidence: amounts.confidence };
        let Some(rule) = self.rule(mode, tier) else { return printed };
        let ruled = |amount, confidence| CapFound { amount, cite: rule.citation, confidence };
        match (rule.cap, schedule.adjusted_caps) {
            (Cap::Fixed(amount), _) | (Cap::Adjusted(Some(amount)), None) => ruled(amount, rule.confidence),
            (Cap::Adjusted(_), Some(caps)) => ruled(caps[tier as usize], rule.confidence),
            (Cap::Adjusted(None), None) | (Cap::Printed, _) => printed,
        }
    }

    /// The row that says which cap applies. The facts are checked to hold exactly one for every day.
    fn rule(&self, mode: CapMode, tier: Tier) -> Option<&'a CapRule> {
        self.penalties
            .caps
            .iter()
            .find(|row| row.mode == mode && row.tier == tier && holds(row.from, row.until, self.priced_on))
    }
}

/// Whether a half-open row `[from, until)` holds on a day.
fn holds(from: NaiveDate, until: Option<NaiveDate>, day: NaiveDate) -> bool {
    from <= day && until.is_none_or(|until| day < until)
}
