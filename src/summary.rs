//! A plan in the one line that a runner would repeat.

use crate::pacing::{Aim, Distance, Plan, Schedule, ShownUnit, Split, Surface, Time, Units, record_at};
use crate::text::{print, words};

/// "80.4 a lap after a 77.0. Halfway 5:18.3. Finish 10:40."
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The lap or the pace that matters most: `80.4`, `4:58`.
    pub number: String,
    /// What it is, and how the other laps differ: `a lap after a 77.0`.
    pub rest: String,
    /// The time at halfway.
    pub halfway: String,
    /// The finish time.
    pub finish: String,
    /// What the finish is called: a finish, or the limit to finish within.
    pub finish_label: &'static str,
    /// The goal against the personal best, in words; empty without one.
    pub against_pb: String,
}

/// The headline of a plan, for a reader who calls a personal best `pb_name`.
///
/// ```
/// use lapwise::{options, summary::headline};
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s")]);
/// let headline = headline(&opened.plan, &opened.schedule, "PB");
/// assert_eq!((headline.number.as_str(), headline.rest.as_str()), ("80.4", "a lap after a 77.0"));
/// assert_eq!((headline.halfway.as_str(), headline.finish.as_str()), ("5:18.3", "10:40"));
/// ```
#[must_use]
pub fn headline(plan: &Plan, schedule: &Schedule, pb_name: &str) -> Headline {
    let (number, rest) = laps(plan, schedule);
    let pb = plan.references.pb.filter(|_| plan.aim == Aim::Goal);
    Headline {
        number,
        rest,
        halfway: print::goal(schedule.halfway(), plan.distance.halfway()),
        finish: print::goal(schedule.goal(), plan.distance),
        finish_label: words::finish(plan.aim),
        against_pb: pb.map_or_else(String::new, |pb| words::against_pb(plan.goal, pb, schedule.unit(), pb_name)),
    }
}

/// A quiet word on a goal that is faster than anybody has run, or far under the runner's own best.
///
/// ```
/// use lapwise::{options, summary::remark};
/// let opened = options::read([("distance", "3200m"), ("goal", "6:00")]);
/// assert!(remark(&opened.plan, "PB").is_some());
/// ```
#[must_use]
pub fn remark(plan: &Plan, pb_name: &str) -> Option<String> {
    let record = record_at(plan.distance).filter(|record| record.is_beaten_by(plan.goal, plan.distance));
    if record.is_some() {
        return Some(words::faster_than_anyone());
    }
    let pb = plan.references.pb?.millis();
    let percent = u64::from(pb.saturating_sub(plan.goal.millis())) * 100 / u64::from(pb.max(1));
    (percent >= FAR_UNDER_PB).then(|| words::far_under_pb(percent, pb_name))
}

/// A PB is rarely improved by more, in percent.
const FAR_UNDER_PB: u64 = 5;

fn laps(plan: &Plan, schedule: &Schedule) -> (String, String) {
    let per = unit_of_laps(plan);
    let say = |group: &Group| lap_text(group.pace, plan, schedule.unit());
    let name = words::a_lap(plan.surface, plan.units);
    let shown = |group: &Group| print::lap(group.first.lap, schedule.unit(), plan.surface);
    let mark = |at| print::mark(at, plan.surface, plan.units);
    let groups = groups(schedule, per);
    match &groups[..] {
        [] => (print::goal(plan.goal, plan.distance), String::new()),
        [all] => (say(all), name.to_owned()),
        [one, then] if one.laps == 1 && one.first.length == per => (say(then), words::after_a(name, &shown(one))),
        [one, then] if one.laps == 1 => (say(then), words::after_part(name, &mark(one.first.length), &shown(one))),
        [first, then] => (say(first), words::then_from(name, &say(then), &mark(first.end))),
        // Another lap than the one that is told would be a number of other units.
        [first, one, last] if one.laps == 1 && one.first.length == per && say(first) == say(last) => {
            (say(first), words::but_one(name, one.number, &shown(one)))
        }
        [first, .., last] if say(first) == say(last) => (say(first), name.to_owned()),
        [first, .., last] => {
            let average = scaled(u64::from(plan.goal.millis()) * 1000, plan.distance, per);
            let text = lap_text(average, plan, schedule.unit());
            let is_sorted = |step: fn(u64, u64) -> bool| groups.windows(2).all(|two| step(two[0].pace, two[1].pace));
            if is_sorted(|one, next| one <= next) || is_sorted(|one, next| one >= next) {
                return (text, words::from_to(name, &say(first), &say(last)));
            }
            let [fastest, slowest] = groups.iter().fold([first, first], |[fastest, slowest], group| {
                let faster = if group.pace < fastest.pace { group } else { fastest };
                [faster, if group.pace > slowest.pace { group } else { slowest }]
            });
            (text, words::between(name, &say(fastest), &say(slowest)))
        }
    }
}

