//! `names/<line>.toml` and `names.toml`: how inventories spell the products.
//!
//! The page does not carry these names yet; they are checked with the rest, so that whatever reads
//! inventories can rely on them.

use super::Data;
use super::fault::Place;
use super::lifecycle::Catalogue;
use super::read::Row;
use std::collections::BTreeMap;

/// Reads the files and notes products that are not there and names that tell no single product.
pub fn read(data: &mut Data, catalogue: &Catalogue) {
    let ambiguous = data.read("names.toml", |root| ambiguous(root, catalogue)).unwrap_or_default();
    let mut owners: BTreeMap<String, (String, Place)> = BTreeMap::new();
    let lines: Vec<_> = catalogue.families.iter().map(|family| family.id.clone()).collect();
    for line in lines {
        let names = data.read(&format!("names/{line}.toml"), |root| self::line(root, &line, catalogue));
        for (name, id, place) in names.unwrap_or_default() {
            let key = name.to_lowercase();
            match owners.get(&key) {
                Some((owner, first)) if *owner != id && !ambiguous.contains(&key) => {
                    let message =
                        format!("the name \"{name}\" is also in {first}: remove one, or list it in names.toml");
                    place.fault(data.faults, message);
                }
                _ => {
                    owners.insert(key, (id, place));
                }
            }
        }
    }
}

fn ambiguous(root: &Row, catalogue: &Catalogue) -> Vec<String> {
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
        names.extend(name.map(|name| name.to_lowercase()));
    }
    names
}

fn line(root: &Row, line: &str, catalogue: &Catalogue) -> Vec<(String, String, Place)> {
    if root.text("family").is_some_and(|family| family != line) {
        root.fault(format!("`family` is not the file's name: write family = \"{line}\""));
    }
    let rows = root.rows("product", &["id"]);
    root.done();
    let mut names = Vec::new();
    for row in &rows {
        let (id, spelled) = (row.text("id"), row.texts("names"));
        row.texts("builds");
        row.texts("editions");
        row.done();
        let Some(id) = id else { continue };
        if !catalogue.holds(&id, Some(line)) {
            row.fault(format!("is not a product of lifecycle/{line}.toml: correct the id"));
        }
        names.extend(spelled.into_iter().map(|name| (name, id.clone(), row.place())));
    }
    for product in catalogue.products.iter().filter(|product| product.family == line) {
        if !names.iter().any(|(_, id, _)| *id == product.id) {
            root.fault(format!("product {} has no names: add a [[product]] with its `names`", product.id));
        }
    }
    names
}
