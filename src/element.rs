//! The custom element's other half: the JavaScript class is a thin shim over [`Widget`].
//!
//! A widget lives as long as its element, whether that is in the page or not, so the plan is not lost when a page
//! builder moves it.

#[cfg(test)]
mod tests;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::api;
use crate::app::app;
use crate::controls::refused_texts::RefusedTexts;
use crate::markup::effect;
use crate::parts::loader::{drop_queued, drop_queued_options, has_queued_options, is_loaded, request};
use crate::parts::part::Part;
use crate::parts::task::Task;
use crate::platform::{Address, Listener, Timer, clock, events, language, on_page_hide, session_storage, storage};
use crate::standalone;
use crate::standalone::OWN_PLAN;
use crate::state::{NoticeKind, Planner, blank};
use lapwise_core::editing::Region;
use lapwise_core::formats::split_once;
use lapwise_core::library::saved_plans;
use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use lapwise_core::messages;
use lapwise_core::options;
use lapwise_core::options::{KEYS, OpenedPlan};

/// One `<lapwise-plan>`.
#[wasm_bindgen(skip_typescript)]
pub struct Widget {
    host: HtmlElement,
    root: ShadowRoot,
    owner: Owner,
    planner: Planner,
    page: Option<Rc<Page>>,
    view: RefCell<Option<View>>,
}

/// The widget on the page: its elements, and the owner of everything that is bound to them.
struct View {
    element: Element,
    owner: Owner,
    /// Tells the host of the reader's changes.
    told: Rc<Timer>,
}

impl Drop for View {
    fn drop(&mut self) {
        // A field that loses the focus with its element is still listened to.
        self.element.remove();
        self.owner.cleanup();
    }
}

#[wasm_bindgen]
impl Widget {
    /// The widget of an element, with the plan that its attributes say.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, root: ShadowRoot) -> Self {
        let _ = any_spawner::Executor::init_wasm_bindgen();
        let owner = Owner::new();
        let is_page = host.has_attribute("page");
        let region = Region::of_language(&language::around(&host));
        let planner = owner.with(|| {
            RefusedTexts::provide();
            let opened = from_attributes(&host);
            // What the page's own attributes say counts more than how this reader would start.
            let is_blank = is_page && !host.has_attribute("every") && !host.has_attribute("units");
            let planner = Planner::new(if is_blank { blank(opened, region) } else { opened }, region);
            planner.set_read_only(host.has_attribute(READ_ONLY));
            planner
        });
        let page = is_page.then(|| Page::open(planner));
        Self { host, root, owner, planner, page, view: RefCell::new(None) }
    }

    /// Shows the widget in its shadow root.
    pub fn mount(&self) {
        let owner = self.owner.child();
        let (told, element) =
            owner.with(|| (tell(self.planner, self.host.clone(), self.page.clone()), app(self.planner)));
        // A shadow root of our own takes every element.
        let _ = self.root.append_child(&element);
        self.view.replace(Some(View { element, owner, told }));
    }

    /// Takes the widget off the page; the plan stays.
    pub fn unmount(&self) {
        self.view.replace(None);
    }

    /// Takes over an attribute that changed.
    pub fn attribute(&self, name: &str, value: Option<String>) {
        if name == READ_ONLY {
            self.planner.set_read_only(value.is_some());
        } else if let Some(value) = asked(name, value) {
            let planned = self.planner.get_untracked();
            match options::change_with_locks(&planned.plan, name, value.as_deref()) {
                // What is set later counts, so it waits for what waits already.
                (opened, true) if !has_queued_options(self.planner) => self.planner.open_changed(opened, name),
                _ => request(Task::ChangeOption(self.planner, name.to_owned(), value)),
            }
        }
    }

    /// Takes over the plan of a fragment that the reader has chosen.
    pub fn choose(&self, fragment: String) {
        request(Task::OpenPreset(self.planner, fragment));
    }

    /// Says that the planner has failed and begun anew.
    pub fn say_restarted(&self) {
        self.planner.set_notices(vec![NoticeKind::Text(messages::restarted().to_owned()).into()]);
    }

    /// The schedule object.
    #[wasm_bindgen(getter)]
    pub fn schedule(&self) -> Result<JsValue, JsValue> {
        let planned = self.planner.get_untracked();
        api::to_object(&planned.plan, &planned.schedule)
    }

    /// The fragment that opens the plan.
    #[wasm_bindgen(getter)]
    pub fn link(&self) -> String {
        self.planner.link()
    }

    /// Opens the plan of a fragment, or of an address with one.
    #[wasm_bindgen(setter)]
    pub fn set_link(&self, text: &str) {
        let fragment = text.split_once('#').map_or(text, |(_, fragment)| fragment);
        if let Some(sent) = link::read(fragment) {
            drop_queued_options(self.planner);
            self.planner.receive(sent);
        }
    }

    /// Lets go of a lap that is held, and tells at once what is still to be told.
    pub fn settle(&self) {
        self.planner.set_held(false);
        if let Some(view) = &*self.view.borrow() {
            view.told.flush();
        }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        drop_queued(self.planner);
    }
}

