//! The plans that the reader has saved on this device.
//!
//! Each call reads the device's storage anew, since other tabs write to it too. Nothing here draws.

use crate::platform::{clock, storage};
use lapwise_core::library::saved_plans::{Library, SavedPlan};
use lapwise_core::link;
use lapwise_core::pacing::Plan;
use lapwise_core::present::PLAN_NAMES;

/// Reads all saved plans from storage.
pub(crate) fn load() -> Library {
    let entries = storage::entries();
    Library::load(entries.iter().map(|(key, text)| (key.as_str(), text.as_str())), PLAN_NAMES)
}

/// Writes the plan `id` of `library` to storage. Returns false if the browser refused it or there is no such plan.
pub(crate) fn save(library: &mut Library, id: u64) -> bool {
    let stored = library.get(id).and_then(|plan| storage::get(&plan.key()));
    let entry = library.save(id, stored.as_deref(), clock::now_millis());
    entry.is_some_and(|(key, text, _)| storage::set(&key, &text))
}

/// Returns the plan of an entry, or `None` if its link does not hold one.
pub(crate) fn decode(saved: &SavedPlan) -> Option<Plan> {
    Some(link::decode(&saved.fragment)?.opened?.plan)
}
