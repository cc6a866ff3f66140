//! Which rows of the findings table a group fits on a day (`model.md` §4).

use super::conduct::Graded;
use crate::answers::{Control, Logs, Network, RiskAnalysis, RiskPlan};
use crate::facts::Provision;

/// Where a group stands on a day, as far as the rows can tell groups apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Cut off from the rest, as answered.
    Isolated,
    /// Cut off by a lever or a plan: its own segment is then a control, whatever the answers say.
    CutOff,
    /// On the internal network.
    Internal,
    /// Reachable from the internet.
    Internet,
}

impl Place {
    /// The four places.
    pub const ALL: [Place; 4] = [Place::Isolated, Place::CutOff, Place::Internal, Place::Internet];

    /// The place of a group as answered.
    pub const fn of(network: Network) -> Place {
        match network {
            Network::Isolated => Place::Isolated,
            Network::Internal => Place::Internal,
            Network::Internet => Place::Internet,
        }
    }

    /// Its place on the network.
    pub const fn network(self) -> Network {
        match self {
            Place::Isolated | Place::CutOff => Network::Isolated,
            Place::Internal => Network::Internal,
            Place::Internet => Network::Internet,
        }
    }

    /// The graded answers as they hold for a group here.
    pub fn graded(self, graded: Graded) -> Graded {
        if self == Place::CutOff { graded.segmented() } else { graded }
    }
}

/// Whether a group in `place` fits the row of `provision` on a day with these graded answers. For
/// 164.502(a) every lapsed group fits: the day of the breach is the sweep's business.
pub(super) fn fits(provision: Provision, place: Place, graded: Graded) -> bool {
    let Graded { risk_analysis, risk_plan, controls, firewalled, logs } = place.graded(graded);
    match provision {
        Provision::RiskAnalysis => risk_analysis != RiskAnalysis::CoversThese,
        Provision::RiskManagement => risk_plan < RiskPlan::OnSchedule || controls.is_empty(),
        Provision::ActivityReview => logs != Logs::Reviewed,
        Provision::AccessControl => {
            let reachable = match place.network() {
                Network::Internet => true,
                Network::Internal => !controls.has(Control::Segmented),
                Network::Isolated => false,
            };
            reachable && !controls.has(Control::AccessRestricted)
        }
        Provision::AuditControls => logs == Logs::None,
        Provision::TransmissionSecurity => !firewalled && place.network() != Network::Isolated,
        Provision::Disclosure => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Controls;

    /// The rows a place fits, by their index in [`Provision::ALL`], without 164.502(a).
    fn rows(place: Place, graded: Graded) -> Vec<usize> {
        (0..6).filter(|row| fits(Provision::ALL[*row], place, graded)).collect()
    }

    #[test]
    fn with_everything_missing_only_isolation_spares_a_group() {
        assert_eq!(rows(Place::Internet, Graded::WORST), [0, 1, 2, 3, 4, 5]);
        assert_eq!(rows(Place::Internal, Graded::WORST), [0, 1, 2, 3, 4, 5]);
        assert_eq!(rows(Place::Isolated, Graded::WORST), [0, 1, 2, 4]);
    }

    #[test]
    fn with_everything_in_place_no_row_fits() {
        for place in Place::ALL {
            assert_eq!(rows(place, Graded::BEST), [0_usize; 0]);
        }
    }

    #[test]
    fn a_segment_answers_access_control_inside_but_not_on_the_internet() {
        let segmented = Graded { controls: Controls::NONE.with(Control::Segmented), ..Graded::BEST };
        assert_eq!(rows(Place::Internal, segmented), [0_usize; 0]);
        assert_eq!(rows(Place::Internet, segmented), [3]);
    }

    #[test]
    fn a_group_cut_off_has_a_control_of_its_own() {
        let bare = Graded { controls: Controls::NONE, ..Graded::BEST };
        assert_eq!(rows(Place::Isolated, bare), [1]);
        assert_eq!(rows(Place::CutOff, bare), [0_usize; 0]);
    }

    #[test]
    fn logs_that_are_kept_answer_audit_controls_only() {
        assert_eq!(rows(Place::Internal, Graded { logs: Logs::Kept, ..Graded::BEST }), [2]);
        assert_eq!(rows(Place::Internal, Graded { logs: Logs::None, ..Graded::BEST }), [2, 4]);
    }
}
