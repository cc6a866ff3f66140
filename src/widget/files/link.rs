//! The answers as a link, where a person wants one.

use crate::browser::{clipboard, document, focus};
use crate::report;
use crate::widget::dom::el;
use crate::widget::fields::option;
use crate::widget::question_page::button;
use crate::widget::result::View as Result;
use crate::widget::state::{Action, FilesAction};
use crate::widget::view::View;
use crate::words::{ChoiceWords, fill, number};
use web_sys::HtmlInputElement;
use yew::TargetCast;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The id of the field that holds the link.
const FIELD: &str = "link";

/// The part of the page.
pub fn link(view: &View, result: &Result<'_>) -> Html {
    let (files, words) = (&view.state().files, &view.words().files.link);
    let fragment = report::link::write(&view.state().draft, &result.facts.catalogue, files.labels);
    let link = [&*document::address(), "#", &*fragment].concat();
    let named = ChoiceWords { label: words.labels, hint: words.labels_hint };
    let labels = view.on(|event: Event| {
        Action::Files(FilesAction::Labels(event.target_unchecked_into::<HtmlInputElement>().checked()))
    });
    let copy = {
        let (dispatch, link) = (view.store.dispatcher(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let (dispatch, link) = (dispatch.clone(), link.clone());
            spawn_local(async move {
                let done = clipboard::copy(&link).await;
                if !done {
                    // Selected, it can be copied by hand at once.
                    focus::select(FIELD);
                }
                dispatch.dispatch(Action::Files(FilesAction::Copied(done)));
            });
        })
    };
    let select = Callback::from(|_: MouseEvent| focus::select(FIELD));
    let input = el("input")
        .id(FIELD)
        .attr("type", "text")
        .attr("readonly", "")
        .attr("aria-describedby", "link-about")
        .value(&link)
        .on_click(select);
    let told = match files.copied {
        None => "",
        Some(true) => words.copied,
        Some(false) => words.not_copied,
    };
    let length = number(link.chars().count() as i64);
    super::part(words.heading)
        .with(super::hint(words.hint))
        .add(option("checkbox", "link-labels", &named, files.labels, labels))
        .with(
            el("div")
                .class("field")
                .with(el("label").attr("for", FIELD).say(words.label))
                .with(el("p").class("hint").id("link-about").said(fill(words.length, &[("n", &length)])))
                .with(input),
        )
        .with(el("div").class("actions").with(button("button quiet", words.copy, copy)))
        .with(el("p").attr("role", "status").say(told))
        .add(super::code::code(result, &link, words))
        .html()
}
