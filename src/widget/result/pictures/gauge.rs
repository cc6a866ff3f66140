//! The score as one scale from 0 to 100, filled by its parts.

use super::super::bars::{anchor, percent, share};
use super::super::gauge::{BANDS, Fill, FillKind, Gauge, MOST, adding, gauge as gauged, rows};
use super::super::names;
use super::super::opened::Pictured;
use super::super::pieces::{bar, leaf, picture, tag, text};
use super::super::spelled::capital;
use super::super::still::Piece;
use super::super::view::View;
use super::{SHADES, Told, behind, framed, label, line, stretch};
use crate::assessment::Assessment;
use crate::widget::dom::{el, several};
use crate::words::{ResultWords, fill, number, words};
use yew::prelude::*;

/// The shades of the legend.
const LEGEND: [&str; 5] = ["s1", "s2", "s3", "s4", "s5"];
/// Figures nearer than so many points stand as one label.
const NEAR: i64 = 8;

/// The scale, what its pieces are, and the table.
pub fn gauge(view: &View<'_>) -> Html {
    let words = &view.words.charts.gauge;
    let data = gauged(view.assessment);
    let told = view.opened.tables.contains(&Pictured::Gauge).then(|| told(view.assessment, view.words));
    let sentence = sentence(&data, view.words);
    let class = names::band_class(data.bands[1]);
    let drawn = vec![Piece::Gauge(data).html(), legend(view)];
    let drawn = vec![tag("div", class, drawn), behind(view, Pictured::Gauge, words.caption, told)];
    framed("picture gauge", sentence, drawn)
}

/// Names of the five parts, in their order.
fn parts(all: &'static ResultWords) -> [&'static str; 5] {
    let parts = &all.verdict.parts;
    [parts.culpability, parts.time, parts.reach, parts.safeguards, parts.history]
}

