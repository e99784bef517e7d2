//! The split table as data: what every row says, in the shown unit.
//!
//! Screen, print and export show the same rows, so every number adds up in each of them.

use crate::formats::print;
use crate::messages::{self, LapUnit};
use crate::pacing::{Distance, Every, Interval, Plan, Schedule, Split, Surface, Time};
use crate::present::lap_name::LapName;
use crate::present::phrases;
use crate::present::race_day::time_of_day_after;
use crate::present::reference::Reference;
use crate::present::typed_pace::lap_paces;

/// A row of the split table: a lap, or a mark within a lap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The number of the lap that ends here, from 1; none for a mark within a lap.
    pub lap_number: Option<usize>,
    /// The name of that lap.
    pub lap_name: Option<LapName>,
    /// The elapsed time.
    pub clock: String,
    /// The time of the lap; empty for a mark within a lap.
    pub lap: String,
    /// The mark.
    pub mark: String,
    /// The notes at the mark: halfway, ends of sections, a stop, the lines of cues.
    pub note: String,
    /// The pace of the lap for a kilometre.
    pub pace_km: String,
    /// The pace of the lap for a mile.
    pub pace_mi: String,
    /// The gap to the reference, in words; empty without a reference.
    pub gap: String,
    /// The side of the reference that the plan is on.
    pub side: GapSide,
    /// The time of day; empty for a plan without a start.
    pub time_of_day: String,
    /// True if the lap is locked.
    pub is_locked: bool,
    /// True at halfway and, on the road, at every 5 km.
    pub stands_out: bool,
}

/// The side of a reference that a plan is on at a mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GapSide {
    /// The plan is there sooner.
    Ahead,
    /// Both are there at the same time, in the shown unit.
    #[default]
    Level,
    /// The plan is there later.
    Behind,
}

/// The rows of a plan in order of their marks, with the gap to a reference; the last row is the finish.
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
    let writer = RowWriter { plan, schedule, against: against.and_then(|reference| reference.time(plan)) };
    let mut waypoints = schedule.waypoints().iter().peekable();
    let mut rows = Vec::with_capacity(schedule.splits().len() + schedule.waypoints().len());
    let mut before = 0;
    for (index, split) in schedule.splits().iter().enumerate() {
        while let Some(waypoint) = waypoints.next_if(|waypoint| waypoint.mark < split.mark) {
            rows.push(writer.mark_row(waypoint.mark, waypoint.cumulative));
        }
        // The row of the lap stands for a waypoint at its end.
        waypoints.next_if(|waypoint| waypoint.mark == split.mark);
        rows.push(writer.lap_row(index, before, split));
        before = split.exact_micros;
    }
    rows
}

/// Writes the rows of one plan.
struct RowWriter<'a> {
    plan: &'a Plan,
    schedule: &'a Schedule,
    /// The finish time to compare with.
    against: Option<Time>,
}

impl RowWriter<'_> {
    fn lap_row(&self, index: usize, before: u64, split: &Split) -> Row {
        let [pace_km, pace_mi] = lap_paces(self.plan, before, split);
        Row {
            lap_number: Some(index + 1),
            lap_name: Some(LapName::new(self.plan, index, (split.mark - split.length, split.mark))),
            lap: print::lap_on(self.plan, split.lap, self.schedule.unit()),
            pace_km,
            pace_mi,
            is_locked: split.is_locked,
            ..self.mark_row(split.mark, split.cumulative)
        }
    }

    fn mark_row(&self, mark: Distance, cumulative: Time) -> Row {
        let plan = self.plan;
        let (gap, side) = self.gap(mark, cumulative);
        Row {
            clock: print::clock(cumulative, self.schedule.unit()),
            mark: print::mark_on(plan, mark),
            note: self.note(mark),
            gap,
            side,
            time_of_day: time_of_day_after(plan, cumulative).unwrap_or_default(),
            stands_out: self.stands_out(mark),
            ..Row::default()
        }
    }

    fn gap(&self, mark: Distance, cumulative: Time) -> (String, GapSide) {
        // Of shown times, so that nobody who subtracts finds another gap.
        let Some(reference) = self.against.map(|time| self.schedule.even(time, mark)) else {
            return (String::new(), GapSide::Level);
        };
        let side = match cumulative.cmp(&reference) {
            core::cmp::Ordering::Less => GapSide::Ahead,
            core::cmp::Ordering::Equal => GapSide::Level,
            core::cmp::Ordering::Greater => GapSide::Behind,
        };
        (phrases::gap(cumulative, reference, self.schedule.unit()), side)
    }

    fn note(&self, mark: Distance) -> String {
        let mut note = String::new();
        if mark == self.plan.distance.halfway() {
            note.push_str(messages::halfway_note());
        }
        for line in phrases::mark_notes(self.plan, mark) {
            phrases::push_joined(&mut note, &line, messages::then_fact);
        }
        note
    }

    fn stands_out(&self, mark: Distance) -> bool {
        let is_mat = self.plan.surface == Surface::Road
            // The only mat of a 5 km race is at its finish.
            && self.plan.distance > FIVE_KM
            && mark.millimetres().is_multiple_of(FIVE_KM.millimetres());
        is_mat || mark == self.plan.distance.halfway()
    }
}

/// The title of the column of the lap times: what a lap of the plan is.
///
/// ```
/// use lapwise_core::{options, present::table::lap_column};
/// let column = |every| lap_column(&options::read([("distance", "marathon"), ("goal", "4h"), ("every", every)]).plan);
/// assert_eq!([column("1mi"), column("1km"), column("5km")], ["Mile", "km", "Lap"]);
/// ```
#[must_use]
pub fn lap_column(plan: &Plan) -> &'static str {
    messages::lap_column(match plan.every {
        Every::Interval(Interval::KILOMETRE) => LapUnit::Kilometre,
        Every::Interval(Interval::MILE) => LapUnit::Mile,
        Every::Lap | Every::Interval(_) | Every::Marks(_) => LapUnit::Lap,
    })
}

/// The distance between the timing mats of a road race.
const FIVE_KM: Distance = Distance::from_metres(5000);

/// Returns true if a clock takes more than seven characters: from ten hours on, or with tenths after an hour.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::present::table::{has_long_clocks, rows};
/// let has_long = |distance, goal| {
///     let opened = options::read([("distance", distance), ("goal", goal)]);
///     has_long_clocks(&rows(&opened.plan, &opened.schedule, None))
/// };
/// assert!(!has_long("marathon", "4:00:00"));
/// assert!(has_long("100mi", "20:00:00"));
/// ```
#[must_use]
pub fn has_long_clocks(rows: &[Row]) -> bool {
    rows.last().is_some_and(|row| row.clock.len() > "4:00:00".len())
}
