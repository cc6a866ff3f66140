//! Levers as switches: one or several on, and what the coming year then comes to.

use crate::answers::Answers;
use crate::assessment::{Assessment, Exposure, Figure, LeverCode, LeverSet, Part, WhatIf, what_if};
use crate::facts::{Dollars, current};
use crate::widget::dom::{el, several};
use crate::widget::fields::option;
use crate::widget::question_page::button;
use crate::widget::result::bars::{percent, share};
use crate::widget::result::pieces::{leaf, p, picture, tag, text};
use crate::widget::result::{Go, Opened, View, names};
use crate::words::{ChoiceWords, TryWords, dollars, fill, number, words};
use std::rc::Rc;
use yew::prelude::*;

/// What the switches are drawn from.
#[derive(Clone, Properties)]
pub struct SwitchesProps {
    /// What was answered.
    pub answers: Rc<Answers>,
    /// What it comes to.
    pub assessment: Rc<Assessment>,
    /// Leaves the page's reading.
    pub on_go: Callback<Go>,
    /// What stands open.
    pub opened: UseStateHandle<Opened>,
}

impl PartialEq for SwitchesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answers, &other.answers)
            && Rc::ptr_eq(&self.assessment, &other.assessment)
            && self.on_go == other.on_go
            && self.opened == other.opened
    }
}

/// The switches, and what stands beside doing nothing.
#[component]
pub fn Switches(props: &SwitchesProps) -> Html {
    let chosen = use_state_eq(LeverSet::default);
    let SwitchesProps { answers, assessment, on_go, opened } = props;
    let words = &words().try_out;
    let view = View { answers, assessment, facts: current(), words: &crate::words::words().result, on_go, opened };
    // Answers may have changed since a switch was turned: what is so already is no switch any more.
    let levers = chosen.among(assessment.levers.iter().map(|lever| lever.code));
    let switch = |code: LeverCode| {
        let chosen = chosen.clone();
        let turn = Callback::from(move |_: Event| chosen.set(chosen.toggled(code)));
        let label = ChoiceWords { label: words.switches[code as usize], hint: "" };
        option("checkbox", ID[code as usize], &label, levers.has(code), turn)
    };
    let all = LeverCode::ALL.into_iter().filter(|code| assessment.levers.iter().any(|lever| lever.code == *code));
    let switches = el("fieldset")
        .class("choices switches")
        .with(el("legend").say(words.legend))
        .with(el("p").class("hint").say(words.hint))
        .all(all.map(switch).collect());
    let tried = (!levers.is_empty()).then(|| what_if(answers, current(), levers)).flatten();
    let told = match &tried {
        None => words.none.to_owned(),
        Some(tried) => summary(tried, words),
    };
    let status = el("p").class("tried").attr("role", "status").said(told);
    let rows = tried.as_ref().map(|tried| beside(&view, tried));
    let let_go = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| chosen.set(LeverSet::NONE))
    };
    let apply = on_go.reform(move |_: MouseEvent| Go::Apply(levers));
    let actions = tried.is_some().then(|| {
        el("div")
            .class("actions")
            .with(button("button quiet", words.apply, apply))
            .with(button("button quiet", words.let_go, let_go))
            .html()
    });
    several(vec![switches.html(), status.html(), several(rows.into_iter().chain(actions).collect())])
}

/// Ids of the switches, in the order of the codes.
const ID: [&str; 7] = ["try-0", "try-1", "try-2", "try-3", "try-4", "try-5", "try-6"];

fn summary(tried: &WhatIf, words: &TryWords) -> String {
    let year = &tried.exposure;
    let values =
        [("opening", dollars(year.opening)), ("ceiling", dollars(year.ceiling)), ("score", number(year.score.total))];
    let mut told = fill(words.on, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
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
    }

    #[test]
    fn each_lever_has_its_switch() {
        assert_eq!(words().try_out.switches[LeverCode::Correct as usize], "Deal with every server tomorrow");
        assert_eq!(words().try_out.switches[LeverCode::Isolate as usize], "Isolate every server");
    }
}
