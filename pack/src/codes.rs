//! Short codes for bytes that come often where they stand: fewer bits to foretell, and less time.
//!
//! Codes are in the order of their bytes, so that what is alike begins alike, and their lengths say all.

use crate::coder::{Decoder, Encoder};
use crate::toward;

/// The longest code, in bits.
const LONGEST: u8 = 15;

/// How long each byte's code is; 0: it does not come.
pub type Lengths = [u8; 256];

/// Where a bit leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To a fork, by its number.
    Fork(u8),
    /// To the end of a byte's code.
    Byte(u8),
}

/// What bytes are coded as in one kind of place.
pub struct Codes {
    /// The first is where all codes begin.
    forks: Vec<[Step; 2]>,
    /// The bits of each byte's code, below a leading one.
    codes: [u16; 256],
}

impl Codes {
    /// The codes that have these lengths.
    pub fn new(lengths: &Lengths) -> Self {
        let mut codes = Self { forks: vec![[Step::Byte(0); 2]], codes: [1; 256] };
        let (mut next, mut before) = (0_u32, 0);
        for (byte, length) in (0..=255).zip(*lengths) {
            if length > 0 {
                next = if length > before { next << (length - before) } else { next >> (before - length) };
                codes.insert(byte, next, length);
                (next, before) = (next + 1, length);
            }
        }
        codes
    }

    fn insert(&mut self, byte: u8, code: u32, length: u8) {
        self.codes[usize::from(byte)] = (1 << length | code & ((1 << length) - 1)) as u16;
        let mut at = 0;
        for left in (0..length).rev() {
            let new = self.forks.len();
            let Some(fork) = self.forks.get_mut(at) else { return };
            let step = &mut fork[(code >> left & 1) as usize];
            if left == 0 {
                *step = Step::Byte(byte);
            } else if let Step::Fork(next) = *step {
                at = usize::from(next);
            } else if let Ok(number) = u8::try_from(new) {
                *step = Step::Fork(number);
                at = new;
                self.forks.push([Step::Byte(0); 2]);
            }
        }
    }

    /// Where a bit leads from a fork.
    #[inline(always)]
    pub fn step(&self, fork: u8, bit: u32) -> Step {
        self.forks.get(usize::from(fork)).map_or(Step::Byte(0), |fork| fork[bit as usize & 1])
    }

    /// The bits of a byte's code, below a leading one.
    #[inline(always)]
    pub fn code(&self, byte: u8) -> u32 {
        u32::from(self.codes[usize::from(byte)])
    }
}

/// Short lengths for bytes that come often, by how often each comes.
pub fn lengths(counts: &[u32; 256]) -> Lengths {
    let mut lengths = [0; 256];
    let some: Vec<(u8, u32)> = (0..=255).zip(*counts).filter(|(_, count)| *count > 0).collect();
    halve(&some, 0, &mut lengths);
    lengths
}

/// Parts bytes into two halves that come about as often, these again, and so on.
fn halve(some: &[(u8, u32)], depth: u8, lengths: &mut Lengths) {
    if let [(byte, _)] = some {
        lengths[usize::from(*byte)] = depth.max(1);
    }
    if some.len() < 2 {
        return;
    }
    let whole: u32 = some.iter().map(|(_, count)| count).sum();
    // Each half must fit into what is left of the longest code.
    let room = 1 << (LONGEST - 1 - depth).min(8);
    let mut best = (u32::MAX, some.len() / 2);
    let mut before = 0;
    for (at, (_, count)) in (1..some.len()).zip(some) {
        before += count;
        let apart = (2 * before).abs_diff(whole);
        if apart < best.0 && at.max(some.len() - at) <= room {
            best = (apart, at);
        }
    }
    let (low, high) = some.split_at(best.1);
    halve(low, depth + 1, lengths);
    halve(high, depth + 1, lengths);
}

/// Chances of the four bits of a length, by the length before it.
struct Chances([[u16; 16]; 16]);

