//! Links that are damaged.

/// A link that is longer than every plan.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(
///     messages::link_too_long(1000027),
///     "This link is too long to be a plan (1000027 characters). The last plan is still here."
/// );
/// ```
#[must_use]
pub fn link_too_long(bytes: usize) -> String {
    format!("This link is too long to be a plan ({bytes} characters). The last plan is still here.")
}

/// A link without a race or a goal.
#[must_use]
pub const fn link_without_plan() -> &'static str {
    "No plan can be read in this link: part of it is missing. The last plan is still here."
}

/// A link of a version that is not known yet.
#[must_use]
pub const fn link_of_newer_version() -> &'static str {
    "This link was made by a newer Lapwise. What could be read is shown."
}

/// A link that lost or changed a character.
#[must_use]
pub const fn link_damaged() -> &'static str {
    "This link was damaged on its way: part of it is missing or changed. What could be read is shown."
}
