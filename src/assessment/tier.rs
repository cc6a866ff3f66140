//! Culpability, day by day and group by group (`model.md` §5; 45 CFR 160.401, 160.404(b)(2)).

use crate::answers::{Awareness, Conduct, Prior};
use crate::facts::Tier;
use crate::law::{DayNumber, number_of};

/// What the conduct answers say about culpability, the same for every group.
#[derive(Debug, Clone, Copy)]
pub(super) struct Culpability {
    pub awareness: Awareness,
    /// An audit, a test or OCR told the organisation.
    pub warned: bool,
    /// OCR itself did.
    pub ocr_warned: bool,
    /// Nobody could have known, and nobody was warned.
    pub hidden: bool,
    pub known_on: Option<DayNumber>,
    /// The as-of date, in projections too.
    pub as_of: DayNumber,
}

/// The 30-day clock of one group, on one as-of date or projected day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    /// Somebody is aware from here.
    pub aware: DayNumber,
    /// The 30 days start here.
    pub cure: DayNumber,
    /// Corrected within them.
    pub in_time: bool,
    /// What willful neglect comes to for the group.
    pub willful: Tier,
}

impl Culpability {
    pub fn of(conduct: &Conduct, as_of: DayNumber) -> Culpability {
        let warned = conduct.prior != Prior::None;
        Culpability {
            awareness: conduct.awareness,
            warned,
            ocr_warned: conduct.prior >= Prior::TechnicalAssistance,
            hidden: conduct.awareness == Awareness::CouldNotHaveKnown && !warned,
            known_on: conduct.known_on.map(number_of),
            as_of,
        }
    }

    /// The day the 30-day clock starts for a group whose lapse begins on `first`: an end of support is
    /// announced years ahead, so that day itself, unless the lapse was hidden.
    pub fn cure_day(&self, first: DayNumber) -> DayNumber {
        if self.hidden { first.max(self.known_on.unwrap_or(self.as_of)) } else { first }
    }

    /// The clock of a group, assessed on `day`.
    pub fn clock(&self, first: DayNumber, corrected_on: Option<DayNumber>, day: DayNumber) -> Clock {
        let cure = self.cure_day(first);
        let last = cure.saturating_add(29);
        let in_time = corrected_on.is_some_and(|corrected| corrected <= last);
        let curable = in_time || day <= last;
        Clock {
            aware: first.max(self.known_on.unwrap_or(first)),
            cure,
            in_time,
            willful: if curable { Tier::WillfulNeglectCorrected } else { Tier::WillfulNeglectNotCorrected },
        }
    }

    /// Whether somebody responsible knew on `day`, of a group with this clock. After the as-of date
    /// whoever answered knows.
    pub fn knew(&self, clock: &Clock, day: DayNumber) -> bool {
        let says_so = self.awareness == Awareness::Knew || self.warned || self.hidden && self.known_on.is_some();
        day >= clock.aware && (says_so || day > self.as_of)
    }

    /// What the answers support on `day`.
    pub fn supported(&self, clock: &Clock, day: DayNumber, acted: bool) -> Tier {
        if self.knew(clock, day) && !acted {
            clock.willful
        } else if self.hidden && day < clock.cure {
            Tier::NoKnowledge
        } else {
            Tier::ReasonableCause
        }
    }

    /// What an investigator could press where `supported` is what the answers support.
    pub fn arguable(&self, clock: &Clock, day: DayNumber, acted: bool, supported: Tier) -> Tier {
        let reckless = !acted && self.awareness != Awareness::CouldNotHaveKnown;
        let pressed = supported == Tier::ReasonableCause && day >= clock.cure && (reckless || self.ocr_warned);
        if pressed { clock.willful } else { supported }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Tier::*;

    const FIRST: DayNumber = 1_000;
    const AS_OF: DayNumber = 1_500;

    fn says(awareness: Awareness, known_on: Option<DayNumber>, prior: Prior) -> Culpability {
        let warned = prior != Prior::None;
        Culpability {
            awareness,
            warned,
            ocr_warned: prior >= Prior::TechnicalAssistance,
            hidden: awareness == Awareness::CouldNotHaveKnown && !warned,
            known_on,
            as_of: AS_OF,
        }
    }

    /// Supported and arguable on `day`, for a group open on the as-of date.
    fn tiers(says: &Culpability, day: DayNumber, acted: bool) -> (Tier, Tier) {
        let clock = says.clock(FIRST, None, AS_OF);
        let supported = says.supported(&clock, day, acted);
        (supported, says.arguable(&clock, day, acted, supported))
    }

    #[test]
    fn knowing_and_not_acting_is_willful_from_the_day_it_was_known() {
        let knew = says(Awareness::Knew, Some(1_200), Prior::None);
        assert_eq!(tiers(&knew, 1_199, false), (ReasonableCause, WillfulNeglectNotCorrected));
        assert_eq!(tiers(&knew, 1_200, false), (WillfulNeglectNotCorrected, WillfulNeglectNotCorrected));
        assert_eq!(tiers(&knew, 1_200, true), (ReasonableCause, ReasonableCause));
    }

    #[test]
    fn what_was_hidden_is_not_known_until_found_out() {
        let found = says(Awareness::CouldNotHaveKnown, Some(1_200), Prior::None);
        assert_eq!(tiers(&found, 1_199, false), (NoKnowledge, NoKnowledge));
        assert_eq!(tiers(&found, 1_200, false).0, WillfulNeglectNotCorrected);
        let still = says(Awareness::CouldNotHaveKnown, None, Prior::None);
        assert_eq!(tiers(&still, AS_OF - 1, false).0, NoKnowledge);
        assert_eq!(tiers(&still, AS_OF, false).0, ReasonableCause);
    }

    #[test]
    fn a_warning_by_ocr_is_pressed_even_where_it_was_acted_on() {
        let warned = says(Awareness::ShouldHaveKnown, None, Prior::Resolution);
        assert_eq!(tiers(&warned, FIRST, true), (ReasonableCause, WillfulNeglectNotCorrected));
        let audited = says(Awareness::ShouldHaveKnown, None, Prior::Audit);
        assert_eq!(tiers(&audited, FIRST, true), (ReasonableCause, ReasonableCause));
    }

    #[test]
    fn after_the_as_of_date_whoever_answered_knows() {
        let unaware = says(Awareness::ShouldHaveKnown, None, Prior::None);
        assert_eq!(tiers(&unaware, AS_OF, false).0, ReasonableCause);
        assert_eq!(tiers(&unaware, AS_OF + 1, false).0, WillfulNeglectNotCorrected);
    }

    #[test]
    fn thirty_days_include_the_first() {
        let knew = says(Awareness::Knew, None, Prior::None);
        assert_eq!(knew.clock(FIRST, Some(FIRST + 29), AS_OF).willful, WillfulNeglectCorrected);
        assert_eq!(knew.clock(FIRST, Some(FIRST + 30), AS_OF).willful, WillfulNeglectNotCorrected);
        let running = knew.clock(FIRST, None, FIRST + 29);
        assert!(running.willful == WillfulNeglectCorrected && !running.in_time);
        assert_eq!(knew.clock(FIRST, None, FIRST + 30).willful, WillfulNeglectNotCorrected);
    }
}
