//! Where the keyboard is.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

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

/// Selects what stands in the field with this id, if there is one.
pub fn select(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
    }
}

/// Moves focus from a table's row that is about to go to the first control of the next one, or of the one before.
pub fn off_row(inside: &Element) {
    let row = inside.closest("tr").ok().flatten();
    let beside = row.and_then(|row| row.next_element_sibling().or_else(|| row.previous_element_sibling()));
    if let Some(control) = beside.and_then(|row| row.query_selector("input, button").ok().flatten()) {
        move_to(&control);
    }
}

fn move_to(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that cannot take focus leaves it where it was: nothing to do about it.
        let _ = element.focus();
    }
}
