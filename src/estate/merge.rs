//! A second import: what it adds, changes, and no longer has.

use super::groups::IMPORTED;
use super::places::Places;
use crate::answers::ServerGroup;
use crate::facts::fingerprint;

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
    let mut places = Places::default();
    for (place, group) in imported.iter().enumerate() {
        places.put(fingerprint(group.id.bytes()), place);
    }
    let mut fresh: Vec<Option<ServerGroup>> = imported.into_iter().map(Some).collect();
    let mut changes = Vec::new();
    let mut merged = Vec::with_capacity(existing.len() + fresh.len());
    for group in existing {
        let mut group = group.clone();
        let place = places.get(fingerprint(group.id.bytes()));
        if let Some(new) = place.and_then(|place| fresh.get_mut(place)?.take_if(|new| new.id == group.id)) {
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
    for group in fresh.into_iter().flatten() {
        changes.push(Change::Added { id: group.id.clone(), count: group.count });
        merged.push(group);
    }
    (merged, changes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Ephi, fixture};

    fn group(id: &str, count: u32, hosts: &[&str]) -> ServerGroup {
        let hosts = hosts.iter().map(|host| (*host).to_owned()).collect();
        let support_ended = chrono::NaiveDate::from_ymd_opt(2020, 1, 14);
        ServerGroup { support_ended, count, hosts, ephi: Ephi::Reaches, ..fixture::blank(id) }
    }

    #[test]
    fn a_second_import_keeps_what_was_said_and_tells_what_changed() {
        let mine = ServerGroup { ephi: Ephi::Stores, label: "PACS".into(), ..group("file-a", 2, &["x", "y"]) };
        let existing =
            [group("typed", 1, &[]), mine.clone(), group("file-gone", 4, &[]), group("file-same", 1, &["s"])];
        let imported =
            vec![group("file-new", 7, &[]), group("file-same", 1, &["s"]), group("file-a", 3, &["x", "y", "z"])];
        let (merged, changes) = merge(&existing, imported);
        let ids: Vec<&str> = merged.iter().map(|group| group.id.as_str()).collect();
        assert_eq!(ids, ["typed", "file-a", "file-gone", "file-same", "file-new"]);
        let hosts = ["x", "y", "z"].map(str::to_owned).to_vec();
        assert_eq!(merged[1], ServerGroup { count: 3, hosts: hosts.into(), ..mine });
        assert_eq!(
            changes,
            [
                Change::Changed { id: "file-a".into(), before: 2, after: 3 },
                Change::Gone { id: "file-gone".into(), count: 4 },
                Change::Added { id: "file-new".into(), count: 7 },
            ]
        );
        assert_eq!(merge(&merged, merged[1..2].to_vec()).0, merged);
    }
}
