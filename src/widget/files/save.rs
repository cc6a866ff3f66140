//! The files that can be saved.

use crate::answers::date::iso;
use crate::facts::current;
use crate::report;
use crate::widget::app::{download, hand_over};
use crate::widget::dom::{El, el};
use crate::widget::plan::save_dates;
use crate::widget::question_page::button;
use crate::widget::result::View as Result;
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
        items.extend([
            item(words.assessment, saved(view, result, 0)),
            item(words.findings, saved(view, result, 1)),
            item(words.servers, saved(view, result, 2)),
            item(view.words().plan.calendar, save_dates(view, result)),
        ]);
    }
    let list: El = el("ul").class("points").all(items);
    super::part(words.save).with(list).with(super::hint(view.words().result.sections.discoverable)).html()
}

/// Saves the assessment, the findings or the servers, in the order of their names.
fn saved(view: &View, result: &Result<'_>, which: usize) -> Callback<MouseEvent> {
    let (view, answers, assessment) = (view.clone(), result.answers.clone(), result.assessment.clone());
    Callback::from(move |_| {
        let facts = current();
        let (kind, text) = match which {
            0 => ("application/json", report::assessment_json(&assessment, &answers, facts)),
            1 => ("text/csv", report::findings_csv(&assessment, facts)),
            _ => ("text/csv", report::servers_csv(&answers, &assessment, facts)),
        };
        let names = crate::words::words().files.names;
        hand_over(&view, &fill(names[which.min(2)], &[("day", &iso(answers.as_of))]), kind, &text);
    })
}
