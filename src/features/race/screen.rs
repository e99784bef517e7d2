//! A race in progress: the elapsed time, the next mark and its target, and the lap button over the lower half.

mod box_of_words;
mod feedback;
mod hold_button;
mod lap_button;
mod lines;
mod state;
mod target;

use lapwise_core::messages;
use lapwise_core::present::phrases;
use lapwise_core::present::race_clock;
use lapwise_core::present::race_screen::{Figure, LastMark, RaceScreen, StatusKind, Tick};

use leptos::prelude::use_context;

use super::more::more_sheet;
use super::session::Role;
use super::view::RaceView;
use crate::markup::{Element, Fragment, effect, fragment, markup};
use crate::platform::soon;
use crate::state::Planner;
use box_of_words::told;
use hold_button::hold_button;
use lines::lines;
use state::ScreenState;
use target::target;

/// The most laps that are shown as ticks: more would be finer than a line.
const MOST_TICKS: usize = 32;

/// The screen of a race in progress.
pub(crate) fn screen_panel(_: Planner) -> Fragment {
    use_context().map_or_else(Fragment::new, race_now)
}

fn race_now(view: RaceView) -> Fragment {
    let state = ScreenState::new(view);
    let lap = lap_button_of(state);
    effect(move || {
        if view.session.role().may_record() {
            // The dialog was shown before this was in it, and the button is disabled as long as another tab may record.
            soon(move || view.focus_lap());
        }
    });
    let screen = markup! {
        div class="race-now" {
            div class="race-top" {
                (head(state))
                (clock(state))
                (lines(view.session))
                (told(state))
                (next(state))
                (facts(state))
                p class="cue" dir="auto" { (move || state.read(cue)) }
            }
            (&lap)
            p class="unseen" role="status" { (move || state.read(|screen| screen.announcement.clone())) }
        }
    };
    lap_button::listen(&screen, &lap, move |moment| state.press(moment));
    screen.listen(
        "click",
        Box::new(move |event| {
            // A finger that has pressed another button leaves the keys to a pedal.
            if event.is_of_pointer() {
                view.focus_lap();
            }
        }),
    );
    fragment! {
        (screen)
        // Beside it, so that its keys press no lap.
        (more_sheet(view))
    }
}

fn cue(screen: &RaceScreen) -> String {
    screen.next.as_ref().map_or_else(String::new, |next| next.cue.clone())
}

/// The ways out and to all else, with the race between them.
fn head(state: ScreenState) -> Element {
    let title = move || {
        if state.view.settings.is_next_only.get() {
            state.read(|screen| screen.next_only.clone())
        } else {
            state.read(|screen| screen.title.clone())
        }
    };
    let session = state.view.session;
    markup! {
        div class="head" {
            for is_following in (move || [session.role() == Role::Following]) { (way_out(state.view, is_following)) }
            span class="of" { (title) }
            button type="button" class="dots" aria-label=(messages::more_of_race()) aria-haspopup="dialog"
                on:click=(move |_| state.view.is_more_open.set(true))
            {
                svg viewBox="0 0 24 24" aria-hidden="true" { path d="M5 12h.01M12 12h.01M19 12h.01"; }
            }
        }
    }
}

/// The button that ends the race. A tab that follows another one ends nothing, and leads back to the plan.
fn way_out(view: RaceView, is_following: bool) -> Element {
    if is_following {
        return markup! {
            button type="button" class="end" on:click=(move |_| view.session.hide()) { (messages::back_to_plan()) }
        };
    }
    hold_button(fragment! { (messages::hold_to_end()) }, move || view.end(), move || view.is_ending.set(true))
}

/// The running clock, the last mark, and the button that takes it back.
fn clock(state: ScreenState) -> Element {
    let session = state.view.session;
    let elapsed =
        move || session.progress().map_or_else(String::new, |progress| race_clock::running(&progress, session.now()));
    let size = move || match elapsed().len() {
        ..6 => "elapsed",
        6..9 => "elapsed long",
        _ => "elapsed words",
    };
    let can_undo = move || session.log().and_then(|log| log.last_undoable()).is_some_and(|last| last.number > 1);
    let undo = move || {
        session.undo();
        // A button that is disabled takes no keys.
        if !can_undo() {
            state.view.focus_lap();
        }
    };
    markup! {
        div class="clock" {
            div class=(size) role="timer" aria-label=(messages::elapsed()) { (elapsed) }
            (last_mark(state))
            button type="button" class="undo" aria-label=(messages::undo_last()) disabled=(move || !can_undo())
                on:click=(move |_| undo())
            {
                svg viewBox="0 0 24 24" aria-hidden="true" { path d="M9 6 4 11l5 5M4 11h11a5 5 0 0 1 0 10h-4"; }
            }
        }
    }
}

