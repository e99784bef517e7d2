//! From a [`Plan`] to the time due at every mark.
//!
//! Everything here is integer arithmetic on millimetres and milliseconds.
//! A cumulative time is an exact fraction that is rounded once, to the unit that is shown, so native and WebAssembly
//! builds agree in every digit and the shown laps add up to the goal.
//!
//! The room reads and prints no text and knows nothing of browsers. It remembers which units of display a plan
//! prefers, but they never move a mark. It uses no other room.

mod cost;
mod date;
mod distance;
mod event;
mod every;
mod fraction;
mod halves;
mod marks;
mod odd;
mod pace;
mod percent;
mod place;
mod plan;
mod plan_error;
mod race;
mod record;
mod schedule;
mod shape;
mod shape_kind;
mod shown_pace;
mod shown_unit;
mod sorting;
mod surface;
mod time;
mod timeline;
mod track;
mod weights;

pub use cost::Overlap;
pub use date::{Date, TimeOfDay};
pub use distance::Distance;
pub use event::Event;
pub use every::{Every, Interval, LengthUnit};
pub use odd::Odd;
pub use pace::Pace;
pub use percent::Percent;
pub use place::Place;
pub use plan::{Aim, By, Cue, Lock, Plan, References, Section, Stop, Units};
pub use plan_error::{MAX_ITEMS, MAX_SPLITS, PlanError};
pub use race::{NamedRace, RACES, Race, RaceName};
pub use record::{RECORDS_AS_OF, Record, beats_record, record_at};
pub use schedule::{Schedule, Split, Waypoint};
pub use shape::{MAX_EFFORTS, Shape, ShapeError, ShapePart};
pub use shape_kind::{PartEdge, ShapeKind, SuggestedPlace};
pub(crate) use shown_pace::slowest_pace;
pub use shown_unit::ShownUnit;
pub use sorting::{sorted_by_key, sorted_unique};
pub use surface::Surface;
pub use time::Time;
pub use timeline::Timeline;
pub use track::{Track, TrackError};
