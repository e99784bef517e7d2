//! FIT, the Flexible and Interoperable Data Transfer of Garmin: laps, how each was ended, sessions and records.
//!
//! It reads the fields that a run needs by their numbers in the FIT profile. The others are skipped by their sizes, as
//! are the fields of developers. Files that follow each other in one file are read as one.

mod layout;
mod messages;

use self::layout::Layout;
use self::messages::Messages;
use super::error::ActivityError;
use super::model::{Activity, Damage};

/// The mark in the header of a file.
pub(super) const MARK: &[u8] = b".FIT";
/// Where the mark stands.
pub(super) const MARK_AT: usize = 8;
/// The shortest header.
const HEADER: usize = 12;

/// The reading of a FIT file.
#[derive(Clone, Debug, Default)]
pub(super) struct Fit {
    messages: Messages,
    /// The bytes that were not read yet, less than a message.
    pending: Vec<u8>,
    stage: Stage,
    /// The layouts of messages, by their local numbers.
    layouts: [Option<Layout>; 16],
    /// The checksum of the file so far.
    checksum: u16,
    damage: Option<Damage>,
}

/// What comes next in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Header,
    /// Messages of this many bytes in all; none where the device did not come to write the number.
    Messages(Option<usize>),
    Checksum,
    /// Nothing that can be read.
    Over,
}

impl Fit {
    /// Reads on.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        if self.is_over() {
            return;
        }
        let mut pending = core::mem::take(&mut self.pending);
        pending.extend_from_slice(bytes);
        let mut rest = pending.as_slice();
        while let Some((item, after)) = self.size(rest).and_then(|size| rest.split_at_checked(size)) {
            self.read(item);
            rest = after;
        }
        self.pending = rest.to_vec();
    }

    /// Returns true if further bytes change nothing.
    pub(super) fn is_over(&self) -> bool {
        self.stage == Stage::Over
    }

    /// The run of the file.
    ///
    /// # Errors
    ///
    /// There is none in what was read.
    pub(super) fn finish(self) -> Result<Activity, ActivityError> {
        let is_whole = self.is_over() || self.stage == Stage::Header && self.pending.is_empty();
        self.messages.finish(self.damage.or((!is_whole).then_some(Damage::CutOff)))
    }

    /// The bytes of the next header, message or checksum; none as long as that is unknown.
    fn size(&self, rest: &[u8]) -> Option<usize> {
        let first = *rest.first()?;
        match self.stage {
            Stage::Header => Some(usize::from(first).max(HEADER)),
            Stage::Messages(_) if is_definition(first) => {
                let fields = 6 + 3 * usize::from(*rest.get(5)?);
                let has_developer_fields = first & 0x20 != 0;
                let developer_fields = if has_developer_fields { 1 + 3 * usize::from(*rest.get(fields)?) } else { 0 };
                Some(fields + developer_fields)
            }
            // A message without a layout ends the reading once its first byte is read.
            Stage::Messages(_) => Some(1 + self.layout(first).map_or(0, |layout| layout.size)),
            Stage::Checksum => Some(2),
            Stage::Over => None,
        }
    }

    /// Reads a header, a message or a checksum, which is there as a whole.
    fn read(&mut self, item: &[u8]) {
        match self.stage {
            Stage::Header => self.read_header(item),
            Stage::Messages(left) => {
                self.checksum = item.iter().fold(self.checksum, |checksum, byte| add_byte(checksum, *byte));
                self.stage = match (left, self.read_message(item)) {
                    (Some(left), Some(())) if item.len() == left => Stage::Checksum,
                    (Some(left), Some(())) if item.len() < left => Stage::Messages(Some(left - item.len())),
                    (None, Some(())) => Stage::Messages(None),
                    _ => {
                        self.damage = Some(Damage::Corrupt);
                        Stage::Over
                    }
                };
            }
            Stage::Checksum => {
                if item != self.checksum.to_le_bytes() {
                    self.damage = Some(Damage::Corrupt);
                }
                self.stage = Stage::Header;
            }
            Stage::Over => {}
        }
    }

    fn read_header(&mut self, item: &[u8]) {
        let size = item.get(4..MARK_AT).and_then(|size| size.try_into().ok()).map(u32::from_le_bytes);
        let (Some(size), true) = (size, item.get(MARK_AT..HEADER) == Some(MARK)) else {
            // What stands after a whole file is none of its own.
            self.stage = Stage::Over;
            return;
        };
        self.stage = Stage::Messages(if size == 0 { None } else { usize::try_from(size).ok() });
        self.checksum = item.iter().fold(0, |checksum, byte| add_byte(checksum, *byte));
        self.layouts = Default::default();
        self.messages.begin_file();
    }

    /// Reads a message; none if it has no layout.
    fn read_message(&mut self, item: &[u8]) -> Option<()> {
        let (first, contents) = item.split_first()?;
        if is_definition(*first) {
            *self.layouts.get_mut(usize::from(first & 15))? = Some(Layout::read(contents)?);
            return Some(());
        }
        // The seconds since a time whose last five bits are these.
        let seconds = (first & 0x80 != 0).then_some(first & 31);
        let layout = self.layouts.get(local_number(*first))?.as_ref()?;
        self.messages.read(layout, contents, seconds);
        Some(())
    }

    fn layout(&self, first: u8) -> Option<&Layout> {
        self.layouts.get(local_number(first))?.as_ref()
    }
}

/// Returns true if a message that begins with this byte gives a layout.
fn is_definition(first: u8) -> bool {
    first & 0xc0 == 0x40
}

/// The local number of the layout of a message that begins with this byte.
fn local_number(first: u8) -> usize {
    // A message with a compressed time has two bits for it.
    usize::from(if first & 0x80 == 0 { first & 15 } else { first >> 5 & 3 })
}

/// Adds a byte to the checksum of a file, CRC-16/ARC, four bits at a time.
fn add_byte(checksum: u16, byte: u8) -> u16 {
    let half_step =
        |checksum: u16, bits: u8| checksum >> 4 ^ REMAINDERS[usize::from((checksum ^ u16::from(bits)) & 15)];
    half_step(half_step(checksum, byte & 15), byte >> 4)
}

/// The remainder that each four bits leave of the polynomial.
const REMAINDERS: [u16; 16] = [
    0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800, 0xb401, 0x5000, 0x9c01,
    0x8801, 0x4400,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of CRC-16/ARC in Greg Cook's catalogue is that of these nine digits.
    #[test]
    fn the_remainders_are_of_crc_16() {
        assert_eq!(b"123456789".iter().fold(0, |checksum, byte| add_byte(checksum, *byte)), 0xbb3d);
    }
}
