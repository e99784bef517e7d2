//! The part of the course that fills a chart, as fingers and wheels move and widen it.

use super::frame::Stretch;
use crate::pacing::Distance;

/// A part of the course in [`Span::PARTS`] of it, whatever its length: the same part of a marathon and of a mile.
///
/// ```
/// use lapwise_core::pacing::Distance;
/// use lapwise_core::present::chart::Span;
/// let second_half = Span::new(25_000, 50_000);
/// assert_eq!(second_half.stretch(Distance::from_metres(3200)).from, Distance::from_metres(1600));
/// assert!(Span::default().is_whole() && !second_half.is_whole());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    from: u32,
    to: u32,
}

impl Span {
    /// The number of parts of a course; more than any screen has pixels.
    pub const PARTS: u32 = 50_000;
    /// All of the course.
    pub const WHOLE: Self = Self { from: 0, to: Self::PARTS };

    /// The span from one part to another, held on the course; one that runs backwards is empty.
    ///
    /// ```
    /// use lapwise_core::present::chart::Span;
    /// assert_eq!(Span::new(0, 60_000), Span::WHOLE);
    /// ```
    #[must_use]
    pub fn new(from: u32, to: u32) -> Self {
        let from = from.min(Self::PARTS);
        Self { from, to: to.clamp(from, Self::PARTS) }
    }

    /// Returns true if the span is all of the course.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self == Self::WHOLE
    }

    /// The stretch of a course of a length.
    #[must_use]
    pub fn stretch(self, course: Distance) -> Stretch {
        let at = |part: u32| {
            // A part is at most all parts, so the distance is at most the course.
            let millimetres = u64::from(course.millimetres()) * u64::from(part) / u64::from(Self::PARTS);
            Distance::from_millimetres(u32::try_from(millimetres).unwrap_or(course.millimetres()))
        };
        Stretch { from: at(self.from), to: at(self.to) }
    }

    /// The span itself if it shows a mark of a course, else one as wide around the mark.
    ///
    /// ```
    /// use lapwise_core::pacing::Distance;
    /// use lapwise_core::present::chart::Span;
    /// let (first_tenth, course) = (Span::new(0, 5_000), Distance::from_metres(10_000));
    /// assert_eq!(first_tenth.showing(Distance::from_metres(400), course), first_tenth);
    /// assert_eq!(first_tenth.showing(Distance::from_metres(5_000), course), Span::new(22_500, 27_500));
    /// assert_eq!(first_tenth.showing(course, course), Span::new(45_000, 50_000));
    /// ```
    #[must_use]
    pub fn showing(self, mark: Distance, course: Distance) -> Self {
        let course = u64::from(course.millimetres()).max(1);
        let part = u64::from(mark.millimetres()) * u64::from(Self::PARTS) / course;
        let part = u32::try_from(part).unwrap_or(Self::PARTS).min(Self::PARTS);
        if (self.from..=self.to).contains(&part) {
            return self;
        }
        let width = self.to - self.from;
        let from = part.saturating_sub(width / 2).min(Self::PARTS - width);
        Self { from, to: from + width }
    }
}

impl Default for Span {
    fn default() -> Self {
        Self::WHOLE
    }
}

/// A part of the course, so finely that moves of less than a pixel add up.
///
/// ```
/// use lapwise_core::present::chart::{Span, Zoom};
/// let half = Zoom::of(Span::WHOLE).scaled((2, 1), (1, 2));
/// assert_eq!(half.span(), Span::new(12_500, 37_500));
/// assert_eq!(half.moved(1, 2).span(), Span::new(25_000, 50_000));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom {
    from: i64,
    width: i64,
}

impl Zoom {
    /// The zoom that shows a span.
    #[must_use]
    pub fn of(span: Span) -> Self {
        let fine = |part: u32| i64::from(part) * FINE;
        Self { from: fine(span.from), width: fine(span.to) - fine(span.from) }
    }

    /// The span that is drawn, to the nearest part.
    #[must_use]
    pub fn span(self) -> Span {
        let part = |fine: i64| u32::try_from((fine + FINE / 2) / FINE).unwrap_or(0);
        // The width is rounded by itself, so that it stays the same while the chart is panned.
        Span::new(part(self.from), part(self.from) + part(self.width))
    }

