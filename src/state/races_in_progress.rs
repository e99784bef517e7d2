//! The places with a race that is in progress, as the storage of the site has them: a note that can be read at once, so
//! that a page that is opened again is back in its race.
//!
//! The race itself is in the browser's database, which only the part of the race reads.

use crate::platform::storage;

/// The key of the list of places, a line each.
const KEY: &str = "lapwise:race";

/// Returns true if there may be a race in progress in some place.
pub(crate) fn is_any() -> bool {
    storage::get(KEY).is_some()
}

/// Notes that a place has a race in progress, or has none.
pub(crate) fn note(place: &str, is_in_progress: bool) {
    let known = storage::get(KEY).unwrap_or_default();
    let mut places: Vec<&str> = known.lines().filter(|known| *known != place).collect();
    if is_in_progress {
        places.push(place);
    }
    if places.is_empty() {
        storage::remove(KEY);
    } else {
        // Where it is refused, the race is found when its panel is opened.
        let _ = storage::set(KEY, &places.join("\n"));
    }
}
