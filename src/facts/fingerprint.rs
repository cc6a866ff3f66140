//! One number for a text, wherever one has to be told from another.

/// FNV-1a of some bytes, 64 bits: two of a million texts will not meet by chance, but they can be made to. It guards
/// against accidents, such as a copy of another build or a letter lost from a link, and not against forgery.
///
/// Source: the parameters of draft-eastlake-fnv.
///
/// ```
/// use overdue::facts::fingerprint;
/// assert_eq!(fingerprint("a".bytes()), 0xaf63_dc4c_8601_ec8c);
/// ```
pub fn fingerprint(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