/// What laps are told in: a lap of the track, a kilometre or a mile of the road.
const fn unit_of_laps_on_road(units: Units) -> Distance {
    match units {
        Units::Km => Distance::KILOMETRE,
        Units::Mi => Distance::MILE,
    }
}

fn unit_of_laps(plan: &Plan) -> Distance {
    match plan.surface {
        Surface::Track => plan.track.lap(),
        Surface::Road => unit_of_laps_on_road(plan.units),
    }
}

/// Laps on end at one pace.
struct Group {
    /// The time for a whole lap, in microseconds.
    pace: u64,
    laps: usize,
    first: Split,
    /// The number of the first of them, from 1.
    number: usize,
    end: Distance,
}

/// The laps by pace. Parts under half a lap are left out unless the race has nothing else, or they are fixed.
fn groups(schedule: &Schedule, per: Distance) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut before = 0;
    for (index, split) in schedule.splits().iter().enumerate() {
        let pace = scaled(split.exact_micros - before, split.length, per);
        before = split.exact_micros;
        let is_part = split.length < per.halfway() && !split.is_locked && is_shorter_than_most(split, schedule);
        match groups.last_mut() {
            _ if is_part => {}
            Some(last) if last.pace.abs_diff(pace) <= SAME_MICROS => {
                (last.laps, last.end) = (last.laps + 1, split.mark)
            }
            _ => groups.push(Group { pace, laps: 1, first: *split, number: index + 1, end: split.mark }),
        }
    }
    groups
}

/// Paces that differ by less are one pace: exact times are cut to the microsecond.
const SAME_MICROS: u64 = 500;

fn is_shorter_than_most(split: &Split, schedule: &Schedule) -> bool {
    schedule.splits().iter().any(|other| other.length > split.length + split.length)
}

fn scaled(micros: u64, length: Distance, per: Distance) -> u64 {
    let length = u128::from(length.millimetres().max(1));
    let scaled = u128::from(micros) * u128::from(per.millimetres()) / length;
    u64::try_from(scaled).unwrap_or(u64::MAX)
}

fn lap_text(micros: u64, plan: &Plan, unit: ShownUnit) -> String {
    let millis = |unit: ShownUnit| {
        let step = u64::from(unit.millis());
        // A microsecond short of a whole unit is that unit, cut off.
        Time::from_millis(u32::try_from((micros + 2) / 1000 / step * step).unwrap_or(u32::MAX))
    };
    match plan.surface {
        // Whole seconds would be up to one off, over every lap.
        Surface::Track => print::lap(millis(unit.finer(ShownUnit::Tenth)), unit.finer(ShownUnit::Tenth), plan.surface),
        Surface::Road => print::pace(millis(ShownUnit::Second)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options;

    #[test]
    fn a_lap_is_named_only_in_the_units_of_the_pace() {
        let pairs = |units| {
            [("distance", "marathon"), ("goal", "4h"), ("every", "1mi"), ("units", units), ("stops", "20mi-1m30s")]
        };
        let rest = |units| {
            let opened = options::read(pairs(units));
            headline(&opened.plan, &opened.schedule, "PB").rest
        };
        assert_eq!(rest("mi"), "a mile, lap 21 in 10:36");
        assert_eq!(rest("km"), "a km");
    }
}
