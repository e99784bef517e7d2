//! A text as a QR code: bytes, in the smallest version that holds them, with the best error correction it has room for.
//!
//! Written here since the smallest crate would weigh twice as much in what is loaded for it: this has one mode, two
//! levels and no options.

/// A QR code: squares of black and white, without the quiet zone of four squares around it.
///
/// ```
/// let code = lapwise::qr::Code::of("https://example.org/#distance=5km").unwrap();
/// assert_eq!(code.size(), 29);
/// assert!(code.is_black(0, 0));
/// assert!(lapwise::qr::Code::of(&"5".repeat(3000)).is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    size: usize,
    /// Row by row.
    squares: Vec<Square>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Square {
    is_black: bool,
    /// Belongs to a pattern, which no mask changes.
    is_fixed: bool,
}

/// Codewords of error correction in a block, and blocks, for each version from 1.
type Level = ([u8; 40], [u8; 40]);

const LOW: Level = (
    [
        7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
        19, 19, 20, 21, 22, 24, 25,
    ],
);
const MEDIUM: Level = (
    [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28,
        28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31,
        33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
);

impl Code {
    /// The code of a text; none where it is longer than 2953 bytes.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let version = (1..=40).find(|version| fits(bytes, *version, &LOW))?;
        let (level, bits) = if fits(bytes, version, &MEDIUM) { (&MEDIUM, 0) } else { (&LOW, 1) };
        let words = interleaved(&words(bytes, version, level), version, level);
        let mut blank = Self::with_patterns(version);
        blank.fill(&words);
        let mut best: Option<(u32, Self)> = None;
        for mask in 0..8 {
            let mut code = blank.clone();
            code.mask(mask);
            code.draw_format(bits << 3 | mask);
            let faults = code.faults();
            if best.as_ref().is_none_or(|(least, _)| faults < *least) {
                best = Some((faults, code));
            }
        }
        best.map(|(_, code)| code)
    }

    /// How many squares it is wide and high, 21 to 177.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// Whether a square is black; outside, all is white.
    #[must_use]
    pub fn is_black(&self, x: usize, y: usize) -> bool {
        self.at(x, y).is_black
    }

    /// The black squares as an SVG path in units of a square, moved by a quiet zone of four.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let from = x;
                while self.is_black(x, y) {
                    x += 1;
                }
                if x > from {
                    push_run(&mut path, from, y, x - from);
                }
                x += 1;
            }
        }
        path
    }

    fn at(&self, x: usize, y: usize) -> Square {
        let square = self.squares.get(y * self.size + x).filter(|_| x < self.size);
        square.copied().unwrap_or_default()
    }

    fn put(&mut self, x: usize, y: usize, square: Square) {
        let size = self.size;
        if let Some(slot) = self.squares.get_mut(y * size + x).filter(|_| x < size) {
            *slot = square;
        }
    }

    fn fix(&mut self, x: usize, y: usize, is_black: bool) {
        self.put(x, y, Square { is_black, is_fixed: true });
    }

    fn with_patterns(version: usize) -> Self {
        let size = version * 4 + 17;
        let mut code = Self { size, squares: vec![Square::default(); size * size] };
        for place in 0..size {
            code.fix(6, place, place % 2 == 0);
            code.fix(place, 6, place % 2 == 0);
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
            code.draw_rings(x, y, 4);
        }
        code.draw_alignment(version);
        code.draw_format(0);
        code.draw_version(version);
        code
    }

    /// Black and white rings; the corners' have a white one around, which may be cut off by the edge.
    fn draw_rings(&mut self, x: usize, y: usize, radius: usize) {
        for down in 0..=2 * radius {
            for right in 0..=2 * radius {
                let ring = right.abs_diff(radius).max(down.abs_diff(radius));
                if let (Some(x), Some(y)) = ((x + right).checked_sub(radius), (y + down).checked_sub(radius)) {
                    // The third ring from the middle of a corner is black, and the second one of the others.
                    self.fix(x, y, if radius == 4 { ring != 2 && ring != 4 } else { ring != 1 });
                }
            }
        }
    }

    fn draw_alignment(&mut self, version: usize) {
        let count = if version == 1 { 0 } else { version / 7 + 2 };
        let step = if count == 0 { 0 } else { (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2 };
        let place = |index: usize| if index == 0 { 6 } else { self.size - 7 - (count - 1 - index) * step };
        let places: Vec<_> = (0..count).map(place).collect();
        let (near, far) = (6, self.size - 7);
        for &y in &places {
            for &x in &places {
                // Three corners are taken.
                if ![(near, near), (near, far), (far, near)].contains(&(x, y)) {
                    self.draw_rings(x, y, 2);
                }
            }
        }
    }

    /// Level and mask, twice, with error correction.
    fn draw_format(&mut self, data: u32) {
        let bits = (data << 10 | remainder(data, 0x537, 10)) ^ 0x5412;
        for index in 0..15 {
            let (is_black, far) = (bits >> index & 1 == 1, self.size - 1);
            let near = if index < 6 { index } else { index + 1 };
            if index < 8 {
                self.fix(8, near, is_black);
                self.fix(far - index, 8, is_black);
            } else {
                self.fix(if index == 8 { 7 } else { 14 - index }, 8, is_black);
                self.fix(8, far - 14 + index, is_black);
            }
        }
        self.fix(8, self.size - 8, true);
    }

    fn draw_version(&mut self, version: usize) {
        let data = u32::try_from(version).unwrap_or(0);
        let bits = data << 12 | remainder(data, 0x1f25, 12);
        for index in 0..18 {
            let (near, far) = (index / 3, self.size - 11 + index % 3);
            if version >= 7 {
                self.fix(far, near, bits >> index & 1 == 1);
                self.fix(near, far, bits >> index & 1 == 1);
            }
        }
    }

    /// Lays out the bits in pairs of columns, up and down, from the right.
    fn fill(&mut self, words: &[u8]) {
        let mut bit = 0;
        let mut right = self.size - 1;
        while right >= 1 {
            // The column of the timing pattern has none.
            if right == 6 {
                right = 5;
            }
            for step in 0..self.size {
                let y = if (right + 1) & 2 == 0 { self.size - 1 - step } else { step };
                for x in [right, right - 1] {
                    if !self.at(x, y).is_fixed {
                        let word = words.get(bit / 8).copied().unwrap_or(0);
                        self.put(x, y, Square { is_black: word >> (7 - bit % 8) & 1 == 1, is_fixed: false });
                        bit += 1;
                    }
                }
            }
            right = right.saturating_sub(2);
        }
    }

    fn mask(&mut self, mask: u32) {
        for y in 0..self.size {
            for x in 0..self.size {
                let Square { is_black, is_fixed } = self.at(x, y);
                if !is_fixed {
                    self.put(x, y, Square { is_black: is_black != is_masked(mask, x, y), is_fixed });
                }
            }
        }
    }

    /// What a reader may stumble over: runs and blocks of one colour.
    fn faults(&self) -> u32 {
        let mut faults = 0;
        for a in 0..self.size {
            let (mut row, mut column) = (0, 0);
            for b in 1..self.size {
                let [here, left, above] = [(b, a), (b - 1, a), (b, a + 1)].map(|(x, y)| self.is_black(x, y));
                row = if here == left { row + 1 } else { 0 };
                column = if self.is_black(a, b) == self.is_black(a, b - 1) { column + 1 } else { 0 };
                faults += fault(row) + fault(column);
                if here == left && here == above && here == self.is_black(b - 1, a + 1) {
                    faults += 3;
                }
            }
        }
        faults
    }
}

