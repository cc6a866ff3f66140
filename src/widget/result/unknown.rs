//! What "I don't know" costs: each unknown answer with a way to settle it.

use super::names;
use super::page::Go;
use super::spelled::sentence;
use super::view::{View, p, section};
use crate::assessment::Figure;
use crate::words::{dollars, fill, number};
use yew::prelude::*;

/// The unknown answers; nothing where all is known, or where none of them matters.
pub fn unknown(view: &View<'_>) -> Option<Html> {
    let (words, assessment) = (&view.words.unknown, view.assessment.as_ref());
    if assessment.assumed.is_empty() || assessment.in_a_year.is_none() {
        return None;
    }
    let heading = sentence(&words.heading, assessment.assumed.len() as i64, &view.words.verdict.headline.ones, &[]);
    let best = assessment.if_best.as_ref().map(|best| {
        let (opening, ceiling) = (dollars(best.opening), dollars(best.ceiling));
        let score = number(best.score.total);
        let text = fill(words.if_best, &[("opening", &opening), ("ceiling", &ceiling), ("score", &score)]);
        let figures = [Figure::BestOpening, Figure::BestCeiling, Figure::BestScore];
        html! { <>{ p("", text) }{ view.why(view.words.why.terms.at_best, &figures) }</> }
    });
    let body = html! {
        <>
            { p("", words.intro) }
            <ul class="rows">{ for assessment.assumed.iter().map(|assumed| {
                let text = names::assumed(*assumed, &view.answers.conduct, words);
                html! {
                    <li>
                        <span>{ text }</span>{ " " }
                        { view.link(Go::Question(names::question(*assumed)), words.answer, text) }
                    </li>
                }
            }) }</ul>
            { for best }
        </>
    };
    Some(section(super::nav::UNKNOWN, heading, body))
}