/// What the picture says.
fn sentence(gauge: &Gauge, all: &'static ResultWords) -> String {
    let words = &all.charts.gauge;
    let (low, high) = (number(gauge.low), number(gauge.high));
    let first = match gauge.most {
        _ if gauge.low != gauge.high => fill(words.between, &[("low", &low), ("high", &high)]),
        Some((part, points)) => fill(words.most, &[("part", parts(all)[part]), ("n", &number(points))]),
        None => fill(words.even, &[("n", &high)]),
    };
    let open = if gauge.low == gauge.high { "" } else { words.open };
    let taken = if gauge.taken == 0 { String::new() } else { fill(words.taken, &[("n", &number(gauge.taken))]) };
    let sentences = [first.as_str(), open, taken.as_str()];
    sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The scale.
pub fn draw(gauge: &Gauge) -> Html {
    let words = &words().result.verdict;
    let mut marks = Vec::new();
    for at in [250, 500, 750] {
        marks.push(line("bound", "18", "48", at));
    }
    marks.push(stretch("track", "24", "16", 0, 1_000));
    marks.extend(gauge.pieces.iter().map(piece));
    for (band, from, to) in BANDS {
        let class = if gauge.bands.contains(&band) { "here" } else { "" };
        let name = label(class, "60", "middle", (from + to) * 5);
        marks.push(name.said(capital(names::band(band, &words.bands))).html());
        if from > 0 {
            marks.push(label("minor", "60", "middle", from * 10).said(number(from)).html());
        }
    }
    let (low, high) = (gauge.low, gauge.high);
    let (mut figure, alone) = (number(high), low == high);
    if !alone {
        marks.push(line("middle", "17", "44", low * 10));
        if high - low < NEAR {
            figure = fill(words.range, &[("low", &number(low)), ("high", &figure)]);
        } else {
            marks.push(label("mark", "13", anchor(low * 10), low * 10).said(number(low)).html());
        }
    }
    marks.push(line("middle", "17", "44", high * 10));
    marks.push(label("mark", "13", anchor(high * 10), high * 10).said(figure).html());
    picture("chart", "64").all(marks).html()
}

/// One piece of the filling.
fn piece(fill: &Fill) -> Html {
    let (from, to) = (fill.from * 10, fill.to * 10);
    match fill.kind {
        FillKind::Known(part) => stretch(SHADES[part], "24", "16", from, to),
        FillKind::Open => stretch("open", "25", "14", from, to),
        FillKind::Taken => several(vec![hatch(from, to), stretch("taken", "25", "14", from, to)]),
    }
}

/// A thick line with gaps: a hatched stretch.
fn hatch(from: i64, to: i64) -> Html {
    let line = el("line").class("hatch").attr("y1", "32").attr("y2", "32");
    line.attr_of("x1", percent(from)).attr_of("x2", percent(to)).html()
}

/// The parts with their points, in the order and the shades of the scale.
fn legend(view: &View<'_>) -> Html {
    let words = &view.words.verdict.parts;
    let points = adding(&view.assessment.today.score.parts);
    let part = |(place, name): (usize, &'static str)| {
        let of = [" ", &fill(words.of, &[("max", &number(MOST[place]))])].concat();
        let figures = tag("span", "", vec![leaf("b", "", number(points[place])), text(of)]);
        let drawn = bar(percent(share(points[place], MOST[place])), "4");
        tag("li", LEGEND[place], vec![drawn, leaf("span", "part-name", name), text(" "), figures])
    };
    let list = parts(view.words).into_iter().enumerate().map(part).collect();
    el("ul").class("parts").attr("aria-label", words.label).all(list).html()
}

/// The same as a table.
fn told(assessment: &Assessment, all: &'static ResultWords) -> Told {
    let words = &all.charts.gauge;
    let worst = rows(&assessment.today.score);
    let best = assessment.if_best.as_ref().map(|best| rows(&best.score));
    let names = [parts(all).as_slice(), &[words.credit, words.held, words.total]].concat();
    let most = MOST.map(number).into_iter().chain([String::new(), String::new(), number(100)]);
    let mut table = Vec::new();
    for (place, (name, most)) in names.into_iter().zip(most).enumerate() {
        let points = [best.map(|best| best[place]), Some(worst[place])];
        // Credit, and what a limit takes or adds, only where there is any.
        if most.is_empty() && points.iter().flatten().all(|points| *points == 0) {
            continue;
        }
        let mut row = vec![name.to_owned()];
        row.extend(points.into_iter().flatten().map(number));
        row.push(most);
        table.push(row);
    }
    let mut columns = words.columns.to_vec();
    if best.is_none() {
        columns.remove(1);
    }
    Told { caption: words.caption, columns, rows: table }
}

#[cfg(test)]
mod tests {
    use super::super::super::fixture::clinic;
    use super::*;
    use crate::answers::Answers;
    use crate::assessment::assess;
    use crate::facts::current;

    fn said(answers: &Answers) -> (String, Told) {
        let (assessment, words) = (assess(answers, current()), &words().result);
        (sentence(&gauged(&assessment), words), told(&assessment, words))
    }

    #[test]
    fn the_largest_part_is_named() {
        let (sentence, told) = said(&clinic("2016-07-15"));
        assert_eq!(sentence, "“What was known, not done” adds the most: 35 points.");
        assert_eq!(told.columns, ["Part", "Points", "Most"]);
        assert_eq!(told.rows.last().unwrap(), &["Score", "70", "100"]);
        assert_eq!(told.rows.len(), 6, "neither credit nor limit: {:?}", told.rows);
    }

    #[test]
    fn what_is_not_known_is_never_the_upper_figure_alone() {
        let mut answers = clinic("2016-07-15");
        answers.conduct.risk_analysis = None;
        answers.conduct.controls = None;
        let (sentence, told) = said(&answers);
        assert!(sentence.starts_with("From 42, ") && sentence.contains(", to 70, "), "{sentence}");
        assert!(sentence.ends_with("Outlined: what only the unknown answers add."), "{sentence}");
        assert_eq!(told.columns, ["Part", "At best", "Points", "Most"]);
        assert!(told.rows.iter().all(|row| row.len() == 4));
    }

    #[test]
    fn what_was_taken_off_is_told() {
        let mut answers = clinic("2016-07-15");
        answers.estate[0].corrected_on = answers.as_of.pred_opt();
        let (sentence, told) = said(&answers);
        assert!(sentence.ends_with("Hatched: 10 points taken off."), "{sentence}");
        assert_eq!(told.rows[5], ["Taken off for what was done", "\u{2212}10", ""]);
    }
}
