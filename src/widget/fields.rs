//! The controls of one question, drawn from its data: a choice, safeguards, a day, a number.

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
    let has_open = question.open != Open::No;
    match question.kind {
        Kind::Choice(_) => html! {
            <>
                { error }
                { for words.choices.iter().enumerate().map(|(place, choice)| {
                    let id = if place == 0 { "answer".to_owned() } else { format!("answer-{place}") };
                    let question = question.id;
                    let change = view.on(move |_: Event| mode.action(question, Edit::Choice(place)));
                    option("radio", &id, choice, entry.choice == Some(place), change)
                }) }
                if has_open { { open("radio") } }
            </>
        },
        Kind::Controls => html! {
            <>
                { error }
                { for Control::ALL.into_iter().zip(words.choices).map(|(control, choice)| {
                    let (id, chosen) = (if control == Control::ALL[0] { "answer".to_owned() } else { format!("answer-{}", control as u8) }, entry.controls);
                    let question = question.id;
                    let change = view.on(move |event: Event| {
                        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
                        let controls = if checked { chosen.with(control) } else { chosen.without(control) };
                        mode.action(question, Edit::Controls(controls))
                    });
                    option("checkbox", &id, choice, chosen.has(control), change)
                }) }
                { option("checkbox", "answer-none", &ChoiceWords { label: form.none_of_these, hint: "" }, entry.none, on(Edit::NoControls)) }
                { open("checkbox") }
            </>
        },
        Kind::Day | Kind::AsOf => {
            let id = question.id;
            let change = view.on(move |day: DayText| mode.action(id, Edit::Day(day)));
            html! {
                <>
                    { error }
                    { day_fields(view, Field::Question, &entry.day, change) }
                    if has_open { { open("checkbox") } }
                </>
            }
        }
        Kind::Number(..) => html! {
            <>
                { error }
                { number_field(view, question, &entry, words, mode) }
                if has_open { { open("checkbox") } }
            </>
        },
        Kind::Estate => Html::default(),
    }
}

/// One radio button or checkbox with its label.
pub fn option(kind: &'static str, id: &str, words: &ChoiceWords, checked: bool, change: Callback<Event>) -> Html {
    let hint_id = [id, "-hint"].concat();
    let described = (!words.hint.is_empty()).then(|| hint_id.clone());
    // The radio buttons of one question share the part of the id before its place.
    let name = id.split('-').next().unwrap_or(id).to_owned();
    html! {
        <label class="choice" for={id.to_owned()}>
            <input type={kind} {id} {name} {checked} onchange={change} aria-describedby={described}
                aria-labelledby={[id, "-label"].concat()} />
            <span class="choice-text">
                <span class="choice-label" id={[id, "-label"].concat()}>{ words.label }</span>
                if !words.hint.is_empty() {
                    <span class="choice-hint" id={hint_id}>{ words.hint }</span>
                }
            </span>
        </label>
    }
}

/// The three fields of a day. Its legend is the caller's.
pub fn day_fields(view: &View, field: Field, day: &DayText, change: Callback<DayText>) -> Html {
    let form = view.form();
    let described = described_by(view, field, false);
    let invalid = view.state().fault(field).is_some().then_some("true");
    let one = |place: usize, name: &'static str, label: &'static str| {
        let id = if place == 0 { field.id().to_owned() } else { [field.id(), "-", name].concat() };
        let (day, change) = (day.clone(), change.clone());
        let value = day.0[place].clone();
        let oninput = Callback::from(move |event: InputEvent| {
            let mut day = day.clone();
            day.0[place] = event.target_unchecked_into::<HtmlInputElement>().value();
            change.emit(day);
        });
        html! {
            <span class={classes!("field", "narrow", (place == 2).then_some("year"))}>
                <label for={id.clone()}>{ label }</label>
                <input type="text" inputmode={if place == 0 { "text" } else { "numeric" }} autocomplete="off"
                    {id} {value} {oninput} aria-describedby={described.clone()} aria-invalid={invalid} />
            </span>
        }
    };
    html! {
        <div class="date-fields">
            { one(0, "month", form.month) }
            { one(1, "day", form.day) }
            { one(2, "year", form.year) }
        </div>
    }
}

/// A text field that tells what stands in it.
pub fn text_field(view: &View, field: Field, value: &str, mode: &'static str, change: Callback<String>, hint: bool) -> Html {
    let oninput = Callback::from(move |event: InputEvent| change.emit(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <input type="text" inputmode={mode} autocomplete="off" id={field.id()} value={value.to_owned()} {oninput}
            aria-describedby={described_by(view, field, hint)} aria-invalid={view.state().fault(field).is_some().then_some("true")} />
    }
}

fn number_field(view: &View, question: &'static Question, entry: &Entry, words: &QuestionWords, mode: Mode) -> Html {
    let id = question.id;
    let change = view.on(move |text: String| mode.action(id, Edit::Number(text)));
    html! {
        <div class="field narrow">
            <label for={Field::Question.id()} class="visually-hidden">{ words.heading }</label>
            <span class="with-unit">
                { text_field(view, Field::Question, &entry.number, "numeric", change, false) }
                <span class="unit">{ words.unit }</span>
            </span>
        </div>
    }
}
