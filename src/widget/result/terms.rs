//! The terms of a derivation in words.

use super::names;
use crate::answers::Answers;
use crate::answers::date::parse_iso;
use crate::assessment::{Derivation, Formula, Term, Value};
use crate::facts::current;
use crate::words::{ResultWords, date, dollars, fill, number, plural};

/// What a node is.
pub fn term(term: Term, answers: &Answers, words: &ResultWords) -> String {
    let own = &words.why.terms;
    let with = |template, name, value: &str| fill(template, &[(name, value)]);
    match term {
        Term::Finding(provision) => [names::provision(provision, words).name, provision.paragraph()].join(", "),
        Term::Year(year) => with(own.year, "year", &year.to_string()),
        Term::Line(Some(tier)) => with(own.line, "tier", names::tier(tier, words)),
        Term::Rate(from) => with(own.rate, "from", &schedule_name(from)),
        Term::Later(day) => with(own.later, "date", &date(day)),
        Term::With(lever) => with(own.with, "lever", names::lever(lever, &words.levers)),
        Term::Assumption(assumed) => with(own.assumption, "what", names::assumed_term(assumed, own)),
        Term::Safeguard(assumed) => with(own.safeguard, "what", names::assumed_term(assumed, own)),
        Term::Remedy(index) => {
            let label = answers.estate.get(index).map(|group| crate::widget::say::group_name(group, current()));
            with(own.remedy, "label", &label.unwrap_or_default())
        }
        plain => plain_term(plain, words).to_owned(),
    }
}

/// The terms without anything in them.
fn plain_term(term: Term, words: &ResultWords) -> &'static str {
    let (own, parts) = (&words.why.terms, &words.verdict.parts);
    match term {
        Term::Opening => words.money.opening,
        Term::Ceiling => words.money.ceiling,
        Term::State => words.money.state,
        Term::Line(_) => own.line_early,
        Term::Units => own.units,
        Term::People => own.people,
        Term::Cap(_) => own.cap,
        Term::Defence => own.defence,
        Term::Score => own.score,
        Term::Culpability => parts.culpability,
        Term::Time => parts.time,
        Term::Reach => parts.reach,
        Term::ReachPeople => own.reach_people,
        Term::ReachNetwork => own.reach_network,
        Term::Safeguards => parts.safeguards,
        Term::History => parts.history,
        Term::Credit => own.credit,
        Term::LapseDays => own.lapse_days,
        Term::DaysThatMatter => own.days_that_matter,
        Term::DaysLeft => own.days_left,
        Term::LapseFrom => own.lapse_from,
        Term::LapseTo => own.lapse_to,
        Term::SupportEnd => own.support_end,
        Term::AsOf => own.as_of,
        Term::Deadline => own.deadline,
        Term::CureDay => own.cure_day,
        Term::Tomorrow => own.tomorrow,
        Term::Today => own.today,
        Term::WithAll => own.with_all,
        Term::AtBest => own.at_best,
        Term::FirstDay => own.first_day,
        Term::LastDay => own.last_day,
        Term::DayAfterSupport => own.day_after_support,
        Term::InService => own.in_service,
        Term::RuleBinds => own.rule_binds,
        Term::CorrectedOn => own.corrected_on,
        Term::KnownOn => own.known_on,
        Term::Prior => own.prior,
        Term::Incident => own.incident,
        Term::AllCorrected => own.all_corrected,
        Term::Practices => own.practices,
        Term::Plan => own.plan,
        // Told with what is in them, above.
        Term::Finding(_)
        | Term::Year(_)
        | Term::Rate(_)
        | Term::Later(_)
        | Term::With(_)
        | Term::Assumption(_)
        | Term::Safeguard(_)
        | Term::Remedy(_) => "",
    }
}

/// A schedule is named by the day it took effect.
fn schedule_name(name: &str) -> String {
    parse_iso(name).map_or_else(|| name.to_owned(), date)
}

