//! Check your answers: everything on one page, each with Change.

use super::app::download;
use super::dom::{El, el, said, several};
use super::error_summary::summary;
use super::layout::crumb;
use super::question_page::{about, button, heading};
use super::say;
use super::state::{Action, Page};
use super::view::View;
use crate::answers::{Fault, Question, QuestionId, Section};
use yew::prelude::*;

/// The page before the result.
pub fn check_page(view: &View) -> Html {
    let (state, form) = (view.state(), view.form());
    let check = &form.check;
    let asked: Vec<&'static Question> = state.draft.asked(view.facts()).collect();
    let sections = [
        (Section::Start, form.sections.start),
        (Section::Organisation, form.sections.organisation),
        (Section::Servers, form.sections.servers),
        (Section::Conduct, form.sections.conduct),
    ];
    let press = {
        let view = view.clone();
        Callback::from(move |_| download(&view))
    };
    let part = |(section, name): (Section, &'static str)| {
        let mut rows: Vec<Html> =
            asked.iter().filter(|question| question.section == section).map(|question| row(view, question)).collect();
        if rows.is_empty() {
            return Html::default();
        }
        if section == Section::Servers {
            rows.push(servers(view));
        }
        several(vec![el("h2").say(name).html(), el("dl").class("summary").all(rows).html()])
    };
    several(vec![
        crumb(view),
        faults(view),
        heading(view, check.heading),
        el("p").class("lede").say(check.lede).html(),
        several(sections.into_iter().map(part).collect()),
        el("p").class("hint").say(check.not_asked).html(),
        el("div")
            .class("actions")
            .with(button("button", check.see, view.press(Action::SeeResult)))
            .with(button("button quiet", form.save.download, press))
            .html(),
    ])
}

fn row(view: &View, question: &'static Question) -> Html {
    let name = question.id.words(view.words()).short;
    let value = said(say::answer(&view.state().draft, question.id));
    summary_row(name.to_owned(), value, change(view, name.to_owned(), Page::of(question.id)))
}

/// One row of a summary: what, what was said, and how to change it.
pub fn summary_row(name: String, value: Html, action: El) -> Html {
    let action = el("dd").class("row-action").with(action);
    el("div").class("row").with(el("dt").said(name)).with(el("dd").add(value)).with(action).html()
}

fn change(view: &View, what: String, page: Page) -> El {
    button("link", view.form().change, view.press(Action::Change(page))).with(about(what))
}

/// Each group with what was said of it.
fn servers(view: &View) -> Html {
    let (state, facts) = (view.state(), view.facts());
    state
        .draft
        .answers
        .estate
        .iter()
        .map(|group| {
            let name = say::group_name(group, facts);
            let action = change(view, name.clone(), Page::Group(Some(group.id.clone())));
            summary_row(name, super::servers::list::facts_of(view, group), action)
        })
        .collect()
}

/// Faults between answers, such as a correction after an as-of date that was moved back.
fn faults(view: &View) -> Html {
    let (state, form) = (view.state(), view.form());
    let faults = state.draft.faults(view.facts());
    if faults.is_empty() {
        return Html::default();
    }
    let item = |fault: &Fault| {
        let press = view.press(Action::Change(page_of(view, fault)));
        let link = el("button").attr("type", "button").class("link").on_click(press);
        el("li").with(link.said(fault.message(&view.words().faults))).html()
    };
    summary(form.problem, faults.iter().map(item).collect())
}

/// The page on which a fault can be mended.
fn page_of(view: &View, fault: &Fault) -> Page {
    let index = fault.at.strip_prefix("estate[").and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
    match index.and_then(|index| view.state().draft.answers.estate.get(index)) {
        Some(group) if fault.at.contains(".remedy.") => Page::Remedy(group.id.clone()),
        Some(group) => Page::Group(Some(group.id.clone())),
        None => Page::named(&fault.at).unwrap_or(Page::Question(QuestionId::Estate)),
    }
}
