//! What is assessed: the answers as they are, or with something changed from the day after the as-of date.

use super::conduct::Graded;
use super::tier::Culpability;
use crate::answers::{Action, Answers, Incident, Network};
use crate::facts::Facts;
use crate::law::{DayNumber, Prices, number_of};

/// The answers, made ready once for every assessment and projection.
pub(super) struct Setting<'a> {
    pub answers: &'a Answers,
    pub facts: &'a Facts,
    pub as_of: DayNumber,
    /// The graded answers are at their worst before this day.
    pub in_place_since: DayNumber,
    pub culpability: Culpability,
    /// Day and people of a breach.
    pub breach: Option<(DayNumber, i64)>,
    /// The groups that count, in the order of the answers.
    pub courses: Vec<Course>,
}

/// A server group that counts, in numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    /// First day past support; none: no end announced, it never lapses.
    pub first: Option<DayNumber>,
    pub corrected_on: Option<DayNumber>,
    pub network: Network,
    pub remedy: Option<(Action, DayNumber)>,
}

/// One assessment or projection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scenario {
    /// The day it is made for.
    pub day: DayNumber,
    /// Graded answers from `in_place_since` through the as-of date.
    pub now: Graded,
    /// Graded answers from the day after the as-of date.
    pub later: Graded,
    pub change: Change,
}

/// What changes for the open groups, those that count and were not corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Nothing,
    /// Each is corrected on the day after the as-of date.
    Correct,
    /// Each is cut off from that day.
    CutOff,
    /// Each that has a remedy is corrected, or cut off, on the remedy's day.
    Plan,
    /// Days after the as-of date are not counted: what is left has accrued.
    Stop,
}

impl<'a> Setting<'a> {
    pub fn of(answers: &'a Answers, facts: &'a Facts) -> Setting<'a> {
        let conduct = &answers.conduct;
        let role = answers.organization.role;
        let as_of = number_of(answers.as_of);
        let breach = match (conduct.incident, conduct.incident_on, conduct.individuals_affected) {
            (Incident::Breach, Some(day), Some(people)) => Some((number_of(day), people)),
            _ => None,
        };
        let counting = answers.estate.iter().filter(|group| group.counts(role));
        Setting {
            answers,
            facts,
            as_of,
            in_place_since: conduct.in_place_since.map_or(DayNumber::MIN, number_of),
            culpability: Culpability::of(conduct, as_of),
            breach,
            courses: counting
                .map(|group| Course {
                    first: group.lapses_from(role, &facts.catalogue).map(number_of),
                    corrected_on: group.corrected_on.map(number_of),
                    network: group.network,
                    remedy: group.remedy.as_ref().map(|remedy| (remedy.action, number_of(remedy.by))),
                })
                .collect(),
        }
    }

    /// The answers as they are, carried to `day`.
    pub fn unchanged(&self, day: DayNumber) -> Scenario {
        let given = Graded::given(&self.answers.conduct, Graded::WORST);
        Scenario { day, now: given, later: given, change: Change::Nothing }
    }

    /// The amounts that apply on a scenario's day; none before the first schedule, which answers that
    /// passed [`crate::answers::check`] do not reach.
    pub fn prices(&self, day: DayNumber) -> Option<Prices<'a>> {
        Prices::on(crate::law::date_of(day), self.facts.penalties)
    }
}

impl Course {
    /// Whether it counts and was not corrected.
    pub fn is_open(&self) -> bool {
        self.corrected_on.is_none()
    }

    /// The days it is corrected on and cut off from, under a change.
    pub fn under(&self, change: Change, as_of: DayNumber) -> (Option<DayNumber>, Option<DayNumber>) {
        let after = as_of.saturating_add(1);
        match (self.corrected_on, change, self.remedy) {
            (Some(day), ..) => (Some(day), None),
            (None, Change::Correct, _) => (Some(after), None),
            (None, Change::CutOff, _) => (None, Some(after)),
            (None, Change::Plan, Some((Action::Isolate, by))) => (None, Some(by)),
            (None, Change::Plan, Some((_, by))) => (Some(by), None),
            (None, Change::Plan, None) | (None, Change::Nothing | Change::Stop, _) => (None, None),
        }
    }
}

impl Scenario {
    /// The graded answers that hold for the organisation on a day.
    pub fn graded(&self, day: DayNumber, setting: &Setting<'_>) -> Graded {
        if day > setting.as_of {
            self.later
        } else if day < setting.in_place_since {
            Graded::WORST
        } else {
            self.now
        }
    }
}
