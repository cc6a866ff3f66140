//! The questions, in order: what they fill, when they are asked, why, by which citation. Their sentences are
//! in [`crate::words`], one entry a question.

use super::{Answers, Awareness, Choice, Draft, Incident, Prior, Relevance, Reply, Role};
use super::{Logs, RiskAnalysis, RiskPlan};
use crate::words::{QuestionWords, Words};

/// A question. The order is that of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionId {
    /// The day the assessment is made for.
    AsOf,
    /// Role under HIPAA.
    Role,
    /// People whose ePHI is held.
    Individuals,
    /// The servers.
    Estate,
    /// What was known.
    Awareness,
    /// Earlier warnings.
    Prior,
    /// Since when it was known.
    KnownOn,
    /// Risk analysis.
    RiskAnalysis,
    /// Risk management plan.
    RiskPlan,
    /// Safeguards in place.
    Controls,
    /// Firewall with monitoring.
    Firewalled,
    /// Log review.
    Logs,
    /// Since when the five answers before have been true.
    InPlaceSince,
    /// Months of recognized security practices.
    SecurityPractices,
    /// Incidents.
    Incident,
    /// Day of the breach.
    IncidentOn,
    /// People affected by it.
    IndividualsAffected,
}

/// The parts of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// What this does, and the as-of date.
    Start,
    /// The organisation.
    Organisation,
    /// The servers.
    Servers,
    /// What was known and done.
    Conduct,
}

/// How a question is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One of so many choices.
    Choice(usize),
    /// Any of the safeguards.
    Controls,
    /// A day, not after the as-of date.
    Day,
    /// The as-of date itself.
    AsOf,
    /// A whole number from the first to the last of these.
    Number(i64, i64),
    /// The server list.
    Estate,
}

/// Whether a question may be left open, and what that says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// It needs an answer.
    No,
    /// *I don't know*.
    Unknown,
    /// *All along*.
    AllAlong,
}

/// A question as data.
#[derive(Debug)]
pub struct Question {
    /// Which one.
    pub id: QuestionId,
    /// Its part of the form.
    pub section: Section,
    /// Path of the field it fills, as in a file: also its name in a saved draft and in the page's address.
    pub field: &'static str,
    /// How it is drawn.
    pub kind: Kind,
    /// Whether it may be left open.
    pub open: Open,
    /// Whether earlier answers make it matter.
    pub asked: fn(&Draft, Relevance) -> bool,
    /// Citations for *why we ask*.
    pub cites: &'static [&'static str],
}

const MOST_PEOPLE: i64 = 500_000_000;

/// Every question, in order.
pub static QUESTIONS: &[Question] = &[
    Question {
        id: QuestionId::AsOf,
        section: Section::Start,
        field: "as_of",
        kind: Kind::AsOf,
        open: Open::No,
        asked: |_, _| true,
        cites: &["45 CFR 160.414", "45 CFR 160.420"],
    },
    Question {
        id: QuestionId::Role,
        section: Section::Organisation,
        field: "organization.role",
        kind: Kind::Choice(Role::ALL.len()),
        open: Open::No,
        asked: |_, _| true,
        cites: &["45 CFR 160.103", "45 CFR 160.402"],
    },
    Question {
        id: QuestionId::Individuals,
        section: Section::Organisation,
        field: "organization.individuals",
        kind: Kind::Number(0, MOST_PEOPLE),
        open: Open::Unknown,
        asked: |_, relevance| relevance.in_scope,
        cites: &["45 CFR 160.408(a)(1)"],
    },
    Question {
        id: QuestionId::Estate,
        section: Section::Servers,
        field: "estate",
        kind: Kind::Estate,
        open: Open::No,
        asked: |_, relevance| relevance.in_scope,
        cites: &["45 CFR 164.308(a)(1)(ii)(A)"],
    },
    Question {
        id: QuestionId::Awareness,
        section: Section::Conduct,
        field: "conduct.awareness",
        kind: Kind::Choice(Awareness::ALL.len()),
        open: Open::No,
        asked: |_, relevance| relevance.lapsed,
        cites: &["45 CFR 160.401", "45 CFR 160.404(b)(2)"],
    },
    Question {
        id: QuestionId::Prior,
        section: Section::Conduct,
        field: "conduct.prior",
        kind: Kind::Choice(Prior::ALL.len()),
        open: Open::No,
        asked: |_, relevance| relevance.lapses,
        cites: &["45 CFR 160.408(c)"],
    },
    Question {
        id: QuestionId::KnownOn,
        section: Section::Conduct,
        field: "conduct.known_on",
        kind: Kind::Day,
        open: Open::Unknown,
        asked: |draft, relevance| {
            let conduct = &draft.answers.conduct;
            relevance.lapsed && (conduct.awareness != Awareness::ShouldHaveKnown || conduct.prior != Prior::None)
        },
        cites: &["45 CFR 160.404(b)(2)(iii)", "45 CFR 160.410(c)"],
    },
    Question {
        id: QuestionId::RiskAnalysis,
        section: Section::Conduct,
        field: "conduct.risk_analysis",
        kind: Kind::Choice(RiskAnalysis::ALL.len()),
        open: Open::Unknown,
        asked: |_, relevance| relevance.lapses,
        cites: &["45 CFR 164.308(a)(1)(ii)(A)"],
    },
    Question {
        id: QuestionId::RiskPlan,
        section: Section::Conduct,
        field: "conduct.risk_plan",
        kind: Kind::Choice(RiskPlan::ALL.len()),
        open: Open::Unknown,
        asked: |_, relevance| relevance.lapses,
        cites: &["45 CFR 164.308(a)(1)(ii)(B)"],
    },
    Question {
        id: QuestionId::Controls,
        section: Section::Conduct,
        field: "conduct.controls",
        kind: Kind::Controls,
        open: Open::Unknown,
        asked: |_, relevance| relevance.lapses,
        cites: &["45 CFR 164.308(a)(1)(ii)(B)", "45 CFR 164.312(a)(1)"],
    },
    Question {
        id: QuestionId::Firewalled,
        section: Section::Conduct,
        field: "conduct.firewalled",
        kind: Kind::Choice(bool::ALL.len()),
        open: Open::Unknown,
        asked: |_, relevance| relevance.lapses,
        cites: &["45 CFR 164.312(e)(1)"],
    },
    Question {
        id: QuestionId::Logs,
        section: Section::Conduct,
        field: "conduct.logs",
        kind: Kind::Choice(Logs::ALL.len()),
        open: Open::Unknown,
        asked: |_, relevance| relevance.lapses,
        cites: &["45 CFR 164.308(a)(1)(ii)(D)", "45 CFR 164.312(b)"],
    },
    Question {
        id: QuestionId::InPlaceSince,
        section: Section::Conduct,
        field: "conduct.in_place_since",
        kind: Kind::Day,
        open: Open::AllAlong,
        asked: |draft, relevance| relevance.lapsed && !all_worst(&draft.answers),
        cites: &["45 CFR 160.406"],
    },
    Question {
        id: QuestionId::SecurityPractices,
        section: Section::Conduct,
        field: "conduct.security_practices_months",
        kind: Kind::Number(0, 1_200),
        open: Open::Unknown,
        asked: |_, relevance| relevance.lapses,
        cites: &["42 USC 17941"],
    },
    Question {
        id: QuestionId::Incident,
        section: Section::Conduct,
        field: "conduct.incident",
        kind: Kind::Choice(Incident::ALL.len()),
        open: Open::No,
        asked: |_, relevance| relevance.lapses,
        cites: &["45 CFR 164.402", "45 CFR 160.408(b)"],
    },
    Question {
        id: QuestionId::IncidentOn,
        section: Section::Conduct,
        field: "conduct.incident_on",
        kind: Kind::Day,
        open: Open::No,
        asked: |draft, relevance| relevance.lapses && draft.answers.conduct.incident == Incident::Breach,
        cites: &["45 CFR 164.404(b)", "45 CFR 164.502(a)"],
    },
    Question {
        id: QuestionId::IndividualsAffected,
        section: Section::Conduct,
        field: "conduct.individuals_affected",
        kind: Kind::Number(1, MOST_PEOPLE),
        open: Open::No,
        asked: |draft, relevance| relevance.lapses && draft.answers.conduct.incident == Incident::Breach,
        cites: &["45 CFR 160.406", "45 CFR 164.408"],
    },
];

