//! Distances and lengths, by number and unit or by the name of a race.

use crate::formats::TextFault;
use crate::formats::scanner::{LARGEST, Scanner, decimals, look_up, number};
use crate::formats::strict::{Measure, length_of};
use crate::pacing::{LengthUnit, RACES, Race, Surface, Units};

/// A distance as people name it.
#[derive(Clone, Copy)]
pub(super) enum Named {
    /// A number in millionths of a unit.
    Counted(u64, Counted),
    /// A race.
    Race(&'static Race),
}

/// The unit that a number counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    Metres,
    Kilometres,
    /// `mi`.
    Miles,
    /// Miles in full: one and two of them are races on a track.
    MilesInFull,
    /// Metres over barriers.
    Steeplechase,
    /// It has no unit.
    Nothing,
}

const UNITS: [(&str, Counted); 22] = [
    ("", Counted::Nothing),
    ("m", Counted::Metres),
    ("metre", Counted::Metres),
    ("metres", Counted::Metres),
    ("meter", Counted::Metres),
    ("meters", Counted::Metres),
    ("k", Counted::Kilometres),
    ("km", Counted::Kilometres),
    ("kms", Counted::Kilometres),
    ("kilometre", Counted::Kilometres),
    ("kilometres", Counted::Kilometres),
    ("kilometer", Counted::Kilometres),
    ("kilometers", Counted::Kilometres),
    ("mi", Counted::Miles),
    ("mile", Counted::MilesInFull),
    ("miles", Counted::MilesInFull),
    ("sc", Counted::Steeplechase),
    ("steeple", Counted::Steeplechase),
    ("steeplechase", Counted::Steeplechase),
    ("m sc", Counted::Steeplechase),
    ("m steeple", Counted::Steeplechase),
    ("m steeplechase", Counted::Steeplechase),
];

const ONE: u64 = 1_000_000;

/// Reads the distance that a clean text names.
pub(super) fn read(text: &str) -> Result<Named, TextFault> {
    let mut scanner = Scanner::new(text);
    let whole = scanner.digits();
    if whole.is_empty() {
        return called(text).map(Named::Race).ok_or(TextFault::Unreadable);
    }
    let is_comma = scanner.eat(b',');
    let has_fraction = is_comma || scanner.eat(b'.');
    let fraction = if has_fraction { scanner.digits() } else { b"" };
    if has_fraction && fraction.is_empty() && scanner.is_at_end() {
        return Err(TextFault::Unfinished);
    }
    scanner.eat(b' ');
    let counted = unit(scanner.rest()).ok_or(TextFault::Unreadable)?;
    let has_thousands = matches!(counted, Counted::Metres | Counted::Steeplechase | Counted::Nothing);
    // 10,000 m and 10.000 m are ten kilometres, but 442.434 m is a lap.
    if has_thousands && fraction.len() == 3 && (is_comma || fraction == b"000") {
        // So many thousands without a unit can only be metres.
        let counted = if counted == Counted::Nothing { Counted::Metres } else { counted };
        let metres = (number(whole) * 1000 + number(fraction)).min(LARGEST);
        return Ok(Named::Counted(metres * ONE, counted));
    }
    Ok(Named::Counted(number(whole) * ONE + decimals(fraction, 6)?, counted))
}

/// Finds the unit of a word.
pub(super) fn unit(word: &[u8]) -> Option<Counted> {
    look_up(&UNITS, word)
}

/// Finds the race that is called by words.
fn called(text: &str) -> Option<&'static Race> {
    Race::named(text).or_else(|| RACES.iter().find(|race| race.id.typed().contains(&text)))
}

/// Finds the race that is known by a name, a number of miles, or a number alone.
pub(super) fn race(named: Named) -> Option<&'static Race> {
    match named {
        Named::Race(race) => Some(race),
        // Miles in full are run on a track, where there is such a race.
        Named::Counted(number, Counted::MilesInFull) => {
            RACES.iter().find(|race| race.surface == Surface::Track && length_of(race) == (number, LengthUnit::Mile))
        }
        Named::Counted(number, Counted::Nothing) => RACES.iter().find(|race| race.id.numbers().contains(&number)),
        Named::Counted(..) => None,
    }
}

/// The largest number without a unit that counts kilometres or miles.
const MOST_BARE: u64 = 100 * ONE;

/// The length that is named, whatever is run there; a number without a unit counts `units` up to 100, else metres.
pub(super) fn measure(named: Named, units: Units) -> Measure {
    let (millionths, counted) = match named {
        Named::Counted(millionths, counted) => (millionths, counted),
        Named::Race(race) => return length_of(race),
    };
    let unit = match counted {
        Counted::Nothing if millionths > MOST_BARE => LengthUnit::Metre,
        Counted::Nothing if units == Units::Mi => LengthUnit::Mile,
        Counted::Nothing | Counted::Kilometres => LengthUnit::Kilometre,
        Counted::Miles | Counted::MilesInFull => LengthUnit::Mile,
        Counted::Metres | Counted::Steeplechase => LengthUnit::Metre,
    };
    (millionths, unit)
}
