//! The laps that are chosen for the next edit, and the lap that is read.

use leptos::prelude::*;

use lapwise_core::editing::{Choosing, ChosenLaps};

use crate::signals::RwSignal;
use crate::state::Planner;

/// The chosen laps and the lap that is read, by their indices from 0. Copies are of the same selection.
#[derive(Clone, Copy)]
pub(super) struct Selection {
    planner: Planner,
    /// The laps that were chosen, of which the plan may have lost some since.
    chosen: RwSignal<ChosenLaps>,
    /// The lap whose times stand beside the chart.
    read_lap: RwSignal<Option<usize>>,
    /// True where the laps were chosen by a cell of the table, which somebody types in.
    is_of_table: RwSignal<bool>,
    /// True while a tap adds a lap to the choice.
    pub(super) chooses_several: RwSignal<bool>,
}

impl Selection {
    /// Creates a selection of no lap.
    pub(super) fn new(planner: Planner) -> Self {
        Self {
            planner,
            chosen: RwSignal::new(ChosenLaps::default()),
            read_lap: RwSignal::new(None),
            is_of_table: RwSignal::new(false),
            chooses_several: RwSignal::new(false),
        }
    }

    /// The chosen laps that the plan has.
    pub(super) fn chosen(self) -> ChosenLaps {
        self.chosen.get().within(self.planner.get_untracked().schedule.splits().len())
    }

    /// Chooses a lap.
    pub(super) fn choose(self, lap: usize, choosing: Choosing) {
        self.is_of_table.set(false);
        self.chosen.set(untrack(|| self.chosen()).choosing(lap, choosing));
    }

    /// Chooses the lap of a cell of the table.
    pub(super) fn choose_in_table(self, lap: usize) {
        self.choose(lap, Choosing::Alone);
        self.is_of_table.set(true);
    }

    /// Returns true where the laps were chosen in the table.
    pub(super) fn is_of_table(self) -> bool {
        self.is_of_table.get()
    }

    /// The way in which a tap chooses a lap.
    pub(super) fn choosing_of_tap(self) -> Choosing {
        if self.chooses_several.get_untracked() { Choosing::Toggling } else { Choosing::Alone }
    }

    /// Chooses no lap.
    pub(super) fn clear(self) {
        self.chosen.set(ChosenLaps::default());
    }

    /// The lap that is read.
    pub(super) fn read_lap(self) -> Option<usize> {
        self.read_lap.get()
    }

    /// Reads a lap beside the chart, or none.
    pub(super) fn read(self, lap: Option<usize>) {
        // A mouse reports each pixel, and the marks over the chart follow.
        if self.read_lap.get_untracked() != lap {
            self.read_lap.set(lap);
        }
    }
}
