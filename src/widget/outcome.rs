//! The pages that follow from complete answers: the result, the plan, files, what is applied. They share one assessment.

use super::result::{self, Go, Opened, result_page};
use super::state::{Action, Page};
use super::view::{Store, View};
use super::{check_page, files, panel, paper, plan, try_out};
use crate::answers::QuestionId;
use crate::assessment::assess;
use crate::browser::focus;
use crate::facts::current;
use crate::words::words;
use std::rc::Rc;
use yew::prelude::*;

/// What the pages are drawn from.
#[derive(PartialEq, Properties)]
pub struct OutcomeProps {
    /// The state.
    pub view: View,
}

/// One of the pages, assessed anew when the answers change and only then.
#[component]
pub fn Outcome(props: &OutcomeProps) -> Html {
    let view = &props.view;
    let state = view.state();
    let opened = use_state_eq(Opened::default);
    let assessed = use_memo(state.draft.clone(), |draft| {
        let answers = Rc::new(draft.complete(current())?);
        let assessment = Rc::new(assess(&answers, current()));
        Some((answers, assessment))
    });
    let on_go = use_callback(view.store.dispatcher(), |go, dispatch| go_on(dispatch, go));
    let Some((answers, assessment)) = assessed.as_ref() else {
        return if state.page == Page::Files { files::files_page(view, None) } else { check_page::check_page(view) };
    };
    let words = &words().result;
    let of = result::View { answers, assessment, facts: current(), words, on_go: &on_go, opened: &opened };
    let drawn = match &state.page {
        Page::Plan => plan::plan_page(view, &of),
        Page::Remedy(id) => plan::remedy_page(view, &of, id),
        Page::Apply(levers) => try_out::apply_page(view, *levers),
        Page::Files => files::files_page(view, Some(&of)),
        Page::Compare => files::compare_page(view, &of),
        _ => result_page(&of, &view.heading, panel::answers_panel(view)),
    };
    if state.printing { super::dom::several(vec![drawn, paper::paper(&of)]) } else { drawn }
}

fn go_on(dispatch: &UseReducerDispatcher<Store>, go: Go) {
    dispatch.dispatch(match go {
        Go::CheckAnswers => Action::Change(Page::Check),
        Go::Question(question) => Action::Change(Page::of(question)),
        Go::Servers => Action::Change(Page::Question(QuestionId::Estate)),
        Go::Plan => Action::Change(Page::Plan),
        Go::Files => Action::Change(Page::Files),
        Go::Apply(levers) => Action::Change(Page::Apply(levers)),
        Go::Print => Action::AskPrint,
        Go::Section(id) => return focus::by_id(id),
    });
}
