//! Elements whose texts and attributes follow signals.
//!
//! Leptos' own `view!` makes a type of every piece of markup: this interface written with it was 188 kB of
//! compressed WebAssembly, more than twice the budget of the whole page.
//! Here every element is one type and every binding one boxed closure, so markup costs its calls and nothing more.
//! The signals, memos, effects and owners are Leptos'; a binding lives as long as the owner it was made under.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element as DomElement, Event, Node, Text};

use crate::platform::Delayed;

/// An element being built; a handle that can be copied at little cost.
#[derive(Clone)]
pub(crate) struct Element(pub(crate) DomElement);

const SVG: &str = "http://www.w3.org/2000/svg";

/// A new element of HTML.
///
/// Only a page without a document, where no widget can be, would have none to give.
pub(crate) fn el(tag: &str) -> Element {
    Element(document().create_element(tag).unwrap_throw())
}

/// A new element of SVG.
pub(crate) fn svg(tag: &str) -> Element {
    Element(document().create_element_ns(Some(SVG), tag).unwrap_throw())
}

/// A button that does no more than `act`.
pub(crate) fn button(act: impl FnMut() + 'static) -> Element {
    boxed_button(Box::new(act))
}

#[inline(never)]
fn boxed_button(mut act: Box<dyn FnMut()>) -> Element {
    el("button").attr("type", "button").on("click", move |_| act())
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).unwrap_throw()
}

/// Does `act` now and whenever a signal that it reads has changed.
pub(crate) fn effect(act: impl FnMut() + 'static) {
    follow_boxed(Box::new(act));
}

fn follow_boxed(mut act: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_| act());
    keep_alive(Box::new(effect));
}

/// What brings the top of the widget that an element is in into sight, once what is new there is on the page.
pub(crate) fn to_top(inside: &Element) -> Delayed {
    let inside = inside.clone();
    Delayed::new(0, move || {
        if let Ok(Some(frame)) = inside.0.closest(".frame") {
            frame.scroll_into_view();
        }
    })
}

/// Keeps a handle for as long as its owner lives.
pub(crate) fn keep_alive(handle: Box<dyn core::any::Any>) {
    StoredValue::new_local(handle);
}

impl Element {
    pub(crate) fn class(self, names: &str) -> Self {
        self.attr("class", names)
    }

    pub(crate) fn attr(self, name: &str, value: &str) -> Self {
        self.set_attr(name, value);
        self
    }

    /// Sets an attribute of an element that is already in place.
    pub(crate) fn set_attr(&self, name: &str, value: &str) {
        // Names are our own, so none is refused.
        let _ = self.0.set_attribute(name, value);
    }

    /// Sets an attribute where `shown`, which it was set to before, is another value.
    pub(crate) fn update_attr(&self, name: &str, value: String, shown: &mut String) {
        if *shown != value {
            self.set_attr(name, &value);
            *shown = value;
        }
    }

    pub(crate) fn text(self, text: &str) -> Self {
        self.0.set_text_content(Some(text));
        self
    }

    pub(crate) fn put(self, child: Self) -> Self {
        self.append(&child.0);
        self
    }

    pub(crate) fn put_all(self, children: &[Self]) -> Self {
        for child in children {
            self.append(&child.0);
        }
        self
    }

    /// Changes the text of an element that has nothing but text. A text node that is there is written over, which
    /// is quicker than another one.
    pub(crate) fn set_text(&self, text: &str) {
        match self.0.first_child() {
            Some(node) if !text.is_empty() => node.set_node_value(Some(text)),
            _ => self.0.set_text_content(Some(text)),
        }
    }

    /// Changes the text where `shown`, which was written before, is another one.
    pub(crate) fn update_text(&self, text: String, shown: &mut String) {
        if *shown != text {
            self.set_text(&text);
            *shown = text;
        }
    }

    /// Another element like this one, with all that is in it.
    pub(crate) fn deep_clone(&self) -> Self {
        Self(self.0.clone_node_with_deep(true).unwrap_throw().unchecked_into())
    }

    /// The first children, as many as are asked for and known to be there.
    pub(crate) fn children<const N: usize>(&self) -> [Self; N] {
        let mut next = self.0.first_element_child();
        core::array::from_fn(|_| {
            let child = next.take().unwrap_throw();
            next = child.next_element_sibling();
            Self(child)
        })
    }

