//! "There is a problem": every fault of the page, each linked to its field.

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
        html! { <li><a href={["#", id].concat()} onclick={press}>{ &fault.message }</a></li> }
    };
    html! {
        <div class="error-summary" id="problem" role="alert" tabindex="-1" aria-labelledby="problem-title">
            <h2 id="problem-title">{ view.form().problem }</h2>
            <ul>{ for faults.iter().map(item) }</ul>
        </div>
    }
}

/// The error at a field; nothing when it has none.
pub fn field_error(view: &View, field: Field) -> Html {
    view.state().fault(field).map_or_else(Html::default, |message| {
        html! {
            <p class="error" id={error_id(field)}>
                <span class="visually-hidden">{ view.form().error_prefix }{ " " }</span>{ message.to_owned() }
            </p>
        }
    })
}

/// The id of the error at a field.
fn error_id(field: Field) -> String {
    [field.id(), "-error"].concat()
}

/// What describes a field: its hint and its error, where it has them.
pub fn described_by(view: &View, field: Field, hint: bool) -> Option<String> {
    let hint = hint.then(|| [field.id(), "-hint"].concat());
    let error = view.state().fault(field).map(|_| error_id(field));
    match (hint, error) {
        (Some(hint), Some(error)) => Some([hint, error].join(" ")),
        (hint, error) => hint.or(error),
    }
}
