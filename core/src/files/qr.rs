//! A text as a QR code (ISO/IEC 18004): bytes, in the smallest version that holds them, with the better of two levels of
//! error correction that it has room for.
//!
//! No crate is used, since the smallest weighs twice as much: this one has a single mode and no options.

/// A QR code: black and white squares, without the quiet zone of [`Code::QUIET`] squares around them.
///
/// ```
/// let code = lapwise_core::files::qr::Code::of("https://example.org/#distance=5km").unwrap();
/// assert_eq!(code.size(), 29);
/// assert!(code.is_black(0, 0));
/// assert!(lapwise_core::files::qr::Code::of(&"5".repeat(3000)).is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    size: usize,
    /// The squares row by row, each with the bits [`BLACK`] and [`FIXED`].
    squares: Vec<u8>,
}

const BLACK: u8 = 1;
/// The bit of squares that belong to a pattern, which no mask changes.
const FIXED: u8 = 2;

/// The codewords of error correction in a block and the number of blocks, for each version from 1.
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
    /// The width of the quiet zone around a code, in squares.
    pub const QUIET: usize = 4;

    /// The code of a text; none for more than 2953 bytes.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let mut version = 1;
        while !fits(bytes, version, &LOW) {
            version += 1;
            if version > 40 {
                return None;
            }
        }
        // Medium correction is used only where it needs no larger version. The standard numbers it 0, and low
        // correction 1.
        let (level, bits) = if fits(bytes, version, &MEDIUM) { (&MEDIUM, 0) } else { (&LOW, 1) };
        let mut code = Self::with_patterns(version);
        code.place(&interleaved(&codewords(bytes, version, level), version, level));
        let (mut best, mut least) = (0, u32::MAX);
        for mask in 0..8 {
            code.mask(mask);
            // The penalty counts the squares of the format too.
            code.draw_format(bits << 3 | mask);
            let penalty = code.penalty();
            if penalty < least {
                (best, least) = (mask, penalty);
            }
            // Twice is not at all.
            code.mask(mask);
        }
        code.mask(best);
        code.draw_format(bits << 3 | best);
        Some(code)
    }

    /// The squares along a side, 21 to 177.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// The squares along a side with the quiet zone, 29 to 185.
    ///
    /// ```
    /// assert_eq!(lapwise_core::files::qr::Code::of("3200 m").unwrap().size_with_quiet_zone(), 29);
    /// ```
    #[must_use]
    pub const fn size_with_quiet_zone(&self) -> usize {
        self.size + 2 * Self::QUIET
    }

    /// Returns true if a square is black; outside the code all squares are white.
    #[must_use]
    pub fn is_black(&self, x: usize, y: usize) -> bool {
        self.at(x, y) & BLACK > 0
    }

    /// The black squares as SVG path data in units of a square, moved by the quiet zone.
    ///
    /// ```
    /// assert!(lapwise_core::files::qr::Code::of("3200 m").unwrap().path().starts_with("M4 4h7v1H4z"));
    /// ```
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
                    let (left, top) = (from + Self::QUIET, y + Self::QUIET);
                    path.push_str(&format!("M{left} {top}h{}v1H{left}z", x - from));
                }
                x += 1;
            }
        }
        path
    }

    /// The bits of a square; none of them outside the code.
    fn at(&self, x: usize, y: usize) -> u8 {
        let square = self.squares.get(y * self.size + x).filter(|_| x < self.size);
        square.copied().unwrap_or_default()
    }

    /// Sets the bits of a square, unless it is outside the code.
    fn put(&mut self, x: usize, y: usize, square: u8) {
        let size = self.size;
        if let Some(slot) = self.squares.get_mut(y * size + x).filter(|_| x < size) {
            *slot = square;
        }
    }

    /// Sets a square of a pattern.
    fn fix(&mut self, x: usize, y: usize, is_black: bool) {
        self.put(x, y, FIXED | u8::from(is_black));
    }

    /// The patterns of a version, with the squares between them white.
    fn with_patterns(version: usize) -> Self {
        let size = version * 4 + 17;
        let mut code = Self { size, squares: vec![0; size * size] };
        // The timing pattern comes first: the rings of the corners are drawn over its ends.
        for along in 0..size {
            code.fix(6, along, along % 2 == 0);
            code.fix(along, 6, along % 2 == 0);
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
            code.draw_rings(x, y, 4);
        }
        code.draw_alignment(version);
        // Any format, to keep its squares free of data until the mask is chosen.
        code.draw_format(0);
        code.draw_version(version);
        code
    }

    /// Draws black and white rings. Those of the corners have a white ring around, which the edge may cut off.
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

    /// Draws the small rings that let a reader straighten a bent code.
    fn draw_alignment(&mut self, version: usize) {
        let count = if version == 1 { 0 } else { version / 7 + 2 };
        let step = if count == 0 { 0 } else { (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2 };
        let far = self.size - 7;
        let centre = |index: usize| if index == 0 { 6 } else { far - (count - 1 - index) * step };
        for down in 0..count {
            for right in 0..count {
                // Three corners have large rings.
                let (x, y) = (centre(right), centre(down));
                if (x > 6 || y > 6 && y < far) && (y > 6 || x < far) {
                    self.draw_rings(x, y, 2);
                }
            }
        }
    }

    /// Draws level and mask twice, with check bits.
    fn draw_format(&mut self, data: u32) {
        // The standard's constant keeps the bits of any level and mask from being all white.
        let bits = (data << 10 | remainder(data, 0x537, 10)) ^ 0x5412;
        for index in 0..15 {
            let (is_black, far) = (bits >> index & 1 == 1, self.size - 1);
            // The bits leave out the timing pattern at 6.
            let near = if index < 6 { index } else { index + 1 };
            if index < 8 {
                self.fix(8, near, is_black);
                self.fix(far - index, 8, is_black);
            } else {
                self.fix(if index == 8 { 7 } else { 14 - index }, 8, is_black);
                self.fix(8, far - 14 + index, is_black);
            }
        }
        // This square is black in every code.
        self.fix(8, self.size - 8, true);
    }

    /// Draws the version twice, with check bits, in those large enough to have it.
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

    /// Places the bits of codewords in pairs of columns, up and down, from the right.
    fn place(&mut self, codewords: &[u8]) {
        let mut bit = 0;
        let mut right = self.size - 1;
        while right >= 1 {
            // The column of the timing pattern has no bits.
            if right == 6 {
                right = 5;
            }
            for step in 0..self.size {
                let y = if (right + 1) & 2 == 0 { self.size - 1 - step } else { step };
                for x in [right, right - 1] {
                    if self.at(x, y) < FIXED {
                        // A few squares may be left over after the last codeword.
                        let codeword = codewords.get(bit / 8).copied().unwrap_or(0);
                        self.put(x, y, codeword >> (7 - bit % 8) & BLACK);
                        bit += 1;
                    }
                }
            }
            right = right.saturating_sub(2);
        }
    }

    /// Inverts the squares of a mask; a second time undoes it.
    fn mask(&mut self, mask: u32) {
        for y in 0..self.size {
            for x in 0..self.size {
                let square = self.at(x, y);
                if square < FIXED && is_masked(mask, x, y) {
                    self.put(x, y, square ^ BLACK);
                }
            }
        }
    }

    /// The penalty for runs and blocks of one colour, which readers stumble over.
    fn penalty(&self) -> u32 {
        let mut penalty = 0;
        for a in 0..self.size {
            // Two of the standard's four rules: the format names the mask, so any choice can be read.
            let (mut row, mut column) = (0, 0);
            for b in 1..self.size {
                let (here, left) = (self.is_black(b, a), self.is_black(b - 1, a));
                row = if here == left { row + 1 } else { 0 };
                column = if self.is_black(a, b) == self.is_black(a, b - 1) { column + 1 } else { 0 };
                penalty += run_penalty(row) + run_penalty(column);
                if here == left && here == self.is_black(b, a + 1) && here == self.is_black(b - 1, a + 1) {
                    penalty += 3;
                }
            }
        }
        penalty
    }
}

