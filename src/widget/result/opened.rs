//! What a person opened on the page. It is the page's to know, so that what stands closed needs no drawing of its own.

use crate::assessment::{Assessment, Figure, LeverSet, Part};
use chrono::NaiveDate;

/// A picture whose table can be opened, or that is itself made only while it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pictured {
    /// The score.
    Gauge,
    /// Dollars by year.
    Years,
    /// The servers over time.
    Timeline,
    /// The days on which something turns.
    Turns,
    /// The published cases.
    Cases,
    /// The link as a QR code.
    Code,
}

/// Servers of a list drawn before all are asked for: an estate can have thousands.
const AT_ONCE: usize = 50;

/// What stands open.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opened {
    /// All servers are shown, however many.
    pub all_servers: bool,
    /// All rows of the servers over time are shown.
    pub all_rows: bool,
    /// Tables of pictures.
    pub tables: Vec<Pictured>,
    /// Derivations, each by its [`mark`].
    pub why: Vec<Figure>,
}

impl Opened {
    /// The derivation opened where it was closed, and closed where it was open.
    pub fn toggled(&self, mark: Figure) -> Opened {
        Opened { why: with(&self.why, mark), ..self.clone() }
    }

    /// A picture's table opened where it was closed, and closed where it was open.
    pub fn with_table(&self, which: Pictured) -> Opened {
        Opened { tables: with(&self.tables, which), ..self.clone() }
    }

    /// All rows of the servers over time shown.
    pub fn with_all_rows(&self) -> Opened {
        Opened { all_rows: true, ..self.clone() }
    }

    /// How many servers of a list are drawn.
    pub fn shown(&self) -> usize {
        if self.all_servers { usize::MAX } else { AT_ONCE }
    }

    /// All servers shown.
    pub fn with_all_servers(&self) -> Opened {
        Opened { all_servers: true, ..self.clone() }
    }
}

/// The list with one more in it; without it where it was there.
fn with<T: Copy + PartialEq>(all: &[T], one: T) -> Vec<T> {
    let mut others: Vec<T> = all.iter().copied().filter(|other| *other != one).collect();
    if others.len() == all.len() {
        others.push(one);
    }
    others
}

/// What the derivation of figures that belong together is remembered by: the last of them, for others join it where an
/// answer is unknown. Findings and levers come and go with the answers, so theirs are told apart by what they are, not by
/// their place.
pub fn mark(figures: &[Figure], assessment: &Assessment) -> Option<Figure> {
    Some(match *figures.last()? {
        Figure::FindingCeiling(index) => {
            Figure::FindingCeiling(assessment.today.findings.get(index)?.provision as usize)
        }
        Figure::LeverScore(index) => Figure::LeverScore(assessment.levers.get(index)?.code as usize),
        // One and the same while levers are switched and days go by.
        Figure::Tried(..) => Figure::Tried(LeverSet::NONE, Part::Score),
        Figure::On(..) => Figure::On(NaiveDate::MIN, Part::Score),
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::clinic;
    use super::*;
    use crate::answers::RiskAnalysis;
    use crate::assessment::assess;
    use crate::facts::current;

    #[test]
    fn one_is_opened_and_closed_and_the_rest_left() {
        let some = Opened { all_servers: true, why: vec![Figure::Opening], ..Opened::default() };
        let more = some.toggled(Figure::Score);
        assert_eq!(more, Opened { why: vec![Figure::Opening, Figure::Score], ..some.clone() });
        assert_eq!(more.toggled(Figure::Opening).why, [Figure::Score]);
        assert_eq!(more.toggled(Figure::Score), some);
        assert_eq!((Opened::default().shown(), some.shown()), (50, usize::MAX));
        assert_eq!(Opened::default().toggled(Figure::Score).with_all_servers().why, [Figure::Score]);
    }

    #[test]
    fn a_table_is_opened_and_closed() {
        let some = Opened::default().with_table(Pictured::Years).with_all_rows();
        assert_eq!(
            (some.tables.as_slice(), some.all_rows, some.all_servers),
            ([Pictured::Years].as_slice(), true, false)
        );
        assert_eq!(some.with_table(Pictured::Gauge).with_table(Pictured::Years).tables, [Pictured::Gauge]);
    }

    #[test]
    fn a_finding_is_remembered_when_one_before_it_goes() {
        let mut answers = clinic("2016-07-15");
        let before = assess(&answers, current());
        answers.conduct.risk_analysis = Some(RiskAnalysis::CoversThese);
        let after = assess(&answers, current());
        let last = |assessment: &Assessment| {
            let index = assessment.today.findings.len() - 1;
            (index, mark(&[Figure::FindingOpening(index), Figure::FindingCeiling(index)], assessment))
        };
        assert_ne!(last(&before).0, last(&after).0);
        assert_eq!(last(&before).1, last(&after).1);
        assert_eq!(mark(&[Figure::FindingCeiling(99)], &after), None);
        let known = mark(&[Figure::Opening], &after);
        assert_eq!(mark(&[Figure::BestOpening, Figure::Opening], &after), known, "an unknown answer closes nothing");
    }
}
