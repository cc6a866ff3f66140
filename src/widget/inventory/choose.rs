//! Choosing the file: a drop zone that is also a button, and a field to paste into. Then how far it is read.

use super::reading::{self, Source};
use super::{page, press};
use crate::browser::file;
use crate::widget::dom::{El, el, said};
use crate::widget::question_page::{button, submit};
use crate::widget::state::{Action, Field, ImportAction};
use crate::widget::view::View;
use crate::words::{fill, plural};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::TargetCast;
use yew::prelude::*;

/// The page before there is a file.
pub fn choose(view: &View) -> Html {
    let (words, importing) = (&view.words().inventory, &view.state().importing);
    let picked = {
        let view = view.clone();
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            if let Some(file) = file::picked(&input) {
                reading::read(&view, Source::File(file), None);
            }
        })
    };
    let dropped = {
        let view = view.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            match file::dropped(&event) {
                Some(file) => reading::read(&view, Source::File(file), None),
                None => view.send(Action::Import(ImportAction::Over(false))),
            }
        })
    };
    // A browser opens what is dropped unless the page says that it takes it.
    let held = Callback::from(|event: DragEvent| event.prevent_default());
    let over = |over| view.on(move |_: DragEvent| Action::Import(ImportAction::Over(over)));
    let input = el("input")
        .id(Field::Question.id())
        .attr("type", "file")
        .attr("aria-describedby", "drop-about")
        .attr("accept", ".csv,.tsv,.txt,.xml,text/csv,text/plain,text/xml,application/xml")
        .on_change(picked);
    let zone = el("div")
        .class(if importing.over { "drop over" } else { "drop" })
        .on_drag(over(true), over(false), held, dropped)
        .with(el("label").attr("for", Field::Question.id()).say(words.drop))
        .with(input)
        .with(el("p").class("hint").id("drop-about").say(words.drop_hint));
    let typed = view.on(|event: InputEvent| {
        Action::Import(ImportAction::Paste(event.target_unchecked_into::<HtmlTextAreaElement>().value()))
    });
    let text = el("textarea")
        .id("paste")
        .attr("rows", "5")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "paste-about")
        .value(&importing.paste)
        .on_input(typed);
    let read = {
        let view = view.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let paste = &view.state().importing.paste;
            if paste.trim().is_empty() {
                view.send(Action::Import(ImportAction::NoPaste));
            } else {
                reading::read(&view, Source::Text(paste.clone()), None);
            }
        })
    };
    let paste = el("form").class("paste").flag("novalidate", true).attr("autocomplete", "off").on_submit(read);
    let field = el("div")
        .class("field")
        .with(el("label").attr("for", "paste").say(words.paste))
        .with(el("p").class("hint").id("paste-about").say(words.paste_hint))
        .with(text);
    let go = el("button").attr("type", "submit").class("button quiet").say(words.read_paste);
    page(
        view,
        words.heading,
        vec![
            el("p").class("lede").say(words.lede).html(),
            zone.html(),
            paste.with(field).with(el("div").class("actions").with(go)).html(),
        ],
    )
}

/// The page while a file is read.
pub fn reading(view: &View, name: &str, percent: u32, rows: u32) -> Html {
    let words = &view.words().inventory;
    let stop = {
        let view = view.clone();
        Callback::from(move |_: MouseEvent| {
            reading::stop();
            view.send(Action::Import(ImportAction::Restart));
        })
    };
    let bar =
        el("progress").attr("max", "100").attr_of("value", percent.to_string()).attr("aria-labelledby", "heading");
    page(
        view,
        words.heading,
        vec![
            el("p").class("lede").add(said(fill(words.reading, &[("name", name)]))).html(),
            bar.html(),
            el("p").class("hint").said(plural(&words.rows_so_far, rows.into())).html(),
            el("div").class("actions").with(button("button quiet", words.stop, stop)).html(),
        ],
    )
}

/// The button of a form, and the way to another file.
pub fn actions(view: &View, label: &'static str) -> El {
    let other = button("button quiet", view.words().inventory.other_file, press(view, ImportAction::Restart));
    el("div").class("actions").with(submit(label)).with(other)
}
