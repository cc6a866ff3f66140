//! Save, open, compare, share.

mod code;
mod compare;
mod link;
mod save;

pub use compare::{compare_page, compared};
pub use save::saved;

use super::dom::{El, el, several};
use super::error_summary::summary;
use super::layout::crumb;
use super::question_page::heading;
use super::result::View as Result;
use super::state::{Action, FilesAction};
use super::view::View;
use crate::browser::file::{self, Picked};
use web_sys::HtmlInputElement;
use yew::TargetCast;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The longest file that is read, in bytes: ten thousand groups with a hundred machines each are a quarter of it.
const LONGEST: u32 = 64 << 20;

/// The page. Without complete answers there is no result: what is there can be saved, and a file opened.
pub fn files_page(view: &View, result: Option<&Result<'_>>) -> Html {
    let words = &view.words().files;
    let mut parts = vec![
        crumb(view),
        refused(view),
        heading(view, words.heading),
        el("p").class("lede").say(words.lede).html(),
        save::save(view, result),
        part(words.open)
            .with(hint(words.open_hint).id("open-about"))
            .with(field(view, "open", "open-about", words.open_label, FilesAction::Open))
            .html(),
    ];
    let compare = part(words.compare).with(hint(words.compare_hint).id("compare-about"));
    parts.push(match result {
        Some(_) => {
            compare.with(field(view, "compare", "compare-about", words.compare_label, FilesAction::Compare)).html()
        }
        None => compare.with(el("p").say(words.compare_first)).html(),
    });
    parts.extend(result.map(|result| link::link(view, result)));
    several(parts)
}

fn part(title: &'static str) -> El {
    el("section").with(el("h2").say(title))
}

fn hint(text: &'static str) -> El {
    el("p").class("hint").say(text)
}

/// A field for a file, read as soon as it is chosen.
fn field(
    view: &View,
    id: &'static str,
    about: &'static str,
    label: &'static str,
    then: fn(String, Option<String>) -> FilesAction,
) -> El {
    let dispatch = view.store.dispatcher();
    let picked = Callback::from(move |event: Event| {
        let dispatch = dispatch.clone();
        if let Some(picked) = file::picked(&event.target_unchecked_into::<HtmlInputElement>()) {
            spawn_local(async move {
                let text = text(&picked).await;
                dispatch.dispatch(Action::Files(then(picked.name().to_owned(), text)));
            });
        }
    });
    let input = el("input")
        .id(id)
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .attr("aria-describedby", about)
        .on_change(picked);
    let files = &view.state().files;
    let refused = !files.refused.is_empty() && files.beside == (id == "compare");
    let input = if refused { input.attr("aria-invalid", "true") } else { input };
    el("div").class("field").with(el("label").attr("for", id).say(label)).with(input)
}

/// The text of a file; none where the browser would not give it, it is too long, or it is no text.
async fn text(picked: &Picked) -> Option<String> {
    if picked.size() > LONGEST {
        return None;
    }
    String::from_utf8(picked.slice(0, picked.size()).await?).ok()
}

/// Why a file was not opened.
fn refused(view: &View) -> Html {
    let refused = &view.state().files.refused;
    if refused.is_empty() {
        return Html::default();
    }
    summary(view.form().problem, refused.iter().map(|line| el("li").said(line.clone()).html()).collect())
}
