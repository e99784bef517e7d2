//! Finding a race by what somebody calls it.

use super::characters::is_space;
use super::scanner::number;
use super::{TextError, field, strict};
use crate::pacing::Event;
use crate::pacing::{Distance, RACES, Race, Surface};

/// Races that belong together in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// On a track, without barriers.
    Track,
    /// On a track, over barriers.
    Steeplechase,
    /// On the road, up to the marathon.
    Road,
    /// Longer than the marathon.
    Ultra,
}

/// The difference between a race and the distance that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Difference {
    /// It is longer by so much.
    Longer(Distance),
    /// It is shorter by so much.
    Shorter(Distance),
}

/// A race that fits what somebody typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Found {
    /// The race to run.
    pub event: Event,
    /// The difference from the distance that was typed, where the race is only near it.
    pub difference: Option<Difference>,
}

/// The group an event belongs to.
///
/// ```
/// use lapwise_core::formats::races;
/// use lapwise_core::formats::races::Group;
/// use lapwise_core::formats::strict;
/// assert_eq!(races::group(strict::distance("3000sc").unwrap()), Group::Steeplechase);
/// assert_eq!(races::group(strict::distance("100mi").unwrap()), Group::Ultra);
/// ```
#[must_use]
pub fn group(event: Event) -> Group {
    match event.surface {
        Surface::Track if event.track.is_steeplechase() => Group::Steeplechase,
        Surface::Track => Group::Track,
        Surface::Road if event.distance > Distance::MARATHON => Group::Ultra,
        Surface::Road => Group::Road,
    }
}

/// The races that a query may mean, likeliest first; all races, in their groups, for an empty one.
///
/// A distance that is no race is offered as itself, after the races within 1.5 % of it.
///
/// ```
/// use lapwise_core::formats::{canonical, races};
/// let names = |query| races::find(query).iter().map(|found| canonical::distance(found.event)).collect::<Vec<_>>();
/// assert_eq!(names("two mile"), ["3200m", "2mile"]);
/// assert_eq!(names("half"), ["half"]);
/// ```
#[must_use]
pub fn find(query: &str) -> Vec<Found> {
    let key = key(query);
    let mut list = List(Vec::new());
    // Whole words come first, then what reads as a distance, then what is only begun.
    list.push_words(&key, |word, key| word == key);
    if let Ok(event) = field::distance(query) {
        // `5` may count several units, `5k` says which.
        let is_bare = key.bytes().all(|byte| byte.is_ascii_digit());
        match u32::try_from(number(key.as_bytes())) {
            Ok(number) if is_bare && number <= MOST_BARE => list.push_number(number, event),
            _ => list.push_near(event),
        }
    }
    if !key.is_empty() {
        list.push_words(&key, |word, key| word.starts_with(key));
    }
    for race in &RACES {
        if race.name.starts_with(key.as_str()) {
            list.push(race.into());
        }
    }
    list.0
}

/// The race that a text means once somebody is done with it: a distance where a digit is in it, else the first race
/// that [`find`] finds.
///
/// # Errors
///
/// If the text is neither a distance nor the beginning of a race's name.
///
/// ```
/// use lapwise_core::formats::{canonical, races};
/// assert_eq!(races::meant("half").map(canonical::distance), Ok("half".to_owned()));
/// assert_eq!(races::meant("3").map(canonical::distance), Ok("3km".to_owned()));
/// assert!(races::meant("far").is_err());
/// ```
pub fn meant(text: &str) -> Result<Event, TextError> {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let named = if has_digit { None } else { find(text).first().map(|found| found.event) };
    named.map_or_else(|| field::distance(text), Ok)
}

/// Neighbours in a list of races that belong to one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbours {
    /// The group of all of them.
    pub group: Group,
    /// The races with their positions in the whole list.
    pub races: Vec<(usize, Found)>,
}

/// Divides a list of races where the group changes. A group comes more than once where others stand between.
///
/// ```
/// use lapwise_core::formats::races;
/// use lapwise_core::formats::races::Group;
/// let groups = |query| races::in_groups(races::find(query));
/// assert!(groups("").iter().map(|some| some.group).eq([Group::Track, Group::Steeplechase, Group::Road, Group::Ultra]));
/// // The third race of the list is over barriers.
/// assert_eq!(groups("3")[1].races[0], (2, races::find("3")[2]));
/// ```
#[must_use]
pub fn in_groups(found: Vec<Found>) -> Vec<Neighbours> {
    let mut groups: Vec<Neighbours> = Vec::new();
    for (index, found) in found.into_iter().enumerate() {
        let group = group(found.event);
        match groups.last_mut() {
            Some(last) if last.group == group => last.races.push((index, found)),
            _ => groups.push(Neighbours { group, races: vec![(index, found)] }),
        }
    }
    groups
}

