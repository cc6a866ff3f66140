//! Keeping text in this browser, and what can go wrong with it.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{DomException, Storage, StorageEvent};

/// Name of the one item that is kept.
const ITEM: &str = "overdue/draft";

/// Why something could not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The browser lets the page keep nothing.
    Blocked,
    /// There is no room left.
    Full,
}

fn storage() -> Result<Storage, Refusal> {
    window().local_storage().ok().flatten().ok_or(Refusal::Blocked)
}

/// What is kept, if anything.
///
/// # Errors
/// When the browser lets the page read nothing.
pub fn load() -> Result<Option<String>, Refusal> {
    storage()?.get_item(ITEM).map_err(|_| Refusal::Blocked)
}

/// Keeps a text in place of what was kept.
///
/// # Errors
/// When the browser lets the page keep nothing, or has no room.
pub fn keep(text: &str) -> Result<(), Refusal> {
    storage()?.set_item(ITEM, text).map_err(|error| {
        let full = error.dyn_ref::<DomException>().is_some_and(|error| error.name() == "QuotaExceededError");
        if full { Refusal::Full } else { Refusal::Blocked }
    })
}

/// Removes what is kept.
///
/// # Errors
/// When the browser refuses.
pub fn forget() -> Result<(), Refusal> {
    storage()?.remove_item(ITEM).map_err(|_| Refusal::Blocked)
}

/// Calls back with what another tab kept; none when it forgot everything. Stops when dropped.
pub fn on_other_tab(changed: impl Fn(Option<String>) + 'static) -> EventListener {
    EventListener::new(&window(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        // No name at all: everything of this origin was cleared.
        if event.key().is_none_or(|key| key == ITEM) {
            changed(event.new_value());
        }
    })
}
