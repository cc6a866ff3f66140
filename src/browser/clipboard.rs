//! The clipboard.

use gloo::utils::window;
use js_sys::futures::JsFuture;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Puts a text into the clipboard. False where the browser has none for this page or refuses.
pub async fn copy(text: &str) -> bool {
    match write(text) {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}

/// A page that is not served safely has no clipboard at all, which the typed binding does not know of.
fn write(text: &str) -> Option<Promise> {
    let of = |from: &JsValue, name: &str| Reflect::get(from, &JsValue::from_str(name)).ok();
    let clipboard = of(&of(&window(), "navigator")?, "clipboard")?;
    let write = of(&clipboard, "writeText")?.dyn_into::<Function>().ok()?;
    write.call1(&clipboard, &JsValue::from_str(text)).ok()?.dyn_into().ok()
}