/// The penalty that a square adds to a run: the fifth of a colour counts three, each one after it counts one.
///
/// `alike` is the number of squares of its colour before it.
const fn run_penalty(alike: u32) -> u32 {
    match alike {
        4 => 3,
        5.. => 1,
        _ => 0,
    }
}

/// Returns true if a mask inverts a square.
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

/// The check bits of `data`: the remainder of a division by a polynomial of a degree.
const fn remainder(data: u32, polynomial: u32, degree: u32) -> u32 {
    let (mut rest, mut step) = (data, 0);
    while step < degree {
        rest = (rest << 1) ^ ((rest >> (degree - 1)) * polynomial);
        step += 1;
    }
    rest
}

/// The number of codewords of a version.
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

/// The number of error codewords in a block, and the number of blocks.
fn blocks(version: usize, level: &Level) -> (usize, usize) {
    let of = |list: &[u8; 40]| usize::from(list.get(version - 1).copied().unwrap_or(1));
    (of(&level.0), of(&level.1))
}

/// The number of codewords that are left for data.
fn data_capacity(version: usize, level: &Level) -> usize {
    let (errors, blocks) = blocks(version, level);
    capacity(version) - errors * blocks
}

/// Returns true if bytes fit a version: their mode takes four bits, their length a byte or two.
fn fits(bytes: &[u8], version: usize, level: &Level) -> bool {
    bytes.len() + if version < 10 { 2 } else { 3 } <= data_capacity(version, level)
}

