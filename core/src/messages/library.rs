//! The saved plans, and two plans beside each other.

/// Saves the plan on screen.
#[must_use]
pub const fn keep_this() -> &'static str {
    "Keep this plan"
}

/// After that.
#[must_use]
pub const fn plan_kept() -> &'static str {
    "Kept on this device."
}

/// An empty list.
#[must_use]
pub const fn no_plans() -> &'static str {
    "No plans are kept here yet."
}

/// A plan that is saved already.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::kept_already("Spring"), "This plan is kept already: Spring.");
/// ```
#[must_use]
pub fn kept_already(label: &str) -> String {
    format!("This plan is kept already: {label}.")
}

/// Opens a saved plan.
#[must_use]
pub const fn open() -> &'static str {
    "Open"
}

/// Copies a saved plan.
#[must_use]
pub const fn duplicate() -> &'static str {
    "Duplicate"
}

/// Deletes a saved plan.
#[must_use]
pub const fn delete() -> &'static str {
    "Delete"
}

/// Opens a saved plan, for a screen reader.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::open_named("Spring"), "Open Spring");
/// ```
#[must_use]
pub fn open_named(label: &str) -> String {
    format!("Open {label}")
}

/// Copies a saved plan, for a screen reader.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::duplicate_named("Spring"), "Duplicate Spring");
/// ```
#[must_use]
pub fn duplicate_named(label: &str) -> String {
    format!("Duplicate {label}")
}

/// Deletes a saved plan, for a screen reader.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::delete_named("Spring"), "Delete Spring");
/// ```
#[must_use]
pub fn delete_named(label: &str) -> String {
    format!("Delete {label}")
}

/// The name of a copy.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::copy_of("Spring"), "Spring copy");
/// ```
#[must_use]
pub fn copy_of(label: &str) -> String {
    format!("{label} copy")
}

/// A name that another plan has too.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::numbered("Spring", 2), "Spring (2)");
/// ```
#[must_use]
pub fn numbered(label: &str, number: u64) -> String {
    format!("{label} ({number})")
}

/// The name of a further copy.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::numbered_copy_of("Spring", 2), "Spring copy (2)");
/// ```
#[must_use]
pub fn numbered_copy_of(label: &str, number: u64) -> String {
    format!("{label} copy ({number})")
}

/// After a plan was deleted.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::deleted("Spring"), "Deleted: Spring.");
/// ```
#[must_use]
pub fn deleted(label: &str) -> String {
    format!("Deleted: {label}.")
}

/// Restores a plan that was deleted.
#[must_use]
pub const fn put_back() -> &'static str {
    "Put it back"
}

/// The name of a saved plan, for a screen reader.
#[must_use]
pub const fn plan_name() -> &'static str {
    "Name of the plan"
}

/// Saves all plans as a file.
#[must_use]
pub const fn save_all() -> &'static str {
    "Save all as a file"
}

/// Adds the plans of a file.
#[must_use]
pub const fn add_from_file() -> &'static str {
    "Add plans from a file"
}

/// A file without a text.
#[must_use]
pub const fn nothing_read() -> &'static str {
    "This file is empty or cannot be read."
}

/// After a file was read.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::plans_added(3), "Plans added: 3.");
/// ```
#[must_use]
pub fn plans_added(added: usize) -> String {
    format!("Plans added: {added}.")
}

/// After a file was read that has lines which are no plans.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::plans_added_but(3, 1), "Plans added: 3. Lines that could not be read: 1.");
/// ```
#[must_use]
pub fn plans_added_but(added: usize, unread: usize) -> String {
    format!("Plans added: {added}. Lines that could not be read: {unread}.")
}

/// Saved plans that are damaged.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::unread_plans(1), "Kept plans that could not be read: 1.");
/// ```
#[must_use]
pub fn unread_plans(count: usize) -> String {
    format!("Kept plans that could not be read: {count}.")
}

/// Saves those as a file.
#[must_use]
pub const fn save_unread() -> &'static str {
    "Save it as a file"
}

/// Compares two plans.
#[must_use]
pub const fn compare() -> &'static str {
    "Compare"
}

/// The choice of two plans.
#[must_use]
pub const fn compare_two() -> &'static str {
    "Compare two plans"
}

/// The first of them.
#[must_use]
pub const fn compare_plan() -> &'static str {
    "Plan"
}

/// The second of them.
#[must_use]
pub const fn compare_with() -> &'static str {
    "With"
}

/// The plan on screen, among the saved ones.
#[must_use]
pub const fn on_screen() -> &'static str {
    "Plan on screen"
}

/// Two plans that do not differ.
#[must_use]
pub const fn same_plan() -> &'static str {
    "It is the same plan."
}

/// The heading over what tells two plans apart.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::from_plan_to("Spring", "Autumn"), "From Spring to Autumn");
/// ```
#[must_use]
pub fn from_plan_to(first: &str, second: &str) -> String {
    format!("From {first} to {second}")
}

/// Two plans at the last mark that both have.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::held_against("Spring", "Autumn", "10.0 s ahead", "3200 m"),
///     "Autumn, held against Spring: 10.0 s ahead at 3200 m."
/// );
/// ```
#[must_use]
pub fn held_against(first: &str, second: &str, gap: &str, mark: &str) -> String {
    format!("{second}, held against {first}: {gap} at {mark}.")
}

/// After that: the plan that has times beyond it.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::only_longer_goes_on("Spring"), "From there on only Spring has times.");
/// ```
#[must_use]
pub fn only_longer_goes_on(longer: &str) -> String {
    format!("From there on only {longer} has times.")
}
