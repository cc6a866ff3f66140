//! The servers over time: a row for each product and end of support on one axis.

use super::super::bars::{anchor, percent};
use super::super::opened::Pictured;
use super::super::pieces::{leaf, p, picture, tag, text};
use super::super::spans::{Mark, SpanKind};
use super::super::spelled::capital;
use super::super::still::Piece;
use super::super::timeline::{Row, Timeline, Told as Says, timeline as laid_out};
use super::super::view::View;
use super::{Told, behind, framed, key, keys, label, line, stretch};
use crate::widget::dom::el;
use crate::words::{TimelineWords, date, fill, number, plural, words};
use yew::prelude::*;

/// Rows drawn before all are asked for.
const AT_ONCE: usize = 12;
/// Rows on paper: a third of a page.
const ON_PAPER: usize = 6;
/// Classes of the stretches, in the order of [`SpanKind`].
const SPANS: [&str; 4] = ["supported", "cover", "past", "past aside"];
/// The kinds of stretches and marks, in the order of the legend.
const KINDS: [SpanKind; 4] = [SpanKind::Supported, SpanKind::Cover, SpanKind::Lapsed, SpanKind::Aside];
const MARKS: [Mark; 3] = [Mark::Cliff, Mark::Corrected, Mark::Planned];

/// The picture, the way to the rest of it, its table; nothing where no end of support is known. Paper has the picture
/// alone, and how many rows are left out.
pub fn timeline(view: &View<'_>, paper: bool) -> Vec<Html> {
    let words = &view.words.charts.timeline;
    let (answers, assessment) = (view.answers.as_ref(), view.assessment.as_ref());
    let Some(mut data) = laid_out(&answers.estate, &assessment.estate, view.facts, assessment.as_of) else {
        return Vec::new();
    };
    let sentence = sentence(&data);
    let all = data.rows.len();
    data.rows.truncate(match (paper, view.opened.all_rows) {
        (true, _) => ON_PAPER,
        (_, true) => all,
        _ => AT_ONCE,
    });
    let left = all - data.rows.len();
    if paper {
        let more = crate::words::words().files.compared.more;
        let more = (left > 0).then(|| p("hint", fill(more, &[("n", &number(left as i64))])));
        return vec![framed(
            "picture",
            sentence,
            [Some(Piece::Timeline(data).html()), more].into_iter().flatten().collect(),
        )];
    }
    let rest = (left > 0).then(|| view.more(words.show_all, all, view.opened.with_all_rows()));
    let told = view.opened.tables.contains(&Pictured::Timeline).then(|| told(&data.rows, words));
    let table = behind(view, Pictured::Timeline, words.caption, told);
    let drawn = [Some(Piece::Timeline(data).html()), rest, Some(table)];
    vec![framed("picture", sentence, drawn.into_iter().flatten().collect())]
}

/// What the picture says.
fn sentence(timeline: &Timeline) -> String {
    let words = &words().result.charts.timeline;
    let past = match timeline.told() {
        Says::Nothing => words.nothing.to_owned(),
        Says::Corrected => words.corrected.to_owned(),
        Says::Longest(row, lapse) => fill(words.longest, &[("product", &row.name), ("date", &date(lapse.from))]),
    };
    let next = match timeline.next() {
        Some(row) => fill(words.next, &[("product", &row.name), ("date", &date(row.last_day()))]),
        None => fill(words.none_ends, &[("date", &date(timeline.until))]),
    };
    [past, next].join(" ")
}

/// The rows between their axes, and what their shapes stand for.
pub fn draw(timeline: &Timeline) -> Html {
    let words = &words().result.charts.timeline;
    let today = timeline.today;
    let above = label("here", "12", anchor(today), today).say(words.today).html();
    let mut grid: Vec<Html> = timeline.ticks.iter().map(|(_, at)| line("grid", "0", "100%", *at)).collect();
    grid.push(line("middle", "0", "100%", today));
    let count = timeline.ticks.len();
    let below = timeline.ticks.iter().enumerate().map(|(index, (year, at))| {
        let class = if (count - index).is_multiple_of(2) { "minor" } else { "" };
        label(class, "14", anchor(*at), *at).said(year.to_string()).html()
    });
    let mut rows = vec![picture("lines", "100%").all(grid).html()];
    rows.extend(timeline.rows.iter().map(|row| strip(row, today)));
    let parts = vec![
        picture("chart axis", "16").add(above).html(),
        tag("div", "strips", rows),
        picture("chart axis", "18").all(below.collect()).html(),
    ];
    let drawn = el("div").attr("aria-hidden", "true").all(parts).html();
    tag("div", "timeline", vec![drawn, legend(&timeline.rows)])
}

/// One row: its name and state above, its stretches and marks below.
fn strip(row: &Row, today: i64) -> Html {
    let servers = plural(&words().result.estate.servers, row.servers);
    let (class, state) = state(row);
    let name = tag("span", "", vec![leaf("b", "", row.name.clone()), text(", "), leaf("span", "", servers)]);
    let mut drawn: Vec<Html> = Vec::new();
    for span in &row.spans {
        drawn.push(stretch(SPANS[span.kind as usize], "1", "12", span.from, span.to));
    }
    drawn.push(line("middle", "0", "14", today));
    drawn.extend(row.marks.iter().map(|(mark, at)| shape(*mark, *at)));
    let planned: Vec<String> = planned(row, &words().result.charts.timeline).collect();
    let mut parts = vec![tag("p", "", vec![name, text(" "), leaf("span", class, state)])];
    if !planned.is_empty() {
        parts.push(tag("p", "", vec![leaf("span", "", capital(&planned.join(", ")))]));
    }
    parts.push(picture("strip", "14").all(drawn).html());
    tag("div", "", parts)
}

