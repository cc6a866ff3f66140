//! A file or a saved draft to [`Answers`]: every fault of it, each with its path.

use super::check::check_as_of;
use super::date::{FIRST_AS_OF, FIRST_DAY, LAST_AS_OF, LAST_DAY, parse_iso};
use super::fields::Fields;
use super::json::{Json, parse};
use super::*;
use crate::facts::{Catalogue, Dollars};
use chrono::NaiveDate;

/// Name and version of the file form.
pub const SCHEMA: &str = "overdue/answers/1";

/// Reads an answers file.
///
/// # Errors
/// Every fault of the file, in its order; faults between answers last.
///
/// ```
/// use overdue::{answers, facts};
/// let faults = answers::read(r#"{"schema": "overdue/answers/1", "as_of": "2026-02-30"}"#, &facts::current().catalogue).unwrap_err();
/// assert_eq!(faults[0].at, "as_of");
/// assert_eq!(faults.len(), 6); // and role, estate, awareness, prior and incident are missing
/// ```
pub fn read(text: &str, catalogue: &Catalogue) -> Result<Answers, Vec<Fault>> {
    let json = parse(text).map_err(|error| vec![Fault { at: String::new(), kind: FaultKind::Syntax(error) }])?;
    read_json(json, catalogue)
}

/// The same for a text that was parsed already.
pub(super) fn read_json(json: Json, catalogue: &Catalogue) -> Result<Answers, Vec<Fault>> {
    let (answers, mut faults) = shape(json, catalogue);
    let as_of = (!faults.iter().any(|fault| fault.at == "as_of")).then_some(answers.as_of);
    add_between(&mut faults, check_as_of(&answers, as_of));
    if faults.is_empty() { Ok(answers) } else { Err(faults) }
}

/// Reads the fields one by one. Where one is at fault a stand-in takes its place, so that the others are read too.
pub(super) fn shape(json: Json, catalogue: &Catalogue) -> (Answers, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut file = Fields::new(json, String::new(), &mut faults);
    let schema = file.text("schema");
    if schema.as_deref().is_some_and(|schema| schema != SCHEMA) {
        // Another version may hold anything: telling its fields' faults would mislead.
        file.ignore_rest();
        return (blank(), vec![Fault { at: "schema".into(), kind: FaultKind::UnknownSchema }]);
    }
    file.require("schema", schema.is_some());
    let as_of = file.day("as_of", FIRST_AS_OF, LAST_AS_OF);
    file.require("as_of", as_of.is_some());
    let organization = file.object("organization", |fields| {
        let role = fields.choice("role");
        fields.require("role", role.is_some());
        Organization {
            role: role.unwrap_or(Role::CoveredEntity),
            individuals: fields.number_or_null("individuals", 0, 500_000_000),
        }
    });
    let estate = file.list("estate", |group, path, faults| read_group(group, path, faults, catalogue));
    file.require("estate", estate.is_some());
    let conduct = file.object("conduct", read_conduct);
    file.finish();
    let answers =
        Answers { as_of: as_of.unwrap_or(FIRST_AS_OF), organization, estate: estate.unwrap_or_default(), conduct };
    (answers, faults)
}

/// Server groups by themselves, each as a file of answers holds it. A fault's path is the one it would have there; a group
/// at fault has stand-ins where its fields could not be read.
pub fn read_estate(groups: Vec<Json>, catalogue: &Catalogue) -> (Vec<ServerGroup>, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut answers = blank();
    for (index, group) in groups.into_iter().enumerate() {
        answers.estate.push(read_group(group, format!("estate[{index}]"), &mut faults, catalogue));
    }
    add_between(&mut faults, check_as_of(&answers, None));
    (answers.estate, faults)
}

/// Adds the faults between answers, but for fields that could not be read: those have been told already.
fn add_between(faults: &mut Vec<Fault>, between: Vec<Fault>) {
    let mut told: Vec<String> = faults.iter().map(|fault| fault.at.clone()).collect();
    told.sort_unstable();
    faults.extend(between.into_iter().filter(|fault| told.binary_search(&fault.at).is_err()));
}

/// Answers with nothing said.
fn blank() -> Answers {
    Draft::new(FIRST_AS_OF).answers
}

