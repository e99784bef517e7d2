//! Plans and edits that do not fit: what is wrong, and a way out.

/// A race that is too short or too long.
#[must_use]
pub const fn distance_out_of_range() -> &'static str {
    "The distance is not between 1 m and 1000 km. Give one such as 5km or marathon."
}

/// A goal that is too short or too long.
#[must_use]
pub const fn goal_out_of_range() -> &'static str {
    "The goal is not between 0.01 s and 1000 hours. Give one such as 10:40 or 3:29:59."
}

/// A goal with more decimals than are kept.
#[must_use]
pub const fn goal_too_fine() -> &'static str {
    "The goal is finer than 0.01 s. Give one such as 59:59.99."
}

/// Laps as splits of a road.
#[must_use]
pub const fn laps_on_road() -> &'static str {
    "A road has no laps. Give a distance for every, such as 1km or 1mi."
}

/// More splits than fit.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::too_many_splits(99999, 10000),
///     "99999 splits are more than the 10000 that fit. Choose a longer split, such as 1km."
/// );
/// ```
#[must_use]
pub fn too_many_splits(splits: u64, most: usize) -> String {
    format!("{splits} splits are more than the {most} that fit. Choose a longer split, such as 1km.")
}

/// More items of one kind than fit.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::too_many_locks(500), "More than 500 locks, stops or cues do not fit. Take some out.");
/// ```
#[must_use]
pub fn too_many_locks(most: usize) -> String {
    format!("More than {most} locks, stops or cues do not fit. Take some out.")
}

/// A lock that ends before it starts.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::lock_backwards("10 km", "5 km", "42.195 km"),
///     "The lock from 10 km to 5 km runs backwards. Lock a stretch such as 5km to 10km, up to 42.195 km."
/// );
/// ```
#[must_use]
pub fn lock_backwards(from: &str, to: &str, finish: &str) -> String {
    format!("The lock from {from} to {to} runs backwards. Lock a stretch such as 5km to 10km, up to {finish}.")
}

/// A lock that ends after the finish.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::lock_beyond_finish("40 km", "45 km", "42.195 km"),
///     "The lock from 40 km to 45 km goes beyond the finish. Lock a stretch such as 5km to 10km, up to 42.195 km."
/// );
/// ```
#[must_use]
pub fn lock_beyond_finish(from: &str, to: &str, finish: &str) -> String {
    format!("The lock from {from} to {to} goes beyond the finish. Lock a stretch such as 5km to 10km, up to {finish}.")
}

/// A lock with a time that it cannot have.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::lock_time("400 m", "800 m", "0.0 s"),
///     "The lock from 400 m to 800 m takes 0.0 s. Give a time to 0.01 s that is longer than the stops in it, such as 77s."
/// );
/// ```
#[must_use]
pub fn lock_time(from: &str, to: &str, time: &str) -> String {
    format!(
        "The lock from {from} to {to} takes {time}. Give a time to 0.01 s that is longer than the stops in it, such as 77s."
    )
}

/// A lock that shares a stretch with another one.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::locks_overlap("400 m", "800 m"),
///     "The lock from 400 m to 800 m starts before another one ends. Release one of them."
/// );
/// ```
#[must_use]
pub fn locks_overlap(from: &str, to: &str) -> String {
    format!("The lock from {from} to {to} starts before another one ends. Release one of them.")
}

/// The parts of a plan that take the same time whatever the goal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixedParts {
    /// Locked laps.
    Laps,
    /// Stops.
    Stops,
    /// Both.
    LapsAndStops,
}

impl FixedParts {
    /// The subject of a sentence.
    const fn name(self) -> &'static str {
        match self {
            Self::Laps => "The locked laps",
            Self::Stops => "The stops",
            Self::LapsAndStops => "The locked laps and the stops",
        }
    }
}

/// Fixed times that are the goal.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::no_time_left(messages::FixedParts::Stops, "10:40"),
///     "The stops take the whole goal of 10:40, and nothing is left for the rest. Release one, or give a slower goal."
/// );
/// ```
#[must_use]
pub fn no_time_left(fixed: FixedParts, goal: &str) -> String {
    format!(
        "{} take the whole goal of {goal}, and nothing is left for the rest. Release one, or give a slower goal.",
        fixed.name()
    )
}

/// Fixed times that are more than the goal.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::fixed_over_goal(messages::FixedParts::Laps, "12.0 s", "10:40"),
///     "The locked laps take 12.0 s more than the goal of 10:40. Release one, or give a slower goal."
/// );
/// ```
#[must_use]
pub fn fixed_over_goal(fixed: FixedParts, over: &str, goal: &str) -> String {
    format!("{} take {over} more than the goal of {goal}. Release one, or give a slower goal.", fixed.name())
}

/// Every lap locked, and less than the goal.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::locks_under_goal("12.0 s", "10:40"),
///     "Every lap is locked, and together they are 12.0 s faster than the goal of 10:40. Release one, or give a faster goal."
/// );
/// ```
#[must_use]
pub fn locks_under_goal(missing: &str, goal: &str) -> String {
    format!(
        "Every lap is locked, and together they are {missing} faster than the goal of {goal}. Release one, or give a faster goal."
    )
}

