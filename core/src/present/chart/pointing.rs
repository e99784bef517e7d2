//! What fingers, a mouse and a wheel over a chart ask for.

use super::split_chart::Chart;
use super::zoom::Zoom;
use crate::present::geometry::Tenths;

/// Half the size of a finger.
const REACH: Tenths = 220;

impl Chart {
    /// Returns true if a lap can be dragged: a chart of paces has a height for every time, one of gaps has none.
    #[must_use]
    pub fn can_drag(&self, lap: usize) -> bool {
        self.time_at_y(lap, 0).is_some()
    }

    /// Returns true if a lap can be dragged by a press at `y`, near enough to its top.
    ///
    /// A press further away only reads a lap, which does not change it.
    ///
    /// ```
    /// # use lapwise_core::options;
    /// # use lapwise_core::present::Reference;
    /// # use lapwise_core::present::chart::{Chart, Frame, View};
    /// # let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
    /// # let chart = |view| Chart::new(Frame::new(358, 220, 11), &opened.plan, &opened.schedule, view, "PB");
    /// let paces = chart(View::Pace);
    /// assert!(paces.can_drag_at(0, paces.steps[0].y + 200) && !paces.can_drag_at(0, paces.steps[0].y + 300));
    /// let gaps = chart(View::Gap(Reference::Goal));
    /// assert!(!gaps.can_drag_at(0, gaps.steps[0].y));
    /// ```
    #[must_use]
    pub fn can_drag_at(&self, lap: usize, y: Tenths) -> bool {
        let is_near = self.steps.get(lap).is_some_and(|step| y.saturating_sub(step.y).saturating_abs() < REACH);
        is_near && self.can_drag(lap)
    }
}

/// The fingers on a chart, in CSS pixels across.
///
/// ```
/// use lapwise_core::present::chart::{Fingers, Span, Zoom};
/// let whole = Zoom::of(Span::WHOLE);
/// let mut fingers = Fingers::default();
/// fingers.put(1, 100);
/// assert_eq!(fingers.follow(1, 50, whole, 3000), None); // all of the course is shown, so there is nowhere to pan to
/// fingers.put(2, 150);
/// assert_eq!(fingers.follow(2, 250, whole, 3000), Some(whole.scaled((200, 100), (1, 2))));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fingers(Vec<(i32, i32)>);

/// The least gap between two fingers that is measured: fingers that touch each other would zoom without end.
const LEAST_GAP: i32 = 8;

impl Fingers {
    /// A finger is put on the chart. Its `id` is any number that no other one has.
    pub fn put(&mut self, id: i32, x: i32) {
        self.0.push((id, x));
    }

    /// A finger is lifted.
    pub fn lift(&mut self, id: i32) {
        self.0.retain(|(known, _)| *known != id);
    }

    /// A finger moves to `x`. Returns the other zoom that it asks for: two fingers scale, one pans what is not shown
    /// as a whole. `width` is that of the plot.
    pub fn follow(&mut self, id: i32, x: i32, zoom: Zoom, width: Tenths) -> Option<Zoom> {
        let (_, known) = self.0.iter_mut().find(|(known, _)| *known == id)?;
        let before = core::mem::replace(known, x);
        match self.0.iter().find(|(known, _)| *known != id) {
            Some((_, other)) => {
                let gap = |x: i32| x.saturating_sub(*other).saturating_abs().max(LEAST_GAP);
                Some(zoom.scaled((gap(x), gap(before)), (1, 2)))
            }
            None if zoom.span().is_whole() => None,
            // The chart measures in tenths.
            None => Some(zoom.moved(before.saturating_sub(x).saturating_mul(10), width)),
        }
    }
}

/// A turn of a wheel over a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WheelTurn {
    /// The way to the right, in thousandths of a CSS pixel; trackpads report small ones.
    pub right: i32,
    /// The way down, in the same.
    pub down: i32,
    /// True with Ctrl, as a pinch on a trackpad is reported too.
    pub has_ctrl: bool,
    /// True with Shift.
    pub has_shift: bool,
}

