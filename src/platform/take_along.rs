//! What leaves the page: by the clipboard, as a file, on paper.

use std::cell::Cell;
use std::rc::Rc;
use std::slice;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::dynamic_js::{after, call, element, get, global, list, new, once, set, set_text, tell, then};
use lapwise_core::present::chart::written;
use lapwise_core::present::picture::{Anchor, FONTS, Inks, Item, Path, Picture, Tenths, Text, filled_in};

/// Takes whether something was done.
pub(crate) type Tell = Rc<dyn Fn(bool)>;

/// Puts a text into the clipboard, and tells whether it is there.
pub(crate) fn copy(text: &str, told: Tell) {
    let done = once(move |outcome| told(outcome.is_undefined()));
    let clipboard = get(&global("navigator"), "clipboard");
    let promise = tell(&clipboard, "writeText", &[text]);
    if let Err(refusal) = promise.and_then(|promise| then(&promise, &done)) {
        let _ = call(&done, "call", &[JsValue::NULL, refusal]);
    }
}

/// Saves a text as a file of a type such as `text/csv`; whether the browser takes it.
pub(crate) fn save(name: &str, kind: &str, text: &str) -> bool {
    let options = js_sys::Object::new();
    set_text(&options, "type", &format!("{kind};charset=utf-8"));
    let blob = new(&global("Blob"), &[list(&[text.into()]).into(), options.into()]);
    blob.and_then(|blob| save_blob(name, &blob)).is_ok()
}

fn save_blob(name: &str, blob: &JsValue) -> Result<(), JsValue> {
    let urls = global("URL");
    let url = call(&urls, "createObjectURL", slice::from_ref(blob))?;
    let anchor = element("a")?;
    set(&anchor, "href", &url);
    set_text(&anchor, "download", name);
    call(&anchor, "click", &[])?;
    // Some browsers read it only when the reader has said where to put it.
    let forget = once(move |_| drop(call(&urls, "revokeObjectURL", &[url])));
    after(60_000, forget).map(drop)
}

/// Saves a picture as a PNG file of so many points for each tenth of its unit, in tenths, and tells whether the
/// browser could.
pub(crate) fn save_png(name: &str, picture: &Picture, scale: Tenths, told: Tell) {
    let (file, saved) = (name.to_owned(), told.clone());
    let save = once(move |blob| saved(!blob.is_null() && save_blob(&file, &blob).is_ok()));
    let canvas = drawn(picture, scale).and_then(|canvas| call(&canvas, "toBlob", &[save]));
    if canvas.is_err() {
        told(false);
    }
}

/// A canvas with the picture. Drawn item by item, since a policy may forbid an image of the whole.
fn drawn(picture: &Picture, scale: Tenths) -> Result<JsValue, JsValue> {
    let canvas = element("canvas")?;
    set_text(&canvas, "width", &written(picture.width * scale / 10));
    set_text(&canvas, "height", &written(picture.height * scale / 10));
    let context = tell(&canvas, "getContext", &["2d"])?;
    let scale = filled_in("#.#", &[scale / 10, scale % 10]);
    tell(&context, "scale", &[&scale, &scale])?;
    for item in &picture.items {
        match item {
            Item::Text(text) => write(&context, text)?,
            Item::Path(path) => trace(&context, path)?,
        };
    }
    Ok(canvas)
}

fn write(context: &JsValue, text: &Text) -> Result<JsValue, JsValue> {
    let style = text.style;
    let weight = if style.is_bold { "700 " } else { "" };
    let align = if style.anchor == Anchor::Middle { "center" } else { style.anchor.name() };
    set_text(context, "font", &format!("{weight}{}px {}", style.size, FONTS));
    set_text(context, "textAlign", align);
    set_text(context, "fillStyle", Inks::Colour.colour(style.ink));
    tell(context, "fillText", &[&text.text, &written(text.x), &written(text.y)])
}

