//! The start of a plan that nobody has touched yet.
//!
//! A region decides the start of a blank plan only; links, attributes and JavaScript never consult it.
//! The module does not know what a language or a region calls things.

use crate::pacing::{Distance, Every, Interval, Plan, Surface, Units};

/// The region of a reader, as far as it tells what races are counted in there.
///
/// ```
/// use lapwise_core::editing::Region;
/// use lapwise_core::pacing::{Distance, Units};
/// let region = Region::of_language("en-GB");
/// assert_eq!(region.units(Distance::MARATHON), Units::Mi);
/// assert_eq!(region.units(Distance::from_metres(5000)), Units::Km);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Region {
    /// Races are counted in miles.
    UnitedStates,
    /// Races are counted in miles from the half marathon on.
    Britain,
    /// Races are counted in kilometres.
    #[default]
    Elsewhere,
}

impl Region {
    /// The region of a language tag such as `en-GB`.
    #[must_use]
    pub const fn of_language(tag: &str) -> Self {
        if tag.eq_ignore_ascii_case("en-US") {
            Self::UnitedStates
        } else if tag.eq_ignore_ascii_case("en-GB") {
            Self::Britain
        } else {
            Self::Elsewhere
        }
    }

    /// The units in which a race of `distance` is counted here.
    #[must_use]
    pub fn units(self, distance: Distance) -> Units {
        match self {
            Self::UnitedStates => Units::Mi,
            Self::Britain if distance >= Distance::HALF_MARATHON => Units::Mi,
            Self::Britain | Self::Elsewhere => Units::Km,
        }
    }

    /// The plan with the units and the splits of a blank plan here; all else stays.
    ///
    /// ```
    /// use lapwise_core::editing::Region;
    /// use lapwise_core::pacing::{Distance, Every, Interval, Plan, Surface, Time};
    /// let marathon = Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(3, 30, 0));
    /// assert_eq!(Region::UnitedStates.blank(marathon).every, Every::Interval(Interval::MILE));
    /// ```
    #[must_use]
    pub fn blank(self, plan: Plan) -> Plan {
        let units = self.units(plan.distance);
        Plan { units, every: default_every(plan.surface, units), ..plan }
    }
}

/// The splits of a plan that are at kilometres where it is shown in miles, or the other way round, in its own units; none
/// for other splits.
///
/// ```
/// use lapwise_core::editing::splits_in_units;
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Every, Interval};
/// let splits = |every, units| {
///     let pairs = [("distance", "marathon"), ("goal", "4h"), ("every", every), ("units", units)];
///     splits_in_units(&options::read(pairs).plan)
/// };
/// assert_eq!(splits("1mi", "km"), Some(Every::Interval(Interval::KILOMETRE)));
/// assert_eq!([splits("1mi", "mi"), splits("5km", "mi")], [None, None]);
/// ```
#[must_use]
pub fn splits_in_units(plan: &Plan) -> Option<Every> {
    let in_units_of = |units| default_every(Surface::Road, units);
    (plan.every == in_units_of(plan.units.other())).then(|| in_units_of(plan.units))
}

/// The splits of a plan unless someone chooses: at laps of a track, at kilometres or miles of a road.
///
/// ```
/// use lapwise_core::editing::default_every;
/// use lapwise_core::pacing::{Every, Interval, Surface, Units};
/// assert_eq!(default_every(Surface::Track, Units::Mi), Every::Lap);
/// assert_eq!(default_every(Surface::Road, Units::Mi), Every::Interval(Interval::MILE));
/// ```
#[must_use]
pub const fn default_every(surface: Surface, units: Units) -> Every {
    match (surface, units) {
        (Surface::Track, _) => Every::Lap,
        (Surface::Road, Units::Km) => Every::Interval(Interval::KILOMETRE),
        (Surface::Road, Units::Mi) => Every::Interval(Interval::MILE),
    }
}
