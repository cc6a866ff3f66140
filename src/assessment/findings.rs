//! Units to findings: the affirmative defence, then dollars by year (`model.md` §5, §6).

use super::model::{Finding, FindingYear};
use super::tally::{Bucket, Span, Tally};
use crate::facts::{CapMode, Dollars, Provision, Tier};
use crate::law::{Batch, Prices, Rate, YearPrice, date_of, price_state, price_year};

/// The finding a tally comes to; none when nothing was found.
pub(super) fn finding(provision: Provision, tally: &Tally, prices: &Prices<'_>) -> Option<Finding> {
    let ((from, to), (supported, arguable)) = tally.days.zip(tally.worst)?;
    let defended = is_defended(provision, tally, supported);
    let asked = Asked { opening: !defended, ceiling: !defended || arguable.is_willful(), state: !defended };
    let mut years = Vec::new();
    let mut rest = tally.buckets.as_slice();
    while let Some(first) = rest.first() {
        let (year, later) = rest.split_at(rest.iter().take_while(|bucket| bucket.year == first.year).count());
        years.push(finding_year(first.year, year, asked, prices));
        rest = later;
    }
    let sum = |part: fn(&FindingYear) -> Dollars| Dollars(years.iter().map(|year| part(year).0).sum());
    Some(Finding {
        provision,
        from: date_of(from),
        to: date_of(to),
        units: tally.units,
        defended,
        supported,
        arguable,
        opening: sum(|year| year.opening.amount),
        ceiling: sum(|year| year.ceiling.amount),
        state: sum(|year| year.state),
        years,
    })
}

/// Whether 160.410(c) answers it: no willful neglect, and every group that made it corrected in time.
/// Removing a server corrects neither a missing analysis, nor logs nobody reviewed, nor a disclosure.
fn is_defended(provision: Provision, tally: &Tally, supported: Tier) -> bool {
    let never = matches!(provision, Provision::RiskAnalysis | Provision::ActivityReview | Provision::Disclosure);
    !supported.is_willful() && !tally.late && !never
}

/// Which figures a finding has; the others are 0.
#[derive(Debug, Clone, Copy)]
struct Asked {
    opening: bool,
    ceiling: bool,
    state: bool,
}

fn finding_year(year: i32, buckets: &[Bucket], asked: Asked, prices: &Prices<'_>) -> FindingYear {
    let price = |asked: bool, mode, rate, spans: fn(&Bucket) -> &[Span; 4]| {
        if asked { price_year(prices, mode, rate, &batches(buckets, spans)) } else { YearPrice::default() }
    };
    let units = buckets.iter().flat_map(|bucket| &bucket.supported).map(|span| span.units).sum();
    FindingYear {
        year,
        units,
        opening: price(asked.opening, CapMode::Discretion, Rate::Minimum, |bucket| &bucket.supported),
        ceiling: price(asked.ceiling, CapMode::Regulation, Rate::Maximum, |bucket| &bucket.arguable),
        state: if asked.state { price_state(units, &prices.penalties().state) } else { Dollars(0) },
    }
}

fn batches(buckets: &[Bucket], spans: fn(&Bucket) -> &[Span; 4]) -> Vec<Batch> {
    let mut batches = Vec::new();
    for bucket in buckets {
        for (tier, span) in Tier::ALL.into_iter().zip(spans(bucket)) {
            if span.units > 0 {
                let (from, to) = (date_of(span.from), date_of(span.to));
                batches.push(Batch { era: bucket.era, tier, units: span.units, from, to });
            }
        }
    }
    batches
}
