//! HIPAA's penalties do not reach the organisation: a plain explanation and no figures.

use super::dom::{el, several};
use super::layout::crumb;
use super::question_page::{button, heading};
use super::state::{Action, Page};
use super::view::View;
use crate::answers::QuestionId;
use yew::prelude::*;

/// The page of an organisation that is neither covered entity nor business associate.
pub fn out_page(view: &View) -> Html {
    let check = &view.form().check;
    let change = view.press(Action::Go(Page::Question(QuestionId::Role)));
    let text = check.out.iter().map(|text| el("p").say(text).html()).collect();
    several(vec![
        crumb(view),
        heading(view, check.out_heading),
        several(text),
        el("div").class("actions").with(button("button quiet", check.out_change, change)).html(),
    ])
}
