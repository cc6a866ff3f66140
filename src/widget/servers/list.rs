//! The server list: add, change, duplicate, remove. With many groups a table takes its place ([`super::table`]).

use super::table::server_table;
use crate::answers::{QuestionId, ServerGroup, date::iso};
use crate::estate;
use crate::widget::app::hand_over;
use crate::widget::dom::{el, said, several};
use crate::widget::error_summary::error_summary;
use crate::widget::inventory::changed;
use crate::widget::layout::crumb;
use crate::widget::question_page::{about, button, heading, question_form, submit, why};
use crate::widget::say;
use crate::widget::state::{Action, Field, LIST_MOST, Page, TableAction};
use crate::widget::view::View;
use crate::words::fill;
use yew::prelude::*;

/// The page of the list.
pub fn server_list(view: &View) -> Html {
    let (state, form) = (view.state(), view.form());
    let servers = &form.servers;
    let question = QuestionId::Estate.question();
    let words = QuestionId::Estate.words(view.words());
    let estate = &state.draft.answers.estate;
    let none = estate.is_empty();
    let listed = if none {
        el("p").say(servers.empty).html()
    } else if state.is_table() {
        server_table(view)
    } else {
        el("ul").class("servers").all(estate.iter().map(|group| item(view, group)).collect()).html()
    };
    let (class, add) = if none { ("button", servers.add) } else { ("button quiet", servers.add_another) };
    let add = button(class, add, view.press(Action::Change(Page::Group(None)))).id(Field::Question.id());
    // Enter in the table's search box is not meant to continue: the form holds its button alone.
    let go = question_form(view, Action::Accept(QuestionId::Estate))
        .with(el("div").class("actions").with(submit(form.forward)));
    several(vec![
        crumb(view),
        error_summary(view),
        heading(view, words.heading),
        el("p").class("lede").say(words.lede).html(),
        changed(view),
        listed,
        el("p").with(add).html(),
        if none { Html::default() } else { ways(view) },
        bring(view),
        why(view, question),
        if none { Html::default() } else { go.html() },
    ])
}

/// The list in another form: as a table, as a file.
fn ways(view: &View) -> Html {
    let (state, words) = (view.state(), &view.words().table);
    let asked = state.is_table();
    let label = if asked { words.as_list } else { words.as_table };
    // A long list would be slow to draw and no help to read.
    let toggle = (state.draft.answers.estate.len() <= LIST_MOST)
        .then(|| button("link", label, view.press(Action::Table(TableAction::Ask(!asked)))).html());
    let save = {
        let view = view.clone();
        Callback::from(move |_: MouseEvent| {
            let answers = &view.state().draft.answers;
            let name = fill(view.words().table.file_name, &[("day", &iso(answers.as_of))]);
            hand_over(&view, &name, "text/csv", &estate::write(&answers.estate, &view.facts().catalogue));
        })
    };
    el("p").class("ways").maybe(toggle).with(button("link", words.save, save)).html()
}

/// The way to bring in an inventory.
fn bring(view: &View) -> Html {
    let words = &view.words().inventory;
    let press = view.press(Action::Change(Page::Import));
    let link = button("button quiet", words.bring, press);
    el("div").class("bring").with(el("p").class("hint").say(words.bring_hint)).with(el("p").with(link)).html()
}

fn item(view: &View, group: &ServerGroup) -> Html {
    let servers = &view.form().servers;
    let name = say::group_name(group, view.facts());
    let link = |text: &'static str, action: Action| button("link", text, view.press(action)).with(about(name.clone()));
    let actions = el("div")
        .class("server-actions")
        .with(link(servers.edit, Action::Change(Page::Group(Some(group.id.clone())))))
        .with(link(servers.duplicate, Action::Duplicate(group.id.clone())))
        .with(link(servers.remove, Action::Remove(group.id.clone())));
    el("li")
        .class("server")
        .key(&group.id)
        .with(el("div").class("server-name").said(name))
        .with(el("div").class("server-facts").add(facts_of(view, group)))
        .with(actions)
        .html()
}

/// What was said of a group, in a line or two.
pub fn facts_of(view: &View, group: &ServerGroup) -> Html {
    let (facts, answers) = (view.facts(), &view.state().draft.answers);
    let end = group.support_end(&facts.catalogue);
    let status = match end {
        Some(end) if end < answers.as_of => "lapsed",
        Some(end) if (end - answers.as_of).num_days() <= 180 => "soon",
        _ => "fine",
    };
    let parts = say::group_facts(group, facts);
    several(vec![said(parts), el("br").html(), el("span").class(status).said(say::support(end, answers.as_of)).html()])
}
