//! The one sentence at the top: what was found.

use super::spelled::{sentence, spelled};
use crate::answers::{Answers, Ephi, ServerGroup};
use crate::assessment::{Assessment, Exposure, Lapse, Scope};
use crate::facts::{Facts, Tier};
use crate::words::{HeadlineWords, Plural, fill, plural};

/// The servers the sentence is about: past support and counted.
struct Lapsed<'a> {
    groups: Vec<(&'a ServerGroup, Lapse)>,
    /// Whether they still are; else all were corrected.
    open: bool,
}

/// What was found, in one or two plain sentences.
pub fn headline(answers: &Answers, assessment: &Assessment, facts: &Facts, words: &HeadlineWords) -> String {
    if assessment.scope == Scope::Out {
        return words.out.to_owned();
    }
    if answers.estate.is_empty() {
        return words.empty.to_owned();
    }
    match lapsed(answers, assessment) {
        Some(lapsed) => past_support(&lapsed, assessment, words),
        None => nothing(answers, assessment, facts, words),
    }
}

/// Those still past support; where there are none, those that were.
fn lapsed<'a>(answers: &'a Answers, assessment: &Assessment) -> Option<Lapsed<'a>> {
    let all = answers.estate.iter().zip(&assessment.estate).filter(|(_, status)| status.counts);
    let all: Vec<_> = all.filter_map(|(group, status)| Some((group, status.lapse?))).collect();
    let still: Vec<_> = all.iter().copied().filter(|(group, _)| group.corrected_on.is_none()).collect();
    let open = !still.is_empty();
    let groups = if open { still } else { all };
    (!groups.is_empty()).then_some(Lapsed { groups, open })
}

fn past_support(lapsed: &Lapsed<'_>, assessment: &Assessment, words: &HeadlineWords) -> String {
    let servers = lapsed.groups.iter().map(|(group, _)| i64::from(group.count)).sum();
    let days = lapsed.groups.iter().map(|(_, lapse)| lapse.days()).max().unwrap_or_default();
    let ephi = pick(ephi(&lapsed.groups, words), servers);
    let template = if lapsed.open { &words.open } else { &words.corrected };
    let lead = sentence(template, servers, &words.ones, &[("ephi", ephi), ("days", &plural(&words.days, days))]);
    conclusion(&lead, lapsed.open, assessment, words)
}

fn conclusion(lead: &str, open: bool, assessment: &Assessment, words: &HeadlineWords) -> String {
    let (today, best) = (&assessment.today, assessment.if_best.as_ref());
    let Some(worst) = supported(today) else {
        return fill(if today.days == 0 { words.too_old } else { words.no_findings }, &[("lead", lead)]);
    };
    if today.findings.iter().all(|finding| finding.defended) {
        return fill(words.defended, &[("lead", lead)]);
    }
    let phrase = |tier| tier_phrase(tier, open, words);
    match best.map(supported) {
        Some(None) => fill(words.supports_none, &[("lead", lead), ("worst", phrase(worst))]),
        Some(Some(best)) if best != worst => {
            fill(words.supports_range, &[("lead", lead), ("best", phrase(best)), ("worst", phrase(worst))])
        }
        _ => fill(words.supports, &[("lead", lead), ("tier", phrase(worst))]),
    }
}

fn supported(exposure: &Exposure) -> Option<Tier> {
    exposure.tiers.map(|tiers| tiers.supported)
}

/// A tier at the end of the sentence. The third holds for servers still open while their 30 days run; the fourth holds
/// for servers corrected late.
fn tier_phrase(tier: Tier, open: bool, words: &HeadlineWords) -> &'static str {
    match tier {
        Tier::WillfulNeglectCorrected if open => words.still_curable,
        Tier::WillfulNeglectNotCorrected if !open => words.late,
        _ => words.tiers[tier as usize],
    }
}

fn ephi<'w>(groups: &[(&ServerGroup, Lapse)], words: &'w HeadlineWords) -> &'w Plural {
    let every = |ephi| groups.iter().all(|(group, _)| group.ephi == ephi);
    if every(Ephi::Stores) {
        &words.holds
    } else if every(Ephi::Reaches) {
        &words.reaches
    } else {
        &words.either
    }
}

fn pick(words: &Plural, count: i64) -> &'static str {
    if count == 1 { words.one } else { words.other }
}

/// Nothing counts as past support.
fn nothing(answers: &Answers, assessment: &Assessment, facts: &Facts, words: &HeadlineWords) -> String {
    let listed = || answers.estate.iter().zip(&assessment.estate);
    let past = listed().filter(|(group, status)| status.lapse.is_some() && group.corrected_on.is_none());
    let servers = past.map(|(group, _)| i64::from(group.count)).sum();
    if servers > 0 {
        return sentence(&words.not_counted, servers, &words.ones, &[]);
    }
    let next = listed().filter_map(|(group, status)| Some((group, status.days_left?))).min_by_key(|(_, left)| *left);
    match next {
        None => words.nothing.to_owned(),
        Some((group, left)) => {
            let when = match left {
                0 => words.today.to_owned(),
                days => fill(pick(&words.in_days, days), &[("n", &spelled(days, &words.ones))]),
            };
            let product = crate::widget::say::product_name(group, facts);
            [words.nothing, &fill(words.next, &[("product", product), ("when", &when)])].join(" ")
        }
    }
}
