//! Where a case would start, the most the regulation allows, what a state could claim; and what stands beside each.

use super::pieces::{p, section, tag, text};
use super::range;
use super::staleness::{Staleness, staleness};
use super::surety::surety;
use super::view::{View, sure};
use crate::answers::Role;
use crate::assessment::{Exposure, Figure, Scope};
use crate::facts::{Confidence, Dollars, Tier};
use crate::words::{MoneyWords, date, fill};
use yew::prelude::*;

/// The dollars; nothing where nothing lapsed.
pub fn money(view: &View<'_>) -> Option<Html> {
    let (words, assessment) = (&view.words.money, view.assessment.as_ref());
    let (today, top) = (&assessment.today, &view.words.verdict);
    if today.days == 0 {
        return None;
    }
    let none = today.opening == Dollars(0) && today.ceiling == Dollars(0);
    let practice = if assessment.as_of < super::limits::NOTICE { words.no_practice } else { words.practice };
    let window = [("from", date(today.window_from)), ("to", date(assessment.as_of))];
    let window = fill(words.six_years, &[("from", &window[0].1), ("to", &window[1].1)]);
    let (openings, ceilings): (&[&'static str], &[&'static str]) =
        if none { (&[], &[]) } else { (&[words.gums, must(today, words), practice], &[words.could_add]) };
    let figures = vec![
        figure(
            view,
            Total {
                class: "figure first",
                name: words.opening,
                amount: range::opening(assessment, top),
                confidence: surety(today, |year| &year.opening),
                of: view.range(&[Figure::BestOpening, Figure::Opening]),
                what: words.opening_what,
                beside: openings,
            },
        ),
        figure(
            view,
            Total {
                class: "figure",
                name: words.ceiling,
                amount: range::ceiling(assessment, top),
                confidence: surety(today, |year| &year.ceiling),
                of: view.range(&[Figure::BestCeiling, Figure::Ceiling]),
                what: words.ceiling_what,
                beside: ceilings,
            },
        ),
        figure(
            view,
            Total {
                class: "figure small",
                name: words.state,
                amount: range::state(assessment, top),
                confidence: (!none).then_some(view.facts.penalties.state.confidence),
                of: &[Figure::State],
                what: words.state_what,
                beside: &[],
            },
        ),
    ];
    let mut body = vec![p("", words.intro)];
    body.extend(notes(view).map(|text| p("notice", text)));
    body.extend(old(view).map(|text| p("notice warn", text)));
    body.extend([tag("div", "figures", figures), p("hint", window)]);
    Some(section(super::nav::MONEY, if none { words.heading_none } else { words.heading }, body))
}

/// That willful neglect must be penalized; empty where the answers support none and none can be argued.
pub fn must(exposure: &Exposure, words: &MoneyWords) -> &'static str {
    let willful = exposure.tiers.is_some_and(|tiers| tiers.arguable >= Tier::WillfulNeglectCorrected);
    if willful { words.must } else { "" }
}

/// A total and what stands beside it.
struct Total<'a> {
    class: &'static str,
    name: &'static str,
    amount: String,
    confidence: Option<Confidence>,
    /// What "Why?" opens.
    of: &'a [Figure],
    what: &'static str,
    beside: &'a [&'static str],
}

fn figure(view: &View<'_>, total: Total<'_>) -> Html {
    let mut what = vec![text(total.what), text(" ")];
    what.extend(total.confidence.map(|confidence| sure(confidence, view.words)));
    let mut parts = vec![
        p("figure-name", total.name),
        p("amount", total.amount),
        view.why(total.name, total.of),
        tag("p", "hint", what),
    ];
    parts.extend(total.beside.iter().filter(|text| !text.is_empty()).map(|text| p("hint", *text)));
    tag("div", total.class, parts)
}

/// What changes how the figures are read.
fn notes(view: &View<'_>) -> impl Iterator<Item = &'static str> {
    let (words, assessment) = (&view.words.money, view.assessment.as_ref());
    let associate = view.answers.organization.role == Role::BusinessAssociate;
    let notes = [
        (assessment.if_best.is_some(), words.assumed),
        (assessment.scope == Scope::Unsure, words.unsure),
        (associate, words.associate),
    ];
    notes.into_iter().filter(|(holds, _)| *holds).map(|(_, text)| text)
}

/// That the amounts are old, where they are.
fn old(view: &View<'_>) -> Option<String> {
    let (words, newest) = (&view.words.limits, view.assessment.facts.penalties);
    match staleness(newest, view.assessment.as_of) {
        Staleness::Current => None,
        Staleness::Aging => Some(fill(words.aging, &[("date", &date(newest))])),
        Staleness::Stale(years) => Some(fill(words.stale, &[("date", &date(newest)), ("years", &years.to_string())])),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::clinic;
    use super::*;
    use crate::answers::Awareness;
    use crate::assessment::assess;
    use crate::facts::current;
    use crate::words::words;

    #[test]
    fn willful_neglect_is_told_only_where_it_is_supported_or_can_be_argued() {
        let words = &words().result.money;
        let mut answers = clinic("2016-07-15");
        let said = |answers: &_| must(&assess(answers, current()).today, words);
        assert_eq!(said(&answers), words.must, "supported");
        answers.conduct.awareness = Awareness::ShouldHaveKnown;
        assert_eq!(said(&answers), words.must, "arguable: nobody looked");
        answers.conduct.awareness = Awareness::CouldNotHaveKnown;
        assert_eq!(said(&answers), "");
    }
}
