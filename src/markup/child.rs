//! What can stand between the braces of an element.

use web_sys::Node;

use super::effect::effect;
use super::element::{Element, ElementRef, Fragment, append};
use crate::platform::document;

/// A child of an element: a text, a closure that returns one, an element, or a fragment of several.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no child of an element",
    note = "a child is a text, an element or a fragment; what follows signals is a closure that returns a text, or an \
            `if` or `for` with a closure: `if (move || is_open.get()) {{ … }}`"
)]
pub(crate) trait Child {
    /// Appends the child to a node. Where it is a closure, its text follows the signals that it reads.
    fn put_into(self, parent: &Node);
}

impl Child for &str {
    fn put_into(self, parent: &Node) {
        append(parent, &document::create_text(self));
    }
}

impl Child for &String {
    fn put_into(self, parent: &Node) {
        self.as_str().put_into(parent);
    }
}

impl Child for String {
    fn put_into(self, parent: &Node) {
        self.as_str().put_into(parent);
    }
}

impl<F, T> Child for F
where
    F: Fn() -> T + 'static,
    T: Into<String>,
{
    fn put_into(self, parent: &Node) {
        follow(parent, Box::new(move || self().into()));
    }
}

fn follow(parent: &Node, text: Box<dyn Fn() -> String>) {
    let node = document::create_text("");
    append(parent, &node);
    let mut shown = String::new();
    effect(move || {
        let text = text();
        if text != shown {
            node.set_data(&text);
            shown = text;
        }
    });
}

impl Child for &Element {
    fn put_into(self, parent: &Node) {
        append(parent, &self.0);
    }
}

impl Child for Element {
    fn put_into(self, parent: &Node) {
        append(parent, &self.0);
    }
}

impl Child for Fragment {
    fn put_into(self, parent: &Node) {
        append(parent, &self.0);
    }
}

impl<C: Child> Child for Option<C> {
    fn put_into(self, parent: &Node) {
        if let Some(child) = self {
            child.put_into(parent);
        }
    }
}

impl ElementRef {
    /// Puts content into the element, after what is there. Does nothing while the handle is empty.
    pub(crate) fn put(self, content: impl Child) {
        if let Some(element) = self.get() {
            content.put_into(&element.0);
        }
    }
}
