//! The facts that come after the first screen. `boot.js` fetches them and hands them over as an event.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::CustomEvent;

/// Calls back with the text that `boot.js` fetched, which learns whether it was taken. Stops when dropped.
pub fn on_facts(take: impl Fn(String) -> bool + 'static) -> EventListener {
    let cancelable = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "overdue-facts", cancelable, move |event| {
        let text = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
        if text.is_some_and(&take) {
            // An event that nobody hears is not prevented either: only this says that the text was taken.
            event.prevent_default();
        }
    })
}
