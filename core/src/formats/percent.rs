//! Percent-encoding (RFC 3986) with the characters that survive mail, messengers and QR codes.

use super::lists::split_once;

/// Appends a text with `A–Z a–z 0–9 - _ . ~` and escapes alone.
///
/// ```
/// let mut out = String::new();
/// lapwise_core::formats::percent::encode("half way", &mut out);
/// assert_eq!(out, "half%20way");
/// ```
pub fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            push_escape(byte, out);
        }
    }
}

/// Appends a text with one ASCII character escaped, and the percent sign.
///
/// ```
/// let mut out = String::new();
/// lapwise_core::formats::percent::escape(b'_', "a_b 5 %", &mut out);
/// assert_eq!(out, "a%5Fb 5 %25");
/// ```
pub fn escape(separator: u8, text: &str, out: &mut String) {
    for c in text.chars() {
        match u8::try_from(c) {
            Ok(byte) if byte == separator || byte == b'%' => push_escape(byte, out),
            _ => out.push(c),
        }
    }
}

/// Appends the escape of a byte.
fn push_escape(byte: u8, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    out.push('%');
    out.push(char::from(HEX[usize::from(byte >> 4)]));
    out.push(char::from(HEX[usize::from(byte & 15)]));
}

/// Reads the escapes of a text. A percent sign that starts no escape stays, and escapes that are no UTF-8 are dropped.
///
/// ```
/// assert_eq!(lapwise_core::formats::percent::decode("half%20way, 5 %"), "half way, 5 %");
/// ```
#[must_use]
pub fn decode(text: &str) -> String {
    decode_from(0, text)
}

/// Reads those escapes of a text that stand for bytes from `least` on.
///
/// ```
/// assert_eq!(lapwise_core::formats::percent::decode_from(0x80, "%C3%A9%26"), "é%26");
/// ```
#[must_use]
pub fn decode_from(least: u8, text: &str) -> String {
    let mut decoded = Utf8 { text: String::with_capacity(text.len()), code: 0, missing: 0 };
    let mut rest = text;
    while let Some((before, after)) = split_once(rest, b'%') {
        decoded.push_str(before);
        rest = after;
        match escaped(after).filter(|(byte, _)| *byte >= least) {
            Some((byte, after)) => {
                decoded.push(byte);
                rest = after;
            }
            None => decoded.push_str("%"),
        }
    }
    decoded.push_str(rest);
    decoded.text
}

/// The byte of two hexadecimal digits at the beginning of a text, and the rest.
fn escaped(text: &str) -> Option<(u8, &str)> {
    let (digits, rest) = text.split_at_checked(2)?;
    match digits.as_bytes() {
        [high, low] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => Some((hex(*high) << 4 | hex(*low), rest)),
        _ => None,
    }
}

/// Decodes UTF-8 byte by byte. The standard library's conversion takes four times the code.
struct Utf8 {
    text: String,
    /// The bits so far of a character whose last bytes are missing.
    code: u32,
    missing: u32,
}

impl Utf8 {
    /// Adds a text of whole characters. A character before it that lacks bytes is dropped.
    fn push_str(&mut self, text: &str) {
        if !text.is_empty() {
            self.missing = 0;
            self.text.push_str(text);
        }
    }

    fn push(&mut self, byte: u8) {
        let ones = byte.leading_ones();
        // The bits after the leading ones and the zero that ends them.
        let bits = u32::from(byte & 0x7f_u8.checked_shr(ones).unwrap_or(0));
        (self.code, self.missing) = match ones {
            // A continuation byte. One too many is dropped.
            1 if self.missing > 0 => (self.code << 6 | bits, self.missing - 1),
            1 => return,
            0 => (bits, 0),
            ones => (bits, ones - 1),
        };
        if self.missing == 0 {
            // A code that is no character, such as half of a surrogate pair, is dropped.
            self.text.extend(char::from_u32(self.code));
        }
    }
}

const fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        _ => digit.wrapping_sub(b'A').wrapping_add(10),
    }
}
