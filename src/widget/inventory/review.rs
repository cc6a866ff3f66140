//! What was understood of a file: how many of what, by system, and what is to be settled.

use super::spelling::{Kind, spelling};
use super::{page, press};
use crate::estate::Certainty;
use crate::widget::dom::{El, el, said, several};
use crate::widget::question_page::{button, question_form, submit};
use crate::widget::say;
use crate::widget::state::{Action, ImportAction, Line, Review};
use crate::widget::view::View;
use crate::words::{fill, number, plural};
use yew::prelude::*;

/// The page.
pub fn review(view: &View, review: &Review) -> Html {
    let words = &view.words().inventory;
    let inventory = &review.inventory.0;
    let layout = words.layouts.get(inventory.layout as usize).copied().unwrap_or_default();
    let lede = fill(words.review_lede, &[("name", &review.name), ("layout", layout)]);
    let stopped = inventory.stopped.as_ref().map(|fault| {
        let text = fill(words.stopped, &[("fault", &fault.message(view.words()))]);
        el("p").class("notice warn").said(text).html()
    });
    let left = review.left();
    let told = (left > 0).then(|| el("p").class("notice warn").said(plural(&words.left, left.into())).html());
    let undo =
        review.undoable.then(|| el("p").with(button("link", words.undo, press(view, ImportAction::Undo))).html());
    page(
        view,
        words.review_heading,
        vec![
            el("p").class("lede").said(lede).html(),
            several(stopped.into_iter().collect()),
            counts(view, review),
            doubtful(view, review, Kind::Doubtful),
            doubtful(view, review, Kind::Unknown),
            doubtful(view, review, Kind::Likely),
            // The region is there before anything is told in it.
            el("div").attr("role", "status").maybe(told).html(),
            several(undo.into_iter().collect()),
            products(view, review),
            question_form(view, Action::Import(ImportAction::Reviewed))
                .with(el("div").class("actions").with(submit(words.forward)).with(button(
                    "button quiet",
                    words.other_file,
                    press(view, ImportAction::Restart),
                )))
                .html(),
        ],
    )
}

fn counts(view: &View, review: &Review) -> Html {
    let (words, sum) = (&view.words().inventory.counts, &review.summary);
    let always = [(words.rows, sum.rows), (words.machines, sum.machines), (words.lapsed, review.lapsed)];
    let some = [
        (words.doubtful, sum.ambiguous),
        (words.unknown, sum.unknown),
        (words.off, sum.off),
        (words.decommissioned, sum.decommissioned),
        (words.templates, sum.templates),
        (words.repeated, sum.repeated),
        (words.left_out, sum.left_out),
    ];
    let row = |(name, count): (&'static str, u32)| {
        el("div").class("row").with(el("dt").say(name)).with(el("dd").said(number(count.into()))).html()
    };
    let rows = always.into_iter().chain(some.into_iter().filter(|(_, count)| *count > 0));
    el("dl").class("rows counts").all(rows.map(row).collect()).html()
}

fn products(view: &View, review: &Review) -> Html {
    let words = &view.words().inventory;
    let title = el("h2").say(words.products);
    if review.lines.is_empty() {
        return several(vec![title.html(), el("p").say(words.no_products).html()]);
    }
    let as_of = view.state().draft.answers.as_of;
    let head = |text: &'static str| el("th").attr("scope", "col").say(text).html();
    let row = |line: &Line| {
        let class = if line.end.is_some_and(|end| end < as_of) { "lapsed" } else { "" };
        el("tr")
            .with(el("th").attr("scope", "row").said(line.name.clone()))
            .with(el("td").class("number").said(number(line.machines.into())))
            .with(el("td").with(el("span").class(class).said(say::support(line.end, as_of))))
            .html()
    };
    let table = el("table")
        .class("plain")
        .attr("aria-label", words.products)
        .with(el("thead").with(el("tr").all(words.product_heads.map(head).to_vec())))
        .with(el("tbody").all(review.lines.iter().map(row).collect()));
    several(vec![title.html(), table.html()])
}

/// The spellings of one kind, most machines first.
fn doubtful(view: &View, review: &Review, kind: Kind) -> Html {
    let words = &view.words().inventory;
    let found = review.spellings(|certainty| kind.is_of(certainty));
    if found.is_empty() {
        return Html::default();
    }
    let items = found.iter().take(review.shown).map(|(place, one)| spelling(view, *place, one, kind)).collect();
    let rest = found.len().saturating_sub(review.shown);
    let more = (rest > 0).then(|| {
        let step = rest.min(crate::widget::state::SHOWN);
        let text = said(plural(&words.more, step as i64));
        el("p").with(show_more(view, text)).html()
    });
    let list = el("ul").class("spellings").all(items);
    match kind {
        Kind::Likely => el("details")
            .class("more")
            .with(el("summary").said(plural(&words.likely, found.len() as i64)))
            .with(el("p").say(words.likely_lede))
            .with(list)
            .maybe(more)
            .html(),
        Kind::Doubtful | Kind::Unknown => {
            let (title, lede) = match kind {
                Kind::Unknown => (words.unknown, words.unknown_lede),
                _ => (words.doubtful, words.doubtful_lede),
            };
            let head = vec![el("h2").say(title).html(), el("p").say(lede).html(), list.html()];
            several(head.into_iter().chain(more).collect())
        }
    }
}

fn show_more(view: &View, text: Html) -> El {
    el("button").attr("type", "button").class("link").on_click(press(view, ImportAction::More)).add(text)
}

impl Kind {
    fn is_of(self, certainty: Certainty) -> bool {
        match certainty {
            Certainty::Exact => false,
            Certainty::Likely(_) => self == Kind::Likely,
            Certainty::Ambiguous => self == Kind::Doubtful,
            Certainty::Unknown => self == Kind::Unknown,
        }
    }
}
