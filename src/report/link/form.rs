//! The fields of a draft, in the order in which a link holds them: version 1.
//!
//! The order, the widths, the places of choices in the form and of the questions are the version: a change of any of
//! them needs a new one. `tests::an_old_link_is_still_read` in `mod.rs` holds them.

use super::bits::Bits;
use crate::answers::date::{FIRST_AS_OF, FIRST_DAY, LAST_DAY};
use crate::answers::{
    Action, Answers, Conduct, Control, Controls, Draft, ExtendedSupport, MOST_GROUPS, QUESTIONS, Remedy, ServerGroup,
};
use crate::facts::{Catalogue, Dollars, Programme, fingerprint};

/// Most people, as in `model.md` §2.
const MOST_PEOPLE: i64 = 500_000_000;

/// Hands a draft through. False when a product is not in the catalogue.
pub(super) fn draft(bits: &mut Bits, draft: &mut Draft, catalogue: &Catalogue) -> bool {
    for question in QUESTIONS {
        if bits.flag(draft.answered.has(question.id)) {
            draft.answered.insert(question.id);
        }
    }
    let Answers { as_of, organization, estate, conduct: said } = &mut draft.answers;
    *as_of = bits.day(*as_of, FIRST_AS_OF);
    organization.role = bits.choice(organization.role, 2);
    organization.individuals = bits.maybe_number(organization.individuals, 0, MOST_PEOPLE);
    conduct(bits, said);
    let mut known = true;
    let groups = bits.number(estate.len() as i64, 0, MOST_GROUPS as i64) as usize;
    for place in 0..groups {
        // So that a text that claims more groups than it has bits for is given no memory for them.
        if !bits.is_sound() {
            break;
        }
        if place == estate.len() {
            estate.push(ServerGroup::new(["servers-", &(place + 1).to_string()].concat()));
        }
        if let Some(one) = estate.get_mut(place) {
            known &= group(bits, one, catalogue);
        }
    }
    known
}

fn group(bits: &mut Bits, group: &mut ServerGroup, catalogue: &Catalogue) -> bool {
    let mut known = true;
    let id = group.product.map_or("", |id| catalogue.product(id).id);
    if bits.flag(group.product.is_some()) {
        let key = bits.fixed(key_of(id), KEY);
        let same = |(_, product): &(_, &crate::facts::Product)| key_of(product.id) == key;
        group.product = group.product.or_else(|| catalogue.iter().find(same).map(|(id, _)| id));
        known = group.product.is_some();
    }
    if bits.flag(!group.label.is_empty()) {
        group.label = bits.text(&group.label);
    }
    group.support_ended = bits.maybe_day(group.support_ended);
    group.count = bits.number(group.count.into(), 1, 1_000_000) as u32;
    group.ephi = bits.choice(group.ephi, 2);
    group.network = bits.choice(group.network, 2);
    let cover = group.extended_support.take();
    if bits.flag(cover.is_some()) {
        let offered = group.product.map_or(&[][..], |id| &catalogue.product(id).programmes);
        let none = ExtendedSupport { program: String::new(), until: FIRST_DAY };
        group.extended_support = Some(extended_support(bits, cover.unwrap_or(none), offered));
    }
    group.in_service_since = bits.maybe_day(group.in_service_since);
    group.corrected_on = bits.maybe_day(group.corrected_on);
    let remedy = group.remedy.take();
    if bits.flag(remedy.is_some()) {
        let blank = Remedy { action: Action::Upgrade, by: LAST_DAY, cost: Dollars(0), hours: 0, downtime_hours: 0 };
        let remedy = remedy.unwrap_or(blank);
        group.remedy = Some(Remedy {
            action: bits.choice(remedy.action, 3),
            by: bits.day(remedy.by, FIRST_DAY),
            cost: Dollars(bits.number(remedy.cost.0, 0, 1_000_000_000_000)),
            hours: bits.number(remedy.hours, 0, 10_000_000),
            downtime_hours: bits.number(remedy.downtime_hours, 0, 10_000_000),
        });
    }
    known
}

/// Paid cover. A programme of the product is named by its key, for its place among them changes as the vendor adds to
/// them. One that the catalogue no longer holds has no name then: its last day, which every figure is made of, stays.
fn extended_support(bits: &mut Bits, cover: ExtendedSupport, offered: &[Programme]) -> ExtendedSupport {
    let until = bits.day(cover.until, FIRST_DAY);
    let program = if bits.flag(offered.iter().any(|programme| programme.name == cover.program)) {
        let key = bits.fixed(key_of(&cover.program), KEY);
        offered.iter().find(|programme| key_of(programme.name) == key).map_or("", |programme| programme.name).to_owned()
    } else {
        bits.text(&cover.program)
    };
    ExtendedSupport { program, until }
}

fn conduct(bits: &mut Bits, conduct: &mut Conduct) {
    conduct.awareness = bits.choice(conduct.awareness, 2);
    conduct.known_on = bits.maybe_day(conduct.known_on);
    conduct.in_place_since = bits.maybe_day(conduct.in_place_since);
    conduct.risk_analysis = bits.maybe_choice(conduct.risk_analysis, 2);
    conduct.risk_plan = bits.maybe_choice(conduct.risk_plan, 3);
    if bits.flag(conduct.controls.is_some()) {
        let mut controls = Controls::NONE;
        for control in Control::ALL {
            if bits.flag(conduct.controls.is_some_and(|controls| controls.has(control))) {
                controls = controls.with(control);
            }
        }
        conduct.controls = Some(controls);
    }
    conduct.firewalled = bits.maybe_choice(conduct.firewalled, 2);
    conduct.logs = bits.maybe_choice(conduct.logs, 2);
    conduct.security_practices_months = bits.number(conduct.security_practices_months, 0, 1_200);
    conduct.prior = bits.choice(conduct.prior, 2);
    conduct.incident = bits.choice(conduct.incident, 2);
    conduct.incident_on = bits.maybe_day(conduct.incident_on);
    conduct.individuals_affected = bits.maybe_number(conduct.individuals_affected, 1, MOST_PEOPLE);
}

/// Bits of a key.
const KEY: usize = 24;

/// What a product's id, or a programme's name, is known by in a link. It follows from the text alone, so that it stays
/// when the catalogue grows or is put in another order.
#[inline(never)]
fn key_of(name: &str) -> u32 {
    let print = fingerprint(name.bytes());
    (print ^ print >> KEY ^ print >> (2 * KEY)) as u32 & ((1 << KEY) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::current;

    #[test]
    fn no_two_products_and_no_two_programmes_of_one_share_a_key() {
        let products = current().catalogue.products();
        let mut keys: Vec<(u32, &str)> = products.iter().map(|product| (key_of(product.id), product.id)).collect();
        keys.sort_unstable();
        assert!(keys.len() > 500);
        for pair in keys.windows(2) {
            assert_ne!(pair[0].0, pair[1].0, "{} and {}", pair[0].1, pair[1].1);
        }
        for product in products {
            for (place, one) in product.programmes.iter().enumerate() {
                let met = product.programmes[..place].iter().find(|other| key_of(other.name) == key_of(one.name));
                assert!(met.is_none_or(|other| other.name == one.name), "{}: {}", product.id, one.name);
            }
        }
    }
}
