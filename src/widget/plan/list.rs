//! The groups in the order in which to deal with them, each with its reason and what is planned.

use crate::answers::ServerGroup;
use crate::assessment::{Because, Step};
use crate::widget::dom::{El, el, several};
use crate::widget::question_page::{about, button};
use crate::widget::result::View as Result;
use crate::widget::say::{group_name, planned};
use crate::widget::state::{Action, Page, PlanAction};
use crate::widget::view::View;
use crate::words::{BecauseWords, PlanWords, date, fill, plural};
use yew::prelude::*;

/// The list; of very many the first, and the way to the rest.
pub fn list(view: &View, result: &Result<'_>, steps: &[Step]) -> Html {
    let shown = result.opened.shown();
    let items = steps.iter().take(shown).filter_map(|step| {
        let group = result.answers.estate.get(step.index)?;
        Some(item(view, result, group, step.because))
    });
    let list = el("ol").class("servers steps").all(items.collect()).html();
    if steps.len() <= shown {
        return list;
    }
    let label = result.words.estate.show_all;
    several(vec![list, result.more(label, steps.len(), result.opened.with_all_servers())])
}

fn item(view: &View, result: &Result<'_>, group: &ServerGroup, because: Because) -> Html {
    let (form, words) = (view.form(), &view.words().plan);
    let name = group_name(group, result.facts);
    let line = match &group.remedy {
        Some(remedy) => el("div").class("planned").said(planned(remedy)),
        None => el("div").class("hint").say(words.nothing),
    };
    let offer = group.cover_on_offer(&result.facts.catalogue, result.answers.as_of).map(|(programme, until)| {
        let values = [("program", programme.name), ("date", &*date(until))];
        el("div").class("hint").said(fill(words.on_offer, &values)).html()
    });
    let link = |text, action| button("link", text, view.press(action)).with(about(name.clone()));
    let change = Action::Change(Page::Remedy(group.id.clone()));
    let mut actions = el("div").class("server-actions");
    actions = match group.remedy {
        Some(_) => {
            let drop = Action::Plan(PlanAction::Drop(group.id.clone()));
            actions.with(link(form.change, change)).with(link(words.drop, drop))
        }
        None => actions.with(link(words.plan_it, change)),
    };
    let told = said_of(group, view, &name);
    el("li")
        .class("server")
        .key(&group.id)
        .with(told)
        .with(reason(because, words))
        .with(line)
        .maybe(offer)
        .with(actions)
        .html()
}

fn said_of(group: &ServerGroup, view: &View, name: &str) -> El {
    let servers = plural(&view.form().servers.count, i64::from(group.count));
    el("div").class("server-name").said([name, ", ", &servers].concat())
}

/// Why a group stands where it does.
pub fn because(because: Because, words: &BecauseWords) -> String {
    match because {
        Because::ThirtyDays(day) => fill(words.thirty_days, &[("date", &date(day))]),
        Because::Internet(days) => plural(&words.internet, days),
        Because::Stores(days) => plural(&words.stores, days),
        Because::Reaches(days) => plural(&words.reaches, days),
        Because::Isolated(days) => plural(&words.isolated, days),
        Because::Ends(left) => plural(&words.ends, left),
    }
}

fn reason(because: Because, words: &PlanWords) -> El {
    el("div").class("server-facts").said(self::because(because, &words.because))
}
