//! Named stretches of a plan, and how they are run: a lock or an effort on just the stretch.
//!
//! A section itself is only a name; [`section_setting`] finds what is set for its stretch, and [`set_section`] and
//! [`move_section_end`] change it.

use core::fmt;

use super::compensating_lock::{drop_detached, locks_by_hand};
use crate::pacing::{
    Distance, Lock, Pace, Percent, Place, Plan, PlanError, Section, Shape, ShapeError, ShapeKind, ShapePart, ShownUnit,
    Time, Timeline, slowest_pace,
};

/// The effort or the time that is set for a section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SectionSetting {
    /// As the rest of the plan has it.
    #[default]
    Planned,
    /// Slower by so much: `ease-D-E-P` in the shape.
    Easier(Percent),
    /// Faster by so much: `push-D-E-P` in the shape.
    Harder(Percent),
    /// In a time: a lock on the stretch.
    Locked(Time),
}

/// A way to run a section, as it is chosen before its amount is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SectionWay {
    /// As the rest of the plan has it.
    #[default]
    Planned,
    /// Slower than the rest.
    Easier,
    /// Faster than the rest.
    Harder,
    /// In a time.
    InTime,
    /// At a pace. To the plan this is the time that follows from it.
    AtPace,
}

impl SectionWay {
    /// All of them, as they are offered.
    pub const ALL: [Self; 5] = [Self::Planned, Self::Easier, Self::Harder, Self::InTime, Self::AtPace];

    /// The way of a setting; [`SectionWay::InTime`] for every lock, since a plan does not tell it from a pace.
    ///
    /// ```
    /// use lapwise_core::editing::{SectionSetting, SectionWay};
    /// use lapwise_core::pacing::Percent;
    /// assert_eq!(SectionWay::of(SectionSetting::Easier(Percent::from_hundredths(300))), SectionWay::Easier);
    /// ```
    #[must_use]
    pub const fn of(setting: SectionSetting) -> Self {
        match setting {
            SectionSetting::Planned => Self::Planned,
            SectionSetting::Easier(_) => Self::Easier,
            SectionSetting::Harder(_) => Self::Harder,
            SectionSetting::Locked(_) => Self::InTime,
        }
    }
}

/// An end of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SectionEnd {
    /// The start.
    From,
    /// The end.
    To,
}

/// Reasons why a section cannot be run like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionError {
    /// It ends before it starts, or beyond the finish.
    Outside,
    /// Another lock covers a part of it.
    Overlaps(Lock),
    /// The shape does not take the effort.
    Shape(ShapeError),
    /// The plan does not take the time.
    Plan(PlanError),
}

/// The setting of a section, from the lock or else the effort on just its stretch.
///
/// ```
/// use lapwise_core::editing::{SectionSetting, section_setting};
/// use lapwise_core::options;
/// use lapwise_core::pacing::Percent;
/// let pairs = [("distance", "10km"), ("goal", "50:00"), ("shape", "push-8km-end-2"), ("sections", "8km-end-Go")];
/// let plan = options::read(pairs).plan;
/// assert_eq!(section_setting(&plan, &plan.sections[0]), SectionSetting::Harder(Percent::from_hundredths(200)));
/// ```
#[must_use]
pub fn section_setting(plan: &Plan, section: &Section) -> SectionSetting {
    if let Some(lock) = plan.locks.iter().find(|lock| is_on(lock, section)) {
        return SectionSetting::Locked(lock.time);
    }
    match plan.shape.parts().iter().find(|part| is_set(part, plan, section)) {
        Some(part) if part.kind() == EASIER => SectionSetting::Easier(part.percent()),
        Some(part) => SectionSetting::Harder(part.percent()),
        None => SectionSetting::Planned,
    }
}

