//! The plan on the result: what it saves, or the way to make one.

use super::kept::{cost, figures, heading};
use crate::assessment::Figure;
use crate::widget::result::pieces::{p, section, table, tag};
use crate::widget::result::{Go, PLAN, View};
use crate::words::{date, fill, words};
use yew::prelude::*;

/// The section; nothing where no server is or will be past support.
pub fn plan_section(view: &View<'_>) -> Option<Html> {
    let words = &words().plan;
    let year = view.assessment.in_a_year.as_ref()?;
    let link = |label| tag("p", "", vec![view.link(Go::Plan, label, "")]);
    let Some(plan) = &view.assessment.plan else {
        if year.days == 0 {
            return None;
        }
        return Some(section(PLAN, words.no_plan, vec![p("", words.no_plan_hint), link(words.make)]));
    };
    let names = [view.words.money.opening, view.words.money.ceiling, view.words.ahead.score];
    let head = [words.kept.figure, words.kept.kept, words.kept.ignored, words.kept.difference];
    let body = vec![
        p("", fill(words.kept.intro, &[("date", &date(plan.horizon))])),
        view.worst(),
        table(words.kept.caption, head, figures(plan, names)),
        view.why(words.kept.caption, &[Figure::IgnoredOpening, Figure::KeptOpening]),
        p("", cost(plan)),
        link(words.see),
    ];
    Some(section(PLAN, heading(plan, &words.kept), body))
}
