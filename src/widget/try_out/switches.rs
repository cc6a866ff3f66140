//! Levers as switches: one or several on, and what the coming year then comes to.

use crate::assessment::{Exposure, Figure, LeverCode, LeverSet, Part, WhatIf, what_if};
use crate::browser::focus;
use crate::facts::Dollars;
use crate::widget::dom::{el, say, several};
use crate::widget::question_page::button;
use crate::widget::result::bars::{percent, share};
use crate::widget::result::pieces::{bar, keyed, leaf, p, picture, tag, text};
use crate::widget::result::{Go, HeldProps, View, capital, names};
use crate::words::{TryWords, dollars, fill, number, words};
use yew::prelude::*;

/// The id of the first switch.
const FIRST: &str = "first-switch";

/// The switches, and what stands beside doing nothing.
#[component]
pub fn Switches(props: &HeldProps) -> Html {
    let chosen = use_state_eq(LeverSet::default);
    let words = &words().try_out;
    let view = props.held.view();
    let assessment = view.assessment;
    // Answers may have changed since a switch was turned: what is so already is no switch any more.
    let levers = chosen.among(assessment.levers.iter().map(|lever| lever.code));
    let Some(year) = &assessment.in_a_year else { return Html::default() };
    let mut rows = vec![row(&view, say(view.words.levers.nothing), year, year, None)];
    rows.extend(assessment.levers.iter().enumerate().map(|(index, lever)| {
        let (chosen, code) = (chosen.clone(), lever.code);
        let turn = Callback::from(move |_: Event| chosen.set(chosen.toggled(code)));
        let id = if index == 0 { FIRST } else { "" };
        let name = switch(code, id, levers.has(code), turn);
        let figures = [Figure::LeverOpening(index), Figure::LeverCeiling(index), Figure::LeverScore(index)];
        row(&view, name, &lever.exposure, year, Some((code, figures)))
    }));
    let list = el("ul").class("levers").attr("aria-label", words.legend).all(rows);
    let tried = (!levers.is_empty()).then(|| what_if(view.answers, view.facts, levers)).flatten();
    let told = match &tried {
        None => words.none.to_owned(),
        Some(tried) => summary(tried, assessment.if_best.is_some(), words),
    };
    let status = el("p").class("tried").attr("role", "status").said(told);
    let both = tried.as_ref().map(|tried| beside(&view, tried));
    let let_go = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| {
            chosen.set(LeverSet::NONE);
            // The button goes, and would take the focus with it.
            focus::by_id(FIRST);
        })
    };
    let apply = view.on_go.reform(move |_: MouseEvent| Go::Apply(levers));
    let actions = tried.is_some().then(|| {
        el("div")
            .class("actions")
            .with(button("button quiet", words.apply, apply))
            .with(button("button quiet", words.let_go, let_go))
            .html()
    });
    several(vec![p("hint", words.hint), list.html(), status.html(), several(both.into_iter().chain(actions).collect())])
}

/// A lever's name, that switches it on and off.
fn switch(code: LeverCode, id: &'static str, on: bool, turn: Callback<Event>) -> Html {
    let name = names::lever(code, &words().result.levers);
    let input = el("input").attr("type", "checkbox").attr("role", "switch").checked(on).on_change(turn);
    let input = if id.is_empty() { input } else { input.id(id) };
    el("label").class("switch").with(input).with(el("span").said(capital(name))).html()
}

/// What a year on comes to with one thing changed, beside doing nothing.
fn row(view: &View<'_>, name: Html, then: &Exposure, year: &Exposure, lever: Option<(LeverCode, [Figure; 3])>) -> Html {
    let words = &view.words.levers;
    let others = [("ceiling", &*dollars(then.ceiling)), ("score", &*number(then.score.total))];
    let mut parts = vec![
        tag("span", "lever-name", vec![name]),
        text(" "),
        leaf("b", "lever-amount", dollars(then.opening)),
        bar(percent(share(then.opening.0, year.opening.0)), "4"),
        p("hint", fill(words.others, &others)),
    ];
    let (class, key) = match lever {
        None => ("lever nothing", words.nothing),
        Some((code, figures)) => {
            parts.push(view.why(names::lever(code, words), &figures));
            ("lever", names::lever(code, words))
        }
    };
    keyed(key, tag("li", class, parts))
}

