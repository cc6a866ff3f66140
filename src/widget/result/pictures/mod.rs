//! The pictures, drawn by hand: places are shares of the width, so that text keeps its size on a narrow screen. Each says
//! in a sentence what it shows, and has a table that says the same.
//!
//! What is drawn is data that [`super::gauge`], [`super::years`] and [`super::timeline`] make. Must not be here: what decides
//! how long a bar is.

pub mod gauge;
pub mod timeline;
pub mod years;

use super::bars::percent;
use super::opened::Pictured;
use super::pieces::{any_table, aside, leaf};
use super::view::View;
use crate::widget::dom::{El, el, say, several};
use crate::words::words;
use yew::prelude::*;

/// Shades of the color of the text around them, the darkest first. They differ from their neighbors; a number or their
/// order says which is which.
pub const SHADES: [&str; 7] = ["piece s1", "piece s2", "piece s3", "piece s4", "piece s5", "piece s6", "piece s7"];

/// A picture under the sentence that says what it shows.
pub fn framed(class: &'static str, sentence: String, drawn: Vec<Html>) -> Html {
    el("figure").class(class).with(el("figcaption").said(sentence)).all(drawn).html()
}

/// What a table holds.
#[derive(Clone)]
pub struct Told {
    /// What it is about, for those who hear the page.
    pub caption: &'static str,
    /// Names of its columns.
    pub columns: Vec<&'static str>,
    /// Its rows, each as long as the columns are many.
    pub rows: Vec<Vec<String>>,
}

impl Told {
    fn html(self) -> Html {
        any_table(self.caption.into(), self.columns, self.rows)
    }
}

/// The table that says the same, one press away.
pub fn behind(view: &View<'_>, which: Pictured, about: &'static str, told: Option<Told>) -> Html {
    opens(view, which, several(vec![say(words().result.charts.table), aside(about)]), told.map(Told::html))
}

/// What is one press away. Like a derivation it is made only while it stands open.
pub fn opens(view: &View<'_>, which: Pictured, label: Html, body: Option<Html>) -> Html {
    let opened = view.opened.clone();
    let press = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        opened.set(opened.with_table(which));
    });
    let summary = el("summary").on_click(press).add(label);
    el("details").class("why").flag("open", body.is_some()).with(summary).maybe(body).html()
}

/// A stretch from one place to another, in thousandths of the width.
pub fn stretch(class: &'static str, y: &'static str, height: &'static str, from: i64, to: i64) -> Html {
    let rect = el("rect").class(class).attr("y", y).attr("height", height);
    rect.attr_of("x", percent(from)).attr_of("width", percent(to - from)).html()
}

/// A line across the picture's height, at a place.
pub fn line(class: &'static str, top: &'static str, bottom: &'static str, at: i64) -> Html {
    let line = el("line").class(class).attr("y1", top).attr("y2", bottom);
    line.attr_of("x1", percent(at)).attr_of("x2", percent(at)).html()
}

/// A label at a place.
pub fn label(class: &'static str, y: &'static str, anchor: &'static str, at: i64) -> El {
    el("text").class(class).attr("y", y).attr("text-anchor", anchor).attr_of("x", percent(at))
}

/// What a shape stands for.
pub fn key(shape: Html, name: String) -> Html {
    let drawn = el("svg").class("key").attr("width", "14").attr("height", "14").attr("aria-hidden", "true").add(shape);
    el("li").with(drawn).add(leaf("span", "", name)).html()
}

/// What the shapes stand for.
pub fn keys(entries: Vec<Html>) -> Html {
    el("ul").class("keys").all(entries).html()
}
