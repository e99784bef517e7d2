//! A plan in the one line that a runner would repeat.

use crate::editing::beats_record;
use crate::formats::print;
use crate::messages;
use crate::pacing::{Aim, Distance, Plan, Schedule, ShownUnit, Split, Surface, Time, Trend, Units, record_at};
use crate::present::table::pace_for;

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
/// use lapwise_core::options;
/// use lapwise_core::present::headline::headline;
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
        finish_label: messages::finish(plan.aim),
        against_pb: pb.map_or_else(String::new, |pb| messages::against_pb(plan.goal, pb, schedule.unit(), pb_name)),
    }
}

/// A quiet word on a goal or a lap that is faster than anybody has run, or on a goal far under the runner's own best.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::headline::remark;
/// let opened = options::read([("distance", "3200m"), ("goal", "6:00")]);
/// assert!(remark(&opened.plan, &opened.schedule, "PB").is_some());
/// ```
#[must_use]
pub fn remark(plan: &Plan, schedule: &Schedule, pb_name: &str) -> Option<String> {
    let record = record_at(plan.distance).filter(|record| record.is_beaten_by(plan.goal, plan.distance));
    if record.is_some() {
        return Some(messages::faster_than_anyone());
    }
    if let Some(lap) = too_fast(schedule) {
        let length = print::mark(lap.length, plan.surface, plan.units);
        return Some(messages::lap_faster_than_anyone(&length, &print::lap(lap.lap, schedule.unit(), plan.surface)));
    }
    let pb = plan.references.pb?.millis();
    let percent = u64::from(pb.saturating_sub(plan.goal.millis())) * 100 / u64::from(pb.max(1));
    (percent >= FAR_UNDER_PB).then(|| messages::far_under_pb(percent, pb_name))
}

/// The fastest of the laps that are faster than anybody has run.
fn too_fast(schedule: &Schedule) -> Option<Split> {
    let (mut before, mut fastest) = (0, None);
    for split in schedule.splits() {
        let is_faster = fastest.is_none_or(|other: Split| split.lap < other.lap);
        // Times are rounded in the runner's favour or not: both have to be faster.
        let shown = u64::from(split.lap.millis()) * 1000;
        if is_faster && beats_record(shown.max(split.exact_micros - before), split.length) {
            fastest = Some(*split);
        }
        before = split.exact_micros;
    }
    fastest
}

/// A PB is rarely improved by more, in percent.
const FAR_UNDER_PB: u64 = 5;

