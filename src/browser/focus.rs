//! Where the keyboard is.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Moves focus to an element and the view to the top: a new page begins there.
pub fn page(element: &Element) {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    element_(element);
}

/// Moves focus to the element with this id, if there is one.
pub fn by_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
        element_(&element);
    }
}

/// Brings a section into view and moves focus to it, without touching the page's address.
pub fn section(id: &str) {
    by_id(id);
}

fn element_(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that cannot take focus leaves it where it was: nothing to do about it.
        let _ = element.focus();
    }
}
