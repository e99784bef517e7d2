//! What is loaded later: what changes a plan when somebody first touches a widget, and what takes it along (sharing,
//! printing, saving) when that is asked for.
//!
//! The linker makes one module of the whole crate, and `cargo xtask` splits it at the two functions here: what only
//! [`run`] or [`run_taking`] reaches becomes a module of its own, which shares memory and table with the first.
//! Without `--cfg lapwise_split`, as in tests, everything is one module and called at once.
//! So the first module must not name what belongs to the others: it hands over an [`Task`] instead.

#![allow(unsafe_code, reason = "a module is split at an exported function, and exporting one by name counts as unsafe")]
#![allow(unreachable_pub, reason = "some functions are exported to JavaScript, not to other modules")]

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use crate::api;
use crate::platform;
use crate::platform::dynamic_js;
use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use lapwise_core::messages;
use lapwise_core::options;
use lapwise_core::pacing::Units;

use crate::activate::{Surface, come_alive};
use crate::markup::Element;
use crate::panels::Panel;
use crate::state::Planner;

/// Something that a module loaded later does.
pub(crate) enum Task {
    /// Listens to the fields of a widget.
    ComeAlive(Planner, Rc<Surface>),
    /// Puts the content of a panel into its place.
    Fill(Planner, Panel, Element),
    /// Opens a link that something befell on its way.
    Mend(Planner, String),
    /// Counts in other units.
    CountIn(Planner, Units),
    /// Takes over the plan of a fragment that the reader has chosen.
    Choose(Planner, String),
    /// Takes over an option that the page has changed, by its key.
    Change(Planner, String, Option<String>),
    /// Gives the schedule of options to the first function, or an error to the second.
    Answer(JsValue, [Function; 2]),
}

impl Task {
    /// The module that does it.
    const fn part(&self) -> u32 {
        match self {
            Self::Fill(_, panel, _) if panel.takes_along() => TAKING,
            _ => CHANGING,
        }
    }

    /// Whether it is done when its module can be fetched after all; else it has said in its place that it cannot.
    fn waits(&self) -> bool {
        match self {
            Self::ComeAlive(_, surface) => {
                surface.is_awake.set(false);
                surface.notices.set_text(messages::not_loaded());
            }
            Self::Fill(_, panel, place) => {
                place.set_text(messages::not_loaded());
                // Nobody opens this one, so nobody would ask again.
                return *panel == Panel::Turn;
            }
            Self::Answer(_, [_, reject]) => {
                drop(reject.call1(&JsValue::NULL, &JsError::new(messages::not_loaded()).into()));
            }
            Self::Mend(..) | Self::CountIn(..) | Self::Choose(..) | Self::Change(..) => return true,
        }
        false
    }

    /// Whose errand it is.
    const fn planner(&self) -> Option<Planner> {
        match self {
            Self::ComeAlive(planner, ..)
            | Self::Fill(planner, ..)
            | Self::Mend(planner, ..)
            | Self::CountIn(planner, ..)
            | Self::Choose(planner, ..)
            | Self::Change(planner, ..) => Some(*planner),
            Self::Answer(..) => None,
        }
    }

    /// Whether it changes an option of this planner.
    fn changes(&self, planner: Planner) -> bool {
        matches!(self, Self::Change(..)) && self.planner() == Some(planner)
    }
}

/// The module that changes plans.
const CHANGING: u32 = 0;
/// The module that takes them along, which needs the other one.
const TAKING: u32 = 1;

/// An errand, and the owner of what it makes.
struct QueuedTask(Task, Owner);

/// Where the modules that are loaded later are.
struct Later {
    /// Asks the loader to fetch the parts up to a number.
    ask: Option<Function>,
    /// How many parts are here.
    here: u32,
    waiting: Vec<QueuedTask>,
}

thread_local! {
    static LATER: RefCell<Later> =
        const { RefCell::new(Later { ask: None, here: if cfg!(lapwise_split) { 0 } else { 2 }, waiting: Vec::new() }) };
}

/// Opens a link that cannot be read as it stands, as far as what befell it on its way can be undone.
pub(crate) fn mend(planner: Planner, fragment: String) {
    later(Task::Mend(planner, fragment), &Owner::default());
}

/// Takes over the plan of a fragment that the reader has chosen.
pub(crate) fn choose(planner: Planner, fragment: String) {
    later(Task::Choose(planner, fragment), &Owner::default());
}

/// Whether the module that takes plans along is here.
pub(crate) fn takes_along() -> bool {
    LATER.with_borrow(|later| later.here > TAKING)
}

/// Whether an option of a planner still waits to be changed.
pub(crate) fn is_changing(planner: Planner) -> bool {
    LATER.with_borrow(|later| later.waiting.iter().any(|asked| asked.0.changes(planner)))
}

/// Forgets the options of a planner that wait to be changed, since its plan is another one now.
pub(crate) fn forget_changes(planner: Planner) {
    LATER.with_borrow_mut(|later| later.waiting.retain(|asked| !asked.0.changes(planner)));
}

/// Forgets every errand of a planner that is no more.
pub(crate) fn forget(planner: Planner) {
    LATER.with_borrow_mut(|later| later.waiting.retain(|asked| asked.0.planner() != Some(planner)));
}

/// Takes over an option that the page has changed.
pub(crate) fn change(planner: Planner, key: &str, value: Option<String>) {
    later(Task::Change(planner, key.to_owned(), value), &Owner::default());
}

