//! The number of a headline and the rest of its sentence.

use super::pace_groups::{Grouping, PaceGroup};
use crate::formats::print;
use crate::locale::MARKUP;
use crate::messages::{self, LapsTold, StartTold};
use crate::pacing::{Distance, Plan, Schedule, ShownUnit, Surface, Time};
use crate::present::pace_distance::{pace_distance, told_lap};
use crate::present::phrases::{self, Start};

/// The laps of a plan in a line.
pub(super) struct Line {
    /// The number that matters most.
    pub(super) number: String,
    /// The sentence, with [`MARKUP`] in the place of the number.
    pub(super) sentence: String,
}

/// Builds the headline of a plan from its laps, grouped by pace.
pub(super) struct HeadlineBuilder<'a> {
    grouping: Grouping<'a>,
    /// The unit of the number: on the track a whole second would be up to one off over every lap.
    unit: ShownUnit,
}

impl<'a> HeadlineBuilder<'a> {
    pub(super) fn new(plan: &'a Plan, schedule: &'a Schedule) -> Self {
        let unit = match plan.surface {
            Surface::Track => schedule.unit().finer(ShownUnit::Tenth),
            Surface::Road => ShownUnit::Second,
        };
        Self { grouping: Grouping { plan, schedule, per: pace_distance(plan) }, unit }
    }

    /// Tells the plan's laps.
    pub(super) fn line(&self) -> Line {
        let groups = self.grouping.groups();
        // A shorter lap at the start is told apart where it says something: it is locked, or the rest is one pace.
        if let [start, rest @ ..] = &groups[..]
            && !rest.is_empty()
            && self.grouping.is_odd_start(start)
        {
            let is_told = start.first.is_locked || rest.len() == 1;
            return self.tell(rest, if is_told { self.part(start.length, start) } else { Start::NOTHING });
        }
        self.tell(&groups, Start::NOTHING)
    }

    /// Tells the groups after `start`.
    fn tell(&self, groups: &[PaceGroup], start: Start) -> Line {
        let Grouping { plan, per, .. } = self.grouping;
        let line =
            |number, laps, start, [first, second]: [String; 2]| self.written(number, laps, &start, &first, &second);
        let nothing = || [String::new(), String::new()];
        // From the plainest shape of a race to the most ragged; the first that fits is told.
        match groups {
            [] => Line { number: print::goal(plan.goal, plan.distance), sentence: MARKUP.to_owned() },
            // Short parts of a lap are in no group, but count in the pace of the race.
            [_] if plan.surface == Surface::Road && start.part.is_empty() => {
                line(self.average(), LapsTold::Alike, start, nothing())
            }
            [all] => line(self.told_pace(all), LapsTold::Alike, start, nothing()),
            [one, then] if one.laps == 1 && one.first.length == per => {
                let start = Start { told: StartTold::Lap, part: String::new(), time: self.shown_lap(one) };
                line(self.told_pace(then), LapsTold::Alike, start, nothing())
            }
            [one, then] if one.number == 1 && one.laps == 1 => {
                line(self.told_pace(then), LapsTold::Alike, self.part(one.first.length, one), nothing())
            }
            [first, then] => {
                line(self.told_pace(first), LapsTold::Then, start, [self.told_pace(then), self.mark(first.end)])
            }
            [first, between @ .., last] if self.grouping.are_same(first.pace, last.pace, first.first.length) => {
                let number = self.told_pace(if first.laps < last.laps { last } else { first });
                match between {
                    // A lap of another length than the number is for would be a time of other units.
                    [one] if one.laps == 1 && one.first.length == per => {
                        line(number, LapsTold::ButOne, start, [self.shown_lap(one), one.number.to_string()])
                    }
                    _ => line(number, LapsTold::Alike, start, nothing()),
                }
            }
            // Too many paces to name: the ends of a steady change, else the fastest and the slowest.
            [first, .., last] => {
                let is_sorted =
                    |step: fn(u64, u64) -> bool| groups.windows(2).all(|two| step(two[0].pace, two[1].pace));
                if is_sorted(|one, next| one <= next) || is_sorted(|one, next| one >= next) {
                    return line(self.average(), LapsTold::FromTo, start, self.both_laps(first, last));
                }
                let [fastest, slowest] = groups.iter().fold([first, first], |[fastest, slowest], group| {
                    let faster = if group.pace < fastest.pace { group } else { fastest };
                    [faster, if group.pace > slowest.pace { group } else { slowest }]
                });
                line(self.average(), LapsTold::Between, start, self.both_laps(fastest, slowest))
            }
        }
    }

    fn written(&self, number: String, laps: LapsTold, start: &Start, first: &str, second: &str) -> Line {
        let unit = phrases::lap_unit(self.grouping.plan);
        let sentence = messages::headline(laps, start.told, unit, MARKUP, &start.part, &start.time, first, second);
        Line { number, sentence }
    }

    /// A first part of a lap, with the time of its group.
    fn part(&self, length: Distance, group: &PaceGroup) -> Start {
        Start { told: StartTold::Part, part: self.mark(length), time: self.shown_lap(group) }
    }

    /// The pace of a group, or the time of its only lap of a track, as the table shows them.
    fn pace(&self, group: &PaceGroup) -> Time {
        let Grouping { plan, per, .. } = self.grouping;
        if told_lap(plan).is_some() && group.laps == 1 && group.length == per {
            return group.first.lap;
        }
        plan.shown_pace_over(group.micros, group.length, per, self.unit)
    }

    fn told_pace(&self, group: &PaceGroup) -> String {
        self.lap(self.pace(group))
    }

    /// The laps of two groups, both on the clock where one has to be.
    fn both_laps(&self, one: &PaceGroup, other: &PaceGroup) -> [String; 2] {
        let times = [self.pace(one), self.pace(other)];
        let is_long = times.iter().any(|time| *time >= SHORTEST_ON_CLOCK);
        times.map(|time| if is_long { print::clock(time, self.unit) } else { self.lap(time) })
    }

    /// The pace of the whole race.
    fn average(&self) -> String {
        let Grouping { plan, per, .. } = self.grouping;
        self.lap(plan.shown_pace(per, self.unit))
    }

    fn lap(&self, time: Time) -> String {
        print::lap_on(self.grouping.plan, time, self.unit)
    }

    /// The first lap of a group as the table shows it.
    fn shown_lap(&self, group: &PaceGroup) -> String {
        let Grouping { plan, schedule, .. } = self.grouping;
        print::lap_on(plan, group.first.lap, schedule.unit().finer(self.unit))
    }

    fn mark(&self, at: Distance) -> String {
        print::mark_on(self.grouping.plan, at)
    }
}

/// The shortest lap that is not written in seconds.
const SHORTEST_ON_CLOCK: Time = Time::from_seconds(100);