/// Five on end count three, each one more.
const fn fault(alike: u32) -> u32 {
    match alike {
        4 => 3,
        5.. => 1,
        _ => 0,
    }
}

const fn is_masked(mask: u32, x: usize, y: usize) -> bool {
    0 == match mask {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (x / 3 + y / 2) % 2,
        5 => x * y % 2 + x * y % 3,
        6 => (x * y % 2 + x * y % 3) % 2,
        _ => ((x + y) % 2 + x * y % 3) % 2,
    }
}

fn push_run(path: &mut String, x: usize, y: usize, width: usize) {
    let number = |number: usize| crate::text::written(number as u64);
    let run = crate::text::joined(&[
        "M",
        &number(x + 4),
        " ",
        &number(y + 4),
        "h",
        &number(width),
        "v1H",
        &number(x + 4),
        "z",
    ]);
    path.push_str(&run);
}

/// The check bits of some bits, as the remainder of a division by a polynomial of a degree.
const fn remainder(data: u32, polynomial: u32, degree: u32) -> u32 {
    let (mut rest, mut step) = (data, 0);
    while step < degree {
        rest = (rest << 1) ^ ((rest >> (degree - 1)) * polynomial);
        step += 1;
    }
    rest
}

/// All codewords of a version.
const fn capacity(version: usize) -> usize {
    let mut squares = (16 * version + 128) * version + 64;
    if version >= 2 {
        let count = version / 7 + 2;
        squares -= (25 * count - 10) * count - 55;
        if version >= 7 {
            squares -= 36;
        }
    }
    squares / 8
}

