//! The race screen: a dialog over all else, which nothing but the end of the race closes.
//!
//! The browser's ways out of a dialog and of a page lead nowhere, as far as they can be kept from it. While a race is in
//! progress it shows the next mark and the lap button; afterwards, what came of it.

use lapwise_core::messages;
use leptos::prelude::provide_context;

use super::session::RaceSession;
use super::settings::Settings;
use super::view::RaceView;
use crate::markup::{Element, Event, effect, keep_alive, markup};
use crate::parts::loader::fetch;
use crate::parts::panel::Panel;
use crate::parts::panel_section::panel_section;
use crate::parts::part::Part;
use crate::platform::{Timer, dialog, document, history_entry};
use crate::signals::StoredValue;
use crate::standalone;

/// The dialog of a widget's race, which is open while the race is shown.
pub(super) fn race_dialog(session: RaceSession) -> Element {
    // Before the gun goes, which may be at the next press.
    fetch(Part::Screen);
    let view = RaceView::new(session, Settings::load(standalone::is_around(&session.frame().0)));
    provide_context(view);
    let shown = move || {
        let progress = session.progress().filter(|_| session.is_shown())?;
        Some(progress.is_ended)
    };
    let class = move || if view.settings.is_left_handed.get() { "race-box left-hand" } else { "race-box" };
    let dialog = markup! {
        dialog class="race-screen" part="race-screen" aria-label=(messages::race_day()) closedby="none"
            on:cancel=(move |event: Event| if is_of_dialog(&event) { event.prevent_default() })
            on:keydown=(move |event: Event| keep_from_closing(session, &event))
        {
            div class=(class) {
                for is_over in (shown) {
                    (content(session, is_over))
                }
            }
        }
    };
    let opened = dialog.clone();
    let mut known = None;
    // After the content is in it, since a dialog gives the focus to what is in it when it is shown.
    effect(move || {
        let is_over = shown();
        if is_over == known {
            return;
        }
        known = is_over;
        if is_over.is_none() {
            dialog::close(&opened.0);
        } else {
            dialog::show(&opened.0);
            // The content that had the focus may be gone.
            if let Some(first) = opened.find("[autofocus]") {
                first.focus();
            }
        }
    });
    effect(move || {
        // While there may be a signal, since later there may be none.
        if shown().is_some() {
            fetch(Part::Run);
        }
    });
    reopen(session, &dialog);
    if standalone::is_around(&session.frame().0) {
        // Not by the attribute that a sheet sets: the one that started the race takes it away when it has closed.
        effect(move || document::set_held(shown().is_some()));
        stay_on_page(session, shown);
    }
    dialog
}

/// The race in progress, or what came of it. Each is made by a part of its own.
fn content(session: RaceSession, is_over: bool) -> Element {
    panel_section(session.planner, if is_over { Panel::RaceAfter } else { Panel::RaceScreen })
}

/// Takes the key that closes dialogs. A race that is over may be closed.
fn keep_from_closing(session: RaceSession, event: &Event) {
    if event.key() == "Escape" && is_of_dialog(event) {
        event.prevent_default();
        if !session.is_running() {
            session.hide();
        }
    }
}

/// Returns true if an event is about the race screen and not about a sheet over it.
fn is_of_dialog(event: &Event) -> bool {
    event.target().is_some_and(|target| target.closest(".sheet").is_none())
}

/// Opens the dialog again where the browser has closed it all the same.
fn reopen(session: RaceSession, dialog: &Element) {
    let closed = dialog.clone();
    dialog.listen(
        "close",
        Box::new(move |event| {
            let is_own = event.target().is_some_and(|target| target.0 == closed.0);
            if is_own && session.is_shown_now() {
                dialog::show(&closed.0);
            }
        }),
    );
}

/// The time in which the history entry of the sheet is left that started the race, in milliseconds.
const LEAVE_MILLIS: i32 = 300;

/// Keeps a history entry over the page while a race is in progress, and adds it again when Back has left it, also after the
/// end of a race that goes on then.
fn stay_on_page(session: RaceSession, shown: impl Fn() -> Option<bool> + 'static) {
    let has_entry = StoredValue::new(false);
    let enter = move || {
        if session.is_shown_now() && session.is_running() && !history_entry::is_over() {
            // Where it is refused, a visit that comes back is in the race again.
            has_entry.set_value(history_entry::push());
        }
    };
    let timer = StoredValue::new(Timer::new(LEAVE_MILLIS, enter));
    effect(move || {
        if shown().is_some() {
            timer.with_value(Timer::restart);
        } else if has_entry.try_update_value(core::mem::take) == Some(true) {
            history_entry::leave();
        }
    });
    keep_alive(Box::new(history_entry::on_leave(enter)));
}
