//! The plans that the reader has saved on this device.
//!
//! Other tabs write to the device's storage too, so whatever changes it reads it anew first. [`SavedPlans`] is what was
//! read last, for what shows it. Nothing here draws or has words on screen.

use lapwise_core::library::saved_plans::{Library, SavedPlan, newest_first};
use lapwise_core::link;
use lapwise_core::pacing::Plan;
use lapwise_core::present::PLAN_NAMES;

use crate::platform::{clock, storage};
use crate::signals::RwSignal;

/// The saved plans as they were read from storage last. Copies are of the same list.
#[derive(Clone, Copy)]
pub(crate) struct SavedPlans {
    plans: RwSignal<Vec<SavedPlan>>,
    damaged: RwSignal<Vec<DamagedEntry>>,
}

/// The key and the text of an entry that cannot be read.
pub(crate) type DamagedEntry = (String, String);

impl SavedPlans {
    /// Reads storage for the first time.
    pub(crate) fn new() -> Self {
        let saved_plans = Self { plans: RwSignal::new(Vec::new()), damaged: RwSignal::new(Vec::new()) };
        saved_plans.reload();
        saved_plans
    }

    /// Reads storage anew.
    pub(crate) fn reload(self) {
        let library = load();
        self.plans.set(library.list());
        self.damaged.set(library.unreadable().to_vec());
    }

    /// The plans, last changed first.
    pub(crate) fn newest_first(self) -> Vec<SavedPlan> {
        self.plans.with(|plans| newest_first(plans))
    }

    /// The ids of the plans in the order of storage when it was read last. A plan that was renamed since keeps its place.
    pub(crate) fn ids(self) -> Vec<u64> {
        self.plans.with(|plans| plans.iter().map(|saved| saved.id).collect())
    }

    /// Returns true if no plan is saved.
    pub(crate) fn is_empty(self) -> bool {
        self.plans.with(Vec::is_empty)
    }

    /// The plan of an id.
    pub(crate) fn get(self, id: u64) -> Option<SavedPlan> {
        self.plans.with(|plans| plans.iter().find(|saved| saved.id == id).cloned())
    }

    /// The entries that cannot be read.
    pub(crate) fn damaged(self) -> Vec<DamagedEntry> {
        self.damaged.get()
    }

    /// Gives a plan another label in storage, and here, where it stays in its place. Returns false if the browser
    /// refused it or there is no such plan.
    pub(crate) fn rename(self, id: u64, label: &str) -> bool {
        let mut library = load();
        library.rename(id, label, clock::now_millis());
        // Told also where the label is the same: the one that was typed is not.
        self.plans.update(|plans| {
            let shown = plans.iter_mut().find(|saved| saved.id == id);
            if let (Some(shown), Some(renamed)) = (shown, library.get(id)) {
                shown.clone_from(renamed);
            }
        });
        save(&mut library, id)
    }
}

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

/// Removes a plan from storage, where the browser lets it.
pub(crate) fn delete(saved: &SavedPlan) {
    storage::remove(&saved.key());
}

/// Returns the plan of an entry, or `None` if its link does not hold one.
pub(crate) fn decode(saved: &SavedPlan) -> Option<Plan> {
    Some(link::decode(&saved.fragment)?.opened?.plan)
}

/// The plans that were added from a file.
pub(crate) struct Imported {
    /// Their number.
    pub(crate) added: usize,
    /// The number of lines that could not be read.
    pub(crate) unreadable: usize,
    /// False if the browser refused one of them.
    pub(crate) are_stored: bool,
}

/// Saves the plans of a file that are not saved yet.
pub(crate) fn import(file: &str) -> Imported {
    let mut library = load();
    let known: Vec<_> = library.list().iter().map(|saved| saved.id).collect();
    let (added, unreadable) = library.import(file, clock::now_millis());
    let mut are_stored = true;
    for saved in library.list() {
        // A plan that was saved before is not written again, so that its time stays.
        if !known.contains(&saved.id) && !save(&mut library, saved.id) {
            are_stored = false;
        }
    }
    Imported { added, unreadable: unreadable.len(), are_stored }
}

/// Written and removed at once to learn whether the browser stores anything.
const PROBE_KEY: &str = "lapwise:trial";

/// Returns true if the browser stores anything.
pub(crate) fn can_save() -> bool {
    let can_save = storage::set(PROBE_KEY, "");
    storage::remove(PROBE_KEY);
    can_save
}
