//! Rows to server groups: the machines of one product in one place of the network.

use super::{Inventory, Settled};
use crate::answers::{Ephi, Network, ServerGroup};
use crate::facts::{Catalogue, ProductId};
use chrono::NaiveDate;

/// Begins the id of every group that comes from a file; typed groups get other ids.
pub const IMPORTED: &str = "file-";

/// Most servers of one group, as in the answers.
const MOST_SERVERS: usize = 1_000_000;

/// Places in the network that a row can name, and that it names none.
const NETWORKS: usize = 4;

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
    pub fn groups<'a>(&'a self) -> Vec<Group<'a>> {
        let mut found: Vec<Group<'a>> = Vec::new();
        // The groups that the machines of a spelling in one place of the network belong to, once they are known.
        let mut places: Vec<Option<Vec<usize>>> = vec![None; self.spellings.len() * NETWORKS];
        for kept in self.rows.iter().filter(|kept| kept.aside.is_none() && !kept.repeated) {
            let spelling = kept.spelling as usize;
            let place = &mut places[spelling * NETWORKS + kept.network.map_or(0, |network| network as usize + 1)];
            let groups = place.get_or_insert_with(|| {
                let systems = systems_of(&self.spellings[spelling]).into_iter();
                systems.map(|system| place_of(&mut found, system, kept.network)).collect()
            });
            for group in groups {
                let group = &mut found[*group];
                group.count += 1;
                group.hosts.extend(Some(self.name(kept)).filter(|name| !name.is_empty()));
            }
        }
        found.sort_unstable_by_key(|group| (group.system, group.network));
        found
    }

    /// The groups as answers hold them; `situation` says what the file does not. There may be more than answers hold. Their ids
    /// follow from product and network alone, so that the next import finds them again ([`super::merge`]).
    pub fn server_groups(
        &self,
        catalogue: &Catalogue,
        situation: &dyn Fn(&Group<'_>) -> Situation,
    ) -> Vec<ServerGroup> {
        self.groups().iter().map(|group| server_group(group, catalogue, situation(group))).collect()
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

/// The place of a group, which is made if there is none.
fn place_of<'a>(found: &mut Vec<Group<'a>>, system: System<'a>, network: Option<Network>) -> usize {
    let known = found.iter().position(|group| (group.system, group.network) == (system, network));
    known.unwrap_or_else(|| {
        found.push(Group { system, network, count: 0, hosts: Vec::new() });
        found.len() - 1
    })
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
        System::Product(product) => (Some(product), "", None),
        System::Named(name, day) => (None, name, Some(day)),
    };
    let network = group.network.unwrap_or(situation.network);
    // A product's name is shown where there is no label; a system that is not in the list has no other name.
    let label = if product.is_none() { name.chars().take(LONGEST_LABEL).collect() } else { String::new() };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::is_id;
    use crate::estate::{Certainty, Import, Read, Verdict};
    use crate::facts::current;

    fn product(id: &str) -> ProductId {
        current().catalogue.find(id).expect("in the catalogue")
    }

    /// Systems by their first letter; a `?` may be one of two, and runs a database.
    fn inventory(text: &str) -> Inventory {
        let judge = |clues: &[crate::estate::Clue<'_>]| {
            let (products, certainty, candidates) = match clues.first().map_or("", |clue| &clue.text) {
                "a" => (vec!["windows-server-2012"], Certainty::Exact, vec![]),
                "?" => {
                    (vec!["sql-server-2008"], Certainty::Ambiguous, vec!["windows-server-2016", "windows-server-2019"])
                }
                _ => (vec![], Certainty::Unknown, vec![]),
            };
            let ids = |ids: Vec<&str>| ids.into_iter().map(product).collect();
            Verdict { products: ids(products), certainty, candidates: ids(candidates) }
        };
        let mut import = Import::new(Box::new(judge), None);
        import.push(text.as_bytes());
        match import.finish() {
            Ok(Read::Inventory(inventory)) => inventory,
            other => panic!("no inventory: {other:?}"),
        }
    }

    fn told(inventory: &Inventory) -> Vec<(String, u32, String)> {
        let id = |group: &Group<'_>| group.id(&current().catalogue);
        inventory.groups().iter().map(|group| (id(group), group.count, group.hosts.join(" "))).collect()
    }

    fn row(id: &str, count: u32, hosts: &str) -> (String, u32, String) {
        (id.to_owned(), count, hosts.to_owned())
    }

    const LIST: &str = "Name,OS,Zone,Status\nw1,a,DMZ,\nw2,a,,\nw2,a,,\nw3,a,,Retired\nd1,?,,\nd2,?,,\nx,toaster,,\n";

    #[test]
    fn rows_of_one_product_and_place_are_one_group() {
        let inventory = inventory(LIST);
        let wanted = [
            row("file-windows-server-2012", 1, "w2"),
            row("file-windows-server-2012-net", 1, "w1"),
            row("file-sql-server-2008", 2, "d1 d2"),
        ];
        let mut found = told(&inventory);
        found.sort();
        let mut wanted = wanted.to_vec();
        wanted.sort();
        assert_eq!(found, wanted);
        let sum = inventory.summary();
        assert_eq!((sum.rows, sum.machines, sum.decommissioned, sum.repeated), (7, 5, 1, 1));
        assert_eq!((sum.known, sum.ambiguous, sum.unknown), (2, 2, 1));
    }

    #[test]
    fn a_spelling_is_settled_once_for_all_its_rows_and_can_be_taken_back() {
        let mut inventory = inventory(LIST);
        let before = told(&inventory);
        let doubtful = inventory.spellings().iter().position(|spelling| spelling.text == "?").expect("is there");
        assert_eq!(inventory.spellings()[doubtful].names, ["d1", "d2"]);
        inventory.settle(doubtful, Some(Settled::Product(product("windows-server-2016"))));
        let settled = told(&inventory);
        assert!(settled.contains(&row("file-windows-server-2016", 2, "d1 d2")));
        assert!(settled.contains(&row("file-sql-server-2008", 2, "d1 d2")));
        inventory.settle(doubtful, Some(Settled::LeftOut));
        assert_eq!(inventory.summary().left_out, 2);
        assert_eq!((inventory.undo(), told(&inventory)), (Some(doubtful), settled));
        assert_eq!((inventory.undo(), told(&inventory)), (Some(doubtful), before));
        assert_eq!(inventory.undo(), None);
    }

    #[test]
    fn every_id_is_one_and_no_two_are_the_same() {
        let catalogue = &current().catalogue;
        let named = NaiveDate::from_ymd_opt(2020, 1, 14).expect("a day");
        let long = "A system with a very long name, such as people type";
        let systems = catalogue
            .iter()
            .map(|(id, _)| System::Product(id))
            .chain([System::Named(long, named), System::Named("\u{2603}", named)]);
        let places = [None, Some(Network::Isolated), Some(Network::Internal), Some(Network::Internet)];
        let mut ids: Vec<String> = systems
            .flat_map(|system| places.map(|network| Group { system, network, count: 1, hosts: Vec::new() }))
            .map(|group| group.id(catalogue))
            .collect();
        assert!(ids.iter().all(|id| is_id(id)), "{ids:?}");
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }

    #[test]
    fn what_the_file_does_not_say_is_asked() {
        let situation = |_: &Group<'_>| Situation { ephi: Ephi::Stores, network: Network::Isolated };
        let groups = inventory(LIST).server_groups(&current().catalogue, &situation);
        let told: Vec<_> = groups.iter().map(|group| (group.product, group.network)).collect();
        let product = current().catalogue.find("windows-server-2012");
        assert!(told.contains(&(product, Network::Internet)) && told.contains(&(product, Network::Isolated)));
    }
}
