//! A table whose columns are not known: which holds the system, and which the name?

use super::{page, reading, select};
use crate::estate::{Columns, Question};
use crate::widget::dom::el;
use crate::widget::error_summary::field_error;
use crate::widget::state::{Action, Field, ImportAction};
use crate::widget::view::View;
use crate::words::{fill, number};
use yew::prelude::*;

/// Columns of the sample that are drawn: more would be wider than any screen.
const WIDEST: usize = 12;

/// The page.
pub fn ask(view: &View, name: &str, question: &Question, system: Option<usize>, machine: Option<usize>) -> Html {
    let words = &view.words().inventory;
    let title = |place: usize| {
        let own =
            question.header.as_ref().and_then(|header| header.get(place)).filter(|title| !title.trim().is_empty());
        own.cloned().unwrap_or_else(|| fill(words.column, &[("n", &number(place as i64 + 1))]))
    };
    let columns: Vec<String> = (0..question.width).map(title).collect();
    let skip = question.skip;
    let read = {
        let view = view.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match system {
                Some(system) => reading::again(&view, Columns { system, name: machine, skip }),
                None => view.send(Action::Import(ImportAction::NoColumn)),
            }
        })
    };
    let on_system = view.on(|column| Action::Import(ImportAction::SystemColumn(column)));
    let on_name = view.on(|column| Action::Import(ImportAction::NameColumn(column)));
    let system = el("div")
        .class("field")
        .with(el("label").attr("for", Field::Question.id()).say(words.ask_system))
        .add(field_error(view, Field::Question))
        .with(select(Field::Question.id(), words.choose, &columns, system, on_system));
    let machine = el("div")
        .class("field")
        .with(el("label").attr("for", "name-column").say(words.ask_name))
        .with(select("name-column", words.ask_no_name, &columns, machine, on_name));
    let head = |text: &String| el("th").attr("scope", "col").said(text.clone()).html();
    let cell = |text: &String| el("td").said(text.clone()).html();
    let row = |cells: &Vec<String>| el("tr").all(cells.iter().take(WIDEST).map(cell).collect()).html();
    let table = el("table")
        .class("plain")
        .with(el("caption").say(words.sample))
        .with(el("thead").with(el("tr").all(columns.iter().take(WIDEST).map(head).collect())))
        .with(el("tbody").all(question.sample.iter().map(row).collect()));
    let form = el("form").flag("novalidate", true).attr("autocomplete", "off").on_submit(read);
    let go = super::choose::actions(view, words.read_columns);
    page(
        view,
        words.ask_heading,
        vec![
            el("p").class("lede").said(fill(words.ask_lede, &[("name", name)])).html(),
            form.with(system).with(machine).with(go).html(),
            // A wide table scrolls by itself; the keyboard reaches it so.
            el("div")
                .class("scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", words.sample)
                .with(table)
                .html(),
        ],
    )
}
