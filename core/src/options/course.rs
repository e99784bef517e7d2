//! The values of the course: distance, surface, lap and lane.

use super::error::OptionError;
use super::value::{ReadResult, choose, set, word};
use crate::formats::{canonical, strict};
use crate::pacing::{Distance, Event, Odd, Plan, Surface, Track};

const SURFACES: [(&str, Surface); 2] = [("track", Surface::Track), ("road", Surface::Road)];
const ODDS: [(&str, Odd); 2] = [("first", Odd::First), ("last", Odd::Last)];

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
    let lap = strict::length(text)?;
    if plan.surface == Surface::Road {
        // A loop is as long as a lap of a track may be.
        return set(&mut plan.road_lap, Track::new(lap, 1).map(|_| Some(lap)).map_err(OptionError::Track));
    }
    // The lane is read next, against this lap.
    set_track(plan, lap, 1)
}

pub(super) fn write_lap(plan: &Plan) -> String {
    if plan.surface == Surface::Road {
        return plan.lap().map_or_else(String::new, canonical::length);
    }
    let lap = plan.track.lap_in_lane_1();
    if lap == implied(plan).track.lap_in_lane_1() { String::new() } else { canonical::length(lap) }
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

pub(super) fn read_odd(text: &str, plan: &mut Plan) -> ReadResult<()> {
    let mut odd = plan.odd_part();
    choose(text, &ODDS, &mut odd)?;
    plan.odd = Some(odd);
    Ok(())
}

pub(super) fn write_odd(plan: &Plan) -> String {
    // Without laps nothing is odd.
    plan.lap().map_or_else(String::new, |_| word(&ODDS, plan.odd_part(), Odd::default_on(plan.surface)))
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
