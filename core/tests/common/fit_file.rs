//! FIT files, written byte by byte by the protocol's description.

/// A field of a message: its number in the profile, the bytes of its value, and its base type.
pub(crate) type Field = (u8, usize, u8);

pub(crate) const ENUM: u8 = 0x00;
pub(crate) const UINT32: u8 = 0x86;
pub(crate) const SINT32: u8 = 0x85;

/// A file that is being written.
#[derive(Default)]
pub(crate) struct FitFile(Vec<u8>);

impl FitFile {
    /// Gives a message its layout, in the byte order of small machines.
    pub(crate) fn define(mut self, local: u8, message: u16, fields: &[Field]) -> Self {
        self.0.extend([0x40 | local, 0, 0]);
        self.0.extend(message.to_le_bytes());
        self.push_fields(fields);
        self
    }

    /// Gives a message a layout that ends in fields of developers with these sizes.
    pub(crate) fn define_with_developer_fields(
        mut self,
        local: u8,
        message: u16,
        fields: &[Field],
        sizes: &[usize],
    ) -> Self {
        self.0.extend([0x60 | local, 0, 0]);
        self.0.extend(message.to_le_bytes());
        self.push_fields(fields);
        self.0.push(u8::try_from(sizes.len()).unwrap());
        for size in sizes {
            self.0.extend([0, u8::try_from(*size).unwrap(), 0]);
        }
        self
    }

    /// The same in the byte order of networks.
    pub(crate) fn define_big_endian(mut self, local: u8, message: u16, fields: &[Field]) -> Self {
        self.0.extend([0x40 | local, 0, 1]);
        self.0.extend(message.to_be_bytes());
        self.push_fields(fields);
        self
    }

    /// Adds a message with these bytes.
    pub(crate) fn message(mut self, local: u8, bytes: &[&[u8]]) -> Self {
        self.0.push(local);
        self.0.extend(bytes.concat());
        self
    }

    /// Adds a message whose first byte has the last five bits of the time.
    pub(crate) fn timed_message(self, local: u8, seconds: u8, bytes: &[&[u8]]) -> Self {
        self.message(0x80 | local << 5 | seconds & 31, bytes)
    }

    /// The whole file with header and checksum.
    pub(crate) fn finish(self) -> Vec<u8> {
        let mut file = vec![12, 0x10, 0, 0];
        file.extend(u32::try_from(self.0.len()).unwrap().to_le_bytes());
        file.extend(b".FIT");
        file.extend(self.0);
        let checksum = file.iter().fold(0, |checksum, byte| add_byte(checksum, *byte));
        file.extend(checksum.to_le_bytes());
        file
    }

    fn push_fields(&mut self, fields: &[Field]) {
        self.0.push(u8::try_from(fields.len()).unwrap());
        for (number, size, base) in fields {
            self.0.extend([*number, u8::try_from(*size).unwrap(), *base]);
        }
    }
}

/// CRC-16/ARC, bit by bit.
fn add_byte(checksum: u16, byte: u8) -> u16 {
    (0..8).fold(checksum ^ u16::from(byte), |sum, _| sum >> 1 ^ if sum & 1 == 1 { 0xa001 } else { 0 })
}
