//! The fields of goal and pace, which are one third of the strip, and the switch of units. The goal is in the plan; the
//! pace follows it, and sets it.

use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::pacing::{Plan, Time, Units};
use lapwise_core::present::{goal_of_pace, phrases, refusals, typed_pace};

use crate::controls::field::{Accept, Entry, Field, fixed};
use crate::controls::switch::{Choice, switch};
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, Fragment, effect, markup};
use crate::state::{Planned, Planner};

/// The goal with its pace. The pace has a field of its own, which the style sheet shows beside the goal while one of them
/// has the focus or `pace` is refused.
pub(crate) fn goal_fields(planner: Planner, goal: Entry, pace: Entry) -> Element {
    markup! {
        div class="goals" {
            (goal_field(planner, goal))
            (pace_field(planner, pace))
        }
    }
}

/// Keeps the field of the pace on screen while its text is refused.
pub(crate) fn keep_refused_pace(pace: Entry) {
    let Some(goals) = pace.input().and_then(|input| input.closest(".goals")) else { return };
    effect(move || goals.set_attr("class", if pace.refusal().is_some() { "goals both" } else { "goals" }));
}

/// The field of the finish time. Below it stands its pace, and while somebody types, how the text was understood.
fn goal_field(planner: Planner, entry: Entry) -> Element {
    Field {
        id: "goal".to_owned(),
        label: Box::new(move || messages::goal_label(planner.get().plan.aim).to_owned()),
        value: Box::new(move || {
            let Planned { plan, .. } = &*planner.get();
            print::goal(plan.goal, plan.distance)
        }),
        hint: Box::new(move || {
            let plan = &planner.get().plan;
            if entry.is_typed() {
                print::duration(plan.goal)
            } else {
                messages::goal_pace(plan.units, &pace_in(plan, plan.units))
            }
        }),
        keyboard: Keyboard::Decimal,
    }
    .build(Fragment::new(), entry)
    .attr("part", "field goal")
}

/// Sets the goal of a plan.
///
/// Returns a sentence for the reader where the plan has no schedule with it.
pub(crate) type SetGoal = fn(Planner, Time) -> Result<(), String>;

/// Reads a finish time and passes it to `set`.
pub(crate) fn read_goal(planner: Planner, set: SetGoal) -> Accept {
    Box::new(move |text| {
        let distance = planner.get_untracked().plan.distance;
        let goal = field::goal(text, distance).map_err(|error| refusals::text_error(&error))?;
        set(planner, goal)
    })
}

/// The field of the average pace, in the units of the plan. Below it stands where that pace finishes, or the pace in the
/// other unit.
fn pace_field(planner: Planner, entry: Entry) -> Element {
    let hint = move |plan: &Plan| match phrases::finish_at_pace(plan) {
        Some(finish) => messages::finishes(&finish),
        None => messages::pace_hint(plan.units, &pace_in(plan, plan.units.other())),
    };
    Field {
        id: "pace".to_owned(),
        label: fixed(messages::pace()),
        value: Box::new(move || {
            let Planned { plan, .. } = &*planner.get();
            pace_in(plan, plan.units)
        }),
        hint: Box::new(move || hint(&planner.get().plan)),
        keyboard: Keyboard::Decimal,
    }
    .build(Fragment::new(), entry)
    .attr("part", "field pace")
}

/// The pace of a plan's goal, as the pace field shows it.
fn pace_in(plan: &Plan, units: Units) -> String {
    print::pace(typed_pace(plan, units.length()))
}

/// Reads a pace and passes the goal that it gives to `set`.
pub(crate) fn read_pace(planner: Planner, set: SetGoal) -> Accept {
    Box::new(move |text| {
        let plan = planner.get_untracked().plan.clone();
        let pace = field::pace(text, plan.units).map_err(|error| refusals::text_error(&error))?;
        let goal = goal_of_pace(&plan, pace).map_err(|error| refusals::plan_error(&error, &plan))?;
        set(planner, goal)
    })
}

/// The switch between kilometres and miles. It changes the display and moves no mark.
pub(crate) fn units_switch(planner: Planner, set_units: fn(Planner, Units)) -> Element {
    let choice = |units: Units, name: &'static str, title: &'static str| Choice {
        name,
        title,
        is_chosen: Box::new(move || planner.get().plan.units == units),
        choose: Box::new(move || set_units(planner, units)),
    };
    let choices = vec![
        choice(Units::Km, messages::kilometres_short(), messages::show_kilometres()),
        choice(Units::Mi, messages::miles_short(), messages::show_miles()),
    ];
    switch(messages::units(), choices).attr("class", "switch units")
}
