//! The queue of tasks, and the conversation with the JavaScript loader that fetches their parts.

#![allow(unreachable_pub, reason = "some functions are exported to JavaScript, not to other modules")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use leptos::prelude::Owner;
use wasm_bindgen::prelude::*;

use super::part::Part;
use super::seam::run_in_part;
use super::task::{QueuedTask, Task};
use crate::standalone;
use crate::state::Planner;

/// The parts that are here, and the tasks that wait for the others.
struct Loader {
    /// Fetches the part of a name, without those that it needs, and then calls [`part_loaded`] or [`part_failed`].
    load_part: Option<Function>,
    /// The address of the standalone page; empty where there is none.
    page_address: String,
    /// The parts that have been fetched. One may be here before those that it needs.
    fetched: Vec<Part>,
    /// The tasks that wait, in the order of their requests.
    queue: Vec<QueuedTask>,
}

impl Loader {
    /// Returns true if a part and those that it needs are here.
    fn has(&self, part: Part) -> bool {
        part.with_needs().iter().all(|part| self.fetched.contains(part))
    }
}

thread_local! {
    /// One a module instance, whichever widget asks: a part is loaded into the memory and the table of the instance,
    /// and JavaScript reports it through exported functions that know no widget.
    static LOADER: RefCell<Loader> = const {
        RefCell::new(Loader {
            load_part: None,
            page_address: String::new(),
            fetched: Vec::new(),
            queue: Vec::new(),
        })
    };
}

/// Runs a task that makes nothing on the page, as soon as its part is loaded.
pub(crate) fn request(task: Task) {
    request_under(task, &Owner::default());
}

/// Runs a task as soon as its part is loaded. What it makes lives as long as `owner`.
pub(crate) fn request_under(task: Task, owner: &Owner) {
    let part = task.part();
    queue(task, owner);
    if !is_loaded(part) {
        fetch(part);
    }
}

/// Runs a task as soon as its part is loaded, which something else fetches.
pub(crate) fn queue(task: Task, owner: &Owner) {
    let part = task.part();
    let task = QueuedTask { task, owner: owner.clone() };
    if is_loaded(part) {
        return run_in_part(task);
    }
    LOADER.with_borrow_mut(|loader| loader.queue.push(task));
}

/// Asks the part `api` for something of a plan, which it passes on at once. None where the part is not here yet: nothing
/// fetches it then, since whoever asks wants to know now.
pub(crate) fn ask<T: 'static>(task: impl FnOnce(Box<dyn FnOnce(T)>) -> Task) -> Option<T> {
    if !is_loaded(Part::Api) {
        return None;
    }
    let answer = Rc::new(Cell::new(None));
    let told = answer.clone();
    request(task(Box::new(move |value| told.set(Some(value)))));
    answer.take()
}

/// Fetches the parts again that tasks still wait for since they could not be fetched.
pub(crate) fn retry() {
    let parts: Vec<_> = LOADER.with_borrow(|loader| loader.queue.iter().map(|queued| queued.task.part()).collect());
    for part in parts {
        fetch(part);
    }
}

/// Fetches a part and those that it needs, where they are not here. A failure is told in the place of each task that
/// waits for them.
pub(crate) fn fetch(part: Part) {
    // Cloned, so that the loader is not borrowed while JavaScript runs.
    let load_part = LOADER.with_borrow(|loader| loader.load_part.clone());
    let Some(load_part) = load_part else { return };
    for needed in part.with_needs() {
        if !LOADER.with_borrow(|loader| loader.fetched.contains(needed)) {
            // It fetches nothing twice, reports a failure by `part_failed`, and throws nothing.
            let _ = load_part.call1(&JsValue::NULL, &needed.name().into());
        }
    }
}

/// Returns true if a part can be called at once.
pub(crate) fn is_loaded(part: Part) -> bool {
    // Whole programs have all parts.
    !cfg!(lapwise_split) || LOADER.with_borrow(|loader| loader.has(part))
}

/// Returns true if a change of an option of `planner` is still queued.
pub(crate) fn has_queued_options(planner: Planner) -> bool {
    LOADER.with_borrow(|loader| loader.queue.iter().any(|queued| queued.task.changes_option_of(planner)))
}

/// Drops the queued changes of options of `planner`, whose plan has been replaced.
pub(crate) fn drop_queued_options(planner: Planner) {
    LOADER.with_borrow_mut(|loader| loader.queue.retain(|queued| !queued.task.changes_option_of(planner)));
}

/// Drops every queued task of a planner that no longer exists.
pub(crate) fn drop_queued(planner: Planner) {
    LOADER.with_borrow_mut(|loader| loader.queue.retain(|queued| queued.task.planner() != Some(planner)));
}

/// The address of the standalone page in the folder of the planner's files; empty where there is none, and before the
/// loader is known.
pub(crate) fn page_address() -> String {
    LOADER.with_borrow(|loader| loader.page_address.clone())
}

/// The address to which a shared link leads.
pub(crate) fn standalone_url() -> String {
    standalone::url(&page_address())
}

/// Takes the loader's function for fetching a part by its name, and the address of the standalone page.
#[wasm_bindgen(skip_typescript)]
pub fn set_part_loader(load_part: Function, page_address: String) {
    LOADER.with_borrow_mut(|loader| {
        loader.load_part = Some(load_part);
        loader.page_address = page_address;
    });
}

/// Runs the queued tasks that can be done now that a part has been fetched.
#[wasm_bindgen(skip_typescript)]
pub fn part_loaded(name: &str) {
    let Some(part) = Part::of_name(name) else { return };
    let queue = LOADER.with_borrow_mut(|loader| {
        loader.fetched.push(part);
        core::mem::take(&mut loader.queue)
    });
    // A task may request another one, so the loader is not borrowed while it runs.
    for queued in queue {
        if !is_loaded(queued.task.part()) {
            LOADER.with_borrow_mut(|loader| loader.queue.push(queued));
        } else if !queued.task.is_outdated() {
            run_in_part(queued);
        }
    }
}

/// Reports that a part could not be fetched in the place of each queued task that needs it.
#[wasm_bindgen(skip_typescript)]
pub fn part_failed(name: &str) {
    let Some(part) = Part::of_name(name) else { return };
    let mut queue = LOADER.with_borrow_mut(|loader| core::mem::take(&mut loader.queue));
    queue.retain(|queued| !queued.task.part().with_needs().contains(&part) || queued.task.stays_queued_after_failure());
    LOADER.with_borrow_mut(|loader| {
        queue.append(&mut loader.queue);
        loader.queue = queue;
    });
}

/// Requests the schedule of options: an array with their names, each followed by its value.
///
/// `resolve` gets the schedule, or `reject` an `Error` that names the key that is wrong.
#[wasm_bindgen(skip_typescript)]
pub fn request_schedule(options: JsValue, resolve: Function, reject: Function) {
    request(Task::AnswerSchedule { options, resolve, reject });
}
