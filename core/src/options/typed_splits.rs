//! Splits as somebody types them, more freely than a link spells them.

use super::error::OptionError;
use super::every::read_every;
use crate::formats::{canonical, field};
use crate::pacing::{Every, Units};

/// Reads typed splits: `Lap`, `1km`, or marks such as `5 km, 10 km; half`. A number without a unit is read in `units`.
///
/// # Errors
/// [`OptionError::Text`] for a mark that is no distance, another error for marks that are no splits.
///
/// ```
/// use lapwise_core::options::{OptionError, read_every, read_typed_splits};
/// use lapwise_core::pacing::{Every, Units};
/// let read = |text| read_typed_splits(text, Units::Km);
/// assert_eq!(read(" Lap "), Ok(Every::Lap));
/// assert_eq!(read("5 km, 10 km; half").ok(), read_every("5km_10km_half").ok());
/// assert_eq!(read("2,5 km").ok(), read_every("2500m").ok());
/// assert!(matches!(read("5 km, far"), Err(OptionError::Text(_))));
/// ```
pub fn read_typed_splits(text: &str, units: Units) -> Result<Every, OptionError> {
    let text = text.trim().to_ascii_lowercase();
    // A link's own spelling comes first, since `lap` is no distance.
    if let Ok(every) = read_every(&text) {
        return Ok(every);
    }
    let mut marks = Vec::new();
    for mark in separate(&text).split('_') {
        marks.push(canonical::length(field::length(mark, units).map_err(OptionError::Text)?));
    }
    read_every(&marks.join("_"))
}

/// Separates marks with `_`. A comma before a space ends a mark; another one is a decimal comma.
fn separate(text: &str) -> String {
    let mut separated = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let ends_mark = character == ';' || character == ',' && characters.peek() == Some(&' ');
        separated.push(if ends_mark { '_' } else { character });
    }
    separated
}
