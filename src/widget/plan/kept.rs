//! The plan kept beside doing nothing: figures, what it costs.

use crate::answers::Action;
use crate::assessment::{Figure, Plan};
use crate::facts::Dollars;
use crate::widget::dom::{el, several};
use crate::widget::result::View;
use crate::widget::result::bars::{percent, share};
use crate::widget::result::pieces::{bar, leaf, p, table, tag, text};
use crate::words::{KeptWords, date, dollars, fill, number, plural, words};
use yew::prelude::*;

/// What the plan comes to; nothing where there is none.
pub fn kept(view: &View<'_>) -> Option<Html> {
    let plan = view.assessment.plan.as_ref()?;
    let words = &words().plan.kept;
    let opened = [
        Figure::KeptOpening,
        Figure::KeptCeiling,
        Figure::KeptScore,
        Figure::IgnoredOpening,
        Figure::IgnoredCeiling,
        Figure::IgnoredScore,
        Figure::PlanCost,
        Figure::PlanHours,
        Figure::PlanDowntime,
    ];
    let intro = fill(words.intro, &[("date", &date(plan.horizon))]);
    let mut body = vec![
        leaf("h2", "", heading(view, plan)),
        p("", intro),
        view.worst(),
        comparison(view, plan),
        bars(plan, words),
        p("", cost(plan)),
        view.why(words.caption, &opened),
    ];
    body.push(match plan.without {
        0 => p("", words.complete),
        count => p("notice warn", plural(&words.incomplete, count as i64)),
    });
    body.extend(cover_ends(view).map(|day| p("hint", fill(words.cover_ends, &[("date", &date(day))]))));
    Some(several(body))
}

/// Opening, ceiling and score: kept, ignored, the difference.
pub fn comparison(view: &View<'_>, plan: &Plan) -> Html {
    let (words, own) = (view.words, &words().plan.kept);
    let (kept, ignored) = (&plan.kept, &plan.ignored);
    let more = kept.less(ignored);
    let amounts = |name: &str, amounts: [Dollars; 3]| {
        let [kept, ignored, more] = amounts.map(dollars);
        [name.to_owned(), kept, ignored, more]
    };
    let score = [kept.score.total, ignored.score.total, more.score].map(number);
    let [kept_score, ignored_score, more_score] = score;
    let rows = vec![
        amounts(words.money.opening, [kept.opening, ignored.opening, more.opening]),
        amounts(words.money.ceiling, [kept.ceiling, ignored.ceiling, more.ceiling]),
        [words.ahead.score.to_owned(), kept_score, ignored_score, more_score],
    ];
    table(own.caption, [own.figure, own.kept, own.ignored, own.difference], rows)
}

/// What keeping the plan does to where a case would start.
pub fn heading(view: &View<'_>, plan: &Plan) -> String {
    said(plan.kept.less(&plan.ignored).opening, view.assessment.if_best.is_some(), &words().plan.kept)
}

/// The heading for what the plan adds; `assumed`: unknown answers count as the worst.
fn said(more: Dollars, assumed: bool, words: &KeptWords) -> String {
    let template = match more.0 {
        0 => words.heading_same,
        ..0 => words.heading,
        _ => words.heading_dearer,
    };
    let said = fill(template, &[("amount", &dollars(Dollars(more.0.saturating_abs())))]);
    if assumed { [&said, words.assumed].concat() } else { said }
}

/// What the plan costs, in a sentence.
pub fn cost(plan: &Plan) -> String {
    let words = &words().plan;
    let values = [
        ("cost", dollars(plan.cost)),
        ("hours", plural(&words.staff, plan.hours)),
        ("downtime", plural(&words.down, plan.downtime_hours)),
        ("date", date(plan.done_by)),
    ];
    fill(words.kept.cost, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// Where a case would start, kept and ignored, on one scale.
fn bars(plan: &Plan, words: &KeptWords) -> Html {
    let most = plan.ignored.opening.0.max(plan.kept.opening.0);
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
        .attr("aria-label", words.caption)
        .all(vec![
            row("lever nothing", words.ignored, plan.ignored.opening),
            row("lever", words.kept, plan.kept.opening),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_says_which_way_and_that_the_worst_is_counted() {
        let said = |more, assumed| said(Dollars(more), assumed, &words().plan.kept);
        assert_eq!(said(-5_000, false), "Kept, the plan lowers where a case would start by $5,000");
        assert_eq!(said(0, false), "Kept or not, a case would start at the same amount");
        assert_eq!(said(5_000, false), "Kept, the plan raises where a case would start by $5,000");
        assert!(said(-5_000, true).ends_with("$5,000, counting what you do not know as the worst"));
        assert!(said(0, true).ends_with("as the worst"));
    }
}
