//! What every section is drawn from, and the few pieces they share.

use super::opened::{Opened, mark};
use super::page::Go;
use super::pieces::{button, leaf, p, tag};
use super::why::{Source, Why};
use crate::answers::Answers;
use crate::assessment::{Assessment, Figure};
use crate::facts::{Confidence, Facts, Tier, current};
use crate::widget::dom::several;
use crate::words::{ResultWords, fill, number, words};
use std::rc::Rc;
use yew::prelude::*;

/// What every section is drawn from.
pub struct View<'a> {
    /// What was answered.
    pub answers: &'a Rc<Answers>,
    /// What it comes to.
    pub assessment: &'a Rc<Assessment>,
    /// The facts.
    pub facts: &'static Facts,
    /// The sentences.
    pub words: &'static ResultWords,
    /// Leaves the page's reading.
    pub on_go: &'a Callback<Go>,
    /// What stands open.
    pub opened: &'a UseStateHandle<Opened>,
}

/// The same, held by a part of the page that is a component of its own.
#[derive(Clone, PartialEq)]
pub struct Held {
    /// What was answered, and what it comes to.
    pub source: Source,
    /// Leaves the page's reading.
    pub on_go: Callback<Go>,
    /// What stands open.
    pub opened: UseStateHandle<Opened>,
}

impl Held {
    /// What its sections are drawn from.
    pub fn view(&self) -> View<'_> {
        let Source { answers, assessment } = &self.source;
        View { answers, assessment, facts: current(), words: &words().result, on_go: &self.on_go, opened: &self.opened }
    }
}

/// What a part of the page that is a component of its own is drawn from.
#[derive(PartialEq, Properties)]
pub struct HeldProps {
    /// All of it.
    pub held: Held,
}

impl View<'_> {
    /// Where the figures come from.
    pub fn source(&self) -> Source {
        Source { answers: self.answers.clone(), assessment: self.assessment.clone() }
    }

    /// For a part of the page that is a component of its own.
    pub fn held(&self) -> Held {
        Held { source: self.source(), on_go: self.on_go.clone(), opened: self.opened.clone() }
    }

    /// "Why this number?" for figures that belong together; `about` names them for those who hear the page.
    pub fn why(&self, about: impl Into<AttrValue>, figures: &[Figure]) -> Html {
        let Some(mark) = mark(figures, self.assessment) else { return Html::default() };
        let open = self.opened.why.contains(&mark);
        let source = open.then(|| self.source());
        let opened = self.opened.clone();
        html! { <Why about={about.into()} figures={figures.to_vec()} {mark} {opened} {source} /> }
    }

    /// The figures of a range: the best first; the second alone where all is known.
    pub fn range<'f>(&self, figures: &'f [Figure; 2]) -> &'f [Figure] {
        if self.assessment.if_best.is_some() { figures } else { &figures[1..] }
    }

    /// Whether some server that counts is still past support.
    pub fn open(&self) -> bool {
        let listed = self.answers.estate.iter().zip(&self.assessment.estate);
        let mut past = listed.filter(|(_, status)| status.counts && status.lapse.is_some());
        past.any(|(group, _)| group.corrected_on.is_none())
    }

    /// A tier inside a sentence.
    pub fn tier(&self, tier: Tier) -> &'static str {
        super::names::tier_phrase(tier, self.open(), &self.words.verdict.headline)
    }

    /// That figures without a range count unknown answers as the worst; nothing where all is known.
    pub fn worst(&self) -> Html {
        let known = self.assessment.if_best.is_none();
        if known { several(Vec::new()) } else { p("hint", self.words.ahead.assumed) }
    }

    /// A button that shows the rest of a list.
    pub fn more(&self, label: &'static str, all: usize, then: Opened) -> Html {
        let opened = self.opened.clone();
        let press = Callback::from(move |_: MouseEvent| opened.set(then.clone()));
        tag("p", "", vec![button(fill(label, &[("n", &number(all as i64))]), "", press)])
    }

    /// A button that looks like a link and leaves the page's reading.
    pub fn link(&self, go: Go, words: &'static str, hidden: &str) -> Html {
        let press = self.on_go.reform(move |_: MouseEvent| go);
        button(words, hidden, press)
    }
}

/// Citations, small; a line breaks between them, not inside.
pub fn cite(cites: &[&'static str]) -> Html {
    let whole: Vec<String> = cites.iter().map(|cite| cite.replace(' ', "\u{a0}")).collect();
    leaf("span", "cite", whole.join("; "))
}

/// How sure, as a word and a shape.
pub fn sure(confidence: Confidence, words: &ResultWords) -> Html {
    leaf("span", super::names::confidence_class(confidence), words.why.confidence.names[confidence as usize])
}
