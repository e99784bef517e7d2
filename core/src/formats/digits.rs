//! Writing whole numbers and decimals, from integers and without floats.

/// Appends a number.
///
/// ```
/// let mut text = String::from("Lap ");
/// lapwise_core::formats::push_number(&mut text, 12);
/// assert_eq!(text, "Lap 12");
/// ```
pub fn push_number(out: &mut String, number: u64) {
    if let Some(tens) = number.checked_div(10).filter(|tens| *tens > 0) {
        push_number(out, tens);
    }
    push_digit(out, number);
}

/// Appends a number under 100 with two digits.
pub(super) fn push_two(out: &mut String, number: u64) {
    push_digit(out, number / 10);
    push_digit(out, number);
}

/// Appends a number of units of the last of `places`, without trailing zeros, and with `mark` before its decimals.
///
/// ```
/// let mut text = String::new();
/// lapwise_core::formats::push_decimal(&mut text, 77_500, 3, ".");
/// assert_eq!(text, "77.5");
/// ```
pub fn push_decimal(out: &mut String, number: u64, places: usize, mark: &str) {
    let (mut number, mut places) = (number, places);
    while places > 0 && number.is_multiple_of(10) {
        number /= 10;
        places -= 1;
    }
    push_places(out, number, places, mark);
}

/// Appends a number of units of the last of `places`, with trailing zeros, and with `mark` before its decimals.
pub(super) fn push_places(out: &mut String, number: u64, places: usize, mark: &str) {
    if places == 0 {
        return push_number(out, number);
    }
    push_places(out, number / 10, places - 1, mark);
    if places == 1 {
        out.push_str(mark);
    }
    push_digit(out, number);
}

fn push_digit(out: &mut String, number: u64) {
    out.push(char::from_digit(u32::try_from(number % 10).unwrap_or(0), 10).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_written_as_they_are_read() {
        let decimal = |number, places| {
            let mut out = String::new();
            push_decimal(&mut out, number, places, ".");
            out
        };
        assert_eq!(decimal(0, 6), "0");
        assert_eq!(decimal(1_000_000, 6), "1");
        assert_eq!(decimal(100_000, 6), "0.1");
        assert_eq!(decimal(1, 6), "0.000001");
        assert_eq!(decimal(21_097_500, 6), "21.0975");
        assert_eq!(decimal(400, 0), "400");
        assert_eq!(decimal(u64::MAX, 3), "18446744073709551.615");
    }

    #[test]
    fn places_are_all_written() {
        let mut out = String::new();
        push_places(&mut out, 800, 1, ".");
        push_places(&mut out, 5, 2, ",");
        assert_eq!(out, "80.00,05");
    }
}
