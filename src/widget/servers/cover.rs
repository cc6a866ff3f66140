//! Paid support past the end: the catalogue's programmes with their dates, or another.

use crate::widget::error_summary::field_error;
use crate::widget::fields::{day_fields, option, text_field};
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
    html! {
        <fieldset class="choices">
            <legend>{ words.cover }</legend>
            <p class="hint">{ words.cover_hint }</p>
            { option("radio", "cover", &plain(words.cover_none), form.cover == Cover::None, choose(Cover::None)) }
            // A programme that brings no security updates is no cover, and one without an end cannot be dated.
            { for programmes.iter().enumerate().filter(|(_, programme)| programme.security_updates).filter_map(|(place, programme)| {
                let until = fill(words.until, &[("date", &date(programme.until?))]);
                let id = format!("cover-{place}");
                Some(programme_option(&id, programme.name, until, form.cover == Cover::Programme(place), choose(Cover::Programme(place))))
            }) }
            { option("radio", "cover-other", &plain(words.cover_other), form.cover == Cover::Other, choose(Cover::Other)) }
            if form.cover == Cover::Other {
                <div class="field">
                    <label for={Field::CoverName.id()}>{ words.cover_name }</label>
                    { text_field(view, Field::CoverName, &form.cover_name, "text", edit(|form, text| form.cover_name = text), false) }
                </div>
                <fieldset class="choices">
                    <legend>{ words.cover_until }</legend>
                    { field_error(view, Field::CoverUntil) }
                    { day_fields(view, Field::CoverUntil, &form.cover_until, until) }
                </fieldset>
            }
        </fieldset>
    }
}

/// A programme: its name is the vendor's, not one of the words.
fn programme_option(id: &str, name: &'static str, until: String, checked: bool, change: Callback<Event>) -> Html {
    let (label, hint) = ([id, "-label"].concat(), [id, "-hint"].concat());
    html! {
        <label class="choice" for={id.to_owned()}>
            <input type="radio" name="cover" id={id.to_owned()} {checked} onchange={change}
                aria-labelledby={label.clone()} aria-describedby={hint.clone()} />
            <span class="choice-text">
                <span class="choice-label" id={label}>{ name }</span>
                <span class="choice-hint" id={hint}>{ until }</span>
            </span>
        </label>
    }
}
