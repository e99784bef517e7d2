//! A picture of the core as elements of the page.
//!
//! The picture itself is composed and measured in the core. It says the names of its elements and attributes too, so
//! they are made from those here and not written as markup.

use lapwise_core::present::picture::{Inks, Picture};

use crate::markup::Element;

/// Draws a picture in black on white.
pub(crate) fn drawing(picture: &Picture) -> Element {
    let drawing = Element::new("svg").attr("role", "img").attr("aria-label", &picture.title);
    picture.attributes(&mut |name, value| drawing.set_attr(name, value));
    for item in &picture.items {
        let node = Element::new(item.name());
        node.set_text(item.text());
        item.attributes(Inks::Black, &mut |name, value| node.set_attr(name, value));
        drawing.append(&node.0);
    }
    drawing
}
