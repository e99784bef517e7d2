//! Values that are filled into a message.

use super::direction::{Direction, has_right_to_left};

/// A count. Every unsigned integer converts into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(pub(super) u64);

macro_rules! number_from {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Number {
            fn from(number: $integer) -> Self {
                Self(number.into())
            }
        }
    )*};
}

number_from!(u8 u16 u32 u64);

impl From<usize> for Number {
    fn from(number: usize) -> Self {
        Self(number as u64)
    }
}

/// A value of one hole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A count, in digits.
    Number(Number),
    /// A time, distance or pace as `formats` writes it, or a key.
    Text(&'a str),
    /// A text of the user's own.
    Name(&'a str),
    /// The place of a variant in its enum, which chooses a text.
    Choice(usize),
}

/// First strong isolate: what follows has the direction of its first letter, and turns nothing around it.
const ISOLATE: char = '\u{2068}';
/// Ends it.
const END_ISOLATE: char = '\u{2069}';

impl Value<'_> {
    /// Writes the value; isolated where a text of another direction would turn the words around it.
    pub(super) fn push(self, out: &mut String, direction: Direction) {
        let is_isolated = match self {
            Self::Name(name) => direction == Direction::RightToLeft || has_right_to_left(name),
            Self::Text(_) => direction == Direction::RightToLeft,
            Self::Number(_) | Self::Choice(_) => false,
        };
        if is_isolated {
            out.push(ISOLATE);
        }
        match self {
            Self::Number(Number(number)) => out.push_str(&number.to_string()),
            Self::Text(text) | Self::Name(text) => out.push_str(text),
            Self::Choice(_) => {}
        }
        if is_isolated {
            out.push(END_ISOLATE);
        }
    }
}
