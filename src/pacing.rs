//! The pacing core: from a [`Plan`] to the time due at every mark.
//!
//! Everything here is integer arithmetic on millimetres and milliseconds; a cumulative time is an
//! exact fraction that is rounded once, to the unit that is shown.
//! So native and WebAssembly builds agree in every digit, and the shown laps add up to the goal.
//!
//! The module reads and prints no text, and knows nothing of browsers, languages or units of display
//! beyond remembering which one a plan prefers.

mod distance;
mod effort;
mod fraction;
mod layout;
mod order;
mod pace;
mod plan;
mod race;
mod record;
mod schedule;
mod shape;
mod time;
mod track;

pub use distance::Distance;
pub use layout::{Every, Interval, LengthUnit};
pub(crate) use order::{distinct, in_order};
pub use pace::Pace;
pub use plan::{
    Aim, Cue, Date, Lock, MAX_ITEMS, MAX_SPLITS, Plan, PlanError, References, Section, Stop, TimeOfDay, Units,
};
pub use race::{RACES, Race, Surface};
pub use record::{Record, record_at};
pub(crate) use schedule::Timeline;
pub use schedule::{Schedule, ShownUnit, Split, Waypoint};
pub use shape::{Effort, MAX_EFFORTS, Percent, Place, Shape, ShapeError, Trend};
pub use time::Time;
pub use track::{Track, TrackError};
