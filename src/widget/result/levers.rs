//! What would change the coming year most: each lever beside doing nothing.

use super::bars::{percent, share};
use super::names;
use super::pieces::{bar, keyed, leaf, p, section, tag, text};
use super::spelled::capital;
use super::view::View;
use crate::assessment::{Exposure, Figure};
use crate::widget::try_out::Switches;
use crate::words::{date, dollars, fill, number};
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
    let figures = |index| [Figure::LeverOpening(index), Figure::LeverCeiling(index), Figure::LeverScore(index)];
    let mut rows = vec![row(view, words.nothing, year, year, None)];
    rows.extend(
        assessment.levers.iter().enumerate().map(|(index, lever)| {
            row(view, names::lever(lever.code, words), &lever.exposure, year, Some(figures(index)))
        }),
    );
    let intro = fill(words.intro, &[("date", &date(year.day))]);
    let switches = html! {
        <Switches answers={view.answers.clone()} assessment={view.assessment.clone()} on_go={view.on_go.clone()}
            opened={view.opened.clone()} />
    };
    Some(section(super::nav::LEVERS, heading, vec![p("", intro), view.worst(), tag("ul", "levers", rows), switches]))
}

fn row(view: &View<'_>, name: &'static str, then: &Exposure, year: &Exposure, figures: Option<[Figure; 3]>) -> Html {
    let words = &view.words.levers;
    let others = [("ceiling", dollars(then.ceiling)), ("score", number(then.score.total))];
    let class = if figures.is_none() { "lever nothing" } else { "lever" };
    let mut parts = vec![
        leaf("span", "lever-name", capital(name)),
        text(" "),
        leaf("b", "lever-amount", dollars(then.opening)),
        bar(percent(share(then.opening.0, year.opening.0)), "4"),
        p("hint", fill(words.others, &[("ceiling", &others[0].1), ("score", &others[1].1)])),
    ];
    parts.extend(figures.map(|figures| view.why(name, &figures)));
    keyed(name, tag("li", class, parts))
}
