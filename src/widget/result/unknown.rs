//! What "I don't know" costs: each unknown answer with a way to settle it.

use super::names;
use super::page::Go;
use super::pieces::{leaf, p, section, tag, text};
use super::spelled::sentence;
use super::view::View;
use crate::assessment::{Assumed, Figure};
use crate::words::{dollars, fill, number};
use yew::prelude::*;

/// The unknown answers; nothing where all is known, or where none of them matters.
pub fn unknown(view: &View<'_>) -> Option<Html> {
    let (words, assessment) = (&view.words.unknown, view.assessment.as_ref());
    if assessment.assumed.is_empty() || assessment.in_a_year.is_none() {
        return None;
    }
    let heading = sentence(&words.heading, assessment.assumed.len() as i64, &view.words.verdict.headline.ones, &[]);
    let item = |assumed: &Assumed| {
        let what = names::assumed(*assumed, &view.answers.conduct, words);
        let link = view.link(Go::Question(names::question(*assumed)), words.answer, what);
        tag("li", "", vec![leaf("span", "", what), text(" "), link])
    };
    let mut body = vec![p("", words.intro), tag("ul", "rows", assessment.assumed.iter().map(item).collect())];
    if let Some(best) = &assessment.if_best {
        let (opening, ceiling, score) = (dollars(best.opening), dollars(best.ceiling), number(best.score.total));
        let figures = [Figure::BestOpening, Figure::BestCeiling, Figure::BestScore];
        body.push(p("", fill(words.if_best, &[("opening", &opening), ("ceiling", &ceiling), ("score", &score)])));
        body.push(view.why(view.words.why.terms.at_best, &figures));
    }
    Some(section(super::nav::UNKNOWN, heading, body))
}
