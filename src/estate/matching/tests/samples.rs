//! Rows as the sample exports have them, and rows like them.

use super::{ids, judge, short};
use crate::estate::ClueKind::{self, *};

fn check(rows: &[(&[(ClueKind, &str)], &str)]) {
    for (clues, expected) in rows {
        let verdict = judge(clues);
        let mut read = short(&verdict);
        if read == "?" {
            read.push_str(&ids(&verdict.candidates).join("|"));
        }
        assert_eq!(read, *expected, "{clues:?}");
    }
}

#[test]
fn active_directory() {
    check(&[
        (&[(System, "Windows Server 2003"), (Version, "5.2 (3790)")], "=windows-server-2003"),
        (&[(System, "Windows NT"), (Version, "4.0")], "?windows-nt-server-4.0|windows-nt-workstation-4.0"),
        (
            &[(System, "Windows Storage Server 2012 R2 Standard"), (Version, "6.3 (9600)")],
            "=windows-storage-server-2012-r2",
        ),
        (&[(System, "Hyper-V Server 2012 R2"), (Version, "6.3 (9600)")], "=hyper-v-server-2012-r2"),
        (&[(System, "Windows Server Datacenter"), (Version, "10.0 (17134)")], "=windows-server-1803-sac"),
        (&[(System, "Windows Embedded Standard"), (Version, "6.1 (7601)")], "=windows-embedded-standard-7"),
        (&[(System, "Windows 10 Enterprise"), (Version, "10.0 (17763)")], "=windows-10-1809-ent-edu"),
        (&[(System, "Windows 10 Enterprise LTSC"), (Version, "10.0 (17763)")], "=windows-10-ltsc-2019"),
        (&[(System, "Windows 11 Pro"), (Version, "10.0 (26100)")], "=windows-11-24h2-home-pro"),
        (&[(System, "Windows Server 2012"), (Version, "6.3 (9600)")], "?windows-server-2012|windows-server-2012-r2"),
        (&[(System, "Red Hat Enterprise Linux Server"), (Version, "7.9")], "=rhel-7"),
        (&[(System, "redhat-linux-gnu")], "-"),
        (&[(System, "EMC File Server"), (Version, "8.1.21")], "-"),
        (&[], "-"),
    ]);
}

#[test]
fn vsphere() {
    let r2 = "architecture='X86' bitness='64' buildNumber='9600' distroName='Windows' distroVersion='6.3' \
              prettyName='Windows Server 2012 R2 Standard, 64-bit (Build 9600.21620)'";
    let type_2012 = "Microsoft Windows Server 2012 (64-bit)";
    let type_2016 = "Microsoft Windows Server 2016 or later (64-bit)";
    check(&[
        (&[(Detail, r2), (System, type_2012), (GuestType, type_2012)], "=windows-server-2012-r2"),
        (&[(System, type_2012)], "?windows-server-2012|windows-server-2012-r2"),
        (&[(GuestType, type_2016)], "?windows-server-2016|windows-server-2019|windows-server-2022"),
        (&[(GuestType, "Microsoft Windows Server 2019 (64-bit)")], "~windows-server-2019"),
        (
            &[(Detail, "prettyName='Windows Server 2025, 64-bit (Build 26100.1)'"), (System, type_2016)],
            "~windows-server-2025",
        ),
        (&[(System, "CentOS 4/5/6 (64-bit)")], "?centos-linux-5|centos-linux-6"),
        (&[(System, "CentOS 4/5 or later (64-bit)"), (GuestType, "CentOS 7 (64-bit)")], "~centos-linux-7"),
        (&[(Detail, "distroName='SLES' distroVersion='15.4'")], "=sles-15-sp4"),
        (&[(System, "VMware Photon OS (64-bit)"), (GuestType, "Other 3.x or later Linux (64-bit)")], "-"),
    ]);
}

#[test]
fn service_desks_and_lists() {
    check(&[
        (
            &[
                (System, "Windows 2008 R2 Standard"),
                (Version, "6.1.7601"),
                (Pack, "Service Pack 1"),
                (Kind, "Windows Server"),
            ],
            "=windows-server-2008-r2",
        ),
        (&[(System, "SLES"), (Version, "12"), (Pack, "5")], "=sles-12-sp5"),
        (&[(System, "Windows"), (Version, "10.0.17763"), (Edition, "Enterprise LTSC")], "~windows-10-ltsc-2019"),
        (&[(System, "10.13.6"), (Kind, "Apple Mac")], "~macos-10.13"),
        (&[(System, "Windows 2012 / SQL 2008 R2  ")], "=windows-server-2012 sql-server-2008-r2"),
        (&[(System, "RHEL 6.10 (Santiago)"), (Software, "Oracle 11gR2")], "=rhel-6 oracle-db-11.2"),
        (&[(System, "RHEL 6.10"), (Software, "Oracle 11g")], "?rhel-6"),
        (&[(System, "RHEL 6 (Maipo)")], "?rhel-6|rhel-7"),
        (&[(System, "Windows Server 2008 R2 or 2012")], "?windows-server-2008-r2|windows-server-2012"),
        (&[(System, "Windows Server 2016 R2")], "?windows-server-2016"),
    ]);
}

#[test]
fn scans_and_kernels() {
    check(&[
        (
            &[
                (Fingerprint(98), "Microsoft Windows Server 2003 R2 SP2"),
                (Fingerprint(96), "Microsoft Windows Server 2003 SP2"),
            ],
            "~windows-server-2003-r2",
        ),
        (
            &[(Fingerprint(96), "Microsoft Windows 7 or Windows Server 2008 R2"), (Service, "Microsoft IIS httpd 7.5")],
            "?windows-server-2008-r2|windows-7",
        ),
        (
            &[
                (Fingerprint(91), "Microsoft Windows 10 1709 - 1909"),
                (Fingerprint(90), "Microsoft Windows Server 2016"),
            ],
            "-",
        ),
        (
            &[(Fingerprint(100), "Microsoft Windows Server 2008 SP2"), (Service, "Microsoft SQL Server 2008")],
            "~windows-server-2008 sql-server-2008",
        ),
        (&[(Fingerprint(99), "Unheard"), (Cpe, "cpe:/o:redhat:enterprise_linux:7")], "~rhel-7"),
        (&[(Fingerprint(100), "Linux 3.10 - 4.11"), (Cpe, "cpe:/o:linux:linux_kernel:3")], "-"),
        (&[(System, "Linux 3.10.0-1160.el7.x86_64")], "?rhel-7|centos-linux-7|oracle-linux-7"),
        (&[(System, "CentOS Linux"), (Version, "3.10.0-1160.el7.x86_64")], "=centos-linux-7"),
        (&[(Detail, "Linux web 5.15.0-91-generic #101-Ubuntu SMP x86_64")], "?ubuntu-20.04|ubuntu-22.04"),
    ]);
}
