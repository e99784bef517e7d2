//! The elements that markup is made of, and handles to them.

use wasm_bindgen::prelude::*;
use web_sys::{Element as DomElement, HtmlInputElement, Node};

use crate::platform::{document, dynamic_js, whole_pixels};
use crate::signals::StoredValue;

/// An element on the page or about to be put there; a handle that is cheap to clone.
#[derive(Clone)]
pub(crate) struct Element(pub(crate) DomElement);

/// Several nodes that go into a place together. They are moved there, so a fragment is put into one place only.
pub(crate) struct Fragment(pub(crate) Node);

impl Fragment {
    /// Creates a fragment without nodes.
    pub(crate) fn new() -> Self {
        Self(document::create_fragment())
    }
}

/// A handle to an element that markup makes, for what acts on it later.
///
/// Copies are of the same handle. It is empty before the element is made, and once its owner is gone.
#[derive(Clone, Copy)]
pub(crate) struct ElementRef(StoredValue<Option<Element>>);

impl ElementRef {
    /// Creates an empty handle, which lives as long as the current owner.
    pub(crate) fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Returns the element.
    pub(crate) fn get(self) -> Option<Element> {
        self.0.try_get_value().flatten()
    }

    /// Gives the focus to the first element within this one that a CSS selector matches, for when the element that had
    /// it is gone.
    pub(crate) fn focus_first(self, selector: &str) {
        if let Some(found) = self.get().and_then(|element| element.find(selector)) {
            found.focus();
        }
    }

    /// Fills the handle.
    pub(crate) fn set(self, element: &Element) {
        self.0.set_value(Some(element.clone()));
    }
}

impl Element {
    /// Creates an element. Those of SVG are known by their names.
    pub(crate) fn new(tag: &str) -> Self {
        Self(match tag {
            "svg" | "g" | "path" | "circle" | "rect" | "text" => document::create_svg_element(tag),
            _ => document::create_element(tag),
        })
    }

    /// Sets a property, such as the `value` of an input.
    pub(crate) fn set_property(&self, name: &str, value: &JsValue) {
        dynamic_js::set(&self.0, name, value);
    }

    /// Returns the value of an input, a list or a text area.
    pub(crate) fn value(&self) -> String {
        self.0.unchecked_ref::<HtmlInputElement>().value()
    }

    /// Sets the value of an input, unless it has that already: the cursor would move.
    pub(crate) fn set_value(&self, value: &str) {
        let input: &HtmlInputElement = self.0.unchecked_ref();
        if input.value() != value {
            input.set_value(value);
        }
    }

    /// Selects the whole text of an input, so that typing replaces it.
    pub(crate) fn select(&self) {
        self.call("select");
    }

    /// Gives the element the focus, as far as it takes it.
    pub(crate) fn focus(&self) {
        self.call("focus");
    }

    /// Takes the focus away.
    pub(crate) fn blur(&self) {
        self.call("blur");
    }

    /// Scrolls the page so that the element is in view.
    pub(crate) fn scroll_into_view(&self) {
        self.call("scrollIntoView");
    }

    /// Scrolls the page as far as the element needs to be in view.
    pub(crate) fn reveal(&self) {
        let options = dynamic_js::object(&[("block", "nearest".into())]);
        // As below.
        let _ = dynamic_js::call(&self.0, "scrollIntoView", &[options]);
    }

    /// Calls a method that takes nothing and returns nothing.
    fn call(&self, method: &str) {
        // Each element here has the method, and an element that is gone from the page takes no focus.
        let _ = dynamic_js::call(&self.0, method, &[]);
    }

    /// Returns the width inside of the border, in whole CSS pixels.
    pub(crate) fn inner_width(&self) -> u32 {
        whole_pixels(dynamic_js::get(&self.0, "clientWidth").as_f64().unwrap_or_default())
    }

    /// Sets a property of the element's own style, which no content security policy forbids.
    pub(crate) fn set_style(&self, property: &str, value: &str) {
        dynamic_js::set_style(&self.0, property, value);
    }

