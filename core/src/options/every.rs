//! The value of `every`: the laps, the interval or the marks at which splits fall.

use super::error::OptionError;
use super::items::{List, each_item};
use crate::formats::{canonical, split_once, strict};
use crate::pacing::{Every, sorted_unique};

/// Reads where splits fall: `lap`, an interval such as `1km`, or marks such as `5km_10km_half`.
///
/// # Errors
/// Where it is none of them, or one of the marks cannot be read.
///
/// ```
/// use lapwise_core::options::read_every;
/// use lapwise_core::pacing::{Distance, Every};
/// let marks = vec![Distance::KILOMETRE, Distance::MILE];
/// assert_eq!(read_every("1mi_1km"), Ok(Every::Marks(marks)));
/// ```
pub fn read_every(text: &str) -> Result<Every, OptionError> {
    if text == "lap" {
        return Ok(Every::Lap);
    }
    if split_once(text, b'_').is_none() {
        return Ok(Every::Interval(strict::interval(text)?));
    }
    let mut marks = Vec::new();
    each_item(text, &mut |item| {
        let mark = strict::length(item)?;
        // The start cuts nothing: it only tells one mark from an interval.
        if !mark.is_zero() {
            marks.push(mark);
        }
        Ok(())
    })?;
    Ok(Every::Marks(sorted_unique(&marks)))
}

/// The spelling of where splits fall.
///
/// ```
/// use lapwise_core::options::write_every;
/// use lapwise_core::pacing::{Distance, Every};
/// assert_eq!(write_every(&Every::Lap), "lap");
/// assert_eq!(write_every(&Every::Marks(vec![Distance::MILE])), "0m_1mi");
/// ```
#[must_use]
pub fn write_every(every: &Every) -> String {
    match every {
        Every::Lap => "lap".to_owned(),
        Every::Interval(interval) => canonical::interval(*interval),
        Every::Marks(marks) => {
            let mut list = List::default();
            // One mark alone would read as an interval, so a list always has two items: the start cuts nothing.
            for _ in marks.len()..2 {
                list.item("0m");
            }
            for mark in marks {
                list.item(&canonical::length(*mark));
            }
            list.0
        }
    }
}
