//! The report on paper: what a committee reads without the page, two to four pages of A4 or Letter.
//!
//! It is drawn when the browser begins to print and gone when it is done (`widget/app.rs`); styles/paper.css shows it on
//! paper alone, and nothing else beside it. Like the result it renders an assessment and reckons nothing.

mod amounts;
mod answers;
mod course;

use super::dom::{el, several};
use super::result::headline::headline;
use super::result::pictures::timeline::timeline;
use super::result::pieces::{leaf, p, tag, text};
use super::result::{View, names, range};
use crate::words::{date, fill, words};
use yew::prelude::*;

/// The report.
pub fn paper(view: &View<'_>) -> Html {
    let words = &words().paper;
    let as_of = date(view.assessment.as_of);
    let used = &view.assessment.facts;
    let values = [("date", &*as_of), ("amounts", &*date(used.penalties)), ("checked", &*date(used.lifecycle))];
    let body = vec![
        p("made-for", fill(words.made_for, &[("date", &as_of)])),
        leaf("h1", "", words.title),
        several(summary(view)),
        several(amounts::amounts(view)),
        several(course::ahead(view)),
        several(over_time(view)),
        several(course::plan(view)),
        several(course::assumptions(view)),
        several(answers::answers(view)),
    ];
    // A table's foot is the one thing that browsers repeat on every page and keep room for.
    let foot = tag("tfoot", "", vec![tag("tr", "", vec![leaf("td", "", fill(words.foot, &values))])]);
    let cell = tag("tbody", "", vec![tag("tr", "", vec![tag("td", "", body)])]);
    el("table").class("paper").attr("role", "presentation").all(vec![foot, cell]).html()
}

/// The servers over time; nothing where no end of support is known.
fn over_time(view: &View<'_>) -> Vec<Html> {
    let drawn = timeline(view, true);
    let heading = (!drawn.is_empty()).then(|| leaf("h2", "", words().paper.over_time));
    heading.into_iter().chain(drawn).collect()
}

/// How bad, why, how much.
fn summary(view: &View<'_>) -> Vec<Html> {
    let (words, assessment) = (&view.words.verdict, view.assessment);
    let said = headline(view.answers, assessment, view.facts, &words.headline);
    let mut parts = vec![
        tag(
            "p",
            "score",
            vec![
                leaf("span", "score-figure", range::score(assessment, words)),
                text([" ", words.of_hundred, ", "].concat()),
                leaf("strong", "", range::band(assessment, words)),
            ],
        ),
        p("lede", said),
    ];
    if let Some(tiers) = assessment.today.tiers {
        parts.push(p("hint", words.gloss[tiers.supported as usize]));
    }
    if assessment.today.days > 0 {
        let money = &view.words.money;
        let figure = |name: &'static str, amount: String| {
            tag("div", "figure", vec![p("figure-name", name), p("amount", amount)])
        };
        let figures = vec![
            figure(money.opening, range::opening(assessment, words)),
            figure(money.ceiling, range::ceiling(assessment, words)),
            figure(money.state, range::state(assessment, words)),
        ];
        parts.push(tag("div", "paper-figures", figures));
        let reasons = assessment.reasons.iter().map(|reason| {
            let said = names::reason(reason.code, &view.words.tiers.reasons);
            tag("li", "", vec![text(said), text(" "), super::result::cite(reason.cites)])
        });
        parts.push(tag("ul", "", reasons.collect()));
    }
    parts.push(p("notice", view.words.limits.charged));
    parts
}