/// What is switched on comes to; `assumed`: unknown answers count as the worst.
fn summary(tried: &WhatIf, assumed: bool, words: &TryWords) -> String {
    let year = &tried.exposure;
    let values =
        [("opening", dollars(year.opening)), ("ceiling", dollars(year.ceiling)), ("score", number(year.score.total))];
    let mut told = fill(
        if assumed { words.on_assumed } else { words.on },
        &values.each_ref().map(|(name, value)| (*name, value.as_str())),
    );
    told.push(' ');
    match year.tiers {
        None => told.push_str(words.no_tier),
        Some(tiers) => {
            let tier = names::tier(tiers.supported, &crate::words::words().result);
            told.push_str(&fill(words.tier, &[("tier", tier)]));
        }
    }
    told
}

/// Doing nothing and what is switched on, each by what has accrued and what is still to come, on one scale.
fn beside(view: &View<'_>, tried: &WhatIf) -> Html {
    let words = &words().try_out;
    let nothing = what_if(view.answers, view.facts, LeverSet::NONE);
    let Some(nothing) = nothing.as_ref() else { return Html::default() };
    let most = nothing.exposure.opening.max(tried.exposure.opening);
    let row = |name: &'static str, what: &WhatIf| {
        tag(
            "li",
            "lever",
            vec![
                leaf("span", "lever-name", name),
                text(" "),
                leaf("b", "lever-amount", dollars(what.exposure.opening)),
                stacked(what, most),
                p("hint", parts(what, &nothing.exposure, words)),
            ],
        )
    };
    let rows = vec![row(words.nothing, nothing), row(words.with, tried)];
    let figures = [Part::Opening, Part::Ceiling, Part::Score].map(|part| Figure::Tried(tried.levers, part));
    several(vec![el("ul").class("levers tried-bars").all(rows).html(), view.why(words.with, &figures)])
}

/// A bar in two parts: what has accrued, and what comes on top.
fn stacked(what: &WhatIf, most: Dollars) -> Html {
    let rect = |class, length| el("rect").class(class).attr("height", "10").attr_of("width", length);
    let of = |amount: Dollars| percent(share(amount.0, most.0));
    picture("bar", "10")
        .with(el("rect").class("track").attr("height", "10").attr("width", "100%"))
        .with(rect("fill", of(what.exposure.opening)))
        .with(rect("fill old", of(what.accrued.0)))
        .html()
}

/// What a bar shows, in words.
fn parts(what: &WhatIf, nothing: &Exposure, words: &TryWords) -> String {
    let part = |amount, name| [&*dollars(amount), name].join(" ");
    let mut told = vec![part(what.accrued.0, words.accrued), part(what.to_come(), words.to_come)];
    let avoided = what.avoided(nothing);
    if avoided > Dollars(0) {
        told.push(part(avoided, words.avoided));
    }
    told.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::current;
    use crate::widget::result::fixture::clinic;

    #[test]
    fn a_bar_is_told_by_its_parts() {
        let answers = clinic("2016-07-15");
        let what = |levers| what_if(&answers, current(), levers).unwrap();
        let (nothing, corrected) = (what(LeverSet::NONE), what(LeverSet::NONE.with(LeverCode::Correct)));
        let told = |what| parts(what, &nothing.exposure, &words().try_out);
        // Days up to 2016-07-15, at the amounts of a year later.
        assert_eq!(told(&nothing), "$13,418,392 accrued already, $6,709,196 still to come");
        assert_eq!(told(&corrected), "$13,418,392 accrued already, $0 still to come, $6,709,196 avoided");
        let said = |assumed| summary(&corrected, assumed, &words().try_out);
        assert!(said(false).starts_with("With this a case would start at $13,418,392. The most"), "{}", said(false));
        assert!(said(true).contains("start at $13,418,392 at the worst. The most"), "{}", said(true));
    }
}
