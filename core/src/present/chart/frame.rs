//! The size of a chart and the part of the plan that fills it.

use crate::pacing::Distance;

/// The room that a chart has.
///
/// ```
/// use lapwise_core::present::chart::Frame;
/// assert_eq!(Frame::new(358, 220, 11).stretch, None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The width in CSS pixels, held between 1 and 10 000.
    pub width: u32,
    /// The height in CSS pixels, held between 1 and 10 000.
    pub height: u32,
    /// The font size of labels in CSS pixels, held between 1 and 200.
    pub font: u32,
    /// The stretch of the course that fills the width; none for the whole race.
    pub stretch: Option<Stretch>,
    /// The chart's place among those of the same course.
    pub stack: Stack,
}

/// The place of a chart where two stand one above the other and share their course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stack {
    /// There is no other chart.
    #[default]
    Alone,
    /// Another chart below names the course and its sections.
    Upper,
    /// Another chart above names halfway.
    Lower,
}

impl Frame {
    /// A frame that shows the whole race.
    #[must_use]
    pub const fn new(width: u32, height: u32, font: u32) -> Self {
        Self { width, height, font, stretch: None, stack: Stack::Alone }
    }
}

/// A stretch of the course; one that is empty or runs backwards counts as the whole race.
///
/// ```
/// use lapwise_core::pacing::Distance;
/// use lapwise_core::present::chart::{Frame, Stretch};
/// let second_half = Stretch { from: Distance::from_metres(800), to: Distance::from_metres(1600) };
/// assert!(Frame { stretch: Some(second_half), ..Frame::new(358, 220, 11) }.stretch.is_some());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The distance from the start of the race to its beginning.
    pub from: Distance,
    /// The distance from the start of the race to its end.
    pub to: Distance,
}
