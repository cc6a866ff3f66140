//! One server group's form.

use super::cover::cover;
use super::product_box::ProductBox;
use crate::widget::dom::{El, el, several};
use crate::widget::error_summary::{described_by, error_summary, field_error};
use crate::widget::fields::{choice_id, day_fields, option, text_field};
use crate::widget::layout::crumb;
use crate::widget::question_page::{button, heading, question_form, submit};
use crate::widget::state::{Action, DayText, Field, GroupForm};
use crate::widget::view::View;
use crate::words::ChoiceWords;
use yew::prelude::*;

/// The page of a group: its id, or none for a new one.
pub fn group_page(view: &View, id: Option<&String>) -> Html {
    let words = &view.form().servers;
    let form = view.state().form(id, &view.facts().catalogue);
    let title = if id.is_some() { words.heading_edit } else { words.heading_add };
    let more_open = !form.since.is_empty() || !form.corrected.is_empty();
    let number = Row { field: Field::Count, label: words.how_many, hint: words.how_many_hint };
    let name = Row { field: Field::Label, label: words.label, hint: words.label_hint };
    let ephi = Row { field: Field::Ephi, label: words.ephi, hint: words.ephi_hint };
    let network = Row { field: Field::Network, label: words.network, hint: "" };
    let since = Row { field: Field::Since, label: words.since, hint: words.since_hint };
    let corrected = Row { field: Field::Corrected, label: words.corrected, hint: words.corrected_hint };
    let more = el("details").class("more").flag("open", more_open).with(el("summary").say(words.more));
    let fields = vec![
        product(view, &form),
        text(view, &form, &number, "numeric", &form.count, |form, text| form.count = text),
        if form.own {
            Html::default()
        } else {
            text(view, &form, &name, "text", &form.label, |form, text| form.label = text)
        },
        choices(view, &form, &ephi, words.ephi_choices, form.ephi, |form, place| form.ephi = Some(place)),
        choices(view, &form, &network, words.network_choices, form.network, |form, place| form.network = Some(place)),
        cover(view, &form),
        more.add(day(view, &form, &since, &form.since, |form, day| form.since = day))
            .add(day(view, &form, &corrected, &form.corrected, |form, day| form.corrected = day))
            .html(),
    ];
    let actions = el("div").class("actions").with(submit(words.save)).with(button(
        "button quiet",
        words.cancel,
        view.press(Action::Back),
    ));
    several(vec![
        crumb(view),
        error_summary(view),
        heading(view, title),
        el("p").class("lede").say(words.lede).html(),
        question_form(view, Action::SaveGroup).all(fields).with(actions).html(),
    ])
}

/// A row of the form.
struct Row {
    field: Field,
    label: &'static str,
    hint: &'static str,
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

/// The system: a search box over the list, or a name and the end of its support.
pub fn product(view: &View, form: &GroupForm) -> Html {
    let words = &view.form().servers;
    let own = view.press(Action::TypeGroup(form.clone().with_own(!form.own)));
    let toggle = el("p").with(button("link", if form.own { words.listed } else { words.not_listed }, own));
    if form.own {
        let name = Row { field: Field::OwnName, label: words.own_name, hint: "" };
        let end = Row { field: Field::OwnEnd, label: words.own_end, hint: words.own_end_hint };
        return several(vec![
            text(view, form, &name, "text", &form.own_name, |form, text| form.own_name = text),
            day(view, form, &end, &form.own_end, |form, day| form.own_end = day),
            toggle.html(),
        ]);
    }
    let search =
        html! { <ProductBox view={view.clone()} form={form.clone()} on_change={view.on(Action::TypeGroup)} /> };
    let row = Row { field: Field::Product, label: words.product, hint: words.product_hint };
    labelled(view, &row).add(search).with(toggle).html()
}

fn class(view: &View, field: Field, plain: &'static str, faulty: &'static str) -> &'static str {
    if view.state().fault(field).is_some() { faulty } else { plain }
}

/// A field with its label, hint and error, still to be given its control.
fn labelled(view: &View, row: &Row) -> El {
    el("div")
        .class(class(view, row.field, "field", "field has-error"))
        .with(el("label").attr("for", row.field.id()).say(row.label))
        .maybe(hint(row))
        .add(field_error(view, row.field))
}

/// A group of fields with its legend, hint and error, still to be given its controls.
fn grouped(view: &View, row: &Row) -> El {
    el("fieldset")
        .class(class(view, row.field, "choices", "choices has-error"))
        .attr_if("aria-describedby", described_by(view, row.field, !row.hint.is_empty()))
        .with(el("legend").say(row.label))
        .maybe(hint(row))
        .add(field_error(view, row.field))
}

fn hint(row: &Row) -> Option<Html> {
    let id = [row.field.id(), "-about"].concat();
    (!row.hint.is_empty()).then(|| el("p").class("hint").attr_of("id", id).say(row.hint).html())
}

fn text(
    view: &View,
    form: &GroupForm,
    row: &Row,
    mode: &'static str,
    value: &str,
    change: fn(&mut GroupForm, String),
) -> Html {
    labelled(view, row)
        .with(text_field(view, row.field, value, mode, typed(view, form, change), !row.hint.is_empty()))
        .html()
}

fn choices(
    view: &View,
    form: &GroupForm,
    row: &Row,
    words: &'static [ChoiceWords],
    chosen: Option<usize>,
    change: fn(&mut GroupForm, usize),
) -> Html {
    let one = |(place, choice): (usize, &ChoiceWords)| {
        let form = form.clone();
        let change = view.on(move |_: Event| {
            let mut form = form.clone();
            change(&mut form, place);
            Action::TypeGroup(form)
        });
        option("radio", &choice_id(row.field, place), choice, chosen == Some(place), change)
    };
    grouped(view, row).all(words.iter().enumerate().map(one).collect()).html()
}

fn day(view: &View, form: &GroupForm, row: &Row, value: &DayText, change: fn(&mut GroupForm, DayText)) -> Html {
    grouped(view, row).add(day_fields(view, row.field, value, typed(view, form, change))).html()
}
