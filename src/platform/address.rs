//! The address bar: the page's URL, its fragment, and changes of that fragment.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::dynamic_js::{call_with_texts, get, global, set_text};
use super::history_entry;
use super::listener::Listener;
use super::window::window;

/// The fragment of the page's address, as one widget reads and writes it.
///
/// Clones share what they know. A fragment that somebody else has put there, and that nobody has read yet, is never
/// written over.
#[derive(Clone, Default)]
pub(crate) struct Address {
    known: Rc<RefCell<String>>,
    /// True if the known fragment was written while something had a history entry over the page.
    is_written_over: Rc<Cell<bool>>,
}

impl Address {
    /// Returns the fragment with its `#`, or an empty text where there is none, and remembers it as known.
    pub(crate) fn read(&self) -> String {
        let fragment = fragment();
        self.known.replace(fragment.clone());
        self.is_written_over.set(false);
        fragment
    }

    /// Returns the fragment that was read or written last, whatever the address has by now.
    pub(crate) fn known(&self) -> String {
        self.known.borrow().clone()
    }

    /// Replaces the fragment in this history entry, so that Back leads to the page before.
    ///
    /// Does nothing where the address has another fragment than the known one: that is still to be opened.
    pub(crate) fn replace(&self, fragment: &str) {
        if !has_fragment(&self.known()) {
            return;
        }
        if let Some(history) = window().and_then(|window| window.history().ok())
            // Refused where it is called too often or in a sandbox; the next change tries again.
            && history.replace_state_with_url(&history.state().unwrap_or_default(), "", Some(fragment)).is_ok()
        {
            self.read();
            self.is_written_over.set(history_entry::is_over());
        }
    }

    /// Puts the known fragment into the address after a return to the entry below one that had the same address when it
    /// was added, since what has been written meanwhile was written there.
    pub(crate) fn restore_after_return(&self) -> Option<Listener> {
        let address = self.clone();
        Listener::on_window("popstate", move || {
            if history_entry::is_below()
                && address.is_written_over.get()
                && let Some(history) = window().and_then(|window| window.history().ok())
            {
                // As in `replace`. Without its state, the entry is one like any other.
                let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address.known()));
            }
        })
    }

    /// Calls `act` whenever another fragment is put into the address.
    pub(crate) fn on_change(act: impl FnMut() + 'static) -> Option<Listener> {
        Listener::on_window("hashchange", act)
    }
}

/// Returns true if the address has this fragment.
pub(crate) fn has_fragment(expected: &str) -> bool {
    fragment() == expected
}

fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to a fragment of this page, as a link does. What lies over the page is left with that.
pub(crate) fn go_to_fragment(fragment: &str) {
    let location = global("location");
    if history_entry::is_over() {
        // In the place of its entry, so that one step leads back to the page below.
        let _ = call_with_texts(&location, "replace", &[fragment]);
    } else {
        set_text(&location, "hash", fragment);
    }
}

/// Returns the URL of the page without its fragment.
pub(crate) fn page_url() -> String {
    let mut url = get(&global("location"), "href").as_string().unwrap_or_default();
    if let Some(end) = url.find('#') {
        url.truncate(end);
    }
    url
}
