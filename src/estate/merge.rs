//! A second import: what it adds, changes, and no longer has.

use super::groups::IMPORTED;
use crate::answers::ServerGroup;

/// What an import did to one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The group is new.
    Added {
        /// Its id.
        id: String,
        /// Its servers.
        count: u32,
    },
    /// Its count or its names are others now; its situation is as it was.
    Changed {
        /// Its id.
        id: String,
        /// Servers before.
        before: u32,
        /// Servers now.
        after: u32,
    },
    /// An earlier import brought it, and this file has no such machine. It stays: a person takes it out.
    Gone {
        /// Its id.
        id: String,
        /// Its servers.
        count: u32,
    },
}

/// The groups of a draft with those of a file.
///
/// A group with the id of an imported one keeps its situation (ePHI, network, cover, dates, remedy, label) and takes
/// count and names from the file. Groups that a person typed are not touched. Those that were there keep their order;
/// new ones come after them. Told in that order too, and a group that did not change is not told.
pub fn merge(existing: &[ServerGroup], imported: Vec<ServerGroup>) -> (Vec<ServerGroup>, Vec<Change>) {
    let mut fresh: std::collections::BTreeMap<String, (usize, ServerGroup)> =
        imported.into_iter().enumerate().map(|(place, group)| (group.id.clone(), (place, group))).collect();
    let mut changes = Vec::new();
    let mut merged = Vec::with_capacity(existing.len() + fresh.len());
    for group in existing {
        let mut group = group.clone();
        if let Some((_, new)) = fresh.remove(&group.id) {
            if (group.count, &group.hosts) != (new.count, &new.hosts) {
                changes.push(Change::Changed { id: group.id.clone(), before: group.count, after: new.count });
                group.count = new.count;
                group.hosts = new.hosts;
            }
        } else if group.id.starts_with(IMPORTED) {
            changes.push(Change::Gone { id: group.id.clone(), count: group.count });
        }
        merged.push(group);
    }
    let mut added: Vec<(usize, ServerGroup)> = fresh.into_values().collect();
    added.sort_unstable_by_key(|(place, _)| *place);
    for (_, group) in added {
        changes.push(Change::Added { id: group.id.clone(), count: group.count });
        merged.push(group);
    }
    (merged, changes)
}
