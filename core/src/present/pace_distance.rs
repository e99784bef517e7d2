//! The distance that a plan's paces are told for.

use crate::pacing::{Distance, Every, Plan, Surface};

/// The distance that paces are told for: a lap, or a kilometre or a mile on a road that is not timed in laps.
pub(super) fn pace_distance(plan: &Plan) -> Distance {
    told_lap(plan).unwrap_or(plan.units.length())
}

/// The lap that paces are told for: that of the track, or the loop of a road where splits fall at its laps.
pub(super) fn told_lap(plan: &Plan) -> Option<Distance> {
    plan.lap().filter(|_| plan.surface == Surface::Track || plan.every == Every::Lap)
}
