//! The laps of a plan, as a headline tells them.

use crate::messages::{LapUnit, StartTold};
use crate::pacing::{Plan, Units};
use crate::present::pace_distance::told_lap;

/// The unit that the laps of a plan are told in.
///
/// ```
/// use lapwise_core::messages::LapUnit;
/// use lapwise_core::pacing::{Distance, Plan, Surface, Time};
/// use lapwise_core::present::phrases;
/// let plan = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(4, 0, 0));
/// assert_eq!(phrases::lap_unit(&plan), LapUnit::Kilometre);
/// ```
#[must_use]
pub fn lap_unit(plan: &Plan) -> LapUnit {
    match (told_lap(plan), plan.units) {
        (Some(_), _) => LapUnit::Lap,
        (None, Units::Km) => LapUnit::Kilometre,
        (None, Units::Mi) => LapUnit::Mile,
    }
}

/// A first lap or part that is told by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// Which of them it is.
    pub told: StartTold,
    /// The length of a part, as text.
    pub part: String,
    /// Its time, as text.
    pub time: String,
}

impl Start {
    /// A start that is not worth telling.
    pub const NOTHING: Self = Self { told: StartTold::Nothing, part: String::new(), time: String::new() };
}
