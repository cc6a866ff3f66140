//! For the tests of this floor and those above it.

use super::{Ephi, Network, ServerGroup};

/// One server inside that stores patient data, of no product.
pub fn blank(id: &str) -> ServerGroup {
    ServerGroup {
        id: id.to_owned(),
        label: String::new(),
        product: None,
        support_ended: None,
        count: 1,
        hosts: [].into(),
        ephi: Ephi::Stores,
        network: Network::Internal,
        extended_support: None,
        in_service_since: None,
        corrected_on: None,
        remedy: None,
    }
}
