//! Times of a race as text: hand times, paces that are needed, and finishes that are expected.

use crate::formats::print;
use crate::messages::{self, LapUnit};
use crate::pacing::{Distance, Every, Interval, Plan, ShownUnit, Surface, Time, Units};
use crate::present::pace_distance::pace_distance;
use crate::racing::{hand_time, hand_unit};

/// The unit that paces of a race are told for: a lap, or a kilometre or mile where the splits fall at those.
pub(super) fn pace_unit(plan: &Plan) -> LapUnit {
    match plan.every {
        Every::Interval(Interval::KILOMETRE) if plan.surface == Surface::Road => LapUnit::Kilometre,
        Every::Interval(Interval::MILE) if plan.surface == Surface::Road => LapUnit::Mile,
        // As for the headline, whose function is in the first module and would be shared with it.
        _ if plan.surface == Surface::Track || plan.every == Every::Lap => LapUnit::Lap,
        _ if plan.units == Units::Km => LapUnit::Kilometre,
        _ => LapUnit::Mile,
    }
}

/// The length of that unit.
pub(super) fn pace_length(plan: &Plan) -> Distance {
    match pace_unit(plan) {
        LapUnit::Lap => pace_distance(plan),
        LapUnit::Kilometre => Distance::KILOMETRE,
        LapUnit::Mile => Distance::MILE,
    }
}

/// A recorded time as a coach writes it: `5:20.0`, `1:51:02`.
pub(super) fn recorded(plan: &Plan, time: Time) -> String {
    print::clock(hand_time(time, plan.surface), hand_unit(plan.surface))
}

/// The lap between two recorded times, as their texts differ: `80.0`, `19:30`.
pub(super) fn recorded_lap(plan: &Plan, from: Time, to: Time) -> String {
    let lap = hand_time(to, plan.surface) - hand_time(from, plan.surface);
    print::lap_on(plan, lap, hand_unit(plan.surface))
}

/// The time of each lap that is needed or run on average, rounded down: `92.5` and `93.75` on a track, `8:28` on a road.
///
/// A time that is needed is met with what is shown, since that is not slower.
pub(super) fn each(plan: &Plan, micros: u64) -> String {
    let time = Time::from_micros_rounded_down(micros);
    if plan.surface == Surface::Road {
        return print::pace(time);
    }
    let time = ShownUnit::Hundredth.round_down(time);
    let unit = ShownUnit::of(time).unwrap_or(ShownUnit::Hundredth);
    print::lap_on(plan, time, unit.finer(ShownUnit::Tenth))
}

/// The average of laps in a sentence, as short as it is to a hundredth: `80`, `85.25`, `9:09`.
pub(super) fn average(plan: &Plan, micros: u64) -> String {
    let time = Time::from_micros_rounded_down(micros);
    if plan.surface == Surface::Road {
        return print::pace(time);
    }
    let time = ShownUnit::Hundredth.round_down(time);
    print::lap_on(plan, time, ShownUnit::of(time).unwrap_or(ShownUnit::Hundredth))
}

/// A finish that is expected, to the second: `10:40`, `4:10:21`.
pub(super) fn finish(micros: u64) -> String {
    print::clock(ShownUnit::Second.round_micros(micros), ShownUnit::Second)
}

/// The times between which a finish is expected, `10:40–11:05`, from an hour on to the minute, `4:10–4:24`; one time
/// where they are shown alike.
pub(super) fn range(from: u64, to: u64) -> String {
    let [from, to] = if from < HOUR { [from, to].map(finish) } else { [from, to].map(to_the_minute) };
    if from == to { from } else { messages::time_range(&from, &to) }
}

const HOUR: u64 = 3_600_000_000;

/// A time of hours without its seconds: `4:10`.
pub(super) fn to_the_minute(micros: u64) -> String {
    let mut text = print::clock(Time::from_micros_rounded_down(micros), ShownUnit::Second);
    // A colon and two digits.
    text.truncate(text.len().saturating_sub(3));
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options;

    #[test]
    fn laps_are_as_short_as_they_are_exact() {
        let plan = options::read([("distance", "3200m"), ("goal", "11:30")]).plan;
        assert_eq!([85_000_000, 92_500_000, 93_750_000].map(|micros| each(&plan, micros)), ["85.0", "92.5", "93.75"]);
        assert_eq!([80_000_000, 85_250_000].map(|micros| average(&plan, micros)), ["80", "85.25"]);
        assert_eq!(average(&plan, 80_333_333), "80.33");
    }

    #[test]
    fn a_range_has_seconds_only_under_an_hour() {
        assert_eq!(range(640_000_000, 665_000_000), "10:40–11:05");
        assert_eq!(range(15_020_520_000, 15_879_000_000), "4:10–4:24");
        assert_eq!(range(14_400_000_000, 14_410_000_000), "4:00");
    }
}
