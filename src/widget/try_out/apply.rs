//! Levers that were switched on become answers, with the day they began.

use crate::assessment::{DATED, GRADED, LeverCode, LeverSet};
use crate::widget::dom::{el, several};
use crate::widget::error_summary::{described_by, error_summary, field_error};
use crate::widget::fields::day_fields;
use crate::widget::layout::crumb;
use crate::widget::question_page::{button, heading, question_form, submit};
use crate::widget::result::names;
use crate::widget::state::{Action, ApplyAction, DayText, Field};
use crate::widget::view::View;
use crate::words::{date, fill};
use yew::prelude::*;

/// The page for some levers.
pub fn apply_page(view: &View, levers: LeverSet) -> Html {
    let (state, words) = (view.state(), &view.words().try_out);
    let dated = levers.among(DATED.iter());
    let cancel = button("button quiet", view.form().servers.cancel, view.press(Action::Back)).html();
    let isolates = levers.has(LeverCode::Isolate).then(|| el("p").class("notice").say(words.isolate).html());
    let mut parts = vec![crumb(view), error_summary(view), heading(view, words.apply_heading)];
    if dated.is_empty() {
        parts.extend([el("p").say(words.nothing_dated).html(), several(isolates.into_iter().collect()), cancel]);
        return several(parts);
    }
    let corrects = dated.has(LeverCode::Correct).then(|| el("p").say(words.correct).html());
    let item =
        |lever| el("li").said(super::super::result::capital(names::lever(lever, &view.words().result.levers))).html();
    let list = el("ul").class("points").all(dated.iter().map(item).collect());
    let all = levers.iter().any(|lever| GRADED.has(lever)).then(|| el("p").class("notice").say(words.one_day).html());
    let hint = fill(words.since_hint, &[("date", &date(state.last_begun()))]);
    let typed = view.on(|day: DayText| Action::Apply(ApplyAction::Type(day)));
    let day = el("fieldset")
        .class(if state.fault(Field::Question).is_some() { "choices has-error" } else { "choices" })
        .attr_if("aria-describedby", described_by(view, Field::Question, true))
        .with(el("legend").say(words.since))
        .with(el("p").class("hint").id("answer-about").said(hint))
        .add(field_error(view, Field::Question))
        .add(day_fields(view, Field::Question, &state.begun(), typed));
    parts.extend([
        el("p").class("lede").say(words.apply_lede).html(),
        list.html(),
        several(corrects.into_iter().chain(isolates).collect()),
        question_form(view, Action::Apply(ApplyAction::Save))
            .with(day)
            .maybe(all)
            .with(el("div").class("actions").with(submit(words.save)).add(cancel))
            .html(),
    ]);
    several(parts)
}