/// Whether each of the five graded answers is known to be the worst: then it does not matter since when.
fn all_worst(answers: &Answers) -> bool {
    let conduct = &answers.conduct;
    conduct.risk_analysis == Some(RiskAnalysis::None)
        && conduct.risk_plan == Some(RiskPlan::None)
        && conduct.controls.is_some_and(|controls| controls.is_empty())
        && conduct.firewalled == Some(false)
        && conduct.logs == Some(Logs::None)
}

impl QuestionId {
    /// The question's entry.
    pub fn question(self) -> &'static Question {
        // The table is in the order of the enumeration: `tests::in_order` holds it to that.
        &QUESTIONS[self as usize]
    }
}

impl QuestionId {
    /// The question's sentences.
    pub fn words(self, words: &'static Words) -> &'static QuestionWords {
        let questions = &words.questions;
        match self {
            QuestionId::AsOf => &questions.as_of,
            QuestionId::Role => &questions.role,
            QuestionId::Individuals => &questions.individuals,
            QuestionId::Estate => &questions.estate,
            QuestionId::Awareness => &questions.awareness,
            QuestionId::Prior => &questions.prior,
            QuestionId::KnownOn => &questions.known_on,
            QuestionId::RiskAnalysis => &questions.risk_analysis,
            QuestionId::RiskPlan => &questions.risk_plan,
            QuestionId::Controls => &questions.controls,
            QuestionId::Firewalled => &questions.firewalled,
            QuestionId::Logs => &questions.logs,
            QuestionId::InPlaceSince => &questions.in_place_since,
            QuestionId::SecurityPractices => &questions.security_practices,
            QuestionId::Incident => &questions.incident,
            QuestionId::IncidentOn => &questions.incident_on,
            QuestionId::IndividualsAffected => &questions.individuals_affected,
        }
    }
}

impl Draft {
    /// What was answered, for the form to show; none where the question has no answer yet.
    pub fn reply(&self, question: QuestionId) -> Option<Reply> {
        self.answered.has(question).then(|| Reply::of(&self.answers, question))
    }

    /// Takes an answer.
    pub fn answer(&mut self, question: QuestionId, reply: Reply) {
        reply.put(&mut self.answers, question);
        self.answered.insert(question);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_order() {
        for (index, question) in QUESTIONS.iter().enumerate() {
            assert_eq!(question.id as usize, index, "{}", question.field);
            let words = question.id.words(crate::words::words());
            let choices = match question.kind {
                Kind::Choice(choices) => choices,
                Kind::Controls => crate::answers::Control::ALL.len(),
                _ => 0,
            };
            assert_eq!(words.choices.len(), choices, "a sentence for each choice of {}", question.field);
            assert_eq!(words.unknown.is_empty(), question.open == Open::No, "{}", question.field);
        }
    }
}
