//! The link as a QR code.

use crate::report::qr;
use crate::widget::dom::{el, say};
use crate::widget::result::pictures::opens;
use crate::widget::result::{Pictured, View as Result};
use crate::words::LinkWords;
use yew::prelude::*;

/// The picture, a click away; that there is none where the link is too long for one.
pub fn code(result: &Result<'_>, link: &str, words: &LinkWords) -> Html {
    let open = result.opened.tables.contains(&Pictured::Code);
    opens(result, Pictured::Code, say(words.qr_show), open.then(|| draw(link, words)))
}

fn draw(link: &str, words: &LinkWords) -> Html {
    let Some(code) = qr(link) else { return el("p").class("hint").say(words.qr_none).html() };
    // One path for all dark modules, each row's runs in turn; the four around are the margin the form asks for.
    let size = (code.size() + 8).to_string();
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.is_dark(*x, y)).count();
            if run > 0 {
                let [x, y, run] = [x + 4, y + 4, run].map(|number| number.to_string());
                path.push_str(&["M", &x, " ", &y, "h", &run, "v1h-", &run, "z"].concat());
            }
            x += run.max(1);
        }
    }
    el("svg")
        .class("qr")
        .attr("role", "img")
        .attr("aria-label", words.qr)
        .attr_of("viewBox", ["0 0 ", &size, " ", &size].concat())
        .with(el("rect").attr("class", "light").attr("width", "100%").attr("height", "100%"))
        .with(el("path").attr("class", "dark").attr_of("d", path))
        .html()
}
