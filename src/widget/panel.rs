//! The answers on the result: any of them can be changed there, and the result follows at once.

use super::check_page::summary_row;
use super::dom::{el, said, several};
use super::fields::{Mode, controls};
use super::question_page::{about, button};
use super::say;
use super::state::{Action, Page};
use super::view::View;
use crate::answers::{Kind, Question};
use yew::prelude::*;

/// Each answer with a way to change it in place.
pub fn answers_panel(view: &View) -> Html {
    let state = view.state();
    let asked = state.draft.asked(view.facts());
    el("dl").class("summary").all(asked.map(|question| row(view, question)).collect()).html()
}

fn row(view: &View, question: &'static Question) -> Html {
    let (state, form) = (view.state(), view.form());
    let words = question.id.words(view.words());
    let open = state.in_place == Some(question.id);
    let answer = said(say::answer(&state.draft, question.id));
    let link = |label: &'static str, action: Action| {
        button("link", label, view.press(action)).with(about(words.short.to_owned()))
    };
    if question.kind == Kind::Estate {
        return summary_row(words.short.to_owned(), answer, link(form.change, Action::Change(Page::of(question.id))));
    }
    let toggle = if open {
        link(form.done, Action::OpenInPlace(None)).attr("aria-expanded", "true")
    } else {
        link(form.change, Action::OpenInPlace(Some(question.id))).attr("aria-expanded", "false")
    };
    let edit = open.then(|| {
        let group = el("fieldset").class("choices inline-edit").with(el("legend").say(words.heading));
        group.add(controls(view, question, Mode::InPlace)).html()
    });
    summary_row(words.short.to_owned(), several([Some(answer), edit].into_iter().flatten().collect()), toggle)
}
