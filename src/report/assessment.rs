//! The assessment as one JSON object.

use super::derivations::derivations;
use super::names;
use crate::answers::Answers;
use crate::answers::json::Writer;
use crate::assessment::{
    Assessment, Exposure, Finding, FindingYear, GroupStatus, Lapse, Lever, Near, Outcomes, Plan, Reason, Score,
};
use crate::facts::{Dollars, Facts, Month, OutcomeKind, Provision};

/// Name of the form this writes.
const SCHEMA: &str = "overdue/assessment/1";

/// An assessment as JSON text on one line, in the form `overdue/assessment/1`.
///
/// Beside the figures it holds `derivations`, keyed by the path of the figure (`findings[0].opening`),
/// and `outcomes`. A group's days follow from its own row. `answers` and `facts` are those the
/// assessment was made from.
pub fn assessment_json(assessment: &Assessment, answers: &Answers, facts: &Facts) -> String {
    let mut json = Writer::new();
    json.object(|json| {
        json.name("schema").text(SCHEMA);
        json.name("as_of").date(assessment.as_of);
        json.name("facts").object(|json| {
            json.name("penalties").date(assessment.facts.penalties);
            json.name("lifecycle").date(assessment.facts.lifecycle);
        });
        json.name("scope").text(names::scope(assessment.scope));
        json.name("estate").list(&assessment.estate, group);
        json.name("tiers").or_null(assessment.today.tiers, |json, tiers| {
            json.object(|json| {
                json.name("supported").text(tiers.supported.id());
                json.name("arguable").text(tiers.arguable.id());
            });
        });
        json.name("reasons").list(&assessment.reasons, reason);
        json.name("findings").list(&assessment.today.findings, finding);
        json.name("opening").int(assessment.today.opening.0);
        json.name("ceiling").int(assessment.today.ceiling.0);
        json.name("state").int(assessment.today.state.0);
        json.name("next_reset").date(assessment.next_reset);
        json.name("deadline").or_null(assessment.deadline, Writer::date);
        json.name("score").object(|json| score(json, &assessment.today.score));
        json.name("assumed").list(&assessment.assumed, |json, assumed| json.text(names::assumed(*assumed)));
        json.name("if_best").or_null(assessment.if_best.as_ref(), |json, best| json.object(|json| figures(json, best)));
        json.name("tomorrow").or_null(assessment.tomorrow_change(), change);
        json.name("in_a_year")
            .or_null(assessment.in_a_year.as_ref(), |json, year| json.object(|json| figures(json, year)));
        json.name("levers").list(&assessment.levers, lever);
        json.name("plan").or_null(assessment.plan.as_ref(), plan);
        json.name("outcomes").object(|json| outcomes(json, &assessment.outcomes, facts));
        json.name("derivations").object(|json| derivations(json, assessment, answers, facts));
    });
    json.finish()
}

fn group(json: &mut Writer, group: &GroupStatus) {
    json.object(|json| {
        json.name("id").text(&group.id);
        json.name("support_end").or_null(group.support_end, Writer::date);
        json.name("lapse").or_null(group.lapse, lapse);
        json.name("counts").bool(group.counts);
        json.name("days_left").or_null(group.days_left, Writer::int);
    });
}

fn lapse(json: &mut Writer, lapse: Lapse) {
    json.object(|json| {
        json.name("from").date(lapse.from);
        json.name("to").date(lapse.to);
        json.name("days").int(lapse.days());
    });
}

fn reason(json: &mut Writer, reason: &Reason) {
    json.object(|json| {
        json.name("code").text(names::reason(reason.code));
        json.name("cites").list(reason.cites, |json, cite| json.text(cite));
    });
}

fn finding(json: &mut Writer, finding: &Finding) {
    json.object(|json| {
        json.name("provision").text(finding.provision.paragraph());
        json.name("from").date(finding.from);
        json.name("to").date(finding.to);
        json.name("units").int(finding.units);
        json.name("defended").bool(finding.defended);
        json.name("years").list(&finding.years, year);
        json.name("opening").int(finding.opening.0);
        json.name("ceiling").int(finding.ceiling.0);
    });
}

