//! How published cases of the kind really ended. Never a prediction.

use super::chart::chart;
use super::names;
use super::opened::Pictured;
use super::pictures::{Told, behind};
use super::pieces::{keyed, leaf, p, section, tag, text};
use super::still::Piece;
use super::view::{View, sure};
use crate::assessment::Near;
use crate::facts::{OutcomeKind, Provision, current};
use crate::words::{CaseWords, dollars, fill, month, number, plural, words};
use yew::prelude::*;

/// Published cases; nothing where there are no figures to stand beside them.
pub fn cases(view: &View<'_>) -> Option<Html> {
    let (words, assessment) = (&view.words.cases, view.assessment.as_ref());
    let outcomes = &assessment.outcomes;
    if assessment.today.days == 0 || outcomes.counted == 0 {
        return None;
    }
    let [quarter, half, three] = outcomes.quartiles.map(dollars);
    let (counted, below) = (number(outcomes.counted as i64), number(outcomes.at_or_below_opening as i64));
    let below_words = match outcomes.at_or_below_opening {
        0 => words.below_none,
        all if all == outcomes.counted => words.below_all,
        _ => words.below,
    };
    let (first, last) = (outcomes.years.0.to_string(), outcomes.years.1.to_string());
    let quartiles = [
        fill(words.intro, &[("n", &counted), ("first", &first), ("last", &last)]),
        fill(words.quartiles, &[("quarter", &quarter), ("three", &three)]),
        fill(below_words, &[("n", &below), ("m", &counted)]),
    ];
    let nearest = outcomes.nearest.iter().map(|near| keyed(&near.index.to_string(), Piece::Case(near.clone()).html()));
    let body = vec![
        p("", quartiles.join(" ")),
        chart(view),
        p("hint", [words.chart, words.caution].join(" ")),
        behind(view, Pictured::Cases, words.table, view.opened.tables.contains(&Pictured::Cases).then(|| told(words))),
        leaf("h3", "", words.nearest),
        tag("ul", "cases", nearest.collect()),
    ];
    Some(section(super::nav::CASES, fill(words.heading, &[("amount", &half)]), body))
}

/// Every published case whose amount is known, the newest last, as the facts have them.
fn told(words: &'static CaseWords) -> Told {
    let rows = current().outcomes.iter().filter_map(|outcome| {
        let amount = dollars(outcome.amount?);
        let mut how = ended(outcome.kind, words).to_owned();
        if outcome.vacated {
            how = [&how, ". ", words.vacated].concat();
        }
        Some(vec![outcome.entity.to_owned(), outcome.announced.map(month).unwrap_or_default(), how, amount])
    });
    Told { caption: words.table, columns: words.columns.to_vec(), rows: rows.collect() }
}

fn ended(kind: OutcomeKind, words: &CaseWords) -> &'static str {
    match kind {
        OutcomeKind::ResolutionAgreement => words.settled,
        OutcomeKind::CivilMoneyPenalty => words.penalty,
    }
}

/// One case.
pub fn case(near: &Near) -> Html {
    let Some(outcome) = current().outcomes.get(near.index) else { return Html::default() };
    let all = &words().result;
    let words = &all.cases;
    let facts = [
        outcome.announced.map(month),
        Some(ended(outcome.kind, words).to_owned()),
        outcome.individuals.map(|people| plural(&words.people, people)),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let list = |template, provisions: &[Provision]| {
        let names: Vec<&str> = provisions.iter().map(|provision| names::provision(*provision, all).name).collect();
        (!names.is_empty()).then(|| fill(template, &[("list", &names.join(", "))]))
    };
    let lines = [
        (!outcome.cause.is_empty()).then(|| [outcome.cause, "."].concat()),
        near.same_kind.then(|| words.same_kind.to_owned()),
        list(words.shared, &near.shared),
        list(words.mapped, &near.shared_mapped),
    ];
    let source = fill(words.source, &[("source", outcome.source)]);
    let mut parts = vec![
        p("entry-name", outcome.entity),
        p("entry-days", outcome.amount.map_or_else(|| words.no_amount.to_owned(), dollars)),
        p("hint", facts.join(" \u{b7} ")),
    ];
    if outcome.vacated {
        parts.push(p("vacated", words.vacated));
    }
    parts.push(p("hint", lines.into_iter().flatten().collect::<Vec<_>>().join(" ")));
    parts.push(tag("p", "hint source", vec![text(source), text(" "), sure(outcome.confidence, all)]));
    tag("li", "", parts)
}
