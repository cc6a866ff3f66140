//! The controls of one question, drawn from its data: a choice, safeguards, a day, a number.

use super::dom::{El, el, several};
use super::error_summary::{described_by, field_error};
use super::state::{Action, DayText, Edit, Entry, Field};
use super::view::View;
use crate::answers::{Control, Kind, Open, Question, QuestionId};
use crate::words::{ChoiceWords, QuestionWords};
use web_sys::HtmlInputElement;
use yew::TargetCast;
use yew::prelude::*;

/// Whether the controls stand on a page of their own, or in place on the result, where each change is taken at once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// On a page of their own.
    Page,
    /// In place.
    InPlace,
}

impl Mode {
    fn action(self, question: QuestionId, edit: Edit) -> Action {
        match self {
            Mode::Page => Action::Type(question, edit),
            Mode::InPlace => Action::TypeInPlace(question, edit),
        }
    }
}

/// The controls of a question, without its heading.
pub fn controls(view: &View, question: &'static Question, mode: Mode) -> Html {
    let entry = view.state().entry(question.id);
    let words = question.id.words(view.words());
    let form = view.form();
    let on = |edit: fn(bool) -> Edit| {
        let id = question.id;
        view.on(move |event: Event| mode.action(id, edit(event.target_unchecked_into::<HtmlInputElement>().checked())))
    };
    let error = field_error(view, Field::Question);
    let open_label = if question.open == Open::AllAlong { form.check.all_along } else { form.unknown };
    let open = |kind: &'static str| {
        let choice = ChoiceWords { label: open_label, hint: words.unknown };
        option(kind, "answer-open", &choice, entry.open, on(Edit::Open))
    };
    let mut parts = vec![error];
    match question.kind {
        Kind::Choice(_) => parts.extend(words.choices.iter().enumerate().map(|(place, choice)| {
            let id = question.id;
            let change = view.on(move |_: Event| mode.action(id, Edit::Choice(place)));
            option("radio", &choice_id(Field::Question, place), choice, entry.choice == Some(place), change)
        })),
        Kind::Controls => {
            parts.extend(Control::ALL.into_iter().zip(words.choices).enumerate().map(|(place, (control, choice))| {
                let (id, chosen) = (question.id, entry.controls);
                let change = view.on(move |event: Event| {
                    let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
                    let controls = if checked { chosen.with(control) } else { chosen.without(control) };
                    mode.action(id, Edit::Controls(controls))
                });
                option("checkbox", &choice_id(Field::Question, place), choice, chosen.has(control), change)
            }));
            let none = ChoiceWords { label: form.none_of_these, hint: "" };
            parts.push(option("checkbox", "answer-none", &none, entry.none, on(Edit::NoControls)));
        }
        Kind::Day | Kind::AsOf => {
            let id = question.id;
            let change = view.on(move |day: DayText| mode.action(id, Edit::Day(day)));
            parts.push(day_fields(view, Field::Question, &entry.day, change));
        }
        Kind::Number(..) => parts.push(number_field(view, question, &entry, words, mode)),
        Kind::Estate => {}
    }
    if question.open != Open::No {
        parts.push(open(if matches!(question.kind, Kind::Choice(_)) { "radio" } else { "checkbox" }));
    }
    several(parts)
}

/// The id of a choice: the field's own for the first, so that a link to the field finds it.
pub fn choice_id(field: Field, place: usize) -> String {
    if place == 0 { field.id().to_owned() } else { format!("{}-{place}", field.id()) }
}

/// One radio button or checkbox with its label.
pub fn option(kind: &'static str, id: &str, words: &ChoiceWords, checked: bool, change: Callback<Event>) -> Html {
    option_of(kind, id, [words.label, words.hint].map(AttrValue::Static), checked, change)
}

/// The same with a label and a hint of which one was put together.
#[inline(never)]
pub fn option_of(
    kind: &'static str,
    id: &str,
    [label, about]: [AttrValue; 2],
    checked: bool,
    change: Callback<Event>,
) -> Html {
    let (label_id, hint_id) = ([id, "-label"].concat(), [id, "-hint"].concat());
    let hint = (!about.is_empty()).then_some(hint_id);
    // The radio buttons of one question share the part of the id before its place.
    let name = id.split('-').next().unwrap_or(id).to_owned();
    let input = el("input")
        .attr("type", kind)
        .attr_of("id", id.to_owned())
        .attr_of("name", name)
        .attr_of("aria-labelledby", label_id.clone())
        .attr_if("aria-describedby", hint.clone())
        .checked(checked)
        .on_change(change);
    let hint = hint.map(|hint| el("span").class("choice-hint").attr_of("id", hint).add(about.into()).html());
    let text = el("span")
        .class("choice-text")
        .with(el("span").class("choice-label").attr_of("id", label_id).add(label.into()))
        .maybe(hint);
    el("label").class("choice").attr_of("for", id.to_owned()).with(input).with(text).html()
}

/// The three fields of a day. Its legend is the caller's.
pub fn day_fields(view: &View, field: Field, day: &DayText, change: Callback<DayText>) -> Html {
    let form = view.form();
    let described = described_by(view, field, false);
    let one = |place: usize, name: &'static str, label: &'static str| {
        let id = if place == 0 { field.id().to_owned() } else { [field.id(), "-", name].concat() };
        let (kept, change) = (day.clone(), change.clone());
        let typed = Callback::from(move |event: InputEvent| {
            let mut day = kept.clone();
            day.0[place] = event.target_unchecked_into::<HtmlInputElement>().value();
            change.emit(day);
        });
        // A month may be typed as a name.
        let input = text_input(if place == 0 { "text" } else { "numeric" }, &day.0[place], typed)
            .attr_of("id", id.clone())
            .attr_if("aria-describedby", described.clone());
        el("span")
            .class(if place == 2 { "field narrow year" } else { "field narrow" })
            .with(el("label").attr_of("for", id).say(label))
            .with(invalid(view, field, input))
            .html()
    };
    el("div")
        .class("date-fields")
        .all(vec![one(0, "month", form.month), one(1, "day", form.day), one(2, "year", form.year)])
        .html()
}

fn text_input(mode: &'static str, value: &str, typed: Callback<InputEvent>) -> El {
    el("input").attr("type", "text").attr("inputmode", mode).attr("autocomplete", "off").value(value).on_input(typed)
}

fn invalid(view: &View, field: Field, input: El) -> El {
    if view.state().fault(field).is_some() { input.attr("aria-invalid", "true") } else { input }
}

/// A text field that tells what stands in it.
pub fn text_field(
    view: &View,
    field: Field,
    value: &str,
    mode: &'static str,
    change: Callback<String>,
    hint: bool,
) -> El {
    let typed =
        Callback::from(move |event: InputEvent| change.emit(event.target_unchecked_into::<HtmlInputElement>().value()));
    let input =
        text_input(mode, value, typed).id(field.id()).attr_if("aria-describedby", described_by(view, field, hint));
    invalid(view, field, input)
}

fn number_field(view: &View, question: &'static Question, entry: &Entry, words: &QuestionWords, mode: Mode) -> Html {
    let id = question.id;
    let change = view.on(move |text: String| mode.action(id, Edit::Number(text)));
    let field = el("span")
        .class("with-unit")
        .with(text_field(view, Field::Question, &entry.number, "numeric", change, !words.lede.is_empty()))
        .with(el("span").class("unit").say(words.unit));
    let label = el("label").attr("for", Field::Question.id()).class("visually-hidden").say(words.heading);
    el("div").class("field narrow").with(label).with(field).html()
}
