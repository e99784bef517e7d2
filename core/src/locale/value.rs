//! Values that are filled into a message.

/// A count, or the place of an enum's variant. Every unsigned integer converts into it; a larger one than it holds is
/// its largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(pub(super) u32);

impl Number {
    /// The count.
    #[must_use]
    pub const fn new(number: u32) -> Self {
        Self(number)
    }
}

macro_rules! number_from {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Number {
            fn from(number: $integer) -> Self {
                Self(number.try_into().unwrap_or(u32::MAX))
            }
        }
    )*};
}

number_from!(u8 u16 u32 u64 usize);

/// A value of one hole.
///
/// It is two words, since every message writes some: the pattern says whether a text is a name, and whether a number is
/// counted or chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A time, distance or pace as `formats` writes it, a key, or a text of the user's own.
    Text(&'a str),
    /// A count, or the place of a variant in its enum.
    Number(Number),
}

const _: () = assert!(size_of::<Value<'_>>() == 2 * size_of::<usize>());
