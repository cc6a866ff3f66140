//! Naming the system of a spelling: from the list, or with a name and a date.

use super::spelling::says;
use super::{import_page, page};
use crate::widget::dom::el;
use crate::widget::question_page::{button, question_form, submit};
use crate::widget::servers::group_page::product;
use crate::widget::state::{Action, ImportAction};
use crate::widget::view::View;
use yew::prelude::*;

/// The page of a spelling, by its place.
pub fn settle_page(view: &View, place: usize) -> Html {
    let (state, words) = (view.state(), &view.words().inventory);
    let review = state.importing.review();
    // The browser's own forward can lead here after the file was put away.
    let Some(spelling) = review.and_then(|review| review.inventory.0.spellings().get(place)) else {
        return import_page(view);
    };
    let cancel = button("button quiet", view.form().servers.cancel, view.press(Action::Back));
    let form = question_form(view, Action::Import(ImportAction::SaveName))
        .add(product(view, &state.naming()))
        .with(el("div").class("actions").with(submit(words.settle_save)).with(cancel));
    page(view, words.settle_heading, vec![says(view, spelling), form.html()])
}
