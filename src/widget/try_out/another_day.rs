//! The exposure day by day: a slider from the first day past support to two years ahead.

use super::track::{Mark, day_at, marks, offset, on, turn_beside};
use crate::assessment::{Exposure, Figure, Part, Turn, TurnKind, Turns, on_day, turns};
use crate::facts::current;
use crate::widget::dom::{el, several};
use crate::widget::question_page::button;
use crate::widget::result::pictures::{Told, behind, line};
use crate::widget::result::pieces::{leaf, p, picture, tag};
use crate::widget::result::range::figures;
use crate::widget::result::{HeldProps, Pictured, Piece, Source, View, names};
use crate::words::{DayWords, date, fill, number, plural, words};
use chrono::NaiveDate;
use web_sys::HtmlInputElement;
use yew::TargetCast;
use yew::prelude::*;

/// Turns that the table lists: each is an assessment of its own.
const LISTED: usize = 100;

/// The slider and what the day under it comes to. The day is its own: moving it draws nothing else of the page.
#[component]
pub fn AnotherDay(props: &HeldProps) -> Html {
    let view = props.held.view();
    // The day, none for the as-of date, and whether a button led there.
    let moved = use_state_eq(|| (None, false));
    let open = view.opened.tables.contains(&Pictured::Turns);
    let laid = use_memo((view.source(), open), |(source, open)| lay_out(source, *open));
    let Some((track, marks, turned)) = laid.as_ref() else { return Html::default() };
    let words = &words().try_out.day;
    let as_of = view.assessment.as_of;
    let (to, pressed) = *moved;
    let day = to.unwrap_or(as_of).clamp(track.from, track.to);
    let exposure = on_day(view.answers, view.facts, day);
    let go = |to: Option<NaiveDate>| {
        let moved = moved.clone();
        Callback::from(move |_: MouseEvent| moved.set((to, true)))
    };
    let slid = {
        let (moved, laid) = (moved.clone(), laid.clone());
        Callback::from(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value_as_number();
            moved.set((laid.as_ref().as_ref().map(|(track, ..)| day_at(track, value as i64)), false));
        })
    };
    let slider = el("input")
        .attr("type", "range")
        .id("another-day")
        .attr("min", "0")
        .attr_of("max", offset(track, track.to).to_string())
        .attr("step", "1")
        .attr_of("aria-valuetext", said(day, as_of, words))
        .attr("aria-describedby", "another-day-figures")
        .value(&offset(track, day).to_string())
        .on_input(slid);
    let step = |label, leads: bool, to| {
        // A button that leads nowhere stays where it is: it would take the focus with it.
        button("link", label, go(to)).attr("aria-disabled", if leads { "false" } else { "true" })
    };
    let beside = |label, after| {
        let to = turn_beside(track, day, after);
        step(label, to.is_some(), to.or(Some(day)))
    };
    let steps = el("p").class("ways").with(beside(words.before, false)).with(beside(words.after, true)).with(step(
        words.today,
        day != as_of,
        None,
    ));
    let announced = if pressed { announced(track, day, as_of, words) } else { String::new() };
    let figures = [Part::Opening, Part::Ceiling, Part::Score].map(|part| Figure::On(day, part));
    let mut parts = vec![
        leaf("h3", "", words.heading),
        p("", words.lede),
        Piece::Marks(marks.clone()).html(),
        el("label").class("visually-hidden").attr("for", "another-day").say(words.label).html(),
        slider.html(),
        steps.html(),
        el("p").class("visually-hidden").attr("role", "status").said(announced).html(),
        told(&view, track, &exposure),
        view.why(words.heading, &figures),
        p("hint", words.legend),
    ];
    if let Some(turned) = turned {
        parts.push(view.worst());
        let left = track.turns.len() - turned.rows.len();
        if left > 0 {
            let more = crate::words::words().files.compared.more;
            parts.push(p("hint", fill(more, &[("n", &number(left as i64))])));
        }
    }
    parts.push(behind(&view, Pictured::Turns, words.table, turned.clone()));
    several(parts)
}

/// What stays while the day is moved: the days, the marks above them, and the table where it stands open.
fn lay_out(source: &Source, open: bool) -> Option<(Turns, Vec<Mark>, Option<Told>)> {
    let track = turns(&source.answers, current())?;
    let (marks, table) = (marks(&track), open.then(|| rows(&track, source)));
    Some((track, marks, table))
}

/// The day, and whether it is behind, this one or ahead.
fn said(day: NaiveDate, as_of: NaiveDate, words: &DayWords) -> String {
    let template = match day.cmp(&as_of) {
        std::cmp::Ordering::Less => words.earlier,
        std::cmp::Ordering::Equal => words.as_of,
        std::cmp::Ordering::Greater => words.later,
    };
    fill(template, &[("date", &date(day))])
}

