//! Values as bits, six to a character: written one after the other, or read in the same order.

use crate::answers::Choice;
use crate::answers::date::{FIRST_DAY, LAST_DAY};
use crate::law::{date_of, number_of};
use chrono::NaiveDate;

/// The characters of base64url (RFC 4648 §5), by the six bits they stand for. None of them is changed in an address.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Most characters of a text, as of a label in `model.md` §2.
const LONGEST: usize = 80;

/// Bits on their way out or in. Each value is handed through: on the way out it comes back as it was, on the way in it
/// is what was read. So a form is told once for both ways, and they cannot differ.
///
/// What cannot be read leaves a stand-in and is remembered: [`Bits::finish`] tells it at the end, and every reading in
/// between may go on.
pub(super) struct Bits {
    /// Six bits each.
    sextets: Vec<u8>,
    /// Bits so far.
    at: usize,
    reads: bool,
    /// Nothing read so far was missing or out of its range.
    sound: bool,
}

impl Bits {
    /// None yet, to be written.
    pub fn new() -> Self {
        Bits { sextets: Vec::new(), at: 0, reads: false, sound: true }
    }

    /// Those of a text, to be read; none where a character stands for no bits.
    pub fn of(text: &str) -> Option<Self> {
        let mut sextets = Vec::with_capacity(text.len());
        for byte in text.bytes() {
            sextets.push(ALPHABET.iter().position(|known| *known == byte)? as u8);
        }
        Some(Bits { sextets, at: 0, reads: true, sound: true })
    }

    /// Their characters, at the end of a text. The last one is filled up with zeros.
    pub fn add_to(&self, text: &mut String) {
        for sextet in &self.sextets {
            text.push(ALPHABET.get(usize::from(*sextet)).copied().map_or('A', char::from));
        }
    }

    /// Whether nothing is amiss so far.
    pub fn is_sound(&self) -> bool {
        self.sound
    }

    /// At the end: whether all was read, nothing was amiss, and what fills up the last character is zeros.
    pub fn finish(mut self) -> bool {
        let left = self.sextets.len() * 6 - self.at.min(self.sextets.len() * 6);
        left < 6 && self.fixed(0, left) == 0 && self.sound
    }

    /// So many bits, at most 32, the highest first.
    #[inline(never)]
    pub fn fixed(&mut self, value: u32, width: usize) -> u32 {
        let mut read = 0;
        for place in (0..width).rev() {
            let shift = 5 - self.at % 6;
            if !self.reads && shift == 5 {
                self.sextets.push(0);
            }
            match self.sextets.get_mut(self.at / 6) {
                Some(sextet) if self.reads => read = read << 1 | u32::from(*sextet >> shift & 1),
                Some(sextet) => *sextet |= ((value >> place & 1) as u8) << shift,
                None => self.sound = false,
            }
            self.at += 1;
        }
        if self.reads { read } else { value }
    }

    /// Yes or no.
    pub fn flag(&mut self, flag: bool) -> bool {
        self.fixed(flag.into(), 1) == 1
    }

    /// A whole number in a range no wider than 2^44: four bits at a time, the lowest first, each with one that says
    /// whether more follow.
    #[inline(never)]
    pub fn number(&mut self, number: i64, least: i64, most: i64) -> i64 {
        let mut left = number.clamp(least, most) - least;
        let (mut read, mut shift) = (0, 0);
        loop {
            let part = i64::from(self.fixed((left & 15 | i64::from(left > 15) << 4) as u32, 5));
            read |= (part & 15) << shift;
            left >>= 4;
            shift += 4;
            if part < 16 || shift == 44 {
                break;
            }
        }
        self.within(read <= most - least, least + read, least)
    }

    /// A number that may be missing.
    pub fn maybe_number(&mut self, number: Option<i64>, least: i64, most: i64) -> Option<i64> {
        self.flag(number.is_some()).then(|| self.number(number.unwrap_or(least), least, most))
    }

    /// A day from `first` to the last one that answers can name: 16 bits, the days since the first one that they can.
    #[inline(never)]
    pub fn day(&mut self, day: NaiveDate, first: NaiveDate) -> NaiveDate {
        let start = number_of(FIRST_DAY);
        let read = self.fixed((number_of(day.clamp(first, LAST_DAY)) - start) as u32, 16);
        let day = date_of(start + read as i32);
        self.within(first <= day && day <= LAST_DAY, day, first)
    }

