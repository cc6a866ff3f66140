//! Published amounts on a line of powers of ten, with the middle one and where this case would start.

use super::bars::{LogScale, percent, short};
use super::pieces::{picture, text};
use super::still::Piece;
use super::view::View;
use crate::facts::{Dollars, current};
use crate::widget::dom::{el, several};
use yew::prelude::*;

/// Heights at which dots stand, so that equal amounts do not hide each other.
const ROWS: [&str; 7] = ["34", "14", "52", "24", "44", "8", "58"];

/// The picture. It has no scale of its own: places are shares of its width, so text keeps its size on a narrow screen.
pub fn chart(view: &View<'_>) -> Html {
    let outcomes = &view.assessment.outcomes;
    let opening = view.assessment.today.opening;
    let own = (opening > Dollars(0)).then_some(opening);
    let scale = LogScale::over(amounts().map(|(amount, _)| amount).chain(own));
    let at = |amount| percent(scale.place(amount));
    let line = |class, amount| {
        let line = el("line").class(class).attr("y1", "0").attr("y2", "66");
        line.attr_of("x1", at(amount)).attr_of("x2", at(amount)).html()
    };
    let count = scale.ticks().count();
    let mut marks = Vec::new();
    for (index, amount) in scale.ticks().enumerate() {
        // The first and last labels stand inside the picture; on a narrow screen every other one gives way.
        let anchor = match index {
            0 => "start",
            last if last + 1 == count => "end",
            _ => "middle",
        };
        let class = if (count - index).is_multiple_of(2) { "minor" } else { "" };
        let label = el("text").class(class).attr("y", "84").attr("text-anchor", anchor);
        marks.extend([line("grid", amount), label.attr_of("x", at(amount)).add(text(short(amount))).html()]);
    }
    marks.push(Piece::Dots(scale).html());
    marks.push(line("middle", outcomes.quartiles[1]));
    marks.extend(own.map(|amount| line("own", amount)));
    picture("chart", "90").all(marks).html()
}

/// What the published cases ended at, and whether a court set that aside.
fn amounts() -> impl Iterator<Item = (Dollars, bool)> {
    current().outcomes.iter().filter_map(|outcome| Some((outcome.amount?, outcome.vacated)))
}

/// A dot for each case; one that was set aside is hollow.
pub fn dots(scale: LogScale) -> Html {
    let dot = |((amount, vacated), row): ((Dollars, bool), &'static str)| {
        let at = percent(scale.place(amount));
        let class = if vacated { "dot hollow" } else { "dot" };
        el("circle").class(class).attr("cy", row).attr("r", "4.5").attr_of("cx", at).html()
    };
    several(amounts().zip(ROWS.into_iter().cycle()).map(dot).collect())
}
