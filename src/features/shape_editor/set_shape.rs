//! The change that each control of the panel makes.

use lapwise_core::pacing::{Shape, ShapeError};
use lapwise_core::present::refusals;

use crate::state::{Origin, Planner};

/// Gives the plan a shape that was composed for it, unless that is none.
///
/// # Errors
///
/// A sentence for the reader: the parts make no shape, or the plan has no schedule with it.
pub(super) fn set_shape(planner: Planner, origin: Origin, shape: Result<Shape, ShapeError>) -> Result<(), String> {
    let shape = shape.map_err(|error| refusals::shape_error(&error))?;
    planner.update(origin, |plan| plan.shape = shape)
}
