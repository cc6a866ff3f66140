//! The appendix: every answer, and the servers.

use crate::answers::{Draft, Kind};
use crate::assessment::Lapse;
use crate::widget::result::View;
use crate::widget::result::pieces::{leaf, p, table, tag};
use crate::widget::say;
use crate::words::{fill, number, words};
use yew::prelude::*;

/// Groups that are printed: with more the report would be a list.
const MOST: usize = 30;

/// The appendix.
pub fn answers(view: &View<'_>) -> Vec<Html> {
    let all = words();
    let draft = Draft::of(view.answers.as_ref().clone());
    let asked = draft.asked(view.facts).filter(|question| question.kind != Kind::Estate);
    let answer = |question: &'static crate::answers::Question| {
        let name = leaf("dt", "", question.id.words(all).short);
        tag("div", "", vec![name, leaf("dd", "", say::answer(&draft, question.id))])
    };
    let rows = view.answers.estate.iter().zip(&view.assessment.estate).take(MOST).map(|(group, status)| {
        let days = status.lapse.map(|lapse| number(Lapse::days(lapse))).unwrap_or_default();
        [
            say::group_name(group, view.facts),
            say::group_facts(group, view.facts),
            say::support_short(status.support_end, view.answers.as_of),
            days,
        ]
    });
    let mut parts = vec![
        leaf("h2", "", all.paper.appendix),
        tag("dl", "paper-answers", asked.map(answer).collect()),
        tag("div", "answers-table", vec![table(all.result.sections.servers, all.paper.server_columns, rows.collect())]),
    ];
    let listed = view.answers.estate.len();
    if listed > MOST {
        parts.push(p("hint", fill(all.paper.more, &[("n", &number((listed - MOST) as i64))])));
    }
    parts
}
