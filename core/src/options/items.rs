//! Lists as text: items joined with `_`, parts of an item with `-`.

use super::error::OptionError;
use super::value::ReadResult;
use crate::formats::{Excerpt, canonical, parts, push_separated, strict};
use crate::pacing::{Distance, MAX_ITEMS, Place};

/// Reads the items of a list, up to [`MAX_ITEMS`] of them. A wrong one does not stop the others.
///
/// # Errors
/// The fault of the first wrong item.
pub(super) fn each_item(text: &str, read: &mut dyn FnMut(&str) -> ReadResult<()>) -> ReadResult<()> {
    let mut all = Ok(());
    for (index, item) in parts(text, b'_').into_iter().enumerate() {
        if index == MAX_ITEMS {
            return all.and(Err(OptionError::TooManyItems(MAX_ITEMS)));
        }
        // The first error is reported; the items after it are read all the same.
        all = all.and(read(item));
    }
    all
}

#[inline(never)]
pub(super) fn not_an(item: &str) -> OptionError {
    OptionError::Item(Excerpt::of(item))
}

/// A list as text: items joined with `_`, parts of an item with `-`.
#[derive(Default)]
pub(super) struct List(pub(super) String);

impl List {
    /// Starts an item with its first part.
    pub(super) fn item(&mut self, part: &str) {
        push_separated(&mut self.0, "_", part);
    }

    /// Adds a part to the item.
    pub(super) fn part(&mut self, part: String) {
        self.0.push('-');
        self.0 += &part;
    }
}

/// Reads a place: a word or a distance.
pub(super) fn read_place(text: &str) -> ReadResult<Place> {
    Ok(match text {
        "start" => Place::Start,
        "mid" => Place::Mid,
        "end" => Place::End,
        _ => Place::At(strict::length(text)?),
    })
}

/// The spelling of a place.
pub(super) fn write_place(place: Place) -> String {
    match place {
        Place::Start => "start".to_owned(),
        Place::Mid => "mid".to_owned(),
        Place::End => "end".to_owned(),
        Place::At(at) => canonical::length(at),
    }
}

/// Reads the ends of a stretch.
pub(super) fn read_stretch(from: &str, to: &str, finish: Distance) -> ReadResult<(Distance, Distance)> {
    Ok((read_exact_place(from, finish)?, read_exact_place(to, finish)?))
}

/// Reads a place as a distance, so that it stays where it is when the race distance changes.
pub(super) fn read_exact_place(text: &str, finish: Distance) -> ReadResult<Distance> {
    Ok(match read_place(text)? {
        Place::At(at) => at,
        place => place.within(finish),
    })
}

/// The spelling of an exact place: a word where it is the start or the finish.
pub(super) fn write_exact_place(at: Distance, finish: Distance) -> String {
    write_place(match at {
        Distance::ZERO => Place::Start,
        at if at == finish => Place::End,
        at => Place::At(at),
    })
}
