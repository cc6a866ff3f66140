//! The top: the day, the score, the band, the one sentence, and the score by its parts.

use super::headline::headline;
use super::names::{band_class, reached};
use super::page::Go;
use super::pieces::{leaf, p, tag, text};
use super::range;
use super::view::View;
use crate::assessment::{Figure, Score};
use crate::widget::dom::el;
use crate::words::{PartWords, date, fill, number};
use yew::prelude::*;

/// The top of the page. Its heading takes focus on arrival and is described by the score.
pub fn verdict(view: &View<'_>, heading: &NodeRef) -> Html {
    let (words, assessment) = (&view.words.verdict, view.assessment.as_ref());
    let today = &assessment.today;
    let said = headline(view.answers, assessment, view.facts, &words.headline);
    let between = el("span").attr("aria-hidden", "true").say(" \u{b7} ").html();
    let as_of = text(fill(words.as_of, &[("date", &date(assessment.as_of))]));
    let mut parts = vec![tag("p", "crumb", vec![as_of, between, view.link(Go::CheckAnswers, words.change, "")])];
    if reached(assessment.scope) {
        parts.push(score(view));
    }
    let h1 = el("h1").id(super::nav::VERDICT).attr("tabindex", "-1").attr("aria-describedby", "score");
    parts.push(h1.node(heading).add(text(said)).html());
    if let Some(tiers) = today.tiers {
        parts.push(p("gloss", words.gloss[tiers.supported as usize]));
    }
    if assessment.estate.iter().any(|status| status.lapse.is_some()) {
        parts.push(p("gloss", words.patient_data));
    }
    if assessment.estate.is_empty() {
        parts.push(tag("p", "", vec![view.link(Go::Servers, view.words.estate.list, "")]));
    }
    if today.days > 0 {
        parts.extend(parts_of(view, &today.score));
    }
    tag("section", "part verdict", parts)
}

/// The figure and the band.
fn score(view: &View<'_>) -> Html {
    let (words, assessment) = (&view.words.verdict, view.assessment.as_ref());
    let parts = vec![
        leaf("span", "score-figure", range::score(assessment, words)),
        text([" ", words.of_hundred, " "].concat()),
        leaf("strong", band_class(assessment.today.score.band), range::band(assessment, words)),
    ];
    el("p").class("score").id("score").all(parts).html()
}

/// Why points were taken off: 10 for correction, 5 for practices (`model.md` §7).
fn credit(points: i64, words: &PartWords) -> Option<&'static str> {
    match points {
        -5 => Some(words.credit_practices),
        -10 => Some(words.credit_corrected),
        -15 => Some(words.credit_both),
        _ => None,
    }
}

/// The score by its parts: the picture, what was taken off, and why.
fn parts_of(view: &View<'_>, score: &Score) -> Vec<Html> {
    let words = &view.words.verdict.parts;
    let points = &score.parts;
    let mut all = vec![super::pictures::gauge::gauge(view)];
    if let Some(template) = credit(points.credit, words) {
        all.push(p("hint", fill(template, &[("n", &number(-points.credit))])));
    }
    if score.basis.held_low {
        all.push(p("hint", fill(words.held, &[("n", &number(score.total))])));
    }
    if view.assessment.if_best.is_some() {
        all.push(p("hint", words.worst));
    }
    all.push(view.why(view.words.why.terms.score, view.range(&[Figure::BestScore, Figure::Score])));
    all.push(p("hint", words.own));
    all
}
