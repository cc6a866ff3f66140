//! Unpacks, a slice at a time, so that a page goes on answering meanwhile.

use crate::coder::Decoder;
use crate::model::{CLASSES, Model};
use crate::{Kind, codes, fingerprint};

/// No part is larger, in bytes: who says so is mistaken.
const LARGEST: usize = 8 << 20;

/// How many kinds of places have codes of their own: a text is all of one kind.
pub fn classes(kind: Kind) -> usize {
    if kind == Kind::Program { CLASSES } else { 1 }
}

/// Unpacks what [`crate::pack`] packed.
pub struct Unpacker {
    decoder: Decoder,
    model: Model,
    /// How long the program is that is being unpacked, and the text after it; none after the first.
    program: usize,
    text: Option<usize>,
    /// The program, once the text is being unpacked.
    done: Option<Vec<u8>>,
}

impl Unpacker {
    /// Begins with the first file. None for anything but the very file that has this [`fingerprint`]: for a damaged one,
    /// or one of another build.
    pub fn new(packed: Vec<u8>, known: u64) -> Option<Self> {
        let [program] = sizes(&packed, known)?;
        let mut decoder = Decoder::new(packed, 4);
        let model = model(&mut decoder, Kind::Program);
        Some(Self { decoder, model, program, text: None, done: None })
    }

    /// Goes on with the second, after all of the first. False: as with the first.
    pub fn go_on(&mut self, packed: Vec<u8>, known: u64) -> bool {
        let Some([program, text]) = sizes(&packed, known) else { return false };
        self.decoder = Decoder::new(packed, 8);
        self.model.begin_another(Kind::Program);
        (self.program, self.text) = (program, Some(text));
        true
    }

    /// Unpacks about so many bytes more. True: that was all of the file.
    pub fn step(&mut self, bytes: usize) -> bool {
        let size = match (&self.done, self.text) {
            (Some(_), Some(text)) => text,
            _ => self.program,
        };
        let end = self.model.bytes().len().saturating_add(bytes).min(size);
        while self.model.bytes().len() < end {
            let bit = self.decoder.read(self.model.chance());
            self.model.learn(bit);
        }
        if end < size {
            return false;
        }
        if self.text.is_none() || self.done.is_some() {
            return true;
        }
        self.done = Some(self.model.bytes().to_vec());
        self.model = model(&mut self.decoder, Kind::Text);
        false
    }

    /// The program that the file held, and the text. Empty, or cut short: not all was unpacked.
    pub fn unpacked(&mut self) -> (Vec<u8>, Vec<u8>) {
        let last = self.model.bytes().to_vec();
        match self.done.take() {
            Some(program) => (program, last),
            None => (last, Vec::new()),
        }
    }
}

/// The sizes that a file begins with.
fn sizes<const N: usize>(packed: &[u8], known: u64) -> Option<[usize; N]> {
    if known != fingerprint(packed.iter().copied()) {
        return None;
    }
    let mut sizes = [0; N];
    for (size, bytes) in sizes.iter_mut().zip(packed.as_chunks::<4>().0) {
        *size = u32::from_le_bytes(*bytes) as usize;
    }
    let fits = packed.len() >= 4 * N && sizes.iter().all(|size| *size <= LARGEST);
    fits.then_some(sizes)
}

/// A model as the next bits say it begins.
fn model(decoder: &mut Decoder, kind: Kind) -> Model {
    let mut lengths = [[0; 256]; CLASSES];
    for lengths in lengths.iter_mut().take(classes(kind)) {
        *lengths = codes::read(decoder);
    }
    Model::new(kind, &lengths)
}
