//! The document: its title, its state for `boot.js`, print.

use gloo::events::EventListener;
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

/// Calls back when the browser begins to print, by whatever way it was asked to, and when it is done. Stops when dropped.
pub fn on_print(told: impl Fn(bool) + Clone + 'static) -> [EventListener; 2] {
    ["beforeprint", "afterprint"].map(|name| {
        let told = told.clone();
        EventListener::new(&window(), name, move |_| told(name == "beforeprint"))
    })
}

/// The address of the page without what stands after `#`.
pub fn address() -> String {
    let whole = window().location().href().unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}
