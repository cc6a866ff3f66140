//! A set of products, as bits.

/// How many products a set can hold; the build refuses more.
pub const LIMIT: usize = 640;

/// Products by their place in the catalogue.
// Its verbs are kept as functions: copied to their callers they would be a quarter of the matcher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Set([u64; LIMIT / 64]);

impl Set {
    /// The products from one place to another, both included.
    #[inline(never)]
    pub fn range(from: usize, to: usize) -> Set {
        let mut set = Set::default();
        for at in from..=to {
            set.insert(at);
        }
        set
    }

    /// Puts a product in. One past [`LIMIT`] is left out.
    #[inline(never)]
    pub fn insert(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    /// Whether a product is in it.
    pub fn holds(&self, at: usize) -> bool {
        self.0.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// What both hold.
    #[inline(never)]
    pub fn and(mut self, other: &Set) -> Set {
        for (own, other) in self.0.iter_mut().zip(&other.0) {
            *own &= other;
        }
        self
    }

    /// What either holds.
    #[inline(never)]
    pub fn or(mut self, other: &Set) -> Set {
        for (own, other) in self.0.iter_mut().zip(&other.0) {
            *own |= other;
        }
        self
    }

    /// What the other does not hold.
    #[inline(never)]
    pub fn without(mut self, other: &Set) -> Set {
        for (own, other) in self.0.iter_mut().zip(&other.0) {
            *own &= !other;
        }
        self
    }

    /// Whether it holds nothing.
    #[inline(never)]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// How many it holds.
    #[inline(never)]
    pub fn len(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// The places, in order.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        let set = *self;
        (0..LIMIT).filter(move |at| set.holds(*at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_what_was_put_in() {
        let mut set = Set::range(62, 65);
        set.insert(LIMIT - 1);
        set.insert(LIMIT);
        assert_eq!(set.iter().collect::<Vec<_>>(), [62, 63, 64, 65, LIMIT - 1]);
        assert_eq!(set.len(), 5);
        let both = set.and(&Set::range(65, 70));
        assert_eq!(both, Set::range(65, 65));
        assert!(both.without(&set).is_empty());
        assert_eq!(both.or(&set), set);
    }
}
