//! Mixes what several say into one: each gets the weight that it earned.

use crate::lanes::Four;
use crate::logistic::SUREST;

/// How many have a say, in fours.
pub const FOURS: usize = 4;

/// How sure each of them is.
pub type Said = [Four; FOURS];

/// The weight that everyone starts with, of 65536.
const START: i32 = 9_000;

/// The weights, a set of them for each situation.
pub struct Mixer {
    sets: Vec<Said>,
    set: usize,
    /// The chance that came of it, of 65536.
    pub chance: i32,
}

impl Mixer {
    /// A mixer that knows `situations`.
    pub fn new(situations: usize) -> Self {
        Self { sets: vec![[Four::new(START, START, START, START); FOURS]; situations], set: 0, chance: 0 }
    }

    /// How sure all are together.
    #[inline(always)]
    pub fn mix(&mut self, said: &Said, situation: usize) -> i32 {
        self.set = if situation < self.sets.len() { situation } else { 0 };
        let mut sum = Four::new(0, 0, 0, 0);
        for (weight, said) in self.sets[self.set].iter().zip(said) {
            sum = sum.add_products(*weight, *said);
        }
        (sum.sum() >> 8).clamp(-SUREST, SUREST)
    }

    /// Moves the weights by how wrong the chance was.
    #[inline(always)]
    pub fn learn(&mut self, said: &Said, bit: u32, rate: i32) {
        let wrong = ((((bit as i32) << 16) - self.chance) * rate) >> 10;
        for (weight, said) in self.sets[self.set].iter_mut().zip(said) {
            *weight = weight.add_scaled(*said, wrong);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::logistic::Logistic;

    #[test]
    fn who_is_right_is_listened_to() {
        let logistic = Logistic::new();
        let mut mixer = Mixer::new(2);
        // The first knows, the second says the opposite.
        let said = |bit: u32| {
            let sure = if bit == 1 { 500 } else { -500 };
            let mut said = [Four::new(0, 0, 0, 0); FOURS];
            said[0] = Four::new(sure, -sure, 0, 0);
            said
        };
        for at in 0..500_u32 {
            let bit = at.count_ones() & 1;
            mixer.chance = logistic.chance(mixer.mix(&said(bit), 1));
            mixer.learn(&said(bit), bit, 800);
        }
        assert!(mixer.mix(&said(1), 1) > 800);
        assert!(mixer.mix(&said(0), 1) < -800);
        assert!(mixer.mix(&said(1), 0).abs() <= 1);
    }
}
