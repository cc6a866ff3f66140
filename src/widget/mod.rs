//! Everything a person sees. Renders what it is given; computes no figure.
//!
//! [`state`] is the one pure reducer; every other file here draws. Drawing is plain functions that return
//! `Html`: only what needs a hook is a component, for each component costs bytes.

mod app;
mod check_page;
mod dom;
mod error_summary;
mod fields;
mod files;
mod inventory;
mod layout;
mod out_page;
mod outcome;
mod panel;
mod paper;
mod plan;
mod question_page;
mod result;
mod say;
mod servers;
mod start_page;
pub mod state;
mod try_out;
mod view;

/// Puts the page into the document's `#app`, in place of what stands there.
pub fn start() {
    let root = gloo::utils::document().get_element_by_id("app");
    // Without its place in the document there is no page to draw; `boot.js` says so.
    if let Some(root) = root {
        let first = crate::browser::first::first();
        root.set_text_content(None);
        yew::Renderer::<app::App>::with_root_and_props(root, app::AppProps { first }).render();
    }
}
