//! What an assessment holds, version 1 of the file form `overdue/assessment/1`.

use super::LeverCode;
use crate::answers::Network;
use crate::facts::{Dollars, Provision, Tier};
use chrono::NaiveDate;

/// The exposure that the answers come to. Derived at every change, never stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The day it is made for.
    pub as_of: NaiveDate,
    /// What it was computed with.
    pub facts: FactsUsed,
    /// Whether HIPAA's penalties reach the organisation.
    pub scope: Scope,
    /// One for each server group, in the order of the answers.
    pub estate: Vec<GroupStatus>,
    /// Today's findings, dollars and score.
    pub today: Exposure,
    /// Why the tiers are what they are; empty when nothing lapsed.
    pub reasons: Vec<Reason>,
    /// The January 1 after the as-of date, when every cap starts again (45 CFR 160.404(b)(2)).
    pub next_reset: NaiveDate,
    /// Last day on which correcting keeps some lapsed group out of the fourth tier (160.404(b)(2)(iii)).
    pub deadline: Option<NaiveDate>,
    /// Answers that were not known, in the order of `model.md` §6.
    pub assumed: Vec<Assumed>,
    /// Today, if the graded answers that are not known turned out at their best.
    pub if_best: Option<Exposure>,
    /// The projection to the next day.
    pub tomorrow: Option<Exposure>,
    /// The projection to the as-of date + 365 days, if nothing changes.
    pub in_a_year: Option<Exposure>,
    /// That projection with one thing changed, the lowest opening first.
    pub levers: Vec<Lever>,
    /// The plan kept against ignored, when some open group has a remedy.
    pub plan: Option<Plan>,
    /// The nearest published cases.
    pub outcomes: Outcomes,
}

/// Dates of the facts an assessment was computed with.
#[derive(Debug, Clone, PartialEq)]
pub struct FactsUsed {
    /// Effective date of the newest penalty schedule the program holds.
    pub penalties: NaiveDate,
    /// Day the lifecycle dates were last checked.
    pub lifecycle: NaiveDate,
}

/// Whether HIPAA's penalties reach the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// A covered entity or business associate.
    In,
    /// It is not sure: counted, with a note.
    Unsure,
    /// Neither: no figures.
    Out,
}

/// When a server group is or was past support.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupStatus {
    /// The group's id in the answers.
    pub id: String,
    /// Last day of support, paid cover included; none: no date announced.
    pub support_end: Option<NaiveDate>,
    /// Days past support, both ends included.
    pub lapse: Option<Lapse>,
    /// Whether it counts: ePHI on or behind it, and the organisation in scope.
    pub counts: bool,
    /// On the watch list: days from the as-of date to the end of support.
    pub days_left: Option<i64>,
}

/// Days past support, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lapse {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Lapse {
    /// Number of days, both ends included; at least 1.
    pub fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }
}

/// Findings, dollars and score on one day: today or a projection.
#[derive(Debug, Clone, PartialEq)]
pub struct Exposure {
    /// The day.
    pub day: NaiveDate,
    /// First day of the six years that matter (45 CFR 160.414).
    pub window_from: NaiveDate,
    /// Days that matter: in the window, and some group lapses.
    pub days: i64,
    /// In the order of [`Provision::ALL`].
    pub findings: Vec<Finding>,
    /// Highest tiers over all findings; none without findings.
    pub tiers: Option<Tiers>,
    /// OCR's own arithmetic: each supported tier's minimum a day, under the caps it applies.
    pub opening: Dollars,
    /// The regulation's maximum for the findings.
    pub ceiling: Dollars,
    /// What a state attorney general could claim (42 USC 1320d-5(d)).
    pub state: Dollars,
    /// The score.
    pub score: Score,
}

/// What one exposure has more than another; less than 0 where it has less.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// Opening.
    pub opening: Dollars,
    /// Ceiling.
    pub ceiling: Dollars,
    /// Score.
    pub score: i64,
    /// Days that matter.
    pub days: i64,
}

impl Exposure {
    /// What this exposure has more than another.
    pub fn less(&self, other: &Exposure) -> Shift {
        Shift {
            opening: Dollars(self.opening.0 - other.opening.0),
            ceiling: Dollars(self.ceiling.0 - other.ceiling.0),
            score: self.score.total - other.score.total,
            days: self.days - other.days,
        }
    }
}

/// The highest tiers over all findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tiers {
    /// What the answers support.
    pub supported: Tier,
    /// What an investigator could press.
    pub arguable: Tier,
}

/// A provision that the answers put at risk, with its days.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Which one.
    pub provision: Provision,
    /// First day found.
    pub from: NaiveDate,
    /// Last day found.
    pub to: NaiveDate,
    /// Days found, gaps not counted; people, for an impermissible disclosure.
    pub units: i64,
    /// Whether the affirmative defence of 160.410(c) answers it.
    pub defended: bool,
    /// Worst supported tier over its days.
    pub supported: Tier,
    /// Worst arguable tier over its days.
    pub arguable: Tier,
    /// By calendar year, ascending.
    pub years: Vec<FindingYear>,
    /// Sum of its years; 0 when defended.
    pub opening: Dollars,
    /// Sum of its years; 0 when defended, unless some day's arguable tier is willful.
    pub ceiling: Dollars,
    /// Its part of the state figure.
    pub state: Dollars,
}

/// One calendar year of a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingYear {
    /// The year.
    pub year: i32,
    /// Units in it.
    pub units: i64,
    /// Opening of the year, 0 when defended.
    pub opening: crate::law::YearPrice,
    /// Ceiling of the year, 0 when defended unless arguable.
    pub ceiling: crate::law::YearPrice,
    /// State figure of the year, 0 when defended.
    pub state: Dollars,
}

