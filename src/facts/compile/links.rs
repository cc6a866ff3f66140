//! What holds across product lines: ids, names, successors and current releases.

use super::fault::Faults;
use super::lifecycle::{Catalogue, Product};
use std::collections::BTreeMap;

/// Notes every id that is there twice, every link that leads nowhere and every circle.
pub fn check(catalogue: &Catalogue, faults: &Faults) {
    let mut by_id: BTreeMap<&str, &Product> = BTreeMap::new();
    let mut by_name: BTreeMap<&str, &Product> = BTreeMap::new();
    for product in &catalogue.products {
        if let Some(first) = by_id.insert(&product.id, product) {
            product.place.fault(faults, format!("the id is already that of {}: give another", first.place));
        }
        if let Some(first) = by_name.insert(&product.name, product) {
            let message = format!("the name \"{}\" is already that of {}: give another", product.name, first.place);
            product.place.fault(faults, message);
        }
    }
    for product in &catalogue.products {
        let Some(successor) = &product.successor else { continue };
        if !catalogue.holds(successor, None) {
            let message = format!("`successor` \"{successor}\" is not a product: correct it, or add the product");
            product.place.fault(faults, message);
        } else if circle(product, &by_id) {
            let message =
                format!("`successor` \"{successor}\" leads back to this product: a successor is a later release");
            product.place.fault(faults, message);
        }
    }
    for family in &catalogue.families {
        if !catalogue.holds(&family.current, Some(&family.id)) {
            let message =
                format!("`current` \"{}\" is not a product of this line: name one of its own", family.current);
            family.place.fault(faults, message);
        }
    }
}

/// Whether following successors from a product comes back to it.
fn circle(start: &Product, by_id: &BTreeMap<&str, &Product>) -> bool {
    let mut at = start;
    for _ in 0..by_id.len() {
        let Some(next) = at.successor.as_deref().and_then(|id| by_id.get(id)) else { return false };
        if next.id == start.id {
            return true;
        }
        at = next;
    }
    false
}
