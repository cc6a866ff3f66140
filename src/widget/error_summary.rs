//! "There is a problem": every fault of the page, each linked to its field.

use super::dom::el;
use super::state::{Field, FieldFault};
use super::view::View;
use crate::browser::focus;
use yew::prelude::*;

/// The summary; nothing when nothing is wrong.
pub fn error_summary(view: &View) -> Html {
    let faults = &view.state().faults;
    if faults.is_empty() {
        return Html::default();
    }
    let item = |fault: &FieldFault| {
        let id = fault.field.id();
        let press = Callback::from(move |event: MouseEvent| {
            // The address names the page, not a place in it.
            event.prevent_default();
            focus::by_id(id);
        });
        let link = el("a").attr_of("href", ["#", id].concat()).on_click(press).said(fault.message.clone());
        el("li").with(link).html()
    };
    summary(view.form().problem, faults.iter().map(item).collect())
}

/// The box of a summary.
pub fn summary(title: &'static str, items: Vec<Html>) -> Html {
    el("div")
        .class("error-summary")
        .id("problem")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "problem-title")
        .with(el("h2").id("problem-title").say(title))
        .with(el("ul").all(items))
        .html()
}

/// The error at a field; nothing when it has none.
pub fn field_error(view: &View, field: Field) -> Html {
    view.state().fault(field).map_or_else(Html::default, |message| {
        let prefix = el("span").class("visually-hidden").say(view.form().error_prefix).say(" ");
        el("p").class("error").attr_of("id", error_id(field)).with(prefix).said(message.to_owned()).html()
    })
}

/// The id of the error at a field.
fn error_id(field: Field) -> String {
    [field.id(), "-error"].concat()
}

/// What describes a field: its hint and its error, where it has them.
pub fn described_by(view: &View, field: Field, hint: bool) -> Option<String> {
    let hint = hint.then(|| [field.id(), "-about"].concat());
    let error = view.state().fault(field).map(|_| error_id(field));
    match (hint, error) {
        (Some(hint), Some(error)) => Some([hint, error].join(" ")),
        (hint, error) => hint.or(error),
    }
}
