//! The sheet: a dialog in the top layer, in which panels open.
//!
//! It is drawn at once, with its title; the content of a panel comes when its part has been fetched.

mod closing;
mod open_panel;

use leptos::prelude::Owner;

use lapwise_core::messages;

use crate::markup::{Element, ElementRef, effect, markup};
use crate::parts::loader::request_under;
use crate::parts::panel::Panel;
use crate::parts::panel_section::panel_section;
use crate::parts::task::Task;
use crate::platform::dialog;
use crate::state::{Planner, races_in_progress};
use open_panel::OpenPanel;

#[cfg(test)]
mod tests;

/// Has each button of a panel in a widget's `frame` open it in a sheet, as long as the current owner lives.
pub(crate) fn attach(planner: Planner, frame: &Element) {
    let open = OpenPanel::none();
    let sheet = sheet(planner, open);
    frame.append(&sheet.0);
    open.listen(frame);
    closing::attach(frame, &sheet);
    if races_in_progress::is_any() {
        resume_race(planner, frame);
    }
}

/// Has the part of the race go on with the race that is in progress here, if it is.
fn resume_race(planner: Planner, frame: &Element) {
    let place = markup! { div hidden=(true); };
    frame.append(&place.0);
    // Under an owner of its own, as a panel in the sheet is.
    let owner = Owner::current().unwrap_or_default().child();
    request_under(Task::FillPanel(planner, Panel::Race, place), &owner);
}

/// The sheet with the panel that is open.
fn sheet(planner: Planner, open: OpenPanel) -> Element {
    let shown = ElementRef::new();
    let sheet = markup! {
        dialog class="sheet" part="sheet" aria-labelledby="sheet-title" on:close=(move |_| close(open, shown)) ref=(shown) {
            for panel in (move || open.get()) {
                (head(open, panel))
                (panel_section(planner, panel))
            }
        }
    };
    // A received plan has its review behind the sheet.
    effect(move || {
        if planner.review().is_some() {
            open.close();
        }
    });
    let dialog = sheet.clone();
    // After the panel is in it, since a dialog gives the focus to what is in it when it is shown.
    effect(move || match open.get() {
        Some(_) => dialog::show(&dialog.0),
        None => dialog::close(&dialog.0),
    });
    sheet
}

/// Takes the panel out of a sheet that somebody has closed.
fn close(open: OpenPanel, sheet: ElementRef) {
    // The event comes later, and meanwhile another panel may have been opened.
    if sheet.get().is_some_and(|sheet| !dialog::is_open(&sheet.0)) {
        open.close();
    }
}

fn head(open: OpenPanel, panel: Panel) -> Element {
    markup! {
        div class="head" {
            h2 id="sheet-title" { (panel.title()) }
            button type="button" class="close" aria-label=(messages::close()) on:click=(move |_| open.close()) {
                svg viewBox="0 0 24 24" aria-hidden="true" { path d="M6 6l12 12M18 6 6 18"; }
            }
        }
    }
}
