//! Unpacks the page's program, and later the rest of it: a program of its own, small enough to come as it is.
//! `boot.js` has it work a slice at a time.

use pack::Unpacker;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

/// How many bytes are unpacked at once: a few milliseconds' worth, so that a key pressed meanwhile is heard.
const SLICE: usize = 2048;

thread_local! {
    static UNPACKER: RefCell<Option<Unpacker>> = const { RefCell::new(None) };
    static TEXT: RefCell<String> = const { RefCell::new(String::new()) };
}

fn main() {}

/// Begins to unpack a file. False: it is not the one that has this name, but damaged or of another build.
#[wasm_bindgen]
pub fn begin(packed: Vec<u8>, name: &str) -> bool {
    let unpacker = Unpacker::new(packed, name);
    let known = unpacker.is_some();
    UNPACKER.set(unpacker);
    known
}

/// Unpacks a slice. True: that was the last.
#[wasm_bindgen]
pub fn more() -> bool {
    UNPACKER.with_borrow_mut(|unpacker| unpacker.as_mut().is_none_or(|unpacker| unpacker.step(SLICE)))
}

/// The program that was unpacked.
#[wasm_bindgen]
pub fn program() -> Vec<u8> {
    let (program, text) = UNPACKER.take().map(Unpacker::finish).unwrap_or_default();
    TEXT.set(text);
    program
}

/// The text that was unpacked with it.
#[wasm_bindgen]
pub fn text() -> String {
    TEXT.take()
}
