//! "Why this number?": opens the derivation of a figure. It is derived only while it stands open.

use super::opened::Opened;
use super::pieces::aside;
use super::tree::{readings, tree};
use crate::answers::Answers;
use crate::assessment::{Assessment, Figure};
use crate::facts::current;
use crate::widget::dom::el;
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
    /// What it is remembered by while it stands open.
    pub mark: Figure,
    /// What stands open.
    pub opened: UseStateHandle<Opened>,
    /// Where the figures come from; only where it stands open, so that a changed answer draws no other anew.
    pub source: Option<Source>,
}

/// A question that opens its answer.
#[component]
pub fn Why(props: &WhyProps) -> Html {
    let press = {
        let (opened, mark) = (props.opened.clone(), props.mark);
        // The element follows the state, not the other way round: a derivation costs something to make.
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            opened.set(opened.toggled(mark));
        })
    };
    let own = &words().result.why;
    let ask = if props.figures.len() > 1 { own.ask_many } else { own.ask };
    let mut body = Vec::new();
    if let Some(Source { answers, assessment }) = &props.source {
        let trees = props.figures.iter().filter_map(|figure| assessment.why(*figure, answers, current()));
        let trees: Vec<_> = trees.collect();
        body.extend(trees.iter().map(|derivation| tree(derivation, answers)));
        body.push(readings(&trees));
    }
    let summary = el("summary").on_click(press).say(ask).add(aside(&props.about));
    el("details").class("why").flag("open", props.source.is_some()).with(summary).all(body).html()
}
