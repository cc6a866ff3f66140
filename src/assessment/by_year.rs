//! All findings by calendar year.

use super::model::Finding;
use crate::facts::Dollars;
use crate::law::YearPrice;

/// What a calendar year of all findings comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    /// The year.
    pub year: i32,
    /// Where a case would start, and the most.
    pub sides: [Side; 2],
}

/// What a year comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Side {
    /// By finding: its place, and its dollars, above 0.
    pub parts: Vec<(usize, Dollars)>,
    /// All of them together.
    pub amount: Dollars,
    /// The year's caps of what is charged, together; never below `amount`.
    pub cap: Dollars,
}

/// The years in which something was found, ascending; none twice.
pub fn by_year(findings: &[Finding]) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for (place, finding) in findings.iter().enumerate() {
        for found in &finding.years {
            let at = match years.iter().position(|year| year.year >= found.year) {
                Some(at) if years[at].year == found.year => at,
                other => {
                    let at = other.unwrap_or(years.len());
                    years.insert(at, Year { year: found.year, sides: Default::default() });
                    at
                }
            };
            for (side, price) in years[at].sides.iter_mut().zip([&found.opening, &found.ceiling]) {
                side.add(place, price);
            }
        }
    }
    years
}

impl Side {
    fn add(&mut self, place: usize, price: &YearPrice) {
        self.cap.0 = self.cap.0.saturating_add(price.cap.0);
        if price.amount > Dollars(0) {
            self.parts.push((place, price.amount));
            self.amount.0 = self.amount.0.saturating_add(price.amount.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::fixture::blank;
    use crate::answers::{Awareness, Draft, ServerGroup};
    use crate::assessment::assess;
    use crate::facts::current;

    #[test]
    fn years_add_up_to_the_exposure_within_their_caps() {
        let mut answers = Draft::new(crate::answers::date::parse_iso("2016-07-15").unwrap()).answers;
        let product = current().catalogue.find("windows-server-2003");
        answers.estate.push(ServerGroup { product, ..blank("records") });
        answers.conduct.awareness = Awareness::Knew;
        let today = assess(&answers, current()).today;
        let years = by_year(&today.findings);
        assert_eq!(years.iter().map(|year| year.year).collect::<Vec<_>>(), [2015, 2016]);
        let sum = |side: usize| Dollars(years.iter().map(|year| year.sides[side].amount.0).sum());
        assert_eq!((sum(0), sum(1)), (today.opening, today.ceiling));
        for side in years.iter().flat_map(|year| &year.sides) {
            assert_eq!(side.parts.iter().map(|(_, amount)| amount.0).sum::<i64>(), side.amount.0);
            assert!(side.amount <= side.cap);
        }
        assert_eq!(by_year(&[]), []);
    }
}
