//! The state of a widget's activation.

use crate::markup::{Element, Event};
use crate::signals::StoredValue;

/// The activation of a widget, which makes it listen. Copies are of the same one.
#[derive(Clone, Copy)]
pub(crate) struct Activation {
    /// True once the widget listens, or will as soon as the part `edit` has been fetched.
    is_requested: StoredValue<bool>,
    /// True once somebody waits for it, who is told if it fails.
    is_touched: StoredValue<bool>,
    last_click: StoredValue<Option<Click>>,
}

/// A click on an element of the widget.
#[derive(Clone)]
pub(crate) struct Click {
    /// An event forgets its target once it has been dispatched, so both are kept.
    pub(crate) target: Element,
    pub(crate) event: Event,
}

impl Activation {
    /// The activation of a widget that nobody has touched.
    pub(crate) fn new() -> Self {
        Self {
            is_requested: StoredValue::new(false),
            is_touched: StoredValue::new(false),
            last_click: StoredValue::new(None),
        }
    }

    /// Requests the activation. Returns false if that has been done before.
    pub(crate) fn request(self) -> bool {
        let was_requested = self.is_requested.get_value();
        self.is_requested.set_value(true);
        !was_requested
    }

    /// Notes that somebody has touched the widget.
    pub(crate) fn touch(self) {
        self.is_touched.set_value(true);
    }

    /// Returns true if somebody waits for the activation, or did before it was there.
    pub(crate) fn is_touched(self) -> bool {
        self.is_touched.get_value()
    }

    /// Lets the next touch request the activation again, since what it needs could not be fetched.
    ///
    /// Returns true if somebody has touched the widget.
    pub(crate) fn fail(self) -> bool {
        self.is_requested.set_value(false);
        self.is_touched()
    }

    /// Remembers a click, in the place of the one before.
    pub(crate) fn remember_click(self, event: Event) {
        self.last_click.set_value(event.target().map(|target| Click { target, event }));
    }

    /// Takes the last click, to be replayed once the widget listens.
    pub(crate) fn take_click(self) -> Option<Click> {
        self.last_click.try_update_value(Option::take).flatten()
    }
}
