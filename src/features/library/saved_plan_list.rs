//! The list of saved plans: each can be renamed, opened, duplicated and deleted.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use lapwise_core::library::saved_plans::{Library, SavedPlan};
use lapwise_core::messages;

use super::revisions::{Revisions, advance};
use crate::controls::focus::focus_first;
use crate::controls::scroll::scroll_to_top;
use crate::markup::{Element, ElementRef, button, el, keep_alive};
use crate::platform::{Timer, clock, download, dynamic_js, storage};
use crate::state::{NoticeKind, Planner, saved_plans};

/// The list on the page. Other tabs may change what is in storage at any time, so every action reads it anew.
pub(crate) struct SavedPlanList {
    planner: Planner,
    revisions: Revisions,
    list: Element,
    /// Reports what came of an action.
    status: Element,
    /// True while the list differs from storage and cannot be redrawn yet.
    is_stale: Cell<bool>,
    /// The inputs of the labels. The `value` attribute of each has the label that is saved.
    label_inputs: RefCell<Vec<Element>>,
    /// Redraws a stale list, once a click that took the focus has been heard.
    redraw: Timer,
    /// Focuses the first plan, once a new one is on the list.
    focus_newest: Timer,
    status_line: ElementRef,
}

/// A button that is pressed takes the focus first: were the list redrawn at once, nothing would hear the click.
const CLICK_MILLIS: i32 = 300;
/// Written and removed at once to learn whether the browser stores anything.
const PROBE_KEY: &str = "lapwise:trial";

type Action = fn(&Rc<SavedPlanList>, &SavedPlan);

/// The buttons of a plan; [`show_label`] has their full names in the same order.
const ACTIONS: [(&str, Action); 3] = [
    (messages::open(), |list, saved| list.open(saved)),
    (messages::duplicate(), |list, saved| list.duplicate(saved)),
    (messages::delete(), |list, saved| list.delete(saved)),
];

impl SavedPlanList {
    /// Creates the list; [`Self::view`] puts plans into it.
    pub(crate) fn new(planner: Planner, revisions: Revisions) -> Rc<Self> {
        let list = el("ul").class("plans");
        let status = el("p").class("hint").attr("role", "status");
        let status_line = ElementRef::new();
        status_line.set(&status);
        // The list owns its timers, so a strong reference in one of them would keep the list for ever.
        Rc::new_cyclic(|this: &Weak<Self>| {
            let (this, newest) = (this.clone(), list.clone());
            let redraw = move || {
                if let Some(this) = this.upgrade() {
                    this.redraw_if_stale();
                }
            };
            Self {
                planner,
                revisions,
                list,
                status_line,
                status,
                is_stale: Cell::default(),
                label_inputs: RefCell::default(),
                redraw: Timer::new(CLICK_MILLIS, redraw),
                focus_newest: Timer::new(0, move || focus_first(&newest, "input")),
            }
        })
    }

    /// The line that reports what came of an action.
    pub(crate) fn status(&self) -> Element {
        self.status.clone()
    }

    /// The list, which follows storage.
    pub(crate) fn view(self: &Rc<Self>) -> Element {
        let (drawn, left, pressed) = (self.clone(), self.clone(), self.clone());
        let revision = self.revisions.plans;
        self.list
            .clone()
            .bind_children_by_key(move || revision.get(), move |_| drawn.items())
            .on("focusout", move |_| left.redraw.start())
            .on("click", move |_| pressed.redraw.start())
    }

    /// Redraws the list whenever another tab changes storage.
    pub(crate) fn follow_other_tabs(self: &Rc<Self>) {
        let list = self.clone();
        keep_alive(Box::new(storage::on_change_elsewhere(move || list.refresh())));
    }

    /// Says at once if the browser stores nothing, before the reader relies on it.
    pub(crate) fn probe_storage(&self) {
        if !storage::set(PROBE_KEY, "") {
            self.set_status(messages::no_storage());
        }
        storage::remove(PROBE_KEY);
    }

    /// Saves the plan on screen, unless it is saved already.
    pub(crate) fn save_plan_on_screen(&self) {
        let (mut library, planned) = (saved_plans::load(), self.planner.get_untracked());
        if let Some(saved) = library.find(&planned.plan) {
            return self.set_status(&messages::kept_already(&saved.label));
        }
        let id = library.add(&planned.plan, clock::now_millis());
        self.save(&mut library, id);
        self.refresh();
    }

    /// Redraws the list, now or as soon as nothing in it is being typed or pressed.
    pub(crate) fn refresh(&self) {
        self.is_stale.set(true);
        self.redraw_if_stale();
    }

    fn redraw_if_stale(&self) {
        let is_typed = |input: &Element| {
            input.0.get_attribute("value").unwrap_or_default() != input.cast::<HtmlInputElement>().value()
        };
        let is_pressed = self.list.0.matches(":active").unwrap_or(false);
        if self.is_stale.get() && !is_pressed && !self.label_inputs.borrow().iter().any(is_typed) {
            self.is_stale.set(false);
            advance(self.revisions.plans);
        }
    }