/// Where a button led: the day, and what turns there.
fn announced(track: &Turns, day: NaiveDate, as_of: NaiveDate, words: &DayWords) -> String {
    let turns = on(track, day).map(|turn| words.turns[turn.kind as usize].to_owned());
    let said = [&*said(day, as_of, words), "."].concat();
    std::iter::once(said).chain(turns).collect::<Vec<_>>().join(" ")
}

/// The turns above the slider.
pub fn picture_of(marks: &[Mark]) -> Html {
    let mark = |mark: &Mark| {
        let (class, top) = match mark.kind {
            TurnKind::NewYear => ("grid", "16"),
            TurnKind::FourthTier => ("own", "0"),
            TurnKind::AsOf => ("now", "0"),
            TurnKind::Lapse | TurnKind::Corrected => ("middle", "6"),
        };
        line(class, top, "26", mark.place)
    };
    picture("chart track-marks", "26").all(marks.iter().map(mark).collect()).html()
}

/// What the day comes to.
fn told(view: &View<'_>, track: &Turns, exposure: &Exposure) -> Html {
    let (own, words, as_of) = (&crate::words::words().try_out.day, view.words, view.assessment.as_of);
    let mut parts = vec![leaf("strong", "", said(exposure.day, as_of, own))];
    if exposure.days == 0 {
        parts.push(p("", own.none));
    } else {
        let figure = |(name, value): (&'static str, String)| {
            tag("div", "", vec![leaf("dt", "", name), leaf("dd", "amount", value)])
        };
        let names = [words.money.opening, words.money.ceiling, words.ahead.score];
        let values = figures(view.assessment, exposure, &words.verdict);
        let tier = exposure.tiers.map(|tiers| names::tier(tiers.supported, words)).unwrap_or_default();
        parts.push(tag("dl", "day-figures", names.into_iter().zip(values).map(figure).collect()));
        parts.push(p("hint", [&*plural(&own.days, exposure.days), tier].join(" \u{b7} ")));
        if exposure.day != as_of {
            parts.push(view.worst());
        }
    }
    parts.extend(on(track, exposure.day).map(|turn| p("turn", own.turns[turn.kind as usize])));
    // Not announced at each step: the slider itself says the day, and this stands right after it.
    el("div").id("another-day-figures").class("another-day").all(parts).html()
}

/// The turns for a table, the first of very many; each row is an assessment, made only while it stands open.
fn rows(track: &Turns, source: &Source) -> Told {
    let all = words();
    let words = &all.try_out.day;
    let row = |turn: &Turn| {
        let then = on_day(&source.answers, current(), turn.day);
        let day = [date(turn.day), words.turns[turn.kind as usize].to_owned()].join(": ");
        let [opening, ceiling, score] = figures(&source.assessment, &then, &all.result.verdict);
        vec![day, opening, ceiling, score]
    };
    let rows = track.turns.iter().take(LISTED).map(row);
    Told { caption: words.table, columns: words.columns.to_vec(), rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::answers::date::parse_iso;
    use crate::assessment::assess;
    use crate::widget::result::fixture::clinic;
    use std::rc::Rc;

    fn source(answers: Answers) -> Source {
        let assessment = assess(&answers, current());
        Source { answers: Rc::new(answers), assessment: Rc::new(assessment) }
    }

    #[test]
    fn a_button_says_where_it_led() {
        let (track, ..) = lay_out(&source(clinic("2016-07-15")), false).unwrap();
        let (day, as_of) = (parse_iso("2016-01-01").unwrap(), parse_iso("2016-07-15").unwrap());
        let said = announced(&track, day, as_of, &words().try_out.day);
        assert_eq!(said, "As it was on January 1, 2016. January 1: every yearly cap starts again.");
    }

    #[test]
    fn the_table_is_made_while_it_is_open_and_ends_somewhere() {
        let source = source(clinic("2016-07-15"));
        let (mut track, _, none) = lay_out(&source, false).unwrap();
        assert!(none.is_none());
        assert_eq!(rows(&track, &source).rows.len(), track.turns.len());
        track.turns = track.turns.iter().copied().cycle().take(LISTED + 1).collect();
        assert_eq!(rows(&track, &source).rows.len(), LISTED);
    }

    #[test]
    fn the_upper_figure_of_the_as_of_date_does_not_stand_alone() {
        let mut answers = clinic("2016-07-15");
        answers.conduct.risk_analysis = None;
        answers.conduct.controls = None;
        let (track, _, table) = lay_out(&source(answers), true).unwrap();
        let place = track.turns.iter().position(|turn| turn.kind == TurnKind::AsOf).unwrap();
        assert_eq!(table.unwrap().rows[place][3], "42 to 70");
    }
}
