//! One answer, whatever its question: what the form shows and takes.

use super::{Answers, Choice, Controls, QuestionId};
use chrono::NaiveDate;

/// One answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// A choice, by its place in the form.
    Choice(usize),
    /// The safeguards in place.
    Controls(Controls),
    /// A day.
    Day(NaiveDate),
    /// A whole number.
    Number(i64),
    /// *I don't know*; for a day that may be open, none.
    Unknown,
    /// The server list is complete.
    Listed,
}

impl Reply {
    /// What the answers hold for a question.
    pub fn of(answers: &Answers, question: QuestionId) -> Reply {
        let conduct = &answers.conduct;
        match question {
            QuestionId::AsOf => Reply::Day(answers.as_of),
            QuestionId::Role => Reply::Choice(answers.organization.role.place()),
            QuestionId::Individuals => number(answers.organization.individuals),
            QuestionId::Estate => Reply::Listed,
            QuestionId::Awareness => Reply::Choice(conduct.awareness.place()),
            QuestionId::Prior => Reply::Choice(conduct.prior.place()),
            QuestionId::KnownOn => day(conduct.known_on),
            QuestionId::RiskAnalysis => choice(conduct.risk_analysis),
            QuestionId::RiskPlan => choice(conduct.risk_plan),
            QuestionId::Controls => conduct.controls.map_or(Reply::Unknown, Reply::Controls),
            QuestionId::Firewalled => choice(conduct.firewalled),
            QuestionId::Logs => choice(conduct.logs),
            QuestionId::InPlaceSince => day(conduct.in_place_since),
            QuestionId::SecurityPractices => Reply::Number(conduct.security_practices_months),
            QuestionId::Incident => Reply::Choice(conduct.incident.place()),
            QuestionId::IncidentOn => day(conduct.incident_on),
            QuestionId::IndividualsAffected => number(conduct.individuals_affected),
        }
    }

    /// Puts the answer where it belongs. A reply of another question's kind leaves the field as not known.
    pub(super) fn put(self, answers: &mut Answers, question: QuestionId) {
        let conduct = &mut answers.conduct;
        match question {
            QuestionId::AsOf => answers.as_of = self.day().unwrap_or(answers.as_of),
            QuestionId::Role => answers.organization.role = self.choice().unwrap_or(answers.organization.role),
            QuestionId::Individuals => answers.organization.individuals = self.number(),
            QuestionId::Estate => {}
            QuestionId::Awareness => conduct.awareness = self.choice().unwrap_or(conduct.awareness),
            QuestionId::Prior => conduct.prior = self.choice().unwrap_or(conduct.prior),
            QuestionId::KnownOn => conduct.known_on = self.day(),
            QuestionId::RiskAnalysis => conduct.risk_analysis = self.choice(),
            QuestionId::RiskPlan => conduct.risk_plan = self.choice(),
            QuestionId::Controls => {
                conduct.controls = if let Reply::Controls(controls) = self { Some(controls) } else { None };
            }
            QuestionId::Firewalled => conduct.firewalled = self.choice(),
            QuestionId::Logs => conduct.logs = self.choice(),
            QuestionId::InPlaceSince => conduct.in_place_since = self.day(),
            QuestionId::SecurityPractices => conduct.security_practices_months = self.number().unwrap_or(0),
            QuestionId::Incident => conduct.incident = self.choice().unwrap_or(conduct.incident),
            QuestionId::IncidentOn => conduct.incident_on = self.day(),
            QuestionId::IndividualsAffected => conduct.individuals_affected = self.number(),
        }
    }

    fn choice<T: Choice>(self) -> Option<T> {
        if let Reply::Choice(place) = self { T::at(place) } else { None }
    }

    fn day(self) -> Option<NaiveDate> {
        if let Reply::Day(day) = self { Some(day) } else { None }
    }

    fn number(self) -> Option<i64> {
        if let Reply::Number(number) = self { Some(number) } else { None }
    }
}

fn choice<T: Choice>(value: Option<T>) -> Reply {
    value.map_or(Reply::Unknown, |value| Reply::Choice(value.place()))
}

fn day(value: Option<NaiveDate>) -> Reply {
    value.map_or(Reply::Unknown, Reply::Day)
}

fn number(value: Option<i64>) -> Reply {
    value.map_or(Reply::Unknown, Reply::Number)
}
