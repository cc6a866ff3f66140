//! Places in a list, found again by a text.

use std::collections::BTreeMap;

/// Places by the hash of a text. One kind of map for every list, for each kind costs 4 KB of the program; a tree,
/// so that no text can make it slow.
#[derive(Debug, Default)]
pub(super) struct Places(BTreeMap<u64, u32>);

impl Places {
    /// The place under a hash, if there is one.
    pub fn get(&self, hash: u64) -> Option<usize> {
        self.0.get(&hash).map(|place| *place as usize)
    }

    /// Puts a place under a hash. False when there is one already: it stays.
    pub fn put(&mut self, hash: u64, place: usize) -> bool {
        if self.0.contains_key(&hash) {
            return false;
        }
        self.0.insert(hash, place as u32);
        true
    }
}

/// FNV-1a of some bytes: two of a million texts will not meet by chance, but they can be made to.
pub(super) fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_place_stays() {
        let mut places = Places::default();
        assert!(places.put(7, 1) && !places.put(7, 2));
        assert_eq!((places.get(7), places.get(8)), (Some(1), None));
    }

    #[test]
    fn texts_have_hashes_of_their_own() {
        assert_ne!(hash(b"srv-1".iter().copied()), hash(b"srv-2".iter().copied()));
    }
}
