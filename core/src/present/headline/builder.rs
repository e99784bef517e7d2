//! The number of a headline and the rest of its sentence.

use super::pace_groups::{Grouping, PaceGroup, micros_over};
use crate::formats::print;
use crate::messages;
use crate::pacing::{Distance, Plan, Schedule, ShownUnit, Surface, Time};
use crate::present::pace_distance::pace_distance;
use crate::present::phrases::{self, Laps};
use crate::present::typed_pace::typed_pace;

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

    /// The number that matters most, and the rest of the sentence.
    pub(super) fn number_and_rest(&self) -> (String, String) {
        let Grouping { plan, .. } = self.grouping;
        let groups = self.grouping.groups();
        let mut words = Laps { unit: phrases::lap_unit(plan), part: None };
        // A shorter lap at the start is told apart where it says something: it is locked, or the rest is one pace.
        if let [start, rest @ ..] = &groups[..]
            && !rest.is_empty()
            && self.grouping.is_odd_start(start)
        {
            if start.first.is_locked || rest.len() == 1 {
                words.part = Some((self.mark(start.length), self.shown_lap(start)));
            }
            return self.tell(rest, &words);
        }
        self.tell(&groups, &words)
    }

    /// Tells the groups in `words`, which know what went before.
    fn tell(&self, groups: &[PaceGroup], words: &Laps) -> (String, String) {
        let Grouping { plan, per, .. } = self.grouping;
        // From the plainest shape of a race to the most ragged; the first that fits is told.
        match groups {
            [] => (print::goal(plan.goal, plan.distance), String::new()),
            // On the road the pace is the one that is typed.
            [_] if plan.surface == Surface::Road => (self.average(), words.alike()),
            [all] => (self.usual_lap(all), words.alike()),
            [one, then] if one.laps == 1 && one.first.length == per => {
                (self.usual_lap(then), messages::a_lap_after_first(words.unit, &self.shown_lap(one)))
            }
            [one, then] if one.number == 1 && one.laps == 1 => {
                let rest = messages::a_lap_after_part(words.unit, &self.mark(one.first.length), &self.shown_lap(one));
                (self.usual_lap(then), rest)
            }
            [first, then] => (self.usual_lap(first), words.then(&self.usual_lap(then), &self.mark(first.end))),
            [first, between @ .., last] if self.grouping.are_same(first.pace, last.pace, first.first.length) => {
                let number = self.usual_lap(if first.laps < last.laps { last } else { first });
                match between {
                    // A lap of another length than the number is for would be a time of other units.
                    [one] if one.laps == 1 && one.first.length == per => {
                        (number, words.but_one(one.number, &self.shown_lap(one)))
                    }
                    _ => (number, words.alike()),
                }
            }
            // Too many paces to name: the ends of a steady change, else the fastest and the slowest.
            [first, .., last] => {
                let is_sorted =
                    |step: fn(u64, u64) -> bool| groups.windows(2).all(|two| step(two[0].pace, two[1].pace));
                if is_sorted(|one, next| one <= next) || is_sorted(|one, next| one >= next) {
                    let [first, last] = self.both_laps(first, last);
                    return (self.average(), words.from_to(&first, &last));
                }
                let [fastest, slowest] = groups.iter().fold([first, first], |[fastest, slowest], group| {
                    let faster = if group.pace < fastest.pace { group } else { fastest };
                    [faster, if group.pace > slowest.pace { group } else { slowest }]
                });
                let [fastest, slowest] = self.both_laps(fastest, slowest);
                (self.average(), words.between(&fastest, &slowest))
            }
        }
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
