//! nmap's XML (`-oX`): the hosts that are up, what their fingerprints may be, and what their ports answered.

mod xml;

use super::inventory::Builder;
use super::limits::{LONGEST_CLUE, MOST_CLUES, MOST_ROWS, clip};
use super::{Clue, ClueKind, Fault, FaultKind, Foreign, Layout, Machine, Read};
use std::borrow::Cow;
use xml::{Event, Xml};

/// A scan that is being read.
pub struct Nmap {
    xml: Xml,
    scan: Scan,
}

struct Scan {
    builder: Builder,
    rooted: bool,
    host: Host,
    /// The text of the element that is open.
    text: String,
}

/// What was told of the host that is open.
#[derive(Default)]
struct Host {
    up: bool,
    name: String,
    address: String,
    system: Vec<(ClueKind, String)>,
    services: Vec<(ClueKind, String)>,
    /// Within a fingerprint's classes: a CPE there is the system's.
    in_class: bool,
}

impl Nmap {
    /// Nothing read yet.
    pub fn new(builder: Builder) -> Nmap {
        let scan = Scan { builder, rooted: false, host: Host::default(), text: String::new() };
        Nmap { xml: Xml::new(), scan }
    }

    /// Reads on.
    ///
    /// # Errors
    /// Where reading must stop.
    pub fn push(&mut self, text: &str) -> Result<(), Fault> {
        let scan = &mut self.scan;
        let told = self.xml.push(text, &mut |event| scan.take(event));
        // Lines and characters are for whoever mends the XML; what else stops the reading is the whole file's.
        told.map_err(|fault| if matches!(fault.kind, FaultKind::Xml(_)) { fault } else { Fault::whole(fault.kind) })
    }

    /// Hosts so far.
    pub fn count(&self) -> u32 {
        self.scan.builder.rows()
    }

    /// The end of the scan, or of what could be read of it.
    ///
    /// # Errors
    /// When there is nothing to show.
    pub fn finish(self, stopped: Option<Fault>) -> Result<Read, Fault> {
        let stopped = stopped.or_else(|| self.xml.finish().err());
        if self.scan.builder.rows() == 0 {
            return Err(stopped.unwrap_or(Fault::whole(FaultKind::NoRows)));
        }
        Ok(Read::Inventory(self.scan.builder.finish(Layout::Nmap, stopped)))
    }
}

impl Scan {
    fn take(&mut self, event: Event<'_>) -> Result<(), FaultKind> {
        match event {
            Event::Start(name, attributes) => {
                if !std::mem::replace(&mut self.rooted, true) && name != "nmaprun" {
                    return Err(FaultKind::Foreign(Foreign::OtherXml));
                }
                self.text.clear();
                let value = |wanted: &str| {
                    attributes.iter().find(|(name, _)| name == wanted).map_or("", |(_, value)| value.trim())
                };
                self.start(name, &value);
            }
            Event::Text(text) => {
                let room = LONGEST_CLUE.saturating_sub(self.text.len());
                self.text.push_str(clip(text, room));
            }
            Event::End("cpe") if self.host.in_class => {
                if self.host.system.len() < MOST_CLUES {
                    self.host.system.push((ClueKind::Cpe, self.text.trim().to_owned()));
                }
            }
            Event::End("osclass") => self.host.in_class = false,
            Event::End("host") => return self.end_host(),
            Event::End(_) => {}
        }
        Ok(())
    }

    fn start<'v>(&mut self, name: &str, value: &dyn Fn(&str) -> &'v str) {
        let host = &mut self.host;
        let full = host.system.len() + host.services.len() >= MOST_CLUES;
        match name {
            "host" => *host = Host::default(),
            "status" => host.up = value("state") == "up",
            // The first address is the one that was scanned; a MAC comes after it.
            "address" if host.address.is_empty() => host.address = clip(value("addr"), LONGEST_CLUE).to_owned(),
            // What a person asked for goes before what the address resolved to.
            "hostname" if host.name.is_empty() || value("type") == "user" => {
                host.name = clip(value("name"), LONGEST_CLUE).to_owned();
            }
            "osmatch" if !full => {
                let sure = value("accuracy").parse().unwrap_or(0).min(100);
                host.system.push((ClueKind::Fingerprint(sure), clip(value("name"), LONGEST_CLUE).to_owned()));
            }
            "osclass" => host.in_class = true,
            "service" if !full => {
                let (product, version) = (value("product"), value("version"));
                // Without a version it says little, and would part hosts that are alike.
                if !product.is_empty() && (!version.is_empty() || product.bytes().any(|byte| byte.is_ascii_digit())) {
                    let text = if version.is_empty() { product.to_owned() } else { format!("{product} {version}") };
                    let service = (ClueKind::Service, clip(&text, LONGEST_CLUE).to_owned());
                    if !host.services.contains(&service) {
                        host.services.push(service);
                    }
                }
            }
            _ => {}
        }
    }

    fn end_host(&mut self) -> Result<(), FaultKind> {
        let host = std::mem::take(&mut self.host);
        if !host.up {
            return Ok(());
        }
        let row = self.builder.rows() + 1;
        if row > MOST_ROWS {
            return Err(FaultKind::TooManyRows);
        }
        let clues = host.system.iter().chain(&host.services).filter(|(_, text)| !text.is_empty());
        let machine = Machine {
            row,
            name: Cow::Borrowed(if host.name.is_empty() { &host.address } else { &host.name }),
            clues: clues.map(|(kind, text)| Clue { kind: *kind, text: Cow::Borrowed(text) }).collect(),
            aside: None,
            network: None,
        };
        self.builder.add(&machine)
    }
}
