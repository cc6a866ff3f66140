//! Where the servers of each system stand: what the file does not say, asked once a system.

use super::{import_page, page, select};
use crate::widget::dom::{el, said, several};
use crate::widget::question_page::{question_form, submit};
use crate::widget::say;
use crate::widget::state::{Action, Asked, Field, ImportAction};
use crate::widget::view::View;
use crate::words::{ChoiceWords, plural};
use yew::prelude::*;

/// Which of the two things is said.
#[derive(Clone, Copy, PartialEq)]
enum What {
    Ephi,
    Network,
}

/// The page.
pub fn situation_page(view: &View) -> Html {
    let words = &view.words().inventory;
    let Some(review) = view.state().importing.review().filter(|review| !review.asked.is_empty()) else {
        return import_page(view);
    };
    // The link of an error leads to the first thing that is not said.
    let open = review.asked.iter().position(|row| !row.is_whole());
    let rows = review.asked.iter().enumerate().map(|(place, row)| one(view, place, row, open == Some(place)));
    let all = (review.asked.len() > 1).then(|| {
        el("fieldset")
            .class("asked all")
            .with(el("legend").say(words.all))
            .with(
                el("div")
                    .class("asked-fields")
                    .add(field(view, What::Ephi, None, None, "all-ephi".to_owned()))
                    .add(field(view, What::Network, None, None, "all-network".to_owned())),
            )
            .html()
    });
    let form = question_form(view, Action::Import(ImportAction::Finish))
        .maybe(all)
        .all(rows.collect())
        .with(el("div").class("actions").with(submit(words.finish)));
    page(view, words.situation_heading, vec![el("p").class("lede").say(words.situation_lede).html(), form.html()])
}

fn one(view: &View, place: usize, row: &Asked, first_open: bool) -> Html {
    let words = &view.words().inventory;
    let as_of = view.state().draft.answers.as_of;
    let name = if row.name.is_empty() { words.others.to_owned() } else { row.name.clone() };
    let support = match row.end {
        Some(end) => {
            let class = if end < as_of { "lapsed" } else { "" };
            el("span").class(class).said(say::support(Some(end), as_of)).html()
        }
        None if row.name.is_empty() => crate::widget::dom::say(words.others_hint),
        None => said(say::support(None, as_of)),
    };
    let machines = said([plural(&words.machines, row.machines.into()), " \u{b7} ".to_owned()].concat());
    let id = |what: What| {
        let open = match what {
            What::Ephi => row.ephi.is_none(),
            What::Network => row.ephi.is_some() && row.network.is_none(),
        };
        match what {
            _ if first_open && open => Field::Question.id().to_owned(),
            What::Ephi => format!("ephi-{place}"),
            What::Network => format!("network-{place}"),
        }
    };
    let network = if row.network_told {
        el("p").class("hint").say(words.network_told).html()
    } else {
        field(view, What::Network, Some(place), row.network, id(What::Network))
    };
    el("fieldset")
        .class("asked")
        .key(&place.to_string())
        .with(el("legend").said(name))
        .with(el("p").class("hint").add(several(vec![machines, support])))
        .with(
            el("div")
                .class("asked-fields")
                .add(field(view, What::Ephi, Some(place), row.ephi, id(What::Ephi)))
                .add(network),
        )
        .html()
}

fn field(view: &View, what: What, place: Option<usize>, chosen: Option<usize>, id: String) -> Html {
    let (words, servers) = (&view.words().inventory, &view.form().servers);
    let (label, choices) = match what {
        What::Ephi => (words.situation_heads[0], servers.ephi_choices),
        What::Network => (words.situation_heads[1], servers.network_choices),
    };
    let labels: Vec<String> = choices.iter().map(|choice: &ChoiceWords| choice.label.to_owned()).collect();
    let act = view.on(move |choice| {
        Action::Import(match what {
            What::Ephi => ImportAction::Ephi(place, choice),
            What::Network => ImportAction::Network(place, choice),
        })
    });
    let mut list = select(&id, words.choose, &labels, chosen, act);
    if id == Field::Question.id() && view.state().fault(Field::Question).is_some() {
        list = list.attr("aria-invalid", "true");
    }
    el("div").class("field").with(el("label").attr_of("for", id).say(label)).with(list).html()
}
