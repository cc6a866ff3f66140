//! The top: the day, the score, the band, the one sentence, and the score by its parts.

use super::bars::{percent, share};
use super::headline::headline;
use super::names::{band_class, reached};
use super::page::Go;
use super::range;
use super::view::{View, p};
use crate::assessment::{Figure, Score};
use crate::words::{PartWords, date, fill, number};
use yew::prelude::*;

/// Most points of the five parts that add up (`model.md` §7).
const MOST: [i64; 5] = [35, 20, 20, 15, 10];

/// The top of the page. Its heading takes focus on arrival and is described by the score.
pub fn verdict(view: &View<'_>, heading: &NodeRef) -> Html {
    let (words, assessment) = (&view.words.verdict, view.assessment.as_ref());
    let today = &assessment.today;
    let band = today.score.band;
    html! {
        <section class="part verdict">
            <p class="crumb">
                { fill(words.as_of, &[("date", &date(assessment.as_of))]) }
                <span aria-hidden="true">{ " \u{b7} " }</span>
                { view.link(Go::CheckAnswers, words.change, "") }
            </p>
            if reached(assessment.scope) {
                <p class="score" id="score">
                    <span class="score-figure">{ range::score(assessment, words) }</span>
                    { " " }{ words.of_hundred }{ " " }
                    <strong class={band_class(band)}>{ range::band(assessment, words) }</strong>
                </p>
            }
            <h1 id="heading" tabindex="-1" ref={heading.clone()} aria-describedby="score">
                { headline(view.answers, assessment, view.facts, &words.headline) }
            </h1>
            if let Some(tiers) = today.tiers {
                { p("gloss", words.gloss[tiers.supported as usize]) }
            }
            if assessment.estate.iter().any(|status| status.lapse.is_some()) {
                { p("gloss", words.patient_data) }
            }
            if assessment.estate.is_empty() {
                <p>{ view.link(Go::Servers, view.words.estate.list, "") }</p>
            }
            if today.days > 0 {
                { parts(view, &today.score, band_class(band)) }
            }
        </section>
    }
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

/// The score by its parts: one bar, its legend, and what was taken off.
fn parts(view: &View<'_>, score: &Score, class: &'static str) -> Html {
    let words = &view.words.verdict.parts;
    let points = &score.parts;
    let parts = [
        (words.culpability, points.culpability),
        (words.time, points.time),
        (words.reach, points.reach),
        (words.safeguards, points.safeguards),
        (words.history, points.history),
    ];
    let part = |((name, points), most): ((&'static str, i64), i64)| {
        html! {
            <li>
                <svg class="bar" width="100%" height="12" aria-hidden="true">
                    <rect class="track" width="100%" height="12" />
                    <rect class="fill" width={percent(share(points, most))} height="12" />
                </svg>
                <span class="part-name">{ name }</span>{ " " }
                <span><b>{ number(points) }</b>{ " " }{ fill(words.of, &[("max", &number(most))]) }</span>
            </li>
        }
    };
    html! {
        <>
            <ul class={classes!("parts", class)} aria-label={words.label}>{ for parts.into_iter().zip(MOST).map(part) }</ul>
            { for credit(points.credit, words).map(|template| p("hint", fill(template, &[("n", &number(-points.credit))]))) }
            if score.basis.held_low {
                { p("hint", fill(words.held, &[("n", &number(score.total))])) }
            }
            if view.assessment.if_best.is_some() {
                { p("hint", words.worst) }
            }
            { view.why(view.words.why.terms.score, view.range(&[Figure::BestScore, Figure::Score])) }
            { p("hint", words.own) }
        </>
    }
}
