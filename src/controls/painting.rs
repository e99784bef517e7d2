//! A picture painted on a canvas, for a PNG file.
//!
//! It is painted item by item, since a content security policy may forbid an image of the whole.

use lapwise_core::present::picture::{Anchor, FONTS, Inks, Item, Path, Picture, Tenths, Text};

use crate::platform::canvas::{Canvas, Refused};

/// Paints a picture on a new canvas, `scale` tenths of a pixel for each tenth of the picture's unit.
///
/// # Errors
/// [`Refused`] by the browser.
pub(crate) fn paint(picture: &Picture, scale: Tenths) -> Result<Canvas, Refused> {
    let canvas = Canvas::new(&(picture.width * scale / 10).to_string(), &(picture.height * scale / 10).to_string())?;
    let scale = format!("{}.{}", scale / 10, scale % 10);
    canvas.call("scale", &[&scale, &scale])?;
    for item in &picture.items {
        match item {
            Item::Text(text) => paint_text(&canvas, text)?,
            Item::Path(path) => paint_path(&canvas, path)?,
        }
    }
    Ok(canvas)
}

fn paint_text(canvas: &Canvas, text: &Text) -> Result<(), Refused> {
    let style = text.style;
    let weight = if style.is_bold { "700 " } else { "" };
    // A canvas and SVG have different words for the middle, and the same ones for both ends.
    let align = if style.anchor == Anchor::Middle { "center" } else { style.anchor.name() };
    canvas.set("font", &format!("{weight}{}px {FONTS}", style.size));
    canvas.set("textAlign", align);
    canvas.set("fillStyle", Inks::Colour.colour(style.ink));
    canvas.call("fillText", &[&text.text, &text.x.to_string(), &text.y.to_string()])
}

fn paint_path(canvas: &Canvas, path: &Path) -> Result<(), Refused> {
    canvas.call("translate", &[&path.x.to_string(), &path.y.to_string()])?;
    if let Some(ink) = path.fill {
        canvas.set("fillStyle", Inks::Colour.colour(ink));
        canvas.paint_path("fill", &path.d)?;
    }
    if let Some(stroke) = path.stroke {
        canvas.set("strokeStyle", Inks::Colour.colour(stroke.ink));
        canvas.set("lineWidth", &stroke.width.to_string());
        canvas.set_dash(stroke.dash)?;
        canvas.paint_path("stroke", &path.d)?;
    }
    // Back, since a saved and restored context would be two more calls for each path.
    canvas.call("translate", &[&(-path.x).to_string(), &(-path.y).to_string()])
}
