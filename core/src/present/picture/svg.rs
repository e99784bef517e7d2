//! A picture as an SVG file.

use super::drawing::Picture;
use super::style::Inks;
use crate::present::xml::{push_attribute, push_escaped};

/// The picture as the text of an SVG file.
///
/// ```
/// use lapwise_core::present::picture::{Inks, Picture, Unit, to_svg};
/// let svg = to_svg(&Picture::new(10, 20, Unit::Pixel, String::new()), Inks::Colour);
/// assert!(svg.starts_with("<svg xmlns=") && svg.contains("viewBox=\"0 0 10 20\""));
/// ```
#[must_use]
pub fn to_svg(picture: &Picture, inks: Inks) -> String {
    let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    picture.attributes(&mut |name, value| push_attribute(&mut svg, name, value));
    svg.push_str("><title>");
    push_escaped(&mut svg, &picture.title);
    svg.push_str("</title>\n");
    for item in &picture.items {
        svg.push('<');
        svg.push_str(item.name());
        item.attributes(inks, &mut |name, value| push_attribute(&mut svg, name, value));
        svg.push('>');
        push_escaped(&mut svg, item.text());
        for part in ["</", item.name(), ">\n"] {
            svg.push_str(part);
        }
    }
    svg.push_str("</svg>\n");
    svg
}
