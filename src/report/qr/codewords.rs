//! A text as the codewords of a QR code: its bytes, what fills up, and what corrects errors (ISO/IEC 18004 §7.4, §7.5).

/// The largest version that is made: 97 modules a side, 858 bytes. A larger one is hard to read from a screen.
const VERSIONS: usize = 20;

/// By version, at level L: the codewords of a block that correct its errors, and the number of blocks (ISO/IEC 18004,
/// table 9). A higher level fits into the same version only up to version 5, which no link of a few servers does with.
const CORRECTING: [u8; VERSIONS] = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28];
const BLOCKS: [u8; VERSIONS] = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8];

/// The smallest version, 1 to [`VERSIONS`], that holds a text, and its codewords in the order in which they are drawn:
/// the data's and those that correct errors, block by block woven into one another. None where no version does.
pub(super) fn codewords(text: &[u8]) -> Option<(usize, Vec<u8>)> {
    for (version, (correcting, blocks)) in (1..).zip(CORRECTING.into_iter().zip(BLOCKS)) {
        let (correcting, blocks) = (usize::from(correcting), usize::from(blocks));
        let room = all(version) - correcting * blocks;
        // Four bits name the mode, then comes the length; four bits at the end close the text.
        let length_bytes = if version < 10 { 1 } else { 2 };
        if text.len() + length_bytes < room {
            return Some((version, woven(&data(text, length_bytes, room), correcting, blocks)));
        }
    }
    None
}

/// Codewords of a version: its modules without those of the patterns, eight to one.
fn all(version: usize) -> usize {
    let mut modules = (16 * version + 128) * version + 64;
    if version > 1 {
        let alignments = version / 7 + 2;
        modules -= (25 * alignments - 10) * alignments - 55;
    }
    if version > 6 {
        modules -= 36;
    }
    modules / 8
}

/// The data: mode 4 (bytes), length, text, four bits of nothing, and two codewords in turn to fill up.
fn data(text: &[u8], length_bytes: usize, room: usize) -> Vec<u8> {
    let mut data = Vec::with_capacity(room);
    let mut before = 4;
    let length = [(text.len() >> 8) as u8, text.len() as u8];
    for byte in length[2 - length_bytes..].iter().chain(text) {
        data.push(before << 4 | byte >> 4);
        before = byte & 15;
    }
    data.push(before << 4);
    let mut filling = 0xec;
    while data.len() < room {
        data.push(filling);
        filling ^= 0xec ^ 0x11;
    }
    data
}

/// The data in blocks of the same length, the last ones longer by one where it does not go evenly: the first codeword of
/// each, the second of each and so on; then those that correct their errors, likewise.
fn woven(data: &[u8], correcting: usize, blocks: usize) -> Vec<u8> {
    let (short, longer) = (data.len() / blocks, data.len() % blocks);
    let from = |block: usize| block * short + (block + longer).saturating_sub(blocks);
    let generator = generator(correcting);
    let mut corrections = Vec::with_capacity(correcting * blocks);
    for block in 0..blocks {
        corrections.extend_from_slice(&remainder(&data[from(block)..from(block + 1)], &generator));
    }
    let mut woven = Vec::with_capacity(data.len() + corrections.len());
    for place in 0..=short {
        for block in 0..blocks {
            if from(block) + place < from(block + 1) {
                woven.push(data[from(block) + place]);
            }
        }
    }
    for place in 0..correcting {
        for block in 0..blocks {
            woven.push(corrections[block * correcting + place]);
        }
    }
    woven
}

/// The product of two elements of the field of 256 that Reed-Solomon codes of QR are made in.
fn times(one: u8, other: u8) -> u8 {
    let mut product = 0_u8;
    for bit in (0..8).rev() {
        product = (product << 1) ^ ((product >> 7) * 0x1d) ^ ((other >> bit & 1) * one);
    }
    product
}

/// The polynomial with the roots 1, 2, 4, … of so high a degree: its coefficients, the highest, which is 1, left out.
fn generator(degree: usize) -> Vec<u8> {
    let mut generator = vec![0; degree];
    if let Some(last) = generator.last_mut() {
        *last = 1;
    }
    let mut root = 1;
    for _ in 0..degree {
        for place in 0..degree {
            let next = generator.get(place + 1).copied().unwrap_or(0);
            generator[place] = times(generator[place], root) ^ next;
        }
        root = times(root, 2);
    }
    generator
}

/// What is left of a block when it is divided by the generator: the codewords that correct its errors.
fn remainder(block: &[u8], generator: &[u8]) -> Vec<u8> {
    let mut left = vec![0; generator.len()];
    for byte in block {
        let factor = byte ^ left[0];
        left.rotate_left(1);
        left[generator.len() - 1] = 0;
        for (left, coefficient) in left.iter_mut().zip(generator) {
            *left ^= times(*coefficient, factor);
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_standard_is_corrected_as_it_says() {
        // ISO/IEC 18004, annex I: "01234567" at version 1, level M.
        let data = [0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11];
        let corrections = [0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55];
        assert_eq!(remainder(&data, &generator(10)), corrections);
    }

    #[test]
    fn the_capacities_are_those_of_the_standard() {
        // Table 7, bytes at level L, versions 1 to 20.
        let most = [17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858];
        for (version, most) in (1..).zip(most) {
            let fits = |length: usize| codewords(&vec![b'a'; length]).map(|made| (made.0, made.1.len()));
            assert_eq!(fits(most), Some((version, all(version))));
            assert_eq!(fits(most + 1).map(|made| made.0), (version < VERSIONS).then_some(version + 1));
        }
    }

    #[test]
    fn the_last_blocks_are_the_longer_ones() {
        // Version 5 of level Q in the standard's figure 15: 15, 15, 16, 16.
        let data: Vec<u8> = (0..62).collect();
        let woven = woven(&data, 18, 4);
        assert_eq!(woven[..8], [0, 15, 30, 46, 1, 16, 31, 47]);
        assert_eq!(woven[56..62], [14, 29, 44, 60, 45, 61]);
        assert_eq!(woven.len(), 62 + 4 * 18);
    }
}
