//! What a cell says of a machine beside its system: whether it is in use, and where it stands on the network.

use super::words::{Role, squeezed};
use crate::answers::Network;
use crate::estate::Aside;

/// Words for a machine that is off. Only whole cells count: `offline backup` says something else.
const OFF: [&str; 14] = [
    "poweredoff",
    "off",
    "switchedoff",
    "turnedoff",
    "suspended",
    "saved",
    "shutdown",
    "stopped",
    "deallocated",
    "nonoperational",
    "nonactive",
    "instock",
    "stock",
    "spare",
];

/// Words for a machine that is gone. `end of life` is not among them: of such machines this program is made.
const GONE: [&str; 16] = [
    "retired",
    "decommissioned",
    "decommed",
    "decom",
    "disposed",
    "disposedof",
    "scrapped",
    "sold",
    "stolen",
    "lost",
    "absent",
    "destroyed",
    "removed",
    "deleted",
    "disabled",
    "old",
];

/// What a cell of a column with this role says about the machine being in use.
pub fn aside(role: Role, cell: &str) -> Option<Aside> {
    // Most cells, of most rows.
    if cell.is_empty() || cell.len() > 24 {
        return None;
    }
    let word = squeezed(cell);
    let word = word.as_str();
    match role {
        Role::Enabled if is_no(word) => Some(Aside::Decommissioned),
        Role::Disabled if is_yes(word) => Some(Aside::Decommissioned),
        Role::Template if is_yes(word) => Some(Aside::Template),
        // ACCOUNTDISABLE (https://learn.microsoft.com/troubleshoot/windows-server/active-directory/useraccountcontrol-manipulate-account-properties).
        Role::AccountFlags if word.parse().is_ok_and(|flags: u32| flags & 2 != 0) => Some(Aside::Decommissioned),
        // ServiceNow's own values, where an export holds them instead of their labels.
        Role::Operational if word == "6" => Some(Aside::Decommissioned),
        Role::Operational if word == "2" => Some(Aside::Off),
        Role::Installed if matches!(word, "7" | "8" | "100") => Some(Aside::Decommissioned),
        Role::Installed if word == "6" => Some(Aside::Off),
        Role::State | Role::Operational | Role::Installed if GONE.contains(&word) => Some(Aside::Decommissioned),
        Role::State | Role::Operational | Role::Installed if OFF.contains(&word) => Some(Aside::Off),
        _ => None,
    }
}

/// Where a cell says the machine stands. Only what is plain: a whole word, and nothing beside it that turns it round.
pub fn network(role: Role, cell: &str) -> Option<Network> {
    if role == Role::InternetFacing {
        return is_yes(&squeezed(cell)).then_some(Network::Internet);
    }
    if cell.len() > 80 {
        return None;
    }
    let lower = cell.to_ascii_lowercase();
    let mut found = None;
    for word in lower.split(|letter: char| !letter.is_ascii_alphanumeric()) {
        let place = match word {
            "dmz" | "internet" => Network::Internet,
            "isolated" | "airgapped" => Network::Isolated,
            "intranet" => Network::Internal,
            // `internal` alone is a place; `internal DMZ`, `no internet` and `pre-dmz` are a riddle.
            "internal" | "no" | "non" | "not" | "pre" | "behind" | "inside" | "inner" => {
                return squeezed(cell).eq("internal").then_some(Network::Internal);
            }
            _ => continue,
        };
        if found.is_some_and(|other| other != place) {
            return None;
        }
        found = Some(place);
    }
    found
}

fn is_yes(word: &str) -> bool {
    matches!(word, "true" | "yes" | "y" | "1" | "x")
}

fn is_no(word: &str) -> bool {
    matches!(word, "false" | "no" | "n" | "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_aside() {
        let wanted = [
            (Role::State, "poweredOff", Some(Aside::Off)),
            (Role::State, "Suspended", Some(Aside::Off)),
            (Role::State, "poweredOn", None),
            (Role::State, "Active", None),
            (Role::State, "Decommissioned", Some(Aside::Decommissioned)),
            (Role::Operational, "Retired", Some(Aside::Decommissioned)),
            (Role::Operational, "6", Some(Aside::Decommissioned)),
            (Role::Operational, "1", None),
            (Role::Installed, "6", Some(Aside::Off)),
            (Role::Installed, "Absent", Some(Aside::Decommissioned)),
            (Role::Enabled, "False", Some(Aside::Decommissioned)),
            (Role::Enabled, "True", None),
            (Role::Template, "True", Some(Aside::Template)),
            (Role::AccountFlags, "4098", Some(Aside::Decommissioned)),
            (Role::AccountFlags, "4096", None),
        ];
        for (role, cell, wanted) in wanted {
            assert_eq!(aside(role, cell), wanted, "{role:?} {cell}");
        }
    }

    #[test]
    fn only_a_plain_place_counts() {
        let wanted = [
            ("VLAN140-DMZ", Some(Network::Internet)),
            ("dmz_web", Some(Network::Internet)),
            ("Internal", Some(Network::Internal)),
            ("Isolated lab", Some(Network::Isolated)),
            ("VLAN131-Clinical", None),
            ("non-DMZ", None),
            ("Internal DMZ", None),
            ("isolated DMZ", None),
            ("no internet", None),
            ("ADMZONE", None),
        ];
        for (cell, wanted) in wanted {
            assert_eq!(network(Role::Network, cell), wanted, "{cell}");
        }
        assert_eq!(network(Role::InternetFacing, "Yes"), Some(Network::Internet));
        assert_eq!(network(Role::InternetFacing, "No"), None);
    }
}
