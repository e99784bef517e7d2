//! The one act of editing laps: a plan, some of its laps and a change in; another plan out.
//!
//! Dragging a step, typing in a cell and pressing an arrow key are all this.
//! An edited lap becomes a lock on its own stretch; a broader lock that covered it keeps the time that its other
//! parts were shown with.
//! Then either the finish stays and all free laps share what is left, or it moves by the shown difference and no
//! other lap that is shown changes.
//!
//! What cannot be is refused with the reason, or stops at the limit, by the choice of [`edit()`] or [`nearest`].
//! The module says nothing in words: see [`crate::messages::en`].

mod attempt;
mod compensating_lock;
mod course_change;
mod decision;
mod history;
mod hold_rounding;

mod section;
mod shape_parts;
mod starting_plan;

use crate::pacing::{Distance, Plan, PlanError, Schedule, Time};
use attempt::Desk;

pub use compensating_lock::locks_by_hand;
pub use course_change::{CourseChange, CourseSetting, Released, change_course, without_invalid};
pub use decision::{decision, decision_mark};
pub use history::{History, MOST_STEPS};

pub use section::{
    SectionEnd, SectionError, SectionSetting, SectionWay, free_stretch, move_section_end, remove_section,
    section_length, section_pace, section_setting, section_time, set_section, setting_at_pace, setting_of_way,
};
pub use shape_parts::{
    PartEdge, PartKind, ShapePart, add_part, change_part, remove_part, shape_parts, suggested_parts,
};
pub use starting_plan::{Region, default_every};

/// What an edit does to the finish.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Finish {
    /// It stays, and the other laps make up for the edit.
    #[default]
    Keep,
    /// It moves by the shown difference, and the other laps stay.
    Move,
}

/// What an edit does to each of its laps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// Locks it at a time.
    To(Time),
    /// Locks it so many milliseconds later or sooner than it is shown.
    By(i64),
    /// Releases it, back to what the plan gives it.
    Planned,
}

/// A plan and its schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The plan.
    pub plan: Plan,
    /// What it comes to.
    pub schedule: Schedule,
}

/// How far an edit got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The plan; as it was, where nothing of the edit is possible.
    pub edited: Edited,
    /// Why it is not all that was asked for.
    pub why: Option<EditError>,
}

/// Why an edit is not possible. Laps are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// There is no such lap.
    NoSuchLap,
    /// The lap would be faster than anybody has run so far.
    TooFast {
        /// The lap.
        lap: usize,
        /// The least time it can be given.
        least: Time,
        /// By how much it would be faster.
        by: Time,
    },
    /// The lap would take 1000 hours or more.
    TooSlow {
        /// The lap.
        lap: usize,
    },
    /// The other laps would have to be faster than anybody has run so far.
    RestTooFast {
        /// What the edited laps take too much, together.
        over: Time,
        /// A locked lap that could be released.
        release: Option<usize>,
    },
    /// No other lap is free to make up for the edit.
    AllLocked {
        /// A locked lap that could be released.
        release: Option<usize>,
    },
    /// The finish would be 1000 hours or more away, or no time at all.
    FinishOutOfRange,
    /// Other laps cannot be kept as they are shown, since some are too short for it.
    OthersWouldChange,
    /// The plan does not fit together otherwise.
    Plan(PlanError),
}

/// A lap whose shown time is not what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The index of its split after the edit.
    pub lap: usize,
    /// What it took.
    pub old: Time,
    /// What it takes.
    pub new: Time,
}

