//! A picture painted on a canvas, for a PNG file.
//!
//! It is painted item by item, since a content security policy may forbid an image of the whole.

use wasm_bindgen::JsValue;

use crate::platform::canvas::Canvas;

use lapwise_core::present::chart::written;
use lapwise_core::present::picture::{Anchor, FONTS, Inks, Item, Path, Picture, Tenths, Text, filled_in};

/// Paints a picture on a new canvas, `scale` tenths of a pixel for each tenth of the picture's unit.
///
/// # Errors
/// What the browser throws.
pub(crate) fn paint(picture: &Picture, scale: Tenths) -> Result<Canvas, JsValue> {
    let canvas = Canvas::new(&written(picture.width * scale / 10), &written(picture.height * scale / 10))?;
    let scale = filled_in("#.#", &[scale / 10, scale % 10]);
    canvas.call("scale", &[&scale, &scale])?;
    for item in &picture.items {
        match item {
            Item::Text(text) => paint_text(&canvas, text)?,
            Item::Path(path) => paint_path(&canvas, path)?,
        }
    }
    Ok(canvas)
}

fn paint_text(canvas: &Canvas, text: &Text) -> Result<(), JsValue> {
    let style = text.style;
    let weight = if style.is_bold { "700 " } else { "" };
    // A canvas and SVG have different words for the middle, and the same ones for both ends.
    let align = if style.anchor == Anchor::Middle { "center" } else { style.anchor.name() };
    canvas.set("font", &format!("{weight}{}px {FONTS}", style.size));
    canvas.set("textAlign", align);
    canvas.set("fillStyle", Inks::Colour.colour(style.ink));
    canvas.call("fillText", &[&text.text, &written(text.x), &written(text.y)])
}

fn paint_path(canvas: &Canvas, path: &Path) -> Result<(), JsValue> {
    canvas.call("translate", &[&written(path.x), &written(path.y)])?;
    if let Some(ink) = path.fill {
        canvas.set("fillStyle", Inks::Colour.colour(ink));
        canvas.paint_path("fill", &path.d)?;
    }
    if let Some(stroke) = path.stroke {
        canvas.set("strokeStyle", Inks::Colour.colour(stroke.ink));
        canvas.set("lineWidth", &written(stroke.width));
        canvas.set_dash(stroke.dash)?;
        canvas.paint_path("stroke", &path.d)?;
    }
    // Back, since a saved and restored context would be two more calls for each path.
    canvas.call("translate", &[&written(-path.x), &written(-path.y)])
}
