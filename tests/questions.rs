//! What is not asked cannot change a figure, and what is kept comes back.

#![allow(clippy::unwrap_used, reason = "helpers of tests: a panic is the test failing")]

use overdue::answers::{Answers, Draft, QUESTIONS, QuestionId, Reply, read, write};
use overdue::assessment::assess;
use overdue::facts::current;
use overdue::report::assessment_json;
use proptest::prelude::*;
use std::fs;
use std::path::Path;

fn examples() -> Vec<(String, Answers)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/examples")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.extension().is_none_or(|extension| extension != "json") || name == "refused.json" {
            continue;
        }
        let file: serde_json::Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        found.push((name, read(&file["answers"].to_string(), &current().catalogue).unwrap()));
    }
    assert!(found.len() >= 5, "the examples are where they were");
    found
}

#[test]
fn answers_come_back_as_they_were_written() {
    let catalogue = &current().catalogue;
    for (name, answers) in examples() {
        assert_eq!(read(&write(&answers, catalogue), catalogue), Ok(answers), "{name}");
    }
}

#[test]
fn a_draft_comes_back_as_it_was_kept() {
    let catalogue = &current().catalogue;
    for (name, answers) in examples() {
        let mut draft = Draft::of(answers);
        draft.answered.remove(QuestionId::Logs);
        assert_eq!(Draft::read(&draft.write(catalogue), catalogue), Ok(draft), "{name}");
    }
}

#[test]
fn a_damaged_draft_says_why() {
    let catalogue = &current().catalogue;
    let whole = Draft::new(overdue::answers::date::FIRST_AS_OF).write(catalogue);
    for (damaged, at) in [
        (whole[..whole.len() / 2].to_owned(), ""),
        ("[]".to_owned(), ""),
        (whole.replace("overdue/draft/1", "overdue/draft/9"), "schema"),
        (whole.replace("\"answered\":[]", "\"answered\":[\"shoe_size\"]"), "answered"),
        (whole.replace("\"answered\":[],", "\"extra\":1,\"answered\":[],"), "extra"),
        (whole.replace("\"logs\":null", "\"logs\":\"sometimes\""), "conduct.logs"),
    ] {
        let faults = Draft::read(&damaged, catalogue).expect_err(&damaged);
        assert_eq!(faults[0].at, at, "{damaged}");
    }
}

#[test]
fn an_as_of_date_moved_back_still_opens_and_is_told() {
    let facts = current();
    let (_, mut answers) = examples().into_iter().find(|(name, _)| name.contains("found-and-fixed")).unwrap();
    answers.as_of = answers.as_of.checked_sub_months(chrono::Months::new(12)).unwrap();
    let draft = Draft::read(&Draft::of(answers).write(&facts.catalogue), &facts.catalogue).unwrap();
    let places: Vec<String> = draft.faults(facts).into_iter().map(|fault| fault.at).collect();
    assert_eq!(places, ["estate[0].corrected_on", "conduct.known_on"]);
}

/// Any answer to a question, for drafts that hold answers to questions no longer asked.
fn reply(question: QuestionId, number: u32) -> Reply {
    use overdue::answers::{Controls, Kind, Open};
    let day = overdue::answers::date::parse_iso("2026-11-22").unwrap() - chrono::Days::new(u64::from(number) % 4_000);
    let entry = question.question();
    match entry.kind {
        _ if entry.open != Open::No && number.is_multiple_of(5) => Reply::Unknown,
        Kind::Choice(choices) => Reply::Choice(number as usize % choices),
        Kind::Controls if number.is_multiple_of(2) => Reply::Controls(Controls::NONE),
        Kind::Controls => Reply::Controls(Controls::ALL),
        Kind::Day => Reply::Day(day),
        Kind::AsOf => Reply::Day(overdue::answers::date::parse_iso("2026-11-22").unwrap()),
        Kind::Number(least, most) => Reply::Number((least + i64::from(number)).min(most)),
        Kind::Estate => Reply::Listed,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Two people whose answers to the questions asked are the same read the same result, whatever either said
    /// to a question that is no longer asked.
    #[test]
    fn what_is_not_asked_changes_no_figure(
        example in 0_usize..5,
        keep in 0_usize..4,
        said in proptest::collection::vec(any::<u32>(), QUESTIONS.len()),
        stray in proptest::collection::vec(any::<u32>(), QUESTIONS.len()),
    ) {
        let facts = current();
        let (_, mut answers) = examples().swap_remove(example);
        answers.as_of = overdue::answers::date::parse_iso("2026-11-22").unwrap();
        answers.estate.truncate(keep);
        let mut draft = Draft::of(answers);
        for question in QUESTIONS.iter().filter(|question| question.id > QuestionId::Estate) {
            draft.answer(question.id, reply(question.id, said[question.id as usize]));
        }
        let mut other = draft.clone();
        let asked: Vec<QuestionId> = draft.asked(facts).map(|question| question.id).collect();
        for question in QUESTIONS.iter().filter(|question| !asked.contains(&question.id)) {
            other.answer(question.id, reply(question.id, stray[question.id as usize]));
        }
        // The stray answers may themselves be at odds; what is asked decides.
        prop_assume!(draft.faults(facts).is_empty());
        let (one, two) = (draft.complete(facts).unwrap(), other.complete(facts).unwrap());
        prop_assert_eq!(&one, &two);
        // And leaving a question out is the same as answering it with anything that is valid.
        if overdue::answers::check(&other.answers).is_empty() && one.organization.role != overdue::answers::Role::Neither {
            let figures = |answers: &Answers| {
                let assessment = assess(answers, facts);
                let later = |exposure: Option<overdue::assessment::Exposure>| exposure.map(|at| (at.opening, at.ceiling, at.score.total));
                let levers: Vec<_> = assessment.levers.iter().map(|lever| (lever.code, lever.exposure.opening, lever.exposure.ceiling)).collect();
                (assessment.today.opening, assessment.today.ceiling, assessment.today.score.total, later(assessment.in_a_year), levers)
            };
            prop_assert_eq!(figures(&one), figures(&other.answers), "{}", assessment_json(&assess(&one, facts), &one, facts));
        }
    }
}
