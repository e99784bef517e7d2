//! Undo and redo of one widget, for every place that offers them.
//!
//! The history itself belongs to the planner's state.

use lapwise_core::messages;

use crate::markup::{Fragment, fragment};
use crate::signals::StoredValue;
use crate::state::Planner;

/// Undo and redo of one widget. Copies are of the same one.
#[derive(Clone, Copy)]
pub(crate) struct Undo {
    planner: Planner,
    is_typing: StoredValue<bool>,
}

impl Undo {
    /// Creates it for a planner.
    pub(crate) fn new(planner: Planner) -> Self {
        Self { planner, is_typing: StoredValue::new(false) }
    }

    /// Goes one step back.
    pub(crate) fn undo(self) {
        self.planner.undo();
    }

    /// Goes one step forth.
    pub(crate) fn redo(self) {
        self.planner.redo();
    }

    /// Returns true if somebody has typed in the field that has the focus, whose own undo the keys then belong to.
    pub(crate) fn is_typing(self) -> bool {
        self.is_typing.get_value()
    }

    /// Says whether somebody has typed in the field that has the focus.
    pub(crate) fn set_typing(self, is_typing: bool) {
        self.is_typing.set_value(is_typing);
    }

    /// The buttons Undo and Redo.
    pub(crate) fn buttons(self) -> Fragment {
        let planner = self.planner;
        // A button that is disabled would lose the focus to the page.
        fragment! {
            button type="button" aria-disabled=(move || !planner.can_undo()) on:click=(move |_| self.undo()) {
                (messages::undo())
            }
            button type="button" aria-disabled=(move || !planner.can_redo()) on:click=(move |_| self.redo()) {
                (messages::redo())
            }
        }
    }
}
