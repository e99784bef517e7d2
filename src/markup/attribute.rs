//! What attributes and properties are set to.

use wasm_bindgen::JsValue;

use super::effect::effect;
use super::element::Element;
use crate::platform::dynamic_js;

impl Element {
    /// Sets an attribute, as in markup.
    pub(crate) fn attr(self, name: &'static str, value: impl Attribute) -> Self {
        value.set_on(&self, name);
        self
    }

    /// Sets a property, as in markup.
    pub(crate) fn prop(self, name: &'static str, value: impl Property) -> Self {
        value.set_on(&self, name);
        self
    }

    /// Sets the classes.
    pub(crate) fn class(self, names: &str) -> Self {
        self.attr("class", names)
    }
}

/// The value of an attribute, or a closure that returns one.
///
/// A `bool` is the attribute's presence, but in an attribute of accessibility (`aria-…`) the text `true` or `false`.
/// An attribute of `None` is not there.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value of an attribute",
    note = "a text or a `bool` stands still; what follows signals is a closure that returns a text, a `bool` or an \
            `Option<String>`: `move || name.get()`"
)]
pub(crate) trait Attribute {
    /// Sets the attribute. Where this is a closure, it follows the signals that it reads.
    fn set_on(self, element: &Element, name: &'static str);
}

impl Attribute for &str {
    fn set_on(self, element: &Element, name: &'static str) {
        element.set_attr(name, self);
    }
}

impl Attribute for &String {
    fn set_on(self, element: &Element, name: &'static str) {
        element.set_attr(name, self);
    }
}

impl Attribute for String {
    fn set_on(self, element: &Element, name: &'static str) {
        element.set_attr(name, &self);
    }
}

impl Attribute for Option<&str> {
    fn set_on(self, element: &Element, name: &'static str) {
        if let Some(text) = self {
            element.set_attr(name, text);
        }
    }
}

impl Attribute for bool {
    fn set_on(self, element: &Element, name: &'static str) {
        if let Some(text) = state(self, name) {
            element.set_attr(name, text);
        }
    }
}

impl<F, V> Attribute for F
where
    F: Fn() -> V + 'static,
    V: AttributeValue,
{
    fn set_on(self, element: &Element, name: &'static str) {
        follow(element.clone(), name, Box::new(move || self().text(name)));
    }
}

fn follow(element: Element, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
    let mut shown = None;
    effect(move || {
        let value = value();
        if value != shown {
            match &value {
                Some(value) => element.set_attr(name, value),
                None => element.remove_attr(name),
            }
            shown = value;
        }
    });
}

/// A value that a closure may return for an attribute.
pub(crate) trait AttributeValue {
    /// The attribute's text; `None` where the attribute is not there.
    fn text(self, name: &str) -> Option<String>;
}

impl AttributeValue for String {
    fn text(self, _: &str) -> Option<String> {
        Some(self)
    }
}

impl AttributeValue for &'static str {
    fn text(self, _: &str) -> Option<String> {
        Some(self.to_owned())
    }
}

impl AttributeValue for Option<String> {
    fn text(self, _: &str) -> Option<String> {
        self
    }
}

impl AttributeValue for bool {
    fn text(self, name: &str) -> Option<String> {
        state(self, name).map(str::to_owned)
    }
}

fn state(is_on: bool, name: &str) -> Option<&'static str> {
    match (is_on, name.starts_with("aria-")) {
        (true, true) => Some("true"),
        (false, true) => Some("false"),
        (true, false) => Some(""),
        (false, false) => None,
    }
}

/// The value of a property, such as `value` or `checked`, or a closure that returns one.
///
/// People change properties too. So a closure's value is compared with what the element has, and written where that
/// differs: a text that is the same is not written again, which would move the cursor.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value of a property",
    note = "a text or a `bool` stands still; what follows signals is a closure: `move || text.get()`"
)]
pub(crate) trait Property {
    /// Sets the property. Where this is a closure, it follows the signals that it reads.
    fn set_on(self, element: &Element, name: &'static str);
}

impl Property for bool {
    fn set_on(self, element: &Element, name: &'static str) {
        element.set_property(name, &self.into());
    }
}

impl Property for String {
    fn set_on(self, element: &Element, name: &'static str) {
        element.set_property(name, &self.into());
    }
}

impl Property for &str {
    fn set_on(self, element: &Element, name: &'static str) {
        element.set_property(name, &self.into());
    }
}

impl<F, V> Property for F
where
    F: Fn() -> V + 'static,
    V: Into<JsValue>,
{
    fn set_on(self, element: &Element, name: &'static str) {
        follow_property(element.clone(), name, Box::new(move || self().into()));
    }
}

fn follow_property(element: Element, name: &'static str, value: Box<dyn Fn() -> JsValue>) {
    effect(move || {
        let value = value();
        if dynamic_js::get(&element.0, name) != value {
            element.set_property(name, &value);
        }
    });
}
