//! The pieces that the sections share, made with [`crate::widget::dom`].

use super::still::Piece;
use crate::widget::dom::{el, several};
use yew::prelude::*;
use yew::virtual_dom::VList;

/// An element with a class (none where it is empty) and what is in it.
pub fn tag(name: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    el(name).class(class).all(children).html()
}

/// A node that is told apart from its siblings: where one of them comes or goes, the others are left as they are.
pub fn keyed(key: &str, node: Html) -> Html {
    Html::from(VList::with_children(vec![node], Some(key.into())))
}

/// Text.
pub fn text(words: impl Into<AttrValue>) -> Html {
    Html::VText(yew::virtual_dom::VText::new(words))
}

/// An element that holds text.
pub fn leaf(name: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    tag(name, class, vec![text(words)])
}

/// A paragraph.
pub fn p(class: &'static str, words: impl Into<AttrValue>) -> Html {
    leaf("p", class, words)
}

/// Text for those who hear the page; nothing where it is empty.
pub fn aside(words: &str) -> Html {
    if words.is_empty() { several(Vec::new()) } else { leaf("span", "visually-hidden", [": ", words].concat()) }
}

/// A button that looks like a link.
pub fn button(label: impl Into<AttrValue>, hidden: &str, press: Callback<MouseEvent>) -> Html {
    el("button").attr("type", "button").class("link").on_click(press).add(text(label)).add(aside(hidden)).html()
}

/// A section with its heading, which takes focus when the list beside leads there.
pub fn section(id: &'static str, heading: impl Into<AttrValue>, body: Vec<Html>) -> Html {
    let heading = el("h2").id(id).attr("tabindex", "-1").add(text(heading));
    el("section").class("part").with(heading).all(body).html()
}

/// A length drawn in the color of its text, in percent of the width, on a track that is all of it.
pub fn bar(length: String, height: &'static str) -> Html {
    let rect = |class| el("rect").class(class).attr("height", height);
    let (track, fill) = (rect("track").attr("width", "100%"), rect("fill").attr_of("width", length));
    picture("bar", height).with(track).with(fill).html()
}

/// A picture as wide as its place. What it shows stands in the text beside it, so it is hidden from those who hear the page.
pub fn picture(class: &'static str, height: &'static str) -> crate::widget::dom::El {
    el("svg").class(class).attr("width", "100%").attr("height", height).attr("aria-hidden", "true")
}

/// A table of four columns.
pub fn table(caption: impl Into<AttrValue>, head: [&'static str; 4], rows: Vec<[String; 4]>) -> Html {
    any_table(caption.into(), head.to_vec(), rows.into_iter().map(Vec::from).collect())
}

/// A table of any columns; each row is as long as they are many.
pub fn any_table(caption: AttrValue, head: Vec<&'static str>, rows: Vec<Vec<String>>) -> Html {
    Piece::Table(Table { caption, head, rows }).html()
}

/// What a table shows.
#[derive(Clone, PartialEq)]
pub struct Table {
    /// What it is about, for those who hear the page.
    caption: AttrValue,
    /// Its columns.
    head: Vec<&'static str>,
    /// The first of each row is its heading.
    rows: Vec<Vec<String>>,
}

/// A table that scrolls by itself where it is too wide; where there is hardly room, its cells say their column.
pub fn draw_table(table: &Table) -> Html {
    let heading = |scope: &'static str, words: Html| el("th").attr("scope", scope).add(words).html();
    let cell = |(place, words): (usize, &String)| match place {
        0 => heading("row", text(words.clone())),
        _ => {
            let column = table.head.get(place).copied().unwrap_or_default();
            el("td").attr("data-label", column).said(words.clone()).html()
        }
    };
    let row = |cells: &Vec<String>| tag("tr", "", cells.iter().enumerate().map(cell).collect());
    let head = table.head.iter().map(|name| heading("col", text(*name))).collect();
    let parts = vec![
        leaf("caption", "visually-hidden", table.caption.clone()),
        tag("thead", "", vec![tag("tr", "", head)]),
        tag("tbody", "", table.rows.iter().map(row).collect()),
    ];
    let region = el("div").class("table").attr("role", "region").attr("tabindex", "0");
    region.attr_of("aria-label", table.caption.to_string()).add(tag("table", "", parts)).html()
}
