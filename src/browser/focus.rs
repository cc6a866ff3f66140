//! Where the keyboard is.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Moves focus to an element and the view to the top: a new page begins there.
pub fn page(element: &Element) {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    move_to(element);
}

/// Brings the element with this id into view and moves focus to it, if there is one. The page's address stays.
pub fn by_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
        move_to(&element);
    }
}

fn move_to(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that cannot take focus leaves it where it was: nothing to do about it.
        let _ = element.focus();
    }
}
