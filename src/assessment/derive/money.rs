//! Dollars: exposure, findings, years, lines, units.

use super::{answer, assumptions, fact, node, ungraded};
use crate::assessment::derivation::{Derivation, Formula, Term, Value};
use crate::assessment::model::{Assumed, Exposure, Finding, FindingYear};
use crate::facts::{Confidence, Dollars, Facts, Provision, StateAmounts};
use crate::law::{Line, YearPrice};
use chrono::NaiveDate;

const CAP_A_YEAR: &str = "45 CFR 160.404(b)(2)";
const DAYS_COUNT: &str = "45 CFR 160.406";
const DEFENCE: &str = "45 CFR 160.410(c)";

/// What every dollar figure needs.
#[derive(Clone, Copy)]
pub(super) struct Money<'a> {
    pub facts: &'a Facts,
    /// How sure the days are: the least sure end of support among the lapsed groups.
    pub days: Confidence,
    pub assumed: &'a [Assumed],
}

impl<'a> Money<'a> {
    /// The same with every graded answer at its best, so that none of these is assumed.
    pub fn at_best(self) -> Money<'a> {
        Money { assumed: ungraded(self.assumed), ..self }
    }

    pub fn opening(&self, term: Term, exposure: &Exposure) -> Derivation {
        let findings = exposure.findings.iter().map(|finding| self.finding_opening(finding)).collect();
        self.sum(term, exposure.opening, findings)
    }

    pub fn ceiling(&self, term: Term, exposure: &Exposure) -> Derivation {
        let findings = exposure.findings.iter().map(|finding| self.finding_ceiling(finding)).collect();
        self.sum(term, exposure.ceiling, findings)
    }

    pub fn state(&self, exposure: &Exposure) -> Derivation {
        let findings = exposure.findings.iter().map(|finding| {
            let years = finding.years.iter().map(|year| self.state_year(finding, year)).collect();
            self.finding(finding, finding.state, years)
        });
        self.sum(Term::State, exposure.state, findings.collect())
    }

    pub fn finding_opening(&self, finding: &Finding) -> Derivation {
        let years = finding.years.iter().map(|year| self.year(finding.provision, year.year, &year.opening));
        self.finding(finding, finding.opening, years.collect())
    }

    pub fn finding_ceiling(&self, finding: &Finding) -> Derivation {
        let years = finding.years.iter().map(|year| self.year(finding.provision, year.year, &year.ceiling));
        self.finding(finding, finding.ceiling, years.collect())
    }

    /// The whole of an exposure: the sum of its findings, with what it assumes beside them.
    fn sum(&self, term: Term, value: Dollars, mut inputs: Vec<Derivation>) -> Derivation {
        let matters = |assumed: &&Assumed| **assumed != Assumed::Individuals;
        let assumed: Vec<Assumed> = self.assumed.iter().filter(matters).copied().collect();
        inputs.extend(assumptions(&assumed));
        node(term, Value::Dollars(value), Formula::Sum, inputs, Vec::new())
    }

    /// A finding: the sum of its years, or nothing where the affirmative defence answers it.
    fn finding(&self, finding: &Finding, value: Dollars, years: Vec<Derivation>) -> Derivation {
        let term = Term::Finding(finding.provision);
        let (formula, inputs, mut cites) = if finding.defended && value == Dollars(0) {
            let units = self.units(finding.provision, finding.units, finding.from, finding.to);
            (Formula::Defended, vec![units], vec![DEFENCE])
        } else {
            (Formula::Sum, years, Vec::new())
        };
        let row = self.facts.provisions.iter().find(|row| row.provision == finding.provision);
        cites.extend(row.map(|row| row.citation));
        let mut tree = node(term, Value::Dollars(value), formula, inputs, cites);
        tree.confidence = tree.confidence.max(row.map_or(Confidence::Primary, |row| row.confidence));
        tree
    }

    fn year(&self, provision: Provision, year: i32, price: &YearPrice) -> Derivation {
        let lines = price.lines.iter().map(|line| self.line(provision, line)).collect();
        node(Term::Year(year), Value::Dollars(price.amount), Formula::SumCapped, lines, vec![CAP_A_YEAR])
    }

    fn line(&self, provision: Provision, line: &Line) -> Derivation {
        let inputs = vec![
            self.units(provision, line.units, line.from, line.to),
            fact(Term::Rate(line.schedule), Value::Dollars(line.rate), vec![line.rate_cite], line.confidence),
            fact(Term::Cap(line.schedule), Value::Dollars(line.cap), vec![line.cap_cite], line.confidence),
        ];
        let value = Value::Dollars(line.amount);
        node(Term::Line(line.tier), value, Formula::UnitsTimesRateCapped, inputs, vec![CAP_A_YEAR])
    }

    fn state_year(&self, finding: &Finding, year: &FindingYear) -> Derivation {
        let StateAmounts { each, cap, citation, confidence } = self.facts.penalties.state;
        let lines = || year.opening.lines.iter();
        let from = lines().map(|line| line.from).min().unwrap_or(finding.from);
        let to = lines().map(|line| line.to).max().unwrap_or(finding.to);
        let inputs = vec![
            self.units(finding.provision, year.units, from, to),
            fact(Term::Rate("42 USC 1320d-5(d)"), Value::Dollars(each), vec![citation], confidence),
            fact(Term::Cap("42 USC 1320d-5(d)"), Value::Dollars(cap), vec![citation], confidence),
        ];
        node(Term::Year(year.year), Value::Dollars(year.state), Formula::UnitsTimesRateCapped, inputs, vec![citation])
    }

    /// Days from the first to the last, or people on a day.
    fn units(&self, provision: Provision, units: i64, from: NaiveDate, to: NaiveDate) -> Derivation {
        if provision == Provision::Disclosure {
            return answer(Term::People, Value::Count(units));
        }
        let whole = (to - from).num_days() + 1 == units;
        let formula = if whole { Formula::DaysInclusive } else { Formula::DaysCounted };
        let end = |term, day| fact(term, Value::Date(day), Vec::new(), self.days);
        let inputs = vec![end(Term::FirstDay, from), end(Term::LastDay, to)];
        node(Term::Units, Value::Count(units), formula, inputs, vec![DAYS_COUNT])
    }
}
