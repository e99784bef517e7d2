//! Which part of the course fills the chart, moved and widened by fingers and wheels.

/// A part of the course, so finely that moves of less than a pixel add up.
///
/// ```
/// use lapwise_core::present::chart::Zoom;
/// let half = Zoom::of((0, Zoom::PARTS)).scaled((2, 1), (1, 2));
/// assert_eq!(half.span(), (Zoom::PARTS / 4, Zoom::PARTS * 3 / 4));
/// assert_eq!(half.moved(1, 2).span(), (Zoom::PARTS / 2, Zoom::PARTS));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom {
    from: i64,
    room: i64,
}

impl Zoom {
    /// The parts of a course in which a span is told; more than any screen has pixels.
    pub const PARTS: usize = 50_000;

    /// The part from one of [`Zoom::PARTS`] to another, which lies behind it.
    #[must_use]
    pub fn of((from, to): (usize, usize)) -> Self {
        let fine = |part: usize| i64::try_from(part.min(Self::PARTS)).unwrap_or(0) * FINE;
        Self { from: fine(from), room: fine(to) - fine(from) }
    }

    /// From which of [`Zoom::PARTS`] it goes to which.
    #[must_use]
    pub fn span(self) -> (usize, usize) {
        let part = |fine: i64| usize::try_from((fine + FINE / 2) / FINE).unwrap_or(0);
        (part(self.from), (part(self.from) + part(self.room)).min(Self::PARTS))
    }

    /// A part as many times narrower as the first number is larger than the second, both over 0; what lies at `at` of
    /// `width` stays there. It is all of the course at most, and a fiftieth at least.
    #[must_use]
    pub fn scaled(self, (into, of): (i32, i32), (at, width): (i32, i32)) -> Self {
        let room = (self.room * i64::from(of) / i64::from(into.max(1))).clamp(WHOLE / 50, WHOLE);
        let before = (self.room - room) * i64::from(at) / i64::from(width.max(1));
        Self { from: self.from + before, room }.within()
    }

    /// A part as wide, `by` of `width` further along the course, or back where that is below 0.
    #[must_use]
    pub fn moved(self, by: i32, width: i32) -> Self {
        Self { from: self.from + i64::from(by) * self.room / i64::from(width.max(1)), ..self }.within()
    }

    fn within(self) -> Self {
        Self { from: self.from.clamp(0, WHOLE - self.room), ..self }
    }
}

/// How much finer it is than the span that is drawn.
const FINE: i64 = 20_000;
const WHOLE: i64 = Zoom::PARTS as i64 * FINE;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SCREEN: i32 = 326;

    fn tenth() -> Zoom {
        Zoom::of((20_000, 25_000))
    }

    #[test]
    fn slow_moves_add_up() {
        // Of 10 km, 1 km is shown: what is a third of a pixel on a trackpad is a metre.
        let slow = (0..300).fold(tenth(), |zoom, _| zoom.moved(1, 3 * SCREEN));
        let fast = tenth().moved(100, SCREEN);
        assert_eq!((slow.span(), fast.span()), ((21_534, 26_534), (21_534, 26_534)));
        let back = (0..300).fold(slow, |zoom, _| zoom.moved(-1, 3 * SCREEN));
        assert_eq!(back.span(), tenth().span());
    }

    #[test]
    fn a_slow_pinch_ends_where_a_quick_one_does() {
        let slow = (100..200).fold(tenth(), |zoom, gap| zoom.scaled((gap + 1, gap), (1, 2)));
        let fast = tenth().scaled((200, 100), (1, 2));
        assert_eq!((slow.span(), fast.span()), ((21_250, 23_750), (21_250, 23_750)));
        let back = (100..200).rev().fold(slow, |zoom, gap| zoom.scaled((gap, gap + 1), (1, 2)));
        assert_eq!(back.span(), tenth().span());
    }

    #[test]
    fn the_place_under_the_pointer_stays() {
        let closer = tenth().scaled((5, 4), (SCREEN / 4, SCREEN));
        let place = |zoom: Zoom| zoom.from + zoom.room * i64::from(SCREEN / 4) / i64::from(SCREEN);
        assert!((place(closer) - place(tenth())).abs() <= 1);
    }

    proptest! {
        #[test]
        fn it_stays_on_the_course(
            acts in prop::collection::vec((any::<bool>(), any::<i32>(), 1..=i32::MAX, 0..=100_i32), 0..40)
        ) {
            let mut zoom = Zoom::of((0, Zoom::PARTS));
            for (scales, by, of, at) in acts {
                zoom = if scales { zoom.scaled((by.saturating_abs().max(1), of), (at, 100)) } else { zoom.moved(by, of) };
                let (from, to) = zoom.span();
                prop_assert!(from < to && to <= Zoom::PARTS && to - from >= Zoom::PARTS / 50, "{from} {to}");
            }
        }
    }
}
