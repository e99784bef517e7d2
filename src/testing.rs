//! Words for tests of components in a browser: what a person does with a widget, and what the document shows.
//!
//! A test mounts a widget in the page, does to it what people do, and reads elements, texts and attributes. It names
//! nothing of the Rust behind them, so it holds for a component however that is written. There is no network and no
//! style sheet.

use std::fmt::Debug;
use std::ops::Deref;

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

use lapwise_core::link;
use lapwise_core::options;
use lapwise_core::pacing::Plan;

use crate::element::Widget;
use crate::parts::loader::set_part_loader;
use crate::platform::dynamic_js::{call, get, set, set_style};
use crate::platform::simulated::{choose_file, dispatch, next_frame};
use crate::platform::{clock, document, events, go_to_fragment, session_storage, sleep, storage};
use crate::standalone::OWN_PLAN;

/// The moment of the gun in tests of races, in milliseconds since 1970.
pub(crate) const GUN: u64 = 1_798_804_800_000;

/// The clocks of the page stand still until this is dropped.
pub(crate) struct StoppedClocks;

impl StoppedClocks {
    pub(crate) fn at(seconds: u64) -> Self {
        let clocks = Self;
        clocks.go_to(seconds);
        clocks
    }

    /// Goes to so many seconds after the gun.
    pub(crate) fn go_to(&self, seconds: u64) {
        clock::set_now_millis(Some(GUN + seconds * 1000));
        clock::set_monotonic_millis(Some(1_000_000 + seconds * 1000));
    }
}

impl Drop for StoppedClocks {
    fn drop(&mut self) {
        clock::set_now_millis(None);
        clock::set_monotonic_millis(None);
    }
}

/// A widget in the page, and a person who uses it.
pub(crate) struct Visitor {
    widget: Widget,
    pub(crate) host: HtmlElement,
    pub(crate) root: ShadowRoot,
}

impl Deref for Visitor {
    type Target = Widget;

    fn deref(&self) -> &Widget {
        &self.widget
    }
}

impl Drop for Visitor {
    fn drop(&mut self) {
        // The next test has the page for itself.
        self.host.remove();
    }
}

/// A widget of an element with these attributes, in the page. It listens from the first touch on.
pub(crate) fn placed(attributes: &[(&str, &str)]) -> Visitor {
    placed_with_width(attributes, "700px")
}

/// As [`placed`], of a width as a style sheet gives it.
pub(crate) fn placed_with_width(attributes: &[(&str, &str)], width: &str) -> Visitor {
    let host: HtmlElement = document::create_element("div").unchecked_into();
    for (name, value) in attributes {
        host.set_attribute(name, value).expect_throw("an attribute can be set");
    }
    // The names of things depend on where the reader lives.
    host.set_attribute("lang", "en-GB").expect_throw("an attribute can be set");
    set_style(&host, "width", width);
    set_style(&host, "display", "block");
    document::body().append_child(&host).expect_throw("a body takes a div");
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect_throw("a div takes a shadow root");
    stands_beside("index.html");
    let widget = Widget::new(host.clone(), root.clone());
    widget.mount();
    Visitor { widget, host, root }
}

/// Says where the standalone page is; empty where there is none, as in a build that has no such folder.
pub(crate) fn stands_beside(page: &str) {
    // Whole programs have all parts, so nothing is ever asked for.
    set_part_loader(Function::new_no_args(""), page.to_owned());
}

/// A widget that somebody has touched, so that it listens.
pub(crate) async fn touched(attributes: &[(&str, &str)]) -> Visitor {
    let visitor = placed(attributes);
    visitor.touches();
    soon().await;
    visitor
}

/// A widget with a panel open, by the panel's id.
pub(crate) async fn opened(attributes: &[(&str, &str)], panel: &str) -> Visitor {
    let visitor = touched(attributes).await;
    visitor.opens(panel).await;
    visitor
}

/// Waits until what was asked for has happened, in the next task.
pub(crate) async fn soon() {
    sleep(0).await;
}