/// Error codewords in a block, and blocks.
fn blocks(version: usize, level: &Level) -> (usize, usize) {
    let of = |list: &[u8; 40]| usize::from(list.get(version - 1).copied().unwrap_or(1));
    (of(&level.0), of(&level.1))
}

fn data_capacity(version: usize, level: &Level) -> usize {
    let (errors, blocks) = blocks(version, level);
    capacity(version) - errors * blocks
}

/// The mode takes four bits, the length a byte or two.
fn fits(bytes: &[u8], version: usize, level: &Level) -> bool {
    bytes.len() + if version < 10 { 2 } else { 3 } <= data_capacity(version, level)
}

/// Mode, length, bytes and padding.
fn words(bytes: &[u8], version: usize, level: &Level) -> Vec<u8> {
    let [high, low] = u16::try_from(bytes.len()).unwrap_or(0).to_be_bytes();
    let mut whole = Vec::with_capacity(bytes.len() + 4);
    whole.push(4);
    if version >= 10 {
        whole.push(high);
    }
    whole.push(low);
    whole.extend_from_slice(bytes);
    whole.push(0);
    // The mode is half a byte, so everything moves by half a byte.
    let mut words = Vec::with_capacity(data_capacity(version, level));
    for (index, byte) in whole.iter().enumerate() {
        let next = whole.get(index + 1).copied().unwrap_or(0);
        words.push(byte << 4 | next >> 4);
    }
    words.pop();
    let mut padding = 0xec;
    while words.len() < data_capacity(version, level) {
        words.push(padding);
        padding ^= 0xec ^ 0x11;
    }
    words
}

/// Data and error codewords of all blocks, one of each block in turn.
fn interleaved(words: &[u8], version: usize, level: &Level) -> Vec<u8> {
    let (errors, blocks) = blocks(version, level);
    let (short, long) = (words.len() / blocks, words.len() % blocks);
    let divisor = divisor(errors);
    let (mut data, mut checks) = (Vec::new(), Vec::new());
    let mut rest = words;
    for block in 0..blocks {
        let length = short + usize::from(block >= blocks - long);
        let Some((own, others)) = rest.split_at_checked(length) else { break };
        data.push(own);
        checks.push(correction(own, &divisor));
        rest = others;
    }
    let mut all = Vec::with_capacity(capacity(version));
    for index in 0..=short {
        all.extend(data.iter().filter_map(|block| block.get(index)));
    }
    for index in 0..errors {
        all.extend(checks.iter().filter_map(|block| block.get(index)));
    }
    all
}

/// The product of two elements of the field that codewords are in.
fn product(a: u8, b: u8) -> u8 {
    let mut product: u8 = 0;
    for bit in (0..8).rev() {
        product = (product << 1) ^ ((product >> 7) * 0x1d) ^ (((b >> bit) & 1) * a);
    }
    product
}

/// The polynomial with the first powers of two as its roots; its leading 1 is left out.
fn divisor(degree: usize) -> Vec<u8> {
    let mut terms = vec![0; degree];
    if let Some(last) = terms.last_mut() {
        *last = 1;
    }
    let mut root = 1;
    for _ in 0..degree {
        for index in 0..degree {
            let next = terms.get(index + 1).copied().unwrap_or(0);
            if let Some(term) = terms.get_mut(index) {
                *term = product(*term, root) ^ next;
            }
        }
        root = product(root, 2);
    }
    terms
}

/// The error codewords of a block.
fn correction(block: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for byte in block {
        let factor = byte ^ rest.remove(0);
        rest.push(0);
        for (term, coefficient) in rest.iter_mut().zip(divisor) {
            *term ^= product(*coefficient, factor);
        }
    }
    rest
}
