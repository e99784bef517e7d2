//! The fields of goal and pace. The goal is in the plan; the pace follows it, and sets it.

use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::pacing::{Plan, Time, Units};
use lapwise_core::present::{goal_of_pace, phrases, refusals, typed_pace};

use crate::controls::field::{Accept, Entry, Field, fixed};
use crate::controls::switch::{Choice, switch};
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, Fragment, fragment};
use crate::state::{Planned, Planner};

/// The field of the finish time.
pub(crate) fn goal_field(planner: Planner, entry: Entry) -> Element {
    Field {
        id: "goal".to_owned(),
        label: Box::new(move || messages::goal_label(planner.get().plan.aim).to_owned()),
        value: Box::new(move || {
            let Planned { plan, .. } = &*planner.get();
            print::goal(plan.goal, plan.distance)
        }),
        hint: Box::new(move || print::duration(planner.get().plan.goal)),
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

/// The field of the average pace, in the units of the plan. Its units are switched by `set_units`.
pub(crate) fn pace_field(planner: Planner, entry: Entry, set_units: fn(Planner, Units)) -> Element {
    let pace = |plan: &Plan, units: Units| print::pace(typed_pace(plan, units.length()));
    let hint = move |plan: &Plan| {
        let other_unit = messages::pace_hint(plan.units, &pace(plan, plan.units.other()));
        phrases::facts(&[&other_unit, &phrases::pace_finish(plan).unwrap_or_default()])
    };
    Field {
        id: "pace".to_owned(),
        label: fixed(messages::pace()),
        value: Box::new(move || {
            let Planned { plan, .. } = &*planner.get();
            pace(plan, plan.units)
        }),
        hint: Box::new(move || hint(&planner.get().plan)),
        keyboard: Keyboard::Decimal,
    }
    .build(fragment! { (units_switch(planner, set_units)) }, entry)
    .attr("part", "field pace")
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
fn units_switch(planner: Planner, set_units: fn(Planner, Units)) -> Element {
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
    switch(messages::units(), choices)
}
