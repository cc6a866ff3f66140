//! Faults that only show when answers are seen together: the form and a file meet the same ones.

use super::{Answers, Fault, FaultKind, Incident, ServerGroup};
use chrono::NaiveDate;

/// Most server groups of one file.
pub const MOST_GROUPS: usize = 10_000;

/// Every fault of answers that are well-formed one by one.
pub fn check(answers: &Answers) -> Vec<Fault> {
    check_as_of(answers, Some(answers.as_of))
}

/// The same where the as-of date may itself be at fault: then nothing is held against it.
pub(super) fn check_as_of(answers: &Answers, as_of: Option<NaiveDate>) -> Vec<Fault> {
    let mut faults = Vec::new();
    if answers.estate.len() > MOST_GROUPS {
        faults.push(Fault { at: "estate".into(), kind: FaultKind::TooManyGroups(MOST_GROUPS) });
    }
    let twice = twice(&answers.estate);
    for (index, group) in answers.estate.iter().enumerate() {
        let mut fault = |field: &str, kind| faults.push(Fault { at: format!("estate[{index}].{field}"), kind });
        if twice.binary_search(&index).is_ok() {
            fault("id", FaultKind::IdTwice);
        }
        check_group(group, as_of, &mut fault);
    }
    let conduct = &answers.conduct;
    let mut fault = |field: &str, kind| faults.push(Fault { at: format!("conduct.{field}"), kind });
    for (field, day) in [
        ("known_on", conduct.known_on),
        ("in_place_since", conduct.in_place_since),
        ("incident_on", conduct.incident_on),
    ] {
        not_after(day, as_of, field, &mut fault);
    }
    if conduct.incident == Incident::Breach {
        if conduct.incident_on.is_none() {
            fault("incident_on", FaultKind::BreachDay);
        }
        if conduct.individuals_affected.is_none() {
            fault("individuals_affected", FaultKind::BreachPeople);
        }
    }
    faults
}

/// The places of groups whose id an earlier one has, ascending.
fn twice(estate: &[ServerGroup]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..estate.len()).collect();
    places.sort_unstable_by_key(|place| (estate[*place].id.as_str(), *place));
    let same = |pair: &[usize]| (estate[pair[0]].id == estate[pair[1]].id).then_some(pair[1]);
    let mut twice: Vec<usize> = places.windows(2).filter_map(same).collect();
    twice.sort_unstable();
    twice
}

fn check_group(group: &ServerGroup, as_of: Option<NaiveDate>, fault: &mut impl FnMut(&str, FaultKind)) {
    if group.product.is_none() && group.support_ended.is_none() {
        fault("product", FaultKind::NoProduct);
    }
    if group.hosts.len() > group.count as usize {
        fault("hosts", FaultKind::MoreHostsThanServers);
    }
    not_after(group.corrected_on, as_of, "corrected_on", fault);
    if let (Some(remedy), Some(as_of)) = (&group.remedy, as_of)
        && remedy.by <= as_of
    {
        fault("remedy.by", FaultKind::NotAfterAsOf(as_of));
    }
}

fn not_after(day: Option<NaiveDate>, as_of: Option<NaiveDate>, field: &str, fault: &mut impl FnMut(&str, FaultKind)) {
    if let (Some(day), Some(as_of)) = (day, as_of)
        && day > as_of
    {
        fault(field, FaultKind::AfterAsOf(as_of));
    }
}
