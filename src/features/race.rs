//! The race as it is run, against the plan: how it starts, the screen with the lap button, and what came of it.
//!
//! The race lives as long as its widget, not as the panel that starts it. It outlasts the page in the browser's database
//! ([`store`]); a page that is opened while a race is in progress is back in it at once.

mod acts;
mod after;
mod clock_watch;
mod dialog;
mod earlier;
mod marks;
mod more;
mod outlook;
mod press_button;
mod screen;
mod session;
mod settings;
mod start;
mod store;
#[cfg(test)]
mod tests;
mod view;

use leptos::prelude::{provide_context, use_context};

pub(crate) use after::after_panel;
pub(crate) use more::more_panel;
pub(crate) use screen::screen_panel;
pub(crate) use start::start_panel;

use crate::markup::{Element, Fragment, effect, fragment};
use crate::parts::panel::Panel;
use crate::parts::panel_section::panel_section;
use crate::state::Planner;
use session::RaceSession;

/// Opens the race of the widget around an element, unless it is open. It lives as long as the current owner.
pub(crate) fn open(planner: Planner, element: &Element) {
    if use_context::<RaceSession>().is_none()
        && let Some(frame) = element.closest(".frame")
    {
        let session = RaceSession::open(planner, &frame, store::place_of(&frame));
        provide_context(session);
        frame.append(&dialog::race_dialog(session).0);
    }
}

/// The panel that starts a race, once it is known that none is in progress: that one takes its place.
pub(crate) fn race_panel(planner: Planner) -> Fragment {
    let Some(session) = use_context::<RaceSession>() else { return Fragment::new() };
    let is_running = move || session.progress().is_some_and(|progress| progress.is_running());
    effect(move || {
        if session.is_loaded() && is_running() {
            session.show();
        }
    });
    fragment! {
        if (move || session.is_loaded() && !is_running()) { (panel_section(planner, Panel::RaceStart)) }
    }
}
