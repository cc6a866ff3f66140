//! Characters out of bytes that come in slices.

/// Turns slices of bytes into text. UTF-8 is assumed until a byte does not fit: then it is Windows-1252 from there on,
/// in which any byte is a character. UTF-16 is told by its mark, or by every other byte being zero.
#[derive(Debug)]
pub struct Decoder {
    encoding: Encoding,
    /// Bytes of a character that has not come whole; at most three.
    rest: Vec<u8>,
    /// The first half of a pair in UTF-16.
    half: Option<u16>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Windows1252,
    Utf16 { big: bool },
}

impl Decoder {
    /// The decoder for a file that begins so, and how many bytes its mark takes.
    pub fn for_head(head: &[u8]) -> (Decoder, usize) {
        let (encoding, mark) = match head {
            [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8, 3),
            [0xff, 0xfe, ..] => (Encoding::Utf16 { big: false }, 2),
            [0xfe, 0xff, ..] => (Encoding::Utf16 { big: true }, 2),
            _ => (without_mark(head), 0),
        };
        (Decoder { encoding, rest: Vec::new(), half: None }, mark)
    }

    /// Writes the characters of the next bytes.
    pub fn push(&mut self, bytes: &[u8], out: &mut String) {
        if self.rest.is_empty() {
            return self.decode(bytes, out);
        }
        let mut joined = std::mem::take(&mut self.rest);
        joined.extend_from_slice(bytes);
        self.decode(&joined, out);
    }

    /// Writes what is left when no more bytes come.
    pub fn finish(&mut self, out: &mut String) {
        if self.encoding == Encoding::Utf8 {
            windows_1252(&self.rest, out);
        } else if self.half.is_some() || !self.rest.is_empty() {
            out.push(char::REPLACEMENT_CHARACTER);
        }
        self.rest.clear();
    }

    fn decode(&mut self, bytes: &[u8], out: &mut String) {
        match self.encoding {
            Encoding::Windows1252 => windows_1252(bytes, out),
            Encoding::Utf16 { big } => self.utf16(bytes, big, out),
            Encoding::Utf8 => match std::str::from_utf8(bytes) {
                Ok(text) => out.push_str(text),
                Err(fault) => {
                    let (good, bad) = bytes.split_at(fault.valid_up_to());
                    // Valid by what was just found; nothing is lost where it is not.
                    out.push_str(std::str::from_utf8(good).unwrap_or_default());
                    if fault.error_len().is_none() {
                        self.rest.extend_from_slice(bad);
                    } else {
                        self.encoding = Encoding::Windows1252;
                        windows_1252(bad, out);
                    }
                }
            },
        }
    }

    fn utf16(&mut self, bytes: &[u8], big: bool, out: &mut String) {
        let (pairs, rest) = bytes.as_chunks::<2>();
        for pair in pairs {
            let unit = if big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) };
            match (self.half.take(), unit) {
                (None, 0xd800..=0xdbff) => self.half = Some(unit),
                (None, _) => out.push(char::from_u32(unit.into()).unwrap_or(char::REPLACEMENT_CHARACTER)),
                (Some(half), 0xdc00..=0xdfff) => {
                    let letter = 0x1_0000 + ((u32::from(half) - 0xd800) << 10) + (u32::from(unit) - 0xdc00);
                    out.push(char::from_u32(letter).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                (Some(_), 0xd800..=0xdbff) => {
                    out.push(char::REPLACEMENT_CHARACTER);
                    self.half = Some(unit);
                }
                (Some(_), _) => {
                    out.push(char::REPLACEMENT_CHARACTER);
                    out.push(char::from_u32(unit.into()).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
            }
        }
        self.rest.extend_from_slice(rest);
    }
}

/// Text that is mostly Latin letters has zeros in every other byte of UTF-16, and nowhere in anything else.
fn without_mark(head: &[u8]) -> Encoding {
    let (pairs, _) = head.as_chunks::<2>();
    let zeros = |place: usize| pairs.iter().filter(|pair| pair[place] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    // Three quarters: a list may hold names in other scripts.
    let most = |count: usize| !pairs.is_empty() && count * 4 >= pairs.len() * 3;
    match (first, second) {
        (0, count) if most(count) => Encoding::Utf16 { big: false },
        (count, 0) if most(count) => Encoding::Utf16 { big: true },
        _ => Encoding::Utf8,
    }
}

/// What 0x80 to 0x9f stand for (<https://encoding.spec.whatwg.org/windows-1252.html>; the five that have no letter are
/// left as controls).
const MIDDLE: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows_1252(bytes: &[u8], out: &mut String) {
    out.extend(bytes.iter().map(|byte| match byte {
        0x80..=0x9f => MIDDLE[usize::from(byte - 0x80)],
        _ => char::from(*byte),
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decoded(bytes: &[u8], slice: usize) -> String {
        let (mut decoder, mark) = Decoder::for_head(bytes);
        let mut out = String::new();
        for part in bytes[mark..].chunks(slice) {
            decoder.push(part, &mut out);
        }
        decoder.finish(&mut out);
        out
    }

    #[test]
    fn each_encoding_is_told_and_read() {
        let text = "Name,OS\r\nlab\u{e9}-1,Windows Server\u{ae} \u{1f5a5}";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for slice in [1, 2, 3, 7, 1_000] {
            assert_eq!(decoded(text.as_bytes(), slice), text);
            assert_eq!(decoded(&[b"\xef\xbb\xbf", text.as_bytes()].concat(), slice), text);
            assert_eq!(decoded(&little, slice), text);
            assert_eq!(decoded(&big, slice), text);
            assert_eq!(decoded(&[b"\xff\xfe".as_slice(), &little].concat(), slice), text);
            assert_eq!(decoded(&[b"\xfe\xff".as_slice(), &big].concat(), slice), text);
        }
        assert_eq!(decoded(b"Gebr\xfcder \x96 Windows\xae \x80", 2), "Gebrüder – Windows® €");
        assert_eq!(decoded(b"cut off \xc3", 3), "cut off Ã");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn slices_change_nothing(bytes in any::<Vec<u8>>(), slice in 1_usize..9) {
            prop_assert_eq!(decoded(&bytes, slice), decoded(&bytes, bytes.len().max(1)));
        }
    }
}
