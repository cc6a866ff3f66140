//! The server list: add, change, duplicate, remove.

use crate::answers::{Ephi, QuestionId, ServerGroup};
use crate::widget::error_summary::error_summary;
use crate::widget::layout::crumb;
use crate::widget::question_page::why;
use crate::widget::say;
use crate::widget::state::{Action, Field, Page};
use crate::widget::view::View;
use crate::words::{date, fill, plural};
use yew::prelude::*;

/// The page of the list.
pub fn server_list(view: &View) -> Html {
    let (state, form) = (view.state(), view.form());
    let servers = &form.servers;
    let question = QuestionId::Estate.question();
    let words = QuestionId::Estate.words(view.words());
    let estate = &state.draft.answers.estate;
    let add = if estate.is_empty() { servers.add } else { servers.add_another };
    let add_class = if estate.is_empty() { "button" } else { "button quiet" };
    html! {
        <>
            { crumb(view) }
            { error_summary(view) }
            <form novalidate={true} onsubmit={view.submit(Action::Accept(QuestionId::Estate))}>
                <h1 id="heading" tabindex="-1" ref={view.heading.clone()}>{ words.heading }</h1>
                <p class="lede">{ words.lede }</p>
                if estate.is_empty() {
                    <p>{ servers.empty }</p>
                } else {
                    <ul class="servers">{ for estate.iter().map(|group| item(view, group)) }</ul>
                }
                <p>
                    <button type="button" id={Field::Question.id()} class={add_class} onclick={view.press(Action::Change(Page::Group(None)))}>{ add }</button>
                </p>
                { why(view, question) }
                if !estate.is_empty() {
                    <div class="actions"><button type="submit" class="button">{ form.forward }</button></div>
                }
            </form>
        </>
    }
}

fn item(view: &View, group: &ServerGroup) -> Html {
    let (form, facts) = (view.form(), view.facts());
    let servers = &form.servers;
    let name = say::group_name(group, facts);
    let button = |text: &'static str, action: Action| {
        html! {
            <button type="button" class="link" onclick={view.press(action)}>
                { text }<span class="visually-hidden">{ ": " }{ &name }</span>
            </button>
        }
    };
    html! {
        <li class="server" key={group.id.clone()}>
            <div class="server-name">{ &name }</div>
            <div class="server-facts">{ facts_of(view, group) }</div>
            <div class="server-actions">
                { button(servers.edit, Action::Change(Page::Group(Some(group.id.clone())))) }
                { button(servers.duplicate, Action::Duplicate(group.id.clone())) }
                { button(servers.remove, Action::Remove(group.id.clone())) }
            </div>
        </li>
    }
}

/// What was said of a group, in a line or two.
pub fn facts_of(view: &View, group: &ServerGroup) -> Html {
    let (form, facts, answers) = (view.form(), view.facts(), &view.state().draft.answers);
    let servers = &form.servers;
    let end = group.support_end(&facts.catalogue);
    let status = match end {
        Some(end) if end < answers.as_of => "lapsed",
        Some(end) if (end - answers.as_of).num_days() <= 180 => "soon",
        _ => "fine",
    };
    let product = if group.label.is_empty() { "" } else { say::product_name(group, facts) };
    let mut parts: Vec<String> = Vec::new();
    if !product.is_empty() && group.product.is_some() {
        parts.push(product.to_owned());
    }
    parts.push(plural(&servers.count, i64::from(group.count)));
    if group.ephi == Ephi::None {
        parts.push(servers.no_ephi.to_owned());
    } else if let Some(network) = servers.network_choices.get(crate::answers::Choice::place(group.network)) {
        parts.push(network.label.to_owned());
    }
    if let Some(cover) = &group.extended_support {
        let name = if cover.program.is_empty() { servers.cover_other } else { &cover.program };
        parts.push(fill(servers.covered, &[("name", name), ("date", &date(cover.until))]));
    }
    if let Some(day) = group.corrected_on {
        parts.push(fill(servers.fixed, &[("date", &date(day))]));
    }
    html! {
        <>
            { parts.join(" \u{b7} ") }<br />
            <span class={status}>{ say::support(end, answers.as_of) }</span>
        </>
    }
}