/// Runs a section another way; what was set for just its stretch before is taken out.
///
/// # Errors
/// The stretch is none, another lock covers a part of it, or the plan does not take it.
///
/// ```
/// use lapwise_core::editing::{SectionSetting, section_setting, set_section};
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// let pairs = [("distance", "10km"), ("goal", "50:00"), ("sections", "8km-end-Home")];
/// let plan = options::read(pairs).plan;
/// let locked = SectionSetting::Locked(Time::from_seconds(560));
/// let plan = set_section(&plan, &plan.sections[0], locked).unwrap();
/// assert_eq!(section_setting(&plan, &plan.sections[0]), locked);
/// assert_eq!(plan.schedule().unwrap().goal(), Time::from_seconds(3000));
/// ```
pub fn set_section(plan: &Plan, section: &Section, setting: SectionSetting) -> Result<Plan, SectionError> {
    if section.from >= section.to || section.to > plan.distance {
        return Err(SectionError::Outside);
    }
    let mut changed = plan.clone();
    // A lock or an effort on another stretch is not this section's, even where both have ground in common.
    changed.locks.retain(|lock| !is_on(lock, section));
    drop_detached(plan, &mut changed);
    let mut parts = plan.shape.parts().to_vec();
    parts.retain(|part| !is_set(part, plan, section));
    let places = [start_place(section), Place::At(section.to)];
    match setting {
        SectionSetting::Planned => {}
        SectionSetting::Easier(by) => parts.push(ShapePart::new(EASIER, &places, by)),
        SectionSetting::Harder(by) => parts.push(ShapePart::new(HARDER, &places, by)),
        SectionSetting::Locked(time) => insert_lock(&mut changed, section, time)?,
    }
    changed.shape = Shape::new(&parts).map_err(SectionError::Shape)?;
    // The plan as a whole: the time of a section may leave too little for the rest.
    changed.check().map_err(SectionError::Plan)?;
    Ok(changed)
}

/// Moves an end of the section of this index to another place; how the section is run goes with it.
///
/// # Errors
/// As [`set_section`], for the stretch after the move.
///
/// ```
/// use lapwise_core::editing::{SectionEnd, move_section_end};
/// use lapwise_core::options;
/// use lapwise_core::pacing::Distance;
/// let plan = |shape, sections| {
///     options::read([("distance", "10km"), ("goal", "50:00"), ("shape", shape), ("sections", sections)]).plan
/// };
/// let (before, after) = (plan("push-7km-9km-2", "7km-9km-Go"), plan("push-8km-9km-2", "8km-9km-Go"));
/// assert_eq!(move_section_end(&before, 0, SectionEnd::From, Distance::from_metres(8000)), Ok(after));
/// ```
pub fn move_section_end(plan: &Plan, index: usize, end: SectionEnd, at: Distance) -> Result<Plan, SectionError> {
    let Some(section) = plan.sections.get(index) else { return Ok(plan.clone()) };
    let mut moved = section.clone();
    match end {
        SectionEnd::From => moved.from = at,
        SectionEnd::To => moved.to = at,
    }
    // First, since the section's own old lock would count as one that it overlaps.
    let mut changed = with_nothing_set(plan, section);
    if let Some(section) = changed.sections.get_mut(index) {
        section.clone_from(&moved);
    }
    set_section(&changed, &moved, section_setting(plan, section))
}

/// Takes out the section of this index, and what was set for just its stretch.
///
/// ```
/// use lapwise_core::editing::remove_section;
/// use lapwise_core::options;
/// let pairs = [("distance", "10km"), ("goal", "50:00"), ("shape", "push-7km-9km-2"), ("sections", "7km-9km-Go")];
/// let plan = options::read(pairs).plan;
/// assert_eq!(remove_section(&plan, 0), options::read([("distance", "10km"), ("goal", "50:00")]).plan);
/// ```
#[must_use]
pub fn remove_section(plan: &Plan, index: usize) -> Plan {
    let Some(section) = plan.sections.get(index) else { return plan.clone() };
    let mut changed = with_nothing_set(plan, section);
    changed.sections.remove(index);
    changed
}

