//! Paces, and the distance that each is over.

use super::clock::{Range, read_positive};
use super::typed_length::{Counted, Named, measure, read as read_length, unit};
use crate::formats::TextFault;
use crate::formats::strict::nearest;
use crate::pacing::{Distance, LengthUnit, Pace, Units};

/// Reads the pace that a clean text means; without a distance it is over a kilometre or a mile by `units`.
pub(super) fn read_pace(text: &str, units: Units) -> Result<Pace, TextFault> {
    // The letter p is in no unit of time: it starts "per".
    let (time, per) = match text.find(['/', 'p']).and_then(|at| text.split_at_checked(at)) {
        Some((time, per)) => (time.trim_ascii(), read_per(per)?),
        None if units == Units::Mi => (text, Distance::MILE),
        None => (text, Distance::KILOMETRE),
    };
    Pace::new(read_positive(time, Range::of_pace(per))?, per).ok_or(TextFault::Zero)
}

/// Reads the length after `/` or `per`: a unit, or a number of one, or of metres.
fn read_per(text: &str) -> Result<Distance, TextFault> {
    let per = text.strip_prefix('/').or_else(|| text.strip_prefix("per")).ok_or(TextFault::Unreadable)?.trim_ascii();
    nearest(match unit(per.as_bytes()) {
        Some(Counted::Nothing) => return Err(TextFault::Unfinished),
        Some(Counted::Kilometres) => return Ok(Distance::KILOMETRE),
        Some(Counted::Miles | Counted::MilesInFull) => return Ok(Distance::MILE),
        Some(Counted::Metres | Counted::Steeplechase) => return Err(TextFault::Unreadable),
        None => match read_length(per)? {
            Named::Counted(millionths, Counted::Nothing) => (millionths, LengthUnit::Metre),
            named => measure(named, Units::Km),
        },
    })
}
