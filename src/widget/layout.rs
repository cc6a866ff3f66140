//! What every page has: the masthead, what just happened, and the answers' keeping.

use super::app::download;
use super::state::{Action, Keeping, Notice, Page};
use super::view::View;
use crate::browser::{file, storage};
use crate::words::fill;
use yew::prelude::*;

/// The name and the promise.
pub fn masthead(view: &View) -> Html {
    let form = view.form();
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        crate::browser::focus::by_id("heading");
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ form.skip }</a>
            <header class="masthead">
                <span class="brand">{ form.brand.0 }<span>{ form.brand.1 }</span></span>
                <span class="promise">{ form.promise }</span>
            </header>
        </>
    }
}

/// What just happened and what does not work, told politely.
pub fn notices(view: &View) -> Html {
    let (state, form) = (view.state(), view.form());
    let save = &form.save;
    let named = |template, name: &str| {
        let name = if name.is_empty() { form.sections.servers } else { name };
        fill(template, &[("name", name)])
    };
    let notice = state.notice.as_ref().map(|notice| match notice {
        Notice::Removed(_, group) => html! {
            <>
                { named(form.servers.removed, &super::say::group_name(group, view.facts())) }{ " " }
                <button type="button" class="link" onclick={view.press(Action::UndoRemove)}>{ form.servers.undo }</button>
            </>
        },
        Notice::Duplicated(name) => named(form.servers.duplicated, name).into(),
        Notice::Forgotten => save.forgotten.into(),
        Notice::NotForgotten => save.not_forgotten.into(),
    });
    let keeping = match state.keeping {
        Keeping::Kept => None,
        Keeping::Blocked => Some(save.blocked),
        Keeping::Full => Some(save.full),
    };
    let keeping = keeping.map(|text| {
        let view = view.clone();
        let press = Callback::from(move |_| download(&view));
        html! { <>{ text }{ " " }<button type="button" class="link" onclick={press}>{ save.download }</button></> }
    });
    let corrupt = state.corrupt.clone().map(|text| {
        let press = Callback::from(move |_| file::download(save.corrupt_name, "text/plain", &text));
        html! { <>{ save.corrupt }{ " " }<button type="button" class="link" onclick={press}>{ save.corrupt_download }</button></> }
    });
    let other = state.other_tab.is_some().then(|| {
        html! {
            <>
                { save.other_tab }{ " " }
                <button type="button" class="link" onclick={view.press(Action::UseOtherTab)}>{ save.other_tab_load }</button>
            </>
        }
    });
    // The region stands there before anything is told, so that what is told is heard.
    html! {
        <div role="status" class="notices">
            { for notice.map(|text| html! { <p class="notice">{ text }</p> }) }
            { for [keeping, corrupt, other].into_iter().flatten().map(|text| html! { <p class="notice warn">{ text }</p> }) }
        </div>
    }
}

/// That the answers are kept here, and how to have them forgotten.
pub fn footer(view: &View) -> Html {
    let (state, form) = (view.state(), view.form());
    let save = &form.save;
    let forget = view.on(|_: MouseEvent| Action::Forgot(storage::forget().is_ok()));
    let asked = if state.asking_forget {
        html! {
            <div class="forget" role="alert">
                <p>{ save.forget_sure }</p>
                <button type="button" class="button quiet" onclick={forget}>{ save.forget_yes }</button>
                <button type="button" class="button quiet" onclick={view.press(Action::AskForget(false))}>{ save.forget_no }</button>
            </div>
        }
    } else {
        html! { <button type="button" class="link" onclick={view.press(Action::AskForget(true))}>{ save.forget }</button> }
    };
    html! {
        <footer class="colophon">
            if state.keeping == Keeping::Kept {
                <span>{ save.kept }</span>{ " " }
            }
            { asked }
            if state.page != Page::Start {
                <p>{ form.start.not_advice }</p>
            }
        </footer>
    }
}

/// Back, where one is, and how far along.
pub fn crumb(view: &View) -> Html {
    let (state, form) = (view.state(), view.form());
    let facts = view.facts();
    let sections = super::say::sections(form);
    let here = super::say::section_index(&state.page);
    let text = match state.page.step(&state.draft, facts) {
        Some((n, of)) if of > 1 => {
            fill(form.step, &[("section", sections[here]), ("n", &n.to_string()), ("m", &of.to_string())])
        }
        _ => sections[here].to_owned(),
    };
    html! {
        <>
            <p class="crumb">
                <button type="button" class="link back" onclick={view.press(Action::Back)}>{ form.back }</button>
                <span aria-hidden="true">{ "\u{a0}\u{b7}\u{a0}" }</span>
                <span>{ text }</span>
            </p>
            <ol class="progress" aria-label={form.progress}>
                { for sections.iter().enumerate().map(|(index, name)| {
                    let (class, current) = if index < here { ("done", None) } else if index == here { ("now", Some("step")) } else { ("", None) };
                    html! { <li {class} aria-current={current}><span class="visually-hidden">{ *name }</span></li> }
                }) }
            </ol>
        </>
    }
}