fn laps(plan: &Plan, schedule: &Schedule) -> (String, String) {
    let teller = Teller::new(plan, schedule);
    let Teller { per, unit, .. } = teller;
    let say = |group: &Group| teller.lap(teller.usual(group));
    let a_lap = messages::a_lap(plan.surface, plan.units);
    let shown = |group: &Group| print::lap(group.first.lap, schedule.unit().finer(unit), plan.surface);
    let mark = |at| print::mark(at, plan.surface, plan.units);
    let groups = teller.groups();
    let (mut groups, mut name) = (&groups[..], a_lap.to_owned());
    if let [one, rest @ ..] = groups
        && !rest.is_empty()
        && teller.is_odd(one)
    {
        groups = rest;
        if one.first.is_locked || rest.len() == 1 {
            name = messages::after_part(a_lap, &mark(one.first.length), &shown(one));
        }
    }
    match groups {
        [] => (print::goal(plan.goal, plan.distance), String::new()),
        // On the road the pace is the one that is typed.
        [_] if plan.surface == Surface::Road => (teller.average(), name),
        [all] => (say(all), name),
        [one, then] if one.laps == 1 && one.first.length == per => (say(then), messages::after_a(a_lap, &shown(one))),
        [one, then] if one.number == 1 && one.laps == 1 => {
            (say(then), messages::after_part(a_lap, &mark(one.first.length), &shown(one)))
        }
        [first, then] => (say(first), messages::then_from(&name, &say(then), &mark(first.end))),
        [first, between @ .., last] if teller.are_same(first.pace, last.pace, first.first.length) => {
            let text = say(if first.laps < last.laps { last } else { first });
            match between {
                // Another lap than the one that is told would be a number of other units.
                [one] if one.laps == 1 && one.first.length == per => {
                    (text, messages::but_one(&name, one.number, &shown(one)))
                }
                _ => (text, name),
            }
        }
        [first, .., last] => {
            let is_sorted = |step: fn(u64, u64) -> bool| groups.windows(2).all(|two| step(two[0].pace, two[1].pace));
            if is_sorted(|one, next| one <= next) || is_sorted(|one, next| one >= next) {
                let [first, last] = teller.both(first, last);
                return (teller.average(), messages::from_to(&name, &first, &last));
            }
            let [fastest, slowest] = groups.iter().fold([first, first], |[fastest, slowest], group| {
                let faster = if group.pace < fastest.pace { group } else { fastest };
                [faster, if group.pace > slowest.pace { group } else { slowest }]
            });
            let [fastest, slowest] = teller.both(fastest, slowest);
            (teller.average(), messages::between(&name, &fastest, &slowest))
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
    /// The time for a whole lap, in microseconds: the mean.
    pace: u64,
    /// What all of them take, in microseconds.
    micros: u64,
    length: Distance,
    laps: usize,
    first: Split,
    /// The number of the first of them, from 1.
    number: usize,
    end: Distance,
}

/// Tells the laps of a plan.
struct Teller<'a> {
    plan: &'a Plan,
    schedule: &'a Schedule,
    /// What a lap is.
    per: Distance,
    /// What it is told in: on the track whole seconds would be up to one off, over every lap.
    unit: ShownUnit,
}

impl<'a> Teller<'a> {
    fn new(plan: &'a Plan, schedule: &'a Schedule) -> Self {
        let unit = match plan.surface {
            Surface::Track => schedule.unit().finer(ShownUnit::Tenth),
            Surface::Road => ShownUnit::Second,
        };
        Self { plan, schedule, per: unit_of_laps(plan), unit }
    }

    /// The laps by pace. Parts under half a lap are left out unless the race has nothing else, or they are fixed.
    fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut before = 0;
        for (index, split) in self.schedule.splits().iter().enumerate() {
            let (micros, length) = (split.exact_micros - before, split.length);
            let pace = scaled(micros, length, self.per);
            before = split.exact_micros;
            let is_part = length < self.per.halfway() && !split.is_locked && self.is_shorter_than_most(split);
            match groups.last_mut() {
                _ if is_part => {}
                Some(last) if self.are_same(last.pace, pace, length) => {
                    (last.laps, last.end) = (last.laps + 1, split.mark);
                    (last.micros, last.length) = (last.micros + micros, last.length + length);
                    last.pace = scaled(last.micros, last.length, self.per);
                }
                _ => {
                    let number = index + 1;
                    groups.push(Group { pace, micros, length, laps: 1, first: *split, number, end: split.mark });
                }
            }
        }
        groups
    }

    /// Whether two paces are one to a reader of laps of a length. Where nothing changes from lap to lap, locks that
    /// keep what laps show may move them by less than is shown.
    fn are_same(&self, one: u64, other: u64, length: Distance) -> bool {
        let apart = one.abs_diff(other);
        let is_level = self.plan.shape.trend() == Trend::Even;
        apart <= SAME_MICROS
            || is_level
                && apart + SAME_MICROS < scaled(u64::from(self.schedule.unit().millis()) * 1000, length, self.per)
    }

    /// Whether it is a first part that is shorter than a lap.
    fn is_odd(&self, group: &Group) -> bool {
        let is_longer = |split: &Split| split.length > group.length;
        group.number == 1 && group.laps == 1 && self.schedule.splits().iter().any(is_longer)
    }

    fn is_shorter_than_most(&self, split: &Split) -> bool {
        self.schedule.splits().iter().any(|other| other.length > split.length + split.length)
    }

    /// What the table says of most laps of a group, or their mean where it says less.
    fn usual(&self, group: &Group) -> Time {
        let unit = self.schedule.unit();
        let low = cut(group.pace, unit.finer(self.unit));
        if unit.finer(self.unit) != unit {
            return low;
        }
        if group.laps == 1 {
            return if group.length == self.per { group.first.lap } else { low };
        }
        let high = low + Time::from_millis(unit.millis());
        let (mut lows, mut highs) = (0, 0);
        for split in self.schedule.splits() {
            lows += usize::from(split.length == self.per && split.lap == low);
            highs += usize::from(split.length == self.per && split.lap == high);
        }
        if highs > lows { high } else { low }
    }

    fn lap(&self, time: Time) -> String {
        print::lap(time, self.unit, self.plan.surface)
    }

    /// The laps of two groups, both on the clock where one has to be.
    fn both(&self, one: &Group, other: &Group) -> [String; 2] {
        let times = [self.usual(one), self.usual(other)];
        let is_long = times.iter().any(|time| *time >= Time::from_seconds(100));
        times.map(|time| if is_long { print::clock(time, self.unit) } else { self.lap(time) })
    }

    /// The pace of the whole race; on the road the one that the pace field has.
    fn average(&self) -> String {
        let Plan { goal, distance, surface, .. } = *self.plan;
        self.lap(match surface {
            Surface::Track => cut(scaled(u64::from(goal.millis()) * 1000, distance, self.per), self.unit),
            Surface::Road => pace_for(self.plan, self.per),
        })
    }
}

/// Paces that differ by less are one pace: exact times are cut to the microsecond.
const SAME_MICROS: u64 = 500;

fn scaled(micros: u64, length: Distance, per: Distance) -> u64 {
    let length = u128::from(length.millimetres().max(1));
    let scaled = u128::from(micros) * u128::from(per.millimetres()) / length;
    u64::try_from(scaled).unwrap_or(u64::MAX)
}

/// A time in a unit; a microsecond short of a whole one is that one, cut off.
fn cut(micros: u64, unit: ShownUnit) -> Time {
    let step = u64::from(unit.millis());
    Time::from_millis_capped((micros + 2) / 1000 / step * step)
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
