//! What is said of all picked groups at once: ePHI, network, dealt with, removed.

use crate::answers::Choice;
use crate::widget::dom::{El, el};
use crate::widget::error_summary::field_error;
use crate::widget::fields::day_fields;
use crate::widget::question_page::{button, question_form};
use crate::widget::state::{Action, Change, DayText, Field, Row, TableAction};
use crate::widget::view::View;
use crate::words::plural;
use yew::prelude::*;

/// How many are picked, and what can be done with them. It is there all the time, closed: were it to come with the
/// first box ticked, the next box would move away from under the pointer.
pub fn several_groups(view: &View, rows: &[Row<'_>]) -> Html {
    let (state, words) = (view.state(), &view.words().table);
    let picked = state.picked();
    let seen = rows.iter().filter(|row| state.table.has(&row.group.id)).count();
    let mut told = plural(&words.picked, picked as i64);
    if seen < picked {
        told.push_str(&plural(&words.hidden, (picked - seen) as i64));
    }
    told.push('.');
    let none = (picked > 0)
        .then(|| button("link", words.pick_none, view.press(Action::Table(TableAction::PickAll(false)))).html());
    let day = view.on(|day: DayText| Action::Table(TableAction::Day(day)));
    let fields = el("div")
        .class("toggles")
        .add(day_fields(view, Field::Dealt, &state.table.day, day))
        .with(el("button").attr("type", "submit").class("toggle").say(words.dealt))
        .with(change(view, words.not_dealt, Change::NotDealt));
    let dealt = el("fieldset")
        .class(if state.fault(Field::Dealt).is_some() { "choices has-error" } else { "choices" })
        .with(el("legend").say(view.form().servers.corrected))
        .add(field_error(view, Field::Dealt))
        .with(fields);
    let sets = vec![
        choices(view, words.ephi, words.ephi_choices, Change::Ephi).html(),
        choices(view, words.network, words.network_choices, Change::Network).html(),
        question_form(view, Action::Table(TableAction::Change(Change::Dealt))).with(dealt).html(),
        button("toggle", words.remove, view.press(Action::Table(TableAction::Remove))).html(),
    ];
    el("div")
        .class("several")
        .with(el("p").class("picked").with(el("span").attr("role", "status").said(told)).maybe(none))
        .with(
            el("details")
                .with(el("summary").say(words.several))
                .with(el("p").class("hint").say(words.several_hint))
                .with(el("div").class("sets").all(sets)),
        )
        .html()
}

/// One button for each choice: pressed, it is said of every picked group.
fn choices<C: Choice>(view: &View, name: &'static str, labels: [&'static str; 3], said: fn(C) -> Change) -> El {
    let choice = |((member, _), label): (&(C, &str), &'static str)| change(view, label, said(*member)).html();
    el("fieldset")
        .class("choices")
        .with(el("legend").say(name))
        .with(el("div").class("toggles").all(C::ALL.iter().zip(labels).map(choice).collect()))
}

fn change(view: &View, label: &'static str, change: Change) -> El {
    button("toggle", label, view.press(Action::Table(TableAction::Change(change))))
}
