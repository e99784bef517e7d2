//! Exact parts of whole numbers, in integers that cannot overflow.

use core::cmp::Ordering;

/// `whole · part / of` as its floor and what remains of `of`; nothing where `of` is 0.
///
/// `part` is at most `of`, and `of` is under 2^126.
pub(super) fn share(whole: u64, part: u128, of: u128) -> (u64, u128) {
    if of == 0 {
        return (0, 0);
    }
    match u128::from(whole).checked_mul(part) {
        // Plans without efforts fit, with a trend too; long division takes 64 rounds.
        Some(product) => (narrow(product / of), product % of),
        None => share_bitwise(whole, part, of),
    }
}

/// [`share`] by long division, for products that do not fit 128 bits.
fn share_bitwise(whole: u64, part: u128, of: u128) -> (u64, u128) {
    let mut quotient = 0_u128;
    let mut rest = 0_u128;
    for bit in (0..u64::BITS).rev() {
        quotient <<= 1;
        rest <<= 1;
        if whole >> bit & 1 == 1 {
            rest += part;
        }
        // Under 3·of here, so at most two steps.
        while rest >= of {
            rest -= of;
            quotient += 1;
        }
    }
    (narrow(quotient), rest)
}

/// Returns true if `a/b + c/d` is 1 or more, for proper fractions.
pub(super) fn reach_one(a: u128, b: u128, c: u128, d: u128) -> bool {
    if b == 0 || d == 0 {
        return false;
    }
    compare(a, b, d - c, d) != Ordering::Less
}

/// Compares `a/b` with `c/d` by their continued fractions, so that nothing is multiplied.
fn compare(mut a: u128, mut b: u128, mut c: u128, mut d: u128) -> Ordering {
    let mut swapped = false;
    loop {
        let order = (a / b).cmp(&(c / d));
        if order != Ordering::Equal {
            return if swapped { order.reverse() } else { order };
        }
        (a, c) = (a % b, c % d);
        // A fraction without a rest is at its end; it is the lesser one, unless both are.
        if a == 0 || c == 0 {
            let order = a.min(1).cmp(&c.min(1));
            return if swapped { order.reverse() } else { order };
        }
        // a/b < c/d exactly where b/a > d/c.
        (a, b, c, d) = (b, a, d, c);
        swapped = !swapped;
    }
}

fn narrow(quotient: u128) -> u64 {
    u64::try_from(quotient).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_division_agrees_with_the_machine() {
        for whole in [0, 1, 7, 1_000_003, 36_000_000_000] {
            for (part, of) in [(0, 1), (1, 3), (2, 3), (355, 1130), (1 << 80, (1 << 80) + 1)] {
                let product = u128::from(whole).checked_mul(part);
                if let Some(product) = product {
                    let expected = (u64::try_from(product / of).ok(), product % of);
                    let (quotient, rest) = share_bitwise(whole, part, of);
                    assert_eq!((Some(quotient), rest), expected, "{whole} · {part} / {of}");
                }
            }
        }
    }

    #[test]
    fn a_share_too_wide_for_128_bits_is_still_exact() {
        let of = (1 << 120) + 6;
        assert_eq!(share(3_600_000_000, of, of), (3_600_000_000, 0));
        assert_eq!(share(3_600_000_000, of / 2, of), (1_800_000_000, 0));
    }

    #[test]
    fn fractions_reach_one_exactly() {
        assert!(reach_one(1, 3, 2, 3));
        assert!(reach_one(2, 7, 10, 14));
        assert!(!reach_one(1, 3, 665, 1000));
        assert!(!reach_one(0, 5, 4, 5));
        assert!(reach_one(1, u128::MAX >> 2, (u128::MAX >> 2) - 1, u128::MAX >> 2));
    }
}
