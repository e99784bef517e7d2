//! What the screens of a race share: what the reader has chosen to see, and the question that waits for an answer.

use lapwise_core::racing::Act;

use super::session::RaceSession;
use super::settings::Settings;
use crate::markup::ElementRef;
use crate::signals::RwSignal;

/// What the screens of a race share. Copies are of the same race.
#[derive(Clone, Copy)]
pub(super) struct RaceView {
    pub(super) session: RaceSession,
    pub(super) settings: Settings,
    /// True while the reader is asked if the race is to end.
    pub(super) is_ending: RwSignal<bool>,
    /// True while the list of all else is open.
    pub(super) is_more_open: RwSignal<bool>,
    /// The lap button of a race in progress.
    pub(super) lap: ElementRef,
}

impl RaceView {
    pub(super) fn new(session: RaceSession, settings: Settings) -> Self {
        Self {
            session,
            settings,
            is_ending: RwSignal::new(false),
            is_more_open: RwSignal::new(false),
            lap: ElementRef::new(),
        }
    }

    /// Gives the focus back to the lap button, so that the keys of a button press it again.
    pub(super) fn focus_lap(self) {
        if let Some(lap) = self.lap.get() {
            lap.focus();
        }
    }

    /// Ends the race.
    pub(super) fn end(self) {
        self.is_ending.set(false);
        self.session.act(Act::End);
    }
}
