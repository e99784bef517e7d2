//! A picture as nodes of a page.

use crate::platform::dynamic_js;
use web_sys::Node;

use lapwise_core::present::Words;
use lapwise_core::present::picture::{Inks, Picture};

use crate::markup::{Element, svg};
use crate::state::Planner;

/// The words of a chart for the reader.
#[inline(never)]
pub(crate) fn names(planner: Planner) -> Words {
    let mut words = Words::ENGLISH;
    words.pb = planner.pb_name();
    words
}

/// The picture in black on white.
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

/// A sheet of paper to put drawings on, as wide as there is room, which the style of the widget does not reach.
pub(crate) struct Paper {
    pub(crate) place: Element,
    root: Option<Node>,
}

impl Paper {
    pub(crate) fn new(place: Element) -> Self {
        let options = dynamic_js::object(&[("mode", "open")]);
        let root = dynamic_js::call(&place.0, "attachShadow", &[options]);
        for (name, value) in [
            ("background", "#fff"),
            ("border", "1px solid #888"),
            ("padding", "4%"),
            ("max-width", "28em"),
            ("forced-color-adjust", "none"),
        ] {
            dynamic_js::set_style(&place.0, name, value);
        }
        Self { place, root: root.ok().map(wasm_bindgen::JsCast::unchecked_into) }
    }

    /// Shows a picture, or nothing.
    pub(crate) fn show(&self, picture: Option<&Picture>) {
        dynamic_js::set_style(&self.place.0, "display", if picture.is_some() { "block" } else { "none" });
        let Some(root) = &self.root else { return };
        root.set_text_content(None);
        if let Some(picture) = picture {
            let drawing = drawing(picture).attr("width", "100%");
            let _ = drawing.0.remove_attribute("height");
            dynamic_js::set_style(&drawing.0, "display", "block");
            let _ = root.append_child(&drawing.0);
        }
    }
}