/// A query without spaces and capitals.
fn key(query: &str) -> String {
    let mut key = String::new();
    for c in query.chars().take(LONGEST_KEY) {
        if !(is_space(c) || c == '-') {
            key.push(c.to_ascii_lowercase());
        }
    }
    key
}

const LONGEST_KEY: usize = 24;
/// The largest number without a unit that may count kilometres, miles or thousands of metres.
const MOST_BARE: u32 = 100;

const MILE: &[&str] = &["mile", "1mi", "1600m"];
const COOPER: &[&str] = &["1.5mi", "2400m", "3000m"];
const TWO_MILE: &[&str] = &["3200m", "2mile"];

/// Words that stand for several races, without spaces, with the names of these. Words for one stand in its row.
const FAMILIES: [(&str, &[&str]); 18] = [
    ("mile", MILE),
    ("1mile", MILE),
    ("1mi", MILE),
    ("onemile", MILE),
    ("metricmile", &["1500m", "1600m"]),
    ("2mi", TWO_MILE),
    ("2mile", TWO_MILE),
    ("2miles", TWO_MILE),
    ("twomile", TWO_MILE),
    ("twomiles", TWO_MILE),
    ("marathon", &["marathon", "half"]),
    ("steeplechase", &["3000sc", "2000sc"]),
    ("parkrun", &["5km"]),
    ("milerepeat", MILE),
    ("milerepeats", MILE),
    // Cooper's test is 12 minutes; who runs it as a distance runs a mile and a half or what good runners reach.
    ("cooper", COOPER),
    ("coopertest", COOPER),
    ("ultramarathon", &["50km", "50mi", "100km", "100mi"]),
];

/// Returns true if two distances are within 1.5 % of each other.
fn are_near(one: Distance, other: Distance) -> bool {
    u64::from(one.millimetres().abs_diff(other.millimetres())) * 1000 <= u64::from(one.millimetres()) * 15
}

/// The races that were found, each once.
struct List(Vec<Found>);

impl List {
    fn push(&mut self, event: Event) {
        self.push_found(Found { event, difference: None });
    }

    fn push_found(&mut self, found: Found) {
        if !self.has(found.event) {
            self.0.push(found);
        }
    }

    fn has(&self, event: Event) -> bool {
        self.0.iter().any(|found| found.event == event)
    }

    /// The races that people call by the words that fit.
    fn push_words(&mut self, query: &str, fits: fn(&str, &str) -> bool) {
        for (_, names) in FAMILIES.iter().filter(|(word, _)| fits(word, query)) {
            for event in names.iter().filter_map(|name| strict::distance(name).ok()) {
                self.push(event);
            }
        }
        for race in &RACES {
            if race.also.iter().chain(race.id.typed()).any(|word| fits(&key(word), query)) {
                self.push(race.into());
            }
        }
    }

    /// The races that a small number may count: kilometres, miles, thousands of metres.
    fn push_number(&mut self, number: u32, event: Event) {
        let before = self.0.len();
        if event.race().is_some() {
            self.push(event);
        }
        // At most 100 miles, whose millimetres fit 32 bits.
        let miles = Distance::from_millimetres(number * Distance::MILE.millimetres());
        let kilometres = Distance::from_metres(number * 1000);
        self.push_same(miles);
        self.push_same(kilometres);
        // A number that counts no race in any unit is offered as kilometres and as miles.
        if self.0.len() == before {
            self.push_near(Event::on_road(kilometres));
            self.push_near(Event::on_road(miles));
        }
    }

    /// The races of exactly this distance, without barriers.
    fn push_same(&mut self, distance: Distance) {
        let same = |race: &&Race| race.distance == distance && !race.is_steeplechase();
        RACES.iter().filter(same).for_each(|race| self.push(race.into()));
    }

    /// The race nearest to an event, among those of its surface that are near it and not yet found.
    fn nearest(&self, event: Event) -> Option<&'static Race> {
        RACES
            .iter()
            .filter(|race| race.surface == event.surface && !race.is_steeplechase())
            .filter(|race| are_near(event.distance, race.distance) && !self.has((*race).into()))
            .min_by_key(|race| race.distance.millimetres().abs_diff(event.distance.millimetres()))
    }

    /// An event and the races of its distance; where there is none, the races near it come first.
    fn push_near(&mut self, event: Event) {
        if !RACES.iter().any(|race| race.distance == event.distance) {
            // It ends, since a race that is in the list is not found again.
            while let Some(race) = self.nearest(event) {
                let difference = Some(difference(event.distance, race.distance));
                self.push_found(Found { event: race.into(), difference });
            }
        }
        self.push(event);
        // Somebody who asks for barriers is not offered the flat race.
        if !event.track.is_steeplechase() {
            self.push_same(event.distance);
        }
    }
}

fn difference(asked: Distance, found: Distance) -> Difference {
    if found > asked { Difference::Longer(found - asked) } else { Difference::Shorter(asked - found) }
}
