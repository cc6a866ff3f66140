//! The result page: its sections in the order of an argument, and the list of them beside.

use super::pieces::{keyed, section, tag};
use super::standing::Standings;
use super::view::{Held, View};
use super::{ahead, cases, estate, findings, levers, limits, money, nav, tiers, unknown, verdict};
use crate::answers::QuestionId;
use crate::assessment::LeverSet;
use crate::widget::dom::several;
use crate::widget::plan::plan_section;
use crate::words::words;
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
    /// To the plan.
    Plan,
    /// To files and links.
    Files,
    /// To where levers become answers.
    Apply(LeverSet),
    /// Prints the report.
    Print,
}

/// The result page with the answers, to be changed in place, at its end. The sections are a component of their own:
/// opening an answer draws none of them anew.
pub fn result_page(view: &View<'_>, heading: &NodeRef, answers: Html) -> Html {
    let sections = html! { <Sections held={view.held()} heading={heading.clone()} /> };
    let answers = section(nav::ANSWERS, view.words.sections.answers, vec![answers]);
    tag("div", "result", vec![sections, tag("div", "report last", vec![answers])])
}

#[derive(PartialEq, Properties)]
struct SectionsProps {
    held: Held,
    heading: NodeRef,
}

/// Every section but the answers, and the list of them all.
#[component]
fn Sections(props: &SectionsProps) -> Html {
    let view = props.held.view();
    let standings = Standings::of(&view.answers.estate, &view.assessment.estate, view.assessment.scope);
    let names = &words().result.sections;
    let sections = [
        (nav::VERDICT, names.verdict, Some(verdict::verdict(&view, &props.heading))),
        (nav::TIERS, names.tiers, tiers::tiers(&view)),
        (nav::MONEY, names.money, money::money(&view)),
        (nav::AHEAD, names.ahead, ahead::ahead(&view)),
        (nav::FINDINGS, names.findings, findings::findings(&view)),
        (nav::LEVERS, names.levers, levers::levers(&view)),
        (nav::PLAN, names.plan, plan_section(&view)),
        (nav::UNKNOWN, names.unknown, unknown::unknown(&view)),
        (nav::SERVERS, names.servers, estate::estate(&view, &standings)),
        (nav::CASES, names.cases, cases::cases(&view)),
        (nav::LIMITS, names.limits, Some(limits::limits(&view))),
    ];
    let shown = sections.iter().filter(|(.., drawn)| drawn.is_some()).map(|(id, name, _)| (*id, *name));
    let shown: Vec<_> = shown.chain([(nav::ANSWERS, names.answers)]).collect();
    // A section keeps what stands open in it when others come and go.
    let mut first: Vec<Html> = sections.into_iter().filter_map(|(id, _, drawn)| Some(keyed(id, drawn?))).collect();
    // The list of the sections comes after the verdict: where there is no room beside, it stands between.
    let rest = first.split_off(1);
    several(vec![tag("div", "report", first), nav::nav(&view, &shown), tag("div", "report", rest)])
}
