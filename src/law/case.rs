//! A published penalty, priced as OCR did: any provision, unit, rate and tier (`model.md` §9).

use super::days::{date_of, number_of};
use super::price::{Batch, Rate, YearBuilder};
use super::schedules::{Era, Prices};
use crate::facts::{CapMode, Dollars, Penalties, Tier};
use chrono::{Datelike, NaiveDate};

/// The facts of a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Day that picks the schedule and the cap rule: that of the Notice of Proposed Determination.
    pub priced_on: NaiveDate,
    /// Which calendar-year caps apply.
    pub cap_mode: CapMode,
    /// Off the sum, after caps: 0 to 100.
    pub reduction_percent: i64,
    /// What was charged. Violations of one provision share its calendar-year caps.
    pub violations: Vec<Violation>,
}

/// One charge of a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// The provision, as text: two are identical when their texts are.
    pub provision: String,
    /// The tier found.
    pub tier: Tier,
    /// Dollars a unit. Before 2009-02-18 it is always the amount of 160.404(b)(1).
    pub rate: Rate,
    /// How many.
    pub counted: Counted,
}

/// How the units of a violation are given.
#[derive(Debug, Clone, PartialEq)]
pub enum Counted {
    /// One a day, both ends included.
    Days(NaiveDate, NaiveDate),
    /// So many in a calendar year, priced as of its December 31.
    Years(Vec<(i32, i64)>),
}

/// What a case comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasePrice {
    /// The sum by provision, less the reduction, rounded down to the dollar.
    pub total: Dollars,
    /// What each violation comes to alone, before the reduction, in the order given.
    pub alone: Vec<Dollars>,
}

/// Why a case cannot be priced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseFault {
    /// Priced on a day before the first schedule: there are no amounts. Give a day from 2009-02-18 on.
    BeforeAmounts,
    /// The reduction is not 0 to 100.
    Reduction,
    /// This violation's last day is before its first.
    DaysReversed(usize),
    /// This violation has a year that no calendar has, or units below 0.
    Units(usize),
}

impl std::fmt::Display for CaseFault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CaseFault::BeforeAmounts => {
                write!(out, "priced on a day before the first schedule; give a day from 2009-02-18 on")
            }
            CaseFault::Reduction => write!(out, "the reduction is a percentage; give 0 to 100"),
            CaseFault::DaysReversed(index) => {
                write!(out, "violation {}: the last day is before the first; exchange them", index + 1)
            }
            CaseFault::Units(index) => {
                write!(out, "violation {}: give a year that exists and units of 0 or more", index + 1)
            }
        }
    }
}

impl std::error::Error for CaseFault {}

/// Prices a case.
///
/// # Errors
/// The first thing in it that cannot be priced, see [`CaseFault`].
pub fn price_case(case: &Case, penalties: &Penalties) -> Result<CasePrice, CaseFault> {
    let prices = Prices::on(case.priced_on, penalties).ok_or(CaseFault::BeforeAmounts)?;
    if !(0..=100).contains(&case.reduction_percent) {
        return Err(CaseFault::Reduction);
    }
    let mut batches = Vec::new();
    for (index, violation) in case.violations.iter().enumerate() {
        batches.push(batches_of(violation, penalties).map_err(|fault| fault(index))?);
    }
    let together = |indexes: &[usize]| price(indexes, case, &batches, &prices);
    let alone = (0..case.violations.len()).map(|index| Dollars(together(&[index]))).collect();
    let mut sum = 0_i64;
    for (index, violation) in case.violations.iter().enumerate() {
        let same = |other: &usize| case.violations[*other].provision == violation.provision;
        if (0..index).any(|other| same(&other)) {
            continue;
        }
        let group: Vec<usize> = (index..case.violations.len()).filter(same).collect();
        sum = sum.saturating_add(together(&group));
    }
    Ok(CasePrice { total: reduced(sum, case.reduction_percent), alone })
}

/// `sum` less `percent` of it, rounded down. Taken from quotient and remainder, so that nothing overflows.
fn reduced(sum: i64, percent: i64) -> Dollars {
    let kept = 100 - percent;
    Dollars(sum / 100 * kept + sum % 100 * kept / 100)
}

/// The violations at `indexes`, all of one provision, priced together: year by year, tier by tier.
fn price(indexes: &[usize], case: &Case, batches: &[Vec<Batch>], prices: &Prices<'_>) -> i64 {
    let all = || indexes.iter().flat_map(|&index| batches[index].iter().map(move |batch| (index, *batch)));
    let mut years: Vec<i32> = all().map(|(_, batch)| batch.from.year()).collect();
    years.sort_unstable();
    years.dedup();
    years.into_iter().fold(0_i64, |sum, year| {
        let mut builder = YearBuilder::new(prices, case.cap_mode);
        for (index, batch) in all().filter(|(_, batch)| batch.from.year() == year) {
            builder.add(batch, case.violations[index].rate);
        }
        sum.saturating_add(builder.finish().amount.0)
    })
}