/// The setting that runs a section another way, with an amount to start from.
///
/// An effort starts at its present percentage, or at 3 %; a time at the one that the section takes now.
///
/// ```
/// use lapwise_core::editing::{SectionSetting, SectionWay, setting_of_way};
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Percent, Time};
/// let plan = options::read([("distance", "10km"), ("goal", "50:00"), ("sections", "8km-end-Home")]).plan;
/// let setting = |way| setting_of_way(&plan, &plan.sections[0], way);
/// assert_eq!(setting(SectionWay::Harder), SectionSetting::Harder(Percent::from_hundredths(300)));
/// assert_eq!(setting(SectionWay::AtPace), SectionSetting::Locked(Time::from_seconds(600)));
/// ```
#[must_use]
pub fn setting_of_way(plan: &Plan, section: &Section, way: SectionWay) -> SectionSetting {
    let now = section_setting(plan, section);
    let by = match now {
        SectionSetting::Easier(by) | SectionSetting::Harder(by) => by,
        SectionSetting::Planned | SectionSetting::Locked(_) => FIRST_PERCENT,
    };
    match (way, now) {
        (SectionWay::Planned, _) => SectionSetting::Planned,
        (SectionWay::Easier, _) => SectionSetting::Easier(by),
        (SectionWay::Harder, _) => SectionSetting::Harder(by),
        (SectionWay::InTime | SectionWay::AtPace, SectionSetting::Locked(_)) => now,
        (SectionWay::InTime | SectionWay::AtPace, _) => {
            SectionSetting::Locked(section_time(plan, section).unwrap_or_default())
        }
    }
}

const FIRST_PERCENT: Percent = Percent::from_hundredths(300);

/// The time that a plan takes over a section, in its shown unit; none where the section runs backwards or the plan has
/// no schedule.
///
/// ```
/// use lapwise_core::editing::{section_pace, section_time};
/// use lapwise_core::options;
/// use lapwise_core::pacing::Time;
/// let plan = options::read([("distance", "10km"), ("goal", "50:00"), ("sections", "8km-end-Home")]).plan;
/// assert_eq!(section_time(&plan, &plan.sections[0]), Some(Time::from_seconds(600)));
/// assert_eq!(section_pace(&plan, &plan.sections[0]), Some(Time::from_seconds(300)));
/// ```
#[must_use]
pub fn section_time(plan: &Plan, section: &Section) -> Option<Time> {
    if section.from >= section.to {
        return None;
    }
    match plan.times_at(&[section.from, section.to]).ok()?[..] {
        [from, to] => Some(to - from),
        _ => None,
    }
}

/// The time a kilometre or a mile of a section takes, by the units of the plan, in whole seconds; none as for
/// [`section_time`].
///
/// It is the pace that the laps of the section are shown with. The pace of a fixed time is held against the section
/// alone, so that it stays what was typed.
#[must_use]
pub fn section_pace(plan: &Plan, section: &Section) -> Option<Time> {
    let time = section_time(plan, section)?;
    let (length, per) = (section.to - section.from, plan.units.length());
    if matches!(section_setting(plan, section), SectionSetting::Locked(_)) {
        return Some(slowest_pace(time, length, plan.shown_unit(), per, ShownUnit::Second));
    }
    let timeline = Timeline::of(plan, &plan.shape).ok()?;
    let micros = timeline.micros_at(section.to.min(plan.distance)).saturating_sub(timeline.micros_at(section.from));
    Some(plan.shown_pace_over(micros, length, per, ShownUnit::Second))
}

/// The length of a section; of the whole race where the section runs backwards.
#[must_use]
pub fn section_length(plan: &Plan, section: &Section) -> Distance {
    if section.from < section.to { section.to - section.from } else { plan.distance }
}

/// The lock with which a section is run at a pace, in the shown unit of the plan. No time at all where that is over
/// 1000 hours, which no plan takes.
#[must_use]
pub fn setting_at_pace(plan: &Plan, section: &Section, pace: Pace) -> SectionSetting {
    let time = pace.goal(section_length(plan, section), plan.shown_unit());
    SectionSetting::Locked(time.unwrap_or_default())
}

