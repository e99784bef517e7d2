//! A canvas to paint on, and its content as a PNG file.
//!
//! Numbers are passed as texts, which the browser reads as numbers: a float printed here would cost 9 kB.

use std::slice;

use wasm_bindgen::prelude::*;

use super::document::create_element;
use super::dynamic_js::{array, call, call_with_texts, construct, global, once, set_text};

/// The browser has no such canvas, or does not paint on it. Its exception says nothing that a reader could use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Refused;

impl From<JsValue> for Refused {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// A canvas that is not on the page, with its context for painting in two dimensions.
pub(crate) struct Canvas {
    element: JsValue,
    context: JsValue,
}

impl Canvas {
    /// Creates a canvas of a width and a height in pixels.
    ///
    /// # Errors
    /// [`Refused`] by a browser that has no such canvas.
    pub(crate) fn new(width: &str, height: &str) -> Result<Self, Refused> {
        let element = JsValue::from(create_element("canvas"));
        set_text(&element, "width", width);
        set_text(&element, "height", height);
        let context = call_with_texts(&element, "getContext", &["2d"])?;
        Ok(Self { element, context })
    }

    /// Sets a property of the context, such as `fillStyle`.
    pub(crate) fn set(&self, property: &str, value: &str) {
        set_text(&self.context, property, value);
    }

    /// Calls a method of the context with texts, such as `translate`.
    ///
    /// # Errors
    /// [`Refused`] by the browser.
    pub(crate) fn call(&self, method: &str, texts: &[&str]) -> Result<(), Refused> {
        call_with_texts(&self.context, method, texts)?;
        Ok(())
    }

    /// Fills or strokes a path in SVG's syntax, as `method` says.
    ///
    /// # Errors
    /// [`Refused`] by the browser.
    pub(crate) fn paint_path(&self, method: &str, path: &str) -> Result<(), Refused> {
        let path = construct(&global("Path2D"), &[path.into()])?;
        call(&self.context, method, slice::from_ref(&path))?;
        Ok(())
    }

    /// Sets the lengths of dash and gap of a stroke; 0 is a solid line.
    ///
    /// # Errors
    /// [`Refused`] by the browser.
    pub(crate) fn set_dash(&self, length: i32) -> Result<(), Refused> {
        let dash = if length > 0 { array(&[length.into()]) } else { array(&[]) };
        call(&self.context, "setLineDash", &[dash.into()])?;
        Ok(())
    }

    /// Calls `done` with a PNG file as a blob, or with null where the canvas is too large.
    ///
    /// # Errors
    /// [`Refused`] where the content may not be read.
    pub(super) fn to_png(&self, done: impl FnOnce(JsValue) + 'static) -> Result<(), Refused> {
        call(&self.element, "toBlob", &[once(done)])?;
        Ok(())
    }
}
