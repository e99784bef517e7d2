//! All that is not on the race screen, in a sheet over it.

use lapwise_core::messages;
use leptos::prelude::use_context;

use super::acts::acts;
use super::marks::marks;
use super::outlook::outlook;
use super::view::RaceView;
use crate::controls::checkbox::checkbox;
use crate::controls::expected_times::expected_times;
use crate::controls::share_run::share_run;
use crate::markup::{Element, ElementRef, Fragment, effect, fragment, markup};
use crate::parts::loader::standalone_url;
use crate::parts::panel::Panel;
use crate::parts::panel_section::panel_section;
use crate::platform::{dialog, speech};
use crate::signals::RwSignal;
use crate::state::Planner;

/// The sheet of a race.
pub(super) fn more_sheet(view: RaceView) -> Element {
    let is_open = view.is_more_open;
    let shown = ElementRef::new();
    let close = move || {
        // The event comes later, and meanwhile the sheet may have been opened again.
        if shown.get().is_some_and(|sheet| !dialog::is_open(&sheet.0)) {
            is_open.set(false);
            view.focus_lap();
        }
    };
    let sheet = markup! {
        dialog class="sheet" aria-label=(messages::more()) on:close=(move |_| close()) ref=(shown) {
            if (move || is_open.get()) {
                div class="head" {
                    h2 { (messages::race_day()) }
                    button type="button" class="close" aria-label=(messages::close()) on:click=(move |_| is_open.set(false)) {
                        svg viewBox="0 0 24 24" aria-hidden="true" { path d="M6 6l12 12M18 6 6 18"; }
                    }
                }
                (panel_section(view.session.planner, Panel::RaceMore))
            }
        }
    };
    let dialog = sheet.clone();
    effect(move || if is_open.get() { dialog::show(&dialog.0) } else { dialog::close(&dialog.0) });
    sheet
}

/// What is in it.
pub(crate) fn more_panel(_: Planner) -> Fragment {
    use_context().map_or_else(Fragment::new, content)
}

fn content(view: RaceView) -> Fragment {
    let settings = view.settings;
    let choice = move |name: &str, hint: &str, setting: RwSignal<bool>| {
        checkbox(name, hint, move || setting.get(), move |is_on| settings.set(setting, is_on))
    };
    fragment! {
        (outlook(view))
        if (move || view.session.progress().is_some_and(|progress| !progress.is_ended)) {
            (acts(view.session))
            for _ in (move || [view.session.revision()]) {
                (view.session.planned_run().map(|(plan, run)| expected_times(&plan, &run)))
            }
            (share_run(messages::share_run_so_far(), standalone_url, move || view.session.planned_run()))
        }
        (marks(view.session))
        (choice(messages::next_mark_only(), messages::next_mark_only_hint(), settings.is_next_only))
        (choice(messages::left_hand(), messages::left_hand_hint(), settings.is_left_handed))
        (choice(messages::race_sound(), messages::race_sound_hint(), settings.has_sound))
        (speech::is_available().then(|| choice(messages::speak_target(), messages::speak_target_hint(), settings.is_spoken)))
    }
}
