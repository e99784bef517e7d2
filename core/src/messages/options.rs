//! Values of options that cannot be read.

/// A refusal with the key that it belongs to.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::problem("lane", "A lane is a number from 1 to 9, such as 2."),
///     "lane: A lane is a number from 1 to 9, such as 2."
/// );
/// ```
#[must_use]
pub fn problem(key: &str, reason: &str) -> String {
    format!("{key}: {reason}")
}

/// No race.
#[must_use]
pub const fn distance_missing() -> &'static str {
    "Give a distance such as marathon, 5km or 3200m."
}

/// No goal.
#[must_use]
pub const fn goal_missing() -> &'static str {
    "Give a goal such as 3h29m59s or 10:40, or a pace such as 4:58/km."
}

/// A pace that does not lead to the goal.
#[must_use]
pub const fn goal_and_pace_differ() -> &'static str {
    "The pace does not lead to the goal; the goal counts. Give one of them."
}

/// A key that only a track has.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::not_on_road("lane"), "A road has no lane. Leave it out, or set surface to track.");
/// ```
#[must_use]
pub fn not_on_road(key: &str) -> String {
    format!("A road has no {key}. Leave it out, or set surface to track.")
}

/// A text that is no lane.
#[must_use]
pub const fn no_lane() -> &'static str {
    "A lane is a number from 1 to 9, such as 2."
}

/// A text that is none of a few values.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::none_of("x", "km or mi"), "“x” is none of km or mi.");
/// ```
#[must_use]
pub fn none_of(found: &str, values: &str) -> String {
    format!("“{found}” is none of {values}.")
}

/// A text that is no part of a shape.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::no_shape("x"), "“x” is not a shape. Write negative-2, fade-30km-10 or kick-400m-4.");
/// ```
#[must_use]
pub fn no_shape(found: &str) -> String {
    format!("“{found}” is not a shape. Write negative-2, fade-30km-10 or kick-400m-4.")
}

/// A text that is no lock.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::no_lock("x"), "“x” is not a lock. Write 3-77s or 5km-10km-19m30s.");
/// ```
#[must_use]
pub fn no_lock(found: &str) -> String {
    format!("“{found}” is not a lock. Write 3-77s or 5km-10km-19m30s.")
}

/// A text that is no stop.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::no_stop("x"), "“x” is not a stop. Write 20km-1m30s.");
/// ```
#[must_use]
pub fn no_stop(found: &str) -> String {
    format!("“{found}” is not a stop. Write 20km-1m30s.")
}

/// A text that is no section.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::no_section("x"), "“x” is not a section. Write 20mi-end-The Embankment.");
/// ```
#[must_use]
pub fn no_section(found: &str) -> String {
    format!("“{found}” is not a section. Write 20mi-end-The Embankment.")
}

/// A text that is no cue.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::no_cue("x"), "“x” is not a cue. Write 20mi-One more mile.");
/// ```
#[must_use]
pub fn no_cue(found: &str) -> String {
    format!("“{found}” is not a cue. Write 20mi-One more mile.")
}

/// A text that is no item of any other list.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::no_item("x", "y"), "“x” is not y. Write y.");
/// ```
#[must_use]
pub fn no_item(found: &str, key: &str) -> String {
    format!("“{found}” is not {key}. Write {key}.")
}

/// A lock of a lap that the plan does not have.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::lap_not_there("9-77s", 8), "“9-77s” fixes a lap that is not there: the plan has 8.");
/// ```
#[must_use]
pub fn lap_not_there(found: &str, laps: usize) -> String {
    format!("“{found}” fixes a lap that is not there: the plan has {laps}.")
}

/// A shape that gets faster and slower.
#[must_use]
pub const fn two_trends() -> &'static str {
    "A shape has at most one of negative and positive, such as negative-2."
}

/// A text over its bound.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::text_too_long(80), "At most 80 characters fit.");
/// ```
#[must_use]
pub fn text_too_long(most: usize) -> String {
    format!("At most {most} characters fit.")
}

/// A list over its bound.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::too_many_items(250), "At most 250 items fit.");
/// ```
#[must_use]
pub fn too_many_items(most: usize) -> String {
    format!("At most {most} items fit.")
}

/// An answer to a plan that cannot be read.
#[must_use]
pub const fn no_base() -> &'static str {
    "What this plan was before cannot be read. The plan itself is shown."
}

/// A lock that went from a plan that a page changed.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::lock_released("5 km", "10 km"),
///     "The fixed time from 5 km to 10 km no longer fits and was released."
/// );
/// ```
#[must_use]
pub fn lock_released(from: &str, to: &str) -> String {
    format!("The fixed time from {from} to {to} no longer fits and was released.")
}

/// A stop that went from a plan that a page changed.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::stop_released("20 km"), "The stop at 20 km no longer fits and was taken out.");
/// ```
#[must_use]
pub fn stop_released(mark: &str) -> String {
    format!("The stop at {mark} no longer fits and was taken out.")
}

/// Options of JavaScript that are no object.
#[must_use]
pub const fn options_not_an_object() -> &'static str {
    "Give an object of options such as { distance: \"3200m\", goal: \"10:40\" }."
}

/// An option of JavaScript that is no text.
#[must_use]
pub const fn option_not_a_text() -> &'static str {
    "Give a text such as \"10:40\"."
}
