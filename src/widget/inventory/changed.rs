//! What the last import did, told on the server list.

use super::press;
use crate::estate::Change;
use crate::widget::dom::{el, several};
use crate::widget::question_page::{about, button};
use crate::widget::say;
use crate::widget::state::{Action, ImportAction};
use crate::widget::view::View;
use crate::words::{fill, number, plural};
use yew::prelude::*;

/// Changes that are listed by name.
const MOST: usize = 50;

/// The part of the page; nothing when nothing was brought in.
pub fn changed(view: &View) -> Html {
    let (state, words) = (view.state(), &view.words().inventory);
    let Some(imported) = &state.imported else { return Html::default() };
    let changes = &imported.changes.0;
    let added = changes.iter().filter(|change| matches!(change, Change::Added { .. })).count();
    let mut items = Vec::new();
    if added > 0 {
        items.push(el("li").said(plural(&words.added, added as i64)).html());
    }
    items.extend(changes.iter().filter_map(|change| line(view, change)).take(MOST));
    if imported.left > 0 {
        items.push(el("li").said(plural(&words.not_taken, imported.left.into())).html());
    }
    let told = if items.is_empty() { el("p").say(words.unchanged) } else { el("ul").all(items) };
    let undo = state.can_undo_import().then(|| {
        several(vec![
            button("link", words.undo_import, press(view, ImportAction::UndoImport)).html(),
            crate::widget::dom::say(" \u{b7} "),
        ])
    });
    let close = button("link", words.dismiss, press(view, ImportAction::Dismiss));
    el("section")
        .class("notice")
        .attr("aria-labelledby", "changed")
        .with(el("h2").id("changed").said(fill(words.changed_heading, &[("name", &imported.name)])))
        .with(told)
        .with(el("p").maybe(undo).with(close))
        .html()
}

/// A change told by name; none for a group that is new, or that was removed since.
fn line(view: &View, change: &Change) -> Option<Html> {
    let words = &view.words().inventory;
    let (id, text) = match change {
        Change::Added { .. } => return None,
        Change::Changed { id, before, after } if before == after => {
            (id, fill(words.names_changed, &[("name", &name(view, id)?)]))
        }
        Change::Changed { id, before, after } => {
            let (before, after) = (number((*before).into()), number((*after).into()));
            (id, fill(words.changed, &[("name", &name(view, id)?), ("before", &before), ("after", &after)]))
        }
        Change::Gone { id, count } => {
            let servers = plural(&view.form().servers.count, (*count).into());
            (id, fill(words.gone, &[("name", &name(view, id)?), ("servers", &servers)]))
        }
    };
    let remove = matches!(change, Change::Gone { .. }).then(|| {
        let label = view.form().servers.remove;
        let press = view.press(Action::Remove(id.clone()));
        let hidden = name(view, id).unwrap_or_default();
        several(vec![crate::widget::dom::say(" "), button("link", label, press).with(about(hidden)).html()])
    });
    Some(el("li").said(text).maybe(remove).html())
}

fn name(view: &View, id: &str) -> Option<String> {
    let group = view.state().draft.answers.group(id)?;
    Some(say::group_name(group, view.facts()))
}
