//! The plan on the result: what it saves, or the way to make one.

use super::kept::{comparison, cost, heading};
use crate::assessment::Figure;
use crate::widget::result::pieces::{p, section, tag};
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
    let body = vec![
        p("", fill(words.kept.intro, &[("date", &date(plan.horizon))])),
        view.worst(),
        comparison(view, plan),
        view.why(words.kept.caption, &[Figure::IgnoredOpening, Figure::KeptOpening]),
        p("", cost(plan)),
        link(words.see),
    ];
    Some(section(PLAN, heading(view, plan), body))
}
