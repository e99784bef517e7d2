//! A text as a QR code: bytes, in the smallest version that holds them, with the best error correction that it has room
//! for.
//!
//! The code itself is made by the crate `qrcodegen`.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// A QR code: black and white squares, without the quiet zone of [`Code::QUIET`] squares around them.
///
/// ```
/// let code = lapwise_core::files::qr::Code::of("https://example.org/#distance=5km").unwrap();
/// assert_eq!(code.size(), 29);
/// assert!(code.is_black(0, 0));
/// assert!(lapwise_core::files::qr::Code::of(&"5".repeat(3000)).is_none());
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Code(QrCode);

impl Code {
    /// The width of the quiet zone around a code, in squares.
    pub const QUIET: usize = 4;

    /// The code of a text; none for more than 2953 bytes.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        // As bytes whatever it says: a link is in small letters, which no denser mode has.
        let bytes = [QrSegment::make_bytes(text.as_bytes())];
        let code = QrCode::encode_segments_advanced(&bytes, QrCodeEcc::Low, Version::MIN, Version::MAX, None, true);
        code.ok().map(Self)
    }

    /// The squares along a side, 21 to 177.
    #[must_use]
    pub fn size(&self) -> usize {
        self.0.size().unsigned_abs() as usize
    }

    /// The squares along a side with the quiet zone, 29 to 185.
    ///
    /// ```
    /// assert_eq!(lapwise_core::files::qr::Code::of("3200 m").unwrap().size_with_quiet_zone(), 29);
    /// ```
    #[must_use]
    pub fn size_with_quiet_zone(&self) -> usize {
        self.size() + 2 * Self::QUIET
    }

    /// Returns true if a square is black; outside the code all squares are white.
    #[must_use]
    pub fn is_black(&self, x: usize, y: usize) -> bool {
        match (i32::try_from(x), i32::try_from(y)) {
            (Ok(x), Ok(y)) => self.0.get_module(x, y),
            _ => false,
        }
    }

    /// The squares row by row, true where one is black, without the quiet zone.
    ///
    /// ```
    /// let rows = lapwise_core::files::qr::Code::of("3200 m").unwrap().rows();
    /// assert_eq!((rows.len(), rows[0][..8].to_vec()), (21, vec![true, true, true, true, true, true, true, false]));
    /// ```
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<bool>> {
        let row = |y| (0..self.size()).map(|x| self.is_black(x, y)).collect();
        (0..self.size()).map(row).collect()
    }

    /// The black squares as SVG path data in units of a square, moved by the quiet zone.
    ///
    /// ```
    /// assert!(lapwise_core::files::qr::Code::of("3200 m").unwrap().path().starts_with("M4 4h7v1H4z"));
    /// ```
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size() {
            let mut x = 0;
            while x < self.size() {
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
}
