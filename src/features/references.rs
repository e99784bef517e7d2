//! Times to compare the plan with, and the choice to just finish.

use lapwise_core::editing::chosen_decision_mark;
use lapwise_core::formats::print;
use lapwise_core::messages;
use lapwise_core::pacing::{Aim, References, Time};
use lapwise_core::present::{phrases, typed};

use crate::controls::checkbox::checkbox;
use crate::controls::field::{Field, fixed};
use crate::controls::plan_text::plan_line;
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, Fragment, fragment, markup};
use crate::state::{Origin, Planned, Planner};

#[cfg(test)]
mod tests;

/// The fields of the references, the mark of decision, and the choice to just finish.
pub(crate) fn references_panel(planner: Planner) -> Fragment {
    fragment! {
        div class="grid" {
            (reference_field(planner, "pb", planner.pb_name(), |all| &mut all.pb))
            (reference_field(planner, "seed", messages::seed_time(), |all| &mut all.seed))
            (reference_field(planner, "goal-b", messages::goal_b(), |all| &mut all.goal_b))
            (reference_field(planner, "goal-c", messages::goal_c(), |all| &mut all.goal_c))
            (plan_line(planner, "rival", messages::rival_or_pacer(), |plan| &mut plan.rival))
            (reference_field(planner, "rival-time", messages::their_time(), |all| &mut all.rival))
        }
        (decision(planner))
        (just_finish(planner))
    }
}

/// A field for one reference time. Empty is no reference.
fn reference_field(
    planner: Planner,
    id: &str,
    label: &'static str,
    slot: fn(&mut References) -> &mut Option<Time>,
) -> Element {
    // The slot is borrowed to be written, so it is read from a copy.
    let time = move |planned: &Planned| *slot(&mut planned.plan.references.clone());
    let value = move |planned: &Planned| {
        time(planned).map_or_else(String::new, |time| print::goal(time, planned.plan.distance))
    };
    let hint = move |planned: &Planned| {
        let plan = &planned.plan;
        time(planned).map_or_else(String::new, |time| phrases::goal_against(plan.goal, time, plan.shown_unit()))
    };
    let accept = move |text: &str| {
        let time = typed::reference(text, planner.get_untracked().plan.distance)?;
        planner.update(Origin::Typing, |plan| *slot(&mut plan.references) = time)
    };
    Field {
        id: id.to_owned(),
        label: fixed(label),
        value: Box::new(move || value(&planner.get())),
        hint: Box::new(move || hint(&planner.get())),
        keyboard: Keyboard::Decimal,
    }
    .view(planner, Fragment::new(), Box::new(accept))
}

/// The rules for goals B and C, at a mark the reader can choose. Empty without either goal.
fn decision(planner: Planner) -> Element {
    let sentence =
        |Planned { plan, schedule, .. }: &Planned| phrases::on_other_goals(plan, chosen_decision_mark(plan, schedule));
    markup! {
        div class="parts" {
            if (move || has_other_goal(&planner.get())) {
                (decision_field(planner))
                p class="meaning" role="status" { (move || sentence(&planner.get())) }
            }
        }
    }
}

fn has_other_goal(planned: &Planned) -> bool {
    let References { goal_b, goal_c, .. } = planned.plan.references;
    goal_b.or(goal_c).is_some()
}

/// The field of the mark of decision. Empty is one that suits the race.
fn decision_field(planner: Planner) -> Element {
    let value = |Planned { plan, schedule, .. }: &Planned| print::mark_on(plan, chosen_decision_mark(plan, schedule));
    let accept = move |text: &str| {
        let at = typed::decide(text, &planner.get_untracked().plan)?;
        planner.update(Origin::Typing, |plan| plan.decide = at)
    };
    Field {
        id: "decision".to_owned(),
        label: fixed(messages::decide_at()),
        value: Box::new(move || value(&planner.get())),
        hint: Box::new(move || messages::decide_at_example(planner.get().plan.units).to_owned()),
        keyboard: Keyboard::Text,
    }
    .view(planner, Fragment::new(), Box::new(accept))
}

/// The choice to just finish.
fn just_finish(planner: Planner) -> Element {
    let set = move |is_checked| {
        let aim = if is_checked { Aim::Finish } else { Aim::Goal };
        // An aim changes words only, so every plan takes it.
        planner.choose(|plan| plan.aim = aim);
    };
    let is_checked = move || planner.get().plan.aim == Aim::Finish;
    checkbox(messages::just_finish(), messages::just_finish_hint(), is_checked, set)
}
