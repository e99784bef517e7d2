//! The names of races, and what tells them apart.

use crate::formats::races::Group;

/// A group of races in the list.
///
/// ```
/// use lapwise_core::formats::races::Group;
/// use lapwise_core::messages;
/// assert_eq!(messages::group(Group::Ultra), "Ultra");
/// ```
#[must_use]
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Track => "Track",
        Group::Steeplechase => "Steeplechase",
        Group::Road => "Road",
        Group::Ultra => "Ultra",
    }
}

/// The race of 21.0975 km.
#[must_use]
pub const fn half_marathon() -> &'static str {
    "Half marathon"
}

/// The race of 42.195 km.
#[must_use]
pub const fn marathon() -> &'static str {
    "Marathon"
}

/// A number of miles in full.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::miles("13.1"), "13.1 miles");
/// ```
#[must_use]
pub fn miles(count: &str) -> String {
    match count {
        "1" => "1 mile".to_owned(),
        _ => format!("{count} miles"),
    }
}

/// A race over barriers.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::steeplechase("3000 m"), "3000 m steeplechase");
/// ```
#[must_use]
pub fn steeplechase(distance: &str) -> String {
    format!("{distance} steeplechase")
}

/// A race and its goal.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::race_in("3200 m", "10:40"), "3200 m in 10:40");
/// ```
#[must_use]
pub fn race_in(race: &str, goal: &str) -> String {
    format!("{race} in {goal}")
}

/// A plan that nobody named.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::race_and_goal("3200 m", "10:40"), "3200 m 10:40");
/// ```
#[must_use]
pub fn race_and_goal(race: &str, goal: &str) -> String {
    format!("{race} {goal}")
}

/// A race that is longer than the distance that was typed.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::longer_by("11.0 m"), "11.0 m longer");
/// ```
#[must_use]
pub fn longer_by(difference: &str) -> String {
    format!("{difference} longer")
}

/// A race that is shorter than the distance that was typed.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::shorter_by("11.0 m"), "11.0 m shorter");
/// ```
#[must_use]
pub fn shorter_by(difference: &str) -> String {
    format!("{difference} shorter")
}

/// The words that tell a race from its neighbours, by its name in links; none where its surface says it all.
///
/// ```
/// use lapwise_core::messages;
/// assert_eq!(messages::race_hint("3200m"), Some("the American high-school two mile, 8 laps"));
/// assert_eq!(messages::race_hint("7.5km"), None);
/// ```
#[must_use]
pub fn race_hint(name: &str) -> Option<&'static str> {
    Some(match name {
        "800m" => "2 laps",
        "1000m" => "2½ laps",
        "1500m" => "3¾ laps, the metric mile",
        "1600m" => "4 laps, 9.344 m short of a mile",
        "mile" => "on the track: 1609.344 m, 9.3 m longer than 4 laps",
        "2000m" => "5 laps",
        "3000m" => "7½ laps",
        "3200m" => "the American high-school two mile, 8 laps",
        "2mile" => "3218.688 m, 18.7 m longer than 8 laps",
        "5000m" => "on the track: 12½ laps",
        "10000m" => "on the track: 25 laps",
        "2000sc" => "18 barriers and 5 water jumps",
        "3000sc" => "28 barriers and 7 water jumps",
        "5km" => "on the road: 3.1 miles",
        "8km" => "4.97 miles, 46.7 m short of 5 miles",
        "5mi" => "8.05 km",
        "10km" => "on the road: 6.2 miles",
        "12km" => "7.5 miles",
        "15km" => "9.3 miles",
        "10mi" => "16.1 km",
        "20km" => "12.4 miles",
        "half" => "21.0975 km, 13.1 miles",
        "25km" => "15.5 miles",
        "30km" => "18.6 miles",
        "marathon" => "42.195 km, 26.2 miles",
        "50km" => "31.1 miles",
        "50mi" => "80.5 km",
        "100km" => "62.1 miles",
        "100mi" => "160.9 km",
        _ => return None,
    })
}

/// A mile on the road, which is no race of its own.
#[must_use]
pub const fn road_mile() -> &'static str {
    "on the road: 1609.344 m"
}

/// Any other distance on a track.
#[must_use]
pub const fn on_a_track() -> &'static str {
    "on the track"
}

/// Any other distance on the road.
#[must_use]
pub const fn on_a_road() -> &'static str {
    "on the road"
}