fn trace(context: &JsValue, path: &Path) -> Result<JsValue, JsValue> {
    let line = new(&global("Path2D"), &[path.d.as_str().into()])?;
    let line = slice::from_ref(&line);
    tell(context, "translate", &[&written(path.x), &written(path.y)])?;
    if let Some(ink) = path.fill {
        set_text(context, "fillStyle", Inks::Colour.colour(ink));
        call(context, "fill", line)?;
    }
    if let Some(stroke) = path.stroke {
        let dash = if stroke.dash > 0 { list(&[stroke.dash.into()]) } else { list(&[]) };
        set_text(context, "strokeStyle", Inks::Colour.colour(stroke.ink));
        set_text(context, "lineWidth", &written(stroke.width));
        call(context, "setLineDash", &[dash.into()])?;
        call(context, "stroke", line)?;
    }
    tell(context, "translate", &[&written(-path.x), &written(-path.y)])
}

/// A page of 190 × 259 mm on A4 and on Letter, each on a sheet of its own.
const RULES: &str = "@page{margin:8mm}body{margin:0}svg{display:block;margin:0 auto;break-after:page}\
    svg:last-child{break-after:auto}";

/// Prints pages from a frame in `place`, so that nothing of the page around is changed or printed; `refuse` is called
/// where the browser does not begin. The frame goes when it is done, or else when the next one comes.
pub(crate) fn print(place: &Element, title: &str, pages: Vec<Element>, refuse: Rc<dyn Fn()>) {
    let title = title.to_owned();
    place.set_text_content(None);
    let Ok(frame) = element("iframe") else { return refuse() };
    let inside = frame.clone();
    // The empty document of a frame is there at once in one browser and a little later in another.
    let filled = once(move |_| {
        if fill_and_print(&inside, &title, &pages, &refuse).is_err() {
            refuse();
        }
    });
    set(&frame, "onload", &filled);
    for (name, value) in [("class", "unseen"), ("aria-hidden", "true"), ("tabindex", "-1")] {
        let _ = tell(&frame, "setAttribute", &[name, value]);
    }
    let _ = place.append_child(frame.unchecked_ref());
}

fn fill_and_print(frame: &JsValue, title: &str, pages: &[Element], refuse: &Rc<dyn Fn()>) -> Result<JsValue, JsValue> {
    let window = get(frame, "contentWindow");
    let document = get(&window, "document");
    set_text(&document, "title", title);
    let body = get(&document, "body");
    for page in pages {
        call(&body, "append", &[page.into()])?;
    }
    // A sheet belongs to the window that made it. Where there are none, the margins are the browser's.
    if let Ok(sheet) = new(&get(&window, "CSSStyleSheet"), &[]) {
        tell(&sheet, "replaceSync", &[RULES])?;
        set(&document, "adoptedStyleSheets", &list(&[sheet]));
    }
    let begun = Rc::new(Cell::new(false));
    let (begins, done, refuse) = (begun.clone(), frame.clone(), refuse.clone());
    set(&window, "onbeforeprint", &once(move |_| begins.set(true)));
    set(&window, "onafterprint", &once(move |_| drop(call(&done, "remove", &[]))));
    call(&window, "print", &[])?;
    // A frame that may not open dialogs is not told so, but nothing begins in it.
    let look = once(move |_| {
        if !begun.get() {
            refuse();
        }
    });
    after(1000, look)
}

/// The time of writing in UTC as a calendar has it, such as `20270101T120000Z`.
pub(crate) fn stamp() -> String {
    let now = new(&global("Date"), &[]).and_then(|now| call(&now, "toISOString", &[]));
    let mut stamp = String::new();
    // As far as the seconds.
    for c in now.ok().and_then(|now| now.as_string()).unwrap_or_default().chars() {
        if c.is_ascii_alphanumeric() && stamp.len() < 15 {
            stamp.push(c);
        }
    }
    stamp.push('Z');
    stamp
}

/// The address of the page without its fragment.
pub(crate) fn address() -> String {
    let address = get(&global("location"), "href").as_string().unwrap_or_default();
    address.split_once('#').map_or(address.as_str(), |(page, _)| page).to_owned()
}
