//! Times to hold the plan against.

use core::cmp::Ordering;

/// The personal best, outside American English.
#[must_use]
pub const fn pb() -> &'static str {
    "PB"
}

/// The personal best in American English.
#[must_use]
pub const fn pr() -> &'static str {
    "PR"
}

/// The time a runner is entered with, as a label.
#[must_use]
pub const fn seed_time() -> &'static str {
    "Seed time"
}

/// The second goal, as a label.
#[must_use]
pub const fn goal_b() -> &'static str {
    "Goal B"
}

/// The third goal, as a label.
#[must_use]
pub const fn goal_c() -> &'static str {
    "Goal C"
}

/// Somebody to run against, as a column and a key.
#[must_use]
pub const fn rival() -> &'static str {
    "Rival"
}

/// The field for their name.
#[must_use]
pub const fn rival_or_pacer() -> &'static str {
    "Rival or pacer"
}

/// The field for their time.
#[must_use]
pub const fn their_time() -> &'static str {
    "Their time"
}

/// Below a reference: how the goal compares with it.
///
/// ```
/// use core::cmp::Ordering;
/// use lapwise_core::messages;
/// assert_eq!(messages::goal_against(Ordering::Less, "55 s"), "The goal is 55 s faster");
/// ```
#[must_use]
pub fn goal_against(goal: Ordering, difference: &str) -> String {
    match goal {
        Ordering::Less => format!("The goal is {difference} faster"),
        Ordering::Equal => "Level with the goal".to_owned(),
        Ordering::Greater => format!("The goal is {difference} slower"),
    }
}

/// The mark at which a runner decides for a goal.
#[must_use]
pub const fn decide_at() -> &'static str {
    "Decide at"
}

/// The time at a mark that leads to goal B.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::on_goal_b("30 km", "2:28:00"), "At 30 km in 2:28:00 you are on goal B.");
/// ```
#[must_use]
pub fn on_goal_b(mark: &str, time: &str) -> String {
    format!("At {mark} in {time} you are on goal B.")
}

/// The time at a mark that leads to goal C.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::on_goal_c("30 km", "2:38:00"), "At 30 km in 2:38:00 you are on goal C.");
/// ```
#[must_use]
pub fn on_goal_c(mark: &str, time: &str) -> String {
    format!("At {mark} in {time} you are on goal C.")
}

/// The choice of no goal time.
#[must_use]
pub const fn just_finish() -> &'static str {
    "Just finish"
}

/// Below that choice.
#[must_use]
pub const fn just_finish_hint() -> &'static str {
    "The time is a limit, such as the cut-off, not a goal. A pace gives one too."
}
