//! The link, the code, and plans that come from elsewhere.

/// Puts the link into the clipboard.
#[must_use]
pub const fn copy_link() -> &'static str {
    "Copy link"
}

/// After that.
#[must_use]
pub const fn link_copied() -> &'static str {
    "Copied. Paste it into a message."
}

/// Reports that the browser refused to copy the link.
#[must_use]
pub const fn link_not_copied() -> &'static str {
    "The browser did not copy it. Send the address of this page, or show the code."
}

/// Writes a mail with the link.
#[must_use]
pub const fn mail() -> &'static str {
    "Mail"
}

/// The subject of that mail.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::plan_in_short("3200 m", "10:40", "80.0", "a lap"), "3200 m in 10:40: 80.0 a lap");
/// ```
#[must_use]
pub fn plan_in_short(race: &str, goal: &str, pace: &str, laps: &str) -> String {
    format!("{race} in {goal}: {pace} {laps}")
}

/// The choice of a link without names.
#[must_use]
pub const fn leave_names_out() -> &'static str {
    "Leave names out"
}

/// Below that choice.
#[must_use]
pub const fn leave_names_out_hint() -> &'static str {
    "The title and the names of people stay out. Notes, cues and sections go along as they are written."
}

/// The code, for a screen reader.
#[must_use]
pub const fn qr_code() -> &'static str {
    "QR code of the plan"
}

/// Below the code.
#[must_use]
pub const fn qr_hint() -> &'static str {
    "Point another phone’s camera at it."
}

/// A plan that no code holds.
#[must_use]
pub const fn qr_too_long() -> &'static str {
    "This plan is too long for a QR code. Send the link."
}

/// A plan from somebody else.
#[must_use]
pub const fn got_a_plan() -> &'static str {
    "Got a plan?"
}

/// The field for it.
#[must_use]
pub const fn message_or_link() -> &'static str {
    "Message or link"
}

/// Opens what was pasted.
#[must_use]
pub const fn open_it() -> &'static str {
    "Open it"
}

/// A text without a plan.
#[must_use]
pub const fn no_plan_in_text() -> &'static str {
    "There is no plan in this text. Paste the whole message or the whole link."
}

/// Opens the reader's own plan on a page that shows another one.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::open_your_plan("3200 m", "10:40"), "Open your plan: 3200 m in 10:40");
/// ```
#[must_use]
pub fn open_your_plan(race: &str, goal: &str) -> String {
    format!("Open your plan: {race} in {goal}")
}

/// After another plan was opened.
#[must_use]
pub const fn plan_opened() -> &'static str {
    "The plan is open."
}
