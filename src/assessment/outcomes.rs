//! What published cases of the kind really ended at. A comparison, never a prediction.

use super::model::{Exposure, Near, Outcomes};
use crate::answers::Answers;
use crate::facts::{Dollars, Facts, Month, Outcome, Provision};
use std::cmp::Reverse;

/// How many of the nearest cases are named.
const NEAREST: usize = 6;
/// Themes of the cases this program is about.
const SAME_KIND: [&str; 2] = ["unsupported_software", "missing_patches"];

/// How published cases ended beside this exposure.
///
/// The ranking of the nearest, each step breaking ties of the one before: cases that turned on
/// unsupported software or missing patches; then by the number of today's findings that the case
/// charged in print; then by the number that only our own mapping gives it; then by how near the
/// people affected are to the people at stake here, counted in tenfolds (unknown last); then the
/// newest. At stake are those affected by the breach in the answers, else the people held.
pub(super) fn outcomes(today: &Exposure, answers: &Answers, facts: &Facts) -> Outcomes {
    let published = || facts.outcomes.iter().enumerate().filter(|(_, case)| case.amount.is_some());
    // What a court set aside was never paid: it may be near, and is then marked, but counts in no figure of the set.
    let counted = || published().filter(|(_, case)| !case.vacated);
    let mut amounts: Vec<Dollars> = counted().filter_map(|(_, case)| case.amount).collect();
    amounts.sort_unstable();
    let at_stake = answers.conduct.individuals_affected.or(answers.organization.individuals);
    let mut ranked: Vec<(Rank, Near)> = published()
        .map(|(index, case)| {
            let near = near(index, case, today);
            (rank(&near, case, at_stake), near)
        })
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.truncate(NEAREST);
    let years = || counted().filter_map(|(_, case)| case.announced).map(|month| month.year);
    Outcomes {
        counted: amounts.len(),
        years: (years().min().unwrap_or(0), years().max().unwrap_or(0)),
        quartiles: [1, 2, 3].map(|quarter| nearest_rank(&amounts, quarter)),
        at_or_below_opening: amounts.partition_point(|amount| *amount <= today.opening),
        nearest: ranked.into_iter().map(|(_, near)| near).collect(),
    }
}

/// The smallest amount that at least `quarter` quarters of the sorted amounts do not exceed.
fn nearest_rank(sorted: &[Dollars], quarter: usize) -> Dollars {
    let rank = (sorted.len() * quarter).div_ceil(4);
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or_default()
}

fn near(index: usize, case: &Outcome, today: &Exposure) -> Near {
    let charged = |list: &[&str], provision: &Provision| list.contains(&provision.paragraph());
    let found = || today.findings.iter().map(|finding| finding.provision);
    let shared: Vec<Provision> = found().filter(|provision| charged(&case.provisions, provision)).collect();
    let only_mapped = |provision: &Provision| charged(&case.mapped, provision) && !shared.contains(provision);
    Near {
        index,
        shared_mapped: found().filter(only_mapped).collect(),
        shared,
        same_kind: case.themes.iter().any(|theme| SAME_KIND.contains(theme)),
    }
}

/// Least first.
type Rank = (Reverse<bool>, Reverse<usize>, Reverse<usize>, u32, Reverse<Option<Month>>);

fn rank(near: &Near, case: &Outcome, at_stake: Option<i64>) -> Rank {
    let tenfolds = |people: i64| people.max(1).ilog10();
    let apart = case.individuals.zip(at_stake).map_or(u32::MAX, |(case, here)| tenfolds(case).abs_diff(tenfolds(here)));
    let same_kind = Reverse(near.same_kind);
    (same_kind, Reverse(near.shared.len()), Reverse(near.shared_mapped.len()), apart, Reverse(case.announced))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_are_amounts_that_were_paid() {
        let amounts = [10, 20, 30, 40, 50].map(Dollars);
        assert_eq!([1, 2, 3].map(|quarter| nearest_rank(&amounts, quarter)), [20, 30, 40].map(Dollars));
        assert_eq!(nearest_rank(&amounts[..1], 1), Dollars(10));
        assert_eq!(nearest_rank(&[], 2), Dollars(0));
    }
}
