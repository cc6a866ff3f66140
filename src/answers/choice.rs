//! The closed sets of answers and their names in files, in the order the form shows them.

use super::{Action, Awareness, Control, Ephi, Incident, Logs, Network, Prior, RiskAnalysis, RiskPlan, Role};

/// A closed set of answers.
pub trait Choice: Copy + PartialEq + 'static {
    /// Each member with its name in files.
    const ALL: &'static [(Self, &'static str)];

    /// The member's name in files.
    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(member, _)| *member == self).map_or("", |(_, name)| name)
    }

    /// The member with this name in files.
    fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, other)| *other == name).map(|(member, _)| *member)
    }

    /// The member's place in the form.
    fn place(self) -> usize {
        Self::ALL.iter().position(|(member, _)| *member == self).unwrap_or(0)
    }

    /// The member at a place in the form.
    fn at(place: usize) -> Option<Self> {
        Self::ALL.get(place).map(|(member, _)| *member)
    }
}

macro_rules! choices {
    ($($set:ident { $($member:ident = $name:literal),+ $(,)? })+) => {
        $(impl Choice for $set {
            const ALL: &'static [(Self, &'static str)] = &[$(($set::$member, $name)),+];
        })+
    };
}

choices! {
    Role {
        CoveredEntity = "covered_entity",
        BusinessAssociate = "business_associate",
        Unsure = "unsure",
        Neither = "neither",
    }
    Ephi { Stores = "stores", Reaches = "reaches", None = "none" }
    Network { Isolated = "isolated", Internal = "internal", Internet = "internet" }
    Action {
        Upgrade = "upgrade",
        Replace = "replace",
        Cloud = "cloud",
        ExtendedSupport = "extended_support",
        Retire = "retire",
        Isolate = "isolate",
    }
    Awareness {
        Knew = "knew",
        ShouldHaveKnown = "should_have_known",
        CouldNotHaveKnown = "could_not_have_known",
    }
    RiskAnalysis { CoversThese = "covers_these", OmitsThese = "omits_these", None = "none" }
    RiskPlan { OnSchedule = "on_schedule", Done = "done", NotFollowed = "not_followed", None = "none" }
    Control {
        Segmented = "segmented",
        AccessRestricted = "access_restricted",
        Monitored = "monitored",
        Hardened = "hardened",
        BackedUp = "backed_up",
    }
    Logs { Reviewed = "reviewed", Kept = "kept", None = "none" }
    Prior { None = "none", Audit = "audit", TechnicalAssistance = "technical_assistance", Resolution = "resolution" }
    Incident { None = "none", Suspected = "suspected", Breach = "breach" }
}

/// Yes and no, for the form; files hold `true` and `false`.
impl Choice for bool {
    const ALL: &'static [(Self, &'static str)] = &[(true, "true"), (false, "false")];
}
