//! A page of paper on screen.

use lapwise_core::present::picture::Picture;

use crate::controls::drawing::drawing;
use crate::markup::{Element, effect, fragment, markup};
use crate::signals::RwSignal;

/// Paper is white in any theme, and the same in any language.
const PAPER_STYLE: [(&str, &str); 6] = [
    // What lies left and right on it is laid out.
    ("direction", "ltr"),
    ("background", "#fff"),
    ("border", "1px solid #888"),
    ("padding", "4%"),
    // On a phone it is wider than the screen, so that it can be read.
    ("overflow-x", "auto"),
    ("forced-color-adjust", "none"),
];

/// A page that shows a picture as wide as there is room; hidden where there is none.
///
/// It has a shadow root of its own, so that the style of the widget does not reach the picture.
pub(super) fn page(picture: RwSignal<Option<Picture>>) -> Element {
    let title =
        move || picture.with(|picture| picture.as_ref().map_or_else(String::new, |picture| picture.title.clone()));
    // What scrolls is a stop of the Tab key.
    let page = markup! { div role="group" tabindex="0" aria-label=(title); };
    for (property, value) in PAPER_STYLE {
        page.set_style(property, value);
    }
    page.put_into_shadow(&fragment! { for picture in (move || picture.get()) { (content(&picture)) } });
    let shown = page.clone();
    effect(move || shown.set_style("display", if picture.with(Option::is_some) { "block" } else { "none" }));
    page
}

fn content(picture: &Picture) -> Element {
    let content = drawing(picture).attr("width", "100%");
    // Without a height the browser keeps the proportions of the view box.
    content.remove_attr("height");
    content.set_style("display", "block");
    content.set_style("min-width", "var(--paper-width, 0px)");
    content
}
