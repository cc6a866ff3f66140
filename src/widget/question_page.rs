//! One question a page: the question is the heading.

use super::error_summary::{described_by, error_summary};
use super::fields::{Mode, controls};
use super::layout::crumb;
use super::state::{Action, Field};
use super::view::View;
use crate::answers::{Kind, Question, QuestionId};
use yew::prelude::*;

/// The page of a question.
pub fn question_page(view: &View, id: QuestionId) -> Html {
    let question = id.question();
    let words = id.words(view.words());
    let form = view.form();
    let heading = html! { <h1 id="heading" tabindex="-1" ref={view.heading.clone()}>{ words.heading }</h1> };
    let lede = (!words.lede.is_empty()).then(|| html! { <p class="lede" id="answer-hint">{ words.lede }</p> });
    let described = described_by(view, Field::Question, lede.is_some());
    let back = !view.state().return_to.is_empty();
    html! {
        <>
            { crumb(view) }
            { error_summary(view) }
            <form novalidate={true} onsubmit={view.submit(Action::Accept(id))} autocomplete="off">
                if matches!(question.kind, Kind::Number(..)) {
                    { heading }
                    { for lede }
                    <div class="choices">{ controls(view, question, Mode::Page) }</div>
                } else {
                    // A legend that is also the heading: the question is heard with its choices.
                    <fieldset class="choices" aria-describedby={described}>
                        <legend>{ heading }</legend>
                        { for lede }
                        if question.kind == Kind::Day {
                            <p class="hint">{ form.day_hint }</p>
                        }
                        { controls(view, question, Mode::Page) }
                    </fieldset>
                }
                if !words.aside.is_empty() {
                    <p class="notice">{ words.aside }</p>
                }
                { why(view, question) }
                <div class="actions">
                    <button type="submit" class="button">{ if back { form.save_change } else { form.forward } }</button>
                </div>
            </form>
        </>
    }
}

/// *Why we ask*, with its citation.
pub fn why(view: &View, question: &'static Question) -> Html {
    html! {
        <details class="why">
            <summary>{ view.form().why }</summary>
            <p>{ question.id.words(view.words()).why }{ " " }<span class="cite">{ question.cites.join("; ") }</span></p>
        </details>
    }
}
