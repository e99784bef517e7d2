//! The run that a plan carries, beside the plan, and times that are typed or pasted as one.
//!
//! A run that was recorded on race day, or read from a watch, comes into the plan elsewhere.

mod typed_times;

use lapwise_core::messages;
use lapwise_core::options;
use lapwise_core::pacing::Plan;
use lapwise_core::present::refusals;

use crate::controls::expected_times::expected_times;
use crate::controls::kept_run::KeptRun;
use crate::markup::{Fragment, fragment};
use crate::parts::opener::opener;
use crate::parts::panel::Panel;
use crate::parts::panel_section::panel_section;
use crate::platform::clock::{self, DAY_MILLIS};
use crate::run_view::run_view;
use crate::state::Planner;
use typed_times::typed_times;

#[cfg(test)]
mod tests;

/// The run of the plan, where it has one, and the field for the times of another.
pub(crate) fn run_panel(planner: Planner) -> Fragment {
    let kept = KeptRun::new(planner);
    fragment! {
        for plan in (move || Some(planner.get().plan.clone()).filter(options::has_run)) {
            (carried_run(planner, &plan, kept))
        }
        (kept.outcome())
        (opener(Panel::Activity, fragment! { (Panel::Activity.title()) }))
        // The last one, since it may come later than the others.
        (panel_section(planner, Panel::Times))
    }
}

/// The field for times that are typed or pasted.
pub(crate) fn times_panel(planner: Planner) -> Fragment {
    let kept = KeptRun::new(planner);
    fragment! {
        (typed_times(planner, kept))
        (kept.outcome())
    }
}

/// Returns true from a day before the race to a day after its goal, and where the plan does not say when it is.
fn is_now(plan: &Plan) -> bool {
    let (Some(start), Some(date)) = (plan.start, plan.date) else { return true };
    let Some(gun) = clock::moment_of_day(date.parts(), start.seconds()) else { return true };
    let over = gun + u64::from((plan.delay + plan.goal).millis());
    (gun.saturating_sub(DAY_MILLIS)..over + DAY_MILLIS).contains(&clock::now_millis())
}

/// The run that a plan carries, what of it cannot be read, and the button that takes it out.
fn carried_run(planner: Planner, plan: &Plan, kept: KeptRun) -> Fragment {
    let (run, problems) = options::read_run(plan);
    fragment! {
        for problem in (problems) { p class="hint error" { (messages::problem(problem.key, &refusals::problem(&problem))) } }
        (is_now(plan).then(|| expected_times(plan, &run)))
        (run_view(planner, plan, &run))
        button type="button" on:click=(move |_| kept.remove()) { (messages::remove_run()) }
    }
}
