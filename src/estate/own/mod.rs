//! The estate as CSV, written and read: every field of every server group.

mod read;
mod write;

pub use read::{Estate, Export};
pub use write::write;

/// The columns, in their order. `product_name` is for people; reading passes it over.
const COLUMNS: [&str; 18] = [
    "id",
    "label",
    "product",
    "product_name",
    "support_ended",
    "count",
    "hosts",
    "ephi",
    "network",
    "extended_support_program",
    "extended_support_until",
    "in_service_since",
    "corrected_on",
    "remedy_action",
    "remedy_by",
    "remedy_cost",
    "remedy_hours",
    "remedy_downtime_hours",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Action, Ephi, ExtendedSupport, FaultKind, Network, Remedy, ServerGroup, fixture};
    use crate::estate::table::write::FORMULA;
    use crate::estate::{At, Certainty, Import, Read, Verdict};
    use crate::facts::{Dollars, current};
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn read(text: &str) -> Estate {
        let unknown = Verdict { products: Vec::new(), certainty: Certainty::Unknown, candidates: Vec::new() };
        let mut import = Import::new(Box::new(move |_| unknown.clone()), None);
        import.push(text.as_bytes());
        match import.finish() {
            Ok(Read::Estate(export)) => export.groups(&current().catalogue),
            other => panic!("our own export was not known: {other:?}"),
        }
    }

    /// Text that a spreadsheet may trip over.
    fn text(most: usize) -> impl Strategy<Value = String> {
        prop_oneof![any::<String>(), "['=+@\t\r\n\\\\\",;|a é-]{0,12}"]
            .prop_map(move |text| text.chars().filter(|letter| *letter != '\0').take(most).collect())
    }

    fn day() -> impl Strategy<Value = NaiveDate> {
        (1990_i32..2099, 1_u32..366).prop_map(|(year, day)| NaiveDate::from_yo_opt(year, day).expect("in the year"))
    }

    fn remedy() -> impl Strategy<Value = Remedy> {
        (day(), 0_i64..1_000_000, 0_i64..1_000, 0_i64..1_000).prop_map(|(by, cost, hours, downtime_hours)| Remedy {
            action: Action::Isolate,
            by,
            cost: Dollars(cost),
            hours,
            downtime_hours,
        })
    }

    prop_compose! {
        fn group()(
            (label, program) in (text(80), text(40)),
            hosts in prop::collection::vec(text(80), 0..4),
            product in prop::option::of(0..current().catalogue.len()),
            (ended, since, until, remedy) in (day(), prop::option::of(day()), prop::option::of(day()), prop::option::of(remedy())),
            (more, exposed) in (0_u32..9, any::<bool>()),
        ) -> ServerGroup {
            ServerGroup {
                id: String::new(),
                label,
                product: product.and_then(|place| current().catalogue.iter().nth(place).map(|(id, _)| id)),
                support_ended: product.is_none().then_some(ended),
                count: hosts.len() as u32 + more.max(1),
                hosts: hosts.into(),
                ephi: if exposed { Ephi::Reaches } else { Ephi::None },
                network: if exposed { Network::Internet } else { Network::Isolated },
                extended_support: until.map(|until| ExtendedSupport { program, until }),
                in_service_since: since,
                corrected_on: since,
                remedy,
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_comes_back(mut groups in prop::collection::vec(group(), 1..6)) {
            for (place, group) in groups.iter_mut().enumerate() {
                group.id = format!("{}-{place}", ["", "file", "lab"][place % 3]);
            }
            let written = write(&groups, &current().catalogue);
            let back = read(&written);
            prop_assert_eq!(back.faults, []);
            prop_assert_eq!(back.groups, groups);
        }

        #[test]
        fn no_field_begins_like_a_formula(label in text(20)) {
            let group = ServerGroup { id: "a".into(), label, ..blank() };
            let written = write(&[group], &current().catalogue);
            let mut fields = Vec::new();
            let mut records = crate::estate::table::Records::new(b',', 1);
            let told = records.push(&written, &mut |record| {
                fields.extend((0..record.len()).map(|column| record.raw(column).to_owned()));
                Ok(())
            });
            prop_assert_eq!((told, fields.len()), (Ok(()), 2 * COLUMNS.len()));
            prop_assert!(fields.iter().all(|field| !field.starts_with(FORMULA)), "{}", written);
        }
    }

    fn blank() -> ServerGroup {
        ServerGroup { support_ended: NaiveDate::from_ymd_opt(2020, 1, 14), ..fixture::blank("") }
    }

    #[test]
    fn a_fault_is_told_with_row_and_column_and_the_others_are_kept() {
        let text =
            "id,support_ended,ephi,network,count\nlab,2020-01-14,stores,internal,3\nbad,2020-02-30,stores,internal,x\n";
        let estate = read(text);
        assert_eq!(estate.groups, [ServerGroup { id: "lab".into(), count: 3, ..blank() }]);
        let told: Vec<_> = estate.faults.iter().map(|fault| fault.at).collect();
        assert_eq!(told, [Some(At { row: 3, column: 2 }), Some(At { row: 3, column: 5 })]);
        assert_eq!(estate.faults[0].kind, crate::estate::FaultKind::Value(FaultKind::NotADay));
    }
}
