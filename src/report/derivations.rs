//! Derivations as JSON, each under the path of its figure.

use super::names;
use crate::answers::json::Writer;
use crate::answers::{Answers, Choice};
use crate::assessment::{Assessment, Derivation, Figure, Formula, Term, Value};
use crate::facts::Facts;

/// Writes one name and tree for each figure, into the object that is open. Where a tree stands under
/// another path already, `{"see": path}` stands in its place.
pub(super) fn derivations(json: &mut Writer, assessment: &Assessment, answers: &Answers, facts: &Facts) {
    let mut out = Trees { json, assessment, answers, facts };
    let findings = assessment.today.findings.len();
    for index in 0..findings {
        out.write(&format!("findings[{index}].opening"), Figure::FindingOpening(index), |_| None);
        out.write(&format!("findings[{index}].ceiling"), Figure::FindingCeiling(index), |_| None);
    }
    let part = |figure: &'static str| move |input: usize| (input < findings).then(|| format!("findings[{input}].{figure}"));
    let today = |figure: &'static str| move |input: usize| (input == 1).then(|| figure.to_owned());
    out.write("opening", Figure::Opening, part("opening"));
    out.write("ceiling", Figure::Ceiling, part("ceiling"));
    out.write("state", Figure::State, |_| None);
    out.write("deadline", Figure::Deadline, |_| None);
    out.write("score.total", Figure::Score, |_| None);
    out.write("tomorrow.opening", Figure::TomorrowOpening, today("opening"));
    out.write("tomorrow.ceiling", Figure::TomorrowCeiling, today("ceiling"));
    for (path, figure) in [
        ("if_best.opening", Figure::BestOpening),
        ("if_best.ceiling", Figure::BestCeiling),
        ("if_best.score", Figure::BestScore),
        ("in_a_year.opening", Figure::YearOpening),
        ("in_a_year.ceiling", Figure::YearCeiling),
        ("in_a_year.score", Figure::YearScore),
        ("plan.cost", Figure::PlanCost),
        ("plan.hours", Figure::PlanHours),
        ("plan.downtime_hours", Figure::PlanDowntime),
        ("plan.kept.opening", Figure::KeptOpening),
        ("plan.kept.ceiling", Figure::KeptCeiling),
        ("plan.kept.score", Figure::KeptScore),
    ] {
        out.write(path, figure, |_| None);
    }
    out.ignored();
    for index in 0..assessment.levers.len() {
        out.write(&format!("levers[{index}].opening"), Figure::LeverOpening(index), |_| None);
        out.write(&format!("levers[{index}].ceiling"), Figure::LeverCeiling(index), |_| None);
        out.write(&format!("levers[{index}].score"), Figure::LeverScore(index), |_| None);
    }
}

struct Trees<'a> {
    json: &'a mut Writer,
    assessment: &'a Assessment,
    answers: &'a Answers,
    facts: &'a Facts,
}

impl Trees<'_> {
    /// Writes a figure's tree, if the assessment has the figure; `see` gives the path under which an
    /// input of its root stands already.
    fn write(&mut self, path: &str, figure: Figure, see: impl Fn(usize) -> Option<String>) {
        if let Some(tree) = self.assessment.why(figure, self.answers, self.facts) {
            self.json.name(path);
            node(self.json, &tree, self.answers, &see);
        }
    }

    /// A plan ignored to the same day as `in_a_year` is the same projection.
    fn ignored(&mut self) {
        let Some(plan) = &self.assessment.plan else { return };
        let same = self.assessment.in_a_year.as_ref() == Some(&plan.ignored);
        for (name, figure) in [
            ("opening", Figure::IgnoredOpening),
            ("ceiling", Figure::IgnoredCeiling),
            ("score", Figure::IgnoredScore),
        ] {
            let path = format!("plan.ignored.{name}");
            if same {
                self.json.name(&path);
                see(self.json, &format!("in_a_year.{name}"));
            } else {
                self.write(&path, figure, |_| None);
            }
        }
    }
}

fn see(json: &mut Writer, path: &str) {
    json.object(|json| json.name("see").text(path));
}

fn node(json: &mut Writer, tree: &Derivation, answers: &Answers, elsewhere: &dyn Fn(usize) -> Option<String>) {
    json.object(|json| {
        term(json, tree.term, answers);
        json.name("value");
        value(json, tree.value);
        json.name("formula").text(names::formula(tree.formula));
        let mut cites = tree.cites.clone();
        if let (Term::Line(_), [units, rate, cap]) = (tree.term, tree.inputs.as_slice()) {
            line(json, units, rate, cap);
            cites.extend(rate.cites.iter().chain(&cap.cites));
            cites.dedup();
        } else if !tree.inputs.is_empty() {
            json.name("inputs").list(tree.inputs.iter().enumerate(), |json, (index, input)| match elsewhere(index) {
                Some(path) => see(json, &path),
                None => node(json, input, answers, &|_| None),
            });
        }
        if !cites.is_empty() {
            json.name("cites").list(&cites, |json, cite| json.text(cite));
        }
        // The scale is for facts and what follows from them; an answer is as sure as the person who gave it.
        if tree.formula != Formula::Answer {
            json.name("confidence").text(names::confidence(tree.confidence));
        }
    });
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
