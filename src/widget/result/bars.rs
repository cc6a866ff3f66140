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

/// How a label stands at its place, so that it does not leave the picture: `text-anchor` in SVG.
pub fn anchor(thousandths: i64) -> &'static str {
    match thousandths {
        ..60 => "start",
        60..=940 => "middle",
        _ => "end",
    }
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

/// An amount as a label, rounded to what a label holds: `$950`, `$58k`, `$8.8m`.
pub fn rounded(amount: Dollars) -> String {
    let value = amount.0.max(0);
    let mut unit = (1, "");
    for next in [(1_000, "k"), (1_000_000, "m"), (1_000_000_000, "b")] {
        // From where it would be rounded up to one of them: $999,600 is $1m.
        if value >= next.0 - next.0 / 2_000 {
            unit = next;
        }
    }
    // Tenths where there is one digit before the point, wholes where there are more.
    let step = if value < 10 * unit.0 - unit.0 / 20 { (unit.0 / 10).max(1) } else { unit.0 };
    let steps = (value + step / 2) / step;
    let (whole, tenth) = if step < unit.0 { (steps / 10, steps % 10) } else { (steps, 0) };
    let mut out = ["$", &whole.to_string()].concat();
    if tenth > 0 {
        out.push('.');
        out.push_str(&tenth.to_string());
    }
    out.push_str(unit.1);
    out
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
    fn amounts_are_rounded_to_what_a_label_holds() {
        let told = |amount| rounded(Dollars(amount));
        assert_eq!([0, 7, 950, 999].map(told), ["$0", "$7", "$950", "$999"]);
        assert_eq!([1_000, 4_383, 9_949, 9_950, 58_440].map(told), ["$1k", "$4.4k", "$9.9k", "$10k", "$58k"]);
        assert_eq!([999_499, 999_500, 8_761_176].map(told), ["$999k", "$1m", "$8.8m"]);
        assert_eq!([15_332_058, 94_182_642, 999_500_000].map(told), ["$15m", "$94m", "$1b"]);
        assert_eq!(told(-5), "$0");
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
