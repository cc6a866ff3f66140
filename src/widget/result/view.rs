//! What every section is drawn from, and the few pieces they share.

use super::page::Go;
use super::why::{Source, Why};
use crate::answers::Answers;
use crate::assessment::{Assessment, Figure};
use crate::facts::{Confidence, Facts, Tier};
use crate::words::ResultWords;
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
}

impl View<'_> {
    /// "Why this number?" for figures that belong together; `about` names them for those who hear the page.
    pub fn why(&self, about: impl Into<AttrValue>, figures: &[Figure]) -> Html {
        let source = Source { answers: self.answers.clone(), assessment: self.assessment.clone() };
        html! { <Why about={about.into()} figures={figures.to_vec()} {source} /> }
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
        if self.assessment.if_best.is_some() { p("hint", self.words.ahead.assumed) } else { Html::default() }
    }

    /// A button that looks like a link and leaves the page's reading.
    pub fn link(&self, go: Go, text: &str, hidden: &str) -> Html {
        let press = self.on_go.reform(move |_: MouseEvent| go);
        html! { <button type="button" class="link" onclick={press}>{ text }{ aside(hidden) }</button> }
    }
}

/// Text for those who hear the page; nothing where it is empty.
pub fn aside(text: &str) -> Html {
    if text.is_empty() { Html::default() } else { html! { <span class="visually-hidden">{ ": " }{ text }</span> } }
}

/// A section with its heading, which takes focus when the list beside leads there.
pub fn section(id: &'static str, heading: impl Into<AttrValue>, body: Html) -> Html {
    html! {
        <section class="part">
            <h2 {id} tabindex="-1">{ heading.into() }</h2>
            { body }
        </section>
    }
}

/// A paragraph.
pub fn p(class: &'static str, text: impl Into<AttrValue>) -> Html {
    html! { <p {class}>{ text.into() }</p> }
}

/// Citations, small; a line breaks between them, not inside.
pub fn cite(cites: &[&'static str]) -> Html {
    let whole: Vec<String> = cites.iter().map(|cite| cite.replace(' ', "\u{a0}")).collect();
    html! { <span class="cite">{ whole.join("; ") }</span> }
}

/// How sure, as a word and a shape.
pub fn sure(confidence: Confidence, words: &ResultWords) -> Html {
    let class = super::names::confidence_class(confidence);
    html! { <span {class}>{ words.why.confidence.names[confidence as usize] }</span> }
}

/// A table that scrolls by itself where it is too wide; `head` are its columns, the first of each row its heading.
pub fn table(caption: &str, head: &[&'static str], rows: Vec<Vec<Html>>) -> Html {
    let row = |mut cells: Vec<Html>| {
        let rest = if cells.is_empty() { Vec::new() } else { cells.split_off(1) };
        html! { <tr><th scope="row">{ for cells }</th>{ for rest.into_iter().map(|cell| html! { <td>{ cell }</td> }) }</tr> }
    };
    html! {
        <div class="table" role="region" tabindex="0" aria-label={caption.to_owned()}>
            <table>
                <caption class="visually-hidden">{ caption }</caption>
                <thead><tr>{ for head.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</tr></thead>
                <tbody>{ for rows.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}
