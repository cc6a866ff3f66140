//! Dollars by calendar year: where a case would start and the most, each on a scale of its own, in their caps.

use super::super::bars::{rounded, share};
use super::super::names;
use super::super::opened::Pictured;
use super::super::pieces::{leaf, p, picture, tag};
use super::super::still::Piece;
use super::super::view::View;
use super::super::years::{Told as Says, Years};
use super::{SHADES, Told, behind, framed, key, keys, label, stretch};
use crate::assessment::{Finding, Side, Year};
use crate::facts::{Dollars, Provision};
use crate::widget::dom::{el, several};
use crate::words::{ResultWords, dollars, fill, number, plural, words};
use yew::prelude::*;

/// Narrower than this, in thousandths of the width, a stretch has no room for its number.
const NUMBERED: i64 = 70;
/// Narrower than this a year is one sliver, of this width at the least.
const SLIVER: i64 = 12;
/// The numbers by which the legend names the provisions, and their class: on a dark shade and on a light one.
const NUMBERS: [(&str, &str); 7] = [
    ("1", "digit dark"),
    ("2", "digit dark"),
    ("3", "digit"),
    ("4", "digit"),
    ("5", "digit"),
    ("6", "digit"),
    ("7", "digit"),
];

/// The picture and its table, on paper the picture alone; nothing where nothing is charged.
pub fn years(view: &View<'_>, paper: bool) -> Option<Html> {
    let findings = &view.assessment.today.findings;
    let data = Years::of(findings);
    if data.width(1) == Dollars(0) {
        return None;
    }
    let told = view.opened.tables.contains(&Pictured::Years).then(|| told(findings, view.words));
    let sentence = sentence(&data);
    let mut drawn = vec![Piece::Years(data).html()];
    if !paper {
        drawn.push(behind(view, Pictured::Years, view.words.charts.years.caption, told));
    }
    Some(framed("picture", sentence, drawn))
}

/// What the picture says.
fn sentence(years: &Years) -> String {
    let words = &words().result.charts.years;
    let Some((year, side, last)) = years.largest() else { return String::new() };
    let (from, template) = match years.told() {
        Says::Nothing => (year, words.nothing),
        Says::Full => (year, words.full),
        Says::FullFrom(from) => (from, words.full_from),
        Says::Room => (year, words.room),
    };
    let [from, first, end] = [from, year, last].map(|year| year.to_string());
    let values = [("year", &*first), ("last", &end), ("amount", &dollars(side.amount)), ("cap", &dollars(side.cap))];
    let largest = fill(if last == year { words.largest } else { words.equal }, &values);
    fill(template, &[[("from", &*from), ("largest", &largest)].as_slice(), &values].concat())
}

/// Two pictures side by side, or one below the other, and what the shades stand for.
pub fn draw(years: &Years) -> Html {
    let all = &words().result;
    let panels = [all.money.opening, all.money.ceiling].into_iter().enumerate();
    let panels =
        panels.filter(|(side, _)| years.width(*side) > Dollars(0)).map(|(side, name)| panel(years, side, name));
    let panels = el("div").class("panels").attr("aria-hidden", "true").all(panels.collect());
    let mut legend: Vec<Html> = years
        .provisions
        .iter()
        .zip(NUMBERS)
        .zip(SHADES)
        .map(|((provision, number), shade)| {
            let shape = several(vec![
                stretch(shade, "0", "14", 0, 1_000),
                label(number.1, "11", "middle", 500).say(number.0).html(),
            ]);
            key(shape, names::provision(*provision, all).name.to_owned())
        })
        .collect();
    legend.push(key(stretch("cap", "1", "12", 0, 1_000), all.charts.years.caps.to_owned()));
    tag("div", "years", vec![panels.html(), keys(legend)])
}

/// The years on one scale, whose width is the most that a year's caps come to.
fn panel(years: &Years, side: usize, name: &'static str) -> Html {
    let width = years.width(side);
    let words = &words().result.charts.years;
    let scale = fill(words.width, &[("amount", &rounded(width))]);
    let mut parts = vec![p("panel-name", name), p("hint", scale)];
    parts.extend(years.years.iter().map(|year| row(year, &year.sides[side], width)));
    tag("div", "panel", parts)
}

