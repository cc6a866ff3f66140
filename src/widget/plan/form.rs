//! What is planned for one group: what, by when, at what cost.

use crate::answers::{Action as Deed, Choice, Network, ServerGroup};
use crate::widget::dom::{El, el, several};
use crate::widget::error_summary::{described_by, error_summary, field_error};
use crate::widget::fields::{choice_id, day_fields, option_of, text_field};
use crate::widget::layout::crumb;
use crate::widget::question_page::{button, heading, question_form, submit};
use crate::widget::result::View as Result;
use crate::widget::say::group_name;
use crate::widget::state::{Action, Field, PlanAction, RemedyForm};
use crate::widget::view::View;
use crate::words::{date, fill, plural};
use yew::prelude::*;

/// The page of a group's plan, by its id.
pub fn remedy_page(view: &View, result: &Result<'_>, id: &str) -> Html {
    // The browser's own forward can lead here after the group was removed.
    let Some(group) = result.answers.group(id) else {
        return super::plan_page(view, result);
    };
    let words = &view.words().plan.form;
    let form = view.state().remedy_form(id);
    let servers = plural(&view.form().servers.count, i64::from(group.count));
    let whose = fill(words.about, &[("name", &group_name(group, result.facts)), ("servers", &servers)]);
    let day = edit(view, id, &form, |form, day| form.by = day);
    let by = fieldset(view, Field::By, words.by).add(day_fields(view, Field::By, &form.by, day));
    let cost = number(view, Field::Cost, words.cost, &form.cost, edit(view, id, &form, |form, text| form.cost = text));
    let hours =
        number(view, Field::Hours, words.hours, &form.hours, edit(view, id, &form, |form, text| form.hours = text));
    let down = edit(view, id, &form, |form, text| form.downtime = text);
    let down = number(view, Field::Downtime, words.downtime, &form.downtime, down);
    let cancel = button("button quiet", view.form().servers.cancel, view.press(Action::Back));
    several(vec![
        crumb(view),
        error_summary(view),
        heading(view, words.heading),
        el("p").class("lede").said(whose).html(),
        question_form(view, Action::Plan(PlanAction::Save))
            .add(actions(view, result, group, &form))
            .with(by)
            .all(vec![cost, hours, down])
            .with(el("div").class("actions").with(submit(words.save)).with(cancel))
            .html(),
    ])
}

/// The form with something typed in it.
fn edit<T: 'static>(view: &View, id: &str, form: &RemedyForm, change: fn(&mut RemedyForm, T)) -> Callback<T> {
    let (id, form) = (id.to_owned(), form.clone());
    view.on(move |value: T| {
        let mut form = form.clone();
        change(&mut form, value);
        Action::Plan(PlanAction::Type(id.clone(), form))
    })
}

fn fieldset(view: &View, field: Field, legend: &'static str) -> El {
    let faulty = view.state().fault(field).is_some();
    el("fieldset")
        .class(if faulty { "choices has-error" } else { "choices" })
        .attr_if("aria-describedby", described_by(view, field, false))
        .with(el("legend").say(legend))
        .add(field_error(view, field))
}

/// What will be done. Cover is offered where some that brings updates still runs, with its end; one that was planned
/// stays to be seen.
fn actions(view: &View, result: &Result<'_>, group: &ServerGroup, form: &RemedyForm) -> Html {
    let words = &view.words().plan.form;
    let offer = group.cover_on_offer(&result.facts.catalogue, result.answers.as_of);
    let covered = Deed::ExtendedSupport.place();
    let mut choices = Vec::new();
    for (place, choice) in words.actions.iter().enumerate() {
        if place == covered && offer.is_none() && form.action != Some(covered) {
            continue;
        }
        let change = edit(view, &group.id, form, |form, place: usize| form.action = Some(place));
        let change = change.reform(move |_: Event| place);
        let hint = match offer {
            _ if place == Deed::Isolate.place() && group.network == Network::Isolated => words.isolated.into(),
            _ if place != covered => choice.hint.into(),
            Some((programme, until)) => {
                fill(words.cover, &[("program", programme.name), ("date", &date(until))]).into()
            }
            None => words.no_cover.into(),
        };
        let id = choice_id(Field::Action, place);
        choices.push(option_of("radio", &id, [choice.label.into(), hint], form.action == Some(place), change));
    }
    let missing = offer.is_none().then(|| el("p").class("hint").say(words.no_cover).html());
    fieldset(view, Field::Action, words.action)
        .all(choices)
        .maybe(missing.filter(|_| form.action != Some(covered)))
        .html()
}

fn number(view: &View, field: Field, label: &'static str, value: &str, change: Callback<String>) -> Html {
    let words = &view.words().plan.form;
    let faulty = view.state().fault(field).is_some();
    let hint = el("p").class("hint").attr_of("id", [field.id(), "-about"].concat()).say(words.optional);
    el("div")
        .class(if faulty { "field narrow has-error" } else { "field narrow" })
        .with(el("label").attr("for", field.id()).say(label))
        .with(hint)
        .add(field_error(view, field))
        .with(text_field(view, field, value, "numeric", change, true))
        .html()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{ChoiceWords, words};

    #[test]
    fn the_words_are_in_the_order_of_the_actions() {
        let labels: Vec<&str> = words().plan.form.actions.iter().map(|ChoiceWords { label, .. }| *label).collect();
        assert_eq!(labels.len(), Deed::ALL.len());
        assert_eq!(labels[Deed::Cloud.place()], "Move to the cloud");
        assert_eq!(labels[Deed::Isolate.place()], "Isolate");
    }
}
