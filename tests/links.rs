//! What holds for any answers on their way through a link: they come back, and few characters carry them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests: a panic is the test failing")]
#![allow(missing_docs, reason = "a test")]

#[path = "reference/random.rs"]
mod random;

use overdue::answers::*;
use overdue::facts::current;
use overdue::report::link;
use proptest::prelude::*;
use proptest::sample::select;

/// What a group has beside what the model's figures are made of.
#[derive(Debug, Clone)]
struct Extra {
    label: String,
    count: u32,
    hosts: Vec<String>,
    /// A product of the catalogue, by its place, and one of its programmes.
    product: Option<(usize, usize)>,
    program: String,
}

prop_compose! {
    fn extra()(
        (label, program) in ("\\PC{0,80}", "\\PC{0,80}"),
        count in prop_oneof![1_u32..40, select(vec![1_000, 1_000_000])],
        hosts in prop::collection::vec("[a-z]{1,8}", 0..2),
        product in prop::option::of((0..current().catalogue.len(), 0_usize..6)),
    ) -> Extra {
        Extra { label, count: count.max(2), hosts, product, program }
    }
}

/// Random answers with all of that, as a draft of which some questions are not answered yet.
fn draft() -> impl Strategy<Value = Draft> {
    let open = prop_oneof![Just(Vec::new()), prop::collection::vec(0..QUESTIONS.len(), 0..6)];
    (random::answers(), prop::collection::vec(extra(), 5), open).prop_map(|(mut answers, extras, open)| {
        for (group, extra) in answers.estate.iter_mut().zip(extras) {
            (group.label, group.count, group.hosts) = (extra.label, extra.count, extra.hosts.into());
            let cover = group.extended_support.as_mut();
            if let Some((place, programme)) = extra.product {
                let (id, product) = current().catalogue.iter().nth(place).unwrap();
                group.product = Some(id);
                let offered = product.programmes.get(programme);
                if let (Some(cover), Some(offered)) = (cover, offered) {
                    cover.program = offered.name.to_owned();
                    cover.until = offered.until.unwrap_or(cover.until);
                }
            } else if let Some(cover) = cover {
                cover.program = extra.program;
            }
        }
        let mut draft = Draft::of(answers);
        open.into_iter().for_each(|place| draft.answered.remove(QUESTIONS[place].id));
        draft
    })
}

/// What does not travel, taken out.
fn without(draft: &Draft, labels: bool) -> Draft {
    let mut draft = draft.clone();
    for (place, group) in draft.answers.estate.iter_mut().enumerate() {
        group.id = format!("servers-{}", place + 1);
        group.hosts = [].into();
        if !labels {
            group.label.clear();
            let offered = group.product.map(|id| &current().catalogue.product(id).programmes);
            let cover = group.extended_support.as_mut();
            let own = |name: &str| !offered.is_some_and(|all| all.iter().any(|programme| programme.name == name));
            if let Some(cover) = cover.filter(|cover| own(&cover.program)) {
                cover.program.clear();
            }
        }
    }
    draft
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_comes_back(draft in draft(), labels in any::<bool>()) {
        let facts = current();
        let text = link::write(&draft, &facts.catalogue, labels);
        let back = link::read(&text, &facts.catalogue).unwrap();
        let sent = without(&draft, labels);
        prop_assert_eq!(back.complete(facts), sent.complete(facts));
        prop_assert_eq!(&back, &sent);
        prop_assert_eq!(link::write(&back, &facts.catalogue, labels), text);
    }

    #[test]
    fn every_character_of_a_link_counts(draft in draft(), at in any::<prop::sample::Index>(), new in any::<char>()) {
        let catalogue = &current().catalogue;
        let text = link::write(&draft, catalogue, true);
        let at = at.index(text.len());
        let changed = [&text[..at], &new.to_string(), &text[at + 1..]].concat();
        prop_assert!(changed == text || link::read(&changed, catalogue).is_err(), "{}", changed);
        prop_assert!(link::read(&text[..at], catalogue).is_err(), "cut at {}", at);
    }
}

/// A hospital's ten groups: four with cover, three corrected, three with remedies.
fn hospital() -> Draft {
    let groups = [
        r#""product": "windows-server-2012-r2", "count": 14, "extended_support": { "program": "ESU Year 3", "until": "2026-10-13" },
           "remedy": { "action": "upgrade", "by": "2027-03-01", "cost": 120000, "hours": 320, "downtime_hours": 24 }"#,
        r#""product": "windows-server-2008-r2", "count": 3, "corrected_on": "2026-04-30""#,
        r#""product": "windows-server-2016", "count": 41, "in_service_since": "2018-09-01""#,
        r#""product": "windows-server-2019", "count": 66"#,
        r#""product": "windows-server-2012", "count": 5, "extended_support": { "program": "ESU Year 3", "until": "2026-10-13" },
           "remedy": { "action": "cloud", "by": "2027-06-30", "cost": 48500, "hours": 160, "downtime_hours": 6 }"#,
        r#""product": "centos-linux-7", "count": 9, "extended_support": { "program": "TuxCare", "until": "2028-06-30" }"#,
        r#""product": "centos-linux-6", "count": 2, "corrected_on": "2025-11-15""#,
        r#""product": "windows-server-2003", "count": 1, "corrected_on": "2026-08-01", "in_service_since": "2009-05-04""#,
        r#""label": "PACS archive", "support_ended": "2024-12-31", "count": 2,
           "extended_support": { "program": "Vendor contract", "until": "2026-12-31" },
           "remedy": { "action": "replace", "by": "2027-01-31", "cost": 275000, "hours": 400, "downtime_hours": 48 }"#,
        r#""product": "windows-server-2022", "count": 58"#,
    ];
    let groups: Vec<String> = (groups.iter().enumerate())
        .map(|(place, fields)| format!(r#"{{ "id": "g{place}", "ephi": "stores", "network": "internal", {fields} }}"#))
        .collect();
    let file = format!(
        r#"{{ "schema": "overdue/answers/1", "as_of": "2026-11-22",
            "organization": {{ "role": "covered_entity", "individuals": 184000 }}, "estate": [{}],
            "conduct": {{ "awareness": "knew", "known_on": "2024-02-15", "in_place_since": "2025-06-01",
              "risk_analysis": "omits_these", "risk_plan": "not_followed", "controls": ["monitored", "backed_up"],
              "firewalled": true, "logs": "kept", "security_practices_months": 18, "prior": "audit",
              "incident": "suspected", "incident_on": "2026-09-09" }} }}"#,
        groups.join(", ")
    );
    Draft::of(read(&file, &current().catalogue).unwrap())
}

#[test]
fn a_hospital_takes_three_hundred_characters_at_most() {
    let catalogue = &current().catalogue;
    let (hospital, bare) = (hospital(), link::write(&hospital(), catalogue, false));
    let labelled = link::write(&hospital, catalogue, true);
    println!("ten groups: {} characters, {} with labels", bare.len(), labelled.len());
    assert!(bare.len() <= 300, "{}: {bare}", bare.len());
    assert!(bare.len() < labelled.len() && labelled.len() < bare.len() + 60);
    assert_eq!(link::read(&bare, catalogue), Ok(without(&hospital, false)));
}
