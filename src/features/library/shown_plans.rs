//! The saved plans on the page, which follow storage unless something in their list is being typed or pressed.

use crate::markup::{ElementRef, keep_alive};
use crate::platform::{Timer, storage};
use crate::signals::StoredValue;
use crate::state::saved_plans::SavedPlans;

/// A button that is pressed takes the focus first: were the list shown anew at once, nothing would hear the click.
const CLICK_MILLIS: i32 = 300;

/// The saved plans that are shown. Copies are of the same ones.
#[derive(Clone, Copy)]
pub(super) struct ShownPlans {
    pub(super) plans: SavedPlans,
    /// The element of the list.
    pub(super) list: ElementRef,
    /// True while a label is being typed, which another list would take away.
    is_label_typed: StoredValue<bool>,
    /// True while storage has changed and the list cannot follow yet.
    is_stale: StoredValue<bool>,
    /// Lets a stale list follow, once a click that took the focus has been heard.
    catch_up: StoredValue<Option<Timer>>,
}

impl ShownPlans {
    /// Shows what is in storage. Other tabs may change it at any time.
    pub(super) fn new() -> Self {
        let shown = Self {
            plans: SavedPlans::new(),
            list: ElementRef::new(),
            is_label_typed: StoredValue::new(false),
            is_stale: StoredValue::new(false),
            catch_up: StoredValue::new(None),
        };
        shown.catch_up.set_value(Some(Timer::new(CLICK_MILLIS, move || shown.refresh_if_stale())));
        keep_alive(Box::new(storage::on_change_elsewhere(move || shown.refresh())));
        shown
    }

    /// Shows what is in storage, now or as soon as nothing in the list is being typed or pressed.
    pub(super) fn refresh(self) {
        self.is_stale.set_value(true);
        self.refresh_if_stale();
    }

    fn refresh_if_stale(self) {
        let is_pressed = self.list.get().is_some_and(|list| list.matches(":active"));
        if self.is_stale.get_value() && !self.is_label_typed.get_value() && !is_pressed {
            self.is_stale.set_value(false);
            self.plans.reload();
        }
    }

    /// Lets a stale list follow in a moment.
    pub(super) fn refresh_after_click(self) {
        self.catch_up.with_value(|timer| {
            if let Some(timer) = timer {
                timer.start();
            }
        });
    }

    /// Says that the label of a plan is being typed, unless what stands there is the label that is saved.
    pub(super) fn type_label(self, id: u64, typed: &str) {
        self.is_label_typed.set_value(typed != self.label(id));
    }

    /// Saves a label that was typed. Returns true if the browser took it.
    pub(super) fn rename(self, id: u64, label: &str) -> bool {
        self.is_label_typed.set_value(false);
        let is_saved = self.plans.rename(id, label);
        // The list stays as it is for now: one of its buttons may be pressed already.
        self.refresh_after_click();
        is_saved
    }

    /// The label of a plan as it is saved.
    pub(super) fn label(self, id: u64) -> String {
        self.plans.get(id).map_or_else(String::new, |saved| saved.label)
    }
}
