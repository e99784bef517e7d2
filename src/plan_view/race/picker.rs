//! Choosing a race, by its name or from the list.

use lapwise_core::editing::CourseSetting;
use lapwise_core::formats::races;
use lapwise_core::pacing::Event;
use lapwise_core::present::phrases;
use lapwise_core::present::refusals;

use super::entry::{RaceEntry, RaceText};
use crate::controls::field::Entry;
use crate::platform::soon;
use crate::state::{Origin, Planner};

/// What a reader can do with a race field. Copies are of the same one.
#[derive(Clone, Copy)]
pub(super) struct RacePicker {
    planner: Planner,
    pub(super) entry: RaceEntry,
    /// The field of the finish time, which is typed next once a race is chosen.
    goal: Entry,
}

impl RacePicker {
    pub(super) fn new(planner: Planner, entry: RaceEntry, goal: Entry) -> Self {
        Self { planner, entry, goal }
    }

    /// Takes what somebody types, and opens the list with what it may mean.
    pub(super) fn type_text(self, text: String) {
        self.entry.text.set(RaceText::Typed(text));
        self.open();
    }

    /// Opens the list with the races that the text may mean; with all of them where nothing is typed.
    pub(super) fn open(self) {
        self.entry.found.set(races::find(&self.entry.typed().unwrap_or_default()));
        self.entry.active.set(None);
    }

    /// Closes the list.
    fn close(self) {
        self.entry.found.set(Vec::new());
        self.entry.active.set(None);
    }

    /// Goes to another option of the list, which opens.
    ///
    /// `step` returns the index of the next option by that of the active one and the number of options.
    pub(super) fn go_to(self, step: fn(Option<usize>, usize) -> Option<usize>) {
        if !self.entry.is_open() {
            self.open();
        }
        self.entry.active.set(step(self.entry.active.get(), self.entry.found.get().len()));
    }

    /// Chooses the active option, or else the race that the text means.
    pub(super) fn accept(self) {
        let found = self.entry.found.get();
        let active = self.entry.active.get().and_then(|index| found.get(index));
        match (active, self.entry.typed()) {
            (Some(found), _) => self.choose(found.event),
            (None, Some(text)) => match races::meant(&text) {
                Ok(event) => self.choose(event),
                Err(_) => self.leave(),
            },
            (None, None) => self.close(),
        }
    }

    /// Chooses a race, and selects the goal for typing.
    pub(super) fn choose(self, event: Event) {
        self.take(event);
        self.close();
        if let Some(goal) = self.goal.input() {
            goal.focus();
            // Only once the field shows the new goal, which it does in an effect. In a field that is gone nobody sees it.
            soon(move || goal.select());
        }
    }

    /// Takes over the race that was typed when the field is left, or says why it is none.
    pub(super) fn leave(self) {
        self.close();
        if let Some(text) = self.entry.typed() {
            match races::meant(&text) {
                Ok(event) => self.take(event),
                Err(error) => self.entry.text.set(RaceText::Refused { text, why: refusals::text_error(&error) }),
            }
        }
    }

    /// Shows the race of the plan again. Returns false if there is nothing to give up.
    pub(super) fn give_up(self) -> bool {
        if self.entry.typed().is_none() && !self.entry.is_open() {
            return false;
        }
        self.entry.text.set(RaceText::OfPlan);
        self.close();
        true
    }

    fn take(self, event: Event) {
        let shown = self.entry.typed().unwrap_or_else(|| phrases::plan_race(&self.planner.get().plan));
        // A race that is refused stays typed, with the reason below it.
        self.entry.text.set(match self.planner.change_course(Origin::Choice, CourseSetting::Event(event)) {
            Ok(()) => RaceText::OfPlan,
            Err(why) => RaceText::Refused { text: shown, why },
        });
    }
}
