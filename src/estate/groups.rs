//! Rows to server groups: the machines of one product in one place of the network.

use super::inventory::Kept;
use super::{Inventory, Settled};
use crate::answers::{Choice, Ephi, MOST_GROUPS, Network, ServerGroup};
use crate::facts::{Catalogue, ProductId};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Begins the id of every group that comes from a file; typed groups get other ids.
pub const IMPORTED: &str = "file-";

/// Most servers of one group, as in the answers.
const MOST_SERVERS: usize = 1_000_000;

/// Characters of a group's label, as in the answers.
const LONGEST_LABEL: usize = 80;

/// Machines in use with the same system in the same place of the network. A machine with a second product
/// (a database on a server) is in the groups of both.
#[derive(Debug)]
pub struct Group<'a> {
    /// Their system.
    pub system: System<'a>,
    /// Where they stand, if the file says so plainly.
    pub network: Option<Network>,
    /// How many.
    pub count: u32,
    /// The names of those that have one, in the order of the file.
    pub hosts: Vec<&'a str>,
}

/// A system of the catalogue, or one that a person named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum System<'a> {
    /// A product.
    Product(ProductId),
    /// A name and the day its support ended.
    Named(&'a str, NaiveDate),
}

/// What a file does not say of a group, and a person is asked once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Situation {
    /// Whether ePHI is on or behind them.
    pub ephi: Ephi,
    /// Where they stand on the network.
    pub network: Network,
}

impl Inventory {
    /// The groups as things are settled now: products in the order of the catalogue, then named systems;
    /// machines whose place in the network is not told before the others.
    pub fn groups(&self) -> Vec<Group<'_>> {
        let mut found: BTreeMap<(System<'_>, Option<Network>), Vec<&Kept>> = BTreeMap::new();
        let systems: Vec<Vec<System<'_>>> = self.spellings.iter().map(systems_of).collect();
        for kept in self.rows.iter().filter(|kept| kept.aside.is_none() && !kept.repeated) {
            for system in &systems[kept.spelling as usize] {
                found.entry((*system, kept.network)).or_default().push(kept);
            }
        }
        let group = |((system, network), rows): (_, Vec<&Kept>)| Group {
            system,
            network,
            count: rows.len() as u32,
            hosts: rows.iter().map(|kept| self.name(kept)).filter(|name| !name.is_empty()).collect(),
        };
        found.into_iter().map(group).collect()
    }

    /// The groups as answers hold them, at most [`MOST_GROUPS`]; `situation` says what the file does not. Their ids
    /// follow from product and network alone, so that the next import finds them again ([`super::merge`]).
    pub fn server_groups(
        &self,
        catalogue: &Catalogue,
        situation: &dyn Fn(&Group<'_>) -> Situation,
    ) -> Vec<ServerGroup> {
        self.groups().iter().take(MOST_GROUPS).map(|group| server_group(group, catalogue, situation(group))).collect()
    }
}

impl Group<'_> {
    /// The id of the server group: the product's own and the place in the network, or a name's letters.
    pub fn id(&self, catalogue: &Catalogue) -> String {
        let mut id = IMPORTED.to_owned();
        match self.system {
            System::Product(product) => slug(&mut id, catalogue.product(product).id, LONGEST_PRODUCT),
            System::Named(name, day) => {
                // A name can hold anything and be long: what its letters do not tell, the number does.
                slug(&mut id, name, LONGEST_PRODUCT - 9);
                id.push('-');
                let hash =
                    name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
                let hash = hash ^ chrono::Datelike::num_days_from_ce(&day).unsigned_abs();
                id.extend((0..8).rev().filter_map(|digit| char::from_digit((hash >> (digit * 4)) & 15, 16)));
            }
        }
        if let Some(network) = self.network {
            // `isolated` and `internet` as one letter each would save nothing a person could still read.
            id.push('-');
            id.push_str(match network {
                Network::Isolated => "iso",
                Network::Internal => "lan",
                Network::Internet => "net",
            });
        }
        id
    }
}

/// Letters of a product in an id: 40 without what stands before and after.
const LONGEST_PRODUCT: usize = 31;

/// What an id may hold of a text: points become hyphens.
fn slug(id: &mut String, text: &str, most: usize) {
    let letters = text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { byte.to_ascii_lowercase() } else { b'-' });
    id.extend(letters.take(most).map(char::from));
}

fn systems_of(spelling: &super::Spelling) -> Vec<System<'_>> {
    let read = spelling.verdict.products.iter().map(|product| System::Product(*product));
    match &spelling.settled {
        None => read.collect(),
        Some(Settled::LeftOut) => Vec::new(),
        Some(settled) => {
            let system = match settled {
                Settled::Named { name, support_ended } => System::Named(name, *support_ended),
                Settled::Product(product) => System::Product(*product),
                Settled::LeftOut => return Vec::new(),
            };
            // What was settled is the system; what else the row names stays.
            let ambiguous = !spelling.verdict.candidates.is_empty();
            let rest = read.skip(usize::from(!ambiguous)).filter(|other| *other != system);
            std::iter::once(system).chain(rest).collect()
        }
    }
}

fn server_group(group: &Group<'_>, catalogue: &Catalogue, situation: Situation) -> ServerGroup {
    let (product, name, support_ended) = match group.system {
        System::Product(product) => (Some(product), catalogue.product(product).name, None),
        System::Named(name, day) => (None, name, Some(day)),
    };
    let network = group.network.unwrap_or(situation.network);
    let mut label: String = name.chars().take(LONGEST_LABEL).collect();
    if group.network.is_some() && label.len() + network.name().len() + 3 <= LONGEST_LABEL {
        label.push_str(" (");
        label.push_str(network.name());
        label.push(')');
    }
    ServerGroup {
        id: group.id(catalogue),
        label,
        product,
        support_ended,
        count: group.count.clamp(1, MOST_SERVERS as u32),
        hosts: group.hosts.iter().take(MOST_SERVERS).map(|host| (*host).to_owned()).collect(),
        ephi: situation.ephi,
        network,
        extended_support: None,
        in_service_since: None,
        corrected_on: None,
        remedy: None,
    }
}
