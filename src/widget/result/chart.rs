//! Published amounts on a line of powers of ten, with the middle one and where this case would start.

use super::bars::{LogScale, percent, short};
use super::view::View;
use crate::facts::Dollars;
use yew::prelude::*;

/// Heights at which dots stand, so that equal amounts do not hide each other.
const ROWS: [&str; 7] = ["34", "14", "52", "24", "44", "8", "58"];

/// The picture. Its figures stand in the text around it, so it is hidden from those who hear the page. It has no scale of
/// its own: places are shares of its width, so text keeps its size on a narrow screen.
pub fn chart(view: &View<'_>) -> Html {
    let outcomes = &view.assessment.outcomes;
    let amounts: Vec<Dollars> =
        view.facts.outcomes.iter().filter(|outcome| !outcome.vacated).filter_map(|outcome| outcome.amount).collect();
    let opening = view.assessment.today.opening;
    let own = (opening > Dollars(0)).then_some(opening);
    let scale = LogScale::over(amounts.iter().copied().chain(own));
    let at = |amount| percent(scale.place(amount));
    let line = |class: &'static str, x: String| html! { <line {class} x1={x.clone()} x2={x} y1="0" y2="66" /> };
    let count = scale.ticks().count();
    let ticks = scale.ticks().enumerate().map(|(index, amount)| {
        // The first and last labels stand inside the picture; on a narrow screen every other one gives way.
        let anchor = if index == 0 { "start" } else if index + 1 == count { "end" } else { "middle" };
        let class = if (count - index).is_multiple_of(2) { "minor" } else { "" };
        html! {
            <>
                { line("grid", at(amount)) }
                <text {class} x={at(amount)} y="84" text-anchor={anchor}>{ short(amount) }</text>
            </>
        }
    });
    let dots = amounts.iter().enumerate().map(|(index, amount)| {
        html! { <circle class="dot" cx={at(*amount)} cy={ROWS[index % ROWS.len()]} r="4.5" /> }
    });
    html! {
        <svg class="chart" width="100%" height="90" aria-hidden="true">
            { for ticks }
            { for dots }
            { line("middle", at(outcomes.quartiles[1])) }
            { for own.map(|amount| line("own", at(amount))) }
        </svg>
    }
}
