//! A race as it is shown: its texts, what the reader has chosen to see, and the question that waits for an answer.

use std::sync::Arc;

use lapwise_core::present::race_screen::{RaceScreen, StatusKind};
use lapwise_core::racing::Act;

use super::feedback::{Feedback, Verdict};
use super::session::{RaceSession, moment};
use super::settings::Settings;
use crate::markup::ElementRef;
use crate::signals::{Memo, RwSignal};

/// What the screens of a race share. Copies are of the same race.
#[derive(Clone, Copy)]
pub(super) struct RaceView {
    pub(super) session: RaceSession,
    pub(super) settings: Settings,
    /// The texts and states, as the log has them; none without a race.
    screen: Memo<Arc<Option<RaceScreen>>>,
    /// True while the reader is asked if the race is to end.
    pub(super) is_ending: RwSignal<bool>,
    /// True while the list of all else is open.
    pub(super) is_more_open: RwSignal<bool>,
    /// The lap button of a race in progress.
    pub(super) lap: ElementRef,
    feedback: Feedback,
}

impl RaceView {
    pub(super) fn new(session: RaceSession, settings: Settings) -> Self {
        let screen = Memo::of_shared(move || {
            let race = session.log().zip(session.progress());
            Arc::new(race.map(|(log, progress)| RaceScreen::of(&log, &progress)))
        });
        Self {
            session,
            settings,
            screen,
            is_ending: RwSignal::new(false),
            is_more_open: RwSignal::new(false),
            lap: ElementRef::new(),
            feedback: Feedback::new(),
        }
    }

    /// Reads something of the texts and states, or a default without a race.
    pub(super) fn read<T: Default>(self, read: impl FnOnce(&RaceScreen) -> T) -> T {
        self.screen.with(|screen| Option::as_ref(screen).map(read)).unwrap_or_default()
    }

    /// Takes a press of the lap button at a moment, in milliseconds since 1970.
    pub(super) fn press(self, millis: u64) {
        // While the reader may be about to end it, the lap still counts.
        self.session.tap(moment(millis));
        let screen = self.screen.get_untracked();
        let Some(screen) = &*screen else { return };
        let verdict = match screen.status.kind {
            StatusKind::Ahead | StatusKind::TooFast => Verdict::Ahead,
            StatusKind::OnPlan => Verdict::OnPlan,
            StatusKind::Behind => Verdict::Behind,
            StatusKind::Unknown | StatusKind::NoGoal => Verdict::Unknown,
        };
        self.feedback.tap(verdict, self.settings.has_sound.get_untracked());
        if self.settings.is_spoken.get_untracked() {
            Feedback::speak(&self.session.frame(), &screen.spoken);
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
