//! Points: the score and its six parts.

use super::{answer, assumptions, node};
use crate::assessment::derivation::{Derivation, Formula, Term, Value};
use crate::assessment::model::{Assumed, Exposure, Score};

/// The score of an exposure.
pub(super) fn score(term: Term, exposure: &Exposure, assumed: &[Assumed]) -> Derivation {
    let Score { total, parts, basis, .. } = &exposure.score;
    let formula = match (total, basis.held_low) {
        (0, _) => Formula::Sum,
        (_, true) => Formula::SumHeldLow,
        (_, false) => Formula::SumHeld,
    };
    let mut inputs = vec![
        culpability(exposure, parts.culpability),
        time(exposure, parts.time),
        reach(exposure, parts.reach),
        part(Term::Safeguards, parts.safeguards, safeguards(basis.safeguard_points), "45 CFR 160.408(e)"),
        part(
            Term::History,
            parts.history,
            given([Term::Prior, Term::Incident], basis.history_points),
            "45 CFR 160.408(b)-(c)",
        ),
        part(
            Term::Credit,
            parts.credit,
            given([Term::AllCorrected, Term::Practices], basis.credit_points),
            "45 CFR 160.408(c)(2); 42 USC 17941",
        ),
    ];
    inputs.extend(assumptions(assumed));
    node(term, Value::Points(*total), formula, inputs, Vec::new())
}

/// A part that is the sum of its rows.
fn part(term: Term, value: i64, rows: Vec<Derivation>, cite: &'static str) -> Derivation {
    node(term, Value::Points(value), Formula::Sum, rows, vec![cite])
}

/// A row of the score's table.
fn row(term: Term, points: i64, inputs: Vec<Derivation>) -> Derivation {
    node(term, Value::Points(points), Formula::Table, inputs, Vec::new())
}

fn given<const N: usize>(terms: [Term; N], points: [i64; N]) -> Vec<Derivation> {
    terms.into_iter().zip(points).map(|(term, points)| row(term, points, Vec::new())).collect()
}

fn culpability(exposure: &Exposure, points: i64) -> Derivation {
    let worst = exposure.score.basis.tier.and_then(|tier| {
        let finding = exposure.findings.iter().find(|finding| finding.supported == tier)?;
        let (term, value) = (Term::Finding(finding.provision), Value::Tier(tier));
        Some(node(term, value, Formula::HighestTier, Vec::new(), vec!["45 CFR 160.401"]))
    });
    let mut tree = row(Term::Culpability, points, worst.into_iter().collect());
    tree.cites.push("45 CFR 160.404(b)(2)");
    tree
}

fn time(exposure: &Exposure, points: i64) -> Derivation {
    let ends = vec![
        answer(Term::FirstDay, Value::Date(exposure.window_from)),
        answer(Term::LastDay, Value::Date(exposure.day)),
    ];
    let days = Value::Count(exposure.score.basis.days);
    let days = node(Term::DaysThatMatter, days, Formula::DaysCounted, ends, vec!["45 CFR 160.414"]);
    node(Term::Time, Value::Points(points), Formula::TimeScale, vec![days], vec!["45 CFR 160.408(a)(2)"])
}

/// Potential, not harm.
fn reach(exposure: &Exposure, points: i64) -> Derivation {
    let basis = &exposure.score.basis;
    let held = basis.individuals.map_or(Value::Nothing, Value::Count);
    let people = row(Term::ReachPeople, basis.people_points, vec![answer(Term::People, held)]);
    let place = basis.network.map_or(Value::Nothing, Value::Network);
    let network = row(Term::ReachNetwork, basis.network_points, vec![answer(Term::ReachNetwork, place)]);
    node(Term::Reach, Value::Points(points), Formula::Sum, vec![people, network], Vec::new())
}

fn safeguards(points: [i64; 4]) -> Vec<Derivation> {
    let answers = [Assumed::RiskAnalysis, Assumed::RiskPlan, Assumed::Controls, Assumed::Logs];
    given(answers.map(Term::Safeguard), points)
}
