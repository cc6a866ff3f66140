//! Inventories made to harm: whatever the bytes, reading ends, nothing panics, and what is kept stays in bounds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(missing_docs, reason = "a test")]

use overdue::estate::limits::{LONGEST_FIELD, MOST_BYTES, MOST_COLUMNS, MOST_SPELLINGS};
use overdue::estate::{At, Certainty, Clue, Fault, FaultKind, Foreign, Import, Inventory, Read, Verdict, XmlFault};
use overdue::facts;
use overdue::words::words;
use proptest::prelude::*;

/// Stands in for the matcher: what matters here is what is read, not what it is taken for.
fn judge(clues: &[Clue<'_>]) -> Verdict {
    let catalogue = &facts::current().catalogue;
    let known = clues.iter().any(|clue| clue.text.contains("2012 R2"));
    let products = catalogue.find("windows-server-2012-r2").filter(|_| known).into_iter().collect();
    let certainty = if known { Certainty::Exact } else { Certainty::Unknown };
    Verdict { products, certainty, candidates: Vec::new() }
}

fn read(bytes: &[u8], slice: usize) -> Result<Read, Fault> {
    let mut import = Import::new(Box::new(judge), None);
    for part in bytes.chunks(slice) {
        if !import.push(part) {
            break;
        }
    }
    import.finish()
}

fn inventory(bytes: &[u8]) -> Inventory {
    match read(bytes, 1 << 18) {
        Ok(Read::Inventory(inventory)) => inventory,
        other => panic!("no inventory: {other:?}"),
    }
}

fn fault(bytes: &[u8]) -> Fault {
    read(bytes, 1 << 18).expect_err("a fault")
}

#[test]
fn what_is_no_inventory_is_refused_by_name() {
    let cases: [(&[u8], FaultKind); 9] = [
        (b"", FaultKind::Empty),
        (b" \r\n\r\n\t ", FaultKind::Empty),
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml", FaultKind::Foreign(Foreign::Excel)),
        (b"\x7fELF\x02\x01\x01\0\0\0\0", FaultKind::Foreign(Foreign::Binary)),
        (b"<!doctype html><table><tr><td>a", FaultKind::Foreign(Foreign::WebPage)),
        (b"{\"schema\": \"overdue/answers/1\"}", FaultKind::Foreign(Foreign::Json)),
        (b"<?xml version=\"1.0\"?><Workbook/>", FaultKind::Foreign(Foreign::OtherXml)),
        (b"Name,OS\r\n", FaultKind::NoRows),
        (b"<nmaprun></nmaprun>", FaultKind::NoRows),
    ];
    for (bytes, wanted) in cases {
        let told = fault(bytes);
        assert_eq!(told.kind, wanted);
        assert!(told.message(words()).len() > 40, "{told:?}");
    }
}

#[test]
fn everything_before_a_fault_is_kept() {
    let read = inventory(b"Name,OS\na,Windows Server 2012 R2\nb,\"RHEL 6\nc,x\n");
    assert_eq!(read.summary().rows, 1);
    let told = read.stopped.expect("the quote never closes");
    assert_eq!(told, Fault { at: Some(At { row: 3, column: 2 }), kind: FaultKind::OpenQuote });
    assert!(told.message(words()).starts_with("Row 3, column 2: A quoted field begins"), "{}", told.message(words()));

    let mut wide = b"Name,OS\na,RHEL 6\n".to_vec();
    wide.resize(wide.len() + 1_000_000, b',');
    let read = inventory(&wide);
    assert_eq!(read.summary().rows, 1);
    assert_eq!(
        read.stopped,
        Some(Fault { at: Some(At { row: 3, column: MOST_COLUMNS as u32 + 1 }), kind: FaultKind::TooManyColumns })
    );

    let mut cut = b"Name,OS\n".to_vec();
    cut.extend(b"a,RHEL 6\n".repeat(10_000));
    cut.extend_from_slice(&[b'x', 0, 1, 2]);
    let read = inventory(&cut);
    assert!(read.summary().rows >= 10_000);
    assert_eq!(read.stopped.map(|fault| fault.kind), Some(FaultKind::Foreign(Foreign::Binary)));

    let mut long = b"Name,OS\na,RHEL 6\nb,".to_vec();
    long.resize(long.len() + LONGEST_FIELD + 1, b'y');
    assert_eq!(inventory(&long).stopped.map(|fault| fault.kind), Some(FaultKind::FieldTooLong));
}

#[test]
fn two_hundred_megabytes_are_not_read() {
    let mut import = Import::new(Box::new(judge), None);
    let slice =
        format!("server-1,Windows Server 2012 R2 Standard,{}\n", "a long note ".repeat(80)).repeat(400).into_bytes();
    let mut pushed = 0;
    import.push(b"Name,OS,Notes\n");
    while import.push(&slice) {
        pushed += slice.len();
    }
    assert!(pushed <= MOST_BYTES);
    let Ok(Read::Inventory(read)) = import.finish() else { panic!("rows were there") };
    assert_eq!(read.spellings().len(), 1);
    assert_eq!(read.stopped.map(|fault| fault.kind), Some(FaultKind::TooLarge));
}

#[test]
fn no_more_spellings_are_kept_than_a_bound() {
    let mut text = String::from("Name,OS\n");
    for row in 0..=MOST_SPELLINGS {
        text.push_str(&format!("a,os {row}\n"));
    }
    let read = inventory(text.as_bytes());
    assert_eq!(read.spellings().len(), MOST_SPELLINGS);
    assert_eq!(
        read.stopped,
        Some(Fault { at: Some(At { row: MOST_SPELLINGS as u32 + 2, column: 1 }), kind: FaultKind::TooManySpellings })
    );
}

#[test]
fn entities_never_grow() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE nmaprun [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><nmaprun>&b;</nmaprun>";
    assert_eq!(fault(bomb.as_bytes()).kind, FaultKind::Xml(XmlFault::Declarations));
    let host = "<host><status state=\"up\"/><address addr=\"10.0.0.1\"/></host>";
    let read = inventory(format!("<nmaprun>{host}<host>&lol;</host></nmaprun>").as_bytes());
    assert_eq!(read.summary().rows, 1);
    assert_eq!(read.stopped.map(|fault| fault.kind), Some(FaultKind::Xml(XmlFault::Entity)));
}

#[test]
fn markup_in_a_name_is_only_text() {
    let read = inventory(b"Name,OS\n<img src=x onerror=alert(1)>,Windows Server 2012 R2\n");
    assert_eq!(read.groups()[0].hosts, ["<img src=x onerror=alert(1)>"]);
}

/// Bytes that look like the files that are read, so that readers are met deeper than by chance.
fn likely_bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        any::<Vec<u8>>(),
        "[a-zA-Z0-9 ,;|\t\"'\r\n<>&=/!\\[\\]-]{0,40}".prop_map(String::into_bytes),
        prop::sample::select(vec![
            "Name,OS\r\n",
            "sep=;\n",
            "\u{feff}",
            "#TYPE x\n",
            "Plugin ID,Host,Plugin Output\n",
            "11936,h,\"Remote operating system : ",
            "id,support_ended,ephi,network,count,hosts\n",
            "<nmaprun>",
            "<host>",
            "<status state=\"up\"/>",
            "</host>",
            "<osmatch name=\"",
            "<!DOCTYPE",
            "<![CDATA[",
            "<!--",
            "VM,Powerstate,OS according to the VMware Tools\n",
            "Windows Server 2012 R2",
            "\0",
            "\"\"",
            "é",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_rows_or_a_fault_however_they_are_sliced(bytes in likely_bytes(), slice in 1_usize..64) {
        let told = |read: Result<Read, Fault>| match read {
            Ok(Read::Inventory(inventory)) => {
                let rows: Vec<String> = inventory.rows().map(|row| format!("{row:?}")).collect();
                // Whatever was read, groups can be made of it.
                let _ = inventory.groups();
                format!("{:?} {rows:?}", inventory.stopped)
            }
            Ok(Read::Estate(export)) => format!("{:?}", export.groups(&facts::current().catalogue)),
            other => format!("{other:?}"),
        };
        let (whole, sliced) = (told(read(&bytes, bytes.len().max(1))), told(read(&bytes, slice)));
        prop_assert_eq!(whole, sliced);
    }
}
