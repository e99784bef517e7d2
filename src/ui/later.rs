//! What is loaded when somebody first touches a widget: everything that changes a plan.
//!
//! The linker makes one module of the whole crate, and `cargo xtask` splits it at the one function here: what only
//! [`run`] reaches becomes a module of its own, which shares memory and table with the first.
//! So the first module must not name what belongs to the second: it hands over an [`Errand`] instead.

#![allow(unsafe_code, reason = "a module is split at an exported function, and exporting one by name counts as unsafe")]
#![allow(unreachable_pub, reason = "two functions are exported to JavaScript, not to other modules")]

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use crate::browser::by_name;
use crate::text::words;

use super::alive::{Surface, come_alive};
use super::dom::El;
use super::panels::Panel;
use super::state::{Notice, Planner};

/// Something that the second module does.
pub(super) enum Errand {
    /// Listens to the fields of a widget.
    ComeAlive(Rc<Surface>),
    /// Puts the content of a panel into its place.
    Fill(Panel, El),
}

/// An errand, for which planner, and the owner of what it makes.
struct Asked(Errand, Planner, Owner);

/// Where the second module is.
struct Later {
    /// Asks the loader to fetch it.
    ask: Option<Function>,
    is_here: bool,
    waiting: Vec<Asked>,
}

thread_local! {
    static LATER: RefCell<Later> = const { RefCell::new(Later { ask: None, is_here: cfg!(test), waiting: Vec::new() }) };
}

/// Does an errand as soon as the second module is here.
pub(super) fn later(errand: Errand, planner: Planner, owner: Owner) {
    let asked = Box::new(Asked(errand, planner, owner));
    let ask = LATER.with_borrow_mut(|later| {
        if later.is_here {
            return Err(asked);
        }
        later.waiting.push(*asked);
        // Whoever comes first asks for it.
        Ok(later.ask.clone().filter(|_| later.waiting.len() == 1))
    });
    match ask {
        Ok(ask) => drop(ask.map(|ask| ask.call0(&JsValue::NULL))),
        Err(asked) => hand_over(asked),
    }
}

/// The address of the glue, which the standalone page is beside.
pub(super) fn place() -> String {
    let ask = LATER.with_borrow(|later| later.ask.clone());
    ask.and_then(|ask| by_name::get(&ask, "at").as_string()).unwrap_or_default()
}

/// Takes the function that fetches the second module and then calls [`arrived`].
#[wasm_bindgen(skip_typescript)]
pub fn provide(ask: Function) {
    LATER.with_borrow_mut(|later| later.ask = Some(ask));
}

/// Does what has waited for the second module; where it could not be fetched, says so, and the next touch asks again.
#[wasm_bindgen(skip_typescript)]
pub fn arrived(is_here: bool) {
    let waiting = LATER.with_borrow_mut(|later| {
        later.is_here = is_here;
        core::mem::take(&mut later.waiting)
    });
    for asked in waiting {
        if is_here {
            hand_over(Box::new(asked));
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
    });
}

#[cfg(test)]
use __wasm_split_00later00_export_6c61707769736520616e64206c617465_run as hand_over;
#[cfg(not(test))]
use __wasm_split_00later00_import_6c61707769736520616e64206c617465_run as hand_over;

#[cfg(not(test))]
#[link(wasm_import_module = "__wasm_split_placeholder__")]
#[allow(improper_ctypes, reason = "both sides of the seam are this crate")]
unsafe extern "C" {
    safe fn __wasm_split_00later00_import_6c61707769736520616e64206c617465_run(asked: Box<Asked>);
}

#[unsafe(no_mangle)]
#[allow(improper_ctypes_definitions, reason = "both sides of the seam are this crate")]
extern "C" fn __wasm_split_00later00_export_6c61707769736520616e64206c617465_run(asked: Box<Asked>) {
    run(*asked);
}