    /// The zoom itself if it is drawn as `span`, else the zoom of `span`: something else has moved the chart since.
    ///
    /// ```
    /// use lapwise_core::present::chart::{Span, Zoom};
    /// let zoom = Zoom::of(Span::new(0, 5_000)).moved(1, 100_000);
    /// assert_eq!(zoom.drawn_as(zoom.span()), zoom);
    /// assert_eq!(zoom.drawn_as(Span::WHOLE), Zoom::of(Span::WHOLE));
    /// ```
    #[must_use]
    pub fn drawn_as(self, span: Span) -> Self {
        if self.span() == span { self } else { Self::of(span) }
    }

    /// A part `into / of` times narrower, in which the place at `at` of the chart's `width` stays where it is.
    ///
    /// It is all of the course at most and a fiftieth at least; `into` and `of` are positive.
    #[must_use]
    pub fn scaled(self, (into, of): (i32, i32), (at, width): (i32, i32)) -> Self {
        let scaled = (self.width * i64::from(of) / i64::from(into.max(1))).clamp(WHOLE / 50, WHOLE);
        let before = (self.width - scaled) * i64::from(at) / i64::from(width.max(1));
        Self { from: self.from + before, width: scaled }.within()
    }

    /// A part as wide, moved along the course by `by` of the chart's `width`, or back if `by` is negative.
    #[must_use]
    pub fn moved(self, by: i32, width: i32) -> Self {
        Self { from: self.from + i64::from(by) * self.width / i64::from(width.max(1)), ..self }.within()
    }

    /// The same zoom, held on the course.
    fn within(self) -> Self {
        Self { from: self.from.clamp(0, WHOLE - self.width), ..self }
    }
}

/// The fine parts in a part of a span.
const FINE: i64 = 20_000;
// A thousand million, which times any `i32` fits 63 bits.
const WHOLE: i64 = Span::PARTS as i64 * FINE;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    const SCREEN: i32 = 326;

    fn tenth() -> Zoom {
        Zoom::of(Span::new(20_000, 25_000))
    }

    #[test]
    fn slow_moves_add_up() {
        // Of 10 km, 1 km is shown: a third of a pixel on a trackpad is a metre.
        let slow = (0..300).fold(tenth(), |zoom, _| zoom.moved(1, 3 * SCREEN));
        let fast = tenth().moved(100, SCREEN);
        assert_eq!([slow.span(), fast.span()], [Span::new(21_534, 26_534); 2]);
        let back = (0..300).fold(slow, |zoom, _| zoom.moved(-1, 3 * SCREEN));
        assert_eq!(back.span(), tenth().span());
    }

    #[test]
    fn a_slow_pinch_ends_where_a_quick_one_does() {
        let slow = (100..200).fold(tenth(), |zoom, gap| zoom.scaled((gap + 1, gap), (1, 2)));
        let fast = tenth().scaled((200, 100), (1, 2));
        assert_eq!([slow.span(), fast.span()], [Span::new(21_250, 23_750); 2]);
        let back = (100..200).rev().fold(slow, |zoom, gap| zoom.scaled((gap, gap + 1), (1, 2)));
        assert_eq!(back.span(), tenth().span());
    }

    #[test]
    fn the_place_under_the_pointer_stays() {
        let closer = tenth().scaled((5, 4), (SCREEN / 4, SCREEN));
        let at_pointer = |zoom: Zoom| zoom.from + zoom.width * i64::from(SCREEN / 4) / i64::from(SCREEN);
        assert!((at_pointer(closer) - at_pointer(tenth())).abs() <= 1);
    }

    proptest! {
        #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

        #[test]
        fn it_stays_on_the_course(
            acts in prop::collection::vec((any::<bool>(), any::<i32>(), 1..=i32::MAX, 0..=100_i32), 0..40)
        ) {
            let mut zoom = Zoom::of(Span::WHOLE);
            for (scales, by, of, at) in acts {
                zoom = if scales { zoom.scaled((by.saturating_abs().max(1), of), (at, 100)) } else { zoom.moved(by, of) };
                let Span { from, to } = zoom.span();
                prop_assert!(from < to && to <= Span::PARTS && to - from >= Span::PARTS / 50, "{from} {to}");
            }
        }
    }
}
