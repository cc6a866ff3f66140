//! Chances and how sure they are: the logistic function and its inverse, in whole numbers.
//!
//! Sureness is `ln(p / (1 - p))` in 256ths: what is all but certain gets room there, and sums of it are
//! what a mixer needs.

/// The most that something can be sure, for or against.
pub const SUREST: i32 = 2047;

/// e to the power of 1/256, in 2^32nds.
const STEP: u64 = 4_311_777_114;

/// Both functions as tables.
pub struct Logistic {
    chances: Box<[u16; 4096]>,
    sureness: Box<[i16; 4096]>,
}

impl Logistic {
    /// Makes the tables.
    pub fn new() -> Self {
        let mut chances = Box::new([1; 4096]);
        // e^(x/256) for x = 0, 1, 2 … in 2^32nds. Up to e^8 it stays below 2^44, and its product below 2^64.
        let mut power = 1_u64 << 32;
        for x in 0..=SUREST as usize {
            let against = ((1_u64 << 48) / ((1 << 32) + power)).max(1) as u16;
            chances[2048 - x] = against;
            chances[2048 + x] = 0_u16.wrapping_sub(against);
            power = ((power >> 12) * STEP) >> 20;
        }
        let mut sureness = Box::new([0; 4096]);
        let mut x = 1;
        for (step, sure) in sureness.iter_mut().enumerate() {
            // Sixteen chances share a place; an even one is the first of its own.
            while x < 4095 && usize::from(chances[x]) < step * 16 {
                x += 1;
            }
            *sure = x as i16 - 2048;
        }
        Self { chances, sureness }
    }

    /// How likely that is, of 65536; never 0.
    #[inline(always)]
    pub fn chance(&self, sure: i32) -> i32 {
        i32::from(self.chances[((sure + 2048) & 4095) as usize])
    }

    /// How sure a chance of 65536 is.
    #[inline(always)]
    pub fn sureness(&self, chance: i32) -> i32 {
        i32::from(self.sureness[((chance >> 4) & 4095) as usize])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_are_those_of_the_logistic_function() {
        let logistic = Logistic::new();
        for sure in -SUREST..=SUREST {
            let exact = 65_536.0 / (1.0 + (-f64::from(sure) / 256.0).exp());
            assert!((f64::from(logistic.chance(sure)) - exact).abs() < 24.0, "{sure}");
        }
    }

    #[test]
    fn one_is_the_inverse_of_the_other() {
        let logistic = Logistic::new();
        for sure in -1200..1200 {
            let back = logistic.sureness(logistic.chance(sure));
            assert!((back - sure).abs() <= 1 + (sure / 64).pow(2), "{sure} came back as {back}");
        }
        assert_eq!(logistic.sureness(0x8000), 0);
    }

    #[test]
    fn for_and_against_are_alike() {
        let logistic = Logistic::new();
        for sure in 1..=SUREST {
            assert_eq!(logistic.chance(sure) + logistic.chance(-sure), 65_536);
        }
    }
}
