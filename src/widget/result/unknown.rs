//! What "I don't know" costs: each unknown answer with a way to settle it.

use super::names;
use super::page::Go;
use super::pieces::{leaf, p, section, tag, text};
use super::spelled::sentence;
use super::view::View;
use crate::answers::{Answers, Draft};
use crate::assessment::{Assessment, Assumed, Figure};
use crate::facts::Facts;
use crate::words::{dollars, fill, number};
use yew::prelude::*;

/// The unknown answers; nothing where all is known, or where none of them matters.
pub fn unknown(view: &View<'_>) -> Option<Html> {
    let (words, assessment) = (&view.words.unknown, view.assessment.as_ref());
    let asked = asked(view.answers, assessment, view.facts);
    if asked.is_empty() || assessment.in_a_year.is_none() {
        return None;
    }
    let heading = sentence(&words.heading, asked.len() as i64, &view.words.verdict.headline.ones, &[]);
    let item = |assumed: &Assumed| {
        let what = names::assumed(*assumed, &view.answers.conduct, words);
        let link = view.link(Go::Question(names::question(*assumed)), words.answer, what);
        tag("li", "", vec![leaf("span", "", what), text(" "), link])
    };
    let mut body = vec![p("", words.intro), tag("ul", "rows", asked.iter().map(item).collect())];
    if let Some(best) = &assessment.if_best {
        let (opening, ceiling, score) = (dollars(best.opening), dollars(best.ceiling), number(best.score.total));
        let figures = [Figure::BestOpening, Figure::BestCeiling, Figure::BestScore];
        body.push(p("", fill(words.if_best, &[("opening", &opening), ("ceiling", &ceiling), ("score", &score)])));
        body.push(view.why(view.words.why.terms.at_best, &figures));
    }
    Some(section(super::nav::UNKNOWN, heading, body))
}

/// The unknown answers whose question is asked. Others change no figure, and there is nowhere to settle them.
pub fn asked(answers: &Answers, assessment: &Assessment, facts: &Facts) -> Vec<Assumed> {
    let draft = Draft::of(answers.clone());
    let asked: Vec<_> = draft.asked(facts).map(|question| question.id).collect();
    assessment.assumed.iter().copied().filter(|assumed| asked.contains(&names::question(*assumed))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::clinic;
    use super::*;
    use crate::assessment::assess;
    use crate::facts::current;

    #[test]
    fn what_is_not_asked_is_not_told() {
        let told = |as_of: &str| {
            let mut answers = clinic(as_of);
            answers.conduct.logs = None;
            asked(&answers, &assess(&answers, current()), current())
        };
        assert_eq!(told("2016-07-15"), [Assumed::Individuals, Assumed::KnownOn, Assumed::Logs]);
        // Nothing has lapsed yet: since when it was known is not asked; years before, nothing of it is.
        assert_eq!(told("2015-06-01"), [Assumed::Individuals, Assumed::Logs]);
        assert_eq!(told("2012-06-01"), [Assumed::Individuals]);
    }
}