/// Gives the schedule of options to `resolve`, or to `reject` an `Error` that names the key that is wrong.
#[wasm_bindgen(skip_typescript)]
pub fn ask(options: JsValue, resolve: Function, reject: Function) {
    later(Task::Answer(options, [resolve, reject]), &Owner::default());
}

/// Does an errand as soon as its module is here.
pub(crate) fn later(errand: Task, owner: &Owner) {
    let part = errand.part();
    let asked = Box::new(QueuedTask(errand, owner.clone()));
    let ask = LATER.with_borrow_mut(|later| {
        if part < later.here {
            return Err(asked);
        }
        later.waiting.push(*asked);
        Ok(later.ask.clone())
    });
    match ask {
        Ok(ask) => drop(ask.map(|ask| ask.call1(&JsValue::NULL, &JsValue::from(part)))),
        Err(asked) => hand_over(asked),
    }
}

fn hand_over(asked: Box<QueuedTask>) {
    if asked.0.part() == TAKING { take_along(asked) } else { run_later(asked) }
}

/// The address of the glue, which the standalone page is beside.
pub(crate) fn place() -> String {
    let ask = LATER.with_borrow(|later| later.ask.clone());
    ask.and_then(|ask| dynamic_js::get(&ask, "at").as_string()).unwrap_or_default()
}

/// Takes the function that fetches the parts up to a number, once, and then calls [`arrived`] with how many are here.
#[wasm_bindgen(skip_typescript)]
pub fn provide(ask: Function) {
    LATER.with_borrow_mut(|later| later.ask = Some(ask));
}

/// Does what has waited for so many parts; where they could not be fetched, says so, and the next touch asks again.
#[wasm_bindgen(skip_typescript)]
pub fn arrived(here: u32, is_all: bool) {
    let waiting = LATER.with_borrow_mut(|later| {
        later.here = later.here.max(here);
        core::mem::take(&mut later.waiting)
    });
    for asked in waiting {
        if asked.0.part() < here {
            hand_over(Box::new(asked));
        } else if is_all || asked.0.waits() {
            LATER.with_borrow_mut(|later| later.waiting.push(asked));
        }
    }
}

fn run(QueuedTask(errand, owner): QueuedTask) {
    owner.with(|| match errand {
        Task::ComeAlive(planner, surface) => come_alive(planner, &surface),
        Task::Fill(planner, panel, place) => place.replace(&panel.content(planner)),
        // Units are display only, so every plan takes them.
        Task::CountIn(planner, units) => drop(planner.edit(&mut |plan| plan.units = units)),
        Task::Choose(planner, fragment) => {
            if let Some(opened) = link::read(&fragment).filter(OpenedLink::has_race).and_then(|sent| sent.opened) {
                // It has a schedule, so only a plan that nobody may change refuses it.
                drop(planner.edit(&mut |plan| plan.clone_from(&opened.plan)));
            }
        }
        Task::Change(planner, key, value) => {
            let opened = options::change(&planner.get_untracked().plan, &key, value.as_deref());
            planner.open_changed(opened, &key);
        }
        Task::Answer(options, [resolve, reject]) => {
            let (to, answer) = match api::schedule(&options) {
                Ok(schedule) => (resolve, schedule),
                Err(error) => (reject, error),
            };
            let _ = to.call1(&JsValue::NULL, &answer);
        }
        // Somebody has gone on to another link.
        Task::Mend(_, fragment) if !platform::is_fragment(&fragment) => {}
        Task::Mend(planner, fragment) => {
            match link::decode(&fragment) {
                Some(mended) if mended.opened.is_some() => {
                    planner.receive(mended);
                    planner.plan_received(fragment, platform::own());
                }
                Some(_) => {}
                // What is no plan at all gives way to the one on screen.
                None => platform::set_fragment(&planner.link()),
            }
        }
    });
}

fn run_taking(QueuedTask(errand, owner): QueuedTask) {
    if let Task::Fill(planner, panel, place) = errand {
        owner.with(|| place.replace(&panel.content_to_take(planner)));
        // As somebody who is about to use it would: a plan that was sent is drawn with the one that it answers.
        platform::touch(&place.0);
    }
}

#[cfg(not(lapwise_split))]
use __wasm_split_00later00_export_6c61707769736520616e64206c617465_run as run_later;
#[cfg(lapwise_split)]
use __wasm_split_00later00_import_6c61707769736520616e64206c617465_run as run_later;
#[cfg(not(lapwise_split))]
use __wasm_split_00taking00_export_6c617077697365207461206b65207468_run as take_along;
#[cfg(lapwise_split)]
use __wasm_split_00taking00_import_6c617077697365207461206b65207468_run as take_along;

#[cfg(lapwise_split)]
#[link(wasm_import_module = "__wasm_split_placeholder__")]
#[allow(improper_ctypes, reason = "both sides of the seam are this crate")]
unsafe extern "C" {
    safe fn __wasm_split_00later00_import_6c61707769736520616e64206c617465_run(asked: Box<QueuedTask>);
    safe fn __wasm_split_00taking00_import_6c617077697365207461206b65207468_run(asked: Box<QueuedTask>);
}

#[unsafe(no_mangle)]
#[allow(improper_ctypes_definitions, reason = "both sides of the seam are this crate")]
extern "C" fn __wasm_split_00later00_export_6c61707769736520616e64206c617465_run(asked: Box<QueuedTask>) {
    run(*asked);
}

#[unsafe(no_mangle)]
#[allow(improper_ctypes_definitions, reason = "both sides of the seam are this crate")]
extern "C" fn __wasm_split_00taking00_export_6c617077697365207461206b65207468_run(asked: Box<QueuedTask>) {
    run_taking(*asked);
}
