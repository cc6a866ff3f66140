//! The one sentence at the top: what was found.

use super::names;
use super::spelled::{sentence, spelled};
use crate::answers::{Answers, Ephi, ServerGroup};
use crate::assessment::{Assessment, Exposure, Lapse, Scope};
use crate::facts::{Facts, Tier};
use crate::words::{HeadlineWords, Plural, fill};

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
    let days = fill(pick(&words.days, days), &[("n", &spelled(days, &words.ones))]);
    let lead = sentence(template, servers, &words.ones, &[("ephi", ephi), ("days", &days)]);
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
    let phrase = |tier| names::tier_phrase(tier, open, words);
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

#[cfg(test)]
mod tests {
    use super::super::fixture::{clinic, group};
    use super::*;
    use crate::answers::date::parse_iso;
    use crate::answers::{Awareness, Controls, Logs, RiskAnalysis, RiskPlan, Role};
    use crate::assessment::assess;
    use crate::facts::current;
    use crate::words::words;

    fn said(answers: &Answers) -> String {
        headline(answers, &assess(answers, current()), current(), &words().result.verdict.headline)
    }

    /// A clinic of 2026 whose servers are these.
    fn with(estate: Vec<ServerGroup>) -> Answers {
        Answers { estate, ..clinic("2026-11-22") }
    }

    #[test]
    fn out_of_scope_and_empty() {
        let mut answers = with(Vec::new());
        assert_eq!(said(&answers), "You listed no servers, so there is nothing to count.");
        answers.organization.role = Role::Neither;
        assert!(said(&answers).starts_with("HIPAA’s penalties do not reach"));
    }

    #[test]
    fn nothing_past_support() {
        let next = "Nothing you listed is past support. The next to end is Windows Server 2016, in 51 days.";
        assert_eq!(said(&with(vec![group("windows-server-2019", 1), group("windows-server-2016", 3)])), next);
        let mut last_day = clinic("2015-07-14");
        assert!(said(&last_day).ends_with("The next to end is Windows Server 2003, today."));
        last_day.as_of = parse_iso("2015-07-13").unwrap();
        assert!(said(&last_day).ends_with("in one day."));
    }

    #[test]
    fn only_servers_that_do_not_count() {
        let mut lobby = group("windows-server-2003", 2);
        lobby.ephi = Ephi::None;
        let expected = "Two servers you listed are past support, but patient data is neither on them nor behind them, \
                        so they do not count.";
        assert_eq!(said(&with(vec![lobby])), expected);
    }

    #[test]
    fn one_server_left() {
        let expected = "One server that holds patient data has had no security updates for 367 days, \
                        and the answers support willful neglect, not corrected.";
        assert_eq!(said(&clinic("2016-07-15")), expected);
    }

    #[test]
    fn many_servers_some_only_reach() {
        let mut portal = group("windows-server-2008-r2", 8);
        portal.ephi = Ephi::Reaches;
        let text = said(&with(vec![group("windows-server-2012", 1), portal]));
        assert!(
            text.starts_with("Nine servers that hold or reach patient data get no security updates, the oldest for "),
            "{text}"
        );
    }

    #[test]
    fn the_thirty_days_still_run() {
        let text = said(&clinic("2015-07-15"));
        assert!(
            text.ends_with("for one day, and the answers support willful neglect, with days left to correct it."),
            "{text}"
        );
    }

    #[test]
    fn corrected_in_time_late_and_long_ago() {
        let corrected = |day: &str, as_of: &str| {
            let mut answers = clinic(as_of);
            answers.estate[0].corrected_on = parse_iso(day);
            said(&answers)
        };
        let in_time = corrected("2015-07-25", "2016-07-15");
        assert!(
            in_time.starts_with("One server that holds patient data went 10 days without security updates"),
            "{in_time}"
        );
        assert!(in_time.ends_with("willful neglect, corrected in time."), "{in_time}");
        assert!(corrected("2016-01-01", "2016-07-15").ends_with("willful neglect, not corrected in time."));
        assert!(corrected("2016-01-01", "2026-11-22").ends_with("but all of that is more than six years ago."));
    }

    #[test]
    fn no_finding_and_every_finding_defended() {
        let mut answers = clinic("2016-07-15");
        let conduct = &mut answers.conduct;
        conduct.risk_analysis = Some(RiskAnalysis::CoversThese);
        conduct.risk_plan = Some(RiskPlan::OnSchedule);
        conduct.controls = Some(Controls::ALL);
        conduct.logs = Some(Logs::Reviewed);
        assert!(said(&answers).ends_with("but the answers put no provision at risk."));
        answers.conduct.awareness = Awareness::ShouldHaveKnown;
        answers.conduct.controls = Some(Controls::NONE);
        answers.estate[0].corrected_on = parse_iso("2015-07-25");
        assert!(said(&answers).ends_with("and correcting in time answers every finding."));
    }

    #[test]
    fn unknown_answers_make_it_a_range() {
        let mut answers = clinic("2016-07-15");
        answers.conduct.risk_analysis = None;
        answers.conduct.controls = None;
        let text = said(&answers);
        assert!(
            text.ends_with("support reasonable cause at best and, at worst, willful neglect, not corrected."),
            "{text}"
        );
        answers.conduct.risk_plan = None;
        answers.conduct.logs = None;
        assert!(said(&answers).ends_with("support no finding at best and, at worst, willful neglect, not corrected."));
    }
}
