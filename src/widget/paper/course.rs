//! What comes, the plan, and what it all rests on.

use crate::assessment::order;
use crate::widget::plan::{because, comparison, cost, plan_heading};
use crate::widget::result::ahead::{heading, sentences};
use crate::widget::result::pieces::{leaf, p, table, tag};
use crate::widget::result::unknown::asked;
use crate::widget::result::{View, names};
use crate::widget::say;
use crate::words::{date, dollars, fill, number, plural, words};
use yew::prelude::*;

/// Groups of the plan that are printed: more are in its calendar and in the list of servers.
const MOST: usize = 20;

/// What comes if nothing changes; nothing where no server counts.
pub fn ahead(view: &View<'_>) -> Vec<Html> {
    let (own, assessment) = (&view.words.ahead, view.assessment);
    let (Some(year), Some((tomorrow, _))) = (&assessment.in_a_year, assessment.tomorrow_change()) else {
        return Vec::new();
    };
    let first = [&*heading(assessment, year, own), "."].concat();
    let sentences: Vec<String> = std::iter::once(first).chain(sentences(view, tomorrow)).collect();
    let item = |sentence| leaf("li", "", sentence);
    vec![leaf("h2", "", words().paper.ahead), tag("ul", "", sentences.into_iter().map(item).collect()), view.worst()]
}

/// The plan in its order, kept beside ignored.
pub fn plan(view: &View<'_>) -> Vec<Html> {
    let (paper, own) = (&words().paper, &words().plan);
    let steps = order(view.answers, view.facts, view.assessment);
    if steps.is_empty() {
        return Vec::new();
    }
    let rows = steps.iter().take(MOST).filter_map(|step| {
        let group = view.answers.estate.get(step.index)?;
        let planned = group.remedy.as_ref().map_or_else(|| own.nothing.to_owned(), say::planned);
        let end = say::support_short(group.support_end(&view.facts.catalogue), view.answers.as_of);
        Some([say::group_name(group, view.facts), because(step.because, &own.because), planned, end])
    });
    let mut parts = vec![
        leaf("h2", "", paper.plan),
        tag("div", "steps-table", vec![table(paper.plan, paper.plan_columns, rows.collect())]),
    ];
    if steps.len() > MOST {
        parts.push(p("hint", fill(paper.more, &[("n", &number((steps.len() - MOST) as i64))])));
    }
    let Some(plan) = &view.assessment.plan else {
        return parts;
    };
    parts.extend([
        p("", [plan_heading(view, plan), fill(own.kept.intro, &[("date", &date(plan.horizon))])].join(". ")),
        view.worst(),
        comparison(view, plan),
        p("", cost(plan)),
    ]);
    if plan.without > 0 {
        parts.push(p("", plural(&own.kept.incomplete, plan.without as i64)));
    }
    parts
}

/// Answers that were not known, and how the figures stand to published cases.
pub fn assumptions(view: &View<'_>) -> Vec<Html> {
    let (all, unknown, assessment) = (view.words, &view.words.unknown, view.assessment);
    let mut sentences: Vec<String> = asked(view.answers, assessment, view.facts)
        .into_iter()
        .map(|assumed| [names::assumed(assumed, &view.answers.conduct, unknown), "."].concat())
        .collect();
    if sentences.is_empty() {
        sentences.push(words().paper.all_known.to_owned());
    }
    if assessment.today.days > 0 && assessment.outcomes.counted > 0 {
        let outcomes = &assessment.outcomes;
        let [quarter, half, three] = outcomes.quartiles.map(dollars);
        let (first, last) = (outcomes.years.0.to_string(), outcomes.years.1.to_string());
        let set = [("n", &*number(outcomes.counted as i64)), ("first", &first), ("last", &last)];
        sentences.push(
            [
                [&*fill(all.cases.heading, &[("amount", &half)]), "."].concat(),
                fill(all.cases.intro, &set),
                fill(all.cases.quartiles, &[("quarter", &quarter), ("three", &three)]),
                all.cases.caution.to_owned(),
            ]
            .join(" "),
        );
    }
    sentences.extend([all.verdict.parts.own, all.sections.discoverable, all.limits.advice].map(str::to_owned));
    let item = |sentence| leaf("li", "", sentence);
    vec![leaf("h2", "", words().paper.assumptions), tag("ul", "", sentences.into_iter().map(item).collect())]
}
