//! The result page: its sections in the order of an argument, and the list of them beside.

use super::opened::Opened;
use super::pieces::{keyed, section, tag};
use super::standing::Standings;
use super::view::View;
use super::{ahead, cases, estate, findings, levers, limits, money, nav, tiers, unknown, verdict};
use crate::answers::{Answers, QuestionId};
use crate::assessment::Assessment;
use crate::facts::current;
use crate::words::words;
use std::rc::Rc;
use yew::prelude::*;

/// Where a person goes from the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// To all answers.
    CheckAnswers,
    /// To one question.
    Question(QuestionId),
    /// To a section of this page, by the id of its heading.
    Section(&'static str),
    /// To the server list.
    Servers,
    /// Prints the page.
    Print,
    /// Saves the answers as a file.
    Download,
}

/// What the result page is drawn from.
#[derive(Clone, Properties)]
pub struct ResultProps {
    /// What was answered.
    pub answers: Rc<Answers>,
    /// What it comes to.
    pub assessment: Rc<Assessment>,
    /// Put on the page's heading, which takes focus on arrival.
    pub heading: NodeRef,
    /// Leaves the page's reading.
    pub on_go: Callback<Go>,
    /// The answers, to be changed in place.
    pub children: Children,
}

impl PartialEq for ResultProps {
    /// Answers and assessment are the same when they are the very same: a change of any answer makes others.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answers, &other.answers)
            && Rc::ptr_eq(&self.assessment, &other.assessment)
            && self.heading == other.heading
            && self.on_go == other.on_go
            && self.children == other.children
    }
}

/// The result page.
#[component]
pub fn ResultPage(props: &ResultProps) -> Html {
    let opened = use_state_eq(Opened::default);
    let words = &words().result;
    let ResultProps { answers, assessment, heading, on_go, children } = props;
    let view = View { answers, assessment, facts: current(), words, on_go, opened: &opened };
    let standings = Standings::of(&answers.estate, &assessment.estate, assessment.scope);
    let names = &words.sections;
    let sections = [
        (nav::VERDICT, names.verdict, Some(verdict::verdict(&view, heading))),
        (nav::TIERS, names.tiers, tiers::tiers(&view)),
        (nav::MONEY, names.money, money::money(&view)),
        (nav::AHEAD, names.ahead, ahead::ahead(&view)),
        (nav::FINDINGS, names.findings, findings::findings(&view)),
        (nav::LEVERS, names.levers, levers::levers(&view)),
        (nav::UNKNOWN, names.unknown, unknown::unknown(&view)),
        (nav::SERVERS, names.servers, estate::estate(&view, &standings)),
        (nav::CASES, names.cases, cases::cases(&view)),
        (nav::LIMITS, names.limits, Some(limits::limits(&view))),
        (nav::ANSWERS, names.answers, Some(section(nav::ANSWERS, names.answers, children.iter().collect()))),
    ];
    let shown: Vec<_> =
        sections.iter().filter(|(.., drawn)| drawn.is_some()).map(|(id, name, _)| (*id, *name)).collect();
    // A section keeps what stands open in it when others come and go.
    let report = sections.into_iter().filter_map(|(id, _, drawn)| Some(keyed(id, drawn?))).collect();
    tag("div", "result", vec![tag("div", "report", report), nav::nav(&view, &shown)])
}