    /// A day that may be missing.
    #[inline(never)]
    pub fn maybe_day(&mut self, day: Option<NaiveDate>) -> Option<NaiveDate> {
        self.flag(day.is_some()).then(|| self.day(day.unwrap_or(FIRST_DAY), FIRST_DAY))
    }

    /// One of a closed set, by its place in the form, in so many bits.
    pub fn choice<T: Choice>(&mut self, choice: T, width: usize) -> T {
        let read = T::at(self.fixed(choice.place() as u32, width) as usize);
        self.within(read.is_some(), read.unwrap_or(choice), choice)
    }

    /// The same where none may be chosen: 0, and each member one more than its place.
    pub fn maybe_choice<T: Choice>(&mut self, choice: Option<T>, width: usize) -> Option<T> {
        let read = self.fixed(choice.map_or(0, |choice| choice.place() + 1) as u32, width).checked_sub(1)?;
        let known = T::at(read as usize);
        self.within(known.is_some(), known, None)
    }

    /// A text of at most [`LONGEST`] characters; what is longer is cut.
    #[inline(never)]
    pub fn text(&mut self, text: &str) -> String {
        let cut = text.char_indices().nth(LONGEST).map_or(text.len(), |(end, _)| end);
        // No character takes more than four bytes.
        let length = self.number(cut as i64, 0, 4 * LONGEST as i64) as usize;
        let mut bytes = Vec::new();
        for place in 0..length {
            bytes.push(self.fixed(text.as_bytes().get(place).copied().unwrap_or(0).into(), 8) as u8);
        }
        let read = String::from_utf8(bytes).unwrap_or_default();
        let fits = read.len() == length && read.chars().count() <= LONGEST;
        self.within(fits, read, String::new())
    }

    /// What was read where it fits, else a stand-in, remembered as amiss.
    fn within<T>(&mut self, fits: bool, read: T, stand_in: T) -> T {
        self.sound &= fits;
        if fits { read } else { stand_in }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Action;
    use proptest::prelude::*;

    fn there_and_back<T>(mut pass: impl FnMut(&mut Bits) -> T) -> (T, bool, usize) {
        let mut bits = Bits::new();
        pass(&mut bits);
        let mut text = String::new();
        bits.add_to(&mut text);
        let mut bits = Bits::of(&text).unwrap();
        (pass(&mut bits), bits.finish(), text.len())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn numbers_and_texts_come_back(
            numbers in prop::collection::vec(-5_i64..=1_000_000_000_000, 0..20),
            text in prop_oneof![any::<String>(), Just("é".repeat(81)), Just("\u{1f5a5}".repeat(80))],
        ) {
            let (back, spent, _) = there_and_back(|bits| {
                let again: Vec<i64> = numbers.iter().map(|number| bits.number(*number, -5, 1_000_000_000_000)).collect();
                (again, bits.text(&text))
            });
            prop_assert!(spent);
            prop_assert_eq!(back.0, numbers);
            prop_assert_eq!(back.1, text.chars().take(LONGEST).collect::<String>());
        }
    }

    #[test]
    fn days_take_sixteen_bits_to_the_last() {
        let mut bits = Bits::new();
        assert_eq!([FIRST_DAY, LAST_DAY].map(|day| bits.day(day, FIRST_DAY)), [FIRST_DAY, LAST_DAY]);
        assert_eq!(bits.at, 32);
        let after = |number| {
            let mut bits = Bits::new();
            bits.fixed(number, 16);
            bits.reads = true;
            bits.at = 0;
            (bits.day(FIRST_DAY, FIRST_DAY), bits.sound)
        };
        let last = (number_of(LAST_DAY) - number_of(FIRST_DAY)) as u32;
        assert_eq!(after(last), (LAST_DAY, true));
        assert_eq!(after(last + 1), (FIRST_DAY, false));
    }

    #[test]
    fn what_is_missing_or_out_of_range_is_remembered() {
        // Six actions in three bits: the seventh is none.
        for (text, action, sound) in [("oA", Some(Action::Isolate), true), ("wA", None, false), ("", None, false)] {
            let mut bits = Bits::of(text).unwrap();
            let read = bits.choice(Action::Upgrade, 3);
            assert_eq!((bits.sound, sound.then_some(read)), (sound, action), "{text}");
        }
        assert!(Bits::of("a.").is_none());
        // Bits that never end their number.
        let mut endless = Bits::of(&"_".repeat(40)).unwrap();
        endless.number(0, 0, 100);
        assert!(!endless.finish());
        let mut filled = Bits::of("oB").unwrap();
        filled.fixed(0, 7);
        assert!(!filled.finish(), "bits left over");
    }
}
