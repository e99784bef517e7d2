//! The loop of a road course, and the place of the part that is no whole lap.

use lapwise_core::editing::CourseSetting;
use lapwise_core::formats::{canonical, field};
use lapwise_core::messages;
use lapwise_core::pacing::{Distance, Odd, Plan, Track};
use lapwise_core::present::{phrases, refusals};

use crate::controls::field::{Field, fixed};
use crate::controls::switch::{Choice, switch};
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, Fragment, markup};
use crate::state::{Origin, Planner};

/// The field of the lap of a road course; empty where it is not run in laps.
pub(super) fn road_lap_field(planner: Planner) -> Element {
    let plan = move || planner.get().plan.clone();
    let accept = move |text: &str| {
        let lap = if text.trim().is_empty() { None } else { Some(read_lap(text, &planner.get_untracked().plan)?) };
        planner.change_course(Origin::Typing, CourseSetting::RoadLap(lap))
    };
    let hint = move || {
        let plan = plan();
        plan.lap().map_or_else(|| messages::road_lap_hint().to_owned(), |_| phrases::course_in_short(&plan))
    };
    Field {
        id: "lap".to_owned(),
        label: fixed(messages::road_lap()),
        value: Box::new(move || plan().lap().map_or_else(String::new, canonical::length)),
        hint: Box::new(hint),
        keyboard: Keyboard::Text,
    }
    .view(planner, Fragment::new(), Box::new(accept))
}

fn read_lap(text: &str, plan: &Plan) -> Result<Distance, String> {
    let lap = field::length(text, plan.units).map_err(|error| refusals::text_error(&error))?;
    // A loop is as long as a lap of a track may be.
    Track::new(lap, 1).map_err(|error| refusals::track_error(&error))?;
    Ok(lap)
}

/// The switch of the place of the odd part. Empty where the course is whole laps, or less than one.
pub(super) fn odd_switch(planner: Planner) -> Element {
    let choices = move || {
        [(Odd::First, messages::odd_first()), (Odd::Last, messages::odd_last())].map(|(odd, name)| Choice {
            name,
            title: name,
            is_chosen: Box::new(move || planner.get().plan.odd_part() == odd),
            // What no longer fits is released, so only a read-only plan refuses it.
            choose: Box::new(move || {
                planner.change_course(Origin::Choice, CourseSetting::Odd(odd)).unwrap_or_default();
            }),
        })
    };
    markup! {
        div class="odd" {
            if (move || has_odd_part(&planner.get().plan)) {
                p class="hint" { (messages::odd_part()) }
                (switch(messages::odd_part(), choices().into()))
            }
        }
    }
}

fn has_odd_part(plan: &Plan) -> bool {
    plan.lap()
        .is_some_and(|lap| lap < plan.distance && !plan.distance.millimetres().is_multiple_of(lap.millimetres().max(1)))
}
