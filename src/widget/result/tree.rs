//! A derivation as a tree that opens step by step, down to days, rates, caps and citations.

use super::pieces::{leaf, tag, text};
use super::terms::{formula, term, value};
use super::view::{cite, sure};
use crate::answers::Answers;
use crate::assessment::{Derivation, Formula, Value};
use crate::report::addresses;
use crate::widget::dom::{el, several};
use crate::words::{ResultWords, words};
use yew::prelude::*;

/// The whole tree, its first level open.
pub fn tree(derivation: &Derivation, answers: &Answers) -> Html {
    tag("ul", "tree", vec![node(derivation, answers, &words().result, true)])
}

/// Where the sections that trees name can be read, each once; nothing where they name none.
pub fn readings(trees: &[Derivation]) -> Html {
    let mut found: Vec<(&str, String)> = Vec::new();
    let mut rest: Vec<&Derivation> = trees.iter().collect();
    while let Some(of) = rest.pop() {
        rest.extend(&of.inputs);
        found.extend(of.cites.iter().flat_map(|cite| addresses(cite)));
    }
    found.sort_unstable();
    found.dedup();
    if found.is_empty() {
        return Html::default();
    }
    let line = |(section, address): (&str, String)| leaf("li", "", [section, ": ", &address].concat());
    let list = tag("ul", "cite readings", found.into_iter().map(line).collect());
    several(vec![super::pieces::p("hint", words().result.why.readings), list])
}

fn node(of: &Derivation, answers: &Answers, words: &'static ResultWords, open: bool) -> Html {
    let line = vec![
        leaf("span", "term", term(of.term, answers, words)),
        text(" "),
        leaf("span", "value", value(of.value, words)),
    ];
    let how = how(of, words);
    if of.inputs.is_empty() {
        return tag("li", "", vec![tag("div", "node", line), how]);
    }
    let inputs = of.inputs.iter().map(|input| node(input, answers, words, false)).collect();
    let body = vec![tag("summary", "node", line), how, tag("ul", "", inputs)];
    tag("li", "", vec![el("details").flag("open", open).all(body).html()])
}

/// How it is reckoned, by which authority, how sure.
fn how(of: &Derivation, words: &'static ResultWords) -> Html {
    let own = &words.why.confidence;
    let mark = match (of.formula, of.value) {
        (Formula::Answer, _) => leaf("span", "sure answer", own.answer),
        // No source prints a score.
        (_, Value::Points(_)) => leaf("span", "sure own-scale", own.own),
        _ => sure(of.confidence, words),
    };
    let formula = formula(of, words);
    let between = if formula.is_empty() || of.cites.is_empty() { " " } else { " \u{b7} " };
    tag("p", "how", vec![text(formula), text(between), cite(&of.cites), text(" "), mark])
}
