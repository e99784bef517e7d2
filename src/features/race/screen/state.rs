//! The screen of a race in progress as its texts and states, and what a tap changes.

use std::sync::Arc;

use lapwise_core::present::race_screen::{RaceScreen, StatusKind};

use super::feedback::{Feedback, Verdict};
use crate::features::race::session::moment;
use crate::features::race::view::RaceView;
use crate::signals::Memo;

/// The screen of a race in progress. Copies are of the same one.
#[derive(Clone, Copy)]
pub(super) struct ScreenState {
    pub(super) view: RaceView,
    /// The texts and states, as the log has them; none without a race.
    screen: Memo<Arc<Option<RaceScreen>>>,
    feedback: Feedback,
}

impl ScreenState {
    pub(super) fn new(view: RaceView) -> Self {
        let session = view.session;
        let screen = Memo::of_shared(move || {
            let race = session.log().zip(session.progress());
            Arc::new(race.map(|(log, progress)| RaceScreen::of(&log, &progress)))
        });
        Self { view, screen, feedback: Feedback::new() }
    }

    /// Reads something of the texts and states, or a default without a race.
    pub(super) fn read<T: Default>(self, read: impl FnOnce(&RaceScreen) -> T) -> T {
        self.screen.with(|screen| Option::as_ref(screen).map(read)).unwrap_or_default()
    }

    /// Takes a press of the lap button at a moment, in milliseconds since 1970.
    pub(super) fn press(self, millis: u64) {
        let RaceView { session, settings, .. } = self.view;
        // While the reader may be about to end it, the lap still counts.
        if !session.tap(moment(millis)) {
            return;
        }
        let screen = self.screen.get_untracked();
        let Some(screen) = &*screen else { return };
        let verdict = match screen.status.kind {
            StatusKind::Ahead | StatusKind::TooFast => Verdict::Ahead,
            StatusKind::OnPlan => Verdict::OnPlan,
            StatusKind::Behind => Verdict::Behind,
            StatusKind::Unknown | StatusKind::NoGoal => Verdict::Unknown,
        };
        self.feedback.tap(verdict, settings.has_sound.get_untracked());
        if settings.is_spoken.get_untracked() {
            Feedback::speak(&session.frame(), &screen.spoken);
        }
    }
}
