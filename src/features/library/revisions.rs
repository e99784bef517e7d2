//! Signals that say when the saved plans have changed.

use leptos::prelude::*;

/// Counters that follow what is in storage. Their values mean nothing but that something changed.
#[derive(Clone, Copy)]
pub(crate) struct Revisions {
    /// Changes whenever the list of plans is to be drawn anew.
    pub(crate) plans: RwSignal<usize>,
    /// Changes whenever a plan was given another label.
    pub(crate) labels: RwSignal<usize>,
}

impl Revisions {
    /// Creates counters that have counted nothing.
    pub(crate) fn new() -> Self {
        Self { plans: RwSignal::new(0), labels: RwSignal::new(0) }
    }

    /// Subscribes the running effect to every change.
    pub(crate) fn track(self) {
        self.plans.track();
        self.labels.track();
    }
}

/// Counts one more change.
pub(crate) fn advance(counter: RwSignal<usize>) {
    counter.update(|count| *count = count.wrapping_add(1));
}
