//! The message of a named race.

use crate::messages;

/// The words that tell a race from its neighbours, by its name in links; none where its surface says it all.
#[must_use]
pub fn race_hint(name: &str) -> Option<&'static str> {
    Some(match name {
        "800m" => messages::race_hint_800m(),
        "1000m" => messages::race_hint_1000m(),
        "1500m" => messages::race_hint_1500m(),
        "1600m" => messages::race_hint_1600m(),
        "mile" => messages::race_hint_mile(),
        "2000m" => messages::race_hint_2000m(),
        "3000m" => messages::race_hint_3000m(),
        "3200m" => messages::race_hint_3200m(),
        "2mile" => messages::race_hint_2mile(),
        "5000m" => messages::race_hint_5000m(),
        "10000m" => messages::race_hint_10000m(),
        "2000sc" => messages::race_hint_2000sc(),
        "3000sc" => messages::race_hint_3000sc(),
        "5km" => messages::race_hint_5km(),
        "8km" => messages::race_hint_8km(),
        "5mi" => messages::race_hint_5mi(),
        "10km" => messages::race_hint_10km(),
        "12km" => messages::race_hint_12km(),
        "15km" => messages::race_hint_15km(),
        "10mi" => messages::race_hint_10mi(),
        "20km" => messages::race_hint_20km(),
        "half" => messages::race_hint_half(),
        "25km" => messages::race_hint_25km(),
        "30km" => messages::race_hint_30km(),
        "marathon" => messages::race_hint_marathon(),
        "50km" => messages::race_hint_50km(),
        "50mi" => messages::race_hint_50mi(),
        "100km" => messages::race_hint_100km(),
        "100mi" => messages::race_hint_100mi(),
        _ => return None,
    })
}
