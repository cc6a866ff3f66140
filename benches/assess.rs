//! How long `assess` takes, from 10 server groups to the 10,000 that a file may hold.
//!
//! The estate is the hardest an honest one can be: every group of its own dates, network and fate, a
//! breach, and a plan, so that every projection and every lever is made.

#![allow(missing_docs, reason = "criterion's macros write items without")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use overdue::answers::{Answers, read};
use overdue::assessment::assess;
use overdue::facts::{self, Facts};
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

fn estates(criterion: &mut Criterion) {
    let facts = facts::current();
    let mut group = criterion.benchmark_group("assess");
    group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2)).sample_size(20);
    for size in SIZES {
        let answers = estate(size, facts);
        group.throughput(Throughput::Elements(size as u64));
        group.bench_with_input(BenchmarkId::from_parameter(size), &answers, |bencher, answers| {
            bencher.iter(|| assess(black_box(answers), facts));
        });
    }
    group.finish();
}

/// Answers with `size` groups, no two alike.
fn estate(size: usize, facts: &Facts) -> Answers {
    let mut groups = String::new();
    for index in 0..size {
        let day = |years: usize, step: usize| {
            let count = index * step;
            format!("20{:02}-{:02}-{:02}", 20 + count % years, 1 + count / 7 % 12, 1 + count / 3 % 28)
        };
        let corrected = if index % 5 == 0 { format!("\"{}\"", day(6, 11)) } else { "null".to_owned() };
        let remedy = match index % 3 {
            0 => format!(r#"{{"action": "upgrade", "by": "2027-{:02}-01", "cost": 9000}}"#, 1 + index % 12),
            1 => format!(r#"{{"action": "isolate", "by": "2027-{:02}-15"}}"#, 1 + index % 12),
            _ => "null".to_owned(),
        };
        let network = ["isolated", "internal", "internet"][index % 3];
        let comma = if index == 0 { "" } else { "," };
        let ended = day(7, 13);
        let _ = write!(
            groups,
            r#"{comma}{{"id": "g{index}", "support_ended": "{ended}", "ephi": "stores", "network": "{network}",
                "corrected_on": {corrected}, "remedy": {remedy}}}"#
        );
    }
    let text = format!(
        r#"{{"schema": "overdue/answers/1", "as_of": "2026-11-22",
            "organization": {{"role": "covered_entity", "individuals": null}}, "estate": [{groups}],
            "conduct": {{"awareness": "knew", "known_on": "2024-02-01", "in_place_since": "2025-06-01", "risk_analysis": null,
                "risk_plan": "not_followed", "controls": ["monitored"], "firewalled": false, "logs": null,
                "prior": "audit", "incident": "breach", "incident_on": "2026-03-09", "individuals_affected": 31248}}}}"#
    );
    match read(&text, &facts.catalogue) {
        Ok(answers) => answers,
        Err(faults) => unreachable!("the estate is valid: {faults:?}"),
    }
}

criterion_group!(benches, estates);
criterion_main!(benches);