/// The codewords of mode, length, bytes and padding.
fn codewords(bytes: &[u8], version: usize, level: &Level) -> Vec<u8> {
    // A text that fits has at most 2953 bytes.
    let [high, low] = u16::try_from(bytes.len()).unwrap_or(0).to_be_bytes();
    let capacity = data_capacity(version, level);
    let mut words = Vec::with_capacity(capacity);
    if version >= 10 {
        words.push(high);
    }
    words.push(low);
    words.extend_from_slice(bytes);
    // Half of it takes the last half byte of the text, and the other half marks the end.
    words.push(0);
    // The mode is half a byte, so everything after it moves by half a byte.
    let mut half = 4;
    for word in &mut words {
        let byte = *word;
        *word = half << 4 | byte >> 4;
        half = byte & 15;
    }
    let mut padding = 0xec;
    while words.len() < capacity {
        words.push(padding);
        padding ^= 0xec ^ 0x11;
    }
    words
}

/// The data and the error codewords of all blocks, one of each block in turn.
fn interleaved(words: &[u8], version: usize, level: &Level) -> Vec<u8> {
    let (errors, blocks) = blocks(version, level);
    // The last blocks have a codeword more where the words cannot be dealt out evenly.
    let (length, first_long) = (words.len() / blocks, blocks - words.len() % blocks);
    let start = |block: usize| block * length + block.saturating_sub(first_long);
    let divisor = divisor(errors);
    let (mut all, mut checks) = (Vec::with_capacity(capacity(version)), Vec::new());
    for block in 0..blocks {
        let own = words.get(start(block)..start(block + 1)).unwrap_or_default();
        checks.extend_from_slice(&correction(own, &divisor));
    }
    // Only the longer blocks have a codeword at `length`.
    for index in 0..=length {
        for block in 0..blocks {
            let at = start(block) + index;
            if at < start(block + 1) {
                all.push(words.get(at).copied().unwrap_or(0));
            }
        }
    }
    for index in 0..errors {
        for block in 0..blocks {
            all.push(checks.get(block * errors + index).copied().unwrap_or(0));
        }
    }
    all
}

/// The product of two codewords in the field of 256 elements with the polynomial 0x11d.
fn product(a: u8, b: u8) -> u8 {
    let mut product: u8 = 0;
    for bit in (0..8).rev() {
        // 0x1d is the polynomial without its highest bit, which a byte has no room for.
        product = (product << 1) ^ ((product >> 7) * 0x1d) ^ (((b >> bit) & 1) * a);
    }
    product
}

/// The coefficients of the polynomial whose roots are the first powers of two, without its leading 1.
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

/// The error codewords of a block: the remainder of its division by the divisor.
fn correction(block: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for byte in block {
        let factor = byte ^ rest.first().copied().unwrap_or(0);
        for (index, coefficient) in divisor.iter().enumerate() {
            let next = rest.get(index + 1).copied().unwrap_or(0);
            if let Some(term) = rest.get_mut(index) {
                *term = next ^ product(*coefficient, factor);
            }
        }
    }
    rest
}
