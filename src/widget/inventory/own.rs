//! Our own list, come back from a file.

use super::page;
use crate::estate::Estate;
use crate::widget::dom::el;
use crate::widget::question_page::question_form;
use crate::widget::state::{Action, ImportAction};
use crate::widget::view::View;
use crate::words::{fill, plural};
use yew::prelude::*;

/// Faults that are listed: a spoiled file has one in every row.
const MOST: usize = 50;

/// The page.
pub fn own(view: &View, name: &str, estate: &Estate) -> Html {
    let words = &view.words().inventory;
    let servers = estate.groups.iter().map(|group| i64::from(group.count)).sum();
    let groups = plural(&view.form().servers.count, servers);
    let lede = fill(words.own_lede, &[("name", name), ("groups", &groups)]);
    let fault = |fault: &crate::estate::Fault| el("li").said(fault.message(view.words())).html();
    let faults = (!estate.faults.is_empty()).then(|| {
        el("div")
            .class("notice warn")
            .with(el("p").say(words.own_faults))
            .with(el("ul").all(estate.faults.iter().take(MOST).map(fault).collect()))
            .html()
    });
    let form = question_form(view, Action::Import(ImportAction::TakeOwn))
        .maybe(faults)
        .with(super::choose::actions(view, words.own_take));
    page(view, words.own_heading, vec![el("p").class("lede").said(lede).html(), form.html()])
}
