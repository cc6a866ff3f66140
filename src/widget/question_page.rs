//! One question a page: the question is the heading.

use super::dom::{El, el, several};
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
    let heading = heading(view, words.heading);
    let lede = (!words.lede.is_empty()).then(|| el("p").class("lede").id("answer-about").say(words.lede).html());
    let described = described_by(view, Field::Question, lede.is_some());
    let answer = controls(view, question, Mode::Page);
    let body = if matches!(question.kind, Kind::Number(..)) {
        vec![heading, several(lede.into_iter().collect()), el("div").class("choices").add(answer).html()]
    } else {
        // A legend that is also the heading: the question is heard with its choices.
        let hint = (question.kind == Kind::Day).then(|| el("p").class("hint").say(form.day_hint).html());
        let group = el("fieldset").class("choices").attr_if("aria-describedby", described);
        vec![group.with(el("legend").add(heading)).maybe(lede).maybe(hint).add(answer).html()]
    };
    let aside = (!words.aside.is_empty()).then(|| el("p").class("notice").say(words.aside).html());
    let go = if view.state().return_to.is_empty() { form.forward } else { form.save_change };
    several(vec![
        crumb(view),
        error_summary(view),
        question_form(view, Action::Accept(id))
            .all(body)
            .maybe(aside)
            .add(why(view, question))
            .with(el("div").class("actions").with(submit(go)))
            .html(),
    ])
}

/// The page's heading: focus moves there on arrival.
pub fn heading(view: &View, text: &'static str) -> Html {
    el("h1").id("heading").attr("tabindex", "-1").node(&view.heading).say(text).html()
}

/// A form that acts when it is sent; what is wrong is told by the page, not by the browser.
pub fn question_form(view: &View, action: Action) -> El {
    el("form").flag("novalidate", true).attr("autocomplete", "off").on_submit(view.submit(action))
}

/// The button that sends a form.
pub fn submit(label: &'static str) -> El {
    el("button").attr("type", "submit").class("button").say(label)
}

/// A button that acts.
pub fn button(class: &'static str, label: &'static str, press: Callback<MouseEvent>) -> El {
    el("button").attr("type", "button").class(class).on_click(press).say(label)
}

/// What a button is about, for those who hear the page.
pub fn about(what: String) -> El {
    el("span").class("visually-hidden").say(" ").said(what)
}

/// *Why we ask*, with its citation.
pub fn why(view: &View, question: &'static Question) -> Html {
    let text = el("p").say(question.id.words(view.words()).why).say(" ");
    let cites = el("span").class("cite").said(question.cites.join("; "));
    el("details").class("why").with(el("summary").say(view.form().why)).with(text.with(cites)).html()
}