fn read_group(json: Json, path: String, faults: &mut Vec<Fault>, catalogue: &Catalogue) -> ServerGroup {
    let mut fields = Fields::new(json, path, faults);
    let id = fields.text("id");
    fields.require("id", id.is_some());
    if id.as_deref().is_some_and(|id| !is_id(id)) {
        fields.fault("id", FaultKind::BadId);
    }
    let label = fields.short_text("label").unwrap_or_default();
    let product = match fields.text_or_null("product") {
        Some(name) => {
            let product = catalogue.find(&name);
            if product.is_none() {
                fields.fault("product", FaultKind::UnknownProduct);
            }
            product
        }
        None => None,
    };
    let support_ended = day_or_null(&mut fields, "support_ended");
    let support_ended = if fields.is_at_fault("support_ended") { Some(FIRST_DAY) } else { support_ended };
    let count = fields.number("count", 1, 1_000_000);
    let count = if fields.is_at_fault("count") { 1_000_000 } else { count.unwrap_or(1) };
    let hosts = fields.short_texts("hosts");
    let ephi = fields.choice("ephi");
    fields.require("ephi", ephi.is_some());
    let network = fields.choice("network");
    fields.require("network", network.is_some());
    let extended_support = fields.object_or_null("extended_support", |fields| {
        let program = fields.text("program").unwrap_or_default();
        let until = fields.day("until", FIRST_DAY, LAST_DAY);
        fields.require("until", until.is_some());
        ExtendedSupport { program, until: until.unwrap_or(FIRST_DAY) }
    });
    let in_service_since = day_or_null(&mut fields, "in_service_since");
    let corrected_on = day_or_null(&mut fields, "corrected_on");
    let remedy = fields.object_or_null("remedy", read_remedy);
    fields.finish();
    ServerGroup {
        id: id.unwrap_or_default(),
        label,
        product,
        support_ended,
        count: u32::try_from(count).unwrap_or(1),
        hosts: hosts.into(),
        ephi: ephi.unwrap_or(Ephi::Stores),
        network: network.unwrap_or(Network::Internal),
        extended_support,
        in_service_since,
        corrected_on,
        remedy,
    }
}

/// Whether `id` is 1 to 40 of `[a-z0-9-]`.
pub fn is_id(id: &str) -> bool {
    (1..=40).contains(&id.len()) && id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn read_remedy(fields: &mut Fields) -> Remedy {
    let action = fields.choice("action");
    fields.require("action", action.is_some());
    let by = fields.day("by", FIRST_DAY, LAST_DAY);
    fields.require("by", by.is_some());
    Remedy {
        action: action.unwrap_or(Action::Upgrade),
        // The stand-in is after every as-of date but the last, so that it earns no fault of its own.
        by: by.unwrap_or(LAST_DAY),
        cost: Dollars(fields.number("cost", 0, 1_000_000_000_000).unwrap_or(0)),
        hours: fields.number("hours", 0, 10_000_000).unwrap_or(0),
        downtime_hours: fields.number("downtime_hours", 0, 10_000_000).unwrap_or(0),
    }
}

fn read_conduct(fields: &mut Fields) -> Conduct {
    let awareness = fields.choice("awareness");
    fields.require("awareness", awareness.is_some());
    let prior = fields.choice("prior");
    fields.require("prior", prior.is_some());
    let incident = fields.choice("incident");
    fields.require("incident", incident.is_some());
    Conduct {
        awareness: awareness.unwrap_or(Awareness::ShouldHaveKnown),
        known_on: day_or_null(fields, "known_on"),
        in_place_since: day_or_null(fields, "in_place_since"),
        risk_analysis: fields.choice_or_null("risk_analysis"),
        risk_plan: fields.choice_or_null("risk_plan"),
        controls: fields
            .choices_or_null("controls")
            .map(|controls: Vec<Control>| controls.into_iter().fold(Controls::NONE, Controls::with)),
        firewalled: fields.bool_or_null("firewalled"),
        logs: fields.choice_or_null("logs"),
        security_practices_months: fields.number_or_null("security_practices_months", 0, 1_200).unwrap_or(0),
        prior: prior.unwrap_or(Prior::None),
        incident: incident.unwrap_or(Incident::None),
        incident_on: day_or_null(fields, "incident_on"),
        individuals_affected: fields.number_or_null("individuals_affected", 1, 500_000_000),
    }
}

fn day_or_null(fields: &mut Fields, name: &str) -> Option<NaiveDate> {
    fields.day_or_null(name, FIRST_DAY, LAST_DAY)
}

/// A day in files, for [`Fields`].
pub(super) fn day_of(text: &str, first: NaiveDate, last: NaiveDate) -> Result<NaiveDate, FaultKind> {
    let day = parse_iso(text).ok_or(FaultKind::NotADay)?;
    if (first..=last).contains(&day) { Ok(day) } else { Err(FaultKind::DayOutside(first, last)) }
}