/// What is asked of an option: a value, or none for its default; nothing where that would be no change.
fn asked(name: &str, value: Option<String>) -> Option<Option<String>> {
    let is_empty = value.as_ref().is_some_and(String::is_empty);
    let value = value.filter(|_| !is_empty);
    let stays = match name {
        // Every plan has these; a field that is bound to one is empty while somebody types.
        "distance" | "goal" => is_empty,
        // A plan on screen has its goal instead, which stays.
        "pace" => value.is_none(),
        _ => false,
    };
    (KEYS.contains(&name) && !stays).then_some(value)
}

/// The attribute of a plan that may be read and not changed.
const READ_ONLY: &str = "readonly";

fn from_attributes(host: &HtmlElement) -> OpenedPlan {
    let given = |key| host.get_attribute(key).filter(|value| !value.is_empty());
    let pairs: Vec<_> = KEYS.iter().filter_map(|key| given(key).map(|value| (*key, value))).collect();
    options::read(pairs.iter().map(|(key, value)| (*key, value.as_str())))
}

/// The two effects at the edge: tell the host of the reader's changes, and keep the plan.
fn tell(planner: Planner, host: HtmlElement, page: Option<Rc<Page>>) -> Rc<Timer> {
    if let Some(page) = page.as_ref().filter(|page| page.is_whole) {
        page.keep.start();
    }
    let first = untrack(|| planner.revision());
    let (mut kept, mut known) = (first, first);
    let changed = page.clone();
    let told = Rc::new(Timer::new(TELL_AFTER_MILLIS, move || {
        announce(planner, &host);
        if let Some(page) = &changed {
            page.warn(planner);
        }
    }));
    let teller = told.clone();
    effect(move || {
        let (edits, is_held) = (planner.revision(), planner.is_held());
        // A plan that was sent is kept only when it is changed or taken over.
        if let Some(page) = page.as_ref().filter(|_| kept != edits) {
            page.keep.start();
        }
        kept = edits;
        // While a lap is dragged, each frame changes it.
        if known != edits && !is_held {
            known = edits;
            told.start();
        }
    });
    teller
}

/// After the paint.
const TELL_AFTER_MILLIS: i32 = 40;

fn announce(planner: Planner, host: &HtmlElement) {
    let planned = planner.get_untracked();
    let Ok(detail) = api::to_object(&planned.plan, &planned.schedule) else { return };
    events::dispatch_custom(host, "lapwise-change", &detail);
}

/// The standalone page: its address always opens the plan on screen, and the plan is there again next time.
struct Page {
    keep: Timer,
    /// Whether all of what was opened is on screen, so that the address may be rewritten.
    is_whole: bool,
    /// Whether the browser did not take what was kept last.
    is_refused: Rc<Cell<bool>>,
    /// Whether the reader has changed the plan, and was told if nothing is kept.
    is_warned: Cell<bool>,
    _listeners: [Option<Listener>; 2],
}

/// Safari refuses more than 100 changes of the address in 30 s.
const KEEP_AFTER_MILLIS: i32 = 400;

