//! Lengths and places in the pictures, in thousandths of their width. Plain data, so that no component reckons.

use crate::facts::Dollars;

/// A part of a whole as thousandths, 0 to 1,000; 0 of nothing.
pub fn share(part: i64, whole: i64) -> i64 {
    // Floating point is exact enough for a picture, and 128-bit division would be a kilobyte of wasm.
    if whole <= 0 { 0 } else { (part.max(0) as f64 * 1_000.0 / whole as f64).min(1_000.0) as i64 }
}

/// Thousandths as a length in SVG: `43.5%`.
pub fn percent(thousandths: i64) -> String {
    let mut out = (thousandths / 10).to_string();
    if thousandths % 10 != 0 {
        out.push('.');
        out.push_str(&(thousandths % 10).to_string());
    }
    out.push('%');
    out
}

/// A scale of powers of ten, from one to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogScale {
    first: u32,
    last: u32,
}

impl LogScale {
    /// The scale that holds all of these; amounts under a dollar stand at its start.
    pub fn over(amounts: impl Iterator<Item = Dollars>) -> LogScale {
        let (mut first, mut last) = (u32::MAX, 0);
        for amount in amounts {
            let amount = amount.0.max(1);
            first = first.min(amount.ilog10());
            last = last.max(amount.ilog10() + u32::from(amount != 10_i64.pow(amount.ilog10())));
        }
        let first = first.min(last);
        LogScale { first, last: last.max(first + 1) }
    }

    /// Where an amount stands, 0 to 1,000.
    pub fn place(self, amount: Dollars) -> i64 {
        let exponent = (amount.0.max(1) as f64).log10();
        let share = (exponent - f64::from(self.first)) / f64::from(self.last - self.first);
        (share * 1_000.0).round().clamp(0.0, 1_000.0) as i64
    }

    /// The powers of ten on it, as amounts.
    pub fn ticks(self) -> impl Iterator<Item = Dollars> {
        (self.first..=self.last).map(|power| Dollars(10_i64.saturating_pow(power)))
    }
}

/// A power of ten as a label: `$10k`, `$1m`.
pub fn short(amount: Dollars) -> String {
    match amount.0 {
        value if value >= 1_000_000_000 => format!("${}b", value / 1_000_000_000),
        value if value >= 1_000_000 => format!("${}m", value / 1_000_000),
        value if value >= 1_000 => format!("${}k", value / 1_000),
        value => format!("${value}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_stay_within_the_bar() {
        assert_eq!(share(35, 35), 1_000);
        assert_eq!(share(1, 3), 333);
        assert_eq!(share(50, 20), 1_000);
        assert_eq!(share(-5, 20), 0);
        assert_eq!(share(5, 0), 0);
        assert_eq!(share(i64::MAX, i64::MAX), 1_000);
    }

    #[test]
    fn percentages_are_written_short() {
        assert_eq!(percent(0), "0%");
        assert_eq!(percent(435), "43.5%");
        assert_eq!(percent(1_000), "100%");
    }

    #[test]
    fn the_scale_holds_every_amount() {
        let scale = LogScale::over([10_000, 552_250, 16_000_000].into_iter().map(Dollars));
        assert_eq!(scale.ticks().map(short).collect::<Vec<_>>(), ["$10k", "$100k", "$1m", "$10m", "$100m"]);
        assert_eq!(scale.place(Dollars(10_000)), 0);
        assert_eq!(scale.place(Dollars(1_000_000)), 500);
        assert_eq!(scale.place(Dollars(100_000_000)), 1_000);
        assert_eq!(scale.place(Dollars(0)), 0);
    }

    #[test]
    fn the_scale_of_one_amount_or_none_has_a_width() {
        for amounts in [vec![], vec![Dollars(0)], vec![Dollars(1_000)]] {
            let scale = LogScale::over(amounts.into_iter());
            assert!(scale.ticks().count() >= 2);
            assert!((0..=1_000).contains(&scale.place(Dollars(1_000))));
        }
    }
}
