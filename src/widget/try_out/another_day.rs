//! The exposure day by day: a slider from the first day past support to two years ahead.

use super::track::{day_at, marks, offset, on, turn_beside};
use crate::answers::Answers;
use crate::assessment::{Assessment, Exposure, Figure, Part, TurnKind, Turns, on_day, turns};
use crate::facts::current;
use crate::widget::dom::{el, several};
use crate::widget::question_page::button;
use crate::widget::result::bars::percent;
use crate::widget::result::pictures::{Told, behind};
use crate::widget::result::pieces::{leaf, p, picture, tag};
use crate::widget::result::{Go, Opened, Pictured, View, names};
use crate::words::{DayWords, ResultWords, date, dollars, fill, number, plural, words};
use chrono::NaiveDate;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::TargetCast;
use yew::prelude::*;

/// What the slider is drawn from.
#[derive(Clone, Properties)]
pub struct AnotherDayProps {
    /// What was answered.
    pub answers: Rc<Answers>,
    /// What it comes to.
    pub assessment: Rc<Assessment>,
    /// Leaves the page's reading.
    pub on_go: Callback<Go>,
    /// What stands open.
    pub opened: UseStateHandle<Opened>,
}

impl PartialEq for AnotherDayProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answers, &other.answers) && self.opened == other.opened
    }
}

/// The slider and what the day under it comes to. The day is its own: moving it draws nothing else of the page.
#[component]
pub fn AnotherDay(props: &AnotherDayProps) -> Html {
    let AnotherDayProps { answers, assessment, on_go, opened } = props;
    let moved = use_state_eq(|| None);
    let track = use_memo(Same(answers.clone()), |answers| turns(&answers.0, current()));
    let Some(track) = track.as_ref() else { return Html::default() };
    let words = &words().try_out.day;
    let day = moved.unwrap_or(assessment.as_of).clamp(track.from, track.to);
    let exposure = on_day(answers, current(), day);
    let go = |to: NaiveDate| {
        let moved = moved.clone();
        Callback::from(move |_: MouseEvent| moved.set(Some(to)))
    };
    let slid = {
        let (moved, track) = (moved.clone(), track.clone());
        Callback::from(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value_as_number();
            moved.set(Some(day_at(&track, value as i64)));
        })
    };
    let slider = el("input")
        .attr("type", "range")
        .id("another-day")
        .attr("min", "0")
        .attr_of("max", offset(track, track.to).to_string())
        .attr("step", "1")
        .attr_of("aria-valuetext", said(day, assessment.as_of, words))
        .attr("aria-describedby", "another-day-figures")
        .value(&offset(track, day).to_string())
        .on_input(slid);
    let step = |label, to: Option<NaiveDate>| {
        // A button that leads nowhere stays where it is: it would take the focus with it.
        button("link", label, go(to.unwrap_or(day))).attr("aria-disabled", if to.is_none() { "true" } else { "false" })
    };
    let steps = el("p")
        .class("ways")
        .with(step(words.before, turn_beside(track, day, false)))
        .with(step(words.after, turn_beside(track, day, true)))
        .with(step(words.today, Some(assessment.as_of).filter(|as_of| *as_of != day)));
    let view = View { answers, assessment, facts: current(), words: &crate::words::words().result, on_go, opened };
    let figures = [Part::Opening, Part::Ceiling, Part::Score].map(|part| Figure::On(day, part));
    let turned = opened.tables.contains(&Pictured::Turns).then(|| rows(track, answers, words));
    several(vec![
        leaf("h3", "", words.heading),
        p("", words.lede),
        picture_of(track),
        el("label").class("visually-hidden").attr("for", "another-day").say(words.label).html(),
        slider.html(),
        steps.html(),
        told(track, &exposure, assessment.as_of, view.words),
        view.why(words.heading, &figures),
        p("hint", words.legend),
        behind(&view, Pictured::Turns, words.table, turned),
    ])
}

/// The same answers are the very same.
#[derive(Clone)]
struct Same(Rc<Answers>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
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

/// The turns above the slider.
fn picture_of(track: &Turns) -> Html {
    let mark = |mark: super::track::Mark| {
        let (class, top) = match mark.kind {
            TurnKind::NewYear => ("grid", "16"),
            TurnKind::FourthTier => ("own", "0"),
            TurnKind::AsOf => ("now", "0"),
            TurnKind::Lapse | TurnKind::Corrected => ("middle", "6"),
        };
        let at = percent(mark.place);
        let line = el("line").class(class).attr("y1", top).attr("y2", "26");
        line.attr_of("x1", at.clone()).attr_of("x2", at).html()
    };
    picture("chart track-marks", "26").all(marks(track).into_iter().map(mark).collect()).html()
}

/// What the day comes to.
fn told(track: &Turns, exposure: &Exposure, as_of: NaiveDate, words: &ResultWords) -> Html {
    let own = &crate::words::words().try_out.day;
    let mut parts = vec![leaf("strong", "", said(exposure.day, as_of, own))];
    if exposure.days == 0 {
        parts.push(p("", own.none));
    } else {
        let figure =
            |name: &'static str, value: String| tag("div", "", vec![leaf("dt", "", name), leaf("dd", "amount", value)]);
        let tier = exposure.tiers.map(|tiers| names::tier(tiers.supported, words)).unwrap_or_default();
        parts.push(tag(
            "dl",
            "day-figures",
            vec![
                figure(words.money.opening, dollars(exposure.opening)),
                figure(words.money.ceiling, dollars(exposure.ceiling)),
                figure(words.ahead.score, number(exposure.score.total)),
            ],
        ));
        parts.push(p("hint", [&*plural(&own.days, exposure.days), tier].join(" \u{b7} ")));
    }
    parts.extend(on(track, exposure.day).map(|turn| p("turn", own.turns[turn.kind as usize])));
    // Not announced at each step: the slider itself says the day, and this stands right after it.
    el("div").id("another-day-figures").class("another-day").all(parts).html()
}

/// The turns for a table; each row is an assessment, made only while it stands open.
fn rows(track: &Turns, answers: &Answers, words: &DayWords) -> Told {
    let row = |turn: &crate::assessment::Turn| {
        let then = on_day(answers, current(), turn.day);
        let day = [date(turn.day), words.turns[turn.kind as usize].to_owned()].join(": ");
        vec![day, dollars(then.opening), dollars(then.ceiling), number(then.score.total)]
    };
    Told { caption: words.table, columns: words.columns.to_vec(), rows: track.turns.iter().map(row).collect() }
}
