//! The course: its surface, track and lane or loop, where splits fall, and the unit that times are shown in.
//!
//! The race itself is chosen at the top of the widget. What a change of course releases is decided by
//! [`lapwise_core::editing`].

mod laps;
mod splits;
mod track;

use lapwise_core::editing::CourseSetting;
use lapwise_core::messages;
use lapwise_core::pacing::{By, Plan, Surface};

use crate::controls::status::Status;
use crate::controls::switch::{Choice, switch};
use crate::markup::{Element, Fragment, fragment};
use crate::state::{Origin, Planner};
use laps::{odd_switch, road_lap_field};
use splits::{every_field, round_field};
use track::{lane_field, lap_field};

#[cfg(test)]
mod tests;

/// The choice of a surface and the fields that it has.
pub(crate) fn course_panel(planner: Planner) -> Fragment {
    let refusal = Status::new();
    fragment! {
        (surface_switch(planner, refusal))
        (refusal.alert())
        div class="grid" {
            // Lists of one, since another surface has other fields, and another course other presets in the same ones.
            for (surface, has_laps) in (move || [has_laps(&planner.get().plan)]) {
                (every_field(planner, surface, has_laps))
            }
            for surface in (move || [planner.get().plan.surface]) {
                if (surface == Surface::Track) {
                    (lap_field(planner))
                    (lane_field(planner))
                } else {
                    (road_lap_field(planner))
                }
                (round_field(planner))
            }
        }
        (odd_switch(planner))
        (way_switch(planner))
    }
}

fn has_laps(plan: &Plan) -> (Surface, bool) {
    (plan.surface, plan.lap().is_some())
}

/// The switch between running, a wheelchair and walking.
fn way_switch(planner: Planner) -> Element {
    let ways = [By::Run, By::Wheelchair, By::Walk];
    let choices = ways.map(|by| Choice {
        name: messages::by_way(by),
        title: messages::by_way(by),
        is_chosen: Box::new(move || planner.get().plan.by == by),
        // It changes words only, so every plan takes it.
        choose: Box::new(move || planner.choose(|plan| plan.by = by)),
    });
    switch(messages::by(), choices.into())
}

/// The switch between track and road. A surface that the plan does not take is refused in `refusal`.
fn surface_switch(planner: Planner, refusal: Status) -> Element {
    let choice = |surface: Surface, name: &'static str| Choice {
        name,
        title: name,
        is_chosen: Box::new(move || planner.get().plan.surface == surface),
        choose: Box::new(move || {
            refusal.report(planner.change_course(Origin::Choice, CourseSetting::Surface(surface)));
        }),
    };
    let choices = vec![choice(Surface::Track, messages::track()), choice(Surface::Road, messages::road())];
    switch(messages::run_on(), choices)
}
