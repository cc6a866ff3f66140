//! Packs what the page fetches after its first question: a quarter smaller than a general compressor can.
//!
//! Every bit is foretold by a small model of what is packed (`model.rs`), and takes the less room the
//! likelier it was (`coder.rs`). Whoever unpacks makes the same model of what is there already, so both
//! foretell the same. All is whole numbers: every machine comes to the same bits.
//!
//! The page has the half that unpacks. What builds the page has the other half too.
//!
//! ```
//! let [first, second] = pack::pack(b"\0asm\x01\0\0\0", b"\0asm\x01\0\0\0", b"one\ttwo\n");
//! let known = pack::fingerprint(first.iter().copied());
//! let mut unpacker = pack::Unpacker::new(first, known).expect("just packed");
//! while !unpacker.step(1024) {}
//! assert_eq!(unpacker.unpacked().0, b"\0asm\x01\0\0\0");
//! let known = pack::fingerprint(second.iter().copied());
//! assert!(unpacker.go_on(second, known));
//! while !unpacker.step(1024) {}
//! assert_eq!(unpacker.unpacked().1, b"one\ttwo\n");
//! ```

mod coder;
mod codes;
mod history;
mod lanes;
mod logistic;
mod matches;
mod mixer;
mod model;
mod program;
mod refine;
mod text;
mod unpack;
mod write;

pub use unpack::Unpacker;
pub use write::pack;

/// What is packed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// A WebAssembly program.
    Program,
    /// A text of lines, each with fields parted by tabs.
    Text,
}

/// One number for some bytes, wherever they have to be told from others: FNV-1a, 64 bits. Two of a million texts will not
/// meet by chance, but they can be made to: it guards against accidents, such as a copy of another build, a damaged file or
/// a letter lost from a link, and not against forgery.
///
/// Source: the parameters of draft-eastlake-fnv.
///
/// ```
/// assert_eq!(pack::fingerprint("a".bytes()), 0xaf63_dc4c_8601_ec8c);
/// ```
pub fn fingerprint(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// What a packed file is called, after what it is: its name says what is in it.
pub fn name(what: &str, packed: &[u8]) -> String {
    format!("{what}-{:016x}.pack", fingerprint(packed.iter().copied()))
}

/// Mixes one more number into a key.
#[inline]
fn hash(key: u32, more: u32) -> u32 {
    let mixed = (key ^ more.wrapping_mul(0x9e37_79b1)).wrapping_add(0x2f0b_4c47).wrapping_mul(0x85eb_ca6b);
    mixed ^ mixed >> 15
}

/// Moves a chance toward what came, by one part of `1 << shift`.
#[inline(always)]
fn toward(chance: u16, bit: u32, shift: u32) -> u16 {
    let (chance, target) = (i32::from(chance), 0_i32.wrapping_sub(bit as i32) & 0xffff);
    (chance + ((target - chance) >> shift)) as u16
}
