//! Printing from a frame, so that nothing of the page around is changed or printed.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::dynamic_js::{after, array, call, call_with_texts, construct, get, once, set, set_text};

/// Pages to print.
pub(crate) struct Job {
    /// The title of the printed document.
    pub(crate) title: String,
    /// The elements to print.
    pub(crate) pages: Vec<Element>,
    /// The CSS rules of the printed document.
    pub(crate) rules: &'static str,
}

/// Prints pages from `frame`, an empty `iframe` that is about to be put on the page, and removes it when done.
///
/// Calls `refuse` where the browser does not begin.
pub(crate) fn print(frame: &Element, job: Job, refuse: Rc<dyn Fn()>) {
    let inside = frame.clone();
    // The empty document of a frame is there at once in one browser and a little later in another.
    let fill = once(move |_| {
        if fill_and_print(&inside, &job, &refuse).is_err() {
            refuse();
        }
    });
    set(frame, "onload", &fill);
}

fn fill_and_print(frame: &JsValue, job: &Job, refuse: &Rc<dyn Fn()>) -> Result<JsValue, JsValue> {
    let window = get(frame, "contentWindow");
    let document = get(&window, "document");
    set_text(&document, "title", &job.title);
    let body = get(&document, "body");
    for page in &job.pages {
        call(&body, "append", &[page.into()])?;
    }
    // A sheet belongs to the window that made it. Where there are none, the margins are the browser's.
    if let Ok(sheet) = construct(&get(&window, "CSSStyleSheet"), &[]) {
        call_with_texts(&sheet, "replaceSync", &[job.rules])?;
        set(&document, "adoptedStyleSheets", &array(&[sheet]));
    }
    let has_begun = Rc::new(Cell::new(false));
    let (begins, frame, refuse) = (has_begun.clone(), frame.clone(), refuse.clone());
    set(&window, "onbeforeprint", &once(move |_| begins.set(true)));
    let remove = once(move |_| {
        // A frame that is gone already needs no removing.
        let _ = call(&frame, "remove", &[]);
    });
    set(&window, "onafterprint", &remove);
    call(&window, "print", &[])?;
    // A frame that may not open dialogs is not told so, but nothing begins in it.
    let check = once(move |_| {
        if !has_begun.get() {
            refuse();
        }
    });
    after(BEGINS_WITHIN_MILLIS, check)
}

const BEGINS_WITHIN_MILLIS: i32 = 1000;
