//! HIPAA's penalties do not reach the organisation: a plain explanation and no figures.

use super::layout::crumb;
use super::state::{Action, Page};
use super::view::View;
use crate::answers::QuestionId;
use yew::prelude::*;

/// The page of an organisation that is neither covered entity nor business associate.
pub fn out_page(view: &View) -> Html {
    let check = &view.form().check;
    let change = view.press(Action::Go(Page::Question(QuestionId::Role)));
    html! {
        <>
            { crumb(view) }
            <h1 id="heading" tabindex="-1" ref={view.heading.clone()}>{ check.out_heading }</h1>
            { for check.out.iter().map(|text| html! { <p>{ *text }</p> }) }
            <div class="actions"><button type="button" class="button quiet" onclick={change}>{ check.out_change }</button></div>
        </>
    }
}
