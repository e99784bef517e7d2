//! Times beside each other, times of day, and times for a screen reader.

use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Pace, Plan, ShownUnit, Time, TimeOfDay};
use crate::present::typed_pace::{goal_of_pace, typed_pace};

/// The finish that the shown pace of a plan comes to; `None` where that is the goal.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "10km"), ("goal", "49:55")]).plan;
/// assert_eq!(phrases::pace_finish(&plan).unwrap(), "4:59/km finishes 49:50");
/// ```
#[must_use]
pub fn pace_finish(plan: &Plan) -> Option<String> {
    let pace = typed_pace(plan, plan.units.length());
    Some(messages::pace_finishes(plan.units, &print::pace(pace), &finish_at_pace(plan)?))
}

/// The time of that finish: `49:50`.
///
/// ```
/// use lapwise_core::{options, present::phrases};
/// let plan = options::read([("distance", "10km"), ("goal", "49:55")]).plan;
/// assert_eq!(phrases::finish_at_pace(&plan).unwrap(), "49:50");
/// ```
#[must_use]
pub fn finish_at_pace(plan: &Plan) -> Option<String> {
    let per = plan.units.length();
    let pace = Pace::new(typed_pace(plan, per), per)?;
    let finish = goal_of_pace(plan, pace).ok().filter(|finish| *finish != plan.goal)?;
    Some(print::goal(finish, plan.distance))
}

/// The gap between one elapsed time and another: `3.0 s ahead`, `1:02 behind`, `level`.
///
/// ```
/// use lapwise_core::pacing::{ShownUnit, Time};
/// use lapwise_core::present::phrases;
/// let gap = phrases::gap(Time::from_seconds(320), Time::from_seconds(323), ShownUnit::Tenth);
/// assert_eq!(gap, "3.0 s ahead");
/// ```
#[must_use]
pub fn gap(elapsed: Time, planned: Time, unit: ShownUnit) -> String {
    let difference = elapsed.abs_diff(planned);
    if difference.millis() < unit.millis() {
        return messages::level().to_owned();
    }
    let gap = print::seconds_or_clock(difference, unit);
    if elapsed < planned { messages::ahead(&gap) } else { messages::behind(&gap) }
}

/// The goal against the personal best, which the reader calls `pb_name`: `55 s under your PB`.
///
/// ```
/// use lapwise_core::pacing::{ShownUnit, Time};
/// use lapwise_core::present::phrases;
/// let [goal, pb] = [640, 695].map(Time::from_seconds);
/// assert_eq!(phrases::versus_pb(goal, pb, ShownUnit::Tenth, "PB"), "55 s under your PB");
/// ```
#[must_use]
pub fn versus_pb(goal: Time, pb: Time, unit: ShownUnit, pb_name: &str) -> String {
    // Rounded before they are compared, so that the sentence agrees with the times on screen.
    let (goal, pb) = (unit.round(goal), unit.round(pb));
    let difference = print::duration(goal.abs_diff(pb));
    match goal.cmp(&pb) {
        core::cmp::Ordering::Less => messages::under_pb(&difference, pb_name),
        core::cmp::Ordering::Equal => messages::level_with_pb(pb_name),
        core::cmp::Ordering::Greater => messages::over_pb(&difference, pb_name),
    }
}

/// The goal against a reference: `The goal is 55 s faster`.
///
/// ```
/// use lapwise_core::pacing::{ShownUnit, Time};
/// use lapwise_core::present::phrases;
/// let [goal, seed] = [640, 695].map(Time::from_seconds);
/// assert_eq!(phrases::goal_against(goal, seed, ShownUnit::Tenth), "The goal is 55 s faster");
/// ```
#[must_use]
pub fn goal_against(goal: Time, reference: Time, unit: ShownUnit) -> String {
    let difference = print::duration(unit.round(goal.abs_diff(reference)));
    messages::goal_against(goal.cmp(&reference), &difference)
}

/// The delay from the gun to the start line, as its field shows it, as fine as it was given; empty where there is none.
///
/// ```
/// use lapwise_core::{pacing::Time, present::phrases};
/// assert_eq!([0, 250_000, 9_500].map(|millis| phrases::delay(Time::from_millis(millis))), ["", "4:10", "9.5"]);
/// ```
#[must_use]
pub fn delay(delay: Time) -> String {
    let unit = ShownUnit::of(delay).unwrap_or(ShownUnit::Hundredth);
    if delay.is_zero() { String::new() } else { print::clock(delay, unit) }
}

/// A time of day, and the days after the start: `01:10:00 +1 d`.
///
/// ```
/// use lapwise_core::pacing::TimeOfDay;
/// use lapwise_core::present::phrases;
/// let time = TimeOfDay::new(1, 10, 0).unwrap();
/// assert_eq!([0, 1].map(|days| phrases::time_of_day(time, days)), ["01:10:00", "01:10:00 +1 d"]);
/// ```
#[must_use]
pub fn time_of_day(time: TimeOfDay, midnights: u32) -> String {
    let time = print::time_of_day(time);
    if midnights == 0 { time } else { messages::days_later(&time, midnights) }
}

/// The time of a lap for a screen reader. After minutes, seconds go without saying: `1 minute 20.0, locked`.
///
/// ```
/// use lapwise_core::pacing::{ShownUnit, Time};
/// use lapwise_core::present::phrases;
/// let spoken = |seconds, is_locked| phrases::spoken_lap(Time::from_seconds(seconds), ShownUnit::Tenth, is_locked);
/// assert_eq!(spoken(80, true), "1 minute 20.0, locked");
/// assert_eq!(spoken(45, false), "45.0 seconds");
/// ```
#[must_use]
pub fn spoken_lap(lap: Time, unit: ShownUnit, is_locked: bool) -> String {
    let has_minutes = !(lap.millis() / MINUTE).is_multiple_of(60);
    let spoken = with_minutes(lap, |seconds| {
        let seconds = print::seconds(seconds, unit);
        if has_minutes { messages::spoken_lap_seconds(&seconds) } else { messages::spoken_seconds(&seconds) }
    });
    if is_locked { messages::spoken_locked(&spoken) } else { spoken }
}

const MINUTE: u32 = 60_000;

/// Hours and minutes before what is said of the seconds.
fn with_minutes(time: Time, seconds: impl Fn(Time) -> String) -> String {
    let (minutes, rest) = (time.millis() / MINUTE, time.millis() % MINUTE);
    let (hours, minutes) = (minutes / 60, minutes % 60);
    let mut spoken = seconds(Time::from_millis(rest));
    if minutes > 0 {
        spoken = messages::spoken_minutes(minutes, &spoken);
    }
    if hours > 0 {
        spoken = messages::spoken_hours(hours, &spoken);
    }
    spoken
}

/// A spot of the track on a button: `Finish line`, `200 m`.
///
/// ```
/// use lapwise_core::{pacing::Distance, present::phrases};
/// assert_eq!(phrases::finish_line_or(Distance::from_metres(200)), "200 m");
/// ```
#[must_use]
pub fn finish_line_or(past: Distance) -> String {
    if past.is_zero() { messages::finish_line().to_owned() } else { print::track_mark(past) }
}

/// A spot of the track for a screen reader: `200 m past the finish line`.
///
/// ```
/// use lapwise_core::{pacing::Distance, present::phrases};
/// assert_eq!(phrases::past_finish_line(Distance::from_metres(200)), "200 m past the finish line");
/// ```
#[must_use]
pub fn past_finish_line(past: Distance) -> String {
    if past.is_zero() {
        messages::finish_line().to_owned()
    } else {
        messages::past_finish_line(&print::track_mark(past))
    }
}
