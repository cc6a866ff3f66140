//! What this does, how long it takes, that nothing leaves the browser, and the as-of date. `index.html` holds the
//! same page, to be there before the program is: `tests/browser` compares the two.

use super::dom::{el, several};
use super::error_summary::{described_by, error_summary};
use super::fields::{Mode, controls};
use super::question_page::{button, heading, question_form, submit, why};
use super::state::{Action, Field, Page};
use super::view::View;
use crate::answers::QuestionId;
use yew::prelude::*;

/// The first page.
pub fn start_page(view: &View) -> Html {
    let (state, form) = (view.state(), view.form());
    let start = &form.start;
    let question = QuestionId::AsOf.question();
    let resume = state.restored.then(|| {
        let done = state.has_result(view.facts());
        let (label, action) = match state.draft.next_open(view.facts()) {
            Some(open) => (start.resume, Action::Go(Page::of(open))),
            None if done => (start.see_result, Action::Go(Page::Result)),
            None => (start.resume, Action::Go(Page::Check)),
        };
        let go = button("button", label, view.press(action));
        el("div").class("notice").with(el("p").say(start.restored)).with(go).html()
    });
    let points = start.points.iter().map(|point| el("li").say(point).html()).collect();
    let group = el("fieldset").class("choices").attr_if("aria-describedby", described_by(view, Field::Question, true));
    several(vec![
        error_summary(view),
        heading(view, start.heading),
        el("p").class("lede").say(start.lede).html(),
        several(resume.into_iter().collect()),
        el("ul").class("points").all(points).html(),
        question_form(view, Action::Accept(QuestionId::AsOf))
            .with(
                group
                    .with(el("legend").say(start.as_of))
                    .with(el("p").class("hint").id("answer-about").say(start.as_of_hint))
                    .add(controls(view, question, Mode::Page)),
            )
            .add(why(view, question))
            .with(el("div").class("actions").with(submit(if state.return_to.is_empty() {
                start.begin
            } else {
                form.save_change
            })))
            .html(),
        el("p").class("hint").say(start.not_advice).html(),
    ])
}
