//! What to put in place and to write down until the servers are dealt with, as HHS names it.

use crate::facts::Confidence;
use crate::widget::dom::el;
use crate::widget::result::sure;
use crate::widget::view::View;
use yew::prelude::*;

/// How HHS's list came to be known: its newsletters were read as others quote them.
pub const SURE: Confidence = Confidence::Secondary;

/// The list, with where HHS names it.
pub fn meanwhile(view: &View) -> Html {
    let words = &view.words().plan;
    let list = words.controls.iter().map(|control| el("li").say(control).html()).collect();
    let source = el("p").class("hint").say(words.controls_source).say(" ").add(sure(SURE, &view.words().result));
    el("section")
        .with(el("h2").say(words.meanwhile))
        .with(el("p").say(words.meanwhile_lede))
        .with(el("ul").class("meanwhile").all(list))
        .with(source)
        .html()
}
