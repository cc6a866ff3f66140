//! Mixes what several say into one: each gets the weight that it earned.

use crate::lanes::Four;
use crate::logistic::SUREST;

/// How many have a say, in fours.
pub const FOURS: usize = 4;

/// How sure each of them is.
pub type Said = [Four; FOURS];

/// What everyone starts with in either set, of 65536.
const START: i32 = 5_000;

/// The weights: two sets for each situation, by what is told of it in two ways. They are added.
pub struct Mixer {
    sets: Vec<Said>,
    at: [usize; 2],
}

impl Mixer {
    /// A mixer for so many situations.
    pub fn new(situations: usize) -> Self {
        Self { sets: vec![[Four::new(START, START, START, START); FOURS]; situations], at: [0; 2] }
    }

    /// How sure all are together.
    #[inline(always)]
    pub fn mix(&mut self, said: &Said, at: [usize; 2]) -> i32 {
        self.at = at.map(|at| if at < self.sets.len() { at } else { 0 });
        let mut sum = Four::new(0, 0, 0, 0);
        for ((a, b), said) in self.sets[self.at[0]].iter().zip(&self.sets[self.at[1]]).zip(said) {
            sum = sum.add_products(a.add(*b), *said);
        }
        (sum.sum() >> 8).clamp(-SUREST, SUREST)
    }

    /// Moves the weights by how wrong the chance was that came of them, of 65536.
    #[inline(always)]
    pub fn learn(&mut self, said: &Said, wrong: i32, rate: i32) {
        let wrong = (wrong * rate) >> 10;
        // What was all but right moves nothing worth the time.
        if wrong.unsigned_abs() < 200 {
            return;
        }
        let zero = Four::new(0, 0, 0, 0);
        for (place, said) in said.iter().enumerate() {
            let change = zero.add_scaled(*said, wrong);
            for at in self.at {
                let weight = &mut self.sets[at][place];
                *weight = weight.add(change);
            }
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
        let mut mixer = Mixer::new(4);
        // The first knows, the second says the opposite.
        let said = |bit: u32| {
            let sure = if bit == 1 { 500 } else { -500 };
            let mut said = [Four::new(0, 0, 0, 0); FOURS];
            said[0] = Four::new(sure, -sure, 0, 0);
            said
        };
        for at in 0..500_u32 {
            let bit = at.count_ones() & 1;
            let chance = logistic.chance(mixer.mix(&said(bit), [1, 2]));
            mixer.learn(&said(bit), ((bit as i32) << 16) - chance, 800);
        }
        assert!(mixer.mix(&said(1), [1, 2]) > 800);
        assert!(mixer.mix(&said(0), [1, 2]) < -800);
        assert!(mixer.mix(&said(1), [0, 3]).abs() <= 1);
    }
}
