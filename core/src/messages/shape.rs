//! The shape of the effort, in the words of a runner.

/// The even shape on its button.
#[must_use]
pub const fn even() -> &'static str {
    "Even"
}

/// A negative split on its button.
#[must_use]
pub const fn gets_faster() -> &'static str {
    "Gets faster"
}

/// A positive split on its button.
#[must_use]
pub const fn gets_slower() -> &'static str {
    "Gets slower"
}

/// A fade on its button.
#[must_use]
pub const fn fade_late() -> &'static str {
    "Fade late"
}

/// A kick on its button.
#[must_use]
pub const fn kick() -> &'static str {
    "Kick"
}

/// A crowded start on its button.
#[must_use]
pub const fn crowded_start() -> &'static str {
    "Crowded start"
}

/// A fast start on its button.
#[must_use]
pub const fn fast_start() -> &'static str {
    "Fast start"
}

/// An easier stretch on its button.
#[must_use]
pub const fn ease_off() -> &'static str {
    "Ease off"
}

/// A harder stretch on its button.
#[must_use]
pub const fn push() -> &'static str {
    "Push"
}

/// The group of those buttons.
#[must_use]
pub const fn add_to_shape() -> &'static str {
    "Add to the shape"
}

/// The field of the percentage of a part of the shape.
#[must_use]
pub const fn strength() -> &'static str {
    "Strength"
}

/// The length of a kick, as a field.
#[must_use]
pub const fn over_the_last() -> &'static str {
    "Over the last"
}

/// The length of a start, as a field.
#[must_use]
pub const fn over_the_first() -> &'static str {
    "Over the first"
}

/// The time of the first half, as a field.
#[must_use]
pub const fn first_half() -> &'static str {
    "First half"
}

/// The time of the second half, as a field.
#[must_use]
pub const fn second_half() -> &'static str {
    "Second half"
}

/// A shape of no parts.
#[must_use]
pub const fn even_effort() -> &'static str {
    "Even"
}

/// A negative split in a sentence.
#[must_use]
pub const fn steadily_faster() -> &'static str {
    "Gets steadily faster"
}

/// A positive split in a sentence.
#[must_use]
pub const fn steadily_slower() -> &'static str {
    "Gets steadily slower"
}

/// A fade.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::fades_from("30 km"), "Fades from 30 km");
/// ```
#[must_use]
pub fn fades_from(mark: &str) -> String {
    format!("Fades from {mark}")
}

/// A kick.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::kicks_over("400 m"), "Kicks over the last 400 m");
/// ```
#[must_use]
pub fn kicks_over(length: &str) -> String {
    format!("Kicks over the last {length}")
}

/// A crowded start.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::held_up_for("400 m"), "Held up for the first 400 m");
/// ```
#[must_use]
pub fn held_up_for(length: &str) -> String {
    format!("Held up for the first {length}")
}

/// A fast start.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::fast_over("400 m"), "Fast over the first 400 m");
/// ```
#[must_use]
pub fn fast_over(length: &str) -> String {
    format!("Fast over the first {length}")
}

/// An easier stretch.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::eases("the start", "5 km"), "Eases from the start to 5 km");
/// ```
#[must_use]
pub fn eases(from: &str, to: &str) -> String {
    format!("Eases from {from} to {to}")
}

/// A harder stretch.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::pushes("halfway", "the finish"), "Pushes from halfway to the finish");
/// ```
#[must_use]
pub fn pushes(from: &str, to: &str) -> String {
    format!("Pushes from {from} to {to}")
}

/// The start as an end of a stretch.
#[must_use]
pub const fn the_start() -> &'static str {
    "the start"
}

/// Halfway as an end of a stretch.
#[must_use]
pub const fn the_middle() -> &'static str {
    "halfway"
}

/// The finish as an end of a stretch.
#[must_use]
pub const fn the_finish() -> &'static str {
    "the finish"
}

/// A shape of several parts in short; one is told by its own words.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::efforts(3), "3 efforts");
/// ```
#[must_use]
pub fn efforts(count: usize) -> String {
    format!("{count} efforts")
}

/// One more part of a shape after those before it.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::then_effort("Gets steadily faster", "Kicks over the last 400 m"),
///     "Gets steadily faster. Kicks over the last 400 m"
/// );
/// ```
#[must_use]
pub fn then_effort(before: &str, effort: &str) -> String {
    format!("{before}. {effort}")
}

/// A shape, and what it makes of the halves.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::shape_in_halves("Gets steadily faster", "2:01:13", "1:58:47"),
///     "Gets steadily faster: first half 2:01:13, second 1:58:47."
/// );
/// ```
#[must_use]
pub fn shape_in_halves(shape: &str, first: &str, second: &str) -> String {
    format!("{shape}: first half {first}, second {second}.")
}

/// The halves in short.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::halves("2:01:13", "1:58:47"), "2:01:13, then 1:58:47");
/// ```
#[must_use]
pub fn halves(first: &str, second: &str) -> String {
    format!("{first}, then {second}")
}

/// A shape in short, with times fixed by hand.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::shape_and_fixed("Even", 2), "Even, 2 times fixed");
/// ```
#[must_use]
pub fn shape_and_fixed(shape: &str, count: usize) -> String {
    match count {
        1 => format!("{shape}, 1 time fixed"),
        _ => format!("{shape}, {count} times fixed"),
    }
}

/// Times fixed by hand.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::times_fixed(1), "1 time fixed");
/// ```
#[must_use]
pub fn times_fixed(count: usize) -> String {
    match count {
        1 => "1 time fixed".to_owned(),
        _ => format!("{count} times fixed"),
    }
}

/// A half that takes the whole race.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::half_too_long("4:00:00"), "A half is shorter than the whole race. Give less than 4:00:00.");
/// ```
#[must_use]
pub fn half_too_long(goal: &str) -> String {
    format!("A half is shorter than the whole race. Give less than {goal}.")
}

/// A half that no trend leads to.
#[must_use]
pub const fn no_such_half() -> &'static str {
    "The other half would be faster than anyone can run. Give a half nearer to the middle, or change the goal."
}
