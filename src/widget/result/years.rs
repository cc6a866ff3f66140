//! The exposure by calendar year: where a case would start and the most, each by provision and beside the year's caps.
//! Plain data, drawn by [`super::pictures`].

use crate::assessment::{Finding, Side, Year, by_year};
use crate::facts::{Dollars, Provision};

/// All years in which something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Years {
    /// The provisions found, in the order in which they are stacked.
    pub provisions: Vec<Provision>,
    /// The years, ascending; none twice.
    pub years: Vec<Year>,
}

/// The years as they come to mind first: what a sentence says of where a case would start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Nothing in any year.
    Nothing,
    /// The caps of every year that is charged are full.
    Full,
    /// From this year on they are, and before not.
    FullFrom(i32),
    /// The last year still has room.
    Room,
}

impl Years {
    /// The years of these findings.
    pub fn of(findings: &[Finding]) -> Years {
        Years { provisions: findings.iter().map(|finding| finding.provision).collect(), years: by_year(findings) }
    }

    /// The most that a year's caps come to: what fills the width. 0 where nothing is charged.
    pub fn width(&self, side: usize) -> Dollars {
        Dollars(self.years.iter().map(|year| year.sides[side].cap.0).max().unwrap_or_default())
    }

    /// The first year in which a case would start at the most, that year's figures, and the last in a row after it that
    /// comes to the same.
    pub fn largest(&self) -> Option<(i32, &Side, i32)> {
        let all = || self.years.iter().map(|year| (year.year, &year.sides[0]));
        let (first, side) = all().reduce(|most, next| if next.1.amount > most.1.amount { next } else { most })?;
        let same = all().skip_while(|(year, _)| *year < first).take_while(|(_, next)| next.amount == side.amount);
        Some((first, side, same.last()?.0))
    }

    /// What to say of them.
    pub fn told(&self) -> Told {
        let charged = || self.years.iter().filter(|year| year.sides[0].amount > Dollars(0));
        let full = |year: &&Year| year.sides[0].amount == year.sides[0].cap;
        match (charged().next(), charged().rev().take_while(full).last()) {
            (None, _) => Told::Nothing,
            (Some(_), None) => Told::Room,
            (Some(first), Some(from)) if from.year == first.year => Told::Full,
            (Some(_), Some(from)) => Told::FullFrom(from.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::clinic;
    use super::*;
    use crate::answers::date::parse_iso;
    use crate::answers::{Answers, Awareness, Controls, Incident};
    use crate::assessment::assess;
    use crate::facts::current;

    fn years(answers: &Answers) -> Years {
        Years::of(&assess(answers, current()).today.findings)
    }

    /// A year whose opening is this, under that cap.
    fn year(year: i32, amount: i64, cap: i64) -> Year {
        let parts = if amount > 0 { vec![(0, Dollars(amount))] } else { Vec::new() };
        Year { year, sides: [Side { parts, amount: Dollars(amount), cap: Dollars(cap) }, Side::default()] }
    }

    fn told(all: &[Year]) -> Told {
        Years { provisions: vec![Provision::RiskAnalysis], years: all.to_vec() }.told()
    }

    /// The clinic of the first example: four provisions, their caps of 1.5 million full in both years.
    #[test]
    fn four_provisions_fill_the_caps_of_two_years() {
        let years = years(&clinic("2016-07-15"));
        assert_eq!(years.provisions.len(), 4);
        assert_eq!(years.years.iter().map(|year| year.year).collect::<Vec<_>>(), [2015, 2016]);
        for side in years.years.iter().flat_map(|year| &year.sides) {
            assert_eq!((side.amount, side.cap), (Dollars(6_000_000), Dollars(6_000_000)));
            assert_eq!(side.parts, [0, 1, 2, 3].map(|place| (place, Dollars(1_500_000))));
        }
        assert_eq!((years.width(0), years.told()), (Dollars(6_000_000), Told::Full));
    }

    #[test]
    fn the_first_day_leaves_nearly_all_of_the_caps() {
        let years = years(&clinic("2015-07-15"));
        let [opening, ceiling] = &years.years[0].sides;
        assert_eq!((opening.amount, ceiling.amount), (Dollars(40_000), Dollars(200_000)));
        assert_eq!(years.width(1), Dollars(6_000_000));
        assert_eq!(years.told(), Told::Room);
    }

    #[test]
    fn the_sums_are_those_of_the_exposure() {
        let mut answers = clinic("2026-11-22");
        answers.conduct.known_on = parse_iso("2024-02-01");
        answers.conduct.incident = Incident::Breach;
        answers.conduct.incident_on = parse_iso("2026-03-09");
        answers.conduct.individuals_affected = Some(31_248);
        let today = assess(&answers, current()).today;
        let years = Years::of(&today.findings);
        let sum = |side: usize| Dollars(years.years.iter().map(|year| year.sides[side].amount.0).sum());
        assert_eq!((sum(0), sum(1)), (today.opening, today.ceiling));
        assert!(years.years.is_sorted_by(|one, next| one.year < next.year));
        assert!(years.years.iter().flat_map(|year| &year.sides).all(|side| side.amount <= side.cap));
        let last = years.provisions.len() - 1;
        assert_eq!(years.provisions[last], Provision::Disclosure);
        let with: Vec<i32> = years
            .years
            .iter()
            .filter(|year| year.sides[0].parts.iter().any(|(place, _)| *place == last))
            .map(|year| year.year)
            .collect();
        assert_eq!(with, [2026], "the breach is charged in its year alone");
    }

    #[test]
    fn what_is_defended_starts_at_nothing() {
        let mut answers = clinic("2016-07-15");
        answers.conduct.awareness = Awareness::ShouldHaveKnown;
        answers.conduct.controls = Some(Controls::NONE);
        answers.estate[0].corrected_on = parse_iso("2015-07-25");
        let today = assess(&answers, current()).today;
        let years = Years::of(&today.findings);
        let place = today.findings.iter().position(|finding| finding.defended).unwrap();
        assert!(years.years.iter().all(|year| year.sides[0].parts.iter().all(|(other, _)| *other != place)));
    }

    #[test]
    fn the_sentence_follows_the_last_years() {
        assert_eq!(told(&[]), Told::Nothing);
        assert_eq!(told(&[year(2024, 0, 0), year(2025, 0, 100)]), Told::Nothing);
        assert_eq!(told(&[year(2024, 100, 100), year(2025, 100, 100)]), Told::Full);
        assert_eq!(told(&[year(2024, 0, 0), year(2025, 100, 100)]), Told::Full, "2024 is not charged");
        assert_eq!(told(&[year(2024, 99, 100), year(2025, 100, 100)]), Told::FullFrom(2025));
        assert_eq!(told(&[year(2024, 100, 100), year(2025, 99, 100)]), Told::Room);
    }

    #[test]
    fn the_largest_is_the_first_of_equals_and_the_last_in_a_row() {
        let largest = |amounts: &[i64]| {
            let years = (2024..).zip(amounts).map(|(of, amount)| year(of, *amount, 9)).collect();
            let years = Years { provisions: Vec::new(), years };
            years.largest().map(|(year, side, last)| (year, side.amount.0, last))
        };
        assert_eq!(largest(&[5, 7, 7]), Some((2025, 7, 2026)));
        assert_eq!(largest(&[7, 5, 7]), Some((2024, 7, 2024)), "2025 is not among them");
        assert_eq!(largest(&[5, 7, 6]), Some((2025, 7, 2025)));
        assert_eq!(largest(&[]), None);
    }
}
