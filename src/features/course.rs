//! The course: its surface, track and lane, where splits fall, and the unit that times are shown in.
//!
//! The race itself is chosen at the top of the widget. What a change of course releases is decided by
//! [`lapwise_core::editing`].

use lapwise_core::editing::CourseSetting;
use lapwise_core::formats::{canonical, field};
use lapwise_core::messages;
use lapwise_core::options::{read_round, read_typed_splits, write_every, write_round};
use lapwise_core::pacing::{Distance, ShownUnit, Surface, Track, Units};
use lapwise_core::present::phrases;
use lapwise_core::present::refusals;

use crate::controls::field::{Field, fixed};
use crate::controls::select::Select;
use crate::controls::switch::{Choice, presets, switch};
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, el};
use crate::state::{Origin, Planner};

/// The choice of a surface and the fields that it has.
pub(crate) fn course_panel(planner: Planner) -> Vec<Element> {
    let refusal = el("p").class("hint error").attr("role", "alert");
    let choice = |surface: Surface, name: &'static str| Choice {
        name,
        title: name,
        is_chosen: Box::new(move || planner.get().plan.surface == surface),
        choose: {
            let refusal = refusal.clone();
            Box::new(move || {
                let outcome = planner.change_course(Origin::Choice, CourseSetting::Surface(surface));
                refusal.0.set_text_content(outcome.err().as_deref());
            })
        },
    };
    let surfaces = vec![choice(Surface::Track, messages::track()), choice(Surface::Road, messages::road())];
    let surface = move || planner.get().plan.surface;
    let fields = move |surface| match surface {
        Surface::Road => vec![every_field(planner), round_field(planner)],
        Surface::Track => vec![every_field(planner), lap_field(planner), lane_field(planner), round_field(planner)],
    };
    vec![switch(messages::run_on(), surfaces), refusal, el("div").class("grid").bind_children_by_key(surface, fields)]
}

fn lap_field(planner: Planner) -> Element {
    let read = move |text: &str| {
        let lap = field::length(text, Units::Km).map_err(|error| refusals::text_error(&error))?;
        set_lap(planner, Origin::Typing, lap)
    };
    let preset = |track: Track| -> (String, Box<dyn Fn()>) {
        let lap = track.lap_in_lane_1();
        let choose = move || {
            // A lap that the plan refuses leaves the field as it is.
            let _ = set_lap(planner, Origin::Choice, lap);
        };
        (canonical::length(lap), Box::new(choose))
    };
    let laps = presets(messages::track_lap(), vec![preset(Track::OUTDOOR), preset(Track::INDOOR)]);
    Field {
        id: "lap".to_owned(),
        label: fixed(messages::track_lap()),
        value: Box::new(move || canonical::length(planner.get().plan.track.lap_in_lane_1())),
        hint: Box::new(move || phrases::track_kind(planner.get().plan.track).to_owned()),
        keyboard: Keyboard::Decimal,
    }
    .view(planner, vec![laps].into(), Box::new(read))
}

/// Sets the lap of the track in lane 1. The lane stays if the new track has it.
fn set_lap(planner: Planner, origin: Origin, lap: Distance) -> Result<(), String> {
    let track = planner.get_untracked().plan.track.with_lap(lap).map_err(|error| refusals::track_error(&error))?;
    planner.change_course(origin, CourseSetting::Track(track))
}

fn lane_field(planner: Planner) -> Element {
    let track = move || planner.get().plan.track;
    let number = |lane: u8| lane.to_string();
    let lanes = move || (1..=track().lanes()).map(|lane| (number(lane), number(lane))).collect();
    let set = move |text: &str| {
        let lap = planner.get_untracked().plan.track.lap_in_lane_1();
        // The list has only lanes of this track, so the text is one of them.
        if let Some(track) = text.parse().ok().and_then(|lane| Track::new(lap, lane).ok()) {
            // What no longer fits is released, so only a read-only plan refuses it.
            let _ = planner.change_course(Origin::Choice, CourseSetting::Track(track));
        }
    };
    Select {
        id: "lane".to_owned(),
        label: messages::lane(),
        options: Box::new(lanes),
        value: std::rc::Rc::new(move || number(track().lane())),
        hint: Box::new(move || phrases::lane_hint(track())),
        set: Box::new(set),
    }
    .view()
}

fn every_field(planner: Planner) -> Element {
    let set = move |origin: Origin, text: &str| {
        let every = read_typed_splits(text, planner.get_untracked().plan.units)
            .map_err(|error| refusals::option_error("every", &error))?;
        planner.change_course(origin, CourseSetting::Every(every))
    };
    let read = move |text: &str| set(Origin::Typing, text);
    let names = match planner.get().plan.surface {
        Surface::Track => ["lap", "200m", "1km"],
        Surface::Road => ["1km", "1mi", "5km"],
    };
    let preset = |name: &'static str| -> (String, Box<dyn Fn()>) {
        let choose = move || {
            // An interval that the plan refuses leaves the field as it is.
            let _ = set(Origin::Choice, name);
        };
        (name.to_owned(), Box::new(choose))
    };
    Field {
        id: "every".to_owned(),
        label: fixed(messages::splits_every()),
        value: Box::new(move || write_every(&planner.get().plan.every)),
        hint: Box::new(move || messages::split_count(planner.get().schedule.splits().len())),
        keyboard: Keyboard::Text,
    }
    .view(planner, vec![presets(messages::splits_every(), names.map(preset).into())].into(), Box::new(read))
}

fn round_field(planner: Planner) -> Element {
    let value = |round: Option<ShownUnit>| round.map_or("", write_round).to_owned();
    let option =
        move |round: Option<ShownUnit>| (value(round), round.map_or(messages::automatic(), write_round).to_owned());
    let options = [None, Some(ShownUnit::Second), Some(ShownUnit::Tenth), Some(ShownUnit::Hundredth)].map(option);
    let set = move |text: &str| {
        // A coarser unit than the goal's own is made finer, so every plan takes every unit.
        planner.choose(|plan| plan.round = read_round(text).ok());
    };
    Select {
        id: "round".to_owned(),
        label: messages::show_times_to(),
        options: Box::new(move || options.to_vec()),
        value: std::rc::Rc::new(move || value(planner.get().plan.round)),
        hint: Box::new(move || phrases::shown_unit_hint(planner.get().schedule.unit()).to_owned()),
        set: Box::new(set),
    }
    .view()
}
