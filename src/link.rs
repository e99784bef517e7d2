//! A plan as the fragment of an address, and back.
//!
//! `#v=1&distance=3200m&goal=10m40s&every=lap&check=…`: the pairs of [`crate::options`], percent-encoded, after
//! the version of the format and before a check over them.
//! A link written by hand has neither version nor check.
//! No server sees any of it.

use crate::options::{self, Opened};
use crate::pacing::Plan;
use crate::text::words;

const VERSION: &str = "1";
/// The longest fragment that is read, in bytes.
pub const LONGEST: usize = 32_768;

/// What a link was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedLink {
    /// The plan, and what in it could not be read; none where there is no plan to be read in the link.
    pub opened: Option<Opened>,
    /// What is wrong with the link as a whole.
    pub damage: Option<String>,
}

/// The fragment that opens a plan, from its `#` on.
///
/// ```
/// use lapwise::{link, options};
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// let fragment = link::encode(&opened.plan);
/// assert!(fragment.starts_with("#v=1&distance=3200m&goal=10m40s&every=lap&check="));
/// assert_eq!(link::decode(&fragment).and_then(|link| link.opened), Some(opened));
/// ```
#[must_use]
pub fn encode(plan: &Plan) -> String {
    let pairs = options::write(plan);
    let check = check(&pairs);
    let mut link = String::from("#v=");
    link.push_str(VERSION);
    for (key, value) in &pairs {
        push_pair(&mut link, key, value);
    }
    push_pair(&mut link, "check", &check);
    link
}

fn push_pair(link: &mut String, key: &str, value: &str) {
    link.push('&');
    percent_encode(key, link);
    link.push('=');
    percent_encode(value, link);
}

/// The plan of a fragment; none where it says nothing of a plan.
#[must_use]
pub fn decode(fragment: &str) -> Option<OpenedLink> {
    let mut fragment = fragment.trim_ascii();
    while let Some(rest) = fragment.strip_prefix('#') {
        fragment = rest;
    }
    if fragment.is_empty() {
        return None;
    }
    if fragment.len() > LONGEST {
        return Some(OpenedLink { opened: None, damage: Some(words::link_too_long(fragment.len())) });
    }
    let mut pairs = pairs(fragment);
    let version = take(&mut pairs, "v");
    if version.is_none() && !pairs.iter().any(|(key, _)| options::KEYS.contains(&key.as_str())) {
        return None;
    }
    let given = take(&mut pairs, "check");
    let damage = match (version.as_deref(), given) {
        (None, None) => None,
        (Some(VERSION), Some(given)) if given == check(&pairs) => None,
        (Some(version), _) if version != VERSION && version.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(words::link_from_the_future())
        }
        _ => Some(words::link_damaged()),
    };
    let opened = options::read(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    let lacks = |key| opened.problems.iter().any(|problem| problem.key == key);
    if lacks("distance") || damage.is_some() && lacks("goal") {
        return Some(OpenedLink { opened: None, damage: Some(words::link_without_plan()) });
    }
    Some(OpenedLink { opened: Some(opened), damage })
}

fn pairs(fragment: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for pair in fragment.split('&') {
        // What is left of `&amp;`, as a page's source writes it.
        let pair = pair.strip_prefix("amp;").unwrap_or(pair);
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if !pair.is_empty() {
            pairs.push((percent_decode(key), percent_decode(value)));
        }
    }
    pairs
}

fn take(pairs: &mut Vec<(String, String)>, key: &str) -> Option<String> {
    let index = pairs.iter().position(|(known, _)| known == key)?;
    let value = pairs.remove(index).1;
    // Another one would be passed on as an unknown key, and spoil the check of the next link.
    pairs.retain(|(known, _)| known != key);
    Some(value)
}

/// Six base32 characters over the decoded pairs: CRC-30/CDMA, which notices any one damaged character.
fn check(pairs: &[(String, String)]) -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let mut crc = CRC_MASK;
    for (key, value) in pairs {
        for text in [key, "=", value, "&"] {
            crc = text.bytes().fold(crc, crc_step);
        }
    }
    let digit = |i: u32| char::from(ALPHABET[((crc ^ CRC_MASK) >> (25 - 5 * i) & 31) as usize]);
    (0..6).map(digit).collect()
}

const CRC_MASK: u32 = (1 << 30) - 1;
const CRC_POLYNOMIAL: u32 = 0x2030_b9c7;

/// One byte of the check, bit by bit: a table would be larger than the whole link code.
fn crc_step(crc: u32, byte: u8) -> u32 {
    (0..8).fold(crc ^ u32::from(byte) << 22, |crc, _| {
        let shifted = crc << 1 & CRC_MASK;
        if crc >> 29 & 1 == 1 { shifted ^ CRC_POLYNOMIAL } else { shifted }
    })
}

/// Writes a text with the characters that survive mail, messengers and QR codes.
fn percent_encode(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

/// A text with its escapes read; what is no escape stays as it is, and escapes that are no UTF-8 are left out.
pub(crate) fn percent_decode(text: &str) -> String {
    let mut decoded = Utf8 { text: String::with_capacity(text.len()), code: 0, missing: 0 };
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = match (first, tail) {
            (b'%', [high, low, tail @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                decoded.push(hex(*high) << 4 | hex(*low));
                tail
            }
            _ => {
                decoded.push(*first);
                tail
            }
        };
    }
    decoded.text
}

/// A text under way from its bytes; the standard library's conversion weighs four times as much.
struct Utf8 {
    text: String,
    /// What is known of the character that has bytes missing.
    code: u32,
    missing: u32,
}

impl Utf8 {
    fn push(&mut self, byte: u8) {
        let ones = byte.leading_ones();
        let bits = u32::from(byte & 0x7f_u8.checked_shr(ones).unwrap_or(0));
        (self.code, self.missing) = match ones {
            1 if self.missing > 0 => (self.code << 6 | bits, self.missing - 1),
            1 => return,
            0 => (bits, 0),
            ones => (bits, ones - 1),
        };
        if self.missing == 0 {
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
