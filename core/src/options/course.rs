//! The values of the course: distance, surface, lap and lane.

use super::error::OptionError;
use super::value::{ReadResult, choose, set, word};
use crate::formats::{canonical, strict};
use crate::pacing::{Distance, Event, Plan, Surface, Track};

const SURFACES: [(&str, Surface); 2] = [("track", Surface::Track), ("road", Surface::Road)];

/// Reads the distance, and the surface and track that go with it.
pub(super) fn read_distance(text: &str, plan: &mut Plan) -> ReadResult<()> {
    let event = strict::distance(text)?;
    (plan.distance, plan.surface, plan.track) = (event.distance, event.surface, event.track);
    Ok(())
}

pub(super) fn write_distance(plan: &Plan) -> String {
    canonical::distance(Event::of(plan))
}

pub(super) fn read_surface(text: &str, plan: &mut Plan) -> ReadResult<()> {
    choose(text, &SURFACES, &mut plan.surface)
}

pub(super) fn write_surface(plan: &Plan) -> String {
    word(&SURFACES, plan.surface, implied(plan).surface)
}

pub(super) fn read_lap(text: &str, plan: &mut Plan) -> ReadResult<()> {
    check_track(plan)?;
    let lap = strict::length(text)?;
    // The lane is read next, against this lap.
    set_track(plan, lap, 1)
}

pub(super) fn write_lap(plan: &Plan) -> String {
    let lap = plan.track.lap_in_lane_1();
    let is_implied = plan.surface == Surface::Road || lap == implied(plan).track.lap_in_lane_1();
    if is_implied { String::new() } else { canonical::length(lap) }
}

pub(super) fn read_lane(text: &str, plan: &mut Plan) -> ReadResult<()> {
    check_track(plan)?;
    match text.as_bytes() {
        [digit @ b'1'..=b'9'] => set_track(plan, plan.track.lap_in_lane_1(), digit - b'0'),
        _ => Err(OptionError::Lane),
    }
}

pub(super) fn write_lane(plan: &Plan) -> String {
    let lane = plan.track.lane();
    if plan.surface == Surface::Road || lane == 1 { String::new() } else { lane.to_string() }
}

/// The event that a reader takes from the spelling of the distance: only what differs from it is written.
fn implied(plan: &Plan) -> Event {
    strict::distance(&write_distance(plan)).unwrap_or(Event::of(plan))
}

fn check_track(plan: &Plan) -> ReadResult<()> {
    if plan.surface == Surface::Road { Err(OptionError::OnRoad) } else { Ok(()) }
}

fn set_track(plan: &mut Plan, lap: Distance, lane: u8) -> ReadResult<()> {
    set(&mut plan.track, Track::new(lap, lane).map_err(OptionError::Track))
}
