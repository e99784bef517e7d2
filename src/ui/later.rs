//! What is loaded later: what changes a plan when somebody first touches a widget, and what takes it along (sharing,
//! printing, saving) when that is asked for.
//!
//! The linker makes one module of the whole crate, and `cargo xtask` splits it at the two functions here: what only
//! [`run`] or [`run_taking`] reaches becomes a module of its own, which shares memory and table with the first.
//! Without `--cfg lapwise_split`, as in tests, everything is one module and called at once.
//! So the first module must not name what belongs to the others: it hands over an [`Errand`] instead.

#![allow(unsafe_code, reason = "a module is split at an exported function, and exporting one by name counts as unsafe")]
#![allow(unreachable_pub, reason = "two functions are exported to JavaScript, not to other modules")]

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use crate::browser::{self, by_name};
use crate::link;
use crate::text::words;

use super::alive::{Surface, come_alive};
use super::dom::El;
use super::panels::Panel;
use super::state::{Notice, Planner};

/// Something that a module loaded later does.
pub(super) enum Errand {
    /// Listens to the fields of a widget.
    ComeAlive(Rc<Surface>),
    /// Puts the content of a panel into its place.
    Fill(Panel, El),
    /// Opens a link that something befell on its way.
    Mend(String),
}

impl Errand {
    /// The module that does it.
    const fn part(&self) -> u32 {
        match self {
            Self::Fill(panel, _) if panel.takes_along() => TAKING,
            _ => CHANGING,
        }
    }
}

/// The module that changes plans.
const CHANGING: u32 = 0;
/// The module that takes them along, which needs the other one.
const TAKING: u32 = 1;

/// An errand, for which planner, and the owner of what it makes.
struct Asked(Errand, Planner, Owner);

/// Where the modules that are loaded later are.
struct Later {
    /// Asks the loader to fetch the parts up to a number.
    ask: Option<Function>,
    /// How many parts are here.
    here: u32,
    waiting: Vec<Asked>,
}

thread_local! {
    static LATER: RefCell<Later> =
        const { RefCell::new(Later { ask: None, here: if cfg!(lapwise_split) { 0 } else { 2 }, waiting: Vec::new() }) };
}

/// Opens a link that cannot be read as it stands, as far as what befell it on its way can be undone.
pub(crate) fn mend(planner: Planner, fragment: String) {
    later(Errand::Mend(fragment), planner, Owner::default());
}

/// Does an errand as soon as its module is here.
pub(super) fn later(errand: Errand, planner: Planner, owner: Owner) {
    let part = errand.part();
    let asked = Box::new(Asked(errand, planner, owner));
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

fn hand_over(asked: Box<Asked>) {
    if asked.0.part() == TAKING { take_along(asked) } else { change(asked) }
}

/// The address of the glue, which the standalone page is beside.
pub(super) fn place() -> String {
    let ask = LATER.with_borrow(|later| later.ask.clone());
    ask.and_then(|ask| by_name::get(&ask, "at").as_string()).unwrap_or_default()
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
        } else if is_all {
            LATER.with_borrow_mut(|later| later.waiting.push(asked));
        } else {
            if let Errand::ComeAlive(surface) = &asked.0 {
                surface.is_awake.set(false);
            }
            asked.1.say(vec![Notice { text: words::NOT_LOADED.to_owned(), before: None }]);
        }
    }
}

fn run(Asked(errand, planner, owner): Asked) {
    owner.with(|| match errand {
        Errand::ComeAlive(surface) => come_alive(planner, &surface),
        Errand::Fill(panel, place) => place.replace(&panel.content(planner)),
        Errand::Mend(fragment) => {
            match link::decode(&fragment) {
                Some(mended) if mended.opened.is_some() => {
                    planner.receive(mended);
                    planner.take_turn(fragment, browser::stored(browser::STORED));
                }
                Some(_) => {}
                // What is no plan at all gives way to the one on screen.
                None => browser::set_fragment(&planner.link()),
            }
        }
    });
}

fn run_taking(Asked(errand, planner, owner): Asked) {
    if let Errand::Fill(panel, place) = errand {
        owner.with(|| place.replace(&panel.content_to_take(planner)));
        // As somebody who is about to use it would: a plan that was sent is drawn with the one that it answers.
        browser::touch(&place.0);
    }
}

#[cfg(not(lapwise_split))]
use __wasm_split_00later00_export_6c61707769736520616e64206c617465_run as change;
#[cfg(lapwise_split)]
use __wasm_split_00later00_import_6c61707769736520616e64206c617465_run as change;
#[cfg(not(lapwise_split))]
use __wasm_split_00taking00_export_6c617077697365207461206b65207468_run as take_along;
#[cfg(lapwise_split)]
use __wasm_split_00taking00_import_6c617077697365207461206b65207468_run as take_along;

#[cfg(lapwise_split)]
#[link(wasm_import_module = "__wasm_split_placeholder__")]
#[allow(improper_ctypes, reason = "both sides of the seam are this crate")]
unsafe extern "C" {
    safe fn __wasm_split_00later00_import_6c61707769736520616e64206c617465_run(asked: Box<Asked>);
    safe fn __wasm_split_00taking00_import_6c617077697365207461206b65207468_run(asked: Box<Asked>);
}

#[unsafe(no_mangle)]
#[allow(improper_ctypes_definitions, reason = "both sides of the seam are this crate")]
extern "C" fn __wasm_split_00later00_export_6c61707769736520616e64206c617465_run(asked: Box<Asked>) {
    run(*asked);
}

#[unsafe(no_mangle)]
#[allow(improper_ctypes_definitions, reason = "both sides of the seam are this crate")]
extern "C" fn __wasm_split_00taking00_export_6c617077697365207461206b65207468_run(asked: Box<Asked>) {
    run_taking(*asked);
}