    /// Gives the element a shadow root with a fragment in it, which the styles around do not reach.
    pub(crate) fn put_into_shadow(&self, content: &Fragment) {
        let options = dynamic_js::object(&[("mode", "open".into())]);
        if let Ok(root) = dynamic_js::call(&self.0, "attachShadow", &[options]) {
            // A shadow root takes any nodes.
            let _ = dynamic_js::call(&root, "append", &[content.0.clone().into()]);
        }
    }

    /// Puts a fragment into the element, in the place of all children.
    pub(crate) fn fill(&self, content: &Fragment) {
        self.0.set_text_content(None);
        self.append(&content.0);
    }

    /// Scrolls the element so far that another one within it is in sight, with room above. Only the element itself is
    /// scrolled, not the page around it.
    pub(crate) fn scroll_inside_to(&self, inner: &Self) {
        let length = |name| dynamic_js::get_number(&inner.0, name);
        self.set_property("scrollTop", &(length("offsetTop") - length("offsetHeight")).into());
    }

    /// Sets the text by a new text node, since a live region is read aloud when one is added.
    pub(crate) fn announce(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// Returns true if the element stands in another one, on the page or not.
    pub(crate) fn has_parent(&self) -> bool {
        self.0.parent_node().is_some()
    }

    /// Returns true if the element has the focus.
    pub(crate) fn is_focused(&self) -> bool {
        self.matches(":focus")
    }

    /// Returns true if a CSS selector matches the element.
    pub(crate) fn matches(&self, selector: &str) -> bool {
        self.0.matches(selector).unwrap_or(false)
    }

    /// Returns the first element within this one that a CSS selector matches.
    pub(crate) fn find(&self, selector: &str) -> Option<Self> {
        Some(Self(self.0.query_selector(selector).ok()??))
    }

    /// Returns the element itself, or else the nearest one around it, that a CSS selector matches.
    pub(crate) fn closest(&self, selector: &str) -> Option<Self> {
        Some(Self(self.0.closest(selector).ok()??))
    }
}

impl Element {
    /// Sets an attribute of an element that is in place already.
    pub(crate) fn set_attr(&self, name: &str, value: &str) {
        // Names are the widget's own, so none is refused.
        let _ = self.0.set_attribute(name, value);
    }

    /// Returns the value of an attribute.
    pub(crate) fn attr_value(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }

    /// Removes an attribute.
    pub(crate) fn remove_attr(&self, name: &str) {
        // As above.
        let _ = self.0.remove_attribute(name);
    }

    /// Sets the text of an element that has nothing but text.
    pub(crate) fn set_text(&self, text: &str) {
        match self.0.first_child() {
            // Writing over a text node is quicker than making another one.
            Some(node) if !text.is_empty() => node.set_node_value(Some(text)),
            _ => self.0.set_text_content(Some(text)),
        }
    }

    /// Appends a node.
    pub(crate) fn append(&self, child: &Node) {
        append(&self.0, child);
    }

    /// Appends an empty text node and returns it, to be written over.
    pub(crate) fn text_node(&self) -> web_sys::Text {
        let node = document::create_text("");
        self.append(&node);
        node
    }

    /// Copies the element with everything in it, without listeners and bindings.
    pub(crate) fn deep_clone(&self) -> Self {
        Self(self.0.clone_node_with_deep(true).unwrap_throw().unchecked_into())
    }

    /// Returns the first `N` children, which the caller knows to be there.
    pub(crate) fn first_children<const N: usize>(&self) -> [Self; N] {
        let mut next = self.0.first_element_child();
        core::array::from_fn(|_| {
            let child = next.take().unwrap_throw();
            next = child.next_element_sibling();
            Self(child)
        })
    }
}

/// Appends a node to another one.
pub(super) fn append(parent: &Node, child: &Node) {
    // Only an element inside of its own child would be refused.
    let _ = parent.append_child(child);
}
