//! Files of the person: made here and saved by the browser, or chosen and read here. Sent nowhere.

use gloo::utils::document;
use js_sys::futures::JsFuture;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, FileList, HtmlAnchorElement, HtmlInputElement, Url};

/// A file that a person chose, or a text taken for one. The browser reads it when it is asked for.
#[derive(Clone)]
pub struct Picked {
    name: String,
    blob: Blob,
}

impl Picked {
    /// A text as if it were a file of this name; none where the browser lacks files.
    pub fn of_text(name: &str, text: &str) -> Option<Self> {
        let blob = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text))).ok()?;
        Some(Self { name: name.to_owned(), blob })
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its length in bytes; of a file longer than 4 GB, that.
    pub fn size(&self) -> u32 {
        // A file's length is a whole number far below where a double loses any.
        let size = self.blob.size();
        if size < f64::from(u32::MAX) { size as u32 } else { u32::MAX }
    }

    /// The bytes from one place to another; none when the browser would not give them: the file was moved or
    /// changed since it was chosen.
    pub async fn slice(&self, from: u32, to: u32) -> Option<Vec<u8>> {
        let part = self.blob.slice_with_f64_and_f64(from.into(), to.into()).ok()?;
        let bytes = JsFuture::from(part.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&bytes).to_vec())
    }
}

/// The file in a file field, which is emptied: the same file can be chosen again.
pub fn picked(input: &HtmlInputElement) -> Option<Picked> {
    let picked = first(input.files());
    input.set_value("");
    picked
}

/// The file that was dropped; none when it was something else.
pub fn dropped(event: &DragEvent) -> Option<Picked> {
    first(event.data_transfer()?.files())
}

fn first(files: Option<FileList>) -> Option<Picked> {
    let file: File = files?.get(0)?;
    Some(Picked { name: file.name(), blob: file.into() })
}

/// Offers a text as a download. Whether it was saved is between the person and the browser.
pub fn download(name: &str, kind: &str, text: &str) {
    // Every step only fails where the browser lacks downloads: then there is nothing to offer.
    let _ = offer(name, kind, text);
}

fn offer(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
