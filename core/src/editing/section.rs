use super::locks_by_hand;
use crate::pacing::{Distance, Effort, Lock, Percent, Place, Plan, PlanError, Section, Shape, ShapeError, Time};

/// How a section is run.
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

/// Why a section cannot be run like that.
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

/// How a section is run, from the lock or else the effort on just its stretch.
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
    for effort in plan.shape.efforts() {
        match effort {
            Effort::Ease(_, _, by) if covers(*effort, plan, section) => return SectionSetting::Easier(*by),
            Effort::Push(_, _, by) if covers(*effort, plan, section) => return SectionSetting::Harder(*by),
            _ => {}
        }
    }
    SectionSetting::Planned
}

/// The plan with a section run another way; what was set for just its stretch before is taken out.
///
/// # Errors
/// Where the stretch is none, another lock covers a part of it, or the plan does not take it.
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
    changed.locks.retain(|lock| !is_on(lock, section));
    let mut efforts = plan.shape.efforts().to_vec();
    efforts.retain(|effort| !(matches!(effort, Effort::Ease(..) | Effort::Push(..)) && covers(*effort, plan, section)));
    match setting {
        SectionSetting::Planned => {}
        SectionSetting::Easier(by) => efforts.push(Effort::Ease(place(section.from), Place::At(section.to), by)),
        SectionSetting::Harder(by) => efforts.push(Effort::Push(place(section.from), Place::At(section.to), by)),
        SectionSetting::Locked(time) => insert(&mut changed, section, time)?,
    }
    changed.shape = Shape::new(plan.shape.trend(), efforts).map_err(SectionError::Shape)?;
    changed.schedule().map_err(SectionError::Plan)?;
    Ok(changed)
}

/// Locks the stretch, unless another lock covers a part of it that somebody has set: one that an edit set beside its
/// lap gives way.
fn insert(plan: &mut Plan, section: &Section, time: Time) -> Result<(), SectionError> {
    let overlaps = |lock: &Lock| lock.from < section.to && section.from < lock.to;
    if let Some(lock) = plan.locks.iter().find(|lock| overlaps(lock) && locks_by_hand(plan, &[**lock]) > 0) {
        return Err(SectionError::Overlaps(*lock));
    }
    plan.locks.retain(|lock| !overlaps(lock));
    let index = plan.locks.partition_point(|lock| lock.from < section.from);
    plan.locks.insert(index, Lock { from: section.from, to: section.to, time });
    Ok(())
}

fn is_on(lock: &Lock, section: &Section) -> bool {
    (lock.from, lock.to) == (section.from, section.to)
}

fn covers(effort: Effort, plan: &Plan, section: &Section) -> bool {
    effort.stretch(plan.distance) == (section.from, section.to)
}

/// Where a section starts; its places stay where they are when the race changes.
const fn place(at: Distance) -> Place {
    if at.is_zero() { Place::Start } else { Place::At(at) }
}

/// Where one more section suits a plan: what is left after all others, else the first gap between them, else the
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
    while let Some(taken) = plan.sections.iter().find(|section| section.from <= from && from < section.to) {
        from = taken.to;
    }
    let mut to = finish;
    for section in &plan.sections {
        to = if section.from > from { to.min(section.from) } else { to };
    }
    if plan.sections.is_empty() || from >= finish { (finish.halfway(), finish) } else { (from, to) }
}