/// One year: its label, its stretches within its caps, what they come to.
fn row(year: &Year, side: &Side, width: Dollars) -> Html {
    let place = |amount: i64| share(amount, width.0);
    let (mut stretches, mut digits) = (Vec::new(), Vec::new());
    let whole = place(side.amount.0);
    if side.amount > Dollars(0) && whole < SLIVER {
        stretches.push(stretch("sliver", "0", "18", 0, whole.max(3)));
    } else {
        let mut sum = 0;
        for (part, amount) in &side.parts {
            let from = place(sum);
            sum += amount.0;
            let to = place(sum);
            // Each from the beginning, and over the ones after it: a changed answer then changes widths alone.
            stretches.push(stretch(SHADES[*part], "0", "18", 0, to));
            if to - from >= NUMBERED {
                digits.push(label(NUMBERS[*part].1, "13", "middle", (from + to) / 2).say(NUMBERS[*part].0).html());
            }
        }
    }
    // The last first: Yew matches what is drawn with what was drawn from the end.
    stretches.reverse();
    digits.reverse();
    stretches.push(stretch("cap", "0", "18", 0, place(side.cap.0)));
    stretches.push(tag("g", "", digits));
    let parts = vec![
        leaf("span", "", year.year.to_string()),
        picture("strip", "18").all(stretches).html(),
        leaf("span", "", rounded(side.amount)),
    ];
    tag("div", "year", parts)
}

/// The same as a table.
fn told(findings: &[Finding], all: &'static ResultWords) -> Told {
    let words = &all.charts.years;
    let mut rows = Vec::new();
    for Year { year, .. } in Years::of(findings).years {
        for found in findings {
            let Some(found_year) = found.years.iter().find(|other| other.year == year) else { continue };
            let units = match found.provision {
                Provision::Disclosure => plural(&all.findings.people, found_year.units),
                _ => number(found_year.units),
            };
            rows.push(vec![
                year.to_string(),
                names::provision(found.provision, all).name.to_owned(),
                units,
                dollars(found_year.opening.amount),
                dollars(found_year.opening.cap),
                dollars(found_year.ceiling.amount),
                dollars(found_year.ceiling.cap),
            ]);
        }
    }
    Told { caption: words.caption, columns: words.columns.to_vec(), rows }
}

#[cfg(test)]
mod tests {
    use super::super::super::fixture::clinic;
    use super::*;
    use crate::answers::Incident;
    use crate::answers::date::parse_iso;
    use crate::assessment::assess;
    use crate::facts::current;

    #[test]
    fn the_sentence_says_whether_the_caps_are_full() {
        let said = |as_of: &str, known: Option<&str>| {
            let mut answers = clinic(as_of);
            answers.conduct.known_on = known.and_then(parse_iso);
            sentence(&Years::of(&assess(&answers, current()).today.findings))
        };
        let room = "The caps are not full yet where a case would start. The largest year, 2015, comes to $40,000 of \
                    the $6,000,000 its caps allow.";
        assert_eq!(said("2015-07-15", None), room);
        assert!(said("2016-07-15", None).starts_with("Each year’s caps are full where a case would start:"));
        assert!(said("2016-07-15", None).ends_with("2015 to 2016 are the largest, with $6,000,000 each."));
        let from = said("2026-11-22", Some("2024-02-01"));
        assert!(from.starts_with("From 2021 on, each year’s caps are full where a case would start."), "{from}");
    }

    #[test]
    fn the_table_has_a_row_for_each_provision_and_year() {
        let mut answers = clinic("2016-07-15");
        answers.conduct.incident = Incident::Breach;
        answers.conduct.incident_on = parse_iso("2016-03-09");
        answers.conduct.individuals_affected = Some(31_248);
        let findings = assess(&answers, current()).today.findings;
        let told = told(&findings, &words().result);
        assert_eq!(told.rows.len(), 9);
        let caps = ["$1,500,000"; 4];
        assert_eq!(told.rows[0], [["2015", "Risk analysis", "170"].as_slice(), &caps].concat());
        let last = told.rows.last().unwrap();
        assert_eq!(last[..3], ["2016", "Impermissible disclosure", "31,248 people"]);
        assert!(told.rows.iter().all(|row| row.len() == told.columns.len()));
    }
}
