//! One server group's form.

use super::cover::cover;
use super::product_box::ProductBox;
use crate::widget::error_summary::{error_summary, field_error};
use crate::widget::fields::{day_fields, option, text_field};
use crate::widget::layout::crumb;
use crate::widget::state::{Action, DayText, Field, GroupForm};
use crate::widget::view::View;
use crate::words::ChoiceWords;
use yew::prelude::*;

/// The page of a group: its id, or none for a new one.
pub fn group_page(view: &View, id: Option<&String>) -> Html {
    let words = &view.form().servers;
    let form = view.state().form(id, &view.facts().catalogue);
    let heading = if id.is_some() { words.heading_edit } else { words.heading_add };
    let more_open = !form.since.is_empty() || !form.corrected.is_empty();
    html! {
        <>
            { crumb(view) }
            { error_summary(view) }
            <h1 id="heading" tabindex="-1" ref={view.heading.clone()}>{ heading }</h1>
            <p class="lede">{ words.lede }</p>
            <form novalidate={true} onsubmit={view.submit(Action::SaveGroup)} autocomplete="off">
                { product(view, &form) }
                { text(view, &form, Field::Count, words.how_many, words.how_many_hint, "numeric", &form.count, |form, text| form.count = text) }
                if !form.own {
                    { text(view, &form, Field::Label, words.label, words.label_hint, "text", &form.label, |form, text| form.label = text) }
                }
                { choices(view, &form, Field::Ephi, (words.ephi, words.ephi_hint), words.ephi_choices, form.ephi, |form, place| form.ephi = Some(place)) }
                { choices(view, &form, Field::Network, (words.network, ""), words.network_choices, form.network, |form, place| form.network = Some(place)) }
                { cover(view, &form) }
                <details class="more" open={more_open}>
                    <summary>{ words.more }</summary>
                    { day(view, &form, Field::Since, (words.since, words.since_hint), &form.since, |form, day| form.since = day) }
                    { day(view, &form, Field::Corrected, (words.corrected, words.corrected_hint), &form.corrected, |form, day| form.corrected = day) }
                </details>
                <div class="actions">
                    <button type="submit" class="button">{ words.save }</button>
                    <button type="button" class="button quiet" onclick={view.press(Action::Back)}>{ words.cancel }</button>
                </div>
            </form>
        </>
    }
}

/// The form with something typed in it.
fn typed<T: 'static>(view: &View, form: &GroupForm, change: fn(&mut GroupForm, T)) -> Callback<T> {
    let form = form.clone();
    view.on(move |value: T| {
        let mut form = form.clone();
        change(&mut form, value);
        Action::TypeGroup(form)
    })
}

fn product(view: &View, form: &GroupForm) -> Html {
    let words = &view.form().servers;
    let own = view.press(Action::TypeGroup(form.clone().with_own(!form.own)));
    let toggle = html! { <button type="button" class="link" onclick={own}>{ if form.own { words.listed } else { words.not_listed } }</button> };
    if form.own {
        return html! {
            <>
                { text(view, form, Field::OwnName, words.own_name, "", "text", &form.own_name, |form, text| form.own_name = text) }
                { day(view, form, Field::OwnEnd, (words.own_end, words.own_end_hint), &form.own_end, |form, day| form.own_end = day) }
                <p>{ toggle }</p>
            </>
        };
    }
    html! {
        <div class={field_class(view, Field::Product)}>
            <label for={Field::Product.id()}>{ words.product }</label>
            <p class="hint" id="product-hint">{ words.product_hint }</p>
            { field_error(view, Field::Product) }
            <ProductBox view={view.clone()} form={form.clone()} on_change={view.on(Action::TypeGroup)} />
            <p>{ toggle }</p>
        </div>
    }
}

fn field_class(view: &View, field: Field) -> Classes {
    classes!("field", view.state().fault(field).is_some().then_some("has-error"))
}

#[expect(clippy::too_many_arguments, reason = "a row of the form, read in its order")]
fn text(
    view: &View,
    form: &GroupForm,
    field: Field,
    label: &'static str,
    hint: &'static str,
    mode: &'static str,
    value: &str,
    change: fn(&mut GroupForm, String),
) -> Html {
    html! {
        <div class={field_class(view, field)}>
            <label for={field.id()}>{ label }</label>
            if !hint.is_empty() {
                <p class="hint" id={[field.id(), "-hint"].concat()}>{ hint }</p>
            }
            { field_error(view, field) }
            { text_field(view, field, value, mode, typed(view, form, change), !hint.is_empty()) }
        </div>
    }
}

fn choices(
    view: &View,
    form: &GroupForm,
    field: Field,
    (legend, hint): (&'static str, &'static str),
    words: &'static [ChoiceWords],
    chosen: Option<usize>,
    change: fn(&mut GroupForm, usize),
) -> Html {
    html! {
        <fieldset class={classes!("choices", view.state().fault(field).is_some().then_some("has-error"))}>
            <legend>{ legend }</legend>
            if !hint.is_empty() {
                <p class="hint">{ hint }</p>
            }
            { field_error(view, field) }
            { for words.iter().enumerate().map(|(place, choice)| {
                let id = if place == 0 { field.id().to_owned() } else { format!("{}-{place}", field.id()) };
                let form = form.clone();
                let change = view.on(move |_: Event| {
                    let mut form = form.clone();
                    change(&mut form, place);
                    Action::TypeGroup(form)
                });
                option("radio", &id, choice, chosen == Some(place), change)
            }) }
        </fieldset>
    }
}

fn day(
    view: &View,
    form: &GroupForm,
    field: Field,
    (legend, hint): (&'static str, &'static str),
    value: &DayText,
    change: fn(&mut GroupForm, DayText),
) -> Html {
    html! {
        <fieldset class={classes!("choices", view.state().fault(field).is_some().then_some("has-error"))}>
            <legend>{ legend }</legend>
            if !hint.is_empty() {
                <p class="hint" id={[field.id(), "-hint"].concat()}>{ hint }</p>
            }
            { field_error(view, field) }
            { day_fields(view, field, value, typed(view, form, change)) }
        </fieldset>
    }
}
