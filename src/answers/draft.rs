//! A form half filled: the answers so far and which questions were answered. The only state worth saving.

use super::check::check;
use super::json::{Json, Writer, parse};
use super::read::shape;
use super::write::write_into;
use super::*;
use crate::facts::{Catalogue, Facts};
use chrono::NaiveDate;

pub(super) const SCHEMA: &str = "overdue/draft/1";

/// The answers so far. Fields whose question was not answered hold a stand-in that nothing reads.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The answers so far.
    pub answers: Answers,
    /// The questions that were answered, *I don't know* included.
    pub answered: Answered,
}

/// A set of [`QuestionId`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answered(u32);

impl Answered {
    /// Whether the question is in the set.
    pub fn has(self, question: QuestionId) -> bool {
        self.0 & (1 << question as u32) != 0
    }

    /// Adds the question.
    pub fn insert(&mut self, question: QuestionId) {
        self.0 |= 1 << question as u32;
    }

    /// Takes the question out.
    pub fn remove(&mut self, question: QuestionId) {
        self.0 &= !(1 << question as u32);
    }
}

impl Draft {
    /// A draft with nothing answered, for a day.
    pub fn new(as_of: NaiveDate) -> Self {
        Self {
            answers: Answers {
                as_of,
                organization: Organization { role: Role::CoveredEntity, individuals: None },
                estate: Vec::new(),
                conduct: Conduct {
                    awareness: Awareness::ShouldHaveKnown,
                    known_on: None,
                    in_place_since: None,
                    risk_analysis: None,
                    risk_plan: None,
                    controls: None,
                    firewalled: None,
                    logs: None,
                    security_practices_months: 0,
                    prior: Prior::None,
                    incident: Incident::None,
                    incident_on: None,
                    individuals_affected: None,
                },
            },
            answered: Answered::default(),
        }
    }

    /// A draft in which every question is answered, from a file.
    pub fn of(answers: Answers) -> Self {
        let mut answered = Answered::default();
        for question in QUESTIONS {
            answered.insert(question.id);
        }
        Self { answers, answered }
    }

    /// The questions that earlier answers make matter, in order.
    pub fn asked<'d>(&'d self, facts: &'d Facts) -> impl Iterator<Item = &'static Question> + use<'d> {
        let relevance = Relevance::of(self, facts);
        QUESTIONS.iter().filter(move |question| (question.asked)(self, relevance))
    }

    /// The first question still to be answered, if any.
    pub fn next_open(&self, facts: &Facts) -> Option<QuestionId> {
        self.asked(facts).find(|question| !self.answered.has(question.id)).map(|question| question.id)
    }

    /// The answers, once every question that is asked has one. What is not asked stands at a value that
    /// changes no figure (`tests/questions.rs` proves it).
    pub fn complete(&self, facts: &Facts) -> Option<Answers> {
        if self.next_open(facts).is_some() {
            return None;
        }
        let mut neutral = Draft::new(self.answers.as_of);
        for question in self.asked(facts) {
            copy(question.id, &self.answers, &mut neutral.answers);
        }
        Some(neutral.answers)
    }

    /// Faults between the answers so far, such as a correction after the as-of date.
    pub fn faults(&self, facts: &Facts) -> Vec<Fault> {
        self.complete(facts).map(|answers| check(&answers)).unwrap_or_default()
    }

    /// The draft as it is kept.
    pub fn write(&self, catalogue: &Catalogue) -> String {
        let mut json = Writer::new();
        json.object(|json| {
            json.name("schema").text(SCHEMA);
            json.name("answered").list(
                QUESTIONS.iter().filter(|question| self.answered.has(question.id)),
                |json, question| {
                    json.text(question.field);
                },
            );
            json.name("answers");
            write_into(json, &self.answers, catalogue);
        });
        json.finish()
    }

    /// A draft as it was kept. Faults between answers are left for the form to tell: an as-of date moved back
    /// makes them, and the draft must still open.
    ///
    /// # Errors
    /// What makes the text no draft of this version.
    pub fn read(text: &str, catalogue: &Catalogue) -> Result<Self, Vec<Fault>> {
        let json = parse(text).map_err(|error| vec![Fault { at: String::new(), kind: FaultKind::Syntax(error) }])?;
        Self::read_json(json, catalogue)
    }

    /// The same for a text that was parsed already.
    pub(super) fn read_json(json: Json, catalogue: &Catalogue) -> Result<Self, Vec<Fault>> {
        let fault = |at: &str, kind| vec![Fault { at: at.to_owned(), kind }];
        let Json::Object(fields) = json else {
            return Err(fault("", FaultKind::WrongType(Type::Object)));
        };
        let (mut schema, mut answered, mut answers) = (false, Answered::default(), None);
        for (name, value) in fields {
            match (name.as_str(), value) {
                ("schema", Json::Text(text)) if text == SCHEMA => schema = true,
                ("schema", _) => return Err(fault("schema", FaultKind::UnknownSchema)),
                ("answered", Json::List(names)) => {
                    for name in names {
                        let question = QUESTIONS.iter().find(|question| name == Json::Text(question.field.to_owned()));
                        answered.insert(question.ok_or_else(|| fault("answered", FaultKind::UnknownField))?.id);
                    }
                }
                ("answers", value) => {
                    let (shaped, faults) = shape(value, catalogue);
                    if !faults.is_empty() {
                        return Err(faults);
                    }
                    answers = Some(shaped);
                }
                (name, _) => return Err(fault(name, FaultKind::UnknownField)),
            }
        }
        match answers {
            Some(answers) if schema => Ok(Self { answers, answered }),
            Some(_) => Err(fault("schema", FaultKind::Missing)),
            None => Err(fault("answers", FaultKind::Missing)),
        }
    }
}

/// Copies what one question fills.
pub(super) fn copy(question: QuestionId, from: &Answers, to: &mut Answers) {
    let (said, kept) = (&from.conduct, &mut to.conduct);
    match question {
        QuestionId::AsOf => to.as_of = from.as_of,
        QuestionId::Role => to.organization.role = from.organization.role,
        QuestionId::Individuals => to.organization.individuals = from.organization.individuals,
        QuestionId::Estate => to.estate.clone_from(&from.estate),
        QuestionId::Awareness => kept.awareness = said.awareness,
        QuestionId::Prior => kept.prior = said.prior,
        QuestionId::KnownOn => kept.known_on = said.known_on,
        QuestionId::RiskAnalysis => kept.risk_analysis = said.risk_analysis,
        QuestionId::RiskPlan => kept.risk_plan = said.risk_plan,
        QuestionId::Controls => kept.controls = said.controls,
        QuestionId::Firewalled => kept.firewalled = said.firewalled,
        QuestionId::Logs => kept.logs = said.logs,
        QuestionId::InPlaceSince => kept.in_place_since = said.in_place_since,
        QuestionId::SecurityPractices => kept.security_practices_months = said.security_practices_months,
        QuestionId::Incident => kept.incident = said.incident,
        QuestionId::IncidentOn => kept.incident_on = said.incident_on,
        QuestionId::IndividualsAffected => kept.individuals_affected = said.individuals_affected,
    }
}
