//! From the time of a half back to the trend that gives it.

use super::{Percent, Plan, ShapeKind, ShapePart, Time, Timeline};

impl Plan {
    /// The trend with which the first half takes `first`, the roundest where several do; none where no trend leads
    /// there.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Percent, Plan, ShapeKind, ShapePart, Surface, Time};
    /// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_seconds(9900));
    /// let trend = plan.trend_for_first_half(Time::from_seconds(5000));
    /// let negative = ShapePart::new(ShapeKind::Negative, &[], Percent::from_hundredths(200));
    /// assert_eq!(trend, Some(negative));
    /// assert_eq!(plan.trend_for_first_half(Time::from_seconds(9899)), None);
    /// ```
    #[must_use]
    pub fn trend_for_first_half(&self, first: Time) -> Option<ShapePart> {
        let trend = |drift: i32| {
            let percent = Percent::from_hundredths(drift.unsigned_abs());
            ShapePart::new(if drift < 0 { ShapeKind::Positive } else { ShapeKind::Negative }, &[], percent)
        };
        let half = |drift: i32| {
            let shape = self.shape.with(trend(drift)).ok()?;
            let timeline = Timeline::of(self, &shape).ok()?;
            Some(self.shown_unit().round_micros(timeline.micros_at(self.distance.halfway())))
        };
        // The slower the second half, the sooner halfway: look for both ends of the drifts that lead there.
        let most_of = |kind: ShapeKind| kind.under().hundredths().cast_signed() - 1;
        let (least, most) = (-most_of(ShapeKind::Positive), most_of(ShapeKind::Negative));
        let reaches = |drift: i32| half(drift).is_some_and(|half| half >= first);
        let exceeds = |drift: i32| half(drift).is_some_and(|half| half > first);
        // The last drift that does not exceed the time is one before the first that does.
        let (low, high) = (first_where(least, most + 1, reaches), first_where(least, most + 1, exceeds) - 1);
        (low <= high).then(|| trend(roundest(low, high)))
    }
}

/// The first number of `from..to` from which on `holds` is true; `to` where it never is.
fn first_where(from: i32, to: i32, holds: impl Fn(i32) -> bool) -> i32 {
    let (mut from, mut to) = (from, to);
    while from < to {
        let middle = from + (to - from) / 2;
        if holds(middle) { to = middle } else { from = middle + 1 }
    }
    from
}

/// The number of `low..=high` that ends in the most zeros.
fn roundest(low: i32, high: i32) -> i32 {
    let multiple = |step: i32| Some(high.div_euclid(step) * step).filter(|number| *number >= low);
    // No drift reaches 20 000, so that step finds zero alone; 100 is one per cent.
    [20_000, 100, 50, 10, 5].into_iter().find_map(multiple).unwrap_or(high)
}