fn year(json: &mut Writer, year: &FindingYear) {
    json.object(|json| {
        json.name("year").int(i64::from(year.year));
        json.name("units").int(year.units);
        json.name("opening").int(year.opening.amount.0);
        json.name("ceiling").int(year.ceiling.amount.0);
    });
}

fn score(json: &mut Writer, score: &Score) {
    json.name("total").int(score.total);
    json.name("band").text(names::band(score.band));
    json.name("parts").object(|json| {
        json.name("culpability").int(score.parts.culpability);
        json.name("time").int(score.parts.time);
        json.name("reach").int(score.parts.reach);
        json.name("safeguards").int(score.parts.safeguards);
        json.name("history").int(score.parts.history);
        json.name("credit").int(score.parts.credit);
    });
}

/// Opening, ceiling and score, into the object that is open.
fn figures(json: &mut Writer, exposure: &Exposure) {
    json.name("opening").int(exposure.opening.0);
    json.name("ceiling").int(exposure.ceiling.0);
    json.name("score").int(exposure.score.total);
}

fn change(json: &mut Writer, (opening, ceiling): (Dollars, Dollars)) {
    json.object(|json| {
        json.name("opening").int(opening.0);
        json.name("ceiling").int(ceiling.0);
    });
}

fn lever(json: &mut Writer, lever: &Lever) {
    json.object(|json| {
        json.name("code").text(names::lever(lever.code));
        figures(json, &lever.exposure);
    });
}

fn plan(json: &mut Writer, plan: &Plan) {
    json.object(|json| {
        json.name("cost").int(plan.cost.0);
        json.name("hours").int(plan.hours);
        json.name("downtime_hours").int(plan.downtime_hours);
        json.name("done_by").date(plan.done_by);
        json.name("horizon").date(plan.horizon);
        json.name("complete").bool(plan.complete);
        json.name("kept").object(|json| figures(json, &plan.kept));
        json.name("ignored").object(|json| figures(json, &plan.ignored));
    });
}

/// How published cases ended. A comparison, never a prediction.
fn outcomes(json: &mut Writer, outcomes: &Outcomes, facts: &Facts) {
    json.name("counted").int(i64::try_from(outcomes.counted).unwrap_or(i64::MAX));
    json.name("first_year").int(i64::from(outcomes.years.0));
    json.name("last_year").int(i64::from(outcomes.years.1));
    json.name("quartiles").list(outcomes.quartiles, |json, amount| json.int(amount.0));
    json.name("at_or_below_opening").int(i64::try_from(outcomes.at_or_below_opening).unwrap_or(i64::MAX));
    json.name("nearest").list(&outcomes.nearest, |json, case| near(json, case, facts));
}

fn near(json: &mut Writer, near: &Near, facts: &Facts) {
    let Some(case) = facts.outcomes.get(near.index) else { return json.null() };
    let provisions = |json: &mut Writer, name: &str, list: &[Provision]| {
        json.name(name).list(list, |json, provision| json.text(provision.paragraph()));
    };
    json.object(|json| {
        json.name("entity").text(case.entity);
        json.name("announced").or_null(case.announced, |json, Month { year, month }| {
            json.text(&format!("{year:04}-{month:02}"));
        });
        json.name("amount").or_null(case.amount, |json, amount| json.int(amount.0));
        json.name("individuals").or_null(case.individuals, Writer::int);
        json.name("kind").text(match case.kind {
            OutcomeKind::ResolutionAgreement => "resolution_agreement",
            OutcomeKind::CivilMoneyPenalty => "civil_money_penalty",
        });
        json.name("vacated").bool(case.vacated);
        json.name("unsupported_or_unpatched").bool(near.same_kind);
        provisions(json, "shared", &near.shared);
        provisions(json, "shared_by_our_mapping", &near.shared_mapped);
        json.name("cause").text(case.cause);
        json.name("source").text(case.source);
        json.name("confidence").text(names::confidence(case.confidence));
    });
}
