//! Where in a text the next byte stands: words, fields parted by tabs, lines.

use crate::hash;
use crate::model::Contexts;

/// A place in a text.
#[derive(Default)]
pub struct Text {
    /// The word so far, in small letters.
    word: u32,
    /// The field so far, and its length.
    field: u32,
    length: u32,
    line: u32,
}

impl Text {
    /// Takes in a byte.
    pub fn take(&mut self, byte: u8) {
        let is_word = byte.is_ascii_alphanumeric();
        self.word = if is_word { hash(self.word, u32::from(byte.to_ascii_lowercase())) } else { 0 };
        self.field = hash(self.field, u32::from(byte));
        self.length += 1;
        if matches!(byte, b'\t' | b'\n') {
            (self.field, self.length) = (0, 0);
        }
        self.line += u32::from(byte == b'\n');
    }

    /// What may foretell the next byte. `recent` are the bytes before it, the last one lowest.
    pub fn contexts(&self, recent: u32) -> Contexts {
        [
            hash(self.line, self.length.min(3)),
            self.field,
            hash(self.line, recent & 0xffff),
            recent & 0xff_ffff,
            self.word,
            recent & 0xff,
        ]
    }

    /// Which weights count now: by the line.
    pub fn situation(&self) -> usize {
        self.line.min(63) as usize
    }
}
