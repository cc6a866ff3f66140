//! The modules of a QR code: its patterns, where the codewords go, and its masks (ISO/IEC 18004 §6.3, §7.7 to §7.10).

/// Level L in the format's two bits.
const LEVEL_L: usize = 1;

/// A module is dark.
const DARK: u8 = 1;
/// A module is of a pattern: it holds no data and is not masked.
const PATTERN: u8 = 2;

/// A square of modules.
#[derive(Clone)]
pub(super) struct Grid {
    pub size: usize,
    cells: Vec<u8>,
}

impl Grid {
    /// The codewords drawn, under the mask that makes the code easiest to read.
    pub fn of(version: usize, codewords: &[u8]) -> Grid {
        let size = 17 + 4 * version;
        let mut plain = Grid { size, cells: vec![0; size * size] };
        plain.patterns(version);
        plain.format(0);
        plain.draw(codewords);
        let mut best = plain.masked(0);
        let mut least = best.penalty();
        for mask in 1..8 {
            let grid = plain.masked(mask);
            let penalty = grid.penalty();
            if penalty < least {
                (best, least) = (grid, penalty);
            }
        }
        best
    }

    /// Whether a module is dark; what is outside is light.
    #[inline(never)]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && y < self.size && self.cells[y * self.size + x] & DARK != 0
    }

    /// A module of a pattern; nothing outside.
    #[inline(never)]
    fn pattern(&mut self, x: usize, y: usize, dark: bool) {
        if x < self.size && y < self.size {
            self.cells[y * self.size + x] = PATTERN | u8::from(dark);
        }
    }

    /// Rings around a middle, dark but for those named. What is outside the grid is left out.
    fn rings(&mut self, x: usize, y: usize, reach: usize, light: [usize; 2]) {
        for down in 0..=2 * reach {
            for right in 0..=2 * reach {
                let ring = down.abs_diff(reach).max(right.abs_diff(reach));
                self.pattern((x + right).wrapping_sub(reach), (y + down).wrapping_sub(reach), !light.contains(&ring));
            }
        }
    }

    /// Everything that stands where it does whatever the text.
    fn patterns(&mut self, version: usize) {
        let size = self.size;
        for place in 0..size {
            self.pattern(6, place, place % 2 == 0);
            self.pattern(place, 6, place % 2 == 0);
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
            self.rings(x, y, 4, [2, 4]);
        }
        if version > 1 {
            // The last place of the alignments in a row of them; between the first and it they stand evenly.
            let last = version / 7 + 1;
            let step = (version * 8 + last * 3 + 8) / (last * 4) * 2;
            let at = |place: usize| if place == 0 { 6 } else { size - 7 - (last - place) * step };
            for row in 0..=last {
                for column in 0..=last {
                    // The corners have rings of their own.
                    if row.max(column) != 0 && (row.max(column) != last || row.min(column) != 0) {
                        self.rings(at(column), at(row), 2, [1, 1]);
                    }
                }
            }
        }
        if version > 6 {
            let bits = version << 12 | check(version, 12, 0x1f25);
            for place in 0..18 {
                let (long, short, dark) = (size - 11 + place % 3, place / 3, bits >> place & 1 != 0);
                self.pattern(long, short, dark);
                self.pattern(short, long, dark);
            }
        }
    }

    /// Level and mask, twice.
    fn format(&mut self, mask: usize) {
        let told = LEVEL_L << 3 | mask;
        let bits = (told << 10 | check(told, 10, 0x537)) ^ 0x5412;
        let size = self.size;
        for place in 0..15 {
            let dark = bits >> place & 1 != 0;
            match place {
                0..=5 => self.pattern(8, place, dark),
                6 | 7 => self.pattern(8, place + 1, dark),
                8 => self.pattern(7, 8, dark),
                _ => self.pattern(14 - place, 8, dark),
            }
            if place < 8 {
                self.pattern(size - 1 - place, 8, dark);
            } else {
                self.pattern(8, size - 15 + place, dark);
            }
        }
        self.pattern(8, size - 8, true);
    }

    /// The codewords, two columns at a time from the right, up and down in turn.
    fn draw(&mut self, bytes: &[u8]) {
        let mut at = 0;
        // The column of the timing pattern is left out of the count.
        for pair in 0..(self.size - 1) / 2 {
            let left = self.size - 2 - 2 * pair;
            let left = if left <= 6 { left - 1 } else { left };
            for step in 0..self.size {
                let y = if pair % 2 == 0 { self.size - 1 - step } else { step };
                for x in [left + 1, left] {
                    let cell = &mut self.cells[y * self.size + x];
                    if *cell & PATTERN == 0 {
                        *cell = bytes.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & DARK);
                        at += 1;
                    }
                }
            }
        }
    }

    fn masked(&self, mask: usize) -> Grid {
        let mut grid = self.clone();
        grid.format(mask);
        for (place, cell) in grid.cells.iter_mut().enumerate() {
            let (x, y) = (place % self.size, place / self.size);
            let rest = match mask {
                0 => (x + y) % 2,
                1 => y % 2,
                2 => x % 3,
                3 => (x + y) % 3,
                4 => (x / 3 + y / 2) % 2,
                5 => x * y % 2 + x * y % 3,
                6 => (x * y % 2 + x * y % 3) % 2,
                _ => ((x + y) % 2 + x * y % 3) % 2,
            };
            if *cell & PATTERN == 0 && rest == 0 {
                *cell ^= DARK;
            }
        }
        grid
    }

    /// How hard the code is to read: long runs, squares, what looks like a corner's rings, and too much of one color
    /// (ISO/IEC 18004, table 11).
    fn penalty(&self) -> usize {
        let (mut penalty, mut darks) = (0, 0);
        for line in 0..self.size {
            for across in [true, false] {
                let (mut run, mut last, mut seen) = (0, false, 0_u16);
                // Around the code it is light, so four more modules are looked at.
                for place in 0..self.size + 4 {
                    let dark = if across { self.is_dark(place, line) } else { self.is_dark(line, place) };
                    // A corner's rings cut through their middle, with four light modules before or after them.
                    seen = (seen << 1 | u16::from(dark)) & 0xfff;
                    if seen == 0b0101_1101_0000 || seen == 0b0000_1011_1010 {
                        penalty += 40;
                    }
                    if place >= self.size {
                        continue;
                    }
                    run = if dark == last { run + 1 } else { 1 };
                    last = dark;
                    penalty += match run {
                        5 => 3,
                        6.. => 1,
                        _ => 0,
                    };
                    if across && line > 0 && place > 0 {
                        let same = |x, y| self.is_dark(x, y) == dark;
                        let square = same(place - 1, line) && same(place, line - 1) && same(place - 1, line - 1);
                        penalty += 3 * usize::from(square);
                    }
                    darks += usize::from(across && dark);
                }
            }
        }
        // Ten for each twentieth of all modules that it is further away from half.
        let all = self.cells.len();
        penalty + 10 * ((20 * darks).abs_diff(10 * all).saturating_sub(1) / all)
    }
}

/// What a number of so many bits less is checked by: its remainder by a polynomial (Bose-Chaudhuri-Hocquenghem).
fn check(number: usize, bits: usize, polynomial: usize) -> usize {
    let mut left = number;
    for _ in 0..bits {
        left = (left << 1) ^ ((left >> (bits - 1)) * polynomial);
    }
    left
}
