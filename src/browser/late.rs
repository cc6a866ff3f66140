//! What comes after the first screen. `boot.js` fetches one file, has it unpacked here a slice at a time, starts
//! the program's second part with what comes out of it, and says when the facts can be taken.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use pack::Unpacker;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::CustomEvent;

/// How many bytes are unpacked at once: a few milliseconds' worth, so that a key pressed meanwhile is heard.
const SLICE: usize = 2048;

thread_local! {
    static UNPACKER: RefCell<Option<Unpacker>> = const { RefCell::new(None) };
    /// The facts, from when they are unpacked until they are taken.
    static TEXT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Begins to unpack a file. False: it is not the one that has this name, but damaged or of another build.
#[wasm_bindgen]
pub fn unpack(packed: Vec<u8>, name: &str) -> bool {
    let unpacker = Unpacker::new(packed, name);
    let known = unpacker.is_some();
    UNPACKER.set(unpacker);
    known
}

/// Unpacks a slice. True: that was the last.
#[wasm_bindgen]
pub fn unpack_more() -> bool {
    UNPACKER.with_borrow_mut(|unpacker| unpacker.as_mut().is_none_or(|unpacker| unpacker.step(SLICE)))
}

/// The second part of the program, unpacked. The facts are kept here for [`on_facts`].
#[wasm_bindgen]
pub fn unpacked() -> Vec<u8> {
    let (program, text) = UNPACKER.take().map(Unpacker::finish).unwrap_or_default();
    TEXT.set(Some(text));
    program
}

/// Calls back with the facts' text when `boot.js` says so, which learns whether it was taken: the text that it hands
/// over, or else the one that was unpacked. Stops when dropped.
pub fn on_facts(take: impl Fn(String) -> bool + 'static) -> EventListener {
    let cancelable = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "overdue-facts", cancelable, move |event| {
        let text = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
        if text.or_else(|| TEXT.take()).is_some_and(&take) {
            // An event that nobody hears is not prevented either: only this says that the text was taken.
            event.prevent_default();
        }
    })
}
