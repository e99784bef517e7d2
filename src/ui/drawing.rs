//! A picture as nodes of a page.

use web_sys::Node;

use crate::browser::by_name;
use crate::chart::Words;
use crate::picture::{Inks, Picture};

use super::dom::{El, svg};
use super::state::Planner;

/// The words of a chart for the reader.
#[inline(never)]
pub(super) fn names(planner: Planner) -> Words {
    let mut words = Words::ENGLISH;
    words.pb = planner.reader().pb();
    words
}

/// The picture in black on white.
pub(super) fn drawing(picture: &Picture) -> El {
    let drawing = svg("svg").attr("role", "img").attr("aria-label", &picture.title);
    picture.attributes(&mut |name, value| drawing.set(name, value));
    for item in &picture.items {
        let node = svg(item.name()).text(item.text());
        item.attributes(Inks::Black, &mut |name, value| node.set(name, value));
        drawing.append(&node.0);
    }
    drawing
}

/// A sheet of paper to put drawings on, as wide as there is room, which the style of the widget does not reach.
pub(super) struct Paper {
    pub(super) place: El,
    root: Option<Node>,
}

impl Paper {
    pub(super) fn new(place: El) -> Self {
        let options = js_sys::Object::new();
        by_name::set_text(&options, "mode", "open");
        let root = by_name::call(&place.0, "attachShadow", &[options.into()]);
        for (name, value) in [
            ("background", "#fff"),
            ("border", "1px solid #888"),
            ("padding", "4%"),
            ("max-width", "28em"),
            ("forced-color-adjust", "none"),
        ] {
            by_name::style(&place.0, name, value);
        }
        Self { place, root: root.ok().map(wasm_bindgen::JsCast::unchecked_into) }
    }

    /// Shows a picture, or nothing.
    pub(super) fn show(&self, picture: Option<&Picture>) {
        by_name::style(&self.place.0, "display", if picture.is_some() { "block" } else { "none" });
        let Some(root) = &self.root else { return };
        root.set_text_content(None);
        if let Some(picture) = picture {
            let drawing = drawing(picture).attr("width", "100%");
            let _ = drawing.0.remove_attribute("height");
            by_name::style(&drawing.0, "display", "block");
            let _ = root.append_child(&drawing.0);
        }
    }
}
