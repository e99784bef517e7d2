//! The halves of a race, by whose time a trend can be chosen.

use core::fmt;

use crate::pacing::{Plan, Schedule, Shape, ShapeError, Time};

/// A half of a race. Each ends where half of the distance is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Half {
    /// From the start to halfway.
    First,
    /// From halfway to the finish.
    Second,
}

/// Reasons why a half cannot take a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HalfError {
    /// It is not less than the goal.
    TooLong,
    /// No trend leads there.
    NoTrend,
    /// The shape does not take the trend.
    Shape(ShapeError),
}

impl Half {
    /// The time that a schedule takes over this half.
    ///
    /// ```
    /// use lapwise_core::editing::Half;
    /// use lapwise_core::options;
    /// use lapwise_core::pacing::Time;
    /// let schedule = options::read([("distance", "marathon"), ("goal", "4h"), ("shape", "negative-2")]).schedule;
    /// let times = [Half::First, Half::Second].map(|half| half.time(&schedule));
    /// assert_eq!(times, [Time::from_hms(2, 1, 13), Time::from_hms(1, 58, 47)]);
    /// ```
    #[must_use]
    pub fn time(self, schedule: &Schedule) -> Time {
        match self {
            Self::First => schedule.halfway(),
            Self::Second => schedule.goal() - schedule.halfway(),
        }
    }

    /// The shape of a plan with the trend by which this half takes `time`. The goal and the efforts stay.
    ///
    /// # Errors
    /// The other half would have no time, or one that no trend leads to.
    ///
    /// ```
    /// use lapwise_core::editing::{Half, HalfError};
    /// use lapwise_core::options;
    /// use lapwise_core::pacing::Time;
    /// let plan = options::read([("distance", "marathon"), ("goal", "4h"), ("shape", "kick-1km-4")]).plan;
    /// let shape = Half::Second.shape_for(&plan, Time::from_hms(1, 58, 0)).unwrap();
    /// assert_eq!(shape.efforts(), plan.shape.efforts());
    /// assert_eq!(Half::Second.shape_for(&plan, plan.goal), Err(HalfError::TooLong));
    /// assert_eq!(Half::First.shape_for(&plan, Time::from_seconds(60)), Err(HalfError::NoTrend));
    /// ```
    pub fn shape_for(self, plan: &Plan, time: Time) -> Result<Shape, HalfError> {
        if time >= plan.goal {
            return Err(HalfError::TooLong);
        }
        let first = match self {
            Self::First => time,
            Self::Second => plan.goal - time,
        };
        let trend = plan.trend_for_first_half(first).ok_or(HalfError::NoTrend)?;
        plan.shape.with(trend).map_err(HalfError::Shape)
    }
}

impl fmt::Display for HalfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => f.write_str("the half takes as long as the race"),
            Self::NoTrend => f.write_str("no trend leads to the half"),
            Self::Shape(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for HalfError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pacing::{Distance, Surface};

    #[test]
    fn a_half_takes_the_time_it_was_given_and_the_other_one_the_rest() {
        let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(4, 0, 0));
        for minutes in 110..=130 {
            let time = Time::from_seconds(minutes * 60);
            for (half, other) in [(Half::First, Half::Second), (Half::Second, Half::First)] {
                let shape = half.shape_for(&plan, time).unwrap_or_default();
                let schedule = Plan { shape, ..plan.clone() }.schedule();
                let times = schedule.map(|schedule| (half.time(&schedule), other.time(&schedule)));
                assert_eq!(times, Ok((time, plan.goal - time)));
            }
        }
    }

    #[test]
    fn every_error_is_displayed_for_developers() {
        let table = [
            (HalfError::TooLong, "the half takes as long as the race"),
            (HalfError::NoTrend, "no trend leads to the half"),
            (HalfError::Shape(ShapeError::TooMany), "more than 8 efforts"),
        ];
        for (error, text) in table {
            assert_eq!(error.to_string(), text);
        }
    }
}
