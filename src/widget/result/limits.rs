//! What this is not, and what it was computed with: which amounts, which caps, how sure, when last checked.

use super::pieces::{leaf, p, section, tag, text};
use super::still::Piece;
use super::view::{View, sure};
use crate::facts::{CapMode, Confidence, current};
use crate::widget::dom::several;
use crate::words::{date, fill, words};
use chrono::NaiveDate;
use yew::prelude::*;

/// From this day on OCR's announced practice lowers the caps of three tiers (84 FR 18151); the facts hold the same day, and
/// a test compares them.
pub const NOTICE: NaiveDate = match NaiveDate::from_ymd_opt(2019, 4, 30) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

const ALL: [Confidence; 4] = [Confidence::Primary, Confidence::Secondary, Confidence::Computed, Confidence::Memory];

/// Limits and sources.
pub fn limits(view: &View<'_>) -> Html {
    let assessment = view.assessment.as_ref();
    section(
        super::nav::LIMITS,
        view.words.limits.heading,
        vec![Piece::Basis(assessment.as_of, assessment.facts.lifecycle).html()],
    )
}

/// What the page is not, and what the figures of a day were computed with, ends of support last checked on another.
pub fn basis(day: NaiveDate, lifecycle: NaiveDate) -> Html {
    let all = &words().result;
    let (words, own) = (&all.limits, &all.why.confidence);
    let row = |name: Html, said: Vec<Html>| tag("div", "row", vec![tag("dt", "", vec![name]), tag("dd", "", said)]);
    let facts = facts(day, lifecycle).into_iter().map(|(name, said, confidence)| {
        let mut parts = vec![text(said), text(" ")];
        parts.extend(confidence.map(|confidence| sure(confidence, all)));
        row(text(name), parts)
    });
    let legend = ALL.map(|confidence| row(sure(confidence, all), vec![text(own.meanings[confidence as usize])]));
    several(vec![
        tag("div", "notice", vec![p("", words.charged), p("", words.advice)]),
        leaf("h3", "", words.computed_with),
        tag("dl", "summary", facts.collect()),
        leaf("h3", "", own.legend),
        tag("dl", "summary", legend.into()),
    ])
}

/// The facts behind the figures: name, what, how sure.
fn facts(day: NaiveDate, lifecycle: NaiveDate) -> Vec<(&'static str, String, Option<Confidence>)> {
    let words = &words().result.limits;
    let penalties = current().penalties;
    let holds = |from: NaiveDate, until: Option<NaiveDate>| from <= day && until.is_none_or(|until| day < until);
    let checked = |day| fill(words.checked, &[("date", &date(day))]);
    let schedule = penalties.schedules.iter().find(|row| holds(row.from, row.until)).map(|row| {
        let text = fill(words.schedule_from, &[("date", &date(row.from)), ("citation", row.citation)]);
        let text = [text, checked(row.checked)].join(". ");
        (words.schedule, text, row.tiers.iter().map(|tier| tier.confidence).max())
    });
    let rules = penalties.caps.iter().filter(|rule| rule.mode == CapMode::Discretion && holds(rule.from, rule.until));
    let caps = if day < NOTICE { words.caps_regulation } else { words.caps_discretion };
    let caps = (words.caps, caps.to_owned(), rules.map(|rule| rule.confidence).max());
    let lifecycle = (words.lifecycle, checked(lifecycle), None);
    let oldest = (words.oldest, checked(current().oldest_check), None);
    schedule.into_iter().chain([caps, lifecycle, oldest]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Cap;

    #[test]
    fn the_notice_is_of_the_day_the_facts_say() {
        let rules = current().penalties.caps.iter();
        let first = rules
            .filter(|rule| rule.mode == CapMode::Discretion && rule.cap != Cap::Printed)
            .map(|rule| rule.from)
            .min();
        assert_eq!(first, Some(NOTICE));
    }
}
