//! The races that have names, one row each.
//!
//! A row holds all that is particular to its race; what tells it from its neighbours is a message, selected by the race.

use super::{Distance, LengthUnit, Surface, Track};

/// The way in which a race is called on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RaceName {
    /// By its distance.
    Measured,
    /// By its distance, over barriers.
    Steeplechase,
    /// The half marathon.
    HalfMarathon,
    /// The marathon.
    Marathon,
}

/// A named race: a distance, what it is usually run on, and the track it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Race {
    /// The race, for what is told of it.
    pub id: NamedRace,
    /// The canonical name in links, attributes and JavaScript.
    pub name: &'static str,
    /// The exact distance.
    pub distance: Distance,
    /// Its usual surface.
    pub surface: Surface,
    /// The track it is run on, where it is run on one.
    pub track: Track,
    /// The unit that its distance is shown in.
    pub unit: LengthUnit,
    /// The way in which it is called on screen.
    pub shown: RaceName,
    /// Other spellings that links may have.
    pub also: &'static [&'static str],
}

impl Race {
    /// The race of this name in links, or of another spelling of it.
    ///
    /// ```
    /// use lapwise_core::pacing::Race;
    /// assert_eq!(Race::named("hm").map(|race| race.name), Some("half"));
    /// ```
    #[must_use]
    pub fn named(text: &str) -> Option<&'static Self> {
        RACES.iter().find(|race| race.name == text || race.also.contains(&text))
    }

    /// Returns true if it has barriers and a water jump.
    #[must_use]
    pub fn is_steeplechase(&self) -> bool {
        self.track.is_steeplechase()
    }

    const fn in_miles(self) -> Self {
        Self { unit: LengthUnit::Mile, ..self }
    }

    const fn shown(self, shown: RaceName) -> Self {
        Self { shown, ..self }
    }

    const fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }
}

const fn track(id: NamedRace, name: &'static str, millimetres: u32) -> Race {
    Race {
        id,
        name,
        distance: Distance::from_millimetres(millimetres),
        surface: Surface::Track,
        track: Track::OUTDOOR,
        unit: LengthUnit::Metre,
        shown: RaceName::Measured,
        also: &[],
    }
}

const fn steeplechase(id: NamedRace, name: &'static str, metres: u32) -> Race {
    let race = track(id, name, metres * 1000);
    Race { track: Track::WATER_JUMP_INSIDE, shown: RaceName::Steeplechase, ..race }
}

const fn road(id: NamedRace, name: &'static str, millimetres: u32) -> Race {
    // Every race holds a track, which has no meaning for one on the road.
    Race { surface: Surface::Road, unit: LengthUnit::Kilometre, ..track(id, name, millimetres) }
}

/// Declares [`NamedRace`] and the rows of [`RACES`].
///
/// What people type stands behind a row, and is no column of it: showing a plan needs the rows, and only changing one
/// needs that.
macro_rules! races {
    ($(
        $id:ident = $row:ident($($value:expr),+) $(.$method:ident($($argument:expr)?))*
            $(, typed $words:expr)? $(, numbers $numbers:expr)?;
    )+) => {
        /// A race that has a name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum NamedRace {
            $(#[doc = concat!("The race `", stringify!($id), "`.")] $id,)+
        }

        impl NamedRace {
            /// Other words for it that people type, in lower case.
            #[must_use]
            pub const fn typed(self) -> &'static [&'static str] {
                match self {
                    $($(Self::$id => &$words,)?)+
                    _ => &[],
                }
            }

            /// Bare numbers of kilometres or miles that mean it where they are typed, in millionths.
            #[must_use]
            pub const fn numbers(self) -> &'static [u64] {
                match self {
                    $($(Self::$id => &$numbers,)?)+
                    _ => &[],
                }
            }
        }

        /// Every race that has a name, in the order of the list of races: track before road, shortest first.
        pub static RACES: [Race; [$(NamedRace::$id),+].len()] =
            [$($row(NamedRace::$id, $($value),+) $(.$method($($argument)?))*),+];
    };
}

races! {
    M800 = track("800m", 800_000);
    M1000 = track("1000m", 1_000_000);
    M1500 = track("1500m", 1_500_000);
    M1600 = track("1600m", 1_600_000);
    Mile = track("mile", 1_609_344).in_miles().also(&["1mile"]);
    M2000 = track("2000m", 2_000_000);
    M3000 = track("3000m", 3_000_000);
    M3200 = track("3200m", 3_200_000);
    TwoMile = track("2mile", 3_218_688).in_miles(), typed ["two mile", "two miles"];
    M5000 = track("5000m", 5_000_000);
    M10000 = track("10000m", 10_000_000);
    Sc2000 = steeplechase("2000sc", 2000);
    Sc3000 = steeplechase("3000sc", 3000), typed ["steeple", "steeplechase"];
    Km5 = road("5km", 5_000_000);
    Km8 = road("8km", 8_000_000);
    Mi5 = road("5mi", 8_046_720).in_miles();
    Km10 = road("10km", 10_000_000);
    Km12 = road("12km", 12_000_000);
    Km15 = road("15km", 15_000_000);
    Mi10 = road("10mi", 16_093_440).in_miles();
    Km20 = road("20km", 20_000_000);
    Half = road("half", 21_097_500)
        .shown(RaceName::HalfMarathon)
        .also(&["hm"]),
        typed ["half marathon", "half-marathon", "halfmarathon"],
        numbers [13_100_000, 21_000_000, 21_100_000, 21_097_500];
    Km25 = road("25km", 25_000_000);
    Km30 = road("30km", 30_000_000);
    Marathon = road("marathon", 42_195_000)
        .shown(RaceName::Marathon)
        .also(&["fm"]),
        typed ["full marathon"],
        numbers [26_200_000, 42_000_000, 42_200_000, 42_195_000];
    Km50 = road("50km", 50_000_000);
    Mi50 = road("50mi", 80_467_200).in_miles();
    Km100 = road("100km", 100_000_000);
    Mi100 = road("100mi", 160_934_400).in_miles();
}
