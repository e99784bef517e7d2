//! Members of JavaScript objects, reached by name at run time.
//!
//! A member bound with its type is a line of glue, and every page fetches the glue first. What only a later part uses
//! is reached by name instead, and costs the first load nothing.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;

use super::window::window;

/// Returns a member of an object, or `undefined` where it has none.
pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// Returns a member of an object that is a number, or 0 where it has none.
pub(crate) fn get_number(object: &JsValue, name: &str) -> f64 {
    get(object, name).as_f64().unwrap_or_default()
}

/// Returns a member of an object that is a text, or an empty one where it has none.
pub(crate) fn get_text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}

/// Returns true if a member of an object is `true`.
pub(crate) fn is_true(object: &JsValue, name: &str) -> bool {
    get(object, name) == JsValue::TRUE
}

/// Returns an item of a list, or `undefined` where it has none.
pub(super) fn get_index(list: &JsValue, index: u32) -> JsValue {
    Reflect::get(list, &index.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Sets a member of an object.
pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) {
    // A browser ignores a member that it does not know.
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

/// Sets a member of an object to a text, which the browser reads as a number where it takes one.
pub(crate) fn set_text(object: &JsValue, name: &str, text: &str) {
    set(object, name, &JsValue::from_str(text));
}

/// Sets a style property of an element, which no content security policy forbids.
pub(crate) fn set_style(element: &JsValue, property: &str, value: &str) {
    // A browser ignores a property that it does not know.
    let _ = call_with_texts(&get(element, "style"), "setProperty", &[property, value]);
}

/// Calls a method of an object.
///
/// # Errors
/// The exception of the browser, also where there is no such method.
pub(crate) fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    Reflect::apply(get(object, method).unchecked_ref::<Function>(), object, &array(arguments))
}

/// Calls a method of an object with texts, which the browser reads as numbers where it takes those.
///
/// # Errors
/// As [`call`].
pub(crate) fn call_with_texts(object: &JsValue, method: &str, texts: &[&str]) -> Result<JsValue, JsValue> {
    let list = Array::new();
    for (index, text) in (0..).zip(texts) {
        list.set(index, JsValue::from_str(text));
    }
    Reflect::apply(get(object, method).unchecked_ref::<Function>(), object, &list)
}

/// Calls `done` when a promise is settled, with its value or its error.
///
/// # Errors
/// As [`call`].
pub(super) fn then(promise: &JsValue, done: &JsValue) -> Result<JsValue, JsValue> {
    // A promise settles once, so it calls one of the two.
    call(promise, "then", &[done.clone(), done.clone()])
}

/// Calls a function after some milliseconds.
///
/// # Errors
/// As [`call`].
pub(super) fn after(millis: i32, act: JsValue) -> Result<JsValue, JsValue> {
    call(&global("window"), "setTimeout", &[act, millis.into()])
}

/// Creates an object of a class.
///
/// # Errors
/// As [`call`].
pub(super) fn construct(class: &JsValue, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    call(&global("Reflect"), "construct", &[class.clone(), array(arguments).into()])
}

/// Creates a plain object.
pub(crate) fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in members {
        set(&object, name, value);
    }
    object.into()
}

/// Returns a global of the page, or `undefined` where the browser does not have it.
pub(super) fn global(name: &str) -> JsValue {
    window().map_or(JsValue::UNDEFINED, |window| get(&window, name))
}

/// Returns some values as an array.
pub(crate) fn array(values: &[JsValue]) -> Array {
    let list = Array::new();
    for (index, value) in (0..).zip(values) {
        list.set(index, value.clone());
    }
    list
}

/// Returns the texts of an array as far as there are texts; none of what is no array.
pub(crate) fn array_texts(list: &JsValue) -> Vec<String> {
    let mut texts = Vec::new();
    // `undefined` has no items, so a missing array ends at once.
    while let Some(text) = get_index(list, u32::try_from(texts.len()).unwrap_or(u32::MAX)).as_string() {
        texts.push(text);
    }
    texts
}

/// Wraps a function that the browser calls at most once. What it would need is freed by the browser's collector.
pub(super) fn once(act: impl FnOnce(JsValue) + 'static) -> JsValue {
    once_boxed(Box::new(act))
}

fn once_boxed(act: Box<dyn FnOnce(JsValue)>) -> JsValue {
    let mut act = Some(act);
    // A closure of another type would be more glue; this one is there already and takes any value.
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(move |value: web_sys::Event| {
        if let Some(act) = act.take() {
            act(value.into());
        }
    });
    closure.into_js_value()
}
