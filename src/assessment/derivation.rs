//! "Why this number?": the tree behind a figure, down to days, rates, caps and citations.

use super::{Assumed, LeverCode, LeverSet};
use crate::answers::Network;
use crate::facts::{Confidence, Dollars, Provision, Tier};
use chrono::NaiveDate;

/// A figure of an assessment that can be asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Today's opening.
    Opening,
    /// Today's ceiling.
    Ceiling,
    /// Today's state figure.
    State,
    /// Today's score.
    Score,
    /// Opening of one finding of today, by index.
    FindingOpening(usize),
    /// Ceiling of one finding of today, by index.
    FindingCeiling(usize),
    /// Days past support of one group, by index.
    Days(usize),
    /// Days left of one group, by index.
    DaysLeft(usize),
    /// The deadline.
    Deadline,
    /// What tomorrow adds to the opening.
    TomorrowOpening,
    /// What tomorrow adds to the ceiling.
    TomorrowCeiling,
    /// Opening in a year.
    YearOpening,
    /// Ceiling in a year.
    YearCeiling,
    /// Score in a year.
    YearScore,
    /// Opening with a lever, by index.
    LeverOpening(usize),
    /// Ceiling with a lever, by index.
    LeverCeiling(usize),
    /// Score with a lever, by index.
    LeverScore(usize),
    /// Opening at best.
    BestOpening,
    /// Ceiling at best.
    BestCeiling,
    /// Score at best.
    BestScore,
    /// Opening if the plan is kept.
    KeptOpening,
    /// Ceiling if the plan is kept.
    KeptCeiling,
    /// Opening if the plan is ignored.
    IgnoredOpening,
    /// Ceiling if the plan is ignored.
    IgnoredCeiling,
    /// Score if the plan is kept.
    KeptScore,
    /// Score if the plan is ignored.
    IgnoredScore,
    /// What the plan costs.
    PlanCost,
    /// Staff hours of the plan.
    PlanHours,
    /// Downtime hours of the plan.
    PlanDowntime,
    /// A year on with levers pulled together.
    Tried(LeverSet, Part),
    /// On another day.
    On(NaiveDate, Part),
}

/// Which figure of an exposure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Where a case would start.
    Opening,
    /// The most the regulation allows.
    Ceiling,
    /// The score.
    Score,
}

/// One node: what it is, what it comes to, how, from what, by which authority, how sure.
#[derive(Debug, Clone, PartialEq)]
pub struct Derivation {
    /// What it is.
    pub term: Term,
    /// What it comes to.
    pub value: Value,
    /// How.
    pub formula: Formula,
    /// From what; empty for a leaf.
    pub inputs: Vec<Derivation>,
    /// By which authority, e.g. `45 CFR 160.404(b)(2)`.
    pub cites: Vec<&'static str>,
    /// How sure: the least sure of its own and its inputs'.
    pub confidence: Confidence,
}

/// What a node is; words name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// Where a case would start.
    Opening,
    /// The most the regulation allows.
    Ceiling,
    /// What a state could claim.
    State,
    /// A finding.
    Finding(Provision),
    /// A calendar year of a finding.
    Year(i32),
    /// Units of a year at one schedule and tier; `None`: days before the tiers.
    Line(Option<Tier>),
    /// Days found, or people.
    Units,
    /// People affected by a breach.
    People,
    /// Dollars a unit, from the schedule named.
    Rate(&'static str),
    /// Calendar-year cap, from the schedule or notice named.
    Cap(&'static str),
    /// The affirmative defence.
    Defence,
    /// Score.
    Score,
    /// A part of the score.
    Culpability,
    /// A part of the score.
    Time,
    /// A part of the score.
    Reach,
    /// People held.
    ReachPeople,
    /// Most exposed network.
    ReachNetwork,
    /// A part of the score.
    Safeguards,
    /// A part of the score.
    History,
    /// A part of the score.
    Credit,
    /// Days past support.
    LapseDays,
    /// Days that matter.
    DaysThatMatter,
    /// Days left.
    DaysLeft,
    /// First unsupported day.
    LapseFrom,
    /// Last unsupported day.
    LapseTo,
    /// Last day of support.
    SupportEnd,
    /// The as-of date.
    AsOf,
    /// The deadline.
    Deadline,
    /// The day the 30-day clock starts.
    CureDay,
    /// What a day more adds.
    Tomorrow,
    /// On the later day.
    Later(NaiveDate),
    /// On the as-of date.
    Today,
    /// With a lever.
    With(LeverCode),
    /// With several levers at once.
    WithAll,
    /// With what is not known at its best.
    AtBest,
    /// An answer that was assumed; its value is [`Value::Nothing`], it adds nothing to a sum.
    Assumption(Assumed),
    /// First of the days counted.
    FirstDay,
    /// Last of the days counted.
    LastDay,
    /// The day after support ended.
    DayAfterSupport,
    /// The day the group began to hold or reach ePHI.
    InService,
    /// The day from which the Security Rule binds an organisation of this role (164.318; 78 FR 5566).
    RuleBinds,
    /// The day a group was corrected.
    CorrectedOn,
    /// The day it was known or found out.
    KnownOn,
    /// Points for one safeguard that is missing.
    Safeguard(Assumed),
    /// Points for an earlier warning.
    Prior,
    /// Points for an incident.
    Incident,
    /// Points off when every lapsed group is corrected.
    AllCorrected,
    /// Points off for recognized security practices of 12 months or more.
    Practices,
    /// The plan.
    Plan,
    /// The remedy of one group, by index.
    Remedy(usize),
}

/// What a node comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Dollars.
    Dollars(Dollars),
    /// Days, people or another count.
    Count(i64),
    /// Points of the score.
    Points(i64),
    /// A day.
    Date(NaiveDate),
    /// A tier.
    Tier(Tier),
    /// A place on the network.
    Network(Network),
    /// Not known, or no limit of its own.
    Nothing,
}

/// How a node's value follows from its inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// Given by the person.
    Answer,
    /// A row of the facts.
    Fact,
    /// Sum of the inputs.
    Sum,
    /// Sum of the inputs, at most the largest cap among them.
    SumCapped,
    /// Units × rate, at most the cap.
    UnitsTimesRateCapped,
    /// Last less first, plus one: both ends included.
    DaysInclusive,
    /// End less start.
    Difference,
    /// Start + 29 days: the last of 30.
    PlusTwentyNine,
    /// Zero: the affirmative defence answers the finding.
    Defended,
    /// 20 × the smaller of the days and 2,190, divided by 2,190, rounded down.
    TimeScale,
    /// A row of the score's table.
    Table,
    /// Sum of the parts, held between 1 and 100.
    SumHeld,
    /// Sum of the parts, held to 24: no findings, or an opening of 0.
    SumHeldLow,
    /// Days counted one by one from the first to the last, gaps and days at another tier left out.
    DaysCounted,
    /// The latest of the inputs.
    Latest,
    /// The earliest of the inputs.
    Earliest,
    /// The day after the input.
    DayAfter,
    /// The day before the input.
    DayBefore,
    /// The highest tier over the days found, each by the tier table.
    HighestTier,
}
