//! What came of a race that is over: a coach's sentence, the times beside those of the plan, and what to do with them.

use lapwise_core::messages;
use lapwise_core::present::race_summary::{RaceSummary, RunRow};
use lapwise_core::present::race_text;
use lapwise_core::racing::Act;
use leptos::prelude::use_context;

use super::more::more_sheet;
use super::session::RaceSession;
use super::view::RaceView;
use crate::controls::share_run::share_run;
use crate::markup::{Element, Fragment, fragment, markup};
use crate::parts::loader::standalone_url;
use crate::platform::soon;
use crate::state::Planner;

/// The race that is over, with the way back to the plan, and into the race.
pub(crate) fn after_panel(_: Planner) -> Fragment {
    use_context().map_or_else(Fragment::new, race_after)
}

fn race_after(view: RaceView) -> Fragment {
    let session = view.session;
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
            for _ in (move || [session.revision()]) { (run(session)) }
            div class="chips" {
                button type="button" on:click=(move |_| view.is_more_open.set(true)) { (messages::edit_times()) }
                if (move || session.can_go_on()) {
                    button type="button" on:click=(move |_| session.act(Act::Reopen)) { (messages::race_goes_on()) }
                }
                button type="button" on:click=(move |_| session.put_away()) { (messages::new_race()) }
            }
        }
        (more_sheet(view))
    }
}

/// The run in sentences and as a table. Without any time there is nothing to say of it.
fn run(session: RaceSession) -> Fragment {
    let (Some(log), Some(progress)) = (session.log(), session.progress()) else { return Fragment::new() };
    let Some(summary) = RaceSummary::of(log.plan(), &progress.run, session.planner.pb_name()) else {
        return fragment! { p { (messages::no_time_recorded()) } };
    };
    fragment! {
        div class="finish" {
            b { (&summary.time) }
            (pb_button(session, &summary))
        }
        p class="hint" { (&summary.up_to) }
        p class="says" { b { (&summary.halves) } " " (&summary.against) }
        table class="race-marks" {
            thead {
                tr {
                    th { (messages::run_mark()) }
                    th { (messages::run_time()) }
                    th { (messages::run_lap()) }
                    th { (messages::run_plan()) }
                    th { (messages::run_gap()) }
                }
            }
            tbody {
                for row in (summary.rows) { (mark_row(&row)) }
            }
        }
        for stretch in (summary.stretches) { p { (stretch) } }
        (share_run(messages::share_run(), standalone_url, move || session.planned_run()))
    }
}

fn mark_row(row: &RunRow) -> Element {
    let gap = match row.is_ahead {
        Some(true) => "ahead",
        Some(false) => "behind",
        None => "",
    };
    markup! {
        tr class=(if row.is_halfway { "halfway" } else { "" }) {
            td { (&row.mark) }
            td class=(if row.is_discounted { "uncounted" } else { "" }) { (&row.run) }
            td { (&row.lap) }
            td { (&row.plan) }
            td class=(gap) { (&row.gap) }
        }
    }
}

/// The button that makes the finish time the personal best of the plan on screen, where it is one.
fn pb_button(session: RaceSession, summary: &RaceSummary) -> Fragment {
    let Some(time) = summary.new_pb else { return Fragment::new() };
    let planner = session.planner;
    let is_new = move || planner.get().plan.references.pb != Some(time);
    fragment! {
        if (is_new) {
            button type="button" on:click=(move |_| planner.choose(|plan| plan.references.pb = Some(time))) {
                (messages::make_it_my_pb(planner.pb_name()))
            }
        }
    }
}
