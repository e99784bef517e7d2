//! The split table as data: what every row says, in the shown unit.
//!
//! Screen, print and export show the same rows, so every number adds up in each of them.

use crate::formats::{print, push_item};
use crate::messages;
use crate::pacing::{Distance, Pace, Plan, Schedule, ShownUnit, Split, Surface, Time, TimeOfDay};
use crate::present::reference::Reference;

/// A row of the split table: a lap, or a mark that cuts none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The number of the lap that ends here, from 1; none for a mark that cuts no lap.
    pub lap_number: Option<usize>,
    /// The elapsed time.
    pub clock: String,
    /// The time of the lap; empty for a mark that cuts none.
    pub lap: String,
    /// The mark.
    pub mark: String,
    /// What is special about the mark: halfway, the line of a cue.
    pub note: String,
    /// The pace of the lap a kilometre.
    pub pace_km: String,
    /// The pace of the lap a mile.
    pub pace_mi: String,
    /// The gap to the reference, in words; empty where there is none.
    pub gap: String,
    /// Which side of the reference the plan is on.
    pub side: Side,
    /// The time of day; empty where no start is known.
    pub time_of_day: String,
    /// Whether the lap is fixed by hand.
    pub is_locked: bool,
    /// Whether the mark is halfway or, on the road, a multiple of 5 km.
    pub stands_out: bool,
}

/// Which side of a reference the plan is on at a mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Sooner there.
    Ahead,
    /// At the same time, in the shown unit.
    #[default]
    Level,
    /// Later there.
    Behind,
}

/// The rows of a plan, in order of their marks; the last is the finish.
///
/// ```
/// use lapwise_core::present::Reference;
/// use lapwise_core::options;
/// use lapwise_core::present::table::rows;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("pb", "11:35")]);
/// let rows = rows(&opened.plan, &opened.schedule, Some(Reference::Pb));
/// assert_eq!((rows[0].mark.as_str(), rows[0].clock.as_str(), rows[0].lap.as_str()), ("400 m", "1:20.0", "80.0"));
/// assert_eq!(rows[3].note, "halfway");
/// assert_eq!(rows[7].gap, "55.0 s ahead");
/// ```
#[must_use]
pub fn rows(plan: &Plan, schedule: &Schedule, against: Option<Reference>) -> Vec<Row> {
    let context = Context { plan, schedule, against: against.and_then(|reference| reference.time(plan)) };
    let mut waypoints = schedule.waypoints().iter().peekable();
    let mut rows = Vec::with_capacity(schedule.splits().len() + schedule.waypoints().len());
    for (index, split) in schedule.splits().iter().enumerate() {
        while let Some(waypoint) = waypoints.next_if(|waypoint| waypoint.mark < split.mark) {
            rows.push(context.mark(waypoint.mark, waypoint.cumulative));
        }
        waypoints.next_if(|waypoint| waypoint.mark == split.mark);
        rows.push(context.lap(index + 1, split));
    }
    rows
}

struct Context<'a> {
    plan: &'a Plan,
    schedule: &'a Schedule,
    against: Option<Time>,
}

impl Context<'_> {
    fn lap(&self, number: usize, split: &Split) -> Row {
        let pace =
            |per| Pace::new(split.lap, split.length).map_or_else(String::new, |pace| print::pace(pace.over(per)));
        Row {
            lap_number: Some(number),
            lap: print::lap(split.lap, self.schedule.unit(), self.plan.surface),
            pace_km: pace(Distance::KILOMETRE),
            pace_mi: pace(Distance::MILE),
            is_locked: split.is_locked,
            ..self.mark(split.mark, split.cumulative)
        }
    }

    fn mark(&self, mark: Distance, cumulative: Time) -> Row {
        let plan = self.plan;
        let (gap, side) = self.gap(mark, cumulative);
        Row {
            clock: print::clock(cumulative, self.schedule.unit()),
            mark: print::mark(mark, plan.surface, plan.units),
            note: self.note(mark),
            gap,
            side,
            time_of_day: plan.start.map_or_else(String::new, |start| self.time_of_day(start, cumulative)),
            stands_out: self.stands_out(mark),
            ..Row::default()
        }
    }

    fn gap(&self, mark: Distance, cumulative: Time) -> (String, Side) {
        let Some(reference) = self.against.map(|time| self.schedule.even(time, mark)) else {
            return (String::new(), Side::Level);
        };
        let side = match cumulative.cmp(&reference) {
            core::cmp::Ordering::Less => Side::Ahead,
            core::cmp::Ordering::Equal => Side::Level,
            core::cmp::Ordering::Greater => Side::Behind,
        };
        (print::gap(cumulative, reference, self.schedule.unit()), side)
    }

    fn note(&self, mark: Distance) -> String {
        let mut note = String::new();
        if mark == self.plan.distance.halfway() {
            note.push_str(messages::halfway());
        }
        for cue in self.plan.cues.iter().filter(|cue| cue.at == mark) {
            push_item(&mut note, " · ", &cue.line);
        }
        note
    }

    fn stands_out(&self, mark: Distance) -> bool {
        let is_mat = self.plan.surface == Surface::Road
            && self.plan.distance > FIVE_KM
            && mark.millimetres().is_multiple_of(FIVE_KM.millimetres());
        is_mat || mark == self.plan.distance.halfway()
    }

    fn time_of_day(&self, start: TimeOfDay, cumulative: Time) -> String {
        let (time, midnights) = start.after(self.plan.delay + cumulative);
        messages::time_of_day(&print::time_of_day(time), midnights)
    }
}

const FIVE_KM: Distance = Distance::from_metres(5000);

/// The pace field's text for a goal: the slowest whole second over `per` that still finishes by the goal as it
/// is shown.
///
/// ```
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// use lapwise_core::present::table::pace_for;
/// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(3, 30, 0));
/// assert_eq!(pace_for(&plan, Distance::KILOMETRE), Time::from_seconds(298));
/// ```
#[must_use]
pub fn pace_for(plan: &Plan, per: Distance) -> Time {
    let average = plan.pace().map_or(Time::ZERO, |pace| pace.over(per));
    let down = Time::from_millis(average.millis() / 1000 * 1000);
    let up = down + Time::from_seconds(1);
    let unit = plan.round.unwrap_or_else(|| ShownUnit::default_for(plan.distance, plan.surface));
    let finish = Pace::new(up, per).and_then(|pace| pace.goal(plan.distance, unit));
    if finish.is_some_and(|finish| finish <= plan.goal) { up } else { down }
}
