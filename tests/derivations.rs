//! Every figure of every worked example has a derivation, whose root is the figure and each of whose
//! nodes follows from its inputs by its formula.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use chrono::{Days, NaiveDate};
use overdue::answers::{Answers, read};
use overdue::assessment::{
    Assessment, Derivation, Exposure, Figure, Formula, LeverSet, Part, Term, Value, assess, on_day, turns, what_if,
};
use overdue::facts::{self, Confidence, Dollars};
use std::fs;
use std::path::Path;

#[test]
fn every_figure_follows_from_its_inputs() {
    let facts = facts::current();
    for (name, answers) in examples() {
        let assessment = assess(&answers, facts);
        let figures = figures(&assessment);
        assert!(figures.len() >= 10, "{name}");
        for (figure, value) in figures {
            let at = format!("{name}: {figure:?}");
            let tree = assessment.why(figure, &answers, facts).unwrap_or_else(|| panic!("{at}: no derivation"));
            assert_eq!(tree.value, value, "{at}");
            follows(&tree, &at);
        }
    }
}

#[test]
fn a_figure_that_is_not_there_has_no_derivation() {
    let facts = facts::current();
    let (_, answers) = examples().into_iter().find(|(name, _)| name == "hospital-2026-managed.json").unwrap();
    let assessment = assess(&answers, facts);
    let missing = [
        Figure::FindingOpening(0),
        Figure::Days(9),
        Figure::DaysLeft(0),
        Figure::Deadline,
        Figure::LeverScore(0),
        Figure::BestScore,
        Figure::PlanCost,
    ];
    for figure in missing {
        assert_eq!(assessment.why(figure, &answers, facts), None, "{figure:?}");
    }
}

#[test]
fn what_is_assumed_stands_beside_the_figure() {
    let facts = facts::current();
    let (_, answers) = examples().into_iter().find(|(name, _)| name == "billing-2026-breach.json").unwrap();
    let assessment = assess(&answers, facts);
    let assumed = |figure| {
        let tree = assessment.why(figure, &answers, facts).unwrap();
        tree.inputs.iter().filter(|input| matches!(input.term, Term::Assumption(_))).count()
    };
    assert_eq!(assumed(Figure::Opening), 4, "all but the people held, which is no matter of dollars");
    assert_eq!(assumed(Figure::Score), 5);
    assert_eq!(assumed(Figure::BestOpening), 1, "the day it was known is not graded");
}

#[test]
fn what_is_tried_out_follows_from_its_inputs_too() {
    let facts = facts::current();
    for (name, answers) in examples() {
        let assessment = assess(&answers, facts);
        let levers = assessment.levers.iter().map(|lever| lever.code);
        let (pulled, turns) = (levers.fold(LeverSet::NONE, LeverSet::with), turns(&answers, facts));
        let tried = what_if(&answers, facts, pulled).map(|tried| tried.exposure);
        let days = turns.iter().flat_map(|turns| &turns.turns).map(|turn| turn.day);
        let days: Vec<Exposure> = days.map(|day| on_day(&answers, facts, day)).collect();
        let on = |part| days.iter().map(move |exposure| (Figure::On(exposure.day, part), exposure));
        for part in [Part::Opening, Part::Ceiling, Part::Score] {
            for (figure, exposure) in tried.iter().map(|tried| (Figure::Tried(pulled, part), tried)).chain(on(part)) {
                let at = format!("{name}: {figure:?}");
                let tree = assessment.why(figure, &answers, facts).unwrap_or_else(|| panic!("{at}: no derivation"));
                let value = match part {
                    Part::Opening => Value::Dollars(exposure.opening),
                    Part::Ceiling => Value::Dollars(exposure.ceiling),
                    Part::Score => Value::Points(exposure.score.total),
                };
                assert_eq!(tree.value, value, "{at}");
                follows(&tree, &at);
            }
        }
    }
}

fn examples() -> Vec<(String, Answers)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/examples");
    let mut examples = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let value: serde_json::Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        if let Some(answers) = value.get("answers") {
            let answers = read(&answers.to_string(), &facts::current().catalogue).unwrap();
            examples.push((path.file_name().unwrap().to_string_lossy().into_owned(), answers));
        }
    }
    assert!(examples.len() > 5);
    examples
}

