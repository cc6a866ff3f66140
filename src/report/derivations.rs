//! Derivations as JSON, each under the path of its figure.

use super::names;
use crate::answers::json::Writer;
use crate::answers::{Answers, Choice};
use crate::assessment::{Assessment, Derivation, Figure, Formula, Term, Value};
use crate::facts::Facts;

/// Writes one name and tree for each figure, into the object that is open.
///
/// Projections share most of their findings and years with today. One that was written already is not
/// written again: `{"see": "opening.inputs[2]"}` stands in its place.
pub(super) fn derivations(json: &mut Writer, assessment: &Assessment, answers: &Answers, facts: &Facts) {
    let mut trees = Trees { answers, written: Vec::new() };
    let mut write = |path: String, figure| {
        if let Some(tree) = assessment.why(figure, answers, facts) {
            json.name(&path);
            trees.write(json, tree, path);
        }
    };
    for index in 0..assessment.today.findings.len() {
        write(format!("findings[{index}].opening"), Figure::FindingOpening(index));
        write(format!("findings[{index}].ceiling"), Figure::FindingCeiling(index));
    }
    for (path, figure) in FIGURES {
        write(path.to_owned(), figure);
    }
    for index in 0..assessment.levers.len() {
        write(format!("levers[{index}].opening"), Figure::LeverOpening(index));
        write(format!("levers[{index}].ceiling"), Figure::LeverCeiling(index));
        write(format!("levers[{index}].score"), Figure::LeverScore(index));
    }
}

const FIGURES: [(&str, Figure); 22] = [
    ("opening", Figure::Opening),
    ("ceiling", Figure::Ceiling),
    ("state", Figure::State),
    ("deadline", Figure::Deadline),
    ("score.total", Figure::Score),
    ("if_best.opening", Figure::BestOpening),
    ("if_best.ceiling", Figure::BestCeiling),
    ("if_best.score", Figure::BestScore),
    ("tomorrow.opening", Figure::TomorrowOpening),
    ("tomorrow.ceiling", Figure::TomorrowCeiling),
    ("in_a_year.opening", Figure::YearOpening),
    ("in_a_year.ceiling", Figure::YearCeiling),
    ("in_a_year.score", Figure::YearScore),
    ("plan.cost", Figure::PlanCost),
    ("plan.hours", Figure::PlanHours),
    ("plan.downtime_hours", Figure::PlanDowntime),
    ("plan.kept.opening", Figure::KeptOpening),
    ("plan.kept.ceiling", Figure::KeptCeiling),
    ("plan.kept.score", Figure::KeptScore),
    ("plan.ignored.opening", Figure::IgnoredOpening),
    ("plan.ignored.ceiling", Figure::IgnoredCeiling),
    ("plan.ignored.score", Figure::IgnoredScore),
];

struct Trees<'a> {
    answers: &'a Answers,
    /// Findings and years, each with the path it stands under.
    written: Vec<(Derivation, String)>,
}

impl Trees<'_> {
    fn write(&mut self, json: &mut Writer, mut tree: Derivation, path: String) {
        let shared = matches!(tree.term, Term::Finding(_) | Term::Year(_)) && !tree.inputs.is_empty();
        if let Some((_, place)) = self.written.iter().find(|(other, _)| shared && *other == tree) {
            return json.object(|json| json.name("see").text(place));
        }
        if shared {
            self.written.push((tree.clone(), path.clone()));
        }
        json.object(|json| {
            term(json, tree.term, self.answers);
            json.name("value");
            value(json, tree.value);
            json.name("formula").text(names::formula(tree.formula));
            if let (Term::Line(_), [units, rate, cap]) = (tree.term, tree.inputs.as_slice()) {
                line(json, units, rate, cap);
                tree.cites.extend(rate.cites.iter().chain(&cap.cites));
                tree.cites.dedup();
            } else if !tree.inputs.is_empty() {
                json.name("inputs").list(tree.inputs.into_iter().enumerate(), |json, (index, input)| {
                    self.write(json, input, format!("{path}.inputs[{index}]"));
                });
            }
            if !tree.cites.is_empty() {
                json.name("cites").list(&tree.cites, |json, cite| json.text(cite));
            }
            // The scale is for facts and what follows from them; an answer is as sure as the person who gave it.
            if tree.formula != Formula::Answer {
                json.name("confidence").text(names::confidence(tree.confidence));
            }
        });
    }
}

