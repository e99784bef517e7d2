//! The pacing core: from a [`Plan`] to the time due at every mark.
//!
//! Everything here is integer arithmetic on millimetres and milliseconds; a cumulative time is an
//! exact fraction that is rounded once, to the unit that is shown.
//! So native and WebAssembly builds agree in every digit, and the shown laps add up to the goal.
//!
//! The module reads and prints no text, and knows nothing of browsers, languages or units of display
//! beyond remembering which one a plan prefers.

mod distance;
mod event;
mod fraction;
mod marks;
mod pace;
mod plan;
mod race;
mod record;
mod schedule;
mod shape;
mod sorting;
mod time;
mod track;
mod weights;

pub use distance::Distance;
pub use event::Event;
pub use marks::{Every, Interval, LengthUnit};
pub use pace::Pace;
pub use plan::{
    Aim, Cue, Date, Lock, MAX_ITEMS, MAX_SPLITS, Plan, PlanError, References, Section, Stop, TimeOfDay, Units,
};
pub use race::{RACES, Race, Surface};
pub use record::{Record, record_at};
pub use schedule::Timeline;
pub use schedule::{Schedule, ShownUnit, Split, Waypoint};
pub use shape::{Effort, MAX_EFFORTS, Percent, Place, Shape, ShapeError, Trend};
pub use sorting::{sorted_by_key, sorted_unique};
pub use time::Time;
pub use track::{Track, TrackError};
