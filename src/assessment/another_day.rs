//! The exposure as it was, or will be if nothing changes, on another day.

use super::exposure::exposure;
use super::model::Exposure;
use super::scenario::Setting;
use super::sweep::Sweeper;
use crate::answers::date::FIRST_AS_OF;
use crate::answers::{Answers, Awareness, Incident, Prior};
use crate::facts::Facts;
use crate::law::{DayNumber, date_of, last_cure_day, next_january_first, number_of, two_years_after};
use chrono::{Datelike, NaiveDate};

/// The exposure on a day. On the as-of date it is [`super::Assessment::today`]; a later day is a projection if nothing
/// changes (`model.md` §6); for an earlier day, what happened later counts as not yet happened.
pub fn on_day(answers: &Answers, facts: &Facts, day: NaiveDate) -> Exposure {
    let earlier = (day < answers.as_of).then(|| earlier(answers, day));
    let setting = Setting::of(earlier.as_ref().unwrap_or(answers), facts);
    exposure(&setting, &setting.unchanged(number_of(day)), &mut Sweeper::default()).0
}

/// The answers as they were on an earlier day: no correction, incident or month of recognized practices that came later.
/// The earlier warning has no day of its own and stays. A day of knowing that is still to come says itself that nobody
/// knew yet; so the answers are made to be assessed, not to be checked or kept.
fn earlier(answers: &Answers, day: NaiveDate) -> Answers {
    let mut then = answers.clone();
    then.as_of = day;
    for group in &mut then.estate {
        group.corrected_on = group.corrected_on.filter(|corrected| *corrected <= day);
    }
    let conduct = &mut then.conduct;
    // What nobody could have known and nobody says when it was found out, was found out on the day of the answers.
    if conduct.awareness == Awareness::CouldNotHaveKnown && conduct.prior == Prior::None {
        conduct.known_on = conduct.known_on.or(Some(answers.as_of));
    }
    if conduct.incident_on.is_some_and(|incident| incident > day) {
        conduct.incident = Incident::None;
        conduct.incident_on = None;
        conduct.individuals_affected = None;
    }
    conduct.security_practices_months = (conduct.security_practices_months - months(day, answers.as_of)).max(0);
    then
}

/// Months from one day to a later one, a begun one counted.
fn months(from: NaiveDate, to: NaiveDate) -> i64 {
    let apart = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    let apart = apart.max(0) + i32::from(to.day() > from.day());
    i64::from(apart)
}

/// A day on which something turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The day.
    pub day: NaiveDate,
    /// What turns.
    pub kind: TurnKind,
}

/// What turns on a day, in the order in which it is told where days are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TurnKind {
    /// The first day some server that counts is past support.
    Lapse,
    /// The first day of the fourth tier for some server: its 30 days have run out (45 CFR 160.404(b)(2)(iv)).
    FourthTier,
    /// A server was corrected.
    Corrected,
    /// January 1: every calendar-year cap starts again (45 CFR 160.404(b)(2)).
    NewYear,
    /// The as-of date.
    AsOf,
}

/// The days that can be looked at one by one, and those on which something turns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turns {
    /// First day: the first lapse, no earlier than 2009-02-18 and no later than the as-of date.
    pub from: NaiveDate,
    /// Last day: two years after the as-of date.
    pub to: NaiveDate,
    /// By day.
    pub turns: Vec<Turn>,
}

