//! Two results compared: what changed in the answers, and what that did.

use crate::answers::{Answers, Difference, Draft, alone, differences};
use crate::assessment::{Assessment, assess};
use crate::facts::{Dollars, Facts};
use crate::widget::dom::{el, several};
use crate::widget::layout::crumb;
use crate::widget::question_page::heading;
use crate::widget::result::View as Result;
use crate::widget::result::pieces::{leaf, p, table, tag, text};
use crate::widget::result::range;
use crate::widget::say;
use crate::widget::state::Compared;
use crate::widget::view::View;
use crate::words::{ComparedWords, date, dollars, fill, number, plural};
use yew::prelude::*;

/// Differences that are listed: each is an assessment of its own.
const LISTED: usize = 50;

/// The page; what can be compared, where nothing stands beside the answers.
pub fn compare_page(view: &View, result: &Result<'_>) -> Html {
    let words = &view.words().files.compared;
    let Some(Compared { name, answers: then }) = &view.state().files.compared else {
        return super::files_page(view, Some(result));
    };
    let before = assess(then, result.facts);
    let days = [date(then.as_of), date(result.answers.as_of)];
    let lede = fill(words.lede, &[("name", name), ("then", &days[0]), ("now", &days[1])]);
    let found = differences(then, result.answers);
    let mut parts = vec![
        crumb(view),
        heading(view, words.heading),
        el("p").class("lede").said(lede).html(),
        table(
            words.caption,
            [view.words().plan.kept.figure, words.columns[0], words.columns[1], words.columns[2]],
            figures(result, &before),
        ),
    ];
    if found.is_empty() {
        parts.push(el("p").say(words.same).html());
    } else {
        let listed = found.iter().take(LISTED).map(|difference| item(result, then, &before, *difference)).collect();
        parts.extend([
            el("h2").said(plural(&words.changed, found.len() as i64)).html(),
            p("hint", words.changed_hint),
            tag("ul", "rows differences", listed),
        ]);
        if found.len() > LISTED {
            parts.push(p("hint", fill(words.more, &[("n", &number((found.len() - LISTED) as i64))])));
        }
    }
    several(parts)
}

/// Then, now and the difference. Where answers are not known, each stands as its range and the difference is of the
/// upper ends.
fn figures(result: &Result<'_>, before: &Assessment) -> Vec<[String; 4]> {
    let (words, now) = (result.words, result.assessment);
    let more = now.today.less(&before.today);
    let top = &words.verdict;
    vec![
        [words.money.opening.to_owned(), range::opening(before, top), range::opening(now, top), dollars(more.opening)],
        [words.money.ceiling.to_owned(), range::ceiling(before, top), range::ceiling(now, top), dollars(more.ceiling)],
        [words.ahead.score.to_owned(), range::score(before, top), range::score(now, top), number(more.score)],
        [
            crate::words::words().files.compared.days.to_owned(),
            number(before.today.days),
            number(now.today.days),
            number(now.today.days - before.today.days),
        ],
    ]
}

fn item(result: &Result<'_>, then: &Answers, before: &Assessment, difference: Difference) -> Html {
    let words = &crate::words::words().files.compared;
    let (what, told) = said_of(difference, then, result.answers, result.facts);
    let mixed = alone(then, result.answers, difference).map(|mixed| assess(&mixed, result.facts));
    let shift = mixed.map(|mixed| mixed.today.less(&before.today).opening);
    let by_itself = match shift {
        None => words.alone_not.to_owned(),
        Some(Dollars(0)) => words.alone_none.to_owned(),
        Some(shift) => {
            let sign = if shift > Dollars(0) { "+" } else { "" };
            fill(words.alone, &[("amount", &[sign, &dollars(shift)].concat())])
        }
    };
    tag(
        "li",
        "",
        vec![leaf("span", "", [what, ": ".to_owned(), told].concat()), text(" "), leaf("span", "hint", by_itself)],
    )
}

/// What differs, and from what to what.
fn said_of(difference: Difference, then: &Answers, now: &Answers, facts: &Facts) -> (String, String) {
    let all = crate::words::words();
    let words = &all.files.compared;
    let group = |answers: &Answers, place: usize| answers.estate.get(place).map(|group| say::group_name(group, facts));
    match difference {
        Difference::Answer(question) => {
            let of = |answers: &Answers| say::answer(&Draft::of(answers.clone()), question);
            (question.words(all).short.to_owned(), from_to(&of(then), &of(now), words))
        }
        Difference::Added(place) => (group(now, place).unwrap_or_default(), words.added.to_owned()),
        Difference::Removed(place) => (group(then, place).unwrap_or_default(), words.removed.to_owned()),
        Difference::Changed(was, is) => {
            let of = |answers: &Answers, place: usize| {
                let group = answers.estate.get(place);
                let plan = group.and_then(|group| group.remedy.as_ref()).map(say::planned);
                let facts = group.map(|group| say::group_facts(group, facts));
                facts.into_iter().chain(plan).collect::<Vec<_>>().join(" \u{b7} ")
            };
            let (before, after) = (of(then, was), of(now, is));
            let told = if before == after { words.details.to_owned() } else { from_to(&before, &after, words) };
            (group(now, is).unwrap_or_default(), told)
        }
    }
}

fn from_to(before: &str, after: &str, words: &ComparedWords) -> String {
    fill(words.from_to, &[("before", before), ("after", after)])
}