/// What there is to say of a row, and its class.
fn state(row: &Row) -> (&'static str, String) {
    let all = &words().result;
    let words = &all.charts.timeline;
    let mut class = "";
    let mut parts = Vec::new();
    if let Some(lapse) = row.lapse {
        parts.push([&plural(&all.estate.days, lapse.days()), " ", words.spans[2]].concat());
        match row.counts {
            true if row.corrected.is_none() => class = "lapsed",
            true => {}
            false => parts.push(words.not_counted.to_owned()),
        }
    }
    if row.left.is_some() {
        parts.push(fill(words.ends, &[("date", &date(row.last_day()))]));
    }
    parts.extend(row.corrected.map(|day| fill(words.corrected_on, &[("date", &date(day))])));
    (class, parts.join(", "))
}

/// What is planned.
fn planned<'a>(row: &'a Row, words: &'static TimelineWords) -> impl Iterator<Item = String> + 'a {
    row.planned
        .iter()
        .map(|(day, action)| fill(words.planned, &[("action", words.actions[*action as usize]), ("date", &date(*day))]))
}

/// A mark: a line where support ends, a ring where it was corrected, a diamond for what is planned.
fn shape(mark: Mark, at: i64) -> Html {
    match mark {
        Mark::Cliff => line("cliff", "-1", "15", at),
        Mark::Corrected => el("circle").class("ring").attr("cy", "7").attr("r", "5").attr_of("cx", percent(at)).html(),
        Mark::Planned => {
            let diamond = el("path").attr("d", "M0 1l6 6-6 6-6-6z");
            el("svg").class("diamond").attr_of("x", percent(at)).with(diamond).html()
        }
    }
}

/// What the shapes that occur stand for.
fn legend(rows: &[Row]) -> Html {
    let words = &words().result.charts.timeline;
    let mut entries = Vec::new();
    for kind in KINDS {
        if rows.iter().flat_map(|row| &row.spans).any(|span| span.kind == kind) {
            let shape = stretch(SPANS[kind as usize], "1", "12", 0, 1_000);
            entries.push(key(shape, words.spans[kind as usize].to_owned()));
        }
    }
    for mark in MARKS {
        if rows.iter().flat_map(|row| &row.marks).any(|(other, _)| *other == mark) {
            entries.push(key(shape(mark, 500), words.marks[mark as usize].to_owned()));
        }
    }
    keys(entries)
}

/// The same as a table.
fn told(rows: &[Row], words: &'static TimelineWords) -> Told {
    let none = || words.none.to_owned();
    let rows = rows.iter().map(|row| {
        let planned: Vec<String> = planned(row, words).collect();
        let state = match (row.counts, row.lapse) {
            (false, Some(lapse)) => [&number(lapse.days()), ", ", words.not_counted].concat(),
            (_, lapse) => lapse.map_or_else(none, |lapse| number(lapse.days())),
        };
        vec![
            row.name.clone(),
            number(row.servers),
            date(row.end),
            row.cover.map_or_else(none, date),
            row.lapse.map_or_else(none, |lapse| date(lapse.from)),
            state,
            if planned.is_empty() { none() } else { capital(&planned.join(", ")) },
        ]
    });
    Told { caption: words.caption, columns: words.columns.to_vec(), rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::super::super::fixture::{clinic, group};
    use super::*;
    use crate::answers::date::parse_iso;
    use crate::answers::{Action, Answers, Remedy, ServerGroup};
    use crate::assessment::assess;
    use crate::facts::{Dollars, current};

    fn timeline(estate: Vec<ServerGroup>) -> Timeline {
        let answers = Answers { estate, ..clinic("2026-11-22") };
        laid_out(&answers.estate, &assess(&answers, current()).estate, current(), answers.as_of).unwrap()
    }

    #[test]
    fn the_sentence_names_the_longest_and_the_next() {
        let both = timeline(vec![group("windows-server-2016", 1), group("windows-server-2008-r2", 1)]);
        let expected = "Windows Server 2008 R2 has been past support the longest, since January 15, 2020. \
                        The next to end is Windows Server 2016, on January 12, 2027.";
        assert_eq!(sentence(&both), expected);
        let far = timeline(vec![group("windows-server-2022", 1)]);
        let expected = "Nothing here counts as past support. No other support ends before November 22, 2028.";
        assert_eq!(sentence(&far), expected);
    }

    #[test]
    fn a_row_says_its_days_and_the_table_what_is_planned() {
        let mut lapsed = group("windows-server-2008-r2", 2);
        let by = parse_iso("2026-12-20").unwrap();
        lapsed.remedy = Some(Remedy { action: Action::Isolate, by, cost: Dollars(0), hours: 0, downtime_hours: 0 });
        let timeline = timeline(vec![lapsed]);
        assert_eq!(state(&timeline.rows[0]), ("lapsed", "2,504 days past support".to_owned()));
        let told = told(&timeline.rows, &words().result.charts.timeline);
        let row = ["Windows Server 2008 R2", "2", "January 14, 2020", "\u{2013}", "January 15, 2020", "2,504"];
        assert_eq!(told.rows[0], [row.as_slice(), &["Isolation by December 20, 2026"]].concat());
        assert_eq!(told.rows[0].len(), told.columns.len());
    }
}
