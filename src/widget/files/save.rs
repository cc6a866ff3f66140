//! The files that can be saved.

use crate::answers::Answers;
use crate::answers::date::iso;
use crate::assessment::Assessment;
use crate::facts::{Facts, current};
use crate::report;
use crate::widget::app::{download, hand_over};
use crate::widget::dom::{El, el};
use crate::widget::plan::save_dates;
use crate::widget::question_page::button;
use crate::widget::result::{Source, View as Result};
use crate::widget::view::View;
use crate::words::fill;
use yew::prelude::*;

/// The list of them: answers always, the rest where there is a result.
pub fn save(view: &View, result: Option<&Result<'_>>) -> Html {
    let words = &view.words().files;
    let item = |label, press| el("li").with(button("link", label, press)).html();
    let answers = {
        let view = view.clone();
        Callback::from(move |_: MouseEvent| download(&view))
    };
    let mut items = vec![item(words.answers, answers)];
    if let Some(result) = result {
        let [assessment, findings, servers] = words.names;
        items.extend([
            item(words.assessment, saved(view, result, assessment, "application/json", report::assessment_json)),
            item(
                words.findings,
                saved(view, result, findings, "text/csv", |of, _, facts| report::findings_csv(of, facts)),
            ),
            item(
                words.servers,
                saved(view, result, servers, "text/csv", |of, answers, facts| report::servers_csv(answers, of, facts)),
            ),
            item(view.words().plan.calendar, save_dates(view, result)),
        ]);
    }
    let list: El = el("ul").class("points").all(items);
    super::part(words.save).with(list).with(super::hint(view.words().result.sections.discoverable)).html()
}

/// Saves what is made of a result, under a name with its day; made only when it is asked for.
pub fn saved(
    view: &View,
    result: &Result<'_>,
    name: &'static str,
    kind: &'static str,
    made: fn(&Assessment, &Answers, &Facts) -> String,
) -> Callback<MouseEvent> {
    let (view, Source { answers, assessment }) = (view.clone(), result.source());
    Callback::from(move |_| {
        let text = made(&assessment, &answers, current());
        hand_over(&view, &fill(name, &[("day", &iso(answers.as_of))]), kind, &text);
    })
}
