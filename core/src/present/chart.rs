//! The split chart as plain data: lines, labels and path text made from a plan, its schedule and a size.
//!
//! Coordinates are whole tenths of a CSS pixel ([`Tenths`](crate::present::geometry::Tenths)) in a `viewBox` ten times
//! the frame: 403 laps in 300 px are 6 or 7 tenths each, so no two look unequal by rounding, a tenth is finer than a
//! device pixel of any phone, and integers print without a float.
//! Values are microseconds: the exact times of the schedule, never the rounded ones that are shown, so an even plan is
//! one flat line.
//!
//! The module draws nothing, chooses no colour and knows no browser; it never panics, whatever the frame.

mod assembly;
mod comparison;
mod course;
mod elements;
mod frame;
mod gap;
mod label;
mod layers;
mod layout;
mod overlay;
mod pace;
mod pace_value;
mod path;
mod pointing;
mod scale;
mod split_chart;
mod ticks;
mod view;
mod zoom;

pub use comparison::PaceComparison;
pub use elements::{Band, Clip, HalfwayLine, ReferenceLine, Step, Tick, Trace};
pub use frame::{Frame, Stack, Stretch};
pub use label::Label;
pub use layers::LAYERS;
pub use pointing::{Fingers, WheelTurn};
pub use split_chart::Chart;
pub use view::View;
pub use zoom::{Span, Zoom};
