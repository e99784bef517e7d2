//! The spot that the panel is about.

use lapwise_core::pacing::{Distance, Track};
use lapwise_core::present::trackside::{middle_spot, passing_rows, spot_on, start_spot};

use crate::signals::RwSignal;
use crate::state::{Planned, Planner};

/// A spot at the track of the plan on screen, as a distance past the finish line in lane 1.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    planner: Planner,
    chosen: RwSignal<Distance>,
}

impl Spot {
    pub(super) fn new(planner: Planner) -> Self {
        let track = planner.get_untracked().plan.track;
        Self { planner, chosen: RwSignal::new(middle_spot(track)) }
    }

    /// The track of the plan on screen.
    pub(super) fn track(self) -> Track {
        self.planner.get().plan.track
    }

    /// The distance past the finish line. A spot that is beyond the lap of another track is on its line.
    pub(super) fn past_line(self) -> Distance {
        spot_on(self.track(), self.chosen.get())
    }

    /// The start of the race, as a spot of the same track.
    pub(super) fn start(self) -> Distance {
        start_spot(&self.planner.get().plan).unwrap_or(Distance::ZERO)
    }

    /// The texts of each pass of the runner: its distance, its time, and the time since the pass before.
    pub(super) fn passes(self) -> Vec<[String; 3]> {
        let Planned { plan, schedule, .. } = &*self.planner.get();
        passing_rows(plan, schedule, self.past_line())
    }

    pub(super) fn choose(self, past_line: Distance) {
        self.chosen.set(past_line);
    }
}
