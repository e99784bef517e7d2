//! The laps of a plan in the words that follow their time.

use crate::messages::{self, LapUnit};
use crate::pacing::{Plan, Surface, Units};

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
pub const fn lap_unit(plan: &Plan) -> LapUnit {
    match (plan.surface, plan.units) {
        (Surface::Track, _) => LapUnit::Lap,
        (Surface::Road, Units::Km) => LapUnit::Kilometre,
        (Surface::Road, Units::Mi) => LapUnit::Mile,
    }
}

/// Laps in words, after a first part of another length where there is one worth telling.
///
/// ```
/// use lapwise_core::messages::LapUnit;
/// use lapwise_core::present::phrases::Laps;
/// let mut laps = Laps { unit: LapUnit::Lap, part: None };
/// assert_eq!(laps.then("82.0", "2400 m"), "a lap, 82.0 from 2400 m");
/// laps.part = Some(("300 m".to_owned(), "48.0".to_owned()));
/// assert_eq!(laps.alike(), "a lap after 300 m in 48.0");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laps {
    /// The unit of the time before the words.
    pub unit: LapUnit,
    /// The length of the first part and its time, as text.
    pub part: Option<(String, String)>,
}

impl Laps {
    /// Laps that are all alike.
    #[must_use]
    pub fn alike(&self) -> String {
        match &self.part {
            None => messages::a_lap(self.unit).to_owned(),
            Some((part, time)) => messages::a_lap_after_part(self.unit, part, time),
        }
    }

    /// Laps alike but for one between them, by its number from 1.
    #[must_use]
    pub fn but_one(&self, number: usize, time: &str) -> String {
        match &self.part {
            None => messages::a_lap_but_one(self.unit, number, time),
            Some((part, part_time)) => messages::a_lap_after_part_but_one(self.unit, part, part_time, number, time),
        }
    }

    /// Laps alike up to a mark, and others from there.
    #[must_use]
    pub fn then(&self, then: &str, mark: &str) -> String {
        match &self.part {
            None => messages::a_lap_then(self.unit, then, mark),
            Some((part, part_time)) => messages::a_lap_after_part_then(self.unit, part, part_time, then, mark),
        }
    }

    /// Laps that get steadily faster or slower.
    #[must_use]
    pub fn from_to(&self, first: &str, last: &str) -> String {
        match &self.part {
            None => messages::a_lap_from_to(self.unit, first, last),
            Some((part, part_time)) => messages::a_lap_after_part_from_to(self.unit, part, part_time, first, last),
        }
    }

    /// Laps that go up and down.
    #[must_use]
    pub fn between(&self, fastest: &str, slowest: &str) -> String {
        match &self.part {
            None => messages::a_lap_between(self.unit, fastest, slowest),
            Some((part, part_time)) => messages::a_lap_after_part_between(self.unit, part, part_time, fastest, slowest),
        }
    }
}