/// What a node comes to.
pub fn value(value: Value, words: &ResultWords) -> String {
    match value {
        Value::Dollars(amount) => dollars(amount),
        Value::Count(count) => number(count),
        Value::Points(points) => plural(&words.why.points, points),
        Value::Date(day) => date(day),
        Value::Tier(tier) => names::tier(tier, words).to_owned(),
        Value::Network(network) => words.estate.network[network as usize].to_owned(),
        Value::Nothing => words.why.nothing.to_owned(),
    }
}

/// How a node's value follows from its inputs.
pub fn formula(of: &Derivation, words: &ResultWords) -> String {
    let own = &words.why.formulas;
    match of.formula {
        Formula::UnitsTimesRateCapped => {
            let part = |wanted: fn(Term) -> bool| {
                of.inputs
                    .iter()
                    .find(|input| wanted(input.term))
                    .map(|input| value(input.value, words))
                    .unwrap_or_default()
            };
            let units = part(|term| matches!(term, Term::Units | Term::People));
            let (rate, cap) = (part(|term| matches!(term, Term::Rate(_))), part(|term| matches!(term, Term::Cap(_))));
            fill(own.line, &[("units", &units), ("rate", &rate), ("cap", &cap)])
        }
        // The authority that follows says it.
        Formula::Fact => String::new(),
        Formula::Answer => own.answer.to_owned(),
        Formula::Sum => own.sum.to_owned(),
        Formula::SumCapped => own.sum_capped.to_owned(),
        Formula::DaysInclusive => own.days_inclusive.to_owned(),
        Formula::Difference => own.difference.to_owned(),
        Formula::PlusTwentyNine => own.plus_twenty_nine.to_owned(),
        Formula::Defended => own.defended.to_owned(),
        Formula::TimeScale => own.time_scale.to_owned(),
        Formula::Table => own.table.to_owned(),
        Formula::SumHeld => own.sum_held.to_owned(),
        Formula::SumHeldLow => own.sum_held_low.to_owned(),
        Formula::DaysCounted => own.days_counted.to_owned(),
        Formula::Latest => own.latest.to_owned(),
        Formula::Earliest => own.earliest.to_owned(),
        Formula::DayAfter => own.day_after.to_owned(),
        Formula::DayBefore => own.day_before.to_owned(),
        Formula::HighestTier => own.highest_tier.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{clinic, group};
    use super::*;
    use crate::assessment::{Figure, assess};
    use crate::words::words;

    fn walk(node: &Derivation, answers: &Answers) {
        let words = &words().result;
        for text in [term(node.term, answers, words), value(node.value, words)] {
            assert!(!text.is_empty() && !text.contains('{'), "{:?}: {text}", node.term);
        }
        assert!(!formula(node, words).contains('{'), "{:?}: {}", node.term, formula(node, words));
        node.inputs.iter().for_each(|input| walk(input, answers));
    }

    #[test]
    fn every_node_has_its_words() {
        let mut answers = clinic("2026-11-22");
        answers.estate.push(group("windows-server-2016", 2));
        answers.conduct.logs = None;
        let assessment = assess(&answers, current());
        let figures = [
            Figure::Opening,
            Figure::Ceiling,
            Figure::State,
            Figure::Score,
            Figure::FindingOpening(0),
            Figure::Days(0),
            Figure::DaysLeft(1),
            Figure::TomorrowOpening,
            Figure::YearCeiling,
            Figure::YearScore,
            Figure::LeverOpening(0),
            Figure::LeverScore(0),
            Figure::BestOpening,
            Figure::BestScore,
        ];
        for figure in figures {
            let derivation = assessment.why(figure, &answers, current());
            walk(&derivation.unwrap_or_else(|| panic!("no derivation of {figure:?}")), &answers);
        }
    }

    #[test]
    fn a_line_is_multiplied_out() {
        let answers = clinic("2016-07-15");
        let opening = assess(&answers, current()).why(Figure::Opening, &answers, current()).unwrap();
        let line = &opening.inputs[0].inputs[0].inputs[0];
        assert_eq!(formula(line, &words().result), "170 × $50,000, at most $1,500,000");
    }
}