/// The frames after which something that was waited for counts as not happening: ten seconds.
const MOST_FRAMES: usize = 600;

/// Waits, frame by frame, until `read` returns `expected`.
///
/// Fails with both values if that does not happen for a generous time.
pub(crate) async fn until<T: Debug + PartialEq<E>, E: Debug>(read: impl Fn() -> T, expected: E) {
    soon().await;
    for _ in 0..MOST_FRAMES {
        if read() == expected {
            return;
        }
        next_frame().await;
    }
    assert_eq!(read(), expected, "after {MOST_FRAMES} frames");
}

/// Empties the storage of the site.
pub(crate) fn forget_stored() {
    for (key, _) in storage::entries() {
        storage::remove(&key);
    }
    for key in ["lapwise:left", "lapwise:history"] {
        session_storage::set(key, "");
    }
}

/// What is pressed or held together with a key or a pointer.
pub(crate) const SHIFT: &str = "shiftKey";
pub(crate) const CTRL: &str = "ctrlKey";

/// What a person reads.
impl Visitor {
    /// Finds the first element that matches a CSS selector.
    pub(crate) fn finds(&self, what: &str) -> Element {
        self.root.query_selector(what).ok().flatten().unwrap_or_else(|| panic!("there is no {what}"))
    }

    /// Finds every element that matches a CSS selector.
    pub(crate) fn finds_all(&self, what: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(what).expect_throw(what);
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
    }

    /// Finds the button that says `text`, or is called so.
    pub(crate) fn finds_button(&self, text: &str) -> Element {
        let is_called = |button: &Element| {
            button.text_content().as_deref() == Some(text)
                || button.get_attribute("aria-label").as_deref() == Some(text)
        };
        let found = self.finds_all("button").into_iter().find(is_called);
        found.unwrap_or_else(|| panic!("there is no button {text}"))
    }

    pub(crate) fn count(&self, what: &str) -> usize {
        self.finds_all(what).len()
    }

    /// The text of an element.
    pub(crate) fn reads(&self, what: &str) -> String {
        self.finds(what).text_content().unwrap_or_default()
    }

    /// The texts of all elements that match.
    pub(crate) fn reads_all(&self, what: &str) -> Vec<String> {
        self.finds_all(what).iter().map(|element| element.text_content().unwrap_or_default()).collect()
    }

    /// The texts of all elements that match, in the shadow root of an element of the widget.
    pub(crate) fn reads_all_inside(&self, host: &str, what: &str) -> Vec<String> {
        let root = self.finds(host).shadow_root().expect_throw(host);
        let found = root.query_selector_all(what).expect_throw(what);
        (0..found.length()).filter_map(|index| found.item(index)?.text_content()).collect()
    }

    /// The value of an input, a text area or a list.
    pub(crate) fn value(&self, field: &str) -> String {
        get(&self.finds(field), "value").as_string().expect_throw("a field has a value")
    }

    /// The values of all fields that match.
    pub(crate) fn values(&self, fields: &str) -> Vec<String> {
        self.finds_all(fields).iter().map(|field| get(field, "value").as_string().unwrap_or_default()).collect()
    }

    /// An attribute of an element, empty where it has none.
    pub(crate) fn attribute_of(&self, what: &str, name: &str) -> String {
        self.finds(what).get_attribute(name).unwrap_or_default()
    }

    /// The same attribute of all elements that match.
    pub(crate) fn attributes_of(&self, what: &str, name: &str) -> Vec<String> {
        self.finds_all(what).iter().map(|element| element.get_attribute(name).unwrap_or_default()).collect()
    }

    /// True if a field is marked as refused.
    pub(crate) fn is_refused(&self, field: &str) -> bool {
        self.attribute_of(field, "aria-invalid") == "true"
    }

    pub(crate) fn is_hidden(&self, what: &str) -> bool {
        self.finds(what).has_attribute("hidden")
    }

