//! The distance that a plan's paces are told for.

use crate::pacing::{Distance, Plan, Surface};

/// The distance that paces are told for: a lap on the track, a kilometre or a mile on the road.
pub(super) fn pace_distance(plan: &Plan) -> Distance {
    match plan.surface {
        Surface::Track => plan.track.lap(),
        Surface::Road => plan.units.length(),
    }
}
