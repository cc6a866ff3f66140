//! Days to dollars, as a person would add them up.

use super::{Found, World, date};
use chrono::{Datelike, NaiveDate};
use overdue::facts::{Dollars, Provision, Tier};
use std::collections::BTreeMap;

impl World<'_> {
    /// A finding with its part of the state figure.
    pub(super) fn finding(
        &self,
        provision: Provision,
        days: &[(NaiveDate, i64, Tier, Tier)],
        in_time: bool,
    ) -> (Found, i64) {
        let defensible =
            !matches!(provision, Provision::RiskAnalysis | Provision::ActivityReview | Provision::Disclosure);
        let defended = defensible && in_time && days.iter().all(|day| !day.2.is_willful());
        let arguable = days.iter().any(|day| day.3.is_willful());
        let mut years = Vec::new();
        let mut state = 0;
        for year in days[0].0.year()..=days[days.len() - 1].0.year() {
            let of_year: Vec<_> = days.iter().filter(|day| day.0.year() == year).collect();
            if of_year.is_empty() {
                continue;
            }
            let units: i64 = of_year.iter().map(|day| day.1).sum();
            let (mut low, mut high) = (BTreeMap::new(), BTreeMap::new());
            for (day, units, supported, pressed) in of_year {
                *low.entry(self.amounts(*day, *supported, true)).or_insert(0) += units;
                *high.entry(self.amounts(*day, *pressed, false)).or_insert(0) += units;
            }
            let opening = if defended { 0 } else { capped(&low) };
            let ceiling = if defended && !arguable { 0 } else { capped(&high) };
            state += if defended { 0 } else { (units * 100).min(25_000) };
            years.push((year, units, opening, ceiling));
        }
        let found = Found {
            provision,
            from: days[0].0,
            to: days[days.len() - 1].0,
            units: days.iter().map(|day| day.1).sum(),
            defended,
            opening: years.iter().map(|year| year.2).sum(),
            ceiling: years.iter().map(|year| year.3).sum(),
            years,
        };
        (found, state)
    }

    /// Schedule and tier of a day, its rate and its cap.
    fn amounts(&self, day: NaiveDate, tier: Tier, opening: bool) -> (NaiveDate, Option<Tier>, i64, i64) {
        if day < date(2009, 2, 18) {
            return (NaiveDate::MIN, None, 100, 25_000);
        }
        let schedules = self.facts.penalties.schedules;
        let latest = schedules.iter().filter(|schedule| schedule.from <= self.day).max_by_key(|schedule| schedule.from);
        let base = day < date(2015, 11, 2) || self.day < date(2016, 9, 6);
        let schedule = if base { &schedules[0] } else { latest.unwrap() };
        let row = &schedule.tiers[tier as usize];
        let Dollars(printed) = row.cap;
        let noticed = self.day >= date(2019, 4, 30);
        let cap = match tier {
            Tier::NoKnowledge if noticed && opening => 25_000,
            Tier::ReasonableCause if noticed && opening => 100_000,
            Tier::WillfulNeglectCorrected if noticed && opening => 250_000,
            _ => printed,
        };
        (schedule.from, Some(tier), if opening { row.minimum.0 } else { row.maximum.0 }, cap)
    }
}

/// The year's groups, each capped, added and capped again.
fn capped(groups: &BTreeMap<(NaiveDate, Option<Tier>, i64, i64), i64>) -> i64 {
    let sum: i64 = groups.iter().map(|((_, _, rate, cap), units)| (units * rate).min(*cap)).sum();
    sum.min(groups.keys().map(|key| key.3).max().unwrap_or(0))
}
