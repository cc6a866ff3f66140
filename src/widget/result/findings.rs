//! Findings by provision and calendar year, each with its precedents and the document that answers it.

use super::names;
use super::spelled::sentence;
use super::view::{View, cite, p, section, table};
use crate::assessment::{Figure, Finding};
use crate::facts::{Provision, ProvisionFact};
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
        return Some(section(super::nav::FINDINGS, words.heading_none, p("", words.none)));
    }
    let heading = sentence(&words.heading, count, &view.words.verdict.headline.ones, &[]);
    let body = html! {
        <>
            { p("", words.intro) }
            { view.worst() }
            { for today.findings.iter().enumerate().map(|(index, found)| finding(view, index, found)) }
        </>
    };
    Some(section(super::nav::FINDINGS, heading, body))
}

fn finding(view: &View<'_>, index: usize, found: &Finding) -> Html {
    let words = &view.words.findings;
    let own = names::provision(found.provision, view.words);
    let people = found.provision == Provision::Disclosure;
    let units = plural(if people { &words.people } else { &words.days }, found.units);
    let fact = view.facts.provisions.get(found.provision as usize);
    html! {
        <article class="finding">
            <h3>{ own.name }{ " " }{ for fact.map(|fact| cite(&[fact.citation])) }</h3>
            { p("", own.found) }
            <p class="hint">
                { fill(words.span, &[("from", &date(found.from)), ("to", &date(found.to))]) }
                { ", " }{ units }{ ". " }{ tiers(view, found) }
            </p>
            if found.defended {
                { p("notice", words.defended) }
            }
            if !own.contested.is_empty() {
                { p("hint", own.contested) }
            }
            { years(view, found, own.name, if people { words.column_people } else { words.column_days }) }
            { view.why(own.name, &[Figure::FindingOpening(index), Figure::FindingCeiling(index)]) }
            { p("document", fill(words.document, &[("document", own.document)])) }
            { for fact.map(|fact| precedents(fact, words.precedents, words.precedent)) }
        </article>
    }
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
    let cells = |first: String, units: i64, opening, ceiling| {
        [first, number(units), dollars(opening), dollars(ceiling)].into_iter().map(Html::from).collect()
    };
    let mut rows: Vec<Vec<Html>> =
        found.years.iter().map(|year| cells(year.year.to_string(), year.units, year.opening.amount, year.ceiling.amount)).collect();
    rows.push(cells(words.total.to_owned(), found.units, found.opening, found.ceiling));
    table(&fill(words.caption, &[("provision", name)]), &[words.year, units, words.opening, words.ceiling], rows)
}

fn precedents(fact: &ProvisionFact, before: &'static str, template: &'static str) -> Html {
    html! {
        <p class="hint">{ before }{ for fact.precedents.iter().map(|case| {
            let named = fill(template, &[("name", case.name), ("year", &case.year.to_string())]);
            html! { <>{ " " }<span class="case">{ named }</span>{ " " }{ case.caveat }</> }
        }) }</p>
    }
}
