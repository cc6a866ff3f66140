//! What every page has: the masthead, what just happened, and the answers' keeping.

use super::app::{download, hand_over};
use super::dom::{el, said, say, several};
use super::question_page::button;
use super::state::{Action, FilesAction, Keeping, Notice, Page, PlanAction, TableAction};
use super::view::View;
use crate::browser::{focus, storage};
use crate::report::link::LinkFault;
use crate::words::{fill, plural};
use yew::prelude::*;

/// The name and the promise.
pub fn masthead(view: &View) -> Html {
    let form = view.form();
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::by_id("heading");
    });
    let brand = el("span").class("brand").say(form.brand.0).with(el("span").say(form.brand.1));
    several(vec![
        el("a").class("skip").attr("href", "#main").on_click(skip).say(form.skip).html(),
        el("header").class("masthead").with(brand).with(el("span").class("promise").say(form.promise)).html(),
    ])
}

/// What just happened and what does not work, told politely.
pub fn notices(view: &View) -> Html {
    let (state, form) = (view.state(), view.form());
    let (save, files) = (&form.save, &view.words().files);
    let line = |class: &'static str, text: Html, action: Option<(&'static str, Callback<MouseEvent>)>| {
        let action = action.map(|(label, press)| several(vec![say(" "), button("link", label, press).html()]));
        el("p").class(class).add(text).maybe(action).html()
    };
    let named = |template, name: &str| {
        let name = if name.is_empty() { form.sections.servers } else { name };
        said(fill(template, &[("name", name)]))
    };
    let mut lines = Vec::new();
    if state.waiting {
        lines.push(line("notice", say(form.start.waiting), None));
    }
    match &state.notice {
        Some(Notice::Removed(_, group)) => {
            let text = named(form.servers.removed, &super::say::group_name(group, view.facts()));
            lines.push(line("notice", text, Some((form.servers.undo, view.press(Action::UndoRemove)))));
        }
        Some(Notice::Duplicated(name)) => lines.push(line("notice", named(form.servers.duplicated, name), None)),
        Some(Notice::Several(before)) => {
            let words = &view.words().table;
            let words = if before.removed { &words.removed } else { &words.changed };
            let text = said(plural(words, before.groups.len() as i64));
            let undo = view.press(Action::Table(TableAction::Undo));
            lines.push(line("notice", text, Some((form.servers.undo, undo))));
        }
        Some(Notice::Forgotten) => lines.push(line("notice", say(save.forgotten), None)),
        Some(Notice::Dropped(id, _)) => {
            let group = state.draft.answers.group(id);
            let name = group.map(|group| super::say::group_name(group, view.facts())).unwrap_or_default();
            let undo = view.press(Action::Plan(PlanAction::Undo));
            lines.push(line("notice", named(view.words().plan.dropped, &name), Some((form.servers.undo, undo))));
        }
        Some(Notice::Applied(_)) => {
            let undo = (form.servers.undo, view.press(Action::UndoReplaced));
            lines.push(line("notice", say(view.words().try_out.applied), Some(undo)));
        }
        Some(Notice::Opened(name, _)) => {
            let undo = (form.servers.undo, view.press(Action::UndoReplaced));
            let text = name.as_ref().map_or(say(files.opened_link), |name| named(files.opened, name));
            lines.push(line("notice", text, Some(undo)));
        }
        Some(Notice::Same) => lines.push(line("notice", say(files.link.same), None)),
        Some(Notice::BadLink(fault)) => {
            let text = match fault {
                LinkFault::Damaged => files.link.damaged,
                LinkFault::Newer => files.link.newer,
                LinkFault::UnknownProduct => files.link.product,
            };
            lines.push(line("notice warn", say(text), None));
        }
        Some(Notice::NotForgotten) => lines.push(line("notice warn", say(save.not_forgotten), None)),
        None => {}
    }
    if let Some(name) = &state.files.saved {
        lines.push(line("notice", named(files.saved, name), None));
    }
    let trouble = match state.keeping {
        Keeping::Kept => None,
        Keeping::Blocked => Some(save.blocked),
        Keeping::Full => Some(save.full),
    };
    if let Some(text) = trouble {
        let view = view.clone();
        let press = Callback::from(move |_| download(&view));
        lines.push(line("notice warn", say(text), Some((save.download, press))));
    }
    if let Some(text) = state.corrupt.clone() {
        let view = view.clone();
        let press = Callback::from(move |_| hand_over(&view, save.corrupt_name, "text/plain", &text));
        lines.push(line("notice warn", say(save.corrupt), Some((save.corrupt_download, press))));
    }
    if state.files.offered.is_some() {
        let take = |label, take| button("link", label, view.press(Action::Files(FilesAction::Take(take)))).html();
        let both = vec![
            say(files.link.offered),
            say(" "),
            take(files.link.take, true),
            say(" "),
            take(files.link.keep, false),
        ];
        lines.push(line("notice warn", several(both), None));
    }
    if state.other_tab.is_some() {
        lines.push(line(
            "notice warn",
            say(save.other_tab),
            Some((save.other_tab_load, view.press(Action::UseOtherTab))),
        ));
    }
    // The region stands there before anything is told, so that what is told is heard.
    el("div").class("notices").attr("role", "status").all(lines).html()
}

/// That the answers are kept here, and how to have them forgotten.
pub fn footer(view: &View) -> Html {
    let (state, form) = (view.state(), view.form());
    let save = &form.save;
    let asked = if state.asking_forget {
        let forget = view.on(|_: MouseEvent| Action::Forgot(storage::forget().is_ok()));
        el("div")
            .class("forget")
            .attr("role", "alert")
            .with(el("p").say(save.forget_sure))
            .with(button("button quiet", save.forget_yes, forget))
            .with(button("button quiet", save.forget_no, view.press(Action::AskForget(false))))
    } else {
        button("link", save.forget, view.press(Action::AskForget(true)))
    };
    let kept = (state.keeping == Keeping::Kept).then(|| el("span").say(save.kept).say(" ").html());
    let advice = (state.page != Page::Start).then(|| el("p").say(form.start.not_advice).html());
    el("footer").class("colophon").maybe(kept).with(asked).maybe(advice).html()
}

/// Back, where one is, and how far along.
pub fn crumb(view: &View) -> Html {
    let (state, form) = (view.state(), view.form());
    let names = super::say::sections(form);
    let here = super::say::section_index(&state.page);
    let text = match state.page.step(&state.draft, view.facts()) {
        Some((n, of)) if of > 1 => {
            said(fill(form.step, &[("section", names[here]), ("n", &n.to_string()), ("m", &of.to_string())]))
        }
        _ => say(names[here]),
    };
    let part = |(index, name): (usize, &&'static str)| {
        let item = el("li").with(el("span").class("visually-hidden").say(name));
        match index.cmp(&here) {
            std::cmp::Ordering::Less => item.class("done").html(),
            std::cmp::Ordering::Equal => item.class("now").attr("aria-current", "step").html(),
            std::cmp::Ordering::Greater => item.html(),
        }
    };
    several(vec![
        el("p")
            .class("crumb")
            .with(button("link back", form.back, view.press(Action::Back)))
            .with(el("span").attr("aria-hidden", "true").say("\u{a0}\u{b7}\u{a0}"))
            .with(el("span").add(text))
            .html(),
        el("ol")
            .class("progress")
            .attr("aria-label", form.progress)
            .all(names.iter().enumerate().map(part).collect())
            .html(),
    ])
}
