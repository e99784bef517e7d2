//! The fields of a pace chart: goals in steps, or athletes by name.

use leptos::prelude::*;

use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::pacing::{ShownUnit, Time};
use lapwise_core::present::refusals;
use lapwise_core::present::sheet::GoalSteps;

use super::settings::SheetSettings;
use crate::controls::field::{Field, fixed};
use crate::controls::text_input::{Keyboard, text_area};
use crate::markup::{Element, Fragment, fragment, markup};
use crate::signals::RwSignal;

/// The fields of the goals and of the athletes.
pub(super) fn pace_chart_fields(settings: SheetSettings) -> Fragment {
    let SheetSettings { first_goal, last_goal, .. } = settings;
    fragment! {
        (goal_field(settings, "sheet-from", messages::from(), first_goal, |goals| goals.first))
        (goal_field(settings, "sheet-to", messages::to(), last_goal, |goals| goals.last))
        (step_field(settings))
        (athletes_field(settings))
        if (move || settings.has_one_column()) { p class="hint" role="status" { (messages::one_column()) } }
    }
}

/// A field for the first goal or the last. An empty one leaves that to the plan's goal.
fn goal_field(
    settings: SheetSettings,
    id: &str,
    label: &'static str,
    given: RwSignal<Option<Time>>,
    goal: fn(GoalSteps) -> Time,
) -> Element {
    let goal = move || goal(settings.goals());
    let distance = move || settings.planner.get().plan.distance;
    let read = move |text: &str| {
        let goal = match text.trim() {
            "" => None,
            text => Some(field::goal(text, untrack(distance)).map_err(|error| refusals::text_error(&error))?),
        };
        given.set(goal);
        Ok(())
    };
    Field {
        id: id.to_owned(),
        label: fixed(label),
        value: Box::new(move || print::goal(goal(), distance())),
        hint: Box::new(move || print::duration(goal())),
        keyboard: Keyboard::Decimal,
    }
    .view(settings.planner, Fragment::new(), Box::new(read))
}

/// A field for the time from one goal to the next. An empty one leaves that to the plan's goal.
fn step_field(settings: SheetSettings) -> Element {
    let step = move || settings.goals().step;
    let value = move || print::clock(step(), ShownUnit::of(step()).unwrap_or(ShownUnit::Hundredth));
    let read = move |text: &str| {
        let step = match text.trim() {
            "" => None,
            text => {
                let goal = settings.planner.get_untracked().plan.goal;
                Some(GoalSteps::read_step(text, goal).map_err(|error| refusals::text_error(&error))?)
            }
        };
        settings.goal_step.set(step);
        Ok(())
    };
    Field {
        id: "sheet-step".to_owned(),
        label: fixed(messages::in_steps_of()),
        value: Box::new(value),
        hint: Box::new(move || print::duration(step())),
        keyboard: Keyboard::Decimal,
    }
    .view(settings.planner, Fragment::new(), Box::new(read))
}

/// A field for a pasted list of athletes, with a line for each of them that cannot be read.
fn athletes_field(settings: SheetSettings) -> Element {
    let problems = move || {
        let problems = settings.athletes().problems;
        problems.iter().map(refusals::runners_error).collect::<Vec<_>>()
    };
    markup! {
        div class="field" {
            label for="sheet-athletes" { (messages::athletes()) }
            div class="entry" { (text_area("sheet-athletes", "3", settings.athletes)) }
            div role="status" {
                for problem in (problems) { p class="hint error" { (problem) } }
            }
        }
    }
}
