//! [`Answers`] to a file, every field written out so that a person can read it.

use super::json::Writer;
use super::read::SCHEMA;
use super::{Answers, Choice, Conduct, ServerGroup};
use crate::facts::Catalogue;

/// Writes an answers file. [`super::read`] gives the same answers back.
pub fn write(answers: &Answers, catalogue: &Catalogue) -> String {
    let mut json = Writer::new();
    write_into(&mut json, answers, catalogue);
    json.finish()
}

pub(super) fn write_into(json: &mut Writer, answers: &Answers, catalogue: &Catalogue) {
    json.object(|json| {
        json.name("schema").text(SCHEMA);
        json.name("as_of").date(answers.as_of);
        json.name("organization").object(|json| {
            json.name("role").text(answers.organization.role.name());
            json.name("individuals").or_null(answers.organization.individuals, Writer::int);
        });
        json.name("estate").list(&answers.estate, |json, group| write_group(json, group, catalogue));
        json.name("conduct").object(|json| write_conduct(json, &answers.conduct));
    });
}

fn write_group(json: &mut Writer, group: &ServerGroup, catalogue: &Catalogue) {
    json.object(|json| {
        json.name("id").text(&group.id);
        json.name("label").text(&group.label);
        json.name("product").or_null(group.product, |json, id| json.text(catalogue.product(id).id));
        json.name("support_ended").or_null(group.support_ended, Writer::date);
        json.name("count").int(i64::from(group.count));
        json.name("hosts").list(group.hosts.iter(), |json, host| json.text(host));
        json.name("ephi").text(group.ephi.name());
        json.name("network").text(group.network.name());
        json.name("extended_support").or_null(group.extended_support.as_ref(), |json, cover| {
            json.object(|json| {
                json.name("program").text(&cover.program);
                json.name("until").date(cover.until);
            });
        });
        json.name("in_service_since").or_null(group.in_service_since, Writer::date);
        json.name("corrected_on").or_null(group.corrected_on, Writer::date);
        json.name("remedy").or_null(group.remedy.as_ref(), |json, remedy| {
            json.object(|json| {
                json.name("action").text(remedy.action.name());
                json.name("by").date(remedy.by);
                json.name("cost").int(remedy.cost.0);
                json.name("hours").int(remedy.hours);
                json.name("downtime_hours").int(remedy.downtime_hours);
            });
        });
    });
}

fn write_conduct(json: &mut Writer, conduct: &Conduct) {
    json.name("awareness").text(conduct.awareness.name());
    json.name("known_on").or_null(conduct.known_on, Writer::date);
    json.name("in_place_since").or_null(conduct.in_place_since, Writer::date);
    json.name("risk_analysis").or_null(conduct.risk_analysis, |json, choice| json.text(choice.name()));
    json.name("risk_plan").or_null(conduct.risk_plan, |json, choice| json.text(choice.name()));
    json.name("controls").or_null(conduct.controls, |json, controls| {
        json.list(controls.iter(), |json, control| json.text(control.name()))
    });
    json.name("firewalled").or_null(conduct.firewalled, Writer::bool);
    json.name("logs").or_null(conduct.logs, |json, choice| json.text(choice.name()));
    json.name("security_practices_months").int(conduct.security_practices_months);
    json.name("prior").text(conduct.prior.name());
    json.name("incident").text(conduct.incident.name());
    json.name("incident_on").or_null(conduct.incident_on, Writer::date);
    json.name("individuals_affected").or_null(conduct.individuals_affected, Writer::int);
}