impl Chances {
    fn new() -> Self {
        Self([[0x8000; 16]; 16])
    }

    /// Writes a length or reads it, bit by bit: `code` does one bit that has this chance.
    fn length(&mut self, before: u8, mut code: impl FnMut(u32, u32) -> u32) -> u8 {
        let chances = &mut self.0[usize::from(before & 15)];
        let mut path = 1;
        for left in (0..4).rev() {
            let chance = &mut chances[path & 15];
            let bit = code(left, u32::from(*chance));
            *chance = toward(*chance, bit, 4).clamp(64, 65_472);
            path = path << 1 | bit as usize;
        }
        (path & 15) as u8
    }
}

/// Writes lengths.
pub fn write(encoder: &mut Encoder, lengths: &Lengths) {
    let mut chances = Chances::new();
    let mut before = 0;
    for length in lengths {
        before = chances.length(before, |left, chance| {
            let bit = u32::from(length >> left & 1);
            encoder.write(bit, chance);
            bit
        });
    }
}

/// Reads what [`write`] wrote.
pub fn read(decoder: &mut Decoder) -> Lengths {
    let mut lengths = [0; 256];
    let mut chances = Chances::new();
    let mut before = 0;
    for length in &mut lengths {
        before = chances.length(before, |_, chance| decoder.read(chance));
        *length = before;
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(some: &[(u8, u32)]) -> [u32; 256] {
        let mut counts = [0; 256];
        for (byte, count) in some {
            counts[usize::from(*byte)] = *count;
        }
        counts
    }

    /// Follows a byte's code.
    fn decoded(codes: &Codes, byte: u8) -> Option<u8> {
        let code = codes.code(byte);
        let mut fork = 0;
        for left in (0..code.ilog2()).rev() {
            match codes.step(fork, code >> left & 1) {
                Step::Fork(next) => fork = next,
                Step::Byte(byte) => return (left == 0).then_some(byte),
            }
        }
        None
    }

    #[test]
    fn what_comes_often_is_short() {
        let lengths = lengths(&counts(&[(7, 100), (8, 1), (9, 50), (200, 40)]));
        assert_eq!((lengths[7], lengths[8], lengths[9], lengths[200], lengths[0]), (1, 3, 3, 2, 0));
    }

    #[test]
    fn every_code_leads_to_its_byte() {
        let mut rare = [1; 256];
        for (at, count) in rare.iter_mut().enumerate().take(24) {
            *count = 1 << at;
        }
        for counts in [[1; 256], rare, counts(&[(0, 3), (255, 1)]), counts(&[(65, 9)])] {
            let lengths = lengths(&counts);
            assert!(lengths.iter().all(|length| *length <= LONGEST));
            let codes = Codes::new(&lengths);
            for (byte, count) in (0..=255).zip(counts) {
                assert_eq!(decoded(&codes, byte), (count > 0).then_some(byte));
            }
        }
    }

    #[test]
    fn lengths_come_back() {
        let lengths = lengths(&counts(&[(7, 100), (8, 1), (9, 50), (200, 40)]));
        let mut encoder = Encoder::new(Vec::new());
        write(&mut encoder, &lengths);
        let packed = encoder.finish();
        assert!(packed.len() < 30, "{}", packed.len());
        assert_eq!(read(&mut Decoder::new(packed, 0)), lengths);
    }

    #[test]
    fn lengths_that_nobody_wrote_make_codes_that_end() {
        for lengths in [[0; 256], [1; 256], [15; 256]] {
            let codes = Codes::new(&lengths);
            for bits in [0_u32, 0xffff, 0x5555] {
                let mut fork = 0;
                let ended = (0..=255).any(|at| match codes.step(fork, bits >> (at % 16)) {
                    Step::Fork(next) => {
                        fork = next;
                        false
                    }
                    Step::Byte(_) => true,
                });
                assert!(ended);
            }
        }
    }
}
