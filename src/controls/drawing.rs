//! A picture of the core as elements of the page, and a sheet of paper to show it on.
//!
//! The picture itself is composed and measured in the core.

use crate::platform::dynamic_js;
use web_sys::Node;

use lapwise_core::present::picture::{Inks, Picture};

use crate::markup::{Element, svg};

/// Draws a picture in black on white.
pub(crate) fn drawing(picture: &Picture) -> Element {
    let drawing = svg("svg").attr("role", "img").attr("aria-label", &picture.title);
    picture.attributes(&mut |name, value| drawing.set_attr(name, value));
    for item in &picture.items {
        let node = svg(item.name()).text(item.text());
        item.attributes(Inks::Black, &mut |name, value| node.set_attr(name, value));
        drawing.append(&node.0);
    }
    drawing
}

/// A sheet of paper that shows a picture as wide as there is room.
///
/// It has a shadow root of its own, so that the style of the widget does not reach the picture.
pub(crate) struct Paper {
    pub(crate) element: Element,
    root: Option<Node>,
}

impl Paper {
    /// Makes a sheet of an empty element. Nothing is shown on it yet.
    pub(crate) fn new(element: Element) -> Self {
        let options = dynamic_js::object(&[("mode", "open")]);
        let root = dynamic_js::call(&element.0, "attachShadow", &[options]);
        for (name, value) in [
            ("background", "#fff"),
            ("border", "1px solid #888"),
            ("padding", "4%"),
            ("max-width", "28em"),
            ("forced-color-adjust", "none"),
        ] {
            dynamic_js::set_style(&element.0, name, value);
        }
        Self { element, root: root.ok().map(wasm_bindgen::JsCast::unchecked_into) }
    }

    /// Shows a picture, or hides the sheet where there is none.
    pub(crate) fn show(&self, picture: Option<&Picture>) {
        dynamic_js::set_style(&self.element.0, "display", if picture.is_some() { "block" } else { "none" });
        let Some(root) = &self.root else { return };
        root.set_text_content(None);
        if let Some(picture) = picture {
            let drawing = drawing(picture).attr("width", "100%");
            // Without a height the browser keeps the proportions of the view box.
            drawing.remove_attr("height");
            dynamic_js::set_style(&drawing.0, "display", "block");
            // A shadow root takes any element.
            let _ = root.append_child(&drawing.0);
        }
    }
}
