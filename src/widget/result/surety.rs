//! How sure a total is: as sure as the least sure rate or cap in it.

use crate::assessment::{Exposure, FindingYear};
use crate::facts::Confidence;
use crate::law::YearPrice;

/// The least sure line in a total; none where nothing is charged.
pub fn surety(exposure: &Exposure, price: fn(&FindingYear) -> &YearPrice) -> Option<Confidence> {
    let years = exposure.findings.iter().flat_map(|finding| &finding.years);
    years.flat_map(|year| &price(year).lines).map(|line| line.confidence).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::assess;
    use crate::facts::current;

    /// Dollars of 2026 rest on amounts that were reported; those of 2016 on the regulation as printed in 2013.
    #[test]
    fn as_sure_as_the_least_sure_line() {
        let on =
            |text: &str| surety(&assess(&super::super::fixture::clinic(text), current()).today, |year| &year.opening);
        assert_eq!(on("2016-07-15"), Some(Confidence::Primary));
        assert_eq!(on("2026-11-22"), Some(Confidence::Secondary));
        assert_eq!(on("2015-07-14"), None);
    }
}
