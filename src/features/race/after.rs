//! What came of a race that is over, with the ways to keep it, to repair it, and back into the race.

use std::rc::Rc;

use lapwise_core::messages;
use lapwise_core::options;
use lapwise_core::pacing::Plan;
use lapwise_core::present::race_text;
use lapwise_core::racing::{Act, Run};
use leptos::prelude::use_context;

use super::more::more_sheet;
use super::session::RaceSession;
use super::view::RaceView;
use crate::markup::{Element, Fragment, fragment, markup};
use crate::platform::soon;
use crate::run_view::run_view;
use crate::signals::RwSignal;
use crate::state::{NoticeKind, Planner};

/// The race that is over, with the way back to the plan, and into the race.
pub(crate) fn after_panel(_: Planner) -> Fragment {
    use_context().map_or_else(Fragment::new, race_after)
}

fn race_after(view: RaceView) -> Fragment {
    let session = view.session;
    let is_warned = RwSignal::new(false);
    let warning = markup! {
        p class="hint error" role="status" {
            (move || match (session.stored().is_refused, is_warned.get()) {
                (false, _) => "",
                (true, false) => messages::race_not_stored(),
                (true, true) => messages::race_would_be_lost(),
            })
        }
    };
    let warned = warning.clone();
    let new_race = move || {
        if session.stored().is_refused && !is_warned.get_untracked() {
            // It would be lost, so first it is tried again to store it.
            is_warned.set(true);
            session.store().write();
            let warned = warned.clone();
            soon(move || warned.scroll_into_view());
        } else {
            session.put_away();
        }
    };
    // The dialog was shown before this was in it.
    soon(move || {
        if let Some(first) = session.frame().find(".race-after [autofocus]") {
            first.focus();
        }
    });
    fragment! {
        div class="race-after" {
            div class="head" {
                button type="button" autofocus=(true) on:click=(move |_| session.hide()) {
                    svg viewBox="0 0 24 24" aria-hidden="true" { path d="M15 5l-7 7 7 7"; }
                    (messages::back_to_plan())
                }
                span { (move || session.log().map_or_else(String::new, |log| race_text::title(log.plan()))) }
            }
            // Made anew with each entry of the log, such as a time that is corrected.
            for _ in (move || [session.revision()]) { (run(view)) }
            div class="chips" {
                button type="button" on:click=(move |_| view.is_more_open.set(true)) { (messages::edit_times()) }
                if (move || session.can_go_on()) {
                    button type="button" on:click=(move |_| go_on(session)) { (messages::race_goes_on()) }
                }
                button type="button" on:click=(move |_| new_race()) { (messages::new_race()) }
            }
            (warning)
        }
        (more_sheet(view))
    }
}

/// Goes back into the race. An end that is the last entry is taken back, so that the next undo is of what was before it.
fn go_on(session: RaceSession) {
    if session.log().and_then(|log| log.last_undoable()).is_some_and(|last| last.act == Act::End) {
        session.undo();
    } else {
        session.act(Act::Reopen);
    }
}

/// The run, with the buttons that keep it.
fn run(view: RaceView) -> Fragment {
    let session = view.session;
    let (Some(log), Some(progress)) = (session.log(), session.progress()) else { return Fragment::new() };
    let keep = (!progress.run.is_empty()).then(|| keep_button(session.planner, log.plan(), &progress.run));
    fragment! {
        (run_view(session.planner, log.plan(), &progress.run))
        (keep)
    }
}

/// The button that puts the run into the plan on screen, where that is the one that was run, or else opens that one. It
/// is gone where the plan on screen has the run.
fn keep_button(planner: Planner, plan: &Plan, run: &Run) -> Fragment {
    let kept = Rc::new(RaceToKeep { planner, plan: plan.clone(), run: run.clone() });
    fragment! {
        for way in (move || [kept.way()]) {
            (keep_way(planner, way))
        }
    }
}

/// The run that is over, and its plan.
struct RaceToKeep {
    planner: Planner,
    plan: Plan,
    run: Run,
}

/// What can be done to keep a run.
#[derive(Clone, PartialEq)]
enum KeepWay {
    /// Nothing: the plan on screen has it.
    IsKept,
    /// The plan on screen can have it, and is this one then.
    Keep(Plan),
    /// Another plan is on screen; this is the one that was run.
    Open(Plan),
}

impl RaceToKeep {
    fn way(&self) -> KeepWay {
        let on_screen = &self.planner.get().plan;
        // Whatever run it had before, and a new personal best, do not make it another plan.
        let mut compared = on_screen.clone();
        options::set_run(&mut compared, &Run::default());
        compared.references.pb = self.plan.references.pb;
        let is_own = compared == self.plan;
        let mut kept = if is_own { on_screen.clone() } else { self.plan.clone() };
        options::set_run(&mut kept, &self.run);
        match is_own {
            true if options::carries_run(on_screen, &self.run) => KeepWay::IsKept,
            true => KeepWay::Keep(kept),
            false => KeepWay::Open(kept),
        }
    }
}

fn keep_way(planner: Planner, way: KeepWay) -> Element {
    match way {
        KeepWay::IsKept => markup! { p class="hint" role="status" { (messages::run_kept()) } },
        KeepWay::Keep(kept) => markup! {
            button type="button" on:click=(move |_| planner.choose(|plan| plan.clone_from(&kept))) {
                (move || race_text::keep_button(&planner.get().plan))
            }
        },
        KeepWay::Open(kept) => {
            let open = move || {
                let on_screen = planner.get_untracked().plan.clone();
                // A plan that was raced has a schedule, and a planner that is read only has no race.
                planner.open(kept.clone(), on_screen, NoticeKind::Opened).unwrap_or_default();
            };
            markup! { button type="button" on:click=(move |_| open()) { (messages::open_plan_of_run()) } }
        }
    }
}