impl WheelTurn {
    /// The zoom that the turn asks for; none where it scrolls the page.
    ///
    /// Ctrl scales around `at`, from the left end of a plot of a `width`. Shift or a way aside pans what is not shown
    /// as a whole.
    ///
    /// ```
    /// use lapwise_core::present::chart::{Span, WheelTurn, Zoom};
    /// let half = Zoom::of(Span::new(0, 25_000));
    /// let down = WheelTurn { right: 0, down: 100_000, has_ctrl: false, has_shift: false };
    /// assert_eq!(down.on(half, 0, 3000), None);
    /// assert_eq!(WheelTurn { has_shift: true, ..down }.on(half, 0, 3000), Some(half.moved(1, 3)));
    /// assert_eq!(WheelTurn { has_ctrl: true, ..down }.on(half, 0, 3000), Some(half.scaled((4, 5), (0, 3000))));
    /// ```
    #[must_use]
    pub fn on(self, zoom: Zoom, at: Tenths, width: Tenths) -> Option<Zoom> {
        if self.has_ctrl {
            // Fingers on a trackpad are followed; a step of a wheel is a quarter.
            let more = 100 * FINE + self.down.saturating_abs().min(25 * FINE);
            let scale = if self.down < 0 { (more, 100 * FINE) } else { (100 * FINE, more) };
            return Some(zoom.scaled(scale, (at, width)));
        }
        let pans = !zoom.span().is_whole() && (self.has_shift || self.right != 0);
        let by = if self.right == 0 { self.down } else { self.right };
        pans.then(|| zoom.moved(by, width.saturating_mul(FINE / 10)))
    }
}

/// The parts of a CSS pixel that a wheel is read in.
const FINE: i32 = 1000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::chart::Span;

    const WIDTH: Tenths = 3000;

    fn half() -> Zoom {
        Zoom::of(Span::new(0, 25_000))
    }

    #[test]
    fn one_finger_pans_and_two_scale() {
        let mut fingers = Fingers::default();
        fingers.put(7, 100);
        assert_eq!(fingers.follow(7, 70, half(), WIDTH), Some(half().moved(300, WIDTH)));
        assert_eq!(fingers.follow(8, 70, half(), WIDTH), None, "a finger that is not on the chart");
        fingers.put(8, 170);
        assert_eq!(fingers.follow(7, 120, half(), WIDTH), Some(half().scaled((50, 100), (1, 2))));
        fingers.lift(8);
        assert_eq!(fingers.follow(7, 121, half(), WIDTH), Some(half().moved(-10, WIDTH)));
    }

    #[test]
    fn fingers_that_touch_each_other_do_not_zoom_without_end() {
        let mut fingers = Fingers::default();
        fingers.put(1, 100);
        fingers.put(2, 116);
        assert_eq!(fingers.follow(2, 100, half(), WIDTH), Some(half().scaled((8, 16), (1, 2))));
        assert_eq!(fingers.follow(2, 101, half(), WIDTH), Some(half()));
    }

    #[test]
    fn a_wheel_scrolls_the_page_unless_it_is_meant_for_the_chart() {
        let turn = |right, down| WheelTurn { right, down, has_ctrl: false, has_shift: false };
        assert_eq!(turn(0, 50_000).on(half(), 0, WIDTH), None);
        assert_eq!(turn(50_000, 0).on(Zoom::of(Span::WHOLE), 0, WIDTH), None);
        assert_eq!(turn(50_000, 9).on(half(), 0, WIDTH), Some(half().moved(500, WIDTH)));
        let closer = WheelTurn { has_ctrl: true, ..turn(0, -10_000) };
        assert_eq!(closer.on(half(), 1500, WIDTH), Some(half().scaled((110, 100), (1500, WIDTH))));
    }
}
