//! The custom element's other half: the JavaScript class is a thin shim over [`Widget`].
//!
//! A widget lives as long as its element, whether that is in the page or not, so the plan is not lost when a page
//! builder moves it. Effects at its edge tell the host what is published and the element's script what is on screen; on
//! the standalone page another persists what is published.

mod language_file;
mod page;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

use lapwise_core::editing::Region;
use lapwise_core::options;
use lapwise_core::options::{Absence, Key, OpenedPlan};

use crate::app::app;
use crate::markup::{Element, effect};
use crate::parts::loader::{ask, drop_queued, request};
use crate::parts::task::Task;
use crate::platform::{Timer, events, language};
use crate::state::{NoticeKind, OnPublish, PAINT_MILLIS, Planner};
use page::Page;

/// One `<lapwise-plan>`.
#[wasm_bindgen(skip_typescript)]
pub struct Widget {
    host: HtmlElement,
    root: ShadowRoot,
    owner: Owner,
    planner: Planner,
    /// The address and the storage, on the standalone page.
    _page: Option<Rc<Page>>,
    view: RefCell<Option<MountedView>>,
}

/// The widget on the page: its elements, and the owner of everything that is bound to them.
struct MountedView {
    element: Element,
    owner: Owner,
    host_effect: Rc<OnPublish>,
}

impl Drop for MountedView {
    fn drop(&mut self) {
        // First, since a field that loses the focus with its element still takes over what was typed.
        self.element.0.remove();
        self.owner.cleanup();
    }
}

#[wasm_bindgen]
impl Widget {
    /// Creates the widget of an element, with the plan of its attributes.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, root: ShadowRoot) -> Self {
        // The executor is there already where another widget is.
        let _ = any_spawner::Executor::init_wasm_bindgen();
        let owner = Owner::new();
        let is_page = host.has_attribute("page");
        let region = Region::of_language(&language::around(&host));
        let (planner, page) = owner.with(|| {
            let opened = from_attributes(&host);
            // The attributes count more than how a reader of this region would start.
            let is_blank = is_page && !host.has_attribute("every") && !host.has_attribute("units");
            let planner = Planner::new(if is_blank { page::blank(opened, region) } else { opened }, region);
            planner.set_read_only(host.has_attribute(READ_ONLY));
            (planner, is_page.then(|| Page::open(planner)))
        });
        Self { host, root, owner, planner, _page: page, view: RefCell::new(None) }
    }

    /// Shows the widget in its shadow root.
    pub fn mount(&self) {
        let owner = self.owner.child();
        let (host_effect, element) = owner.with(|| {
            tell_script(self.planner, self.root.clone());
            (tell_host(self.planner, self.host.clone()), app(self.planner))
        });
        // A shadow root of our own takes every element.
        let _ = self.root.append_child(&element.0);
        self.view.replace(Some(MountedView { element, owner, host_effect }));
    }

    /// Takes the widget off the page. The plan stays.
    pub fn unmount(&self) {
        self.view.replace(None);
    }

    /// Changes the option of an attribute or a property; none leaves it to its default.
    pub fn attribute(&self, name: &str, value: Option<String>) {
        if name == READ_ONLY {
            self.planner.set_read_only(value.is_some());
        } else if let Some(value) = Key::of(name).and_then(|key| requested(key, value)) {
            request(Task::SetOption(self.planner, name.to_owned(), value));
        }
    }

    /// Opens the preset of a fragment, as a choice of the reader's.
    pub fn choose(&self, fragment: String) {
        request(Task::OpenPreset(self.planner, fragment));
    }

    /// Shows that the planner failed and started again.
    pub fn say_restarted(&self) {
        self.planner.set_notices(vec![NoticeKind::Restarted.into()]);
    }

    /// The schedule object; undefined before the part `api` is here.
    #[wasm_bindgen(getter)]
    pub fn schedule(&self) -> JsValue {
        schedule_object(self.planner)
    }

    /// The fragment that opens the plan; empty before the part `api` is here.
    #[wasm_bindgen(getter)]
    pub fn link(&self) -> String {
        ask(|tell| Task::TellLink(self.planner, tell)).unwrap_or_default()
    }

    /// Opens the plan of a fragment, or of an address with one, as the page asks.
    #[wasm_bindgen(setter)]
    pub fn set_link(&self, text: String) {
        request(Task::OpenLink(self.planner, text));
    }

    /// Lets go of a lap that is held, and tells the host now what it is not told yet.
    pub fn settle(&self) {
        self.planner.let_go();
        // The view is not borrowed while the host's listeners run, who may do anything with the element.
        let host_effect = self.view.borrow().as_ref().map(|view| view.host_effect.clone());
        if let Some(host_effect) = host_effect {
            host_effect.catch_up();
        }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        drop_queued(self.planner);
    }
}

/// Returns the value that is requested of an option, where no value asks for its default; none if it is no change.
fn requested(key: Key, value: Option<String>) -> Option<Option<String>> {
    let is_empty = value.as_ref().is_some_and(String::is_empty);
    let value = value.filter(|_| !is_empty);
    let stays = match key.absence() {
        Absence::Default => false,
        Absence::DefaultByNull => is_empty,
        Absence::Unchanged => value.is_none(),
    };
    (!stays).then_some(value)
}

/// The attribute of a planner that may be read and not changed.
const READ_ONLY: &str = "readonly";

fn from_attributes(host: &HtmlElement) -> OpenedPlan {
    let given = |key| host.get_attribute(key).filter(|value| !value.is_empty());
    let pairs: Vec<_> = Key::ALL.iter().filter_map(|key| given(key.name()).map(|value| (key.name(), value))).collect();
    options::read(pairs.iter().map(|(key, value)| (*key, value.as_str())))
}

/// Tells the host of each published change, once it is painted.
fn tell_host(planner: Planner, host: HtmlElement) -> Rc<OnPublish> {
    OnPublish::new(planner, PAINT_MILLIS, move || announce(planner, &host))
}

/// Tells the element's script that another plan is on screen, once it is painted: a plan that was shown without a
/// failure is the one to go on with after the next failure.
fn tell_script(planner: Planner, root: ShadowRoot) {
    let shown = Timer::new(PAINT_MILLIS, move || events::dispatch(&root, "shown"));
    effect(move || {
        // Whoever changed it: a received plan counts as well as the reader's.
        planner.get();
        // A drag shows another plan at each frame; where it ends is enough.
        if !planner.is_held() {
            shown.start();
        }
    });
}

fn announce(planner: Planner, host: &HtmlElement) {
    events::dispatch_custom(host, "lapwise-change", &schedule_object(planner));
}

fn schedule_object(planner: Planner) -> JsValue {
    ask(|tell| Task::TellSchedule(planner, tell)).unwrap_or_default()
}