impl Page {
    /// Link wins over stored wins over what the attributes say.
    fn open(planner: Planner) -> Rc<Self> {
        let (fragment, stored) = (came_back(standalone::address().read()), storage::get(OWN_PLAN));
        let sent = link::read(&fragment);
        let is_sent = sent.as_ref().is_some_and(|sent| is_sent(sent, &fragment, stored.as_deref()));
        let kept = stored.clone();
        let is_read_whole = sent.as_ref().is_some_and(OpenedLink::is_whole);
        if sent.as_ref().is_none_or(|sent| sent.opened.is_none())
            && let Some(stored) = stored.and_then(|text| link::read(&text))
        {
            planner.receive(stored);
        }
        if let Some(sent) = sent {
            planner.receive(sent);
        }
        if is_sent {
            planner.plan_received(fragment.clone(), kept);
        }
        // Where it is not as it was sent, what befell it on its way may be undone.
        let sent_nothing = fragment.is_empty();
        if !sent_nothing && !is_read_whole {
            request(Task::RepairLink(planner, fragment));
        }
        let is_whole = !is_sent && (sent_nothing || is_read_whole) && planner.get_untracked().notices.is_empty();
        Rc::new_cyclic(|page: &Weak<Self>| {
            let (opens, leaves, is_refused) = (page.clone(), page.clone(), Rc::new(Cell::new(false)));
            let refused = is_refused.clone();
            Self {
                is_whole,
                is_refused,
                is_warned: Cell::new(false),
                keep: Timer::new(KEEP_AFTER_MILLIS, move || refused.set(!keep(planner))),
                _listeners: [
                    Address::on_change(move || {
                        let _ = hurry(&opens);
                        open_fragment(planner);
                    }),
                    on_page_hide(move || {
                        // Not one that somebody has put there and nobody has read yet: it is to be opened.
                        let at = standalone::address().known();
                        if hurry(&leaves) {
                            session_storage::set(LEFT, &format!("{at}\n{}", planner.link()));
                        }
                    }),
                ],
            }
        })
    }

    /// At the reader's first change, says where nothing is kept.
    fn warn(&self, planner: Planner) {
        if self.is_warned.replace(true) {
            return;
        }
        self.keep.flush();
        if self.is_refused.get() {
            let mut said = planner.get_untracked().notices.clone();
            said.push(NoticeKind::Text(messages::no_storage().to_owned()).into());
            planner.set_notices(said);
        }
    }
}

/// The plan that this tab left in a hurry, and before it what was in the address then.
const LEFT: &str = "lapwise:left";

/// What to open: the fragment, or the plan that was on screen when this page was last left with that fragment, too
/// soon after a change for a reload to know of it.
fn came_back(fragment: String) -> String {
    let left = session_storage::get(LEFT).unwrap_or_default();
    match split_once(&left, b'\n') {
        Some((at, link)) if at == fragment => {
            session_storage::set(LEFT, "");
            standalone::address().replace(link);
            link.to_owned()
        }
        _ => fragment,
    }
}

/// Whether somebody else's plan was opened, or one that answers another: not the one that is stored here.
fn is_sent(sent: &OpenedLink, fragment: &str, stored: Option<&str>) -> bool {
    let is_own = stored.map_or(!fragment.starts_with("#v="), |own| own == fragment);
    sent.opened.is_some() && (!is_own || sent.base.is_some())
}

/// Keeps at once what is still to be kept; whether there was something.
fn hurry(page: &Weak<Page>) -> bool {
    page.upgrade().is_some_and(|page| page.keep.flush())
}

/// Keeps the plan on screen as the reader's own; whether the browser took it.
fn keep(planner: Planner) -> bool {
    let link = planner.link();
    standalone::address().replace(&link);
    session_storage::set(LEFT, "");
    // The panel of a plan that was sent keeps the reader's own apart, where it is here.
    if !is_loaded(Part::Takeout)
        && let Some(own) = planner.arrived().1.filter(|own| *own != link)
        && storage::get(OWN_PLAN).as_ref() == Some(&own)
    {
        let _ = storage::set(&format!("{}{}", saved_plans::KEY, clock::now_millis()), &own);
    }
    // Where storage is refused, the address still has the plan.
    standalone::keep_own_plan(&link)
}

/// A link pasted into the address bar of the open page; what is no plan gives way to the one on screen.
fn open_fragment(planner: Planner) {
    let fragment = standalone::address().read();
    if fragment == planner.link() {
        return;
    }
    let sent = link::read(&fragment);
    let is_whole = sent.as_ref().is_some_and(OpenedLink::is_whole);
    if let Some(sent) = sent {
        planner.receive(sent);
        planner.plan_received(fragment.clone(), standalone::own_plan());
    }
    if !is_whole {
        request(Task::RepairLink(planner, fragment));
    }
}
