//! What this does, how long it takes, that nothing leaves the browser, and the as-of date. `index.html` holds the
//! same page, to be there before the program is: `tests/browser` compares the two.

use super::error_summary::{described_by, error_summary};
use super::fields::{Mode, controls};
use super::question_page::why;
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
        html! {
            <div class="notice">
                <p>{ start.restored }</p>
                <button type="button" class="button" onclick={view.press(action)}>{ label }</button>
            </div>
        }
    });
    html! {
        <>
            { error_summary(view) }
            <h1 id="heading" tabindex="-1" ref={view.heading.clone()}>{ start.heading }</h1>
            <p class="lede">{ start.lede }</p>
            { for resume }
            <ul class="points">{ for start.points.iter().map(|point| html! { <li>{ *point }</li> }) }</ul>
            <form novalidate={true} onsubmit={view.submit(Action::Accept(QuestionId::AsOf))} autocomplete="off">
                <fieldset class="choices" aria-describedby={described_by(view, Field::Question, true)}>
                    <legend>{ start.as_of }</legend>
                    <p class="hint" id="answer-hint">{ start.as_of_hint }</p>
                    { controls(view, question, Mode::Page) }
                </fieldset>
                { why(view, question) }
                <div class="actions"><button type="submit" class="button">{ start.begin }</button></div>
            </form>
            <p class="hint">{ start.not_advice }</p>
        </>
    }
}
