//! What must never be taken for a product, and what must never change a verdict.

use super::{MATCHER, ids, judge, short, system};
use crate::estate::{Certainty, Clue, ClueKind, Verdict};
use proptest::prelude::*;

#[test]
fn no_product_of_what_is_none() {
    for text in [
        "",
        " ",
        "?",
        "Toaster",
        "Windows",
        "Windows Server",
        "Server",
        "Linux",
        "Other (64-bit)",
        "Oracle",
        "Oracle Linux",
        "Oracle 8i",
        "Oracle WebLogic 12.2",
        "IIS 7.5",
        "Microsoft IIS httpd 7.5",
        "EMC File Server",
        "NetApp Release 9.7",
        "Synology DSM 6.2",
        "Cisco ASA 9.2.0.8",
        "EMC 6.1.7601",
        "RHEL 3",
        "CentOS 9",
        "Windows 98",
        "Windows Server 2011",
        "Windows Home Server 2011",
        "Windows MultiPoint Server 2012",
        "Team Foundation Server 2012",
        "System Center 2012 R2",
        "SQL Server 2012 Native Client",
        "SQL Server Management Studio 18",
        "Microsoft Office 2010",
        "PACS 2012",
        "2012",
        "Windows Server 2016 R2",
        "Windows Server 2008 / 2012",
        "SUSE Linux 10.1",
        "openSUSE Leap 15.3",
        "Red Hat Linux 7.3",
        "Raspbian GNU/Linux 10 (buster)",
        "Citrix Hypervisor 8.2",
        "MySQL 5.5.68-MariaDB",
        "macOS 10.5",
        "Ubuntu Core 18",
        "W2K8-SQL01",
        "SRV2012-PACS",
        "RHEL7-APP02",
        "SRV-SQL-2008",
        "DC2012R2",
        "WIN-7AB2012CD",
        "SQL2016PRD",
        "<b>Windows</b>",
        "=cmd|'/c calc'!A1",
    ] {
        let verdict = judge(&[(ClueKind::System, text)]);
        assert!(verdict.products.is_empty(), "{text}: {}", short(&verdict));
    }
}

#[test]
fn a_long_text_counts_by_its_beginning() {
    let padded = format!("Windows Server 2012 R2 {}Windows Server 2003", "x ".repeat(40_000));
    assert_eq!(system(&padded), "=windows-server-2012-r2");
    assert_eq!(system(&"windows ".repeat(9_000)), "-");
}

#[test]
fn what_runs_on_an_unknown_system_does_not_make_it_known() {
    let verdict = judge(&[(ClueKind::System, "EMC File Server"), (ClueKind::Software, "Oracle 11gR2")]);
    assert_eq!((verdict.certainty, ids(&verdict.products)), (Certainty::Unknown, vec!["oracle-db-11.2"]));
}

fn same(text: &str, other: String) -> Result<(), TestCaseError> {
    let read = |text: &str| -> Verdict { judge(&[(ClueKind::System, text)]) };
    prop_assert_eq!(read(text), read(&other), "{:?} and {:?}", text, other);
    Ok(())
}

const TEXTS: [&str; 8] = [
    "Windows Server 2008 R2 Standard",
    "win2k8r2",
    "Red Hat Enterprise Linux Server release 7.9 (Maipo)",
    "SRV2012-PACS",
    "Windows 2012 / SQL 2008 R2",
    "Microsoft Windows Server 2012 (64-bit)",
    "6.3.9600",
    "Toaster 2012",
];

proptest! {
    #[test]
    fn case_blanks_and_marks_change_nothing(at in 0..TEXTS.len(), upper in any::<u64>(), before in "[ \t]{0,3}", after in "[ \t]{0,3}", mark in 0..4usize) {
        let text = TEXTS[at];
        let cased: String = text
            .char_indices()
            .map(|(at, letter)| if upper >> (at % 64) & 1 == 1 { letter.to_ascii_uppercase() } else { letter.to_ascii_lowercase() })
            .collect();
        same(text, format!("{before}{cased}{after}"))?;
        let mark = ["®", "(R)", "™", "?"][mark];
        let marked = text.replace("Windows", &format!("Windows{mark}")).replace("Server", &format!("Server{mark}"));
        same(text, marked)?;
    }

    #[test]
    fn any_clues_give_a_verdict(texts in prop::collection::vec((0..11usize, ".{0,80}|[a-zA-Z0-9 ./()-]{0,60}"), 0..6)) {
        use ClueKind::*;
        let kinds = [System, Version, Pack, Edition, Detail, GuestType, Kind, Fingerprint(96), Cpe, Service, Software];
        let clues: Vec<_> = texts.iter().map(|(kind, text)| Clue { kind: kinds[*kind], text: text.into() }).collect();
        let verdict = MATCHER.judge(&clues);
        let ambiguous = verdict.certainty == Certainty::Ambiguous;
        prop_assert_eq!(ambiguous, !verdict.candidates.is_empty());
        if matches!(verdict.certainty, Certainty::Exact | Certainty::Likely(_)) {
            prop_assert!(!verdict.products.is_empty());
        }
    }
}
