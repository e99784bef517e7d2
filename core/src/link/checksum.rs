//! The checksum of a link: CRC-30/CDMA over its decoded pairs, in base32.
//!
//! It detects any one damaged character. It does not protect against anybody who means to change a link.

/// The checksum of pairs, six characters of `a` to `z` and `2` to `7`.
pub(super) fn checksum<'a>(pairs: &mut dyn Iterator<Item = (&'a str, &'a str)>) -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    // CRC-30/CDMA starts from all ones, and inverts the result.
    let mut crc = MASK;
    for (key, value) in pairs {
        // The decoded pairs, so that a messenger may escape what it likes.
        for text in [key, "=", value, "&"] {
            for byte in text.bytes() {
                crc = half_step(half_step(crc, byte >> 4), byte & 15);
            }
        }
    }
    // Six digits of five bits each, the highest first.
    let digit = |i: u32| char::from(ALPHABET[((crc ^ MASK) >> (25 - 5 * i) & 31) as usize]);
    (0..6).map(digit).collect()
}

const MASK: u32 = (1 << 30) - 1;
/// The generator polynomial of CRC-30/CDMA (3GPP2 C.S0002), without its highest term.
const POLYNOMIAL: u32 = 0x2030_b9c7;

/// Adds four bits to the checksum: a table for eight would be larger than the rest of the link code.
const fn half_step(crc: u32, bits: u8) -> u32 {
    crc << 4 & MASK ^ REMAINDERS[((crc >> 26) as usize ^ bits as usize) & 15]
}

/// The remainder that each four bits leave of the polynomial.
const REMAINDERS: [u32; 16] = {
    let mut remainders = [0; 16];
    let mut bits = 0_u8;
    while bits < 16 {
        let mut crc = (bits as u32) << 26;
        let mut step = 0;
        while step < 4 {
            crc = crc << 1 & MASK ^ if crc >> 29 == 1 { POLYNOMIAL } else { 0 };
            step += 1;
        }
        remainders[bits as usize] = crc;
        bits += 1;
    }
    remainders
};

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of CRC-30/CDMA in Greg Cook's catalogue is that of these nine digits.
    #[test]
    fn the_remainders_are_of_crc_30() {
        let crc = b"123456789".iter().fold(MASK, |crc, byte| half_step(half_step(crc, byte >> 4), byte & 15));
        assert_eq!(crc ^ MASK, 0x04c3_4abf);
    }
}
