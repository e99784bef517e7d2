//! The only place that calls the browser's globals: storage, address, language, timers, sizes.
//!
//! Handles in, handles out: what listens here stops listening when its handle is dropped.
//! Anything the browser refuses is simply not there; the planner works without it.

mod device_io;
pub(crate) mod dynamic_js;
mod preview_frame;
mod take_along;

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget, ResizeObserver, ResizeObserverEntry, ShadowRoot, Storage, Window};

pub(crate) use device_io::{
    base, folder, forget, go_to, has_share, is_standalone, kept, now_millis, read_file, share, touch,
};
pub(crate) use preview_frame::{replace_in_frame, when_framed};
pub(crate) use take_along::{copy, print, save, save_png, stamp};

fn window() -> Option<Window> {
    web_sys::window()
}

/// What the standalone page keeps its plan under.
pub(crate) const STORED: &str = "lapwise:plan";

/// What is kept on the device under `key`; none where nothing is or storage is refused.
pub(crate) fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps `value` on the device under `key`; whether the browser took it.
pub(crate) fn store(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

thread_local! {
    /// What this page has kept as the reader's own plan last, whether or not the browser took it.
    static OWN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The reader's own plan: what this page has kept, else what is kept on the device.
pub(crate) fn own() -> Option<String> {
    OWN.with_borrow(Clone::clone).or_else(|| stored(STORED))
}

/// Keeps the reader's own plan; whether the browser took it.
pub(crate) fn store_own(link: &str) -> bool {
    OWN.set(Some(link.to_owned()));
    store(STORED, link)
}

/// What is kept for this tab under `key`; none where nothing is or storage is refused.
pub(crate) fn stored_for_session(key: &str) -> Option<String> {
    window()?.session_storage().ok()??.get_item(key).ok()?
}

/// Keeps `value` for this tab under `key`, where the browser takes it.
pub(crate) fn store_for_session(key: &str, value: &str) {
    if let Some(storage) = window().and_then(|window| window.session_storage().ok()?) {
        let _ = storage.set_item(key, value);
    }
}

/// Whether what `element` is in is the standalone page's widget.
pub(crate) fn is_page(element: &Element) -> bool {
    let root = element.get_root_node().dyn_into::<ShadowRoot>();
    root.is_ok_and(|root| root.host().has_attribute("page"))
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

thread_local! {
    /// The fragment that was read or written last.
    static KNOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The fragment of the page's address, with its `#`; empty where there is none.
pub(crate) fn fragment() -> String {
    let fragment = address_fragment();
    KNOWN.set(fragment.clone());
    fragment
}

/// The fragment that was read or written last, whatever the address has by now.
pub(crate) fn known_fragment() -> String {
    KNOWN.with_borrow(Clone::clone)
}

/// Whether the address has this fragment.
pub(crate) fn is_fragment(fragment: &str) -> bool {
    address_fragment() == fragment
}

fn address_fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Puts `fragment` into the address of this history entry, so that Back does not trap; not over one that somebody has
/// put there and nobody has read yet.
pub(crate) fn set_fragment(fragment: &str) {
    if !KNOWN.with_borrow(|known| is_fragment(known)) {
        return;
    }
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // Refused where it is called too often or in a sandbox; the next change tries again.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
        KNOWN.set(address_fragment());
    }
}

/// The language tag of the text around `element`; the reader's own where that only adds a region.
pub(crate) fn language(element: &Element) -> String {
    let around = element.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    let own = window().and_then(|window| window.navigator().language()).unwrap_or_default();
    match around {
        Some(tag) if tag.contains('-') || !own.starts_with(&tag) => tag,
        _ => own,
    }
}

/// An event listener, until it is dropped; it hears what does not bubble, too.
pub(crate) struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn FnMut()>,
}

impl Listener {
    fn on(target: EventTarget, name: &'static str, act: impl FnMut() + 'static) -> Self {
        let closure = Closure::<dyn FnMut()>::new(act);
        let _ = target.add_event_listener_with_callback_and_bool(name, closure.as_ref().unchecked_ref(), true);
        Self { target, name, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let act = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.name, act, true);
    }
}

/// Calls `act` whenever another fragment is put into the address.
pub(crate) fn on_fragment_change(act: impl FnMut() + 'static) -> Option<Listener> {
    Some(Listener::on(window()?.into(), "hashchange", act))
}

/// Calls `act` when the page may be about to go away.
pub(crate) fn on_leave(act: impl FnMut() + 'static) -> Option<Listener> {
    Some(Listener::on(window()?.into(), "pagehide", act))
}

/// Calls `act` when another tab has kept or changed something.
pub(crate) fn on_kept_elsewhere(act: impl FnMut() + 'static) -> Option<Listener> {
    Some(Listener::on(window()?.into(), "storage", act))
}

/// Calls `act` when the page, or anything on it, has been scrolled.
pub(crate) fn on_scroll(act: impl FnMut() + 'static) -> Option<Listener> {
    Some(Listener::on(window()?.into(), "scroll", act))
}

/// Which of the `count` equal parts of an element, from top to bottom, are on screen.
pub(crate) fn part_in_sight(element: &Element, count: usize) -> Range<usize> {
    let place = element.get_bounding_client_rect();
    let screen = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(0.0);
    let parts = u32::try_from(count).unwrap_or(u32::MAX);
    let index = |y: f64| {
        let part = (y - place.top()) / place.height().max(1.0);
        whole_pixels(part.max(0.0) * f64::from(parts)) as usize
    };
    index(0.0)..index(screen)
}

/// Something to do a little later, once, however often it is asked for meanwhile.
pub(crate) struct Delayed {
    act: Rc<dyn Fn()>,
    closure: Closure<dyn FnMut()>,
    pending: Rc<RefCell<Option<i32>>>,
    millis: i32,
}

impl Delayed {
    /// Will do `act` so many milliseconds after it was first asked for.
    pub(crate) fn new(millis: i32, act: impl Fn() + 'static) -> Self {
        Self::shared(millis, Rc::new(act))
    }

    fn shared(millis: i32, act: Rc<dyn Fn()>) -> Self {
        let pending = Rc::new(RefCell::new(None));
        let closure = {
            let (act, pending) = (act.clone(), pending.clone());
            Closure::<dyn FnMut()>::new(move || {
                pending.replace(None);
                act();
            })
        };
        Self { act, closure, pending, millis }
    }

    /// Asks for it.
    pub(crate) fn ask(&self) {
        let mut pending = self.pending.borrow_mut();
        if pending.is_none() {
            *pending = window().and_then(|window| {
                let callback = self.closure.as_ref().unchecked_ref();
                window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, self.millis).ok()
            });
        }
    }

    /// Does it at once, if it was asked for; whether it was.
    pub(crate) fn hurry(&self) -> bool {
        let is_asked = self.cancel();
        if is_asked {
            (self.act)();
        }
        is_asked
    }

    fn cancel(&self) -> bool {
        let pending = self.pending.borrow_mut().take();
        if let (Some(timer), Some(window)) = (pending, window()) {
            window.clear_timeout_with_handle(timer);
        }
        pending.is_some()
    }
}

impl Drop for Delayed {
    fn drop(&mut self) {
        self.cancel();
    }
}

/// Watches the size of an element, until it is dropped.
pub(crate) struct SizeWatch {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut(Vec<ResizeObserverEntry>)>,
}

impl SizeWatch {
    /// Calls `tell` with the width of `element` in whole CSS pixels, now and whenever it changes.
    pub(crate) fn width(element: &Element, tell: impl Fn(u32) + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut(Vec<ResizeObserverEntry>)>::new(move |entries: Vec<ResizeObserverEntry>| {
            if let Some(entry) = entries.last() {
                tell(whole_pixels(entry.content_rect().width()));
            }
        });
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _closure: closure })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// A length of the page in whole CSS pixels; nothing under zero.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, and a page is never 4 billion pixels wide"
)]
pub(crate) const fn whole_pixels(length: f64) -> u32 {
    length as u32
}

/// A place on the page in whole CSS pixels, which may be above or left of it.
#[allow(clippy::cast_possible_truncation, reason = "a float cast saturates")]
pub(crate) const fn pixels(place: f64) -> i32 {
    place as i32
}
