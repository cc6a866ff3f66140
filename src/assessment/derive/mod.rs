//! [`Assessment::why`]: the tree behind a figure, made when it is asked for.
//!
//! Every tree reproduces its figure: each node's formula over its inputs gives the node's value.

mod days;
mod money;
mod points;

use super::another_day::on_day;
use super::derivation::{Derivation, Figure, Formula, Part, Term, Value};
use super::model::{Assessment, Assumed, Exposure};
use super::plan::remedies;
use super::scenario::Setting;
use super::what_if::what_if;
use crate::answers::{Answers, Remedy};
use crate::facts::{Confidence, Dollars, Facts};
use days::Days;
use money::Money;

impl Assessment {
    /// Why a figure is what it is; none for a figure that this assessment does not have. `answers` and
    /// `facts` are those it was made from.
    pub fn why(&self, figure: Figure, answers: &Answers, facts: &Facts) -> Option<Derivation> {
        let setting = || Setting::of(answers, facts);
        let money = Money { facts, days: Days::of(answers, facts).confidence(self), assumed: &self.assumed };
        let best = self.if_best.as_ref();
        let plan = self.plan.as_ref();
        let tree = match figure {
            Figure::Opening => money.opening(Term::Opening, &self.today),
            Figure::Ceiling => money.ceiling(Term::Ceiling, &self.today),
            Figure::State => money.state(&self.today),
            Figure::Score => points::score(Term::Score, &self.today, &self.assumed),
            Figure::FindingOpening(index) => money.finding_opening(self.today.findings.get(index)?),
            Figure::FindingCeiling(index) => money.finding_ceiling(self.today.findings.get(index)?),
            Figure::Days(index) => Days::of(answers, facts).past(index)?,
            Figure::DaysLeft(index) => Days::of(answers, facts).left(index)?,
            Figure::Deadline => Days::of(answers, facts).deadline(self.deadline?, &setting())?,
            Figure::TomorrowOpening => self.one_day_more(|exposure, term| money.opening(term, exposure))?,
            Figure::TomorrowCeiling => self.one_day_more(|exposure, term| money.ceiling(term, exposure))?,
            Figure::YearOpening => later(self.in_a_year.as_ref()?, |term, later| money.opening(term, later)),
            Figure::YearCeiling => later(self.in_a_year.as_ref()?, |term, later| money.ceiling(term, later)),
            Figure::YearScore => {
                later(self.in_a_year.as_ref()?, |term, later| points::score(term, later, &self.assumed))
            }
            Figure::LeverOpening(index) => {
                let lever = self.levers.get(index)?;
                money.opening(Term::With(lever.code), &lever.exposure)
            }
            Figure::LeverCeiling(index) => {
                let lever = self.levers.get(index)?;
                money.ceiling(Term::With(lever.code), &lever.exposure)
            }
            Figure::LeverScore(index) => {
                let lever = self.levers.get(index)?;
                points::score(Term::With(lever.code), &lever.exposure, &self.assumed)
            }
            Figure::BestOpening => money.at_best().opening(Term::AtBest, best?),
            Figure::BestCeiling => money.at_best().ceiling(Term::AtBest, best?),
            Figure::BestScore => points::score(Term::AtBest, best?, ungraded(&self.assumed)),
            Figure::KeptOpening => money.opening(Term::Plan, &plan?.kept),
            Figure::KeptCeiling => money.ceiling(Term::Plan, &plan?.kept),
            Figure::KeptScore => points::score(Term::Plan, &plan?.kept, &self.assumed),
            Figure::IgnoredOpening => later(&plan?.ignored, |term, later| money.opening(term, later)),
            Figure::IgnoredCeiling => later(&plan?.ignored, |term, later| money.ceiling(term, later)),
            Figure::IgnoredScore => later(&plan?.ignored, |term, later| points::score(term, later, &self.assumed)),
            Figure::Tried(levers, part) => {
                self.part(part, Term::WithAll, &what_if(answers, facts, levers)?.exposure, money)
            }
            Figure::On(day, part) => self.part(part, Term::Later(day), &on_day(answers, facts, day), money),
            Figure::PlanCost => {
                let cost = |remedy: &Remedy| Value::Dollars(remedy.cost);
                planned(Value::Dollars(plan?.cost), cost, &setting())
            }
            Figure::PlanHours => planned(Value::Count(plan?.hours), |remedy| Value::Count(remedy.hours), &setting()),
            Figure::PlanDowntime => {
                planned(Value::Count(plan?.downtime_hours), |remedy| Value::Count(remedy.downtime_hours), &setting())
            }
        };
        Some(tree)
    }

    /// One figure of an exposure that was made when it was asked for.
    fn part(&self, part: Part, term: Term, exposure: &Exposure, money: Money<'_>) -> Derivation {
        match part {
            Part::Opening => money.opening(term, exposure),
            Part::Ceiling => money.ceiling(term, exposure),
            Part::Score => points::score(term, exposure, &self.assumed),
        }
    }

    /// A figure tomorrow less the same today.
    fn one_day_more(&self, tree: impl Fn(&Exposure, Term) -> Derivation) -> Option<Derivation> {
        let tomorrow = self.tomorrow.as_ref()?;
        let (then, now) = (tree(tomorrow, Term::Later(tomorrow.day)), tree(&self.today, Term::Today));
        let change = match (then.value, now.value) {
            (Value::Dollars(then), Value::Dollars(now)) => Value::Dollars(Dollars(then.0 - now.0)),
            _ => Value::Nothing,
        };
        Some(node(Term::Tomorrow, change, Formula::Difference, vec![then, now], Vec::new()))
    }
}

fn later(exposure: &Exposure, tree: impl Fn(Term, &Exposure) -> Derivation) -> Derivation {
    tree(Term::Later(exposure.day), exposure)
}

/// What of the assumed answers is not graded, and so is still assumed at best: they come first.
fn ungraded(assumed: &[Assumed]) -> &[Assumed] {
    let count = assumed.iter().take_while(|answer| matches!(answer, Assumed::Individuals | Assumed::KnownOn)).count();
    assumed.get(..count).unwrap_or_default()
}

/// A sum over the remedies of the open groups.
fn planned(sum: Value, part: impl Fn(&Remedy) -> Value, setting: &Setting<'_>) -> Derivation {
    let given = remedies(setting).map(|(index, remedy)| answer(Term::Remedy(index), part(remedy)));
    node(Term::Plan, sum, Formula::Sum, given.collect(), Vec::new())
}

/// A node that is as sure as its inputs.
fn node(term: Term, value: Value, formula: Formula, inputs: Vec<Derivation>, cites: Vec<&'static str>) -> Derivation {
    let confidence = inputs.iter().map(|input| input.confidence).max().unwrap_or(Confidence::Primary);
    Derivation { term, value, formula, inputs, cites, confidence }
}

/// A leaf of the facts.
fn fact(term: Term, value: Value, cites: Vec<&'static str>, confidence: Confidence) -> Derivation {
    Derivation { term, value, formula: Formula::Fact, inputs: Vec::new(), cites, confidence }
}

/// A leaf that the person gave.
fn answer(term: Term, value: Value) -> Derivation {
    node(term, value, Formula::Answer, Vec::new(), Vec::new())
}

/// One leaf for each answer that was assumed.
fn assumptions(assumed: &[Assumed]) -> impl Iterator<Item = Derivation> {
    assumed.iter().map(|assumed| answer(Term::Assumption(*assumed), Value::Nothing))
}