/// The last mark with its time, which is told apart until it is on the disk.
fn last_mark(state: ScreenState) -> Element {
    let session = state.view.session;
    let is_stored = move || {
        let last = session.log().and_then(|log| log.entries().last().map(|last| last.number)).unwrap_or_default();
        session.stored().up_to >= last
    };
    let mark = move || state.read(|screen| screen.last.as_ref().map_or_else(String::new, mark_and_time));
    let lap = move || {
        let is_next_only = state.view.settings.is_next_only.get();
        state.read(|screen| {
            screen.last.as_ref().map_or_else(String::new, |last| {
                let is_told = is_next_only && !last.lap_time.is_empty() && screen.status.kind != StatusKind::TooFast;
                if is_told { phrases::items(&[&last.lap_time, &screen.status.title]) } else { last.lap.clone() }
            })
        })
    };
    markup! {
        div class="last" data-recorded=(move || if is_stored() { "true" } else { "false" }) {
            b { (mark) }
            small { (lap) }
        }
    }
}

/// The last mark with its time. A time of hours would leave no room for the running clock, which has just shown it.
fn mark_and_time(last: &LastMark) -> String {
    if last.time.matches(':').count() > 1 { last.mark.clone() } else { format!("{} {}", last.mark, last.time) }
}

/// The next mark and the time due there.
fn next(state: ScreenState) -> Element {
    let heading =
        move || state.read(|screen| screen.next.as_ref().map_or_else(String::new, |next| next.heading.clone()));
    let aside = move || {
        let is_next_only = state.view.settings.is_next_only.get();
        state.read(|screen| {
            screen
                .next
                .as_ref()
                .map_or_else(String::new, |next| if is_next_only { next.lap.clone() } else { next.aside.clone() })
        })
    };
    let to_go = move || state.read(|screen| screen.to_go.clone());
    let to_go_class = move || if state.read(|screen| screen.is_last_lap) { "bell" } else { "" };
    markup! {
        div class="next" {
            div class="names" {
                b { (heading) }
                span { (aside) }
                span class=(to_go_class) hidden=(move || state.view.settings.is_next_only.get()) { (to_go) }
            }
            (target(move || state.read(|screen| screen.next.as_ref().map_or_else(String::new, |next| next.target.clone()))))
        }
    }
}

/// Ahead or behind, and the figures below the target. The view of the next mark alone has none of it.
fn facts(state: ScreenState) -> Element {
    let is_shown = move || !state.view.settings.is_next_only.get();
    let class = move || {
        state.read(|screen| match screen.status.kind {
            StatusKind::Ahead | StatusKind::TooFast => "ahead",
            StatusKind::Behind => "behind",
            _ => "",
        })
    };
    let text = move || {
        state.read(|screen| match screen.status.kind {
            // A box of its own warns of it.
            StatusKind::TooFast => String::new(),
            _ => screen.status.title.clone(),
        })
    };
    markup! {
        div class="facts" hidden=(move || !is_shown()) {
            p class=(class) { (text) }
            div class="figures" {
                // Made anew with each entry of the log.
                for _ in (move || [state.view.session.revision()]) {
                    for figure in (state.read(|screen| screen.figures.clone())) { (figure_of(&figure)) }
                }
            }
        }
    }
}

fn figure_of(Figure { label, value, unit }: &Figure) -> Element {
    markup! {
        span { small { (label) } " " b { (value) } " " i { (unit) } }
    }
}

/// The lap button, with the laps that are run.
fn lap_button_of(state: ScreenState) -> Element {
    let is_counted = move || {
        !state.view.settings.is_next_only.get()
            && state.read(|screen| screen.ticks.len() > 1 && screen.ticks.len() <= MOST_TICKS)
    };
    let ticks = move || if is_counted() { state.read(|screen| screen.ticks.clone()) } else { Vec::new() };
    markup! {
        button type="button" class="tap" autofocus=(true) ref=(state.view.lap)
            disabled=(move || !state.view.session.role().may_record())
        {
            span class="ticks" aria-hidden="true" {
                for _ in (move || [(state.view.session.revision(), state.view.settings.is_next_only.get())]) {
                    for tick in (ticks()) {
                        i class=(match tick { Tick::Timed => "done", Tick::Missed => "missed", Tick::Open => "open" });
                    }
                }
            }
            b { (move || state.read(|screen| screen.button.title.clone())) }
            " "
            small { (move || state.read(|screen| screen.button.hint.clone())) }
        }
    }
}
