//! What came after the last time that the same bytes stood here.

use crate::{hash, toward};

/// How many bytes must be alike before what came after them is believed.
const ALIKE: usize = 5;

/// Longer than this is no better.
const LONGEST: usize = 63;

/// The last place with the same bytes, and the byte that it foretells.
pub struct Matches {
    /// By the last bytes: the place behind them.
    places: Vec<u32>,
    place: usize,
    /// How many bytes were alike; 0: there is no such place.
    length: usize,
    /// How likely a bit is that is foretold, by length: of 65536.
    chances: [u16; LONGEST + 1],
    byte: u8,
    /// The code of that byte, and the bit of it that is foretold now.
    code: u32,
    bit: Option<u32>,
}

impl Matches {
    /// Nothing was seen yet.
    pub fn new() -> Self {
        Self {
            places: vec![0; 1 << 16],
            place: 0,
            length: 0,
            chances: [0xc000; LONGEST + 1],
            byte: 0,
            code: 0,
            bit: None,
        }
    }

    /// How many bytes were alike.
    #[inline(always)]
    pub fn length(&self) -> usize {
        self.length
    }

    /// The byte that is foretold.
    pub fn byte(&self) -> Option<u8> {
        (self.length > 0).then_some(self.byte)
    }

    /// What that byte's code is, here: its bits below a leading one.
    pub fn set_code(&mut self, code: u32) {
        self.code = code;
    }

    /// The next bit of that code and how likely it is, unless the code so far, `partial`, is another.
    #[inline(always)]
    pub fn foretell(&mut self, partial: u32) -> Option<(u32, i32)> {
        self.bit = None;
        let left = partial.leading_zeros().checked_sub(self.code.leading_zeros())?;
        if self.length == 0 || left == 0 || self.code >> left != partial {
            return None;
        }
        let bit = self.code >> (left - 1) & 1;
        self.bit = Some(bit);
        Some((bit, i32::from(self.chances[self.length & LONGEST])))
    }

    /// Takes in a bit.
    #[inline(always)]
    pub fn learn(&mut self, bit: u32) {
        if let Some(foretold) = self.bit {
            let chance = &mut self.chances[self.length & LONGEST];
            *chance = toward(*chance, u32::from(bit == foretold), 6);
        }
    }

    /// Takes in a byte, the last one of `all`.
    pub fn take(&mut self, all: &[u8]) {
        if self.length > 0 && all.last() == Some(&self.byte) {
            self.length = (self.length + 1).min(LONGEST);
            self.place += 1;
        } else {
            self.length = 0;
        }
        let Some(last) = all.last_chunk::<ALIKE>() else { return };
        let key = last.iter().fold(0, |key, byte| hash(key, u32::from(*byte))) >> 16;
        let Some(known) = self.places.get_mut(key as usize) else { return };
        if self.length == 0 {
            self.place = *known as usize;
            let before = all.get(..self.place).unwrap_or_default().iter().rev();
            self.length = before.zip(all.iter().rev()).take(32).take_while(|(a, b)| a == b).count();
        }
        *known = all.len() as u32;
        self.byte = all.get(self.place).copied().unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(text: &[u8]) -> Matches {
        let mut matches = Matches::new();
        for end in 1..=text.len() {
            matches.take(&text[..end]);
        }
        matches
    }

    #[test]
    fn what_came_once_is_foretold() {
        let matches = after(b"a server, and one more server");
        assert_eq!((matches.byte(), matches.length()), (Some(b','), 7));
        assert_eq!(after(b"a server, and another").byte(), None);
    }

    #[test]
    fn the_bits_of_the_code_are_foretold_until_one_is_wrong() {
        let mut matches = after(b"a server, and one more server");
        matches.set_code(0b1101);
        assert_eq!(matches.foretell(0b1), Some((1, 0xc000)));
        matches.learn(1);
        assert!(matches.foretell(0b11).is_some_and(|(bit, chance)| bit == 0 && chance > 0xc000));
        assert_eq!(matches.foretell(0b10), None);
        assert_eq!(matches.foretell(0b1101), None);
    }
}
