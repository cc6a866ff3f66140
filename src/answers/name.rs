//! What a server group is called.

use super::ServerGroup;
use crate::facts::Catalogue;
use crate::words::{fill, words};

impl ServerGroup {
    /// Its own label, else its product's name. A link without labels may leave it neither: then it is called by its id,
    /// which tells its place.
    pub fn name(&self, catalogue: &Catalogue) -> String {
        if self.label.is_empty() && self.product.is_none() {
            let place = self.id.strip_prefix("servers-").unwrap_or(&self.id);
            return fill(words().form.servers.unnamed, &[("n", place)]);
        }
        if self.label.is_empty() { self.product_name(catalogue).to_owned() } else { self.label.clone() }
    }

    /// Name of its product; where the catalogue does not hold it its label, if it has one.
    pub fn product_name<'g>(&'g self, catalogue: &'g Catalogue) -> &'g str {
        match self.product {
            Some(id) => catalogue.product(id).name,
            None if self.label.is_empty() => words().form.servers.unlisted,
            None => &self.label,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::answers::ServerGroup;
    use crate::answers::fixture::blank;
    use crate::facts::current;

    #[test]
    fn no_group_is_without_a_name() {
        let catalogue = &current().catalogue;
        let product = catalogue.find("windows-server-2003");
        let names = |group: ServerGroup| (group.name(catalogue), group.product_name(catalogue).to_owned());
        let own = |name: &str, product: &str| (name.to_owned(), product.to_owned());
        assert_eq!(names(blank("servers-2")), own("Servers 2", "Unlisted system"));
        assert_eq!(names(blank("pbx")), own("Servers pbx", "Unlisted system"));
        assert_eq!(names(ServerGroup { label: "PBX".into(), ..blank("a") }), own("PBX", "PBX"));
        assert_eq!(names(ServerGroup { product, ..blank("a") }), own("Windows Server 2003", "Windows Server 2003"));
    }
}