/// Changes the laps of these indices as asked, or not at all. `schedule` is the plan's own.
///
/// # Errors
/// Why it is not possible, and by how much.
///
/// ```
/// use lapwise_core::editing::{Change, Finish, edit};
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// let to = Change::To(Time::from_seconds(77));
/// let edited = edit(&opened.plan, &opened.schedule, &[0], to, Finish::Keep).unwrap();
/// assert_eq!(edited.schedule.splits()[0].lap, Time::from_seconds(77));
/// assert_eq!(edited.schedule.splits()[1].lap, Time::from_millis(80_400));
/// assert_eq!(edited.plan.goal, Time::from_seconds(640));
/// ```
pub fn edit(
    plan: &Plan,
    schedule: &Schedule,
    laps: &[usize],
    change: Change,
    finish: Finish,
) -> Result<Edited, EditError> {
    let desk = Desk::new(plan, schedule, laps, change, finish)?;
    desk.all().map_err(|error| desk.explained(error, desk.farthest().as_ref()))
}

/// Changes the laps of these indices as far as possible. `schedule` is the plan's own.
///
/// ```
/// use lapwise_core::editing::{Change, Finish, nearest};
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// let far = nearest(&opened.plan, &opened.schedule, &[0], Change::By(900_000), Finish::Keep);
/// assert_eq!(far.edited.schedule.splits()[0].lap, Time::from_millis(338_700));
/// assert!(far.why.is_some());
/// ```
#[must_use]
pub fn nearest(plan: &Plan, schedule: &Schedule, laps: &[usize], change: Change, finish: Finish) -> Nearest {
    let as_it_was = || Edited { plan: plan.clone(), schedule: schedule.clone() };
    let desk = match Desk::new(plan, schedule, laps, change, finish) {
        Ok(desk) => desk,
        Err(error) => return Nearest { edited: as_it_was(), why: Some(error) },
    };
    match desk.all() {
        Ok(edited) => Nearest { edited, why: None },
        Err(error) => {
            let farthest = desk.farthest();
            let why = Some(desk.explained(error, farthest.as_ref()));
            Nearest { edited: farthest.map_or_else(as_it_was, |(_, edited)| edited), why }
        }
    }
}

/// Releases every lock.
///
/// ```
/// use lapwise_core::{editing, options};
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "1-77s-78s")]);
/// assert!(editing::release_all(&opened.plan).locks.is_empty());
/// ```
#[must_use]
pub fn release_all(plan: &Plan) -> Plan {
    Plan { locks: Vec::new(), ..plan.clone() }
}

/// The laps that an edit changed beside the ones it was asked for, in the finer of the two shown units.
///
/// ```
/// use lapwise_core::editing::{Change, Finish, edit, moved};
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// let edited = edit(&opened.plan, &opened.schedule, &[0], Change::By(-3000), Finish::Keep).unwrap();
/// let others = moved(&opened.schedule, &edited.schedule, &[0]);
/// assert_eq!(others.len(), 7);
/// assert_eq!((others[0].old, others[0].new), (Time::from_millis(80_000), Time::from_millis(80_400)));
/// ```
#[must_use]
pub fn moved(before: &Schedule, after: &Schedule, edited: &[usize]) -> Vec<Moved> {
    let (old, new) = (fine_laps(before, after), fine_laps(after, before));
    let mut moved = Vec::new();
    for (lap, (stretch, new)) in new.into_iter().enumerate() {
        let same = old.get(old.partition_point(|(old_stretch, _)| old_stretch.1 < stretch.1));
        if let Some((old_stretch, old)) = same
            && *old_stretch == stretch
            && *old != new
            && !edited.contains(&lap)
        {
            moved.push(Moved { lap, old: *old, new });
        }
    }
    moved
}

type Stretch = (Distance, Distance);

/// The laps of a schedule in the finer of its unit and another one's.
fn fine_laps(schedule: &Schedule, other: &Schedule) -> Vec<(Stretch, Time)> {
    let unit = schedule.unit().finer(other.unit());
    let mut laps = Vec::with_capacity(schedule.splits().len());
    let mut before = Time::ZERO;
    for split in schedule.splits() {
        let cumulative = unit.round_micros(split.exact_micros);
        laps.push(((split.mark - split.length, split.mark), cumulative - before));
        before = cumulative;
    }
    laps
}
