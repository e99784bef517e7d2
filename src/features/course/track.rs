//! The fields of a track: its lap, and the lane.

use lapwise_core::editing::CourseSetting;
use lapwise_core::formats::{canonical, field};
use lapwise_core::messages;
use lapwise_core::pacing::{Distance, Track, Units};
use lapwise_core::present::{phrases, refusals};

use crate::controls::field::{Field, fixed};
use crate::controls::select::Select;
use crate::controls::switch::presets;
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, fragment};
use crate::state::{Origin, Planner};

/// The field of the lap in lane 1, with the usual laps beside it.
pub(super) fn lap_field(planner: Planner) -> Element {
    let accept = move |text: &str| {
        let lap = field::length(text, Units::Km).map_err(|error| refusals::text_error(&error))?;
        set_lap(planner, Origin::Typing, lap)
    };
    let preset = |track: Track| -> (String, Box<dyn Fn()>) {
        let lap = track.lap_in_lane_1();
        // A lap that the plan refuses leaves the field as it is.
        let choose = move || set_lap(planner, Origin::Choice, lap).unwrap_or_default();
        (canonical::length(lap), Box::new(choose))
    };
    let usual = vec![preset(Track::OUTDOOR), preset(Track::INDOOR)];
    Field {
        id: "lap".to_owned(),
        label: fixed(messages::track_lap()),
        value: Box::new(move || canonical::length(planner.get().plan.track.lap_in_lane_1())),
        hint: Box::new(move || phrases::track_kind(planner.get().plan.track).to_owned()),
        keyboard: Keyboard::Decimal,
    }
    .view(planner, fragment! { (presets(messages::track_lap(), usual)) }, Box::new(accept))
}

/// Sets the lap in lane 1. The lane stays if the new track has it.
fn set_lap(planner: Planner, origin: Origin, lap: Distance) -> Result<(), String> {
    let track = planner.get_untracked().plan.track.with_lap(lap).map_err(|error| refusals::track_error(&error))?;
    planner.change_course(origin, CourseSetting::Track(track))
}

/// The list of the lanes that the track has.
pub(super) fn lane_field(planner: Planner) -> Element {
    let track = move || planner.get().plan.track;
    Select {
        id: "lane".to_owned(),
        label: messages::lane(),
        values: Box::new(move || (1..=track().lanes()).collect()),
        key: |lane: u8| lane.to_string(),
        name: |lane| lane.to_string(),
        selected: Box::new(move || track().lane()),
        hint: Box::new(move || phrases::lane_hint(track())),
        select: Box::new(move |lane| set_lane(planner, lane)),
    }
    .view()
}

fn set_lane(planner: Planner, lane: u8) {
    let lap = planner.get_untracked().plan.track.lap_in_lane_1();
    // The list has only lanes of this track.
    if let Ok(track) = Track::new(lap, lane) {
        // What no longer fits is released, so only a read-only plan refuses it.
        planner.change_course(Origin::Choice, CourseSetting::Track(track)).unwrap_or_default();
    }
}
