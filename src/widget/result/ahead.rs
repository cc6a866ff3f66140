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
    body.push(html! {
        <AnotherDay answers={view.answers.clone()} assessment={view.assessment.clone()} on_go={view.on_go.clone()}
            opened={view.opened.clone()} />
    });
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

/// What a day more does, the deadline, the next January 1, and what a breach brings with it.
pub fn sentences(view: &View<'_>, change: Dollars) -> impl Iterator<Item = String> {
    let (words, assessment) = (&view.words.ahead, view.assessment.as_ref());
    let reset = date(assessment.next_reset);
    let lapsed = assessment.today.days > 0;
    let day = match change.0 {
        0 if !lapsed => words.not_yet.to_owned(),
        0 if assessment.today.findings.is_empty() => words.nothing_charged.to_owned(),
        0 => words.adds_nothing.to_owned(),
        down if down < 0 => fill(words.takes_off, &[("amount", &dollars(Dollars(down.saturating_neg())))]),
        _ => fill(words.adds, &[("amount", &dollars(change))]),
    };
    let deadline = match assessment.deadline {
        Some(day) => Some(fill(words.deadline, &[("date", &date(day))])),
        None => (view.open() && !assessment.today.findings.is_empty()).then(|| words.deadline_passed.to_owned()),
    };
    let breach = (view.answers.conduct.incident != Incident::None).then(|| words.breach.to_owned());
    [Some(day), deadline, Some(fill(words.reset, &[("date", &reset)])), breach].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::clinic;
    use super::*;
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
}
