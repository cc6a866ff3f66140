//! Why the tiers are what they are: collected on the days found, not guessed from the answers.

use super::model::{Reason, ReasonCode};
use super::tier::Culpability;
use crate::answers::Awareness;
use crate::facts::Tier;
use crate::law::DayNumber;

/// Every code, in the order of [`ReasonCode`], with what it rests on.
const CODES: [(ReasonCode, &[&str]); 11] = [
    (ReasonCode::KnewAndDidNotAct, &["45 CFR 160.401", "45 CFR 160.404(b)(2)(iii)-(iv)"]),
    (ReasonCode::WarnedAndDidNotAct, &["45 CFR 160.401", "45 CFR 160.404(b)(2)(iii)-(iv)"]),
    (ReasonCode::FoundOutAndDidNotAct, &["45 CFR 160.401", "45 CFR 160.404(b)(2)(iii)-(iv)"]),
    (ReasonCode::WithinThirtyDays, &["45 CFR 160.404(b)(2)(iii)"]),
    (ReasonCode::ThirtyDaysPassed, &["45 CFR 160.404(b)(2)(iv)"]),
    (ReasonCode::Acted, &["45 CFR 160.401", "45 CFR 160.404(b)(2)(ii)"]),
    (ReasonCode::ShouldHaveKnown, &["45 CFR 160.401", "45 CFR 160.404(b)(2)(ii)"]),
    (ReasonCode::CouldNotHaveKnown, &["45 CFR 160.401", "45 CFR 160.404(b)(2)(i)"]),
    (ReasonCode::RecklessIndifferenceArguable, &["45 CFR 160.401"]),
    (ReasonCode::OcrWarnedArguable, &["45 CFR 160.401", "45 CFR 160.408(c)"]),
    (ReasonCode::Defended, &["45 CFR 160.410(c)"]),
];

/// A set of reasons.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reasons(u16);

impl Reasons {
    /// Adds one.
    pub fn add(&mut self, code: ReasonCode) {
        self.0 |= 1 << code as u16;
    }

    /// Adds what led to the tiers of a finding on a day. A group lapsing that day lapsed before it was
    /// known or after, so the day tells which.
    pub fn note(&mut self, says: &Culpability, day: DayNumber, acted: bool, supported: Tier, arguable: Tier) {
        use ReasonCode::*;
        let known_yet = says.known_on.is_none_or(|known| known <= day);
        match supported {
            Tier::NoKnowledge => self.add(CouldNotHaveKnown),
            Tier::ReasonableCause => {
                let told = says.awareness == Awareness::Knew || says.warned || says.hidden && says.known_on.is_some();
                if !(told && known_yet) {
                    self.add(ShouldHaveKnown);
                }
                if acted {
                    self.add(Acted);
                }
                if arguable.is_willful() && !acted && says.awareness != Awareness::CouldNotHaveKnown {
                    self.add(RecklessIndifferenceArguable);
                }
                if arguable.is_willful() && says.ocr_warned {
                    self.add(OcrWarnedArguable);
                }
            }
            Tier::WillfulNeglectCorrected | Tier::WillfulNeglectNotCorrected => {
                if says.awareness == Awareness::Knew {
                    self.add(KnewAndDidNotAct);
                }
                if says.warned {
                    self.add(WarnedAndDidNotAct);
                }
                if says.hidden {
                    self.add(FoundOutAndDidNotAct);
                }
            }
        }
        if supported == Tier::WillfulNeglectCorrected || arguable == Tier::WillfulNeglectCorrected {
            self.add(WithinThirtyDays);
        }
        if supported == Tier::WillfulNeglectNotCorrected || arguable == Tier::WillfulNeglectNotCorrected {
            self.add(ThirtyDaysPassed);
        }
    }

    /// Its members, in order.
    pub fn list(self) -> Vec<Reason> {
        CODES
            .into_iter()
            .filter(|(code, _)| self.0 & (1 << *code as u16) != 0)
            .map(|(code, cites)| Reason { code, cites })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_codes() {
        for (index, (code, cites)) in CODES.into_iter().enumerate() {
            assert_eq!(code as usize, index);
            assert!(!cites.is_empty());
        }
    }

    #[test]
    fn a_reason_comes_once() {
        let mut reasons = Reasons::default();
        reasons.add(ReasonCode::Defended);
        reasons.add(ReasonCode::Acted);
        reasons.add(ReasonCode::Acted);
        let codes: Vec<ReasonCode> = reasons.list().into_iter().map(|reason| reason.code).collect();
        assert_eq!(codes, [ReasonCode::Acted, ReasonCode::Defended]);
    }
}
