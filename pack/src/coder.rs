//! Arithmetic coding of single bits: what is likely takes less than a bit of room.
//!
//! The range from `low` to `high` is parted at each bit by how likely a one is, and the part that was
//! meant is kept. Leading bytes that both ends share are written and forgotten.

/// The end of the part of `low..=high` that stands for a one. `chance` is of 65536, neither 0 nor all.
#[inline(always)]
fn split(low: u32, high: u32, chance: u32) -> u32 {
    low + ((u64::from(high - low) * u64::from(chance)) >> 16) as u32
}

/// Whether both ends begin with the same byte.
#[inline(always)]
fn share_a_byte(low: u32, high: u32) -> bool {
    (low ^ high) >> 24 == 0
}

/// Writes bits.
pub struct Encoder {
    low: u32,
    high: u32,
    out: Vec<u8>,
}

impl Encoder {
    /// Writes behind what is in `out`.
    pub fn new(out: Vec<u8>) -> Self {
        Self { low: 0, high: u32::MAX, out }
    }

    /// Writes a bit; `chance` is that of a one, of 65536.
    pub fn write(&mut self, bit: u32, chance: u32) {
        let at = split(self.low, self.high, chance);
        if bit == 1 {
            self.high = at;
        } else {
            self.low = at + 1;
        }
        while share_a_byte(self.low, self.high) {
            self.out.push((self.high >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 255;
        }
    }

    /// All that was written. What is behind it reads as zeros, and so the upper end's first byte says enough.
    pub fn finish(mut self) -> Vec<u8> {
        self.out.push((self.high >> 24) as u8);
        self.out
    }
}

/// Reads the bits that an [`Encoder`] wrote, given the same chances. Behind the end there are only zeros.
pub struct Decoder {
    low: u32,
    high: u32,
    value: u32,
    packed: Vec<u8>,
    at: usize,
}

impl Decoder {
    /// Reads from the place `at` on.
    pub fn new(packed: Vec<u8>, at: usize) -> Self {
        let mut decoder = Self { low: 0, high: u32::MAX, value: 0, packed, at };
        for _ in 0..4 {
            decoder.shift();
        }
        decoder
    }

    #[inline(always)]
    fn shift(&mut self) {
        self.value = self.value << 8 | u32::from(self.packed.get(self.at).copied().unwrap_or_default());
        self.at += 1;
    }

    /// Reads a bit; `chance` is that of a one, of 65536.
    #[inline(always)]
    pub fn read(&mut self, chance: u32) -> u32 {
        let at = split(self.low, self.high, chance);
        let bit = self.value <= at;
        if bit {
            self.high = at;
        } else {
            self.low = at + 1;
        }
        while share_a_byte(self.low, self.high) {
            self.low <<= 8;
            self.high = self.high << 8 | 255;
            self.shift();
        }
        u32::from(bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there_and_back(bits: &[u32], chance: impl Fn(usize) -> u32) -> usize {
        let mut encoder = Encoder::new(vec![1, 2, 3]);
        for (at, bit) in bits.iter().enumerate() {
            encoder.write(*bit, chance(at));
        }
        let packed = encoder.finish();
        let length = packed.len();
        let mut decoder = Decoder::new(packed, 3);
        let read: Vec<u32> = (0..bits.len()).map(|at| decoder.read(chance(at))).collect();
        assert_eq!(read, bits);
        length
    }

    #[test]
    fn bits_come_back_whatever_the_chances() {
        let bits: Vec<u32> = (0..5000_u32).map(|at| at.wrapping_mul(0x9e37_79b1) >> 31).collect();
        for chance in [1, 16, 0x8000, 65_520, 65_535] {
            there_and_back(&bits, |_| chance);
        }
        there_and_back(&bits, |at| 1 + (at as u32).wrapping_mul(7919) % 65_535);
    }

    #[test]
    fn what_is_likely_is_short() {
        assert!(there_and_back(&[1; 8000], |_| 65_000) < 30);
        assert!(there_and_back(&[0; 8000], |_| 500) < 30);
    }

    #[test]
    fn the_end_of_anything_comes_back() {
        for length in 0..40 {
            for last in [0, 1] {
                let mut bits = vec![1; length];
                bits.push(last);
                there_and_back(&bits, |at| [3, 0x8000, 65_000][at % 3]);
            }
        }
    }
}