/// Locks the stretch, unless another lock covers a part of it that somebody has set: one that an edit set beside its
/// lap gives way.
fn insert_lock(plan: &mut Plan, section: &Section, time: Time) -> Result<(), SectionError> {
    let overlaps = |lock: &Lock| lock.from < section.to && section.from < lock.to;
    if let Some(lock) = plan.locks.iter().find(|lock| overlaps(lock) && locks_by_hand(plan, &[**lock]) > 0) {
        return Err(SectionError::Overlaps(*lock));
    }
    plan.locks.retain(|lock| !overlaps(lock));
    let index = plan.locks.partition_point(|lock| lock.from < section.from);
    plan.locks.insert(index, Lock { from: section.from, to: section.to, time });
    Ok(())
}

/// The plan with nothing set for just a section's stretch.
fn with_nothing_set(plan: &Plan, section: &Section) -> Plan {
    // A section that a shorter race has left beyond its finish has nothing set.
    set_section(plan, section, SectionSetting::Planned).unwrap_or_else(|_| plan.clone())
}

fn is_on(lock: &Lock, section: &Section) -> bool {
    (lock.from, lock.to) == (section.from, section.to)
}

/// Returns true for the part that the section set: a kick over the same stretch is of another kind.
fn is_set(part: &ShapePart, plan: &Plan, section: &Section) -> bool {
    matches!(part.kind(), EASIER | HARDER) && part.stretch(plan.distance) == (section.from, section.to)
}

/// The kind of part that an easier section sets.
const EASIER: ShapeKind = ShapeKind::Ease;
/// The kind of part that a harder section sets.
const HARDER: ShapeKind = ShapeKind::Push;

/// The start of a section, as a place of a shape.
const fn start_place(section: &Section) -> Place {
    if section.from.is_zero() { Place::Start } else { Place::At(section.from) }
}

/// A stretch for one more section of a plan: what is left after all others, else the first gap between them, else the
/// second half.
///
/// ```
/// use lapwise_core::editing::free_stretch;
/// use lapwise_core::options;
/// use lapwise_core::pacing::Distance;
/// let free = |sections| free_stretch(&options::read([("distance", "10km"), ("goal", "40m"), ("sections", sections)]).plan);
/// let km = |from: u32, to: u32| (Distance::from_metres(from * 1000), Distance::from_metres(to * 1000));
/// assert_eq!(free("2km-3km-A"), km(3, 10));
/// assert_eq!(free("8km-end-B_2km-3km-A"), km(0, 2));
/// assert_eq!(free("8km-end-B_start-3km-A"), km(3, 8));
/// assert_eq!(free("2km-end-B_start-3km-A"), km(5, 10));
/// ```
#[must_use]
pub fn free_stretch(plan: &Plan) -> (Distance, Distance) {
    let finish = plan.distance;
    let mut from = Distance::ZERO;
    for section in &plan.sections {
        from = from.max(section.to);
    }
    if from >= finish {
        from = Distance::ZERO;
    }
    // It ends, since each section that is found moves `from` on.
    while let Some(taken) = plan.sections.iter().find(|section| section.from <= from && from < section.to) {
        from = taken.to;
    }
    let mut to = finish;
    for section in &plan.sections {
        to = if section.from > from { to.min(section.from) } else { to };
    }
    if plan.sections.is_empty() || from >= finish { (finish.halfway(), finish) } else { (from, to) }
}

impl fmt::Display for SectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Outside => f.write_str("the section is not a stretch of the course"),
            Self::Overlaps(Lock { from, to, .. }) => {
                write!(f, "the section overlaps a lock from {} mm to {} mm", from.millimetres(), to.millimetres())
            }
            Self::Shape(error) => error.fmt(f),
            Self::Plan(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for SectionError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_displayed_for_developers() {
        let lock = Lock { from: Distance::KILOMETRE, to: Distance::MILE, time: Time::from_seconds(120) };
        let table = [
            (SectionError::Outside, "the section is not a stretch of the course"),
            (SectionError::Overlaps(lock), "the section overlaps a lock from 1000000 mm to 1609344 mm"),
            (SectionError::Shape(ShapeError::TooMany), "more than 8 efforts"),
            (SectionError::Plan(PlanError::GoalTooFine), "the goal is finer than 0.01 s"),
        ];
        for (error, text) in table {
            assert_eq!(error.to_string(), text);
        }
    }
}
