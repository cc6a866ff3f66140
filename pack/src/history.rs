//! What came after each context: for every bit of a code, how likely a one was and what came last.
//!
//! The bits of a code are looked up three at a time: the seven places that may be asked for lie side by
//! side. Where there is no room, what was seen least goes.

/// What came at one place. All zeros: nothing yet.
#[derive(Clone, Copy, Default)]
pub struct Seen(u32);

/// An even chance, no times, no last bits: what all zeros stand for.
const NOTHING: u32 = 0x8000_0001;

/// Times are counted up to this.
const OFTEN: u32 = 250;

impl Seen {
    /// The chance of a one, of 65536.
    #[inline(always)]
    pub fn chance(self) -> i32 {
        ((self.0 ^ NOTHING) >> 16) as i32
    }

    /// How often anything came.
    #[inline(always)]
    pub fn times(self) -> u32 {
        ((self.0 ^ NOTHING) >> 8) & 255
    }

    /// The last bits, at most seven, below a leading one.
    #[inline(always)]
    pub fn last(self) -> u32 {
        (self.0 ^ NOTHING) & 255
    }

    /// With one more bit.
    #[inline(always)]
    pub fn then(self, bit: u32, rates: &Rates) -> Self {
        let times = self.times();
        let target = 0_i32.wrapping_sub(bit as i32) & 0xffff;
        let chance = self.chance() + (((target - self.chance()) * i32::from(rates.0[times as usize])) >> 14);
        let last = self.last() << 1 | bit;
        // The leading one goes no further than the eighth bit.
        let last = last & 127 | last & 128 | last >> 1 & 128;
        let times = times + u32::from(times < OFTEN);
        Self(((chance as u32) << 16 | times << 8 | last) ^ NOTHING)
    }
}

/// How far a chance moves toward what came, by how often anything did: in 16384ths. All cases count alike at
/// first, and later ones for more.
pub struct Rates(Box<[u16; 256]>);

impl Rates {
    /// Makes the table.
    pub fn new() -> Self {
        let mut rates = Box::new([0; 256]);
        for (rate, times) in rates.iter_mut().zip(0_u32..) {
            *rate = (163_840 / (10 * times + 14)) as u16;
        }
        Self(rates)
    }
}

/// What came after up to three bits: the first entry says after what.
type Bucket = [u32; 8];

/// All that was seen.
pub struct Histories {
    buckets: Vec<Bucket>,
}

impl Histories {
    /// Room for `1 << bits` of them.
    pub fn new(bits: u32) -> Self {
        Self { buckets: vec![[0; 8]; 1 << bits] }
    }

    /// Where these are. All are asked for before the first answer is needed: memory takes its time.
    #[inline]
    pub fn find<const N: usize>(&mut self, keys: [u32; N]) -> [usize; N] {
        let mask = self.buckets.len() - 1;
        let (mut places, mut checks) = ([0; N], [0; N]);
        for ((place, check), key) in places.iter_mut().zip(&mut checks).zip(keys) {
            *place = (key >> 8) as usize & mask;
            *check = self.buckets[*place][0];
        }
        for ((place, key), check) in places.iter_mut().zip(keys).zip(checks) {
            // Zero says that nothing is there, and is nobody's check.
            if check != key | 1 {
                *place = self.look_around(*place, key | 1);
            }
        }
        places
    }

    /// Where one is that is not at its first place. Takes the place of what was seen least if it is nowhere.
    fn look_around(&mut self, first: usize, check: u32) -> usize {
        let mask = self.buckets.len() - 1;
        let mut least = (u32::MAX, first);
        for aside in 0..3 {
            let place = (first ^ aside) & mask;
            let bucket = &self.buckets[place];
            if bucket[0] == check {
                return place;
            }
            let times = if bucket[0] == 0 { 0 } else { 1 + Seen(bucket[1]).times() };
            if times < least.0 {
                least = (times, place);
            }
        }
        self.buckets[least.1 & mask] = [check, 0, 0, 0, 0, 0, 0, 0];
        least.1
    }

    /// What came at a place; `path` is a one and the bits since it was looked up, 1 to 7.
    #[inline(always)]
    pub fn seen(&self, place: usize, path: u32) -> Seen {
        Seen(self.buckets[place & (self.buckets.len() - 1)][(path & 7) as usize])
    }

    /// Keeps what came at a place.
    #[inline(always)]
    pub fn keep(&mut self, place: usize, path: u32, seen: Seen) {
        let mask = self.buckets.len() - 1;
        self.buckets[place & mask][(path & 7) as usize] = seen.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_follow_what_comes() {
        let rates = Rates::new();
        let mut seen = Seen::default();
        assert_eq!((seen.chance(), seen.times(), seen.last()), (0x8000, 0, 1));
        for (times, bit) in [1, 0, 1, 1, 1, 1, 1, 1, 1].into_iter().enumerate() {
            assert_eq!(seen.times() as usize, times);
            seen = seen.then(bit, &rates);
        }
        assert_eq!(seen.last(), 0b1111_1111);
        assert!(seen.chance() > 52_000, "{}", seen.chance());
        for _ in 0..1000 {
            seen = seen.then(0, &rates);
        }
        assert_eq!((seen.times(), seen.last()), (OFTEN, 0b1000_0000));
        assert!(seen.chance() < 1000, "{}", seen.chance());
    }

    #[test]
    fn what_was_kept_is_found_again() {
        let mut histories = Histories::new(6);
        let seen = Seen::default().then(1, &Rates::new());
        let keys = [0x0000_0100, 0x0000_0200, 0xffff_ff00];
        let places = histories.find(keys);
        for (place, path) in places.into_iter().zip(1..) {
            histories.keep(place, path, seen);
        }
        assert_eq!(histories.find(keys), places);
        assert_eq!(histories.seen(places[1], 2).times(), 1);
        assert_eq!(histories.seen(places[1], 3).times(), 0);
    }

    #[test]
    fn where_there_is_no_room_what_was_seen_least_goes() {
        let mut histories = Histories::new(2);
        // One first place for all: three find room, and then one must go.
        let keys = [1, 2, 3, 4].map(|key: u32| key << 20 | 0x100);
        let rates = Rates::new();
        let mut seen = Seen::default();
        for key in &keys[..3] {
            let [place] = histories.find([*key]);
            seen = seen.then(0, &rates);
            histories.keep(place, 1, seen);
        }
        let [place] = histories.find([keys[3]]);
        assert_eq!(histories.seen(place, 1).times(), 0);
        let [third] = histories.find([keys[2]]);
        assert_eq!(histories.seen(third, 1).times(), 3);
    }
}
