//! The first screen of `index.html`, which is there before the program: what a person did on it meanwhile.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The ids of the fields of its one question, month, day and year, as the program has them too.
const FIELDS: [&str; 3] = ["answer", "answer-day", "answer-year"];

/// What was done on the first screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct First {
    /// What stands in the fields.
    pub day: [String; 3],
    /// Whether it was sent.
    pub sent: bool,
    /// The field that is being typed in, by its id.
    pub focused: Option<String>,
}

/// Reads the first screen, while it is still there.
pub fn first() -> Option<First> {
    let field = |id| document().get_element_by_id(id)?.dyn_into::<HtmlInputElement>().ok();
    let form = document().get_element_by_id("first")?;
    let focused = document().active_element().map(|element| element.id());
    Some(First {
        day: [field(FIELDS[0])?.value(), field(FIELDS[1])?.value(), field(FIELDS[2])?.value()],
        sent: form.has_attribute("data-sent"),
        focused: focused.filter(|id| FIELDS.contains(&id.as_str())),
    })
}
