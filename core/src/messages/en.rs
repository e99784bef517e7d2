//! The English words of times, distances and races.

use crate::formats::races::{Difference, Found, Group};
use crate::formats::{look_up, push_places};
use crate::pacing::{Distance, Event, Surface};

/// After a time that is less than planned.
pub const AHEAD: &str = "ahead";
/// After a time that is more than planned.
pub const BEHIND: &str = "behind";
/// Neither ahead nor behind.
pub const LEVEL: &str = "level";

/// One hour and several, after their number.
pub const HOURS: [&str; 2] = [" hour", " hours"];
/// One minute and several, after their number.
pub const MINUTES: [&str; 2] = [" minute", " minutes"];
/// One second and several, after their number.
pub const SECONDS: [&str; 2] = [" second", " seconds"];

/// The race of 21.0975 km.
pub const HALF_MARATHON: &str = "Half marathon";
/// The race of 42.195 km.
pub const MARATHON: &str = "Marathon";
/// After the distance of a race over barriers.
pub const STEEPLECHASE: &str = " steeplechase";
/// Metres, after their number.
pub const METRES: &str = " m";
/// One mile, after its number.
pub const MILE: &str = " mile";
/// Several miles, after their number.
pub const MILES: &str = " miles";
/// Between the thousands of metres and the rest.
pub const THOUSANDS: char = ',';

/// What a group of races is called.
#[must_use]
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Track => "Track",
        Group::Steeplechase => "Steeplechase",
        Group::Road => "Road",
        Group::Ultra => "Ultra",
    }
}

/// What tells a race from its neighbours; nothing where its distance says it all.
///
/// ```
/// use lapwise_core::messages::en;
/// use lapwise_core::formats::races;
/// assert_eq!(en::hint(&races::find("3200")[0]), "the American high-school two mile, 8 laps");
/// assert_eq!(en::hint(&races::find("3.1 mi")[0]), "11.0 m longer");
/// ```
#[must_use]
pub fn hint(found: &Found) -> String {
    match found.difference {
        None => race_hint(found.event).to_owned(),
        Some(Difference::Longer(by)) => metres(by) + " longer",
        Some(Difference::Shorter(by)) => metres(by) + " shorter",
    }
}

fn race_hint(event: Event) -> &'static str {
    if let Some(hint) = event.race().and_then(|race| look_up(&HINTS, race.name.as_bytes())) {
        return hint;
    }
    match event.surface {
        Surface::Road if event.distance == Distance::MILE => "on the road: 1609.344 m",
        Surface::Track => "on the track",
        Surface::Road => "on the road",
    }
}

const HINTS: [(&str, &str); 29] = [
    ("800m", "2 laps"),
    ("1000m", "2½ laps"),
    ("1500m", "3¾ laps, the metric mile"),
    ("1600m", "4 laps, 9.344 m short of a mile"),
    ("mile", "on the track: 1609.344 m, 9.3 m longer than 4 laps"),
    ("2000m", "5 laps"),
    ("3000m", "7½ laps"),
    ("3200m", "the American high-school two mile, 8 laps"),
    ("2mile", "3218.688 m, 18.7 m longer than 8 laps"),
    ("5000m", "on the track: 12½ laps"),
    ("10000m", "on the track: 25 laps"),
    ("2000sc", "18 barriers and 5 water jumps"),
    ("3000sc", "28 barriers and 7 water jumps"),
    ("5km", "on the road: 3.1 miles"),
    ("8km", "4.97 miles, 46.7 m short of 5 miles"),
    ("5mi", "8.05 km"),
    ("10km", "on the road: 6.2 miles"),
    ("12km", "7.5 miles"),
    ("15km", "9.3 miles"),
    ("10mi", "16.1 km"),
    ("20km", "12.4 miles"),
    ("half", "21.0975 km, 13.1 miles"),
    ("25km", "15.5 miles"),
    ("30km", "18.6 miles"),
    ("marathon", "42.195 km, 26.2 miles"),
    ("50km", "31.1 miles"),
    ("50mi", "80.5 km"),
    ("100km", "62.1 miles"),
    ("100mi", "160.9 km"),
];

/// A difference of distances, in metres to 0.1 m.
fn metres(by: Distance) -> String {
    let mut out = String::new();
    push_places(&mut out, (u64::from(by.millimetres()) + 50) / 100, 1);
    out + METRES
}
