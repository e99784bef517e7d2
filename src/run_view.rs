//! A run beside its plan, wherever one is shown: a coach's sentence, the chart, the times, where time was won, and what
//! to do with it.
//!
//! What is said and drawn is the core's. Where a run comes from, and where it is kept, is the business of the features
//! that show one.

mod drawing;

use lapwise_core::messages;
use lapwise_core::pacing::Plan;
use lapwise_core::present::race_summary::{RaceSummary, RunReference, RunRow, run_references};
use lapwise_core::racing::Run;

use crate::controls::share_run::share_run;
use crate::markup::{Element, Fragment, fragment, markup};
use crate::parts::loader::standalone_url;
use crate::state::Planner;
use drawing::drawing;

/// A run of a plan. Without any time there is nothing to say of it but that.
pub(crate) fn run_view(planner: Planner, plan: &Plan, run: &Run) -> Element {
    let Some(summary) = RaceSummary::of(plan, run, planner.pb_name()) else {
        return markup! { p { (messages::no_time_recorded()) } };
    };
    let shared = (plan.clone(), run.clone());
    let against = if summary.against.is_empty() { String::new() } else { format!(" {}", summary.against) };
    markup! {
        div class="run-view" {
            div class="outcome" {
                b { (&summary.time) }
                (pb_button(planner, plan, &summary))
            }
            p class="hint" { (&summary.up_to) }
            p class="says" { b { (&summary.halves) } (against) }
            (drawing(plan, run))
            (run_table(summary.rows))
            div class="stretches" {
                for stretch in (summary.stretches) { p { (stretch) } }
            }
            (references(run_references(plan, run, planner.pb_name())))
            (share_run(messages::share_run(), standalone_url, move || Some(shared.clone())))
        }
    }
}

/// The times of a run beside those of the plan, a mark a row.
pub(crate) fn run_table(rows: Vec<RunRow>) -> Element {
    markup! {
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
                for row in (rows) { (mark_row(&row)) }
            }
        }
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

/// The button that makes the finish time the personal best of the plan on screen, where it is one: that plan may be another
/// one than that of the run.
fn pb_button(planner: Planner, plan: &Plan, summary: &RaceSummary) -> Fragment {
    let Some(time) = summary.new_pb else { return Fragment::new() };
    let (distance, surface) = (plan.distance, plan.surface);
    let is_new = move || {
        let on_screen = &planner.get().plan;
        let is_same_race = on_screen.distance == distance && on_screen.surface == surface;
        is_same_race && on_screen.references.pb.is_none_or(|pb| time < pb)
    };
    fragment! {
        if (is_new) {
            button type="button" on:click=(move |_| planner.choose(|plan| plan.references.pb = Some(time))) {
                (messages::make_it_my_pb(planner.pb_name()))
            }
        }
    }
}

/// The run against each time that the plan has.
fn references(references: Vec<RunReference>) -> Fragment {
    if references.is_empty() {
        return Fragment::new();
    }
    fragment! {
        ul class="against" {
            for reference in (references) {
                li { span { (&reference.label) } " " b { (&reference.difference) } }
            }
        }
    }
}
