//! Places in a list, found again by a text.

/// Places by the hash of a text, its [`crate::facts::fingerprint`]: a table with room for twice as many. One kind for every list: the standard library's
/// maps cost 4 KB of the program for each kind of list.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Hash and place, at or after where the hash points; a place of [`NONE`] is free.
    slots: Vec<(u64, u32)>,
    len: usize,
}

const NONE: u32 = u32::MAX;

/// Slots looked at for one hash. Texts made to meet would have it look at all of them: what is further on is not found,
/// and whoever asks takes it for new.
const REACH: usize = 64;

impl Places {
    /// The place under a hash, if there is one.
    pub fn get(&self, hash: u64) -> Option<usize> {
        let slot = self.slots.get(self.slot(hash)?)?;
        (slot.1 != NONE).then_some(slot.1 as usize)
    }

    /// Puts a place under a hash. False when there is one already: it stays.
    pub fn put(&mut self, hash: u64, place: usize) -> bool {
        if self.len * 2 >= self.slots.len() {
            self.grow();
        }
        if let Some(slot) = self.slot(hash).and_then(|slot| self.slots.get_mut(slot)) {
            if slot.1 != NONE {
                return false;
            }
            *slot = (hash, place as u32);
            self.len += 1;
        }
        true
    }

    /// Where a hash stands, or would.
    fn slot(&self, hash: u64) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        // Texts that differ in their last letters alone have hashes near each other: this spreads them.
        let from = (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize;
        let mut reach = (0..REACH).map(|step| (from + step) & mask);
        reach.find(|slot| matches!(self.slots[*slot], (known, place) if place == NONE || known == hash))
    }

    fn grow(&mut self) {
        let more = (self.slots.len() * 2).max(1024);
        let slots = std::mem::replace(&mut self.slots, vec![(0, NONE); more]);
        self.len = 0;
        for (hash, place) in slots.into_iter().filter(|(_, place)| *place != NONE) {
            self.put(hash, place as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::fingerprint;

    #[test]
    fn the_first_place_stays() {
        let mut places = Places::default();
        assert_eq!(places.get(7), None);
        assert!(places.put(7, 1) && !places.put(7, 2));
        assert_eq!((places.get(7), places.get(8)), (Some(1), None));
    }

    #[test]
    fn all_are_found_again() {
        let mut places = Places::default();
        let hash = |number: usize| fingerprint(number.to_le_bytes().into_iter());
        assert!((0..100_000).all(|number| places.put(hash(number), number)));
        assert!((0..100_000).all(|number| places.get(hash(number)) == Some(number)));
    }

    #[test]
    fn hashes_made_to_meet_are_told_as_new_and_cost_no_more() {
        let mut places = Places::default();
        assert!((0..10_000).all(|number| places.put(number << 32, 0)));
    }
}
