//! Findings of a Tenable scanner: a row for each finding, and among a host's rows those that name its system.
//!
//! Three exports are known: Nessus (`Plugin ID`, `Host`, `Name` of the finding, `Plugin Output`), Tenable Vulnerability
//! Management (the same and `FQDN`, `NetBios`, `OS`) and Security Center (`Plugin`, `IP Address`, `DNS Name`,
//! `NetBIOS Name`, `Plugin Text`).

use super::words::squeezed;
use crate::estate::limits::{LONGEST_CLUE, MOST_CLUES, clip};
use crate::estate::places::Places;
use crate::estate::table::Record;
use crate::estate::{Clue, ClueKind, Machine};
use crate::facts::fingerprint;
use std::borrow::Cow;

/// "OS Identification": the scanner's conclusion, with how sure it is.
const OS_IDENTIFICATION: &str = "11936";
/// "Common Platform Enumeration (CPE)": the system's and its services' names.
const PLATFORM: &str = "45590";

/// Sure enough to be a report and not a guess: the scanner logged in or was told by the system itself.
const SURE: u8 = 95;

/// Bytes of an output that are looked at: the system stands first.
const LOOKED_AT: usize = 4_096;

/// Findings read so far, by host.
#[derive(Debug)]
pub struct Nessus {
    plugin: usize,
    host: usize,
    /// Columns with better names than the address, the best first.
    names: Vec<usize>,
    output: Option<usize>,
    system: Option<usize>,
    /// In the order in which they were met.
    hosts: Vec<Host>,
    places: Places,
}

#[derive(Debug)]
struct Host {
    row: u32,
    address: String,
    name: String,
    clues: Vec<(ClueKind, String)>,
}

impl Nessus {
    /// The findings whose header this is; none where it is another.
    pub fn from_header(header: &Record<'_>) -> Option<Nessus> {
        let words: Vec<String> = header.fields().map(squeezed).collect();
        let column = |known: &[&str]| known.iter().find_map(|word| words.iter().position(|other| other == word));
        let plugin = column(&["pluginid", "plugin"])?;
        let host = column(&["host", "ipaddress"])?;
        let names = ["netbiosname", "netbios", "dnsname", "fqdn"];
        Some(Nessus {
            plugin,
            host,
            names: names.iter().filter_map(|name| column(&[name])).collect(),
            output: column(&["pluginoutput", "plugintext"]),
            system: column(&["os", "operatingsystem"]),
            hosts: Vec::new(),
            places: Places::default(),
        })
    }

    /// Takes a finding in.
    pub fn add(&mut self, record: &Record<'_>, row: u32) {
        let address = record.field(self.host);
        if address.is_empty() {
            return;
        }
        let key = fingerprint(address.bytes());
        let known =
            self.places.get(key).filter(|place| self.hosts.get(*place).is_some_and(|host| host.address == address));
        let place = known.unwrap_or(self.hosts.len());
        if known.is_none() {
            self.places.put(key, place);
            self.hosts.push(Host { row, address: address.to_owned(), name: String::new(), clues: Vec::new() });
        }
        let Some(host) = self.hosts.get_mut(place) else { return };
        if host.name.is_empty() {
            let name = self.names.iter().map(|column| record.field(*column)).find(|name| !name.is_empty());
            // Security Center writes `DOMAIN\NAME`.
            host.name = name.map(|name| name.rsplit('\\').next().unwrap_or(name).to_owned()).unwrap_or_default();
        }
        let output = self.output.map(|column| clip(record.field(column), LOOKED_AT)).unwrap_or_default();
        match record.field(self.plugin) {
            OS_IDENTIFICATION => identified(output, &mut host.clues),
            PLATFORM => {
                for word in output.split_ascii_whitespace().filter(|word| word.starts_with("cpe:/o:")) {
                    keep(&mut host.clues, ClueKind::Cpe, word);
                }
            }
            _ => {}
        }
        if let Some(column) = self.system {
            keep(&mut host.clues, ClueKind::System, record.field(column));
        }
    }

    /// The hosts, in the order in which they were met.
    pub fn machines(&self) -> Vec<Machine<'_>> {
        self.hosts.iter().map(Host::machine).collect()
    }
}

impl Host {
    fn machine(&self) -> Machine<'_> {
        let clue = |(kind, text): &(ClueKind, String)| Clue { kind: *kind, text: Cow::Owned(text.clone()) };
        // A system's name before what only goes with it, whichever finding came first.
        let (with_it, mut clues): (Vec<_>, Vec<_>) =
            self.clues.iter().map(clue).partition(|clue| clue.kind == ClueKind::Cpe);
        clues.extend(with_it);
        let name = Cow::Borrowed(if self.name.is_empty() { self.address.as_str() } else { self.name.as_str() });
        Machine { row: self.row, name, clues, aside: None, network: None }
    }
}

fn keep(clues: &mut Vec<(ClueKind, String)>, kind: ClueKind, text: &str) {
    let text = clip(text, LONGEST_CLUE);
    if !text.is_empty() && clues.len() < MOST_CLUES && !clues.iter().any(|(_, known)| known == text) {
        clues.push((kind, text.to_owned()));
    }
}

/// `Remote operating system : X`, where more lines name what else it may be, then `Confidence level : 95`.
fn identified(output: &str, clues: &mut Vec<(ClueKind, String)>) {
    let Some((_, rest)) = output.split_once("emote operating system :") else { return };
    let mut systems = Vec::new();
    let mut sure = 0;
    for line in rest.lines().map(str::trim) {
        match line.split_once(':') {
            Some((label, value)) if label.trim().eq_ignore_ascii_case("confidence level") => {
                sure = value.trim().parse().unwrap_or(0).min(100);
                break;
            }
            Some((label, _)) if label.trim().eq_ignore_ascii_case("method") => break,
            _ if !line.is_empty() => systems.push(line),
            _ => {}
        }
    }
    let kind = if systems.len() == 1 && sure >= SURE { ClueKind::System } else { ClueKind::Fingerprint(sure) };
    for system in systems {
        keep(clues, kind, system);
    }
}
