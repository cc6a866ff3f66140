//! What a server group is called.

use super::ServerGroup;
use crate::facts::Catalogue;

impl ServerGroup {
    /// Its own label, else its product's name.
    pub fn name<'g>(&'g self, catalogue: &'g Catalogue) -> &'g str {
        if self.label.is_empty() { self.product_name(catalogue) } else { &self.label }
    }

    /// Name of its product; its label where the catalogue does not hold it.
    pub fn product_name<'g>(&'g self, catalogue: &'g Catalogue) -> &'g str {
        self.product.map_or(&self.label, |id| catalogue.product(id).name)
    }
}
