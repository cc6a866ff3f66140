//! Numbers in a sentence: under ten as words.

use crate::words::{Plural, fill, number};

/// The number as a word under ten, else in digits.
pub fn spelled(count: i64, ones: &[&'static str; 10]) -> String {
    match usize::try_from(count).ok().and_then(|place| ones.get(place)) {
        Some(word) => (*word).to_owned(),
        None => number(count),
    }
}

/// The sentence for a number spelled out, with other values filled in, and a capital at its start.
pub fn sentence(words: &Plural, count: i64, ones: &[&'static str; 10], values: &[(&str, &str)]) -> String {
    let n = spelled(count, ones);
    let mut all = vec![("n", n.as_str())];
    all.extend_from_slice(values);
    capital(&fill(if count == 1 { words.one } else { words.other }, &all))
}

/// The text with a capital at its start. Sentences begin with a plain letter or a number, in every language there is yet;
/// the capitals of all others would be two kilobytes of wasm.
pub fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    #[test]
    fn words_under_ten_digits_from_there() {
        let ones = &words().result.verdict.headline.ones;
        assert_eq!(spelled(0, ones), "no");
        assert_eq!(spelled(9, ones), "nine");
        assert_eq!(spelled(10, ones), "10");
        assert_eq!(spelled(1_139, ones), "1,139");
        assert_eq!(spelled(-1, ones), "\u{2212}1");
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        let ones = &words().result.verdict.headline.ones;
        let plural = Plural { one: "{n} {what} is", other: "{n} {what}s are" };
        assert_eq!(sentence(&plural, 1, ones, &[("what", "dog")]), "One dog is");
        assert_eq!(sentence(&plural, 4, ones, &[("what", "dog")]), "Four dogs are");
        assert_eq!(capital(""), "");
    }
}