    /// An empty text in the element, to be written over.
    pub(crate) fn text_node(&self) -> Text {
        let node = document().create_text_node("");
        self.append(&node);
        node
    }

    /// A piece of text beside other children.
    pub(crate) fn put_text(self, text: &str) -> Self {
        self.append(&document().create_text_node(text));
        self
    }

    pub(crate) fn append(&self, child: &Node) {
        let _ = self.0.append_child(child);
    }

    /// The text follows `text`; the page is touched only where it changes.
    pub(crate) fn bind_text(self, text: impl Fn() -> String + 'static) -> Self {
        self.follow_text(Box::new(text));
        self
    }

    fn follow_text(&self, text: Box<dyn Fn() -> String>) {
        let (element, mut shown) = (self.clone(), String::new());
        effect(move || {
            element.update_text(text(), &mut shown);
        });
    }

    /// The attribute follows `value`, and is away where there is none.
    pub(crate) fn bind_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.follow_attr(name, Box::new(value));
        self
    }

    fn follow_attr(&self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
        let (element, mut shown) = (self.0.clone(), None);
        effect(move || {
            let value = value();
            if value != shown {
                let _ = match &value {
                    Some(value) => element.set_attribute(name, value),
                    None => element.remove_attribute(name),
                };
                shown = value;
            }
        });
    }

    /// The attribute is `true` or `false`, as states of accessibility are.
    pub(crate) fn bind_state(self, name: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        self.bind_attr(name, move || Some(if holds() { "true" } else { "false" }.to_owned()))
    }

    /// The children follow `children`; what they are bound to goes with them.
    pub(crate) fn bind_children(self, children: impl Fn() -> Vec<Self> + 'static) -> Self {
        self.follow_children(Box::new(children));
        self
    }

    fn follow_children(&self, children: Box<dyn Fn() -> Vec<Self>>) {
        let parent = self.clone();
        effect(move || parent.replace(&children()));
    }

    /// The children are made anew only when `key` changes.
    pub(crate) fn bind_children_by_key<K: PartialEq + Clone + 'static>(
        self,
        key: impl Fn() -> K + 'static,
        children: impl Fn(K) -> Vec<Self> + 'static,
    ) -> Self {
        let shown = Rc::new(RefCell::new(None));
        let known = shown.clone();
        let is_new = move || {
            let key = Some(key());
            let is_new = *known.borrow() != key;
            known.replace(key);
            is_new
        };
        let children = move || {
            // Taken out of the cell first, since the children may read other keys.
            let key = shown.borrow().clone();
            key.map_or_else(Vec::new, &children)
        };
        // Each key is a type of its own, so only these two closures are made once a type.
        self.rebuild_when(Box::new(is_new), Box::new(children));
        self
    }

    fn rebuild_when(&self, is_new: Box<dyn Fn() -> bool>, children: Box<dyn Fn() -> Vec<Self>>) {
        let parent = self.clone();
        // Not the effect's own owner, which is cleaned up each time it runs.
        let owner = Owner::new();
        effect(move || {
            if is_new() {
                // A field that loses the focus with its element is still listened to.
                parent.replace(&[]);
                owner.cleanup();
                parent.replace(&owner.with(|| untrack(|| children())));
            }
        });
    }

    /// Takes all children out and puts these in.
    pub(crate) fn replace(&self, children: &[Self]) {
        self.0.set_text_content(None);
        for child in children {
            self.append(&child.0);
        }
    }

    pub(crate) fn on(self, name: &str, act: impl FnMut(Event) + 'static) -> Self {
        self.listen(name, Box::new(act));
        self
    }

    fn listen(&self, name: &str, mut act: Box<dyn FnMut(Event)>) {
        // What a listener reads it reads once.
        let closure = Closure::<dyn FnMut(Event)>::new(move |event| untrack(|| act(event)));
        let _ = self.0.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
        keep_alive(Box::new(closure));
    }

    /// The element as what it is known to be.
    pub(crate) fn cast<T: JsCast>(&self) -> T {
        self.0.clone().unchecked_into()
    }
}

/// The element that an event came from, as what it is known to be.
pub(crate) fn pressed_key(event: &Event) -> String {
    event.unchecked_ref::<web_sys::KeyboardEvent>().key()
}
