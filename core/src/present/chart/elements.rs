//! The pieces that a chart consists of.

use super::label::Label;
use crate::present::geometry::Tenths;
use crate::present::reference::Reference;

/// One lap of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The x of the lap's start, held within the plot for a lap outside the stretch shown.
    pub x0: Tenths,
    /// The x of the lap's mark.
    pub x1: Tenths,
    /// The height of the lap's pace, or of the gap at its mark.
    pub y: Tenths,
    /// True if a lock covers the whole lap.
    pub is_locked: bool,
    /// The edge of the plot that the lap is held at, if its value lies beyond.
    pub clip: Option<Clip>,
}

/// The edge of the plot that a value lies beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clip {
    /// The top: faster than the plot shows.
    Faster,
    /// The bottom: slower than the plot shows.
    Slower,
}

/// The lines and fills of a view, as SVG path data; an empty text draws nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trace {
    /// The pace of each lap.
    Pace {
        /// The tops of free laps.
        line: String,
        /// The ground under them: a bar for each lap where there are few, else one area.
        area: String,
        /// The tops of locked laps.
        locked_line: String,
        /// The ground under them.
        locked_area: String,
        /// Arrow heads, to be filled, where a lap lies beyond an edge.
        clipped: String,
    },
    /// The gap along the course.
    Gap {
        /// The gap from mark to mark.
        line: String,
        /// The area between the line and zero where the plan is ahead.
        ahead: String,
        /// The area between the line and zero where the plan is behind.
        behind: String,
        /// The height of no gap.
        zero: Tenths,
    },
}

/// A gridline or a mark on an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The y of a tick of the vertical axis, the x of one of the horizontal axis.
    pub at: Tenths,
    /// The label, where there is room for one.
    pub label: Option<Label>,
}

/// A horizontal line at the pace of a reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceLine {
    /// The reference.
    pub reference: Reference,
    /// The height of its pace.
    pub y: Tenths,
    /// The name and the time of the reference.
    pub text: String,
    /// The label, where there is room for one.
    pub label: Option<Label>,
}

/// The line down the plot at halfway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HalfwayLine {
    /// The place of halfway.
    pub x: Tenths,
    /// The time there; empty where a chart above says it.
    pub text: String,
    /// The label, where there is room for one.
    pub label: Option<Label>,
}

/// A section of the plan, over the whole height of the plot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The x of its start, within the plot.
    pub x0: Tenths,
    /// The x of its end, right of its start.
    pub x1: Tenths,
    /// The name of the section.
    pub name: String,
    /// Its label below the course, where there is room for it.
    pub label: Option<Label>,
}
