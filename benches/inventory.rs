//! How long an inventory takes to be read, matched and grouped, by its rows. The rows have RVTools' width in bytes (some
//! 200 each), 300 different systems among them, and a name of their own each.

#![allow(missing_docs, reason = "criterion's macros write items without")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use overdue::estate::{Import, Matcher, Read};
use overdue::facts;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// Bytes of a slice, as the page takes them.
const SLICE: usize = 256 << 10;

fn inventories(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("inventory");
    group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(3)).sample_size(10);
    for size in SIZES {
        let text = inventory(size);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(size), &text, |bencher, text| {
            bencher.iter(|| read(black_box(text.as_bytes())));
        });
    }
    group.finish();
}

/// Groups of a file.
fn read(bytes: &[u8]) -> usize {
    let matcher = Matcher::new(facts::current());
    let mut import = Import::new(Box::new(move |clues| matcher.judge(clues)), None);
    bytes.chunks(SLICE).all(|slice| import.push(slice));
    match import.finish() {
        Ok(Read::Inventory(inventory)) => inventory.groups().len(),
        other => unreachable!("the inventory is one: {other:?}"),
    }
}

/// An inventory of `size` rows.
fn inventory(size: usize) -> String {
    let systems = [
        "Windows Server 2008 R2 Standard",
        "Red Hat Enterprise Linux Server release 6.10 (Santiago)",
        "Ubuntu 18.04.6 LTS",
    ];
    let mut text =
        String::from("Name,OperatingSystem,OperatingSystemVersion,Powerstate,Network #1,Path,Annotation,Notes\r\n");
    for row in 0..size {
        let system = systems[row % systems.len()];
        let build = row % 100;
        let power = if row % 9 == 0 { "poweredOff" } else { "poweredOn" };
        let _ = write!(
            text,
            "srv-{row:06}.hospital.example,{system},6.1 (7601.{build}),{power},VLAN{}-Clinical,[DS-SAN01] srv-{row:06}/srv-{row:06}.vmx,\"owner: clinical apps, do not reboot before 18:00\",rack B{}\r\n",
            row % 40,
            row % 12
        );
    }
    text
}

criterion_group!(benches, inventories);
criterion_main!(benches);
