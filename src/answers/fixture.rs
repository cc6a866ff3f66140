//! For the tests of this floor and those above it.

use super::ServerGroup;

/// One server inside that stores patient data, of no product.
pub fn blank(id: &str) -> ServerGroup {
    ServerGroup::new(id.to_owned())
}
