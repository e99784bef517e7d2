//! The language of the page and of its reader.

use web_sys::Element;

use super::window::window;

/// Returns the language tag of the text around `element`.
///
/// The browser's own tag is returned where there is none, or where it only adds a region.
pub(crate) fn around(element: &Element) -> String {
    let around = element.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    let browser = window().and_then(|window| window.navigator().language()).unwrap_or_default();
    match around {
        Some(tag) if tag.contains('-') || !browser.starts_with(&tag) => tag,
        _ => browser,
    }
}
