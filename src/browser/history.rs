//! The browser's own back and forward: one entry a page, its name after `#`. Never an answer.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

/// The name after `#` in the address; empty without one.
pub fn current() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// Adds an entry, or replaces the present one.
pub fn record(name: &str, replace: bool) {
    let Ok(history) = window().history() else { return };
    let address = format!("#{name}");
    // A sandboxed frame may refuse: the page then works without entries of its own.
    let _ = if replace {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// Calls back with the name in the address when the person goes back or forward. Stops when dropped.
pub fn on_arrive(arrive: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| arrive(current()))
}
