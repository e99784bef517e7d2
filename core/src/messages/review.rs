//! A plan that was sent: what changed in it, and what of that is accepted.

/// A sent plan beside the reader's own.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::another_plan("3200 m 10:40"),
///     "This plan was sent to you. You have another one: 3200 m 10:40."
/// );
/// ```
#[must_use]
pub fn another_plan(mine: &str) -> String {
    format!("This plan was sent to you. You have another one: {mine}.")
}

/// The place of the reader's own plan while the sent one is changed.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::own_plan_kept("3200 m 10:40"), "Your own plan, 3200 m 10:40, is under My plans.");
/// ```
#[must_use]
pub fn own_plan_kept(mine: &str) -> String {
    format!("Your own plan, {mine}, is under My plans.")
}

/// Goes on with the sent plan.
#[must_use]
pub const fn use_this_one() -> &'static str {
    "Use this one"
}

/// Goes back to the reader's own plan.
#[must_use]
pub const fn keep_mine() -> &'static str {
    "Keep mine"
}

/// After that.
#[must_use]
pub const fn own_plan_shown() -> &'static str {
    "This is your own plan."
}

/// The heading of an answer.
#[must_use]
pub const fn what_changed() -> &'static str {
    "What changed"
}

/// Accepts every change.
#[must_use]
pub const fn accept_all() -> &'static str {
    "Accept all"
}

/// Accepts the changes that are ticked.
#[must_use]
pub const fn accept_ticked() -> &'static str {
    "Accept ticked"
}

/// Asks for a tick where there is none.
#[must_use]
pub const fn tick_first() -> &'static str {
    "Tick what you want to take over."
}

/// Reports that changes were accepted.
#[must_use]
pub const fn changes_accepted() -> &'static str {
    "Taken over."
}

/// After changes were accepted of which some do not fit.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::changes_accepted_but(2), "Taken over, but for 2 that did not fit with the rest.");
/// ```
#[must_use]
pub fn changes_accepted_but(left_out: usize) -> String {
    format!("Taken over, but for {left_out} that did not fit with the rest.")
}

/// A change of the reader's own.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::your_change("Goal 10:50 → 10:45"), "Yours: Goal 10:50 → 10:45");
/// ```
#[must_use]
pub fn your_change(change: &str) -> String {
    format!("Yours: {change}")
}

/// Something that both changed, to something else.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::you_changed_too("10:45"), "You changed this too: 10:45");
/// ```
#[must_use]
pub fn you_changed_too(mine: &str) -> String {
    format!("You changed this too: {mine}")
}

/// A value before and after.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::changed("Goal", "10:50", "10:40"), "Goal 10:50 → 10:40");
/// ```
#[must_use]
pub fn changed(name: &str, old: &str, new: &str) -> String {
    format!("{name} {old} → {new}")
}

/// A value that is empty before or after.
#[must_use]
pub const fn nothing_there() -> &'static str {
    "–"
}

/// A lap before and after.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::lap_changed("1200 m", "80.0", "77.0"), "Lap to 1200 m: 80.0 → 77.0");
/// ```
#[must_use]
pub fn lap_changed(mark: &str, old: &str, new: &str) -> String {
    format!("Lap to {mark}: {old} → {new}")
}

/// The choice of a goal or a limit, as the name of a change.
#[must_use]
pub const fn aim() -> &'static str {
    "Aim"
}

/// The table of changed laps, for a screen reader.
#[must_use]
pub const fn changed_laps() -> &'static str {
    "Changed laps"
}

/// The column of times before a change.
#[must_use]
pub const fn before_column() -> &'static str {
    "Before"
}

/// The column of times after a change.
#[must_use]
pub const fn now_column() -> &'static str {
    "Now"
}

/// The column of differences.
#[must_use]
pub const fn difference_column() -> &'static str {
    "Difference"
}

/// A lap whose time was fixed.
#[must_use]
pub const fn lap_was_set() -> &'static str {
    "set"
}

/// A lap that moved to fit the rest.
#[must_use]
pub const fn lap_was_moved() -> &'static str {
    "moved"
}
