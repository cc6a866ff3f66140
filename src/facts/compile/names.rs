//! `names/<line>.toml` and `names.toml`: how inventories spell the products.

use super::Data;
use super::fault::Place;
use super::lifecycle::Catalogue;
use super::read::Row;
use super::spellings::{self, Name};
use std::collections::BTreeMap;

/// What one file says of its line: its spellings, and builds each with its product.
type Line = (Vec<Name>, Vec<(String, String)>);

/// Reads the files, notes products that are not there and names that tell no single product, and packs what
/// reading inventories takes.
pub fn read(data: &mut Data, catalogue: &Catalogue) -> String {
    let rules = data.read("spellings.toml", |root| spellings::rules(root, catalogue)).unwrap_or_default();
    let ambiguous = data.read("names.toml", |root| ambiguous(root, catalogue)).unwrap_or_default();
    let doubtful: Vec<_> = ambiguous.iter().map(|name| name.text.to_lowercase()).collect();
    let mut owners: BTreeMap<String, (String, Place)> = BTreeMap::new();
    let (mut names, mut builds) = (Vec::new(), Vec::new());
    for line in catalogue.families.iter().map(|family| family.id.clone()) {
        let read = data.read(&format!("names/{line}.toml"), |root| self::line(root, &line, catalogue));
        let (own, own_builds) = read.unwrap_or_default();
        for name in &own {
            let (key, id) = (name.text.to_lowercase(), name.products.concat());
            match owners.get(&key) {
                Some((owner, first)) if *owner != id && !doubtful.contains(&key) => {
                    let message =
                        format!("the name \"{}\" is also in {first}: remove one, or list it in names.toml", name.text);
                    name.place.fault(data.faults, message);
                }
                _ => {
                    owners.insert(key, (id, name.place.clone()));
                }
            }
        }
        names.extend(own);
        builds.extend(own_builds);
    }
    // Among rows with faults others would be found that are none.
    if !data.faults.is_empty() {
        return String::new();
    }
    spellings::pack(&rules, catalogue, &ambiguous, &names, &builds, data.faults)
}

fn ambiguous(root: &Row, catalogue: &Catalogue) -> Vec<Name> {
    let rows = root.rows("name", &["name"]);
    root.done();
    let mut names = Vec::new();
    for row in &rows {
        let (name, products) = (row.text("name"), row.texts("products"));
        row.done();
        if products.len() < 2 {
            row.fault("`products` names fewer than two: list the products it may be, or remove the row");
        }
        for id in products.iter().filter(|id| !catalogue.holds(id, None)) {
            row.fault(format!("`products` names \"{id}\", which is not a product: correct it"));
        }
        names.extend(name.map(|text| Name { text, products, place: row.place() }));
    }
    names
}

fn line(root: &Row, line: &str, catalogue: &Catalogue) -> Line {
    if root.text("family").is_some_and(|family| family != line) {
        root.fault(format!("`family` is not the file's name: write family = \"{line}\""));
    }
    let rows = root.rows("product", &["id"]);
    root.done();
    let (mut names, mut builds) = (Vec::new(), Vec::new());
    for row in &rows {
        let (id, spelled) = (row.text("id"), row.texts("names"));
        let own_builds = row.texts("builds");
        row.texts("editions");
        row.done();
        let Some(id) = id else { continue };
        if !catalogue.holds(&id, Some(line)) {
            row.fault(format!("is not a product of lifecycle/{line}.toml: correct the id"));
        }
        // `10.0` alone may be anything's version.
        let whole = own_builds.into_iter().filter(|build| build.matches('.').count() == 2);
        builds.extend(whole.map(|build| (build, id.clone())));
        names.extend(spelled.into_iter().map(|text| Name { text, products: vec![id.clone()], place: row.place() }));
    }
    for product in catalogue.products.iter().filter(|product| product.family == line) {
        if !names.iter().any(|name| name.products.contains(&product.id)) {
            root.fault(format!("product {} has no names: add a [[product]] with its `names`", product.id));
        }
    }
    (names, builds)
}
