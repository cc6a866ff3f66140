//! The plan: what to do with each open group, by when, and what that comes to beside doing nothing.

mod form;
mod kept;
mod list;
mod meanwhile;
mod teaser;

pub use form::remedy_page;
pub use kept::{comparison, cost, heading as plan_heading};
pub use list::because;
pub use teaser::plan_section;

use super::dom::{el, several};
use super::files::saved;
use super::layout::crumb;
use super::question_page::{button, heading};
use super::result::View as Result;
use super::state::{Action, Page};
use super::view::View;
use crate::assessment::order;
use crate::report::calendar;
use crate::words::words;
use yew::prelude::*;

/// The page of the plan.
pub fn plan_page(view: &View, result: &Result<'_>) -> Html {
    let words = &view.words().plan;
    let steps = order(result.answers, result.facts, result.assessment);
    let listed = if steps.is_empty() { el("p").say(words.none).html() } else { list::list(view, result, &steps) };
    several(vec![
        crumb(view),
        heading(view, words.heading),
        el("p").class("lede").say(words.lede).html(),
        listed,
        several(kept::kept(result).into_iter().collect()),
        el("div")
            .class("actions")
            .with(button("button", view.form().start.see_result, view.press(Action::Go(Page::Result))))
            .with(button("button quiet", words.calendar, save_dates(view, result)))
            .html(),
        meanwhile::meanwhile(view),
    ])
}

/// Saves the dates that matter.
pub fn save_dates(view: &View, result: &Result<'_>) -> Callback<MouseEvent> {
    saved(view, result, view.words().plan.calendar_name, "text/calendar", |assessment, answers, facts| {
        calendar(answers, assessment, facts, &words().calendar)
    })
}
