//! Unpacks, a slice at a time, so that a page goes on answering meanwhile.

use crate::coder::Decoder;
use crate::model::{CLASSES, Model};
use crate::{Kind, codes, fingerprint};

/// What is packed, in its order.
pub const KINDS: [Kind; 2] = [Kind::Program, Kind::Text];

/// No part is larger, in bytes: who says so is mistaken.
const LARGEST: usize = 8 << 20;

/// How many kinds of places have codes of their own: a text is all of one kind.
pub fn classes(kind: Kind) -> usize {
    if kind == Kind::Program { CLASSES } else { 1 }
}

/// Unpacks what [`crate::pack`] packed.
pub struct Unpacker {
    decoder: Decoder,
    sizes: [usize; 2],
    /// The part that is being unpacked.
    model: Option<Model>,
    done: Vec<Vec<u8>>,
}

impl Unpacker {
    /// Begins. None for anything but the very file that has this [`fingerprint`]: for a damaged one, or one of
    /// another build.
    pub fn new(packed: Vec<u8>, known: u64) -> Option<Self> {
        if known != fingerprint(&packed) {
            return None;
        }
        let (first, rest) = packed.split_first_chunk()?;
        let sizes = [*first, *rest.first_chunk()?].map(|size| u32::from_le_bytes(size) as usize);
        let fits = sizes.iter().all(|size| *size <= LARGEST);
        fits.then(|| Self { decoder: Decoder::new(packed, 8), sizes, model: None, done: Vec::new() })
    }

    /// Unpacks about so many bytes more. True: that was all.
    pub fn step(&mut self, bytes: usize) -> bool {
        let at = self.done.len();
        let (Some(kind), Some(size)) = (KINDS.get(at), self.sizes.get(at)) else { return true };
        let Some(model) = &mut self.model else {
            let mut lengths = [[0; 256]; CLASSES];
            for lengths in lengths.iter_mut().take(classes(*kind)) {
                *lengths = codes::read(&mut self.decoder);
            }
            self.model = Some(Model::new(*kind, &lengths));
            return false;
        };
        let end = model.bytes().len().saturating_add(bytes).min(*size);
        while model.bytes().len() < end {
            let bit = self.decoder.read(model.chance());
            model.learn(bit);
        }
        if end == *size {
            self.done.extend(self.model.take().map(Model::into_bytes));
        }
        self.done.len() == KINDS.len()
    }

    /// The program and the text. Empty: not all was unpacked.
    pub fn finish(self) -> (Vec<u8>, Vec<u8>) {
        let mut parts = self.done.into_iter();
        (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
    }
}
