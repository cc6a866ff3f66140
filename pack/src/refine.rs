//! Corrects a chance by what became of such chances before, in the same situation.

use crate::logistic::{Logistic, SUREST};
use crate::toward;

/// The steps of sureness that are told apart, 128 from one to the next.
const STEPS: usize = 33;

/// How many situations are told apart, a power of two.
pub const SITUATIONS: usize = 1 << 10;

/// What became of chances.
pub struct Refine {
    chances: Vec<[u16; STEPS]>,
    at: (usize, usize),
}

impl Refine {
    /// Corrects nothing yet.
    pub fn new(logistic: &Logistic) -> Self {
        let mut row = [0; STEPS];
        for (chance, step) in row.iter_mut().zip(0..) {
            *chance = logistic.chance((step * 128 - 2048).clamp(-SUREST, SUREST)) as u16;
        }
        Self { chances: vec![row; SITUATIONS], at: (0, 0) }
    }

    /// The corrected chance of what is `sure`, of 65536.
    #[inline(always)]
    pub fn chance(&mut self, sure: i32, situation: usize) -> i32 {
        let situation = situation & (SITUATIONS - 1);
        // From 1 to 4095: the step below it, and how far it is to the next.
        let sure = (sure + 2048) as usize & 4095;
        let (step, rest) = (sure >> 7, (sure & 127) as i32);
        let row = &self.chances[situation];
        self.at = (situation, step + usize::from(rest > 63));
        (i32::from(row[step]) * (128 - rest) + i32::from(row[step + 1]) * rest) >> 7
    }

    /// Takes in what came.
    #[inline(always)]
    pub fn learn(&mut self, bit: u32) {
        let chance = &mut self.chances[self.at.0][self.at.1];
        *chance = toward(*chance, bit, 6);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_corrected_at_first_and_then_what_was_wrong() {
        let logistic = Logistic::new();
        let mut refine = Refine::new(&logistic);
        for sure in [-SUREST, -700, -1, 0, 3, 640, SUREST] {
            assert!((refine.chance(sure, 5) - logistic.chance(sure)).abs() < 800, "{sure}");
        }
        for _ in 0..300 {
            refine.chance(640, 5);
            refine.learn(0);
        }
        assert!(refine.chance(640, 5) < 4000);
        assert!(refine.chance(640, 6) > 50_000);
    }
}
