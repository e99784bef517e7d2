//! The plan on another page.

/// A frame with the planner, for a screen reader.
#[must_use]
pub const fn planner() -> &'static str {
    "Race pace planner"
}

/// The plan as a tag.
#[must_use]
pub const fn tag() -> &'static str {
    "Tag"
}

/// The use of a tag, below it.
#[must_use]
pub const fn tag_hint() -> &'static str {
    "For a page that may have scripts. Readers without them get the link in it."
}

/// Puts the tag into the clipboard.
#[must_use]
pub const fn copy_tag() -> &'static str {
    "Copy tag"
}

/// The plan as an iframe.
#[must_use]
pub const fn iframe() -> &'static str {
    "Iframe"
}

/// The use of an iframe, below it.
#[must_use]
pub const fn iframe_hint() -> &'static str {
    "Where scripts are taken out. With the script the frame is as high as it needs."
}

/// Puts the iframe into the clipboard.
#[must_use]
pub const fn copy_iframe() -> &'static str {
    "Copy iframe"
}

/// The plan as a link.
#[must_use]
pub const fn link() -> &'static str {
    "Link"
}

/// The use of a link, below it.
#[must_use]
pub const fn link_hint() -> &'static str {
    "For anything else: a mail, a post, a poster."
}

/// Reports that the browser refused to copy.
#[must_use]
pub const fn not_copied_but_selected() -> &'static str {
    "The browser did not copy it. It is selected: copy it from there."
}

/// The plan as another page shows it.
#[must_use]
pub const fn preview() -> &'static str {
    "Preview"
}

/// The width of the preview.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::pixels(390), "390 px");
/// ```
#[must_use]
pub fn pixels(width: u32) -> String {
    format!("{width} px")
}

/// A frame into which nothing came.
#[must_use]
pub const fn no_preview() -> &'static str {
    "Nothing came. This site may not allow frames, or there is no signal."
}
