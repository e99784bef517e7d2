//! The pace that stands beside a goal or a lap, by one rule wherever it is shown.

use super::{Distance, Plan, ShownUnit, Time};

impl Plan {
    /// The pace of the whole race: the slowest in whole `step`s over `per` whose finish, in the shown unit, is not after
    /// the goal.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Plan, ShownUnit, Surface, Time};
    /// let plan = Plan::of(Distance::from_metres(10_000), Surface::Road, Time::from_hms(0, 49, 55));
    /// assert_eq!(plan.shown_pace(Distance::KILOMETRE, ShownUnit::Second), Time::from_seconds(299));
    /// ```
    #[must_use]
    pub fn shown_pace(&self, per: Distance, step: ShownUnit) -> Time {
        slowest_pace(self.goal, self.distance, self.goal_unit(), per, step)
    }

    /// The pace of a stretch of `length` that takes so many microseconds, by the same rule: kept up over the whole race,
    /// it finishes no later than the stretch's own pace would. So the laps of an even plan have the pace of the goal.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Plan, ShownUnit, Surface, Time};
    /// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(4, 30, 0));
    /// let pace = |micros| plan.shown_pace_over(micros, Distance::MILE, Distance::MILE, ShownUnit::Second);
    /// assert_eq!([617_877_000, 570_000_000].map(pace), [617, 570].map(Time::from_seconds));
    /// ```
    #[must_use]
    pub fn shown_pace_over(&self, micros: u64, length: Distance, per: Distance, step: ShownUnit) -> Time {
        let length = u128::from(length.millimetres().max(1));
        let over = |micros: u64, per: Distance| {
            u64::try_from(u128::from(micros) * u128::from(per.millimetres()) / length).unwrap_or(u64::MAX)
        };
        // Exact times are cut to the microsecond, so a whole step may be short of itself by as much at each end.
        let exact = step.round_down(Time::from_micros_rounded_down(over(micros + 2, per)));
        let finish = ShownUnit::Hundredth.round_micros(over(micros, self.distance));
        exact.max(slowest_pace(finish, self.distance, self.goal_unit(), per, step))
    }

    /// The unit of the finish: the one that times are rounded to, or that of a finer goal.
    fn goal_unit(&self) -> ShownUnit {
        ShownUnit::of(self.goal).map_or(self.rounding_unit(), |unit| unit.finer(self.rounding_unit()))
    }
}

/// The slowest pace in whole `step`s over `per` that takes no longer than `time` over `distance`, in whole `unit`s.
///
/// It is at most one step slower than the exact pace: over a short race, a whole unit would be many steps.
pub(crate) fn slowest_pace(time: Time, distance: Distance, unit: ShownUnit, per: Distance, step: ShownUnit) -> Time {
    let shown = unit.round_down(time);
    let [time, shown, unit, step] = [time.millis(), shown.millis(), unit.millis(), step.millis()].map(u64::from);
    let [distance, per] = [distance, per].map(|length| u64::from(length.millimetres().max(1)));
    let exact = time * per / distance / step;
    // Half a unit later is rounded to the next one, so the pace has to be less than that.
    let slowest = ((2 * shown + unit) * per - 1) / (2 * distance) / step;
    Time::from_millis_capped(slowest.clamp(exact, exact + 1) * step)
}

#[cfg(test)]
mod tests {
    use super::super::{Pace, RACES, Surface};
    use super::*;

    #[test]
    fn a_shown_pace_is_the_slowest_that_finishes_by_the_goal() {
        for race in RACES.iter().filter(|race| race.surface == Surface::Road) {
            for seconds in (race.distance.millimetres() / 1_000_000 * 150..).step_by(997).take(200) {
                let plan = Plan::new(race, Time::from_seconds(seconds));
                for per in [Distance::KILOMETRE, Distance::MILE] {
                    let pace = plan.shown_pace(per, ShownUnit::Second);
                    let finish = |pace| Pace::new(pace, per)?.goal(plan.distance, ShownUnit::Second);
                    let finishes = [pace, pace + Time::from_seconds(1)].map(finish);
                    let [Some(finish), Some(slower)] = finishes else { panic!("{pace:?} has no finish") };
                    assert!(finish <= plan.goal && plan.goal < slower, "{} in {:?}", race.name, plan.goal);
                }
            }
        }
    }
}
