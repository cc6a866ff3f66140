//! Unpacks the page's program, and later the rest of it: a program of its own, small enough to come as it is.
//! `boot.js` has it work a slice at a time.

use pack::Unpacker;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

/// How many bytes are unpacked at once: a few milliseconds' worth, so that a key pressed meanwhile is heard.
const SLICE: usize = 2048;

thread_local! {
    static UNPACKER: RefCell<Option<Unpacker>> = const { RefCell::new(None) };
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

fn main() {}

/// Begins to unpack a file, by its fingerprint's upper and lower half: the first, or the second after all of the first.
/// False: it has another, for it is damaged or of another build. Numbers and bytes are all that comes and goes here:
/// texts would double the script beside this.
#[wasm_bindgen]
pub fn begin(packed: Vec<u8>, high: u32, low: u32) -> bool {
    let known = u64::from(high) << 32 | u64::from(low);
    UNPACKER.with_borrow_mut(|unpacker| match unpacker {
        Some(unpacker) => unpacker.go_on(packed, known),
        None => {
            *unpacker = Unpacker::new(packed, known);
            unpacker.is_some()
        }
    })
}

/// Unpacks a slice. True: that was the last.
#[wasm_bindgen]
pub fn more() -> bool {
    UNPACKER.with_borrow_mut(|unpacker| unpacker.as_mut().is_none_or(|unpacker| unpacker.step(SLICE)))
}

/// The program that was unpacked.
#[wasm_bindgen]
pub fn program() -> Vec<u8> {
    let (program, text) =
        UNPACKER.with_borrow_mut(|unpacker| unpacker.as_mut().map(Unpacker::unpacked)).unwrap_or_default();
    TEXT.set(text);
    program
}

/// The text that was unpacked with it, in UTF-8: the last there is, so that all room is free again.
#[wasm_bindgen]
pub fn text() -> Vec<u8> {
    UNPACKER.set(None);
    TEXT.take()
}
