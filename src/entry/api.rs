//! The entry of the part `api`, which tells others of a plan: the page around a planner, the address, the storage.

use wasm_bindgen::prelude::*;

use lapwise_core::formats::split_once;
use lapwise_core::link;
use lapwise_core::locale;
use lapwise_core::locale::Language;
use lapwise_core::options;

use crate::api;
use crate::features::page_plan;
use crate::parts::loader::{drop_queued_options, has_queued_options, request};
use crate::parts::seam::seam;
use crate::parts::task::{QueuedTask, Task};
use crate::state::Planner;

seam!(entry api(run));

fn run(QueuedTask { task, owner }: QueuedTask) {
    owner.with(|| match task {
        Task::TellLink(planner, tell) => tell(planner.link()),
        Task::TellSchedule(planner, tell) => {
            let planned = planner.get_untracked();
            tell(api::to_object(&planned.plan, &planned.schedule));
        }
        Task::SetOption(planner, key, value) => set_option(planner, key, value),
        Task::OpenLink(planner, text) => open_link(planner, &text),
        Task::OpenFragment(planner, page) => page_plan::open_fragment(planner, &page),
        Task::KeepPlan(planner, page, tell) => tell(page_plan::keep(planner, &page)),
        Task::SetLanguage(file, tell) => tell(set_language(file)),
        Task::AnswerSchedule { options, resolve, reject } => {
            let (settle, answer) = match api::schedule(&options) {
                Ok(schedule) => (resolve, schedule),
                Err(error) => (reject, error),
            };
            // The two functions of a promise throw nothing.
            let _ = settle.call1(&JsValue::NULL, &answer);
        }
        // The others are of parts of their own.
        _ => {}
    });
}

/// Sets an option. Where locks or stops have to give way to it, that is up to the part that edits.
fn set_option(planner: Planner, key: String, value: Option<String>) {
    match options::change_with_locks(&planner.get_untracked().plan, &key, value.as_deref()) {
        // The option that is set last counts, so it waits behind those that wait already.
        (opened, true) if !has_queued_options(planner) => planner.open_changed(opened, &key),
        _ => request(Task::ChangeOption(planner, key, value)),
    }
}

/// Opens the plan of a fragment, or of an address with one. It outweighs the options that still wait.
fn open_link(planner: Planner, text: &str) {
    let fragment = split_once(text, b'#').map_or(text, |(_, fragment)| fragment);
    if let Some(link) = link::read(fragment) {
        drop_queued_options(planner);
        planner.open_link(link);
    }
}

fn set_language(file: String) -> Option<String> {
    match Language::read(file) {
        Ok(language) => {
            locale::set(Some(language));
            None
        }
        Err(error) => Some(error.to_string()),
    }
}
