//! The amounts with their sources: each provision and year, how its opening comes about, and the authorities.

use crate::assessment::{Finding, FindingYear};
use crate::law::Line;
use crate::widget::dom::{el, several};
use crate::widget::result::money::must;
use crate::widget::result::pictures::years::years;
use crate::widget::result::pieces::{leaf, p, tag, text};
use crate::widget::result::range::figures;
use crate::widget::result::{View, cite, names};
use crate::words::{date, dollars, fill, number, words};
use yew::prelude::*;

/// The part; nothing where nothing is at risk.
pub fn amounts(view: &View<'_>) -> Vec<Html> {
    let (words, today) = (&words().paper, &view.assessment.today);
    if today.findings.is_empty() {
        return Vec::new();
    }
    let head = words.columns.iter().map(|name| heading("col", vec![text(*name)])).collect();
    let mut parts =
        vec![leaf("caption", "visually-hidden", words.sources), tag("thead", "", vec![tag("tr", "", head)])];
    parts.extend(today.findings.iter().map(|finding| tag("tbody", "", rows(view, finding))));
    let [opening, ceiling, _] = figures(view.assessment, today, &view.words.verdict);
    let total = row("total", [view.words.findings.total.to_owned(), String::new(), opening, ceiling]);
    parts.push(tag("tbody", "", vec![total]));
    let money = &view.words.money;
    let window = [("from", &*date(today.window_from)), ("to", &*date(view.assessment.as_of))];
    let beside =
        [fill(money.six_years, &window), [money.gums, must(today, money)].join(" "), money.could_add.to_owned()];
    vec![
        leaf("h2", "", words.sources),
        p("hint", words.sources_intro),
        view.worst(),
        several(years(view, true).map(|drawn| several(vec![leaf("h3", "", words.years), drawn])).into_iter().collect()),
        tag("table", "amounts", parts),
        p("hint", fill(words.authorities, &[("list", &authorities(view).join("; "))])),
        several(beside.into_iter().map(|sentence| p("hint", sentence)).collect()),
    ]
}

/// A finding: its name with its days and tiers, then its years.
fn rows(view: &View<'_>, finding: &Finding) -> Vec<Html> {
    let own = names::provision(finding.provision, view.words);
    let tiers = names::tier(finding.supported, view.words);
    let mut name = vec![leaf("b", "", own.name), text(" ")];
    if let Some(row) = view.facts.provisions.iter().find(|row| row.provision == finding.provision) {
        name.push(cite(&[row.citation]));
    }
    name.push(text([" \u{b7} ", tiers].concat()));
    let mut all = vec![tag("tr", "provision", vec![heading("rowgroup", name)])];
    all.extend(finding.years.iter().map(|year| row("", year_row(year, view))));
    all
}

/// A heading of a column, or of all rows of a provision.
fn heading(scope: &'static str, name: Vec<Html>) -> Html {
    let heading = el("th").attr("scope", scope).all(name);
    if scope == "rowgroup" { heading.attr("colspan", "4").html() } else { heading.html() }
}

fn year_row(year: &FindingYear, view: &View<'_>) -> [String; 4] {
    let line = |line: &Line| {
        let values = [("units", &*number(line.units)), ("rate", &*dollars(line.rate)), ("cap", &*dollars(line.cap))];
        fill(view.words.why.formulas.line, &values)
    };
    let how: Vec<String> = year.opening.lines.iter().map(line).collect();
    [year.year.to_string(), how.join("; "), dollars(year.opening.amount), dollars(year.ceiling.amount)]
}

fn row(class: &'static str, cells: [String; 4]) -> Html {
    tag("tr", class, cells.into_iter().map(|cell| leaf("td", "", cell)).collect())
}

/// Where the rates and caps stand, each once.
fn authorities(view: &View<'_>) -> Vec<&'static str> {
    let mut all: Vec<&'static str> = Vec::new();
    for finding in &view.assessment.today.findings {
        for line in finding.years.iter().flat_map(|year| year.opening.lines.iter().chain(&year.ceiling.lines)) {
            all.extend([line.rate_cite, line.cap_cite]);
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}