/// A stop at the finish or after it.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::stop_outside("5 km", "5 km", "2.5 km"),
///     "The stop at 5 km is not before the finish at 5 km. Give a place before it, such as 2.5 km."
/// );
/// ```
#[must_use]
pub fn stop_outside(stop: &str, finish: &str, example: &str) -> String {
    format!("The stop at {stop} is not before the finish at {finish}. Give a place before it, such as {example}.")
}

/// A lap that the plan does not have.
#[must_use]
pub const fn no_such_lap() -> &'static str {
    "The plan has no such lap. Choose one that it has, such as lap 1."
}

/// A lap that is faster than every record.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::lap_too_fast("2.0 s", 3, "43.0 s"),
///     "This is 2.0 s faster than anybody has run. Give lap 3 at least 43.0 s."
/// );
/// ```
#[must_use]
pub fn lap_too_fast(by: &str, lap: usize, least: &str) -> String {
    format!("This is {by} faster than anybody has run. Give lap {lap} at least {least}.")
}

/// A lap that is longer than every plan.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::lap_too_slow(3), "Lap 3 would take 1000 hours. Give it less, such as 1:20.");
/// ```
#[must_use]
pub fn lap_too_slow(lap: usize) -> String {
    format!("Lap {lap} would take 1000 hours. Give it less, such as 1:20.")
}

/// An edit that leaves too little for the other laps.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::rest_too_fast("12.0 s"),
///     "This is 12.0 s too much: the other laps would be faster than anybody has run. Give less, or let the finish move."
/// );
/// ```
#[must_use]
pub fn rest_too_fast(over: &str) -> String {
    format!(
        "This is {over} too much: the other laps would be faster than anybody has run. Give less, or let the finish move."
    )
}

/// The same, where a lap can be released.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::rest_too_fast_but_for("12.0 s", 3),
///     "This is 12.0 s too much: the other laps would be faster than anybody has run. Release lap 3, or let the finish move."
/// );
/// ```
#[must_use]
pub fn rest_too_fast_but_for(over: &str, lap: usize) -> String {
    format!(
        "This is {over} too much: the other laps would be faster than anybody has run. Release lap {lap}, or let the finish move."
    )
}

/// An edit of the only lap that is free.
#[must_use]
pub const fn all_locked() -> &'static str {
    "Every other lap is locked, and none can make up for this one. Give less, or let the finish move."
}

/// The same, where a lap can be released.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::all_locked_but_for(3),
///     "Every other lap is locked, and none can make up for this one. Release lap 3, or let the finish move."
/// );
/// ```
#[must_use]
pub fn all_locked_but_for(lap: usize) -> String {
    format!("Every other lap is locked, and none can make up for this one. Release lap {lap}, or let the finish move.")
}

/// An edit that moves the finish too far.
#[must_use]
pub const fn finish_out_of_range() -> &'static str {
    "The finish would move out of the range from 0.01 s to 1000 hours. Keep the finish, or change it less."
}

/// An edit that moves the finish and cannot leave the other laps.
#[must_use]
pub const fn others_would_change() -> &'static str {
    "The other laps cannot all stay as they are shown. Show times finer, or keep the finish."
}

/// A section beyond the finish, or of no length.
#[must_use]
pub const fn section_outside() -> &'static str {
    "This section ends before it starts, or beyond the finish. Give one such as 5km to 10km."
}

/// A section that shares a stretch with a lock.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::section_overlaps("5 km", "10 km"),
///     "The lock from 5 km to 10 km covers a part of this section. Release it first."
/// );
/// ```
#[must_use]
pub fn section_overlaps(from: &str, to: &str) -> String {
    format!("The lock from {from} to {to} covers a part of this section. Release it first.")
}

/// A part of the shape that is too strong.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::percent_too_large("66 %"), "This percentage is not under 66 %. Give one such as 2.5.");
/// ```
#[must_use]
pub fn percent_too_large(under: &str) -> String {
    format!("This percentage is not under {under}. Give one such as 2.5.")
}

/// A shape of too many parts.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::too_many_efforts(8),
///     "A shape has at most 8 stretches of their own. Take some out, or choose one such as fade-30km-10."
/// );
/// ```
#[must_use]
pub fn too_many_efforts(most: usize) -> String {
    format!("A shape has at most {most} stretches of their own. Take some out, or choose one such as fade-30km-10.")
}

/// A part of the shape that ends before it starts.
#[must_use]
pub const fn stretch_backwards() -> &'static str {
    "This stretch ends before it starts. Give its start first, such as ease-30km-35km-5."
}

/// A lap of a track that is too short or too long.
#[must_use]
pub const fn lap_out_of_range() -> &'static str {
    "A lap is between 50 m and 10 km. Give one such as 400m or 200m."
}

/// A lane that the track does not have.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::no_such_lane(6), "This track has lanes 1 to 6. Give one of them, such as 1.");
/// ```
#[must_use]
pub fn no_such_lane(lanes: u8) -> String {
    format!("This track has lanes 1 to {lanes}. Give one of them, such as 1.")
}

/// A lane in a steeplechase.
#[must_use]
pub const fn steeplechase_lane() -> &'static str {
    "A steeplechase is not run in lanes. Give lane 1, or a lap such as 400m."
}
