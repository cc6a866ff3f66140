//! A derivation as a tree that opens step by step, down to days, rates, caps and citations.

use super::terms::{formula, term, value};
use super::view::{cite, sure};
use crate::answers::Answers;
use crate::assessment::{Derivation, Formula, Value};
use crate::words::{ResultWords, words};
use yew::prelude::*;

/// The whole tree, its first level open.
pub fn tree(derivation: &Derivation, answers: &Answers) -> Html {
    html! { <ul class="tree">{ node(derivation, answers, &words().result, true) }</ul> }
}

fn node(of: &Derivation, answers: &Answers, words: &'static ResultWords, open: bool) -> Html {
    let line = html! {
        <>
            <span class="term">{ term(of.term, answers, words) }</span>{ " " }
            <span class="value">{ value(of.value, words) }</span>
        </>
    };
    let how = how(of, words);
    if of.inputs.is_empty() {
        return html! { <li><div class="node">{ line }</div>{ how }</li> };
    }
    html! {
        <li>
            <details {open}>
                <summary class="node">{ line }</summary>
                { how }
                <ul>{ for of.inputs.iter().map(|input| node(input, answers, words, false)) }</ul>
            </details>
        </li>
    }
}

/// How it is reckoned, by which authority, how sure.
fn how(of: &Derivation, words: &'static ResultWords) -> Html {
    let own = &words.why.confidence;
    let mark = match (of.formula, of.value) {
        (Formula::Answer, _) => html! { <span class="sure answer">{ own.answer }</span> },
        // No source prints a score.
        (_, Value::Points(_)) => html! { <span class="sure own-scale">{ own.own }</span> },
        _ => sure(of.confidence, words),
    };
    let formula = formula(of, words);
    let between = if formula.is_empty() || of.cites.is_empty() { " " } else { " \u{b7} " };
    html! { <p class="how">{ formula }{ between }{ cite(&of.cites) }{ " " }{ mark }</p> }
}