/// A line's three inputs as fields of its own: most of a file is lines.
fn line(json: &mut Writer, units: &Derivation, rate: &Derivation, cap: &Derivation) {
    json.name("units");
    value(json, units.value);
    if let [first, last] = units.inputs.as_slice() {
        json.name("counted").text(names::formula(units.formula));
        json.name("first_day");
        value(json, first.value);
        json.name("last_day");
        value(json, last.value);
    }
    json.name("rate");
    value(json, rate.value);
    json.name("cap");
    value(json, cap.value);
    if let Term::Rate(schedule) = rate.term {
        json.name("schedule").text(schedule);
    }
}

fn value(json: &mut Writer, value: Value) {
    match value {
        Value::Dollars(dollars) => json.int(dollars.0),
        Value::Count(number) | Value::Points(number) => json.int(number),
        Value::Date(day) => json.date(day),
        Value::Tier(tier) => json.text(tier.id()),
        Value::Network(network) => json.text(network.name()),
        Value::Nothing => json.null(),
    }
}

/// The term, and in `of` which one of its kind.
fn term(json: &mut Writer, term: Term, answers: &Answers) {
    let (name, of) = named(term);
    json.name("term").text(name);
    match of {
        Of::One => {}
        Of::Text(text) => json.name("of").text(text),
        Of::Year(year) => json.name("of").int(i64::from(year)),
        Of::Day(day) => json.name("of").date(day),
        Of::Group(index) => {
            json.name("of").or_null(answers.estate.get(index), |json, group| json.text(&group.id));
        }
    }
}

/// Which one of its kind a term is.
enum Of {
    One,
    Text(&'static str),
    Year(i32),
    Day(chrono::NaiveDate),
    Group(usize),
}

fn named(term: Term) -> (&'static str, Of) {
    let one = |name| (name, Of::One);
    match term {
        Term::Opening => one("opening"),
        Term::Ceiling => one("ceiling"),
        Term::State => one("state"),
        Term::Finding(provision) => ("finding", Of::Text(provision.paragraph())),
        Term::Year(year) => ("year", Of::Year(year)),
        Term::Line(Some(tier)) => ("line", Of::Text(tier.id())),
        Term::Line(None) => one("line"),
        Term::Units => one("units"),
        Term::People => one("people"),
        Term::Rate(schedule) => ("rate", Of::Text(schedule)),
        Term::Cap(schedule) => ("cap", Of::Text(schedule)),
        Term::Defence => one("defence"),
        Term::Score => one("score"),
        Term::Culpability => one("culpability"),
        Term::Time => one("time"),
        Term::Reach => one("reach"),
        Term::ReachPeople => one("reach_people"),
        Term::ReachNetwork => one("reach_network"),
        Term::Safeguards => one("safeguards"),
        Term::History => one("history"),
        Term::Credit => one("credit"),
        Term::LapseDays => one("lapse_days"),
        Term::DaysThatMatter => one("days_that_matter"),
        Term::DaysLeft => one("days_left"),
        Term::LapseFrom => one("lapse_from"),
        Term::LapseTo => one("lapse_to"),
        Term::SupportEnd => one("support_end"),
        Term::AsOf => one("as_of"),
        Term::Deadline => one("deadline"),
        Term::CureDay => one("cure_day"),
        Term::Tomorrow => one("tomorrow"),
        Term::Later(day) => ("later", Of::Day(day)),
        Term::Today => one("today"),
        Term::With(lever) => ("with", Of::Text(names::lever(lever))),
        Term::WithAll => one("with_all"),
        Term::AtBest => one("at_best"),
        Term::Assumption(answer) => ("assumption", Of::Text(names::assumed(answer))),
        Term::FirstDay => one("first_day"),
        Term::LastDay => one("last_day"),
        Term::DayAfterSupport => one("day_after_support"),
        Term::InService => one("in_service"),
        Term::RuleBinds => one("rule_binds"),
        Term::CorrectedOn => one("corrected_on"),
        Term::KnownOn => one("known_on"),
        Term::Safeguard(answer) => ("safeguard", Of::Text(names::assumed(answer))),
        Term::Prior => one("prior"),
        Term::Incident => one("incident"),
        Term::AllCorrected => one("all_corrected"),
        Term::Practices => one("practices"),
        Term::Plan => one("plan"),
        Term::Remedy(group) => ("remedy", Of::Group(group)),
    }
}
