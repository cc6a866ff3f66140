//! Paid support past the end: the catalogue's programmes with their dates, or another.

use crate::widget::dom::el;
use crate::widget::error_summary::field_error;
use crate::widget::fields::{day_fields, option, option_of, text_field};
use crate::widget::state::{Action, Cover, Field, GroupForm};
use crate::widget::view::View;
use crate::words::{ChoiceWords, date, fill};
use yew::prelude::*;

/// The part of the form on paid cover.
pub fn cover(view: &View, form: &GroupForm) -> Html {
    let words = &view.form().servers;
    let product = form.product.filter(|_| !form.own).map(|id| view.facts().catalogue.product(id));
    let programmes = product.map(|product| product.programmes.as_slice()).unwrap_or_default();
    let choose = |cover: Cover| {
        let form = form.clone();
        view.on(move |_: Event| Action::TypeGroup(GroupForm { cover, ..form.clone() }))
    };
    let edit = |change: fn(&mut GroupForm, String)| {
        let form = form.clone();
        view.on(move |text: String| {
            let mut form = form.clone();
            change(&mut form, text);
            Action::TypeGroup(form)
        })
    };
    let until = {
        let form = form.clone();
        view.on(move |day| Action::TypeGroup(GroupForm { cover_until: day, ..form.clone() }))
    };
    let plain = |label: &'static str| ChoiceWords { label, hint: "" };
    let mut choices =
        vec![option("radio", "cover", &plain(words.cover_none), form.cover == Cover::None, choose(Cover::None))];
    for (place, programme) in programmes.iter().enumerate() {
        // A programme that brings no security updates is no cover, and one without an end cannot be dated.
        let Some(end) = programme.until.filter(|_| programme.security_updates) else { continue };
        let (chosen, id) = (Cover::Programme(place), format!("cover-{place}"));
        let label = [programme.name, ", ", &fill(words.until, &[("date", &date(end))])].concat();
        // Its name is the vendor's, not one of the words.
        let label = [label.into(), AttrValue::Static("")];
        choices.push(option_of("radio", &id, label, form.cover == chosen, choose(chosen)));
    }
    choices.push(option(
        "radio",
        "cover-other",
        &plain(words.cover_other),
        form.cover == Cover::Other,
        choose(Cover::Other),
    ));
    if form.cover == Cover::Other {
        let name = text_field(
            view,
            Field::CoverName,
            &form.cover_name,
            "text",
            edit(|form, text| form.cover_name = text),
            false,
        );
        let label = el("label").attr("for", Field::CoverName.id()).say(words.cover_name);
        choices.push(el("div").class("field").with(label).with(name).html());
        let day = el("fieldset").class("choices").with(el("legend").say(words.cover_until));
        let day = day.add(field_error(view, Field::CoverUntil)).add(day_fields(
            view,
            Field::CoverUntil,
            &form.cover_until,
            until,
        ));
        choices.push(day.html());
    }
    el("fieldset")
        .class("choices")
        .with(el("legend").say(words.cover))
        .with(el("p").class("hint").say(words.cover_hint))
        .all(choices)
        .html()
}