    fn set_status(&self, text: &str) {
        self.status.0.set_text_content(Some(text));
    }

    /// Writes a plan of `library` to storage, and reports it.
    fn save(&self, library: &mut Library, id: u64) {
        let is_saved = saved_plans::save(library, id);
        self.set_status(if is_saved { messages::plan_kept() } else { messages::no_storage() });
    }

    fn items(self: &Rc<Self>) -> Vec<Element> {
        let library = saved_plans::load();
        self.label_inputs.take();
        let mut items = Vec::new();
        for saved in library.list() {
            items.push(self.item(&saved));
        }
        if items.is_empty() {
            items.push(el("li").text(messages::no_plans()));
        }
        if !library.unreadable().is_empty() {
            items.push(damaged_item(library.unreadable()));
        }
        items
    }

    fn item(self: &Rc<Self>, saved: &SavedPlan) -> Element {
        let mut buttons = Vec::new();
        for (name, act) in ACTIONS {
            let (list, id) = (self.clone(), saved.id);
            let act = move || {
                // Its label may be another one by now, and another tab may have deleted it.
                if let Some(saved) = saved_plans::load().get(id) {
                    act(&list, saved);
                }
            };
            buttons.push(button(act).text(name));
        }
        let chips = el("div").class("chips").put_all(&buttons);
        el("li").put(self.label_input(saved, buttons)).put(chips)
    }

    /// The label of a plan, which can be written over.
    fn label_input(self: &Rc<Self>, saved: &SavedPlan, buttons: Vec<Element>) -> Element {
        let input = el("input").attr("type", "text").attr("dir", "auto");
        let input = input.attr("aria-label", messages::plan_name());
        self.label_inputs.borrow_mut().push(input.clone());
        show_label(&input, &buttons, &saved.label);
        let (list, renamed, id) = (self.clone(), input.clone(), saved.id);
        input.on("change", move |_| {
            let mut library = saved_plans::load();
            library.rename(id, &renamed.cast::<HtmlInputElement>().value(), clock::now_millis());
            if let Some(saved) = library.get(id) {
                show_label(&renamed, &buttons, &saved.label);
            }
            list.save(&mut library, id);
            // The list stays as it is: one of its buttons may be pressed already.
            advance(list.revisions.labels);
            list.redraw.start();
        })
    }

    fn open(&self, saved: &SavedPlan) {
        let Some(plan) = saved_plans::decode(saved) else { return };
        let before = self.planner.get_untracked().plan.clone();
        match self.planner.open(plan, before, NoticeKind::Opened) {
            Ok(()) => scroll_to_top(self.status_line),
            Err(refusal) => self.set_status(&refusal),
        }
    }

    fn duplicate(&self, saved: &SavedPlan) {
        let mut library = saved_plans::load();
        if let Some(id) = library.duplicate(saved.id, clock::now_millis()) {
            self.save(&mut library, id);
            self.refresh();
            self.focus_newest.start();
        }
    }

    /// Deletes a plan, and offers to put it back.
    fn delete(self: &Rc<Self>, saved: &SavedPlan) {
        storage::remove(&saved.key());
        self.set_status(&messages::deleted(&saved.label));
        let (list, saved) = (self.clone(), saved.clone());
        let put_back = button(move || list.put_back(saved.clone()));
        self.status.append(&put_back.text(messages::put_back()).0);
        // The button that had the focus goes with its plan.
        focus_first(&self.status, "button");
        self.refresh();
    }

    fn put_back(&self, saved: SavedPlan) {
        let (mut library, id) = (saved_plans::load(), saved.id);
        library.restore(saved);
        self.save(&mut library, id);
        self.refresh();
        // The pressed button is gone, so the focus goes to the first of the panel.
        let panel = dynamic_js::get(&self.status.0, "parentElement");
        focus_first(&Element(panel.unchecked_into()), "button");
    }
}

/// Shows the saved label in its input, and in the names of the buttons beside it.
fn show_label(input: &Element, buttons: &[Element], label: &str) {
    input.set_attr("value", label);
    input.cast::<HtmlInputElement>().set_value(label);
    let names = [messages::open_named(label), messages::duplicate_named(label), messages::delete_named(label)];
    for (button, name) in buttons.iter().zip(names) {
        button.set_attr("aria-label", &name);
    }
}

/// An item for the entries that cannot be read, which are not lost but can be saved as a file.
fn damaged_item(entries: &[(String, String)]) -> Element {
    let mut text = String::new();
    for (key, entry) in entries {
        text.push_str(&format!("{key} {entry}\n"));
    }
    let save = move || {
        // A browser that refuses a file says so itself.
        let _ = download::save_text("lapwise-damaged.txt", "text/plain", &text);
    };
    let explanation = el("span").text(&messages::unread_plans(entries.len()));
    el("li").put(explanation).put(button(save).text(messages::save_unread()))
}
