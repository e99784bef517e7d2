//! The list of saved plans: each can be renamed, opened, duplicated and deleted.

use lapwise_core::messages;

use super::actions::Actions;
use crate::markup::{Element, markup};
use crate::platform::download;
use crate::state::saved_plans::DamagedEntry;

/// The list, which follows storage.
pub(super) fn saved_plan_list(actions: Actions) -> Element {
    let shown = actions.shown;
    let damaged = move || Some(shown.plans.damaged()).filter(|entries| !entries.is_empty());
    markup! {
        ul class="plans" ref=(shown.list)
            on:focusout=(move |_| shown.refresh_after_click())
            on:click=(move |_| shown.refresh_after_click()) {
            for id in (move || shown.plans.ids()) { (saved_plan(actions, id)) }
            if (move || shown.plans.is_empty()) { li { (messages::no_plans()) } }
            for entries in (damaged) { (damaged_plans(entries)) }
        }
    }
}

/// A plan: its label, which can be written over, and its buttons.
fn saved_plan(actions: Actions, id: u64) -> Element {
    let label = move || actions.shown.label(id);
    markup! {
        li {
            input type="text" dir="auto" aria-label=(messages::plan_name()) value=(label) prop:value=(label)
                on:input=(move |event| actions.shown.type_label(id, &event.value()))
                on:change=(move |event| actions.rename(id, &event.value()));
            div class="chips" {
                button type="button" aria-label=(move || messages::open_named(&label()))
                    on:click=(move |_| actions.open(id)) { (messages::open()) }
                button type="button" aria-label=(move || messages::duplicate_named(&label()))
                    on:click=(move |_| actions.duplicate(id)) { (messages::duplicate()) }
                button type="button" aria-label=(move || messages::delete_named(&label()))
                    on:click=(move |_| actions.delete(id)) { (messages::delete()) }
            }
        }
    }
}

/// The entries that cannot be read, which are not lost but can be saved as a file.
fn damaged_plans(entries: Vec<DamagedEntry>) -> Element {
    let explanation = messages::unread_plans(entries.len());
    markup! {
        li {
            span { (explanation) }
            button type="button" on:click=(move |_| save_entries(&entries)) { (messages::save_unread()) }
        }
    }
}

fn save_entries(entries: &[DamagedEntry]) {
    let mut text = String::new();
    for (key, entry) in entries {
        text.push_str(&format!("{key} {entry}\n"));
    }
    // A browser that refuses a file says so itself.
    let _ = download::save_text("lapwise-damaged.txt", "text/plain", &text);
}
