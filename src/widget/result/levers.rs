//! What would change the coming year most: each lever beside doing nothing, and several switched on together.

use super::names;
use super::pieces::{p, section};
use super::view::View;
use crate::widget::try_out::Switches;
use crate::words::{date, fill};
use yew::prelude::*;

/// The levers; nothing where there is none.
pub fn levers(view: &View<'_>) -> Option<Html> {
    let (words, assessment) = (&view.words.levers, view.assessment.as_ref());
    let year = assessment.in_a_year.as_ref()?;
    let first = assessment.levers.first()?;
    let lowers = first.exposure.opening < year.opening
        || first.exposure.ceiling < year.ceiling
        || first.exposure.score.total < year.score.total;
    let heading = if lowers {
        fill(words.heading, &[("lever", names::lever(first.code, words))])
    } else {
        words.heading_none.to_owned()
    };
    let intro = fill(words.intro, &[("date", &date(year.day))]);
    let switches = html! { <Switches held={view.held()} /> };
    Some(section(super::nav::LEVERS, heading, vec![p("", intro), view.worst(), switches]))
}
