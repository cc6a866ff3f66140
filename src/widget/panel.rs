//! The answers on the result: any of them can be changed there, and the result follows at once.

use super::check_page::summary_row;
use super::fields::{Mode, controls};
use super::say;
use super::state::{Action, Page};
use super::view::View;
use crate::answers::{Kind, Question};
use yew::prelude::*;

/// Each answer with a way to change it in place.
pub fn answers_panel(view: &View) -> Html {
    let state = view.state();
    let asked = state.draft.asked(view.facts());
    html! { <dl class="summary">{ for asked.map(|question| row(view, question)) }</dl> }
}

fn row(view: &View, question: &'static Question) -> Html {
    let (state, form) = (view.state(), view.form());
    let words = question.id.words(view.words());
    let open = state.in_place == Some(question.id);
    let label = |text: &'static str| html! { <>{ text }<span class="visually-hidden">{ ": " }{ words.short }</span></> };
    if question.kind == Kind::Estate {
        let action = html! {
            <button type="button" class="link" onclick={view.press(Action::Change(Page::of(question.id)))}>{ label(form.change) }</button>
        };
        return summary_row(words.short, say::answer(&state.draft, question.id).into(), action);
    }
    let next = if open { None } else { Some(question.id) };
    let toggle = html! {
        <button type="button" class="link" aria-expanded={if open { "true" } else { "false" }} onclick={view.press(Action::OpenInPlace(next))}>
            { label(if open { form.done } else { form.change }) }
        </button>
    };
    let value = html! {
        <>
            { say::answer(&state.draft, question.id) }
            if open {
                <fieldset class="choices inline-edit">
                    <legend>{ words.heading }</legend>
                    { controls(view, question, Mode::InPlace) }
                </fieldset>
            }
        </>
    };
    summary_row(words.short, value, toggle)
}
