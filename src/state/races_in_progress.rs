//! The places with a race that is in progress: a note in the storage of the site that can be read at once, so that a page
//! that is opened again is back in its race.
//!
//! A browser writes its storage to the disk some seconds late, so the note may be lost when it is killed. Each place
//! therefore has an empty database too, which is on the disk before anything of its race is. `element/element.js` knows
//! these databases by their names, and writes the note anew.
//!
//! The race itself is in a database of its own, which only the part of the race reads.

use crate::platform::indexed_db::Database;
use crate::platform::storage;

/// The key of the list of places, a line each, and the beginning of the names of the databases of the places;
/// `element/element.js` has both too.
const KEY: &str = "lapwise:race";

/// Returns true if there may be a race in progress in some place.
pub(crate) fn is_any() -> bool {
    storage::get(KEY).is_some()
}

/// Notes that a place has a race in progress. Calls `done` once that is on the disk, or the browser has refused.
pub(crate) fn add(place: &str, done: Box<dyn FnOnce()>) {
    note(place, true);
    Database::mark(&database(place), done);
}

/// Notes that a place has no race in progress.
pub(crate) fn remove(place: &str) {
    note(place, false);
    Database::remove(&database(place));
}

fn note(place: &str, is_in_progress: bool) {
    let known = storage::get(KEY).unwrap_or_default();
    let mut places: Vec<&str> = known.lines().filter(|known| *known != place).collect();
    if is_in_progress {
        places.push(place);
    }
    if places.is_empty() {
        storage::remove(KEY);
    } else {
        // Where it is refused, the database of the place tells of the race.
        let _ = storage::set(KEY, &places.join("\n"));
    }
}

/// The name of the database that stands for the race of a place.
fn database(place: &str) -> String {
    format!("{KEY}:{place}")
}
