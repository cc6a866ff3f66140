//! Bringing in an inventory: the file, what was understood of it, where its servers stand, what it changed.

mod ask;
mod changed;
mod choose;
mod own;
mod reading;
mod review;
mod settle;
mod situation;
mod spelling;

pub use changed::changed;
pub use settle::settle_page;
pub use situation::situation_page;

use super::dom::{El, el, several};
use super::error_summary::error_summary;
use super::layout::crumb;
use super::question_page::heading;
use super::state::{Action, ImportAction, Stage};
use super::view::View;
use yew::prelude::*;

/// The page of a file, at whatever stage it is.
pub fn import_page(view: &View) -> Html {
    match &view.state().importing.stage {
        Stage::Choose => choose::choose(view),
        Stage::Reading { name, percent, rows } => choose::reading(view, name, *percent, *rows),
        Stage::Ask { name, question, system, machine } => ask::ask(view, name, question, *system, *machine),
        Stage::Review(review) => review::review(view, review),
        Stage::Own { name, estate } => own::own(view, name, &estate.0),
    }
}

/// What begins every one of these pages.
fn page(view: &View, title: &'static str, rest: Vec<Html>) -> Html {
    let mut parts = vec![crumb(view), error_summary(view), heading(view, title)];
    parts.extend(rest);
    several(parts)
}

/// Acts when a button is pressed.
fn press(view: &View, action: ImportAction) -> Callback<MouseEvent> {
    view.press(Action::Import(action))
}

/// A list to choose one of; `none` is what stands there before.
fn select(id: &str, none: &'static str, choices: &[String], chosen: Option<usize>, act: Callback<Option<usize>>) -> El {
    let change = Callback::from(move |event: Event| {
        let place = yew::TargetCast::target_unchecked_into::<web_sys::HtmlSelectElement>(&event).selected_index();
        // The first line is what stands there before.
        act.emit(usize::try_from(place).ok().and_then(|place| place.checked_sub(1)));
    });
    let option = |(place, text): (usize, &String)| {
        el("option").flag("selected", chosen == Some(place)).said(text.clone()).html()
    };
    el("select")
        .attr_of("id", id.to_owned())
        .on_change(change)
        .with(el("option").flag("selected", chosen.is_none()).say(none))
        .all(choices.iter().enumerate().map(option).collect())
}
