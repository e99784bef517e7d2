//! Coordinates and rectangles that charts and pictures share.
//!
//! Every coordinate is a whole number of tenths, with its origin at the top left, so that neither a rounding error nor
//! a printed float comes between a layout and what is drawn.

/// A coordinate or a length in tenths of the drawing's unit: a CSS pixel or a millimetre.
///
/// A chart has none above 100 000.
pub type Tenths = i32;

/// The part of a text that stands at its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The value of the SVG attribute `text-anchor`.
    ///
    /// ```
    /// assert_eq!(lapwise_core::present::geometry::Anchor::Middle.name(), "middle");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }

    /// The left edge of a text of a width that is anchored at `x`.
    ///
    /// ```
    /// use lapwise_core::present::geometry::Anchor;
    /// assert_eq!([Anchor::Start, Anchor::Middle, Anchor::End].map(|anchor| anchor.left(100, 40)), [100, 80, 60]);
    /// ```
    #[must_use]
    pub const fn left(self, x: Tenths, width: Tenths) -> Tenths {
        match self {
            Self::Start => x,
            Self::Middle => x - width / 2,
            Self::End => x - width,
        }
    }
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The left edge.
    pub left: Tenths,
    /// The top edge.
    pub top: Tenths,
    /// The right edge, not left of the left one.
    pub right: Tenths,
    /// The bottom edge, not above the top one.
    pub bottom: Tenths,
}

impl Bounds {
    /// The rectangle around a line of text, from four fifths of its size above the baseline to a fifth below.
    ///
    /// ```
    /// use lapwise_core::present::geometry::Bounds;
    /// assert_eq!(Bounds::of_text(10, 50, 120, 40), Bounds { left: 10, top: 18, right: 130, bottom: 58 });
    /// ```
    #[must_use]
    pub const fn of_text(left: Tenths, baseline: Tenths, width: Tenths, size: Tenths) -> Self {
        let top = baseline - size * 4 / 5;
        Self { left, top, right: left + width, bottom: top + size }
    }

    /// The distance from the left edge to the right one.
    ///
    /// ```
    /// use lapwise_core::present::geometry::Bounds;
    /// assert_eq!(Bounds { left: 10, top: 0, right: 130, bottom: 5 }.width(), 120);
    /// ```
    #[must_use]
    pub const fn width(&self) -> Tenths {
        self.right - self.left
    }

    /// The distance from the top edge to the bottom one.
    ///
    /// ```
    /// use lapwise_core::present::geometry::Bounds;
    /// assert_eq!(Bounds { left: 10, top: 0, right: 130, bottom: 5 }.height(), 5);
    /// ```
    #[must_use]
    pub const fn height(&self) -> Tenths {
        self.bottom - self.top
    }

    /// Returns true if the insides of two rectangles share a point.
    ///
    /// ```
    /// use lapwise_core::present::geometry::Bounds;
    /// let left = Bounds { left: 0, top: 0, right: 10, bottom: 10 };
    /// assert!(!left.overlaps(&Bounds { left: 10, right: 20, ..left }));
    /// ```
    #[must_use]
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Returns true if the other rectangle lies inside this one, edges included.
    ///
    /// ```
    /// use lapwise_core::present::geometry::Bounds;
    /// let frame = Bounds { left: 0, top: 0, right: 10, bottom: 10 };
    /// assert!(frame.holds(&frame));
    /// ```
    #[must_use]
    pub const fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && self.top <= other.top && other.right <= self.right && other.bottom <= self.bottom
    }
}
