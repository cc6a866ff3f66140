//! The price of one calendar year of one provision (45 CFR 160.404(b), 160.406; `model.md` §6).

use super::schedules::{BEFORE_TIERS, Era, Prices};
use crate::facts::{CapMode, Confidence, Dollars, StateAmounts, Tier};
use chrono::NaiveDate;

/// Units of one provision in one calendar year that share an era, a tier and a rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Batch {
    /// The era its days lie in.
    pub era: Era,
    /// The tier; without meaning in [`Era::Early`].
    pub tier: Tier,
    /// Days, or people; below 0 counts as 0.
    pub units: i64,
    /// First of its days.
    pub from: NaiveDate,
    /// Last of its days.
    pub to: NaiveDate,
}

/// One line of a year's price: `amount = min(units × rate, cap)`.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The tier; none before 2009-02-18.
    pub tier: Option<Tier>,
    /// Name of the schedule: [`crate::facts::Schedule::id`] or [`BEFORE_TIERS`].
    pub schedule: &'static str,
    /// Days, or people; 0 or more.
    pub units: i64,
    /// First of its days.
    pub from: NaiveDate,
    /// Last of its days. Other tiers' days and days without a finding may lie between.
    pub to: NaiveDate,
    /// Dollars a unit.
    pub rate: Dollars,
    /// Most for the calendar year. Where one tier is charged at two rates, the second line's cap is
    /// what the first left of it.
    pub cap: Dollars,
    /// What the line comes to.
    pub amount: Dollars,
    /// Authority of the rate.
    pub rate_cite: &'static str,
    /// Authority of the cap.
    pub cap_cite: &'static str,
    /// The less certain of rate and cap.
    pub confidence: Confidence,
}

/// The price of one calendar year of one provision.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct YearPrice {
    /// Sum of the lines, at most [`YearPrice::cap`].
    pub amount: Dollars,
    /// The largest cap among the lines; 0 without lines.
    pub cap: Dollars,
    /// By schedule and tier, in the order they were given; empty when nothing is charged.
    pub lines: Vec<Line>,
}

/// How many dollars a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rate {
    /// The tier's least.
    Minimum,
    /// The tier's most.
    Maximum,
    /// A sum between or beyond, as OCR may choose; below 0 counts as 0.
    Dollars(i64),
}

/// Prices one calendar year of one provision at one rate.
pub fn price_year(prices: &Prices<'_>, mode: CapMode, rate: Rate, batches: &[Batch]) -> YearPrice {
    let mut year = YearBuilder::new(prices, mode);
    for batch in batches {
        year.add(*batch, rate);
    }
    year.finish()
}

/// What a state attorney general could claim for `units` of one provision in one calendar year
/// (42 USC 1320d-5(d)(2)).
pub fn price_state(units: i64, amounts: &StateAmounts) -> Dollars {
    charge(units, amounts.each, amounts.cap)
}

/// Units × rate, at most the cap; never below 0, and never beyond what 64 bits hold.
fn charge(units: i64, rate: Dollars, cap: Dollars) -> Dollars {
    Dollars(units.max(0).saturating_mul(rate.0.max(0)).min(cap.0.max(0)))
}

/// Collects a year's lines.
pub(super) struct YearBuilder<'a> {
    prices: &'a Prices<'a>,
    mode: CapMode,
    price: YearPrice,
}

impl<'a> YearBuilder<'a> {
    pub(super) fn new(prices: &'a Prices<'a>, mode: CapMode) -> Self {
        YearBuilder { prices, mode, price: YearPrice::default() }
    }

    /// Adds units to the line of their schedule, tier and rate.
    pub(super) fn add(&mut self, batch: Batch, rate: Rate) {
        if batch.units <= 0 {
            return;
        }
        let line = self.line(batch, rate);
        let same =
            |other: &&mut Line| other.schedule == line.schedule && other.tier == line.tier && other.rate == line.rate;
        match self.price.lines.iter_mut().find(same) {
            Some(other) => {
                other.units = other.units.saturating_add(line.units);
                other.from = other.from.min(line.from);
                other.to = other.to.max(line.to);
            }
            None => self.price.lines.push(line),
        }
    }

    /// The year's lines added, at most the largest cap among them.
    pub(super) fn finish(self) -> YearPrice {
        let mut price = self.price;
        let mut sum = 0_i64;
        for index in 0..price.lines.len() {
            let (before, rest) = price.lines.split_at_mut(index);
            let Some(line) = rest.first_mut() else { break };
            price.cap = price.cap.max(line.cap);
            for other in before.iter().filter(|other| other.schedule == line.schedule && other.tier == line.tier) {
                line.cap = Dollars(line.cap.0.saturating_sub(other.amount.0));
            }
            line.amount = charge(line.units, line.rate, line.cap);
            sum = sum.saturating_add(line.amount.0);
        }
        price.amount = Dollars(sum.min(price.cap.0));
        price
    }

