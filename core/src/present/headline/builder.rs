//! The number of a headline and the rest of its sentence.

use super::pace_groups::{Grouping, PaceGroup, micros_over};
use crate::formats::print;
use crate::locale::MARKUP;
use crate::messages::{self, LapsTold, StartTold};
use crate::pacing::{Distance, Plan, Schedule, ShownUnit, Surface, Time};
use crate::present::pace_distance::pace_distance;
use crate::present::phrases::{self, Start};
use crate::present::typed_pace::typed_pace;

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
            // On the road the pace is the one that is typed.
            [_] if plan.surface == Surface::Road => line(self.average(), LapsTold::Alike, start, nothing()),
            [all] => line(self.usual_lap(all), LapsTold::Alike, start, nothing()),
            [one, then] if one.laps == 1 && one.first.length == per => {
                let start = Start { told: StartTold::Lap, part: String::new(), time: self.shown_lap(one) };
                line(self.usual_lap(then), LapsTold::Alike, start, nothing())
            }
            [one, then] if one.number == 1 && one.laps == 1 => {
                line(self.usual_lap(then), LapsTold::Alike, self.part(one.first.length, one), nothing())
            }
            [first, then] => {
                line(self.usual_lap(first), LapsTold::Then, start, [self.usual_lap(then), self.mark(first.end)])
            }
            [first, between @ .., last] if self.grouping.are_same(first.pace, last.pace, first.first.length) => {
                let number = self.usual_lap(if first.laps < last.laps { last } else { first });
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

    /// The time that the table shows for most laps of a group, or the mean of the group where the table shows less of
    /// it than the headline does.
    fn usual_time(&self, group: &PaceGroup) -> Time {
        let Grouping { schedule, per, .. } = self.grouping;
        let unit = schedule.unit();
        let low = rounded_down(group.pace, unit.finer(self.unit));
        if unit.finer(self.unit) != unit {
            return low;
        }
        if group.laps == 1 {
            return if group.length == per { group.first.lap } else { low };
        }
        // Shown laps of one pace are its floor or its ceiling; runners look for the one that they see most.
        let high = low + Time::from_millis(unit.millis());
        let (mut lows, mut highs) = (0, 0);
        for split in schedule.splits() {
            lows += usize::from(split.length == per && split.lap == low);
            highs += usize::from(split.length == per && split.lap == high);
        }
        if highs > lows { high } else { low }
    }

    fn usual_lap(&self, group: &PaceGroup) -> String {
        self.lap(self.usual_time(group))
    }

    /// The laps of two groups, both on the clock where one has to be.
    fn both_laps(&self, one: &PaceGroup, other: &PaceGroup) -> [String; 2] {
        let times = [self.usual_time(one), self.usual_time(other)];
        let is_long = times.iter().any(|time| *time >= SHORTEST_ON_CLOCK);
        times.map(|time| if is_long { print::clock(time, self.unit) } else { self.lap(time) })
    }

    /// The pace of the whole race; on the road the one that the pace field has.
    fn average(&self) -> String {
        let Grouping { plan, per, .. } = self.grouping;
        self.lap(match plan.surface {
            Surface::Track => rounded_down(micros_over(plan.goal.micros(), plan.distance, per), self.unit),
            Surface::Road => typed_pace(plan, per),
        })
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

/// A time in whole units; two microseconds short of one count as that one, since exact times are cut off.
fn rounded_down(micros: u64, unit: ShownUnit) -> Time {
    let step = u64::from(unit.millis());
    Time::from_millis_capped((micros + 2) / 1000 / step * step)
}
