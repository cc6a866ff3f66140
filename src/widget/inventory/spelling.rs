//! One way in which rows name their system, with the choices that settle it.

use super::press;
use crate::estate::{Certainty, Settled, Spelling, Why};
use crate::facts::ProductId;
use crate::widget::dom::{El, el, said, several};
use crate::widget::question_page::about;
use crate::widget::state::ImportAction;
use crate::widget::view::View;
use crate::words::{fill, number, plural};
use yew::prelude::*;

/// What kind of spelling it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One of several systems.
    Doubtful,
    /// None that is known.
    Unknown,
    /// Probably this one.
    Likely,
}

/// Candidates that have a button each; more are found by naming the system.
const MOST: usize = 8;

/// The item of a spelling. What is chosen stays where it is and pressed: focus is not lost, and a second press takes
/// it back.
pub fn spelling(view: &View, place: usize, spelling: &Spelling, kind: Kind) -> Html {
    let (words, catalogue) = (&view.words().inventory, &view.facts().catalogue);
    let text = if spelling.text.is_empty() { words.nothing_said.to_owned() } else { spelling.text.clone() };
    let settled = spelling.settled.as_ref();
    let choice = |label: Html, choice: Settled| {
        let pressed = settled == Some(&choice);
        let next = (!pressed).then_some(choice);
        toggle(pressed, press(view, ImportAction::Settle(place, next))).add(label).with(about(text.clone())).html()
    };
    let verdict = &spelling.verdict;
    let offered: &[ProductId] = if kind == Kind::Likely { &verdict.products } else { &verdict.candidates };
    let product = |id: &ProductId| choice(crate::widget::dom::say(catalogue.product(*id).name), Settled::Product(*id));
    let mut choices: Vec<Html> = offered.iter().take(MOST).map(product).collect();
    // A system that was named stands among the choices, pressed.
    match settled {
        Some(Settled::Named { name, .. }) => {
            choices.push(choice(said(name.clone()), settled.cloned().unwrap_or(Settled::LeftOut)));
        }
        Some(Settled::Product(id)) if !offered.iter().take(MOST).any(|other| other == id) => choices.push(product(id)),
        _ => {}
    }
    choices.push(choice(crate::widget::dom::say(words.leave_out), Settled::LeftOut));
    let name = el("button")
        .attr("type", "button")
        .class("link")
        .on_click(press(view, ImportAction::Name(place)))
        .say(words.another)
        .with(about(text.clone()));
    choices.push(name.html());
    let why = match verdict.certainty {
        Certainty::Likely(why) => Some(el("p").class("hint").say(reason(words.whys, why)).html()),
        _ => None,
    };
    el("li")
        .key(&place.to_string())
        .with(el("p").class("spelling").with(el("code").said(text)))
        .with(el("p").class("hint").said(examples(view, spelling)))
        .maybe(why)
        .with(el("div").class("choices-line").all(choices))
        .html()
}

fn reason(whys: [&'static str; 5], why: Why) -> &'static str {
    match why {
        Why::FromBuild => whys[0],
        Why::Fingerprint => whys[1],
        Why::GuestType => whys[2],
        Why::PartOfName => whys[3],
        Why::Contradicted => whys[4],
    }
}

fn toggle(pressed: bool, act: Callback<MouseEvent>) -> El {
    el("button")
        .attr("type", "button")
        .class("toggle")
        .attr("aria-pressed", if pressed { "true" } else { "false" })
        .on_click(act)
}

/// How many machines, and which for example.
pub fn examples(view: &View, spelling: &Spelling) -> String {
    let words = &view.words().inventory;
    let rows: Vec<String> = spelling.rows.iter().map(|row| number((*row).into())).collect();
    let such = if spelling.names.is_empty() {
        fill(words.in_rows, &[("rows", &rows.join(", "))])
    } else {
        fill(words.such_as, &[("names", &spelling.names.join(", "))])
    };
    [plural(&words.machines, spelling.machines.into()), such].join(", ")
}

/// What the file says of a spelling, for the page that names its system.
pub fn says(view: &View, spelling: &Spelling) -> Html {
    let words = &view.words().inventory;
    let text = if spelling.text.is_empty() { words.nothing_said } else { &spelling.text };
    several(vec![
        el("p").class("lede").said(fill(words.settle_says, &[("text", text)])).html(),
        el("p").class("hint").said(examples(view, spelling)).html(),
    ])
}
