//! The quiet list of the sections, and what can be done with the result.

use super::page::Go;
use super::view::{View, p};
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
    let jump = |(id, name): &(&'static str, &'static str)| html! { <li>{ view.link(Go::Section(*id), name, "") }</li> };
    html! {
        <nav class="sections-nav" aria-label={words.label}>
            <ul>{ for shown.iter().map(jump) }</ul>
            <ul>
                <li>{ view.link(Go::Print, words.print, "") }</li>
                <li>{ view.link(Go::Download, words.save, "") }</li>
            </ul>
            { p("hint", words.discoverable) }
        </nav>
    }
}
