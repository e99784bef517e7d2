//! What the reader has to know of the device: that the race is not stored, that the screen may go off, that another tab
//! records.

use lapwise_core::messages;

use crate::features::race::session::{RaceSession, Role, ScreenLock};
use crate::markup::{Element, markup};

/// A line for each that holds.
pub(super) fn lines(session: RaceSession) -> Element {
    let texts = move || {
        let mut texts = Vec::new();
        if session.role() == Role::Following {
            texts.push(messages::another_tab_records());
        } else if session.stored().is_refused {
            texts.push(messages::race_not_stored());
        }
        if session.screen_lock() == ScreenLock::Refused {
            texts.push(messages::screen_may_go_off());
        }
        texts
    };
    markup! {
        div class="device" role="status" {
            for text in (texts) { p { (text) } }
        }
    }
}