/// A violation's units, split where the calendar year or the era changes.
fn batches_of(violation: &Violation, penalties: &Penalties) -> Result<Vec<Batch>, fn(usize) -> CaseFault> {
    let tier = violation.tier;
    match &violation.counted {
        Counted::Days(from, to) if to < from => Err(CaseFault::DaysReversed),
        Counted::Days(from, to) => {
            let mut batches = Vec::new();
            let mut from = *from;
            loop {
                let year_end = NaiveDate::from_ymd_opt(from.year(), 12, 31).unwrap_or(*to);
                let era_end = [penalties.tiers_from, penalties.adjusted_from]
                    .into_iter()
                    .filter(|day| from < *day)
                    .map(|day| date_of(number_of(day) - 1))
                    .fold(year_end, NaiveDate::min);
                let last = era_end.min(*to);
                let units = i64::from(number_of(last) - number_of(from)) + 1;
                batches.push(Batch { era: Era::of(from, penalties), tier, units, from, to: last });
                match last.succ_opt() {
                    Some(next) if next <= *to => from = next,
                    _ => return Ok(batches),
                }
            }
        }
        Counted::Years(years) => years
            .iter()
            .map(|&(year, units)| match NaiveDate::from_ymd_opt(year, 12, 31) {
                Some(day) if units >= 0 => Ok(Batch { era: Era::of(day, penalties), tier, units, from: day, to: day }),
                _ => Err(CaseFault::Units as fn(usize) -> CaseFault),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn case(counted: Counted) -> Case {
        Case {
            priced_on: day("2017-03-24"),
            cap_mode: CapMode::Regulation,
            reduction_percent: 0,
            violations: vec![Violation {
                provision: "164.312(a)(2)(iv)".to_owned(),
                tier: Tier::ReasonableCause,
                rate: Rate::Dollars(2_000),
                counted,
            }],
        }
    }

    fn price(case: &Case) -> Result<CasePrice, CaseFault> {
        price_case(case, crate::facts::current().penalties)
    }

    #[test]
    fn both_ends_are_days() {
        let one = case(Counted::Days(day("2011-03-24"), day("2011-03-24")));
        assert_eq!(price(&one).unwrap().total, Dollars(2_000));
    }

    #[test]
    fn before_the_tiers_it_is_always_a_hundred() {
        let straddles = case(Counted::Days(day("2009-02-17"), day("2009-02-18")));
        assert_eq!(price(&straddles).unwrap().total, Dollars(2_100));
    }

    #[test]
    fn one_provision_shares_its_cap_and_two_do_not() {
        let mut two = case(Counted::Years(vec![(2012, 700)]));
        two.violations.push(Violation { rate: Rate::Dollars(1_000), ..two.violations[0].clone() });
        let priced = price(&two).unwrap();
        assert_eq!(priced.total, Dollars(1_500_000));
        assert_eq!(priced.alone, [Dollars(1_400_000), Dollars(700_000)]);
        two.violations[1].provision = "164.502(a)".to_owned();
        assert_eq!(price(&two).unwrap().total, Dollars(2_100_000));
    }

    #[test]
    fn the_reduction_is_floored() {
        let mut odd = case(Counted::Years(vec![(2012, 1)]));
        odd.violations[0].rate = Rate::Dollars(999);
        odd.reduction_percent = 1;
        assert_eq!(price(&odd).unwrap().total, Dollars(989));
        assert_eq!(reduced(i64::MAX, 0), Dollars(i64::MAX));
    }

    #[test]
    fn what_cannot_be_priced_is_refused() {
        let good = case(Counted::Years(vec![(2012, 1)]));
        let refused = |case: Case| price(&case).unwrap_err();
        assert_eq!(refused(Case { priced_on: day("2009-02-17"), ..good.clone() }), CaseFault::BeforeAmounts);
        assert_eq!(refused(Case { reduction_percent: 101, ..good.clone() }), CaseFault::Reduction);
        assert_eq!(refused(case(Counted::Years(vec![(2012, -1)]))), CaseFault::Units(0));
        assert_eq!(refused(case(Counted::Days(day("2012-01-02"), day("2012-01-01")))), CaseFault::DaysReversed(0));
    }

    #[test]
    fn no_number_overflows() {
        let mut vast = case(Counted::Years(vec![(2012, i64::MAX), (2013, i64::MAX)]));
        vast.violations[0].rate = Rate::Dollars(i64::MAX);
        assert_eq!(price(&vast).unwrap().total, Dollars(3_000_000));
        vast.violations[0].rate = Rate::Dollars(i64::MIN);
        assert_eq!(price(&vast).unwrap().total, Dollars(0));
        let ages = case(Counted::Days(day("0001-01-01"), day("2099-12-31")));
        assert!(price(&ages).is_ok());
    }
}
