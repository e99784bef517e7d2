//! Changes of a plan, as a runner reads them.
//!
//! [`crate::library::compare`] finds the changes.

use super::phrases;
use crate::formats::{canonical, percent, print, push_separated, split_once, strict};
use crate::library::compare::{Item, locks_on};
use crate::messages;
use crate::options;
use crate::pacing::{Distance, Plan, ShownUnit, Surface};

/// A key before and after: "Goal 10:50 → 10:40".
///
/// ```
/// use lapwise_core::present::changes::sentence;
/// use lapwise_core::options;
/// let plan = |goal| options::read([("distance", "3200m"), ("goal", goal)]).plan;
/// assert_eq!(sentence("goal", &plan("10:50"), &plan("10:40")), "Goal 10:50 → 10:40");
/// ```
#[must_use]
pub fn sentence(key: &'static str, old: &Plan, new: &Plan) -> String {
    let mut texts = [old, new].map(|plan| shown(Item::Key(key), plan));
    let [before, after] = &texts;
    // The end of one race is another place than the end of the other.
    if before == after && old.distance != new.distance && ["sections", "cues"].contains(&key) {
        texts = [old, new].map(|plan| shown(Item::Key(key), &without_end(plan)));
    }
    let [old, new] = texts.map(or_nothing);
    messages::changed(key_name(key), &old, &new)
}

/// The value of an item of a plan, as a runner reads it; empty where the plan has none.
///
/// ```
/// use lapwise_core::library::compare::Item;
/// use lapwise_core::options;
/// use lapwise_core::present::changes::shown;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("shape", "kick-400m-4")]).plan;
/// assert_eq!(shown(Item::Key("goal"), &plan), "10:40");
/// assert_eq!(shown(Item::Key("shape"), &plan), "kick 400 m 4 %");
/// ```
#[must_use]
pub fn shown(item: Item, plan: &Plan) -> String {
    let key = match item {
        Item::Stretch(from, to) => return readable(&spelled_locks(plan, from, to), TIMED, plan),
        Item::Key(key) => key,
    };
    let value = spelled(plan, key);
    match key {
        "distance" => return race(plan),
        "rival" => return rival(&value, plan),
        _ => {}
    }
    let known = SPELLED.iter().find(|(known, _, _)| *known == key);
    let (_, places, usual) = known.copied().unwrap_or((key, TIMED, ""));
    let value = if value.is_empty() { usual } else { &value };
    if places == 0 { value.to_owned() } else { readable(value, places, plan) }
}

/// The text of a value, or the sign for none.
pub(super) fn or_nothing(text: String) -> String {
    if text.is_empty() { messages::nothing_there().to_owned() } else { text }
}

/// The plan with a race so long that none of its places is the end.
fn without_end(plan: &Plan) -> Plan {
    Plan { distance: Distance::from_millimetres(u32::MAX), ..plan.clone() }
}

/// The canonical text of a key; empty where it is the default.
fn spelled(plan: &Plan, key: &str) -> String {
    let pair = options::write(plan).into_iter().find(|(known, _)| known == key);
    pair.map(|(_, text)| text).unwrap_or_default()
}

/// The locks that touch a stretch, in canonical spelling; those of other ends with their ends.
fn spelled_locks(plan: &Plan, from: Distance, to: Distance) -> String {
    let mut list = String::new();
    for lock in locks_on(plan, from, to) {
        let time = canonical::time(lock.time);
        let has_other_ends = (lock.from, lock.to) != (from, to);
        let (from, to) = (canonical::length(lock.from), canonical::length(lock.to));
        let item = if has_other_ends { format!("{from}-{to}-{time}") } else { time };
        push_separated(&mut list, "_", &item);
    }
    list
}

/// The number of places with which the items of a key start, unless they are [`TIMED`] or [`SHAPED`], and the text of a
/// key that is not written.
///
/// Those with no places are spelled as they are read.
const SPELLED: [(&str, usize, &str); 12] = [
    ("aim", 0, "goal"),
    ("units", 0, "km"),
    ("round", 0, ""),
    ("date", 0, ""),
    ("start", 0, ""),
    ("label", 0, ""),
    ("athlete", 0, ""),
    ("text", 0, ""),
    ("every", 1, ""),
    ("cues", 1, ""),
    ("sections", 2, ""),
    ("shape", SHAPED, "even"),
];

/// An item of a canonical list ends with a time, after up to two places.
const TIMED: usize = 3;
/// An item ends with a percentage, after its name and up to two places.
const SHAPED: usize = 4;

/// A canonical list as a runner reads it. Each item starts with so many `places`, before a name, or is [`TIMED`] or
/// [`SHAPED`].
fn readable(list: &str, places: usize, plan: &Plan) -> String {
    let mut text = String::new();
    for item in list.split('_') {
        let last = item.split('-').count() - 1;
        let first = usize::from(places == SHAPED);
        // After the places the rest is one part, whatever hyphens it has.
        for (number, part) in item.splitn(places + 1, '-').enumerate() {
            let is_last = number > 0 && number == last;
            let read = if places == TIMED && number == last {
                time(part, plan)
            } else if number >= first && number < places {
                place(part, plan)
            } else {
                None
            };
            let is_second = number == first + 1 && places > 1 && !(places >= TIMED && is_last);
            let between = if number == 0 {
                ", "
            } else if is_second {
                "\u{2013}"
            } else {
                " "
            };
            push_separated(&mut text, between, &read.unwrap_or_else(|| percent::decode(part)));
            if places == SHAPED && is_last {
                text.push_str(" %");
            }
        }
    }
    text
}

fn time(text: &str, plan: &Plan) -> Option<String> {
    let time = strict::time(text, None).ok()?;
    Some(print::lap_on(plan, time, ShownUnit::of(time)?))
}

fn place(text: &str, plan: &Plan) -> Option<String> {
    Some(print::mark_on(plan, strict::length(text).ok()?))
}

/// "10:50 Ana"
fn rival(value: &str, plan: &Plan) -> String {
    let (due, name) = split_once(value, b'-').unwrap_or((value, ""));
    let mut text = time(due, plan).unwrap_or_default();
    push_separated(&mut text, " ", name);
    text
}

/// "5000 m · Track 407 m"
fn race(plan: &Plan) -> String {
    let (surface, lap) = match plan.surface {
        Surface::Road => (messages::road(), String::new()),
        Surface::Track => (messages::track(), print::mark_on(plan, plan.track.lap())),
    };
    let mut race = phrases::plan_race(plan);
    push_separated(&mut race, " · ", surface);
    push_separated(&mut race, " ", &lap);
    race
}

/// The label of a key; the key itself where it has none.
fn key_name(key: &str) -> &str {
    match key {
        "distance" => messages::race(),
        "goal" => messages::goal(),
        "every" => messages::splits_every(),
        "units" => messages::units(),
        "shape" => messages::shape(),
        "round" => messages::show_times_to(),
        "stops" => messages::stops(),
        "pb" => messages::pb(),
        "seed" => messages::seed_time(),
        "goal-b" => messages::goal_b(),
        "goal-c" => messages::goal_c(),
        "rival" => messages::rival(),
        "date" => messages::date(),
        "start" => messages::start(),
        "delay" => messages::delay(),
        "label" => messages::title(),
        "athlete" => messages::runner(),
        "text" => messages::note(),
        "sections" => messages::sections(),
        "cues" => messages::cues(),
        "aim" => messages::aim(),
        key => key,
    }
}
