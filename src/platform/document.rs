//! The document: new elements and texts, and a look at what is on the page.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Node, Text};

use super::dynamic_js::{call, call_with_texts, get, global, set_style};
use super::window::window;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Creates an HTML element.
pub(crate) fn create_element(tag: &str) -> Element {
    document().create_element(tag).unwrap_throw()
}

/// Creates an SVG element.
pub(crate) fn create_svg_element(tag: &str) -> Element {
    document().create_element_ns(Some(SVG), tag).unwrap_throw()
}

/// Creates a fragment: nodes that go into a place together.
pub(crate) fn create_fragment() -> Node {
    document().create_document_fragment().into()
}

/// Creates a text node.
pub(crate) fn create_text(text: &str) -> Text {
    document().create_text_node(text)
}

/// Returns true if an element of the page itself, outside of shadow roots, matches a CSS selector.
pub(crate) fn has_match(selector: &str) -> bool {
    let found = call_with_texts(&global("document"), "querySelector", &[selector]);
    found.is_ok_and(|found| !found.is_null())
}

/// Sets an attribute of the root of the page, or removes it.
pub(crate) fn set_marked(attribute: &str, is_marked: bool) {
    let root = get(&global("document"), "documentElement");
    // An element takes any attribute.
    let _ = call(&root, "toggleAttribute", &[attribute.into(), is_marked.into()]);
}

/// Keeps the page from being scrolled, or lets it again.
pub(crate) fn set_held(is_held: bool) {
    set_style(&get(&global("document"), "documentElement"), "overflow", if is_held { "hidden" } else { "" });
}

/// Returns the body of the page.
#[cfg(test)]
pub(crate) fn body() -> web_sys::HtmlElement {
    document().body().unwrap_throw()
}

/// Only a worker has no document, and no widget can be in one.
fn document() -> Document {
    window().and_then(|window| window.document()).unwrap_throw()
}