    /// The line a batch begins; [`YearBuilder::finish`] fills its amount.
    fn line(&self, batch: Batch, rate: Rate) -> Line {
        let Batch { era, tier, units, from, to } = batch;
        let Some(schedule) = self.prices.schedule(era) else {
            let early = self.prices.penalties().early;
            return Line {
                tier: None,
                schedule: BEFORE_TIERS,
                units,
                from,
                to,
                rate: early.maximum,
                cap: early.cap,
                amount: Dollars(0),
                rate_cite: early.citation,
                cap_cite: early.citation,
                confidence: early.confidence,
            };
        };
        let amounts = &schedule.tiers[tier as usize];
        let cap = self.prices.cap(self.mode, schedule, tier);
        let rate = match rate {
            Rate::Minimum => amounts.minimum,
            Rate::Maximum => amounts.maximum,
            Rate::Dollars(dollars) => Dollars(dollars.max(0)),
        };
        Line {
            tier: Some(tier),
            schedule: schedule.id,
            units,
            from,
            to,
            rate,
            cap: cap.amount,
            amount: Dollars(0),
            rate_cite: schedule.citation,
            cap_cite: cap.cite,
            confidence: amounts.confidence.max(cap.confidence),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Tier::*;

    fn batch(era: Era, tier: Tier, units: i64) -> Batch {
        let day = NaiveDate::from_ymd_opt(2015, 11, 1).unwrap();
        Batch { era, tier, units, from: day, to: day }
    }

    fn year(priced_on: &str, mode: CapMode, rate: Rate, batches: &[Batch]) -> YearPrice {
        let prices = Prices::on(priced_on.parse().unwrap(), crate::facts::current().penalties).unwrap();
        price_year(&prices, mode, rate, batches)
    }

    #[test]
    fn the_year_stops_at_the_largest_cap_among_its_lines() {
        let batches = [batch(Era::Base, WillfulNeglectNotCorrected, 40), batch(Era::Adjusted, ReasonableCause, 40)];
        let priced = year("2020-02-01", CapMode::Discretion, Rate::Minimum, &batches);
        let amounts: Vec<i64> = priced.lines.iter().map(|line| line.amount.0).collect();
        assert_eq!(amounts, [1_500_000, 40 * 1_191]);
        assert_eq!((priced.amount, priced.cap), (Dollars(1_500_000), Dollars(1_500_000)));
    }

    #[test]
    fn two_eras_with_one_schedule_are_one_line() {
        let batches = [batch(Era::Base, ReasonableCause, 900), batch(Era::Adjusted, ReasonableCause, 900)];
        let before = year("2016-09-05", CapMode::Regulation, Rate::Minimum, &batches);
        assert_eq!((before.lines.len(), before.amount), (1, Dollars(1_500_000)));
        let after = year("2016-09-06", CapMode::Regulation, Rate::Minimum, &batches);
        assert_eq!((after.lines.len(), after.amount), (2, Dollars(1_650_300)));
    }

    #[test]
    fn before_the_tiers_every_tier_and_rate_is_one() {
        let batches = [batch(Era::Early, NoKnowledge, 100), batch(Era::Early, WillfulNeglectCorrected, 100)];
        let priced = year("2010-01-01", CapMode::Regulation, Rate::Maximum, &batches);
        assert_eq!((priced.lines.len(), priced.lines[0].tier, priced.amount), (1, None, Dollars(20_000)));
    }

    #[test]
    fn each_mode_has_its_cap() {
        let batches = [batch(Era::Adjusted, ReasonableCause, 365)];
        let cap = |mode| year("2026-11-22", mode, Rate::Minimum, &batches).cap;
        assert_eq!(CapMode::ALL.map(cap), [2_190_294, 100_000, 146_020].map(Dollars));
        let old = [batch(Era::Base, ReasonableCause, 365)];
        let cap = |mode| year("2026-11-22", mode, Rate::Minimum, &old).cap;
        assert_eq!(CapMode::ALL.map(cap), [1_500_000, 100_000, 100_000].map(Dollars));
    }

    #[test]
    fn a_state_claims_a_hundred_a_unit_to_its_cap() {
        let amounts = crate::facts::current().penalties.state;
        let claims = [0, 249, 250, 251, i64::MAX, i64::MIN].map(|units| price_state(units, &amounts).0);
        assert_eq!(claims, [0, 24_900, 25_000, 25_000, 25_000, 0]);
    }
}
