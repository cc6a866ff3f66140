//! The quiet list of the sections, and what can be done with the result.

use super::page::Go;
use super::pieces::{p, tag};
use super::view::View;
use crate::widget::dom::el;
use yew::prelude::*;

/// Ids of the sections' headings.
pub const VERDICT: &str = "heading";
/// Tiers.
pub const TIERS: &str = "result-tiers";
/// Dollars.
pub const MONEY: &str = "result-dollars";
/// Tomorrow and in a year.
pub const AHEAD: &str = "result-ahead";
/// Findings.
pub const FINDINGS: &str = "result-findings";
/// Levers.
pub const LEVERS: &str = "result-levers";
/// The plan.
pub const PLAN: &str = "result-plan";
/// Unknown answers.
pub const UNKNOWN: &str = "result-unknown";
/// Servers.
pub const SERVERS: &str = "result-servers";
/// Published cases.
pub const CASES: &str = "result-cases";
/// Limits.
pub const LIMITS: &str = "result-limits";
/// The answers.
pub const ANSWERS: &str = "result-answers";

/// The list of the sections that are on the page. Buttons, not links: the page's address belongs to its history.
pub fn nav(view: &View<'_>, shown: &[(&'static str, &'static str)]) -> Html {
    let words = &view.words.sections;
    let jump = |&(id, name): &(&'static str, &'static str)| tag("li", "", vec![view.link(Go::Section(id), name, "")]);
    let keep = [(Go::Plan, crate::words::words().plan.make), (Go::Print, words.print), (Go::Files, words.save)];
    let keep = keep.map(|(go, name)| tag("li", "", vec![view.link(go, name, "")]));
    let lists = vec![
        tag("ul", "", shown.iter().map(jump).collect()),
        tag("ul", "", keep.into()),
        p("hint", words.discoverable),
    ];
    // Folded where it is in the way; beside the report styles/result.css has it open.
    let folded = el("details").with(el("summary").say(words.label)).all(lists);
    el("nav").class("sections-nav").attr("aria-label", words.label).with(folded).html()
}
