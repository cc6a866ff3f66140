//! The words of a text as people write products: `Win2K8r2` is "win 2008 r2".
//!
//! One reader for what is typed into the search, what stands in an inventory, and (in the build) how the
//! data spells the products, so that all three part words alike.

use std::iter::Peekable;
use std::str::Chars;

/// Letters that stay with the digits after them: `r2`, `sp5`, `tl4`, `h2`.
const WITH_DIGITS: [&str; 4] = ["r", "sp", "tl", "h"];

/// What stands before a word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Gap {
    /// A blank.
    pub blank: bool,
    /// An opening bracket.
    pub open: bool,
    /// A mark that parts alternatives or two things in one cell: `/ , ; + & |`.
    pub parted: bool,
    /// A hyphen or dash.
    pub dash: bool,
    /// Anything at all, trademark signs left aside.
    pub any: bool,
    /// Nothing before it, but the number was written as a short year: `2k8`.
    pub year: bool,
}

/// The words of a text.
#[derive(Debug, Default)]
pub struct Split {
    /// The words in lower case, parted by single spaces.
    pub text: String,
    /// What stands before each.
    pub gaps: Vec<Gap>,
}

/// Parts a text into words.
///
/// Letters and digits are words of their own (`rhel7`), `2k3` means 2003, and case, punctuation and
/// trademark signs do not count.
pub fn split(text: &str) -> Split {
    let mut out = Split { text: String::with_capacity(text.len() + 8), gaps: Vec::new() };
    let mut rest = text.chars().peekable();
    let mut gap = Gap::default();
    while let Some(&next) = rest.peek() {
        let digit = next.is_ascii_digit();
        if !digit && !letter(next) {
            rest.next();
            if !skip_mark(next, &mut rest) {
                note(next, &mut gap);
            }
            continue;
        }
        if !out.text.is_empty() {
            out.text.push(' ');
        }
        if digit {
            gap.year = number(&mut rest, &mut out.text);
        } else {
            let start = out.text.len();
            take(&mut rest, &mut out.text, letter);
            if out.text.get(start..).is_some_and(|letters| WITH_DIGITS.contains(&letters)) {
                take(&mut rest, &mut out.text, |digit| digit.is_ascii_digit());
            }
        }
        out.gaps.push(gap);
        gap = Gap::default();
    }
    out
}

/// Latin letters, plain and accented: the standard library's tables of all letters would cost more than
/// the search itself.
fn letter(letter: char) -> bool {
    letter.is_ascii_alphabetic() || ('À'..='ɏ').contains(&letter)
}

/// Digits with single points inside (`16.04`); `2k` and `2k3` as the years they stand for. Whether it was
/// such a year.
fn number(rest: &mut Peekable<Chars>, out: &mut String) -> bool {
    let start = out.len();
    take(rest, out, |digit| digit.is_ascii_digit());
    let mut ahead = rest.clone();
    let next = (ahead.next(), ahead.peek().copied());
    if out.get(start..) == Some("2") && matches!(next.0, Some('k' | 'K')) && !next.1.is_some_and(letter) {
        rest.next();
        let mut year = String::new();
        take(rest, &mut year, |digit| digit.is_ascii_digit());
        out.push_str("000".get(year.len()..).unwrap_or_default());
        out.push_str(&year);
        return true;
    }
    if next.0 == Some('.') && next.1.is_some_and(|digit| digit.is_ascii_digit()) {
        rest.next();
        out.push('.');
        number(rest, out);
    }
    false
}

/// Moves characters over while they fit, in lower case.
fn take(rest: &mut Peekable<Chars>, out: &mut String, fits: impl Fn(char) -> bool) {
    while let Some(next) = rest.next_if(|next| fits(*next)) {
        out.push(next.to_ascii_lowercase());
    }
}

/// Passes a trademark sign, also one written `(R)`, `(TM)`, or a `?` that an export in ASCII left of it.
fn skip_mark(sign: char, rest: &mut Peekable<Chars>) -> bool {
    if matches!(sign, '®' | '™' | '?' | '\u{fffd}') {
        return true;
    }
    for mark in ["r)", "tm)"] {
        let mut ahead = rest.clone();
        if sign == '(' && mark.chars().all(|letter| ahead.next().is_some_and(|next| next.eq_ignore_ascii_case(&letter)))
        {
            *rest = ahead;
            return true;
        }
    }
    false
}

fn note(sign: char, gap: &mut Gap) {
    gap.any = true;
    match sign {
        ' ' | '\t' | '\n' | '\r' | '\u{a0}' => gap.blank = true,
        '(' | '[' => gap.open = true,
        '/' | ',' | ';' | '+' | '&' | '|' => gap.parted = true,
        '-' | '–' | '—' => gap.dash = true,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_part_letters_from_digits() {
        for (text, expected) in [
            ("Win2K8r2", "win 2008 r2"),
            ("2k", "2000"),
            ("2k12", "2012"),
            ("12k", "12 k"),
            ("2kb", "2 kb"),
            ("Ubuntu 16.04.", "ubuntu 16.04"),
            ("SP5 (R) Caché", "sp5 caché"),
            ("Windows\u{a0}Server™ – 2012 (TM)", "windows server 2012"),
            ("HP-UX 11i v3", "hp ux 11 i v 3"),
        ] {
            assert_eq!(split(text).text, expected);
        }
    }

    #[test]
    fn gaps_say_what_parts_words() {
        let split = split("Windows 2012 / SQL2k8(R) (x)");
        assert_eq!(split.text, "windows 2012 sql 2008 x");
        let gap = |at: usize| split.gaps[at];
        assert!(!gap(0).any);
        assert!(gap(1).blank && !gap(1).parted);
        assert!(gap(2).blank && gap(2).parted);
        assert!(!gap(3).any && gap(3).year);
        assert!(gap(4).open);
    }
}