/// 0 to 100, and how it came about (`model.md` §7).
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// 0 to 100.
    pub total: i64,
    /// What the total is called.
    pub band: Band,
    /// The six parts, each kept as it is even where the total is bounded.
    pub parts: Parts,
    /// What the parts were reckoned from.
    pub basis: ScoreBasis,
}

/// Points by part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parts {
    /// 0 to 35: worst supported tier (160.404(b)(2)).
    pub culpability: i64,
    /// 0 to 20: days without updates (160.408(a)(2)).
    pub time: i64,
    /// 0 to 20: people and network. Potential, not harm.
    pub reach: i64,
    /// 0 to 15: what is missing as of the day (160.408(e)).
    pub safeguards: i64,
    /// 0 to 10: earlier warnings and incidents (160.408(b), (c)).
    pub history: i64,
    /// -15 to 0: corrected, recognized practices (160.408(c)(2); 42 USC 17941).
    pub credit: i64,
}

/// What the score was reckoned from, for its derivation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ScoreBasis {
    /// Worst supported tier.
    pub tier: Option<Tier>,
    /// Days that matter.
    pub days: i64,
    /// People whose ePHI is held.
    pub individuals: Option<i64>,
    /// The most exposed lapsed group, on its last lapsed day.
    pub network: Option<Network>,
    /// Points of the reach part that come from people held: 4, 8, 12 or 14; 0 without lapsed groups.
    pub people_points: i64,
    /// Points of the reach part that come from the network: 0, 3 or 6.
    pub network_points: i64,
    /// Points of the safeguards part: analysis, plan, controls, logs; 0 where nothing is missing.
    pub safeguard_points: [i64; 4],
    /// Points of the history part: an earlier warning by OCR, an incident.
    pub history_points: [i64; 2],
    /// Points of the credit part, 0 or less: every lapsed group corrected, recognized practices.
    pub credit_points: [i64; 2],
    /// Whether the total was held at 24 for want of findings or of an opening.
    pub held_low: bool,
}

/// What a total is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// 0.
    None,
    /// 1 to 24.
    Low,
    /// 25 to 49.
    Moderate,
    /// 50 to 74.
    High,
    /// 75 to 100.
    Severe,
}

/// Why a tier is what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// What it is; words turn it into a sentence.
    pub code: ReasonCode,
    /// Citations.
    pub cites: &'static [&'static str],
}

/// Reasons that lead to a tier, supported first, then what makes another arguable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReasonCode {
    /// Knew, and on some day had not acted.
    KnewAndDidNotAct,
    /// Warned, and on some day had not acted.
    WarnedAndDidNotAct,
    /// Found out, and from then had not acted on some day.
    FoundOutAndDidNotAct,
    /// Willful, but the 30 days still run or it was corrected within them.
    WithinThirtyDays,
    /// Willful, and the 30 days ran out uncorrected.
    ThirtyDaysPassed,
    /// On some day the answers show action: reasonable cause.
    Acted,
    /// Nobody knew but should have: reasonable cause.
    ShouldHaveKnown,
    /// Nobody could have known on some days: no knowledge.
    CouldNotHaveKnown,
    /// Arguable: nobody looked, which can be called reckless indifference.
    RecklessIndifferenceArguable,
    /// Arguable: OCR had warned or settled before.
    OcrWarnedArguable,
    /// Some finding is answered by the affirmative defence.
    Defended,
}

/// An answer that was not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Assumed {
    /// People whose ePHI is held.
    Individuals,
    /// Day it was known.
    KnownOn,
    /// Graded.
    RiskAnalysis,
    /// Graded.
    RiskPlan,
    /// Graded.
    Controls,
    /// Graded.
    Firewalled,
    /// Graded.
    Logs,
}

/// The projection to a year ahead with one thing changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Lever {
    /// What is changed.
    pub code: LeverCode,
    /// What it then comes to.
    pub exposure: Exposure,
}

/// The plan kept against ignored.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Sum over open groups.
    pub cost: Dollars,
    /// Staff hours, summed.
    pub hours: i64,
    /// Downtime hours, summed.
    pub downtime_hours: i64,
    /// The latest day in it.
    pub done_by: NaiveDate,
    /// The later of that and the as-of date + 365 days.
    pub horizon: NaiveDate,
    /// Whether every open group that lapses by the horizon has a remedy.
    pub complete: bool,
    /// How many of them have none.
    pub without: usize,
    /// The projection to the horizon with the plan kept.
    pub kept: Exposure,
    /// The projection to the horizon if nothing changes.
    pub ignored: Exposure,
}

/// How published cases really ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcomes {
    /// Cases counted: amounts published, none set aside by a court.
    pub counted: usize,
    /// First and last year of the set.
    pub years: (i32, i32),
    /// Quarter, half and three quarters of them ended at or below these.
    pub quartiles: [Dollars; 3],
    /// How many of them ended at or below the opening.
    pub at_or_below_opening: usize,
    /// The nearest, best match first: indexes into [`crate::facts::Facts::outcomes`].
    pub nearest: Vec<Near>,
}

/// A published case near this one.
#[derive(Debug, Clone, PartialEq)]
pub struct Near {
    /// Index into [`crate::facts::Facts::outcomes`].
    pub index: usize,
    /// Findings shared with provisions seen in print.
    pub shared: Vec<Provision>,
    /// Findings shared by our own mapping only.
    pub shared_mapped: Vec<Provision>,
    /// Whether the case turned on unsupported software or missing patches.
    pub same_kind: bool,
}