/// From the first lapse to two years ahead; none where no server that counts lapses by then.
pub fn turns(answers: &Answers, facts: &Facts) -> Option<Turns> {
    let setting = Setting::of(answers, facts);
    let to = two_years_after(answers.as_of);
    // The days of every group, whether it is open or was corrected after it had lapsed.
    let lapsing = || {
        let lapses = |first: &DayNumber, corrected: Option<DayNumber>| corrected.is_none_or(|day| day > *first);
        setting.courses.iter().filter_map(move |course| {
            let first = course.first.filter(|first| lapses(first, course.corrected_on))?;
            Some((first, course.corrected_on))
        })
    };
    let first = date_of(lapsing().map(|(first, _)| first).min()?);
    if first > to {
        return None;
    }
    let from = first.clamp(FIRST_AS_OF, answers.as_of);
    let mut turns = vec![Turn { day: answers.as_of, kind: TurnKind::AsOf }];
    for (first, corrected) in lapsing() {
        let cure = setting.culpability.cure_day(first);
        let fourth = number_of(last_cure_day(date_of(cure))) + 1;
        turns.push(Turn { day: date_of(first), kind: TurnKind::Lapse });
        if corrected.is_none_or(|day| day >= fourth) {
            turns.push(Turn { day: date_of(fourth), kind: TurnKind::FourthTier });
        }
        turns.extend(corrected.map(|day| Turn { day: date_of(day), kind: TurnKind::Corrected }));
    }
    let mut january = next_january_first(from);
    while january <= to {
        turns.push(Turn { day: january, kind: TurnKind::NewYear });
        january = next_january_first(january);
    }
    turns.retain(|turn| (from..=to).contains(&turn.day));
    turns.sort_unstable_by_key(|turn| (turn.day, turn.kind));
    turns.dedup();
    Some(Turns { from, to, turns })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::date::parse_iso;
    use crate::answers::read;
    use crate::assessment::assess;
    use crate::facts::{Dollars, Tier, current};

    fn day(text: &str) -> NaiveDate {
        parse_iso(text).unwrap()
    }

    /// The clinic of 2016, with its conduct or another line of it replaced.
    fn clinic(from: &str, to: &str) -> Answers {
        let text = r#"{
            "schema": "overdue/answers/1", "as_of": "2016-07-15",
            "organization": {"role": "covered_entity", "individuals": 2700},
            "estate": [{"id": "records", "product": "windows-server-2003", "ephi": "stores", "network": "internal"}],
            "conduct": {"awareness": "knew", "prior": "none", "incident": "none", "security_practices_months": 13}}"#;
        read(&text.replace(from, to), &current().catalogue).unwrap()
    }

    fn supported(answers: &Answers, on: &str) -> Option<Tier> {
        on_day(answers, current(), day(on)).tiers.map(|tiers| tiers.supported)
    }

    #[test]
    fn today_and_later_days_are_those_of_the_assessment() {
        let answers = clinic("", "");
        let assessment = assess(&answers, current());
        let on = |day| on_day(&answers, current(), day);
        assert_eq!(on(answers.as_of), assessment.today);
        assert_eq!(Some(on(day("2016-07-16"))), assessment.tomorrow);
        assert_eq!(Some(on(day("2017-07-15"))), assessment.in_a_year);
    }

    #[test]
    fn an_earlier_day_is_assessed_as_that_day_would_have_been() {
        let then = clinic("2016-07-15", "2015-09-01");
        let mut answers = clinic("", "");
        answers.conduct.security_practices_months = 0;
        let mut plain = then.clone();
        plain.conduct.security_practices_months = 0;
        assert_eq!(on_day(&answers, current(), day("2015-09-01")), assess(&plain, current()).today);
    }

    #[test]
    fn the_fourth_tier_begins_on_the_thirty_first_day() {
        let answers = clinic("", "");
        assert_eq!(supported(&answers, "2015-08-13"), Some(Tier::WillfulNeglectCorrected));
        assert_eq!(supported(&answers, "2015-08-14"), Some(Tier::WillfulNeglectNotCorrected));
        let found = turns(&answers, current()).unwrap();
        assert!(found.turns.contains(&Turn { day: day("2015-08-14"), kind: TurnKind::FourthTier }));
    }

    #[test]
    fn a_correction_on_the_thirty_first_day_comes_too_late_and_turns_that_day() {
        let late = clinic(r#""ephi""#, r#""corrected_on": "2015-08-14", "ephi""#);
        assert_eq!(supported(&late, "2015-08-13"), Some(Tier::WillfulNeglectCorrected));
        assert_eq!(supported(&late, "2015-08-14"), Some(Tier::WillfulNeglectNotCorrected));
        let fourth = |answers: &Answers| {
            let found = turns(answers, current()).unwrap();
            found.turns.iter().any(|turn| turn.kind == TurnKind::FourthTier)
        };
        assert!(fourth(&late));
        assert!(!fourth(&clinic(r#""ephi""#, r#""corrected_on": "2015-08-13", "ephi""#)));
    }

    #[test]
    fn what_came_later_has_not_happened_yet() {
        let corrected = clinic(r#""ephi""#, r#""corrected_on": "2016-01-01", "ephi""#);
        assert_eq!(on_day(&corrected, current(), day("2015-12-31")).score.parts.credit, 0);
        assert_eq!(on_day(&corrected, current(), day("2016-01-01")).score.parts.credit, -10);
        let knew = clinic(r#""knew""#, r#""knew", "known_on": "2016-01-01""#);
        assert_eq!(supported(&knew, "2015-12-31"), Some(Tier::ReasonableCause));
        assert_eq!(supported(&knew, "2016-01-01"), Some(Tier::WillfulNeglectNotCorrected));
        let hidden = clinic(r#""knew""#, r#""could_not_have_known""#);
        assert_eq!(supported(&hidden, "2016-07-14"), Some(Tier::NoKnowledge));
        let breach = r#""incident": "breach", "incident_on": "2016-02-01", "individuals_affected": 600"#;
        let breach = clinic(r#""incident": "none""#, breach);
        assert_eq!(on_day(&breach, current(), day("2016-01-31")).score.parts.history, 0);
        assert_eq!(on_day(&breach, current(), day("2016-02-01")).score.parts.history, 5);
    }

    #[test]
    fn practices_of_thirteen_months_were_of_twelve_a_month_before() {
        let answers = clinic("", "");
        let credit = |on: &str| on_day(&answers, current(), day(on)).score.parts.credit;
        assert_eq!((credit("2016-06-15"), credit("2016-06-14")), (-5, 0));
    }

    #[test]
    fn from_the_first_lapse_to_two_years_ahead_with_every_january_between() {
        let found = turns(&clinic("", ""), current()).unwrap();
        assert_eq!((found.from, found.to), (day("2015-07-15"), day("2018-07-15")));
        let januaries = found.turns.iter().filter(|turn| turn.kind == TurnKind::NewYear);
        let januaries: Vec<_> = januaries.map(|turn| turn.day).collect();
        assert_eq!(januaries, ["2016-01-01", "2017-01-01", "2018-01-01"].map(day));
        let old = clinic(r#""product": "windows-server-2003""#, r#""support_ended": "2006-01-01""#);
        assert_eq!(turns(&old, current()).unwrap().from, FIRST_AS_OF);
    }

    #[test]
    fn where_nothing_lapses_there_is_nothing_to_look_at() {
        let far = clinic(r#""product": "windows-server-2003""#, r#""support_ended": "2030-01-01""#);
        assert_eq!(turns(&far, current()), None);
        let soon = clinic(r#""product": "windows-server-2003""#, r#""support_ended": "2017-01-01""#);
        let soon = turns(&soon, current()).unwrap();
        assert_eq!(soon.from, day("2016-07-15"), "it begins today where the first lapse is still to come");
        assert_eq!(on_day(&clinic("", ""), current(), day("2015-07-14")).opening, Dollars(0));
    }
}
