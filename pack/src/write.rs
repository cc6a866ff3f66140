//! Packs. Only what builds the page needs this half.

use crate::Kind;
use crate::coder::Encoder;
use crate::codes;
use crate::model::{Model, counts};
use crate::unpack::classes;

/// Two parts of a WebAssembly program, and a text that comes with the second, packed into two files: the second takes
/// the less room for what the first taught. Anything comes back as it was; only what is neither takes more room than it
/// must. [`crate::Unpacker`] takes no more than 8 MiB of each.
pub fn pack(first: &[u8], second: &[u8], text: &[u8]) -> [Vec<u8>; 2] {
    let mut encoder = Encoder::new(sizes(&[first]));
    let mut model = model(&mut encoder, Kind::Program, &[first, second]);
    write(&mut encoder, &mut model, first);
    let packed = encoder.finish();
    let mut encoder = Encoder::new(sizes(&[second, text]));
    model.begin_another(Kind::Program);
    write(&mut encoder, &mut model, second);
    let mut model = self::model(&mut encoder, Kind::Text, &[text]);
    write(&mut encoder, &mut model, text);
    [packed, encoder.finish()]
}

fn sizes(parts: &[&[u8]]) -> Vec<u8> {
    parts.iter().flat_map(|part| (part.len() as u32).to_le_bytes()).collect()
}

/// A model for some that are packed one after the other; what it begins with is written.
fn model(encoder: &mut Encoder, kind: Kind, all: &[&[u8]]) -> Model {
    let lengths = counts(kind, all).map(|counts| codes::lengths(&counts));
    for lengths in lengths.iter().take(classes(kind)) {
        codes::write(encoder, lengths);
    }
    Model::new(kind, &lengths)
}

fn write(encoder: &mut Encoder, model: &mut Model, part: &[u8]) {
    for byte in part {
        let code = model.code(*byte);
        for left in (0..code.ilog2()).rev() {
            let bit = code >> left & 1;
            encoder.write(bit, model.chance());
            model.learn(bit);
        }
    }
}