    pub(crate) fn is_pressed(&self, button: &str) -> bool {
        self.finds_button(button).get_attribute("aria-pressed").as_deref() == Some("true")
    }

    pub(crate) fn is_checked(&self, box_: &str) -> bool {
        self.finds(box_).unchecked_into::<HtmlInputElement>().checked()
    }

    /// The element that has the focus, within the widget.
    pub(crate) fn focused(&self) -> Option<Element> {
        get(&self.root, "activeElement").dyn_into().ok()
    }

    pub(crate) fn has_focus(&self, what: &str) -> bool {
        self.focused().is_some_and(|focused| focused.matches(what).expect_throw(what))
    }

    /// The part of a text field that is selected.
    pub(crate) fn selected_text(&self, field: &str) -> String {
        let input = self.finds(field);
        let at = |name| get(&input, name).as_f64().unwrap_or_default();
        let characters = self.value(field).encode_utf16().collect::<Vec<_>>();
        let (start, end) = (at("selectionStart"), at("selectionEnd"));
        let is_in = |index: usize| (start..end).contains(&f64::from(u32::try_from(index).unwrap_or(u32::MAX)));
        let selected: Vec<_> =
            characters.iter().enumerate().filter(|(index, _)| is_in(*index)).map(|(_, c)| *c).collect();
        String::from_utf16_lossy(&selected)
    }

    /// The value of a key of the plan's link, empty where it has none.
    pub(crate) fn in_link(&self, key: &str) -> String {
        let link = self.link();
        let mut pairs = link.trim_start_matches('#').split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(known, _)| *known == key).map_or_else(String::new, |(_, value)| value.to_owned())
    }
}

/// What a person does.
impl Visitor {
    /// Comes near the widget with a pointer.
    pub(crate) fn touches(&self) {
        events::dispatch_bubbling(&self.finds(".frame"), "pointerover");
    }

    /// Opens a panel by its id, through a list where its button is in one. What is open is closed first.
    pub(crate) async fn opens(&self, panel: &str) {
        self.closes().await;
        let button = format!("[aria-controls={panel}]");
        for list in ["panel-details", "panel-more"] {
            if self.count(&button) == 0 {
                self.clicks(&format!("[aria-controls={list}]"));
                soon().await;
            }
        }
        self.clicks(&button);
        soon().await;
    }

    /// Closes the panel that is open, if there is one.
    pub(crate) async fn closes(&self) {
        if self.count(".sheet .close") > 0 {
            self.clicks(".sheet .close");
            soon().await;
        }
    }

    /// Puts the focus into a field or on a button.
    pub(crate) fn enters(&self, what: &str) {
        self.finds(what).unchecked_into::<HtmlElement>().focus().expect_throw("an element takes the focus");
    }

    /// Writes a text in the place of what is in a field, and stays in it.
    pub(crate) fn types(&self, field: &str, text: &str) {
        self.enters(field);
        set(&self.finds(field), "value", &text.into());
        events::dispatch_bubbling(&self.finds(field), "input");
    }

    /// Takes the focus out of a field. Returns what stands in it then.
    pub(crate) fn leaves(&self, field: &str) -> String {
        self.finds(field).unchecked_into::<HtmlElement>().blur().expect_throw("an input lets go");
        self.value(field)
    }

    /// Writes a text in a field and leaves it. Returns what stands in it once the widget has followed.
    pub(crate) async fn fills(&self, field: &str, text: &str) -> String {
        self.types(field, text);
        events::dispatch_bubbling(&self.finds(field), "change");
        self.leaves(field);
        soon().await;
        self.value(field)
    }

    /// Chooses an option of a list by its value.
    pub(crate) fn selects(&self, list: &str, value: &str) {
        set(&self.finds(list), "value", &value.into());
        events::dispatch_bubbling(&self.finds(list), "change");
    }

    /// Moves a slider.
    pub(crate) fn slides(&self, slider: &str, value: &str) {
        set(&self.finds(slider), "value", &value.into());
        for event in ["input", "change"] {
            events::dispatch_bubbling(&self.finds(slider), event);
        }
    }