/// Every figure that an assessment has, with what it is.
fn figures(assessment: &Assessment) -> Vec<(Figure, Value)> {
    let today = &assessment.today;
    let mut all = vec![
        (Figure::Opening, Value::Dollars(today.opening)),
        (Figure::Ceiling, Value::Dollars(today.ceiling)),
        (Figure::State, Value::Dollars(today.state)),
        (Figure::Score, Value::Points(today.score.total)),
    ];
    for (index, finding) in today.findings.iter().enumerate() {
        all.push((Figure::FindingOpening(index), Value::Dollars(finding.opening)));
        all.push((Figure::FindingCeiling(index), Value::Dollars(finding.ceiling)));
    }
    for (index, group) in assessment.estate.iter().enumerate() {
        all.extend(group.lapse.map(|lapse| (Figure::Days(index), Value::Count(lapse.days()))));
        all.extend(group.days_left.map(|days| (Figure::DaysLeft(index), Value::Count(days))));
    }
    all.extend(assessment.deadline.map(|day| (Figure::Deadline, Value::Date(day))));
    if let Some((opening, ceiling)) = assessment.tomorrow_change() {
        all.push((Figure::TomorrowOpening, Value::Dollars(opening)));
        all.push((Figure::TomorrowCeiling, Value::Dollars(ceiling)));
    }
    let mut exposure = |exposure: &Exposure, opening, ceiling, score| {
        all.push((opening, Value::Dollars(exposure.opening)));
        all.push((ceiling, Value::Dollars(exposure.ceiling)));
        all.push((score, Value::Points(exposure.score.total)));
    };
    if let Some(year) = &assessment.in_a_year {
        exposure(year, Figure::YearOpening, Figure::YearCeiling, Figure::YearScore);
    }
    if let Some(best) = &assessment.if_best {
        exposure(best, Figure::BestOpening, Figure::BestCeiling, Figure::BestScore);
    }
    for (index, lever) in assessment.levers.iter().enumerate() {
        let (opening, ceiling) = (Figure::LeverOpening(index), Figure::LeverCeiling(index));
        exposure(&lever.exposure, opening, ceiling, Figure::LeverScore(index));
    }
    if let Some(plan) = &assessment.plan {
        exposure(&plan.kept, Figure::KeptOpening, Figure::KeptCeiling, Figure::KeptScore);
        exposure(&plan.ignored, Figure::IgnoredOpening, Figure::IgnoredCeiling, Figure::IgnoredScore);
        all.push((Figure::PlanCost, Value::Dollars(plan.cost)));
        all.push((Figure::PlanHours, Value::Count(plan.hours)));
        all.push((Figure::PlanDowntime, Value::Count(plan.downtime_hours)));
    }
    all
}

/// Checks a node against its inputs, and so on down.
fn follows(tree: &Derivation, at: &str) {
    let at = format!("{at} > {:?}", tree.term);
    let inputs = &tree.inputs;
    for input in inputs {
        follows(input, &at);
        assert!(tree.confidence >= input.confidence, "{at}: surer than its input {:?}", input.term);
    }
    let sum = inputs.iter().map(number).sum::<i64>();
    match tree.formula {
        Formula::Answer | Formula::Fact | Formula::HighestTier => assert!(inputs.is_empty(), "{at}: a leaf"),
        // A row of a table is looked up, not computed: no more than that its points are some.
        Formula::Table => assert!(matches!(tree.value, Value::Points(-15..=35)), "{at}"),
        Formula::Sum => assert_eq!(number(tree), sum, "{at}"),
        Formula::SumCapped => {
            let caps = inputs.iter().flat_map(|line| &line.inputs).filter(|input| matches!(input.term, Term::Cap(_)));
            assert_eq!(number(tree), sum.min(caps.map(number).max().unwrap_or(0)), "{at}");
        }
        Formula::UnitsTimesRateCapped => {
            let [units, rate, cap] = inputs.as_slice() else { panic!("{at}: units, rate, cap") };
            assert_eq!(number(tree), (number(units) * number(rate)).min(number(cap)), "{at}");
        }
        Formula::DaysInclusive => {
            assert_eq!(number(tree), (day(&inputs[1], &at) - day(&inputs[0], &at)).num_days() + 1, "{at}");
        }
        Formula::DaysCounted => {
            let between = (day(&inputs[1], &at) - day(&inputs[0], &at)).num_days() + 1;
            assert!((0..=between).contains(&number(tree)), "{at}");
        }
        Formula::Difference => match (inputs[0].value, inputs[1].value) {
            (Value::Date(end), Value::Date(start)) => assert_eq!(number(tree), (end - start).num_days(), "{at}"),
            _ => assert_eq!(number(tree), number(&inputs[0]) - number(&inputs[1]), "{at}"),
        },
        Formula::PlusTwentyNine => assert_eq!(day(tree, &at), day(&inputs[0], &at) + Days::new(29), "{at}"),
        Formula::Defended => assert_eq!(number(tree), 0, "{at}"),
        Formula::TimeScale => assert_eq!(number(tree), 20 * sum.min(2190) / 2190, "{at}"),
        Formula::SumHeld => assert_eq!(number(tree), sum.clamp(1, 100), "{at}"),
        Formula::SumHeldLow => assert_eq!(number(tree), sum.clamp(1, 24), "{at}"),
        Formula::Latest => assert_eq!(Some(day(tree, &at)), inputs.iter().map(|input| day(input, &at)).max(), "{at}"),
        Formula::Earliest => assert_eq!(Some(day(tree, &at)), inputs.iter().map(|input| day(input, &at)).min(), "{at}"),
        Formula::DayAfter => assert_eq!(day(tree, &at), day(&inputs[0], &at) + Days::new(1), "{at}"),
        Formula::DayBefore => assert_eq!(day(tree, &at), day(&inputs[0], &at) - Days::new(1), "{at}"),
    }
    let leaf_of_facts = tree.formula == Formula::Fact && !matches!(tree.term, Term::FirstDay | Term::LastDay);
    assert!(!leaf_of_facts || !tree.cites.is_empty(), "{at}: a fact without a citation");
    assert_ne!(tree.confidence, Confidence::Memory, "{at}: nothing rests on memory alone");
}

fn number(tree: &Derivation) -> i64 {
    match tree.value {
        Value::Dollars(Dollars(number)) | Value::Count(number) | Value::Points(number) => number,
        _ => 0,
    }
}

fn day(tree: &Derivation, at: &str) -> NaiveDate {
    match tree.value {
        Value::Date(day) => day,
        other => panic!("{at}: {other:?} is no day"),
    }
}
