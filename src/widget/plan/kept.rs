//! The plan kept beside doing nothing: figures, cost against exposure.

use crate::answers::Action;
use crate::assessment::{Figure, Plan};
use crate::facts::Dollars;
use crate::widget::dom::{el, several};
use crate::widget::result::View;
use crate::widget::result::bars::{percent, share};
use crate::widget::result::pieces::table;
use crate::widget::result::pieces::{bar, leaf, p, tag, text};
use crate::words::{KeptWords, date, dollars, fill, number, plural};
use yew::prelude::*;

/// What the plan comes to; nothing where there is none.
pub fn kept(view: &View<'_>) -> Option<Html> {
    let plan = view.assessment.plan.as_ref()?;
    let all = &crate::words::words().plan;
    let (words, result) = (&all.kept, view.words);
    let rows = figures(plan, [result.money.opening, result.money.ceiling, result.ahead.score]);
    let head = [words.figure, words.kept, words.ignored, words.difference];
    let opened = [
        Figure::KeptOpening,
        Figure::KeptCeiling,
        Figure::KeptScore,
        Figure::IgnoredOpening,
        Figure::IgnoredCeiling,
        Figure::IgnoredScore,
    ];
    let intro = fill(words.intro, &[("date", &date(plan.horizon))]);
    let costs = [Figure::PlanCost, Figure::PlanHours, Figure::PlanDowntime];
    let mut body = vec![
        leaf("h2", "", heading(plan, words)),
        p("", intro),
        view.worst(),
        table(words.caption, head, rows),
        bars(plan, words),
        view.why(words.caption, &opened),
        p("", cost(plan)),
        view.why(words.cost_bar, &costs),
    ];
    body.push(match plan.without {
        0 => p("", words.complete),
        count => p("notice warn", plural(&words.incomplete, count as i64)),
    });
    body.extend(cover_ends(view).map(|day| p("hint", fill(words.cover_ends, &[("date", &date(day))]))));
    Some(several(body))
}

/// Opening, ceiling and score: kept, ignored, the difference.
pub fn figures(plan: &Plan, names: [&'static str; 3]) -> Vec<[String; 4]> {
    let (kept, ignored) = (&plan.kept, &plan.ignored);
    let more = kept.less(ignored);
    let amounts = |name: &str, amounts: [Dollars; 3]| {
        let [kept, ignored, more] = amounts.map(dollars);
        [name.to_owned(), kept, ignored, more]
    };
    vec![
        amounts(names[0], [kept.opening, ignored.opening, more.opening]),
        amounts(names[1], [kept.ceiling, ignored.ceiling, more.ceiling]),
        [names[2].to_owned(), number(kept.score.total), number(ignored.score.total), number(more.score)],
    ]
}

/// What keeping the plan does.
pub fn heading(plan: &Plan, words: &KeptWords) -> String {
    let saved = plan.ignored.less(&plan.kept).opening;
    if saved > Dollars(0) { fill(words.heading, &[("amount", &dollars(saved))]) } else { words.heading_same.to_owned() }
}

/// What the plan costs, in a sentence.
pub fn cost(plan: &Plan) -> String {
    let words = &crate::words::words().plan;
    let values = [
        ("cost", dollars(plan.cost)),
        ("hours", plural(&words.staff, plan.hours)),
        ("downtime", plural(&words.down, plan.downtime_hours)),
        ("date", date(plan.done_by)),
    ];
    fill(words.kept.cost, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// Cost and exposure on one scale.
fn bars(plan: &Plan, words: &KeptWords) -> Html {
    let most = plan.cost.0.max(plan.ignored.opening.0).max(plan.kept.opening.0);
    let row = |class, name: &'static str, amount: Dollars| {
        let length = percent(share(amount.0, most));
        let parts = vec![
            leaf("span", "lever-name", name),
            text(" "),
            leaf("b", "lever-amount", dollars(amount)),
            bar(length, "6"),
        ];
        tag("li", class, parts)
    };
    el("ul")
        .class("levers")
        .all(vec![
            row("lever nothing", words.ignored, plan.ignored.opening),
            row("lever", words.kept, plan.kept.opening),
            row("lever cost", words.cost_bar, plan.cost),
        ])
        .html()
}

/// The first day on which cover that is to be bought runs out again.
fn cover_ends(view: &View<'_>) -> Option<chrono::NaiveDate> {
    let planned = view.answers.estate.iter().filter(|group| {
        group.is_open(view.answers.organization.role)
            && group.remedy.as_ref().is_some_and(|remedy| remedy.action == Action::ExtendedSupport)
    });
    planned
        .filter_map(|group| group.cover_on_offer(&view.facts.catalogue, view.answers.as_of))
        .map(|(_, end)| end)
        .min()
}
