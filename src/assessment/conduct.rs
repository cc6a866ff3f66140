//! The graded answers of a day, and whether they show action (`model.md` §2, §5).

use super::model::Assumed;
use crate::answers::{Conduct, Control, Controls, Logs, RiskAnalysis, RiskPlan};

/// The five graded answers, all known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Graded {
    pub risk_analysis: RiskAnalysis,
    pub risk_plan: RiskPlan,
    pub controls: Controls,
    pub firewalled: bool,
    pub logs: Logs,
}

impl Graded {
    /// What an answer that is not known counts as, and every answer before `in_place_since`.
    pub const WORST: Graded = Graded {
        risk_analysis: RiskAnalysis::None,
        risk_plan: RiskPlan::None,
        controls: Controls::NONE,
        firewalled: false,
        logs: Logs::None,
    };

    /// The best of each.
    pub const BEST: Graded = Graded {
        risk_analysis: RiskAnalysis::CoversThese,
        risk_plan: RiskPlan::OnSchedule,
        controls: Controls::ALL,
        firewalled: true,
        logs: Logs::Reviewed,
    };

    /// The answers given, and `otherwise` where one is not known.
    pub fn given(conduct: &Conduct, otherwise: Graded) -> Graded {
        Graded {
            risk_analysis: conduct.risk_analysis.unwrap_or(otherwise.risk_analysis),
            risk_plan: conduct.risk_plan.unwrap_or(otherwise.risk_plan),
            controls: conduct.controls.unwrap_or(otherwise.controls),
            firewalled: conduct.firewalled.unwrap_or(otherwise.firewalled),
            logs: conduct.logs.unwrap_or(otherwise.logs),
        }
    }

    /// Whether they show action: a plan that is followed and rests on something, servers kept apart or
    /// access restricted, or an analysis that led to a control.
    pub fn acted(self) -> bool {
        let covers = self.risk_analysis == RiskAnalysis::CoversThese;
        let planned = self.risk_plan >= RiskPlan::OnSchedule;
        planned && (covers || !self.controls.is_empty())
            || self.controls.has(Control::Segmented)
            || self.controls.has(Control::AccessRestricted)
            || covers && !self.controls.is_empty()
    }

    /// The same with the servers on a segment of their own.
    pub fn segmented(self) -> Graded {
        Graded { controls: self.controls.with(Control::Segmented), ..self }
    }
}

/// The graded answers that are not known, in the order of `model.md` §2.
pub(super) fn unknown_graded(conduct: &Conduct) -> impl Iterator<Item = Assumed> {
    [
        (conduct.risk_analysis.is_none(), Assumed::RiskAnalysis),
        (conduct.risk_plan.is_none(), Assumed::RiskPlan),
        (conduct.controls.is_none(), Assumed::Controls),
        (conduct.firewalled.is_none(), Assumed::Firewalled),
        (conduct.logs.is_none(), Assumed::Logs),
    ]
    .into_iter()
    .filter_map(|(unknown, answer)| unknown.then_some(answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_of_acting_counts() {
        let plan = Graded { risk_plan: RiskPlan::OnSchedule, ..Graded::WORST };
        let backed_up = Graded { controls: Controls::NONE.with(Control::BackedUp), ..Graded::WORST };
        let analysed = Graded { risk_analysis: RiskAnalysis::CoversThese, ..Graded::WORST };
        for not_enough in [Graded::WORST, plan, backed_up, analysed] {
            assert!(!not_enough.acted(), "{not_enough:?}");
        }
        for enough in [
            Graded { controls: backed_up.controls, ..plan },
            Graded { risk_analysis: RiskAnalysis::CoversThese, ..plan },
            Graded { controls: backed_up.controls, ..analysed },
            Graded { controls: Controls::NONE.with(Control::AccessRestricted), ..Graded::WORST },
            Graded::WORST.segmented(),
        ] {
            assert!(enough.acted(), "{enough:?}");
        }
    }

    #[test]
    fn an_analysis_that_omits_these_servers_is_no_action() {
        let omits = Graded { risk_analysis: RiskAnalysis::OmitsThese, risk_plan: RiskPlan::Done, ..Graded::WORST };
        assert!(!omits.acted());
    }
}
