//! A figure, or the range from what unknown answers could come to at their best. Where anything is assumed the
//! upper figure never stands alone (`model.md` §6).

use super::names;
use crate::assessment::{Assessment, Band, Exposure};
use crate::facts::Dollars;
use crate::words::{VerdictWords, dollars, fill, number};

/// Two figures as text: one where they are the same.
fn range(low: String, high: String, words: &VerdictWords) -> String {
    if low == high { high } else { fill(words.range, &[("low", &low), ("high", &high)]) }
}

/// Where a case would start.
pub fn opening(assessment: &Assessment, words: &VerdictWords) -> String {
    amount(assessment.if_best.as_ref().map(|best| best.opening), assessment.today.opening, words)
}

/// The most the regulation allows.
pub fn ceiling(assessment: &Assessment, words: &VerdictWords) -> String {
    amount(assessment.if_best.as_ref().map(|best| best.ceiling), assessment.today.ceiling, words)
}

/// What a state could claim.
pub fn state(assessment: &Assessment, words: &VerdictWords) -> String {
    amount(assessment.if_best.as_ref().map(|best| best.state), assessment.today.state, words)
}

/// The score.
pub fn score(assessment: &Assessment, words: &VerdictWords) -> String {
    let worst = assessment.today.score.total;
    let best = assessment.if_best.as_ref().map_or(worst, |best| best.score.total);
    range(number(best), number(worst), words)
}

/// The band: `severe exposure`, `low to severe exposure`.
pub fn band(assessment: &Assessment, words: &VerdictWords) -> String {
    let name = |band: Band| names::band(band, &words.bands).to_owned();
    let worst = assessment.today.score.band;
    let best = assessment.if_best.as_ref().map_or(worst, |best| best.score.band);
    fill(words.bands.shown, &[("band", &range(name(best), name(worst), words))])
}

/// Opening, ceiling and score of a day: ranges on the as-of date, elsewhere what they come to at the worst.
pub fn figures(assessment: &Assessment, exposure: &Exposure, words: &VerdictWords) -> [String; 3] {
    if exposure.day == assessment.as_of {
        return [opening(assessment, words), ceiling(assessment, words), score(assessment, words)];
    }
    [dollars(exposure.opening), dollars(exposure.ceiling), number(exposure.score.total)]
}

fn amount(best: Option<Dollars>, worst: Dollars, words: &VerdictWords) -> String {
    range(dollars(best.unwrap_or(worst)), dollars(worst), words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    #[test]
    fn one_figure_where_nothing_is_unknown() {
        let words = &words().result.verdict;
        assert_eq!(amount(None, Dollars(12_000_000), words), "$12,000,000");
        assert_eq!(amount(Some(Dollars(5)), Dollars(5), words), "$5");
    }

    #[test]
    fn the_as_of_date_has_ranges_where_answers_are_unknown() {
        let mut answers = super::super::fixture::clinic("2016-07-15");
        answers.conduct.risk_analysis = None;
        answers.conduct.controls = None;
        let facts = crate::facts::current();
        let assessment = crate::assessment::assess(&answers, facts);
        let on = |exposure| figures(&assessment, exposure, &words().result.verdict);
        assert_eq!(on(&assessment.today)[2], "42 to 70");
        assert!(!on(assessment.in_a_year.as_ref().unwrap()).concat().contains(" to "));
    }

    #[test]
    fn never_the_upper_figure_alone() {
        let words = &words().result.verdict;
        assert_eq!(amount(Some(Dollars(0)), Dollars(27_717_288), words), "$0 to $27,717,288");
    }
}
