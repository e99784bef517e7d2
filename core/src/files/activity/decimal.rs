//! Decimal numbers as text, as integers of a fixed number of decimals. No float is involved.

/// The most digits that count; the others are below any resolution used here.
const MOST_DIGITS: i32 = 18;

/// The number in units of its `places`th decimal, rounded to the nearest one; none for what is no number, or too large.
///
/// It reads what XML Schema calls a decimal or a double: `-0.1278`, `+5`, `.5`, `1.2E3`.
pub(super) fn decimal(text: &[u8], places: i32) -> Option<i64> {
    let text = text.trim_ascii();
    let (is_negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let exponent_at = text.iter().position(|byte| matches!(byte, b'e' | b'E'));
    let (digits, exponent) = match exponent_at {
        Some(at) => (text.get(..at)?, exponent(text.get(at + 1..)?)?),
        None => (text, 0),
    };
    let (significand, power) = significand(digits)?;
    let size = scaled(significand, power + exponent + places)?;
    Some(if is_negative { -size } else { size })
}

/// The digits of a number as an integer, and the power of ten to multiply it by.
fn significand(text: &[u8]) -> Option<(i64, i32)> {
    let (mut significand, mut power, mut counted) = (0_i64, 0_i32, 0_i32);
    let (mut has_digit, mut has_point) = (false, false);
    for byte in text {
        match byte {
            b'0'..=b'9' => {
                has_digit = true;
                if counted < MOST_DIGITS {
                    significand = significand * 10 + i64::from(byte - b'0');
                    // Zeros at the start are no digits that count.
                    counted += i32::from(significand > 0);
                    power -= i32::from(has_point);
                } else {
                    power = power.saturating_add(i32::from(!has_point));
                }
            }
            b'.' if !has_point => has_point = true,
            _ => return None,
        }
    }
    has_digit.then_some((significand, power))
}

/// An exponent of at most four digits.
fn exponent(text: &[u8]) -> Option<i32> {
    let (sign, digits) = match text {
        [b'-', rest @ ..] => (-1, rest),
        [b'+', rest @ ..] => (1, rest),
        _ => (1, text),
    };
    if !(1..=4).contains(&digits.len()) {
        return None;
    }
    let mut exponent = 0;
    for byte in digits {
        exponent = exponent * 10 + i32::from(byte.is_ascii_digit().then(|| byte - b'0')?);
    }
    Some(sign * exponent)
}

/// `number` · 10^`power`, with ties away from zero; none where it does not fit.
fn scaled(number: i64, power: i32) -> Option<i64> {
    if number == 0 {
        return Some(0);
    }
    let factor = 10_i64.checked_pow(power.unsigned_abs());
    match factor {
        Some(factor) if power >= 0 => number.checked_mul(factor),
        Some(factor) => Some((number / factor) + i64::from(number % factor >= factor - factor / 2)),
        None if power >= 0 => None,
        None => Some(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_to_their_places() {
        let table: [(&str, i32, Option<i64>); 24] = [
            ("47.644548", 7, Some(476_445_480)),
            ("-122.326897", 7, Some(-1_223_268_970)),
            ("0.00000005", 7, Some(1)),
            ("0.00000004999", 7, Some(0)),
            ("-0.00000005", 7, Some(-1)),
            ("1.5", 0, Some(2)),
            ("1609.3439941406250", 3, Some(1_609_344)),
            (" \n 80 \t", 3, Some(80_000)),
            ("+5", 0, Some(5)),
            (".5", 1, Some(5)),
            ("5.", 1, Some(50)),
            ("1.2E3", 3, Some(1_200_000)),
            ("1.2e-2", 3, Some(12)),
            ("1e-30", 7, Some(0)),
            ("0e9999", 7, Some(0)),
            ("1e30", 0, None),
            ("123456789012345678901234567890", 0, None),
            ("0.123456789012345678901234567890", 7, Some(1_234_568)),
            ("000000000000000000000000000001.25", 1, Some(13)),
            ("", 7, None),
            (".", 7, None),
            ("1,5", 7, None),
            ("NaN", 7, None),
            ("1.2.3", 7, None),
        ];
        for (text, places, number) in table {
            assert_eq!(decimal(text.as_bytes(), places), number, "{text}");
        }
    }
}
