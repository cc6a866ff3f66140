//! The document: its title, its state for `boot.js`, print.

use gloo::utils::{document, document_element, window};

/// Sets the document's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Says that the first question can be answered: style sheets, `boot.js` and tests read it.
pub fn mark_ready() {
    // An attribute name that is well-formed cannot be refused.
    let _ = document_element().set_attribute("data-boot", "ready");
}

/// Asks the browser to print; it may have been told not to.
pub fn print() {
    let _ = window().print();
}