    /// Chooses a file with these bytes.
    pub(crate) fn chooses_file(&self, input: &str, name: &str, bytes: &[u8]) {
        choose_file(&self.finds(input), name, bytes);
    }

    /// Presses a key and lets it go. Returns true if the widget kept the browser from acting on it.
    pub(crate) fn presses(&self, what: &str, key: &str) -> bool {
        self.presses_with(&[], what, key)
    }

    /// As [`Visitor::presses`], with keys such as [`SHIFT`] held.
    pub(crate) fn presses_with(&self, held: &[&str], what: &str, key: &str) -> bool {
        let target = self.finds(what);
        let mut members = vec![("key", JsValue::from(key))];
        members.extend(held.iter().map(|held| (*held, JsValue::TRUE)));
        let is_taken = dispatch(&target, "KeyboardEvent", "keydown", &members);
        dispatch(&target, "KeyboardEvent", "keyup", &members);
        is_taken
    }

    pub(crate) fn clicks(&self, what: &str) {
        call(&self.finds(what), "click", &[]).expect_throw(what);
    }

    pub(crate) fn clicks_button(&self, text: &str) {
        self.finds_button(text).unchecked_into::<HtmlElement>().click();
    }

    /// Does something with a pointer at a place of an element, in CSS pixels from its corner.
    ///
    /// Returns true if the widget kept the browser from acting on it.
    pub(crate) fn points(&self, pointer: Pointer<'_>, event: &str, what: &str, (x, y): (f64, f64)) -> bool {
        let target = self.finds(what);
        let bounds = target.get_bounding_client_rect();
        // An event that ends a press reports that no button is held.
        let buttons = if matches!(event, "pointerup" | "click") || pointer.is_up { 0 } else { 1 };
        let mut members = vec![
            ("clientX", JsValue::from(bounds.left() + x)),
            ("clientY", JsValue::from(bounds.top() + y)),
            ("pointerId", pointer.id.into()),
            ("pointerType", pointer.kind.into()),
            ("button", 0.into()),
            ("buttons", buttons.into()),
        ];
        members.extend(pointer.held.iter().map(|held| (*held, JsValue::TRUE)));
        dispatch(&target, "PointerEvent", event, &members)
    }
}

/// A pointer over the page.
#[derive(Clone, Copy)]
pub(crate) struct Pointer<'a> {
    kind: &'a str,
    id: i32,
    /// The keys that are held meanwhile.
    held: &'a [&'a str],
    /// True while nothing is pressed.
    is_up: bool,
}

impl<'a> Pointer<'a> {
    pub(crate) const MOUSE: Self = Self { kind: "mouse", id: 1, held: &[], is_up: false };

    pub(crate) const fn finger(id: i32) -> Self {
        Self { kind: "touch", id, held: &[], is_up: false }
    }

    pub(crate) const fn with(self, held: &'a [&'a str]) -> Self {
        Self { held, ..self }
    }

    pub(crate) const fn up(self) -> Self {
        Self { is_up: true, ..self }
    }
}

/// The standalone page as it opens with the fragment of a link in its address, for a reader whose own plan is stored.
pub(crate) async fn arrived(fragment: &str, own: Option<&str>) -> Visitor {
    forget_stored();
    if let Some(own) = own {
        storage::set(OWN_PLAN, own);
    }
    go_to_fragment(fragment);
    let visitor = placed(&[("page", "")]);
    soon().await;
    visitor
}

/// The fragment of a plan, as this version writes it.
pub(crate) fn link_of(options: &[(&str, &str)]) -> String {
    link::encode(&plan_of(options))
}

/// The fragment of a plan that answers another one.
pub(crate) fn answer_of(options: &[(&str, &str)], base: &[(&str, &str)]) -> String {
    link::encode_answer(&plan_of(options), &plan_of(base))
}

fn plan_of(options: &[(&str, &str)]) -> Plan {
    options::read(options.iter().copied()).plan
}
