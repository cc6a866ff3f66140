//! A text as a QR code (ISO/IEC 18004), so that a phone or a second computer opens what stands on this screen.
//!
//! Bytes only, versions 1 to 20, level L: a screen is clean, and a small code is easier to read than one that mends more.

mod codewords;
mod grid;

use codewords::codewords;
use grid::Grid;

/// A QR code: a square of dark and light modules. Four light ones all around it, as scanners need, are left to whoever
/// draws it.
pub struct Qr(Grid);

impl Qr {
    /// Modules of a side, 21 to 97.
    pub fn size(&self) -> usize {
        self.0.size
    }

    /// Whether the module in a column and a row, both from 0, is dark. Those outside are light.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        self.0.is_dark(x, y)
    }
}

/// The code of a text; none where it has more than 858 bytes.
///
/// ```
/// use overdue::report::qr;
/// let code = qr("https://example.org/#a1.AAAA").unwrap();
/// assert_eq!(code.size(), 25);
/// assert!(code.is_dark(0, 0) && !code.is_dark(7, 0) && !code.is_dark(25, 0));
/// assert!(qr(&"a".repeat(859)).is_none());
/// ```
pub fn qr(text: &str) -> Option<Qr> {
    let (version, codewords) = codewords(text.as_bytes())?;
    Some(Qr(Grid::of(version, &codewords)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What a reader that is not ours makes of a code: version and text.
    fn decoded(code: &Qr) -> (usize, String) {
        let grid = rqrr::SimpleGrid::from_func(code.size(), |x, y| code.is_dark(x, y));
        let (told, text) = rqrr::Grid::new(grid).decode().unwrap();
        assert_eq!(told.ecc_level, 1, "level L");
        (told.version.0, text)
    }

    /// Every version, full and with room left. Which one a length takes is held to the standard beside `codewords`.
    #[test]
    fn every_version_is_read_back() {
        let mut seen = Vec::new();
        for length in (1..=850).step_by(19).chain([17, 53, 78, 230, 271, 858]) {
            let text = "https://example.org/#a1.0-_".chars().cycle().take(length).collect::<String>();
            let (version, read) = decoded(&qr(&text).unwrap());
            assert_eq!(read, text);
            seen.push(version);
        }
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen, (1..=20).collect::<Vec<_>>());
    }

    /// A code made by another program (Nayuki's `qrcodegen` 1.8), mask and all.
    #[test]
    fn a_code_is_that_of_another_program() {
        let code = qr("overdue").unwrap();
        let drawn: Vec<String> = (0..code.size())
            .map(|y| (0..code.size()).map(|x| if code.is_dark(x, y) { '#' } else { '.' }).collect())
            .collect();
        assert_eq!(drawn, KNOWN);
    }

    const KNOWN: [&str; 21] = [
        "#######.#...#.#######",
        "#.....#...#.#.#.....#",
        "#.###.#....##.#.###.#",
        "#.###.#...#.#.#.###.#",
        "#.###.#..#.##.#.###.#",
        "#.....#..##...#.....#",
        "#######.#.#.#.#######",
        "........#............",
        "##.##.#...##..#.....#",
        "#..###..##.###..####.",
        "#.##..####.##..#.#.##",
        "#..###.#.##.#####.###",
        "#...#.##...####.##...",
        "........##..###.####.",
        "#######....#....###..",
        "#.....#..##...######.",
        "#.###.#.##...##....##",
        "#.###.#.#.#.####.##..",
        "#.###.#..#####..##.##",
        "#.....#.#####....####",
        "#######.##..##..#....",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_is_read_back(text in "\\PC{0,280}") {
            match qr(&text) {
                Some(code) => prop_assert_eq!(decoded(&code).1, text),
                None => prop_assert!(text.len() > 858),
            }
        }

        #[test]
        fn a_code_with_spots_is_read_back(text in "[ -~]{20,300}", spots in prop::collection::vec((9_usize..97, 9_usize..97), 3)) {
            let code = qr(&text).unwrap();
            let size = code.size();
            let spot = |x, y| spots.iter().any(|(column, row)| (column % size, row % size) == (x, y));
            let grid = rqrr::SimpleGrid::from_func(size, |x, y| code.is_dark(x, y) != (spot(x, y) && x > 8 && y > 8));
            prop_assert_eq!(rqrr::Grid::new(grid).decode().unwrap().1, text);
        }
    }
}
