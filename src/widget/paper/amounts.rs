//! The amounts with their sources: each provision and year, how its opening comes about, and the authorities.

use crate::assessment::{Finding, FindingYear};
use crate::law::Line;
use crate::widget::dom::several;
use crate::widget::result::pieces::{leaf, p, tag, text};
use crate::widget::result::{View, cite, names};
use crate::words::{date, dollars, fill, number, words};
use yew::prelude::*;

/// The part; nothing where nothing is at risk.
pub fn amounts(view: &View<'_>) -> Vec<Html> {
    let (words, today) = (&words().paper, &view.assessment.today);
    if today.findings.is_empty() {
        return Vec::new();
    }
    let head = words.columns.iter().map(|name| leaf("th", "", *name)).collect();
    let rows = today.findings.iter().flat_map(|finding| rows(view, finding)).collect();
    let total = row(
        "total",
        [view.words.findings.total.to_owned(), String::new(), dollars(today.opening), dollars(today.ceiling)],
    );
    let money = &view.words.money;
    let window = [("from", &*date(today.window_from)), ("to", &*date(view.assessment.as_of))];
    let beside =
        [fill(money.six_years, &window), money.gums.to_owned(), money.must.to_owned(), money.could_add.to_owned()];
    vec![
        leaf("h2", "", words.sources),
        p("hint", words.sources_intro),
        tag(
            "table",
            "amounts",
            vec![tag("thead", "", vec![tag("tr", "", head)]), tag("tbody", "", rows), tag("tbody", "", vec![total])],
        ),
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
    let heading = crate::widget::dom::el("th").attr("colspan", "4").attr("scope", "rowgroup").all(name).html();
    let mut all = vec![tag("tr", "provision", vec![heading])];
    all.extend(finding.years.iter().map(|year| row("", year_row(year, view))));
    all
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
