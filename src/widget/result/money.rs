//! Where a case would start, the most the regulation allows, what a state could claim; and what stands beside each.

use super::range;
use super::staleness::{Staleness, staleness};
use super::surety::surety;
use super::view::{View, p, section, sure};
use crate::answers::Role;
use crate::assessment::{Figure, Scope};
use crate::facts::{Confidence, Dollars};
use crate::words::{date, fill};
use yew::prelude::*;

/// The dollars; nothing where nothing lapsed.
pub fn money(view: &View<'_>) -> Option<Html> {
    let (words, assessment) = (&view.words.money, view.assessment.as_ref());
    let (today, top) = (&assessment.today, &view.words.verdict);
    if today.days == 0 {
        return None;
    }
    let none = today.opening == Dollars(0) && today.ceiling == Dollars(0);
    let practice = if assessment.as_of < super::limits::NOTICE { words.no_practice } else { words.practice };
    let window = [("from", date(today.window_from)), ("to", date(assessment.as_of))];
    let window = fill(words.six_years, &[("from", &window[0].1), ("to", &window[1].1)]);
    let (openings, ceilings): (&[&'static str], &[&'static str]) = if none {
        (&[], &[])
    } else {
        (&[words.gums, words.must, practice], &[words.could_add])
    };
    let body = html! {
        <>
            { p("", words.intro) }
            { for notes(view).map(|text| p("notice", text)) }
            { for old(view).map(|text| p("notice warn", text)) }
            <div class="figures">
                { figure(view, "figure first", words.opening, range::opening(assessment, top),
                    surety(today, |year| &year.opening), view.range(&[Figure::BestOpening, Figure::Opening]), words.opening_what, openings) }
                { figure(view, "figure", words.ceiling, range::ceiling(assessment, top),
                    surety(today, |year| &year.ceiling), view.range(&[Figure::BestCeiling, Figure::Ceiling]), words.ceiling_what, ceilings) }
                { figure(view, "figure small", words.state, range::state(assessment, top),
                    (!none).then_some(view.facts.penalties.state.confidence), &[Figure::State], words.state_what, &[]) }
            </div>
            { p("hint", window) }
        </>
    };
    Some(section(super::nav::MONEY, if none { words.heading_none } else { words.heading }, body))
}

#[expect(clippy::too_many_arguments, reason = "a figure and what stands beside it, read in its order")]
fn figure(
    view: &View<'_>,
    class: &'static str,
    name: &'static str,
    amount: String,
    confidence: Option<Confidence>,
    of: &[Figure],
    what: &'static str,
    beside: &[&'static str],
) -> Html {
    html! {
        <div {class}>
            <p class="figure-name">{ name }</p>
            <p class="amount">{ amount }</p>
            { view.why(name, of) }
            <p class="hint">{ what }{ " " }{ for confidence.map(|confidence| sure(confidence, view.words)) }</p>
            { for beside.iter().map(|text| p("hint", *text)) }
        </div>
    }
}

/// What changes how the figures are read.
fn notes(view: &View<'_>) -> impl Iterator<Item = &'static str> {
    let (words, assessment) = (&view.words.money, view.assessment.as_ref());
    let associate = view.answers.organization.role == Role::BusinessAssociate;
    let notes = [
        (assessment.if_best.is_some(), words.assumed),
        (assessment.scope == Scope::Unsure, words.unsure),
        (associate, words.associate),
    ];
    notes.into_iter().filter(|(holds, _)| *holds).map(|(_, text)| text)
}

/// That the amounts are old, where they are.
fn old(view: &View<'_>) -> Option<String> {
    let (words, newest) = (&view.words.limits, view.assessment.facts.penalties);
    match staleness(newest, view.assessment.as_of) {
        Staleness::Current => None,
        Staleness::Aging => Some(fill(words.aging, &[("date", &date(newest))])),
        Staleness::Stale(years) => Some(fill(words.stale, &[("date", &date(newest)), ("years", &years.to_string())])),
    }
}
