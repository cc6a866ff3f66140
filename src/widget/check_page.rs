//! Check your answers: everything on one page, each with Change.

use super::app::download;
use super::layout::crumb;
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
    html! {
        <>
            { crumb(view) }
            { faults(view) }
            <h1 id="heading" tabindex="-1" ref={view.heading.clone()}>{ check.heading }</h1>
            <p class="lede">{ check.lede }</p>
            { for sections.into_iter().map(|(section, name)| {
                let rows = asked.iter().filter(|question| question.section == section);
                html! {
                    if asked.iter().any(|question| question.section == section) {
                        <h2>{ name }</h2>
                        <dl class="summary">
                            { for rows.map(|question| row(view, question)) }
                            if section == Section::Servers { { servers(view) } }
                        </dl>
                    }
                }
            }) }
            <p class="hint">{ check.not_asked }</p>
            <div class="actions">
                <button type="button" class="button" onclick={view.press(Action::SeeResult)}>{ check.see }</button>
                <button type="button" class="button quiet" onclick={press}>{ form.save.download }</button>
            </div>
        </>
    }
}

fn row(view: &View, question: &'static Question) -> Html {
    let value = say::answer(&view.state().draft, question.id);
    summary_row(question.id.words(view.words()).short, value.into(), change(view, question.id.words(view.words()).short, Page::of(question.id)))
}

/// One row of a summary: what, what was said, and how to change it.
pub fn summary_row(name: &'static str, value: Html, action: Html) -> Html {
    html! { <div class="row"><dt>{ name }</dt><dd>{ value }</dd><dd class="row-action">{ action }</dd></div> }
}

fn change(view: &View, what: &str, page: Page) -> Html {
    html! {
        <button type="button" class="link" onclick={view.press(Action::Change(page))}>
            { view.form().change }<span class="visually-hidden">{ ": " }{ what.to_owned() }</span>
        </button>
    }
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
            let action = change(view, &name, Page::Group(Some(group.id.clone())));
            html! {
                <div class="row">
                    <dt>{ &name }</dt>
                    <dd>{ super::servers::list::facts_of(view, group) }</dd>
                    <dd class="row-action">{ action }</dd>
                </div>
            }
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
        let page = page_of(view, fault);
        let what = fault.message(&view.words().faults);
        html! { <li><button type="button" class="link" onclick={view.press(Action::Change(page))}>{ what }</button></li> }
    };
    html! {
        <div class="error-summary" id="problem" role="alert">
            <h2>{ form.problem }</h2>
            <ul>{ for faults.iter().map(item) }</ul>
        </div>
    }
}

/// The page on which a fault can be mended.
fn page_of(view: &View, fault: &Fault) -> Page {
    let index = fault.at.strip_prefix("estate[").and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
    match index.and_then(|index| view.state().draft.answers.estate.get(index)) {
        Some(group) => Page::Group(Some(group.id.clone())),
        None => Page::named(&fault.at).unwrap_or(Page::Question(QuestionId::Estate)),
    }
}
