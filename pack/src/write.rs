//! Packs. Only what builds the page needs this half.

use crate::coder::Encoder;
use crate::codes;
use crate::model::{Model, counts};
use crate::{Kind, unpack};

/// A WebAssembly program and a text, packed. Anything comes back as it was; only what is neither takes more
/// room than it must. [`crate::Unpacker`] takes no more than 8 MiB of each.
pub fn pack(program: &[u8], text: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for part in [program, text] {
        out.extend((part.len() as u32).to_le_bytes());
    }
    let mut encoder = Encoder::new(out);
    for (kind, part) in unpack::KINDS.into_iter().zip([program, text]) {
        write(&mut encoder, kind, part);
    }
    encoder.finish()
}

fn write(encoder: &mut Encoder, kind: Kind, part: &[u8]) {
    let lengths = counts(kind, part).map(|counts| codes::lengths(&counts));
    for lengths in lengths.iter().take(unpack::classes(kind)) {
        codes::write(encoder, lengths);
    }
    let mut model = Model::new(kind, &lengths);
    for byte in part {
        let code = model.code(*byte);
        for left in (0..code.ilog2()).rev() {
            let bit = code >> left & 1;
            encoder.write(bit, model.chance());
            model.learn(bit);
        }
    }
}
