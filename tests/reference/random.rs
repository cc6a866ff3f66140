//! Random answers that are valid, with days that crowd around the edges the model has.

use chrono::{Days, NaiveDate};
use overdue::answers::*;
use overdue::facts::{self, Dollars};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

/// Products whose support ended at different times, and one without an end.
const PRODUCTS: [&str; 4] =
    ["windows-server-2003", "windows-server-2008-r2", "centos-linux-6", "windows-server-2012-r2"];

/// Valid answers with up to four groups.
pub fn answers() -> impl Strategy<Value = Answers> {
    as_of().prop_flat_map(|as_of| {
        let role = select(vec![
            Role::CoveredEntity,
            Role::CoveredEntity,
            Role::BusinessAssociate,
            Role::Unsure,
            Role::Neither,
        ]);
        let individuals = of(select(vec![0, 499, 500, 9_999, 10_000, 100_000]));
        let organization = (role, individuals).prop_map(|(role, individuals)| Organization { role, individuals });
        let estate = prop::collection::vec(group(as_of), 0..5).prop_map(|mut groups| {
            for (index, group) in groups.iter_mut().enumerate() {
                group.id = format!("g{index}");
            }
            groups
        });
        (organization, estate, conduct(as_of)).prop_map(move |(organization, estate, conduct)| Answers {
            as_of,
            organization,
            estate,
            conduct,
        })
    })
}

/// Any day of the form's range; more often one near which the law, the notice or the calendar turns.
fn as_of() -> impl Strategy<Value = NaiveDate> {
    let edges = [
        "2009-02-18",
        "2013-09-23",
        "2015-11-02",
        "2016-09-06",
        "2019-04-30",
        "2024-02-29",
        "2026-01-01",
        "2026-11-22",
    ];
    let edge = select(edges.map(day).to_vec());
    prop_oneof![
        3 => (edge, 0_u64..40).prop_map(|(day, after)| day + Days::new(after)),
        2 => (0_u64..9_000).prop_map(|after| day("2009-02-18") + Days::new(after)),
        1 => Just(day("2099-12-31")),
    ]
}

/// A day at most so far before `from`, near it as often as not.
fn before(from: NaiveDate, most: u64) -> impl Strategy<Value = NaiveDate> {
    prop_oneof![0..40_u64.min(most), 0..most].prop_map(move |days| (from - Days::new(days)).max(day("1990-01-01")))
}

/// A day at most so far after `from`.
fn after(from: NaiveDate, most: u64) -> impl Strategy<Value = NaiveDate> {
    prop_oneof![1..40_u64.min(most), 1..most].prop_map(move |days| (from + Days::new(days)).min(day("2099-12-31")))
}

fn around(as_of: NaiveDate) -> impl Strategy<Value = NaiveDate> {
    let year = select(vec![363, 364, 365]).prop_map(move |days| as_of + Days::new(days));
    let year = year.prop_map(|day| day.min(self::day("2099-12-31")));
    prop_oneof![8 => before(as_of, 2_600), 2 => after(as_of, 500), 1 => year]
}

fn group(as_of: NaiveDate) -> impl Strategy<Value = ServerGroup> {
    let support = prop_oneof![
        5 => around(as_of).prop_map(|ended| (None, Some(ended))),
        1 => select(PRODUCTS.to_vec()).prop_map(|product| (facts::current().catalogue.find(product), None)),
    ];
    let ephi = select(vec![Ephi::Stores, Ephi::Stores, Ephi::Reaches, Ephi::None]);
    let network = select(vec![Network::Isolated, Network::Internal, Network::Internet]);
    let remedy = of(remedy(as_of)).prop_map(move |remedy| remedy.filter(|remedy| remedy.by > as_of));
    let cover = prop::option::weighted(0.2, around(as_of));
    let service = prop::option::weighted(0.3, around(as_of));
    let corrected = prop::option::weighted(0.3, before(as_of, 900));
    (support, ephi, network, cover, service, corrected, remedy).prop_map(
        |((product, support_ended), ephi, network, cover, in_service_since, corrected_on, remedy)| ServerGroup {
            id: String::new(),
            label: String::new(),
            product,
            support_ended,
            count: 1,
            hosts: [].into(),
            ephi,
            network,
            extended_support: cover.map(|until| ExtendedSupport { program: "ESU".to_owned(), until }),
            in_service_since,
            corrected_on,
            remedy,
        },
    )
}

fn remedy(as_of: NaiveDate) -> impl Strategy<Value = Remedy> {
    let action = select(vec![Action::Upgrade, Action::Retire, Action::Isolate, Action::Isolate]);
    (action, after(as_of, 800), 0_i64..1_000_000, 0_i64..1_000, 0_i64..100).prop_map(
        |(action, by, cost, hours, downtime_hours)| Remedy { action, by, cost: Dollars(cost), hours, downtime_hours },
    )
}

fn conduct(as_of: NaiveDate) -> impl Strategy<Value = Conduct> {
    let awareness = select(vec![Awareness::Knew, Awareness::ShouldHaveKnown, Awareness::CouldNotHaveKnown]);
    let days = (of(before(as_of, 1_500)), of(before(as_of, 1_500)), before(as_of, 2_500));
    let analysis = of(select(vec![RiskAnalysis::None, RiskAnalysis::OmitsThese, RiskAnalysis::CoversThese]));
    let plan = of(select(vec![RiskPlan::None, RiskPlan::NotFollowed, RiskPlan::OnSchedule, RiskPlan::Done]));
    let controls = of(prop::collection::vec(select(Control::ALL.to_vec()), 0..4))
        .prop_map(|list| list.map(|list| list.into_iter().fold(Controls::NONE, Controls::with)));
    let logs = of(select(vec![Logs::None, Logs::Kept, Logs::Reviewed]));
    let graded = (analysis, plan, controls, of(any::<bool>()), logs);
    let prior = select(vec![Prior::None, Prior::None, Prior::Audit, Prior::TechnicalAssistance, Prior::Resolution]);
    let incident = select(vec![Incident::None, Incident::Suspected, Incident::Breach]);
    let people = select(vec![1_i64, 499, 500, 31_248]);
    (awareness, days, graded, prior, incident, people, select(vec![0_i64, 11, 12])).prop_map(
        |(awareness, days, graded, prior, incident, people, security_practices_months)| Conduct {
            awareness,
            known_on: days.0,
            in_place_since: days.1,
            risk_analysis: graded.0,
            risk_plan: graded.1,
            controls: graded.2,
            firewalled: graded.3,
            logs: graded.4,
            security_practices_months,
            prior,
            incident,
            incident_on: (incident == Incident::Breach).then_some(days.2),
            individuals_affected: (incident == Incident::Breach).then_some(people),
        },
    )
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
