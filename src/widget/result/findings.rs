//! Findings by provision and calendar year, each with its precedents and the document that answers it.

use super::names;
use super::pieces::{keyed, leaf, p, section, table, tag, text};
use super::spelled::sentence;
use super::view::{View, cite};
use crate::assessment::{Figure, Finding};
use crate::facts::{Provision, ProvisionFact};
use crate::widget::dom::several;
use crate::words::{date, dollars, fill, number, plural};
use yew::prelude::*;

/// The findings; nothing where nothing lapsed.
pub fn findings(view: &View<'_>) -> Option<Html> {
    let (words, today) = (&view.words.findings, &view.assessment.today);
    if today.days == 0 {
        return None;
    }
    let count = today.findings.len() as i64;
    if count == 0 {
        return Some(section(super::nav::FINDINGS, words.heading_none, vec![p("", words.none)]));
    }
    let heading = sentence(&words.heading, count, &view.words.verdict.headline.ones, &[]);
    let mut body = vec![p("", words.intro), view.worst()];
    body.extend(super::pictures::years::years(view, false));
    let drawn = |(index, found): (usize, &Finding)| keyed(found.provision.paragraph(), finding(view, index, found));
    body.push(several(today.findings.iter().enumerate().map(drawn).collect()));
    Some(section(super::nav::FINDINGS, heading, body))
}

fn finding(view: &View<'_>, index: usize, found: &Finding) -> Html {
    let words = &view.words.findings;
    let own = names::provision(found.provision, view.words);
    let people = found.provision == Provision::Disclosure;
    let units = plural(if people { &words.people } else { &words.days }, found.units);
    let (from, to) = (date(found.from), date(found.to));
    let span = if from == to { to } else { fill(words.span, &[("from", &from), ("to", &to)]) };
    let fact = view.facts.provisions.get(found.provision as usize);
    let mut heading = vec![text(own.name), text(" ")];
    heading.extend(fact.map(|fact| cite(&[fact.citation])));
    let mut parts = vec![
        tag("h3", "", heading),
        p("", own.found),
        p("hint", [&span, ", ", &units, ". ", &tiers(view, found)].concat()),
    ];
    if found.defended {
        parts.push(p("notice", words.defended));
    }
    if !own.contested.is_empty() {
        parts.push(p("hint", own.contested));
    }
    parts.extend([
        years(view, found, own.name, if people { words.column_people } else { words.column_days }),
        view.why(own.name, &[Figure::FindingOpening(index), Figure::FindingCeiling(index)]),
        p("document", fill(words.document, &[("document", own.document)])),
    ]);
    parts.extend(fact.map(|fact| precedents(fact, words.precedents, words.precedent)));
    tag("article", "finding", parts)
}

fn tiers(view: &View<'_>, found: &Finding) -> String {
    let words = &view.words.findings;
    let phrase = |tier| view.tier(tier);
    if found.supported == found.arguable {
        fill(words.tier, &[("tier", phrase(found.supported))])
    } else {
        fill(words.two_tiers, &[("supported", phrase(found.supported)), ("arguable", phrase(found.arguable))])
    }
}

fn years(view: &View<'_>, found: &Finding, name: &'static str, units: &'static str) -> Html {
    let words = &view.words.findings;
    let cells =
        |first: String, units: i64, opening, ceiling| [first, number(units), dollars(opening), dollars(ceiling)];
    let mut rows: Vec<[String; 4]> = found
        .years
        .iter()
        .map(|year| cells(year.year.to_string(), year.units, year.opening.amount, year.ceiling.amount))
        .collect();
    rows.push(cells(words.total.to_owned(), found.units, found.opening, found.ceiling));
    table(fill(words.caption, &[("provision", name)]), [words.year, units, words.opening, words.ceiling], rows)
}

fn precedents(fact: &ProvisionFact, before: &'static str, template: &'static str) -> Html {
    let mut parts = vec![text(before)];
    for case in fact.precedents {
        let named = fill(template, &[("name", case.name), ("year", &case.year.to_string())]);
        parts.extend([text(" "), leaf("span", "case", named), text(" "), text(case.caveat)]);
    }
    tag("p", "hint", parts)
}
