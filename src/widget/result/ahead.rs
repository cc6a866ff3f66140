//! Tomorrow and in a year if nothing changes, the deadline, the next January 1.

use super::pieces::{p, section, table};
use super::range::figures;
use super::view::View;
use crate::answers::Incident;
use crate::assessment::{Assessment, Exposure, Figure};
use crate::facts::Dollars;
use crate::widget::try_out::AnotherDay;
use crate::words::{AheadWords, date, dollars, fill};
use yew::prelude::*;

/// What comes if nothing changes; nothing where no server counts.
pub fn ahead(view: &View<'_>) -> Option<Html> {
    let (words, assessment) = (&view.words.ahead, view.assessment.as_ref());
    let year = assessment.in_a_year.as_ref()?;
    let (opening, ceiling) = assessment.tomorrow_change()?;
    let row = |template, exposure: &Exposure, figures: [String; 3]| {
        let day = fill(template, &[("date", &date(exposure.day))]);
        let [opening, ceiling, score] = figures;
        [day, opening, ceiling, score]
    };
    let of = |exposure: &Exposure| figures(assessment, exposure, &view.words.verdict);
    let rows = vec![
        row(words.today, &assessment.today, of(&assessment.today)),
        row(words.tomorrow, &assessment.today, [dollars(opening), dollars(ceiling), String::new()]),
        row(words.in_a_year, year, of(year)),
    ];
    let head = [words.day, view.words.findings.opening, view.words.findings.ceiling, words.score];
    let why =
        [Figure::TomorrowOpening, Figure::TomorrowCeiling, Figure::YearOpening, Figure::YearCeiling, Figure::YearScore];
    let mut body = vec![view.worst(), table(words.caption, head, rows), view.why(words.caption, &why)];
    body.extend(sentences(view, opening).map(|text| p("", text)));
    if assessment.deadline.is_some() {
        body.push(view.why(view.words.why.terms.deadline, &[Figure::Deadline]));
    }
    body.push(html! { <AnotherDay held={view.held()} /> });
    Some(section(super::nav::AHEAD, heading(assessment, year, words), body))
}

/// What a year ahead comes to.
pub fn heading(assessment: &Assessment, year: &Exposure, words: &AheadWords) -> String {
    if year.opening == Dollars(0) && year.ceiling == Dollars(0) {
        return words.heading_none.to_owned();
    }
    let template = if assessment.if_best.is_some() { words.heading_assumed } else { words.heading };
    fill(template, &[("opening", &dollars(year.opening))])
}

/// What a day more does, the deadline, the next January 1 where anything accrues, and what a breach brings with it.
pub fn sentences(view: &View<'_>, change: Dollars) -> impl Iterator<Item = String> {
    told(view.assessment, view.open(), view.answers.conduct.incident, change, &view.words.ahead)
}

/// The same for an assessment; `open`: some server that counts is still past support.
fn told(
    assessment: &Assessment,
    open: bool,
    incident: Incident,
    change: Dollars,
    words: &AheadWords,
) -> impl Iterator<Item = String> + use<> {
    let lapsed = assessment.today.days > 0;
    let settled = lapsed && !open;
    let day = match change.0 {
        ..=0 if settled => words.settled.to_owned(),
        0 if !lapsed => words.not_yet.to_owned(),
        0 if assessment.today.findings.is_empty() => words.nothing_charged.to_owned(),
        0 => words.adds_nothing.to_owned(),
        down if down < 0 => fill(words.takes_off, &[("amount", &dollars(Dollars(down.saturating_neg())))]),
        _ => fill(words.adds, &[("amount", &dollars(change))]),
    };
    let deadline = match assessment.deadline {
        Some(day) => Some(fill(words.deadline, &[("date", &date(day))])),
        None => (open && !assessment.today.findings.is_empty()).then(|| words.deadline_passed.to_owned()),
    };
    let breach = (incident != Incident::None).then(|| words.breach.to_owned());
    let reset = (!settled).then(|| fill(words.reset, &[("date", &date(assessment.next_reset))]));
    [Some(day), deadline, reset, breach].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::clinic;
    use super::*;
    use crate::answers::date::parse_iso;
    use crate::assessment::assess;
    use crate::facts::current;
    use crate::words::words;

    #[test]
    fn the_heading_says_whether_answers_are_unknown_and_whether_anything_is_charged() {
        let words = &words().result.ahead;
        let mut answers = clinic("2016-07-15");
        let assessment = assess(&answers, current());
        let year = assessment.in_a_year.clone().unwrap();
        let said = heading(&assessment, &year, words);
        assert!(said.contains("start at $") && !said.contains("worst"), "{said}");
        answers.conduct.controls = None;
        assert!(heading(&assess(&answers, current()), &year, words).ends_with("at the worst"));
        let none = Exposure { opening: Dollars(0), ceiling: Dollars(0), ..year };
        assert_eq!(heading(&assessment, &none, words), words.heading_none);
    }

    #[test]
    fn where_every_server_is_dealt_with_nothing_is_said_of_waiting() {
        let words = &words().result.ahead;
        let mut answers = clinic("2026-11-22");
        let said = |answers: &_, open, change| {
            let assessment = assess(answers, current());
            told(&assessment, open, Incident::None, Dollars(change), words).collect::<Vec<_>>().join(" ")
        };
        let full = said(&answers, true, 0);
        assert!(full.contains("waiting is free") && full.contains("every yearly cap starts again"), "{full}");
        answers.estate[0].corrected_on = parse_iso("2026-01-05");
        for change in [0, -5] {
            assert_eq!(said(&answers, false, change), words.settled);
        }
        assert!(said(&answers, false, 5).starts_with("One more day adds $5"), "another goes past support");
    }
}
