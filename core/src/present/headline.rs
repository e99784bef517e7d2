//! A plan in the one line that a runner would repeat.
//!
//! It tells the laps, not why they are so: the shape of a plan has its own words.

mod builder;
mod pace_groups;
mod remark;

pub use remark::remark;

use crate::formats::print;
use crate::locale::{MARKUP, split_at_markup};
use crate::messages;
use crate::pacing::{Aim, Plan, Schedule};
use crate::present::phrases;
use builder::{HeadlineBuilder, Line};

/// The texts of a headline: "80.4 a lap after a 77.0. Halfway 5:18.3. Finish 10:40."
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The laps in a line: `80.4 a lap after a 77.0`.
    pub line: String,
    /// The part of that line before its number. In English there is none.
    pub before: String,
    /// The lap or the pace that matters most: `80.4`, `4:58`.
    pub number: String,
    /// The unit of that number, and how the other laps differ: `a lap after a 77.0`.
    pub rest: String,
    /// The time at halfway.
    pub halfway: String,
    /// The finish time.
    pub finish: String,
    /// The texts before, between and after those two times: `Halfway `, ` · Finish `.
    pub around_times: [String; 3],
    /// The goal compared with the personal best, in words; empty without one.
    pub against_pb: String,
}

/// The headline of a plan, for a reader who calls a personal best `pb_name`.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::headline::headline;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s")]);
/// let headline = headline(&opened.plan, &opened.schedule, "PB");
/// assert_eq!((headline.number.as_str(), headline.rest.as_str()), ("80.4", "a lap after a 77.0"));
/// assert_eq!((headline.halfway.as_str(), headline.finish.as_str()), ("5:18.3", "10:40"));
/// ```
#[must_use]
pub fn headline(plan: &Plan, schedule: &Schedule, pb_name: &str) -> Headline {
    let Line { number, sentence } = HeadlineBuilder::new(plan, schedule).line();
    let (before, rest) = split_at_markup(&sentence);
    let times = messages::halfway_and_finish(MARKUP, plan.aim, MARKUP);
    let (before_times, times) = split_at_markup(&times);
    let (between_times, after_times) = split_at_markup(times);
    let pb = plan.references.pb.filter(|_| plan.aim == Aim::Goal);
    Headline {
        line: line(&sentence, &number),
        before: before.to_owned(),
        number,
        rest: rest.strip_prefix(' ').unwrap_or(rest).to_owned(),
        halfway: print::goal(schedule.halfway(), plan.distance.halfway()),
        finish: print::goal(schedule.goal(), plan.distance),
        around_times: [before_times, between_times, after_times].map(str::to_owned),
        against_pb: pb.map_or_else(String::new, |pb| phrases::versus_pb(plan.goal, pb, schedule.unit(), pb_name)),
    }
}

/// The plan in short, as a message tells it: "3200 m in 10:40: 80.0 a lap".
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::headline::in_short;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// assert_eq!(in_short(&opened.plan, &opened.schedule), "3200 m in 10:40: 80.0 a lap");
/// ```
#[must_use]
pub fn in_short(plan: &Plan, schedule: &Schedule) -> String {
    let Line { number, sentence } = HeadlineBuilder::new(plan, schedule).line();
    messages::plan_in_short(
        &phrases::plan_race(plan),
        &print::goal(plan.goal, plan.distance),
        &line(&sentence, &number),
    )
}

/// The sentence with its number.
fn line(sentence: &str, number: &str) -> String {
    let (before, after) = split_at_markup(sentence);
    let mut line = before.to_owned();
    line.push_str(number);
    line.push_str(after);
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options;

    #[test]
    fn a_single_lap_is_told_only_in_the_units_of_the_pace() {
        let pairs = |units| {
            [("distance", "marathon"), ("goal", "4h"), ("every", "1mi"), ("units", units), ("stops", "20mi-1m30s")]
        };
        let rest = |units| {
            let opened = options::read(pairs(units));
            headline(&opened.plan, &opened.schedule, "PB").rest
        };
        assert_eq!(rest("mi"), "a mile, mile 21 in 10:36");
        assert_eq!(rest("km"), "a km");
    }
}
