//! "Why this number?": opens the derivation of a figure. It is derived only while it stands open.

use super::tree::tree;
use super::dom::{aside, text};
use crate::answers::Answers;
use crate::assessment::{Assessment, Figure};
use crate::facts::current;
use crate::words::words;
use std::rc::Rc;
use yew::prelude::*;

/// What a derivation is made from. Equal when it is the very same: a change of any answer makes another.
#[derive(Clone)]
pub struct Source {
    /// What was answered.
    pub answers: Rc<Answers>,
    /// What it comes to.
    pub assessment: Rc<Assessment>,
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answers, &other.answers) && Rc::ptr_eq(&self.assessment, &other.assessment)
    }
}

/// Figures to be asked about.
#[derive(Clone, PartialEq, Properties)]
pub struct WhyProps {
    /// Names the figures for those who hear the page.
    pub about: AttrValue,
    /// The figures.
    pub figures: Vec<Figure>,
    /// Where they come from.
    pub source: Source,
}

/// A question that opens its answer.
#[component]
pub fn Why(props: &WhyProps) -> Html {
    let open = use_state_eq(|| false);
    let press = {
        let open = open.clone();
        // The element follows the state, not the other way round: a derivation costs something to make.
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            open.set(!*open);
        })
    };
    let own = &words().result.why;
    let ask = if props.figures.len() > 1 { own.ask_many } else { own.ask };
    let body = open.then(|| {
        let Source { answers, assessment } = &props.source;
        let derived = props.figures.iter().filter_map(|figure| assessment.why(*figure, answers, current()));
        derived.map(|derivation| tree(&derivation, answers)).collect::<Html>()
    });
    html! {
        <details class="why" open={*open}>
            <summary onclick={press}>{ text(ask) }{ aside(&props.about) }</summary>
            { body }
        </details>
    }
}
