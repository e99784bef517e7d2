//! The layout of a message: where its fields stand, and how their numbers are written.

/// The layout of a message.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// The message's number in the FIT profile.
    pub(super) message: u16,
    is_big_endian: bool,
    /// The bytes of a message without its first one.
    pub(super) size: usize,
    fields: Vec<Field>,
}

/// A field of a message.
#[derive(Clone, Copy, Debug)]
struct Field {
    /// Its number in the FIT profile.
    number: u8,
    offset: usize,
    size: usize,
    base: u8,
}

impl Layout {
    /// Reads the layout that a message gives, without its first byte.
    pub(super) fn read(contents: &[u8]) -> Option<Self> {
        let [_, order, first, second, count, lists @ ..] = contents else { return None };
        let is_big_endian = *order == 1;
        let message = [*first, *second];
        let message = if is_big_endian { u16::from_be_bytes(message) } else { u16::from_le_bytes(message) };
        let (fields, developers) = lists.split_at_checked(3 * usize::from(*count))?;
        let mut layout = Self { message, is_big_endian, size: 0, fields: Vec::with_capacity(usize::from(*count)) };
        for field in fields.chunks_exact(3) {
            let [number, size, base] = *field else { return None };
            layout.fields.push(Field { number, offset: layout.size, size: usize::from(size), base });
            layout.size += usize::from(size);
        }
        // The fields of developers stand at the end, after a count.
        for field in developers.get(1..).unwrap_or_default().chunks_exact(3) {
            layout.size += usize::from(*field.get(1)?);
        }
        Some(layout)
    }

    /// The bytes of a field in a message.
    pub(super) fn bytes<'a>(&self, number: u8, contents: &'a [u8]) -> Option<&'a [u8]> {
        let field = self.field(number)?;
        contents.get(field.offset..field.offset + field.size)
    }

    /// The number in a field of a message; the first one, if it has several. None where it has no valid one.
    pub(super) fn number(&self, number: u8, contents: &[u8]) -> Option<i64> {
        integer(self.bytes(number, contents)?, self.field(number)?.base, self.is_big_endian)
    }

    fn field(&self, number: u8) -> Option<&Field> {
        self.fields.iter().find(|field| field.number == number)
    }
}

/// The first number in `bytes` of a base type of the FIT protocol; none where it is invalid, and for texts and floats.
fn integer(bytes: &[u8], base: u8, is_big_endian: bool) -> Option<i64> {
    // The other bits of a base type tell whether it has a byte order.
    let base = base & 0x1f;
    let size: u32 = match base {
        // enum, sint8, uint8, uint8z, byte
        0 | 1 | 2 | 10 | 13 => 1,
        // sint16, uint16, uint16z
        3 | 4 | 11 => 2,
        // sint32, uint32, uint32z
        5 | 6 | 12 => 4,
        // sint64, uint64, uint64z
        14..=16 => 8,
        _ => return None,
    };
    let bytes = bytes.get(..size as usize)?;
    let add = |sum: u64, byte: &u8| sum << 8 | u64::from(*byte);
    let bits = if is_big_endian { bytes.iter().fold(0, add) } else { bytes.iter().rev().fold(0, add) };
    let unused = 64 - 8 * size;
    let is_signed = matches!(base, 1 | 3 | 5 | 14);
    let invalid = match base {
        10 | 11 | 12 | 16 => 0,
        _ => u64::MAX >> (unused + u32::from(is_signed)),
    };
    if bits == invalid {
        None
    } else if is_signed {
        Some((bits << unused).cast_signed() >> unused)
    } else {
        i64::try_from(bits).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_by_their_base_type() {
        let table: [(&[u8], u8, Option<i64>); 15] = [
            (&[7], 0x00, Some(7)),
            (&[255], 0x00, None),
            (&[255], 0x01, Some(-1)),
            (&[127], 0x01, None),
            (&[0], 0x0a, None),
            (&[255], 0x0a, Some(255)),
            (&[1, 2], 0x84, Some(0x0201)),
            (&[0xfe, 0xff], 0x83, Some(-2)),
            (&[0xff, 0x7f], 0x83, None),
            (&[1, 2, 3, 4, 9], 0x86, Some(0x0403_0201)),
            (&[255; 4], 0x86, None),
            (&[0, 0, 0, 0x80], 0x85, Some(-2_147_483_648)),
            (&[255; 8], 0x8e, Some(-1)),
            (&[1, 2, 3], 0x86, None),
            (&[1, 2, 3, 4], 0x88, None),
        ];
        for (bytes, base, number) in table {
            assert_eq!(integer(bytes, base, false), number, "{bytes:?} {base:#x}");
        }
        assert_eq!(integer(&[1, 2], 0x84, true), Some(0x0102));
    }
}
