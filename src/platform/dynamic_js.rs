//! Members of the browser's objects by their names.
//!
//! A member that is bound with its type is a line of glue, and every page fetches the glue first; what only the second
//! module uses is asked for by name instead.

use std::cell::Cell;
use std::rc::{Rc, Weak};

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;

/// A member of an object; undefined where it has none.
pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// Calls a method of an object.
///
/// # Errors
/// What the browser throws, and where there is no such method.
pub(crate) fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    Reflect::apply(get(object, name).unchecked_ref::<Function>(), object, &list(arguments))
}

/// Calls a method of an object with texts, which the browser reads as numbers where it takes those.
///
/// # Errors
/// As [`call`].
pub(crate) fn tell(object: &JsValue, name: &str, texts: &[&str]) -> Result<JsValue, JsValue> {
    let list = Array::new();
    for (index, text) in (0..).zip(texts) {
        list.set(index, JsValue::from_str(text));
    }
    Reflect::apply(get(object, name).unchecked_ref::<Function>(), object, &list)
}

/// Sets a member of an object to a text, as [`tell`] passes it.
pub(crate) fn set_text(object: &JsValue, name: &str, text: &str) {
    set(object, name, &JsValue::from_str(text));
}

/// Calls `done` with whatever comes of a promise.
///
/// # Errors
/// As [`call`].
pub(crate) fn then(promise: &JsValue, done: &JsValue) -> Result<JsValue, JsValue> {
    // A promise keeps one of two.
    call(promise, "then", &[done.clone(), done.clone()])
}

/// Calls a function after some milliseconds.
///
/// # Errors
/// As [`call`].
pub(crate) fn after(millis: i32, act: JsValue) -> Result<JsValue, JsValue> {
    call(&global("window"), "setTimeout", &[act, millis.into()])
}

/// A new element; an error where there is no document.
pub(crate) fn element(tag: &str) -> Result<JsValue, JsValue> {
    tell(&global("document"), "createElement", &[tag])
}

/// Sets a member of an object.
pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) {
    // What a browser does not have it ignores.
    let _ = call(&global("Reflect"), "set", &[object.clone(), JsValue::from_str(name), value.clone()]);
}

/// A new object of a class.
///
/// # Errors
/// As [`call`].
pub(crate) fn new(class: &JsValue, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    call(&global("Reflect"), "construct", &[class.clone(), list(arguments).into()])
}

/// A global of the page; undefined where the browser does not have it.
pub(crate) fn global(name: &str) -> JsValue {
    super::window().map_or(JsValue::UNDEFINED, |window| get(&window, name))
}

/// Some values as an array.
pub(crate) fn list(values: &[JsValue]) -> Array {
    let list = Array::new();
    for (index, value) in (0..).zip(values) {
        list.set(index, value.clone());
    }
    list
}

/// Sets a style property of an element, which no content security policy minds.
pub(crate) fn style(element: &JsValue, name: &str, value: &str) {
    // A browser that does not know it leaves it.
    let _ = tell(&get(element, "style"), "setProperty", &[name, value]);
}

/// Something to do in the frames after the next one, when it is asked for.
pub(crate) struct Frames(Rc<Framed>);

struct Framed {
    act: Box<dyn Fn(usize) -> bool>,
    tick: JsValue,
    is_asked: Cell<bool>,
    /// When the last frame began that was waited for; none before the first.
    last: Cell<Option<f64>>,
}

impl Frames {
    /// Will do `act` a frame after it is asked for, and in each one after that as long as it says that there is more.
    ///
    /// It is told how many milliseconds there were since the frame before.
    pub(crate) fn new(act: impl Fn(usize) -> bool + 'static) -> Self {
        Self(Rc::new_cyclic(|framed: &Weak<Framed>| {
            let framed = framed.clone();
            // Of a type that the glue has already; it passes anything.
            let tick = Closure::<dyn FnMut(web_sys::Event)>::new(move |time: web_sys::Event| {
                framed.upgrade().iter().for_each(|framed| framed.tick(JsValue::from(time.clone()).as_f64()));
            });
            let (is_asked, last) = (Cell::default(), Cell::default());
            Framed { act: Box::new(act), tick: tick.into_js_value(), is_asked, last }
        }))
    }

    /// Asks for it.
    pub(crate) fn ask(&self) {
        if !self.0.is_asked.replace(true) {
            self.0.wait(None);
        }
    }
}

impl Framed {
    fn wait(&self, last: Option<f64>) {
        self.last.set(last);
        let tick = std::slice::from_ref(&self.tick);
        drop(super::window().map(|window| call(&window, "requestAnimationFrame", tick)));
    }

    fn tick(&self, now: Option<f64>) {
        let took = self.last.get().zip(now).map(|(last, now)| super::whole_pixels(now - last) as usize);
        if took.is_none_or(|took| (self.act)(took)) {
            self.wait(now.or(Some(0.0)));
        } else {
            self.is_asked.set(false);
        }
    }
}

/// A function that the browser calls at most once.
pub(crate) fn once(act: impl FnOnce(JsValue) + 'static) -> JsValue {
    once_boxed(Box::new(act))
}

fn once_boxed(act: Box<dyn FnOnce(JsValue)>) -> JsValue {
    let mut act = Some(act);
    // Of a type that the glue has already; it passes anything.
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(move |value: web_sys::Event| {
        if let Some(act) = act.take() {
            act(value.into());
        }
    });
    closure.into_js_value()
}
