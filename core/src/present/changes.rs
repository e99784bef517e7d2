//! Changes of a plan, as a runner reads them.
//!
//! [`crate::library::compare`] finds the changes.

use super::phrases::{self, Join};
use super::race_text;
use crate::formats::{canonical, percent, print, push_separated, split_once, strict, symbols};
use crate::library::compare::{Item, locks_on};
use crate::messages;
use crate::options::{Key, Syntax, read_run};
use crate::pacing::{Distance, LengthUnit, Odd, Plan, ShapeKind, ShownUnit, Surface, Units};

/// A key before and after: "Goal 10:50 → 10:40".
///
/// ```
/// use lapwise_core::options::{self, Key};
/// use lapwise_core::present::changes::sentence;
/// let plan = |goal| options::read([("distance", "3200m"), ("goal", goal)]).plan;
/// assert_eq!(sentence(Key::Goal, &plan("10:50"), &plan("10:40")), "Goal 10:50 → 10:40");
/// ```
#[must_use]
pub fn sentence(key: Key, old: &Plan, new: &Plan) -> String {
    let mut texts = [old, new].map(|plan| shown(Item::Key(key), plan));
    let [before, after] = &texts;
    // The end of one race is another place than the end of the other.
    if before == after && old.distance != new.distance && [Key::Sections, Key::Cues].contains(&key) {
        texts = [old, new].map(|plan| shown(Item::Key(key), &without_end(plan)));
    }
    let [old, new] = texts.map(or_nothing);
    messages::changed(messages::key_name(key), &old, &new)
}

/// The value of an item of a plan, as a runner reads it; empty where the plan has none.
///
/// ```
/// use lapwise_core::library::compare::Item;
/// use lapwise_core::options::{self, Key};
/// use lapwise_core::present::changes::shown;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("shape", "kick-400m-4")]).plan;
/// assert_eq!(shown(Item::Key(Key::Goal), &plan), "10:40");
/// assert_eq!(shown(Item::Key(Key::Shape), &plan), "kick 400 m 4 %");
/// ```
#[must_use]
pub fn shown(item: Item, plan: &Plan) -> String {
    let key = match item {
        Item::Stretch(from, to) => return readable(&spelled_locks(plan, from, to), Syntax::Timed, plan),
        Item::Run => return race_text::result(plan, &read_run(plan).0),
        Item::Key(Key::Aim) => return messages::aim_value(plan.aim).to_owned(),
        Item::Key(Key::By) => return messages::by_way(plan.by).to_owned(),
        Item::Key(Key::Units) => {
            let unit = if plan.units == Units::Km { LengthUnit::Kilometre } else { LengthUnit::Mile };
            return symbols::unit_symbol(unit).to_owned();
        }
        Item::Key(key) => key,
    };
    let value = key.write(plan);
    let value = if value.is_empty() { key.default_text() } else { &value };
    readable(value, key.syntax(), plan)
}

/// The text of a value, or the sign for none.
pub(super) fn or_nothing(text: String) -> String {
    if text.is_empty() { messages::nothing_there().to_owned() } else { text }
}

/// The plan with a race so long that none of its places is the end.
fn without_end(plan: &Plan) -> Plan {
    Plan { distance: Distance::from_millimetres(u32::MAX), ..plan.clone() }
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

/// A canonical value of this syntax as a runner reads it.
fn readable(value: &str, syntax: Syntax, plan: &Plan) -> String {
    match syntax {
        Syntax::Plain => value.to_owned(),
        Syntax::Race => race(plan),
        Syntax::Rival => rival(value, plan),
        Syntax::Places(_) | Syntax::Timed | Syntax::Shape => items(value, syntax, plan),
    }
}

/// A canonical list as a runner reads it.
fn items(list: &str, syntax: Syntax, plan: &Plan) -> String {
    let mut items = String::new();
    for item in list.split('_') {
        phrases::push_joined(&mut items, &self::item(item, syntax, plan), messages::then_item);
    }
    items
}

/// An item of a canonical list: up to two places, then a time, a percentage or a text; that of a shape starts with a
/// name.
fn item(item: &str, syntax: Syntax, plan: &Plan) -> String {
    let (first, places) = match syntax {
        Syntax::Places(places) => (0, places),
        Syntax::Shape => (1, 4),
        _ => (0, 3),
    };
    let (is_timed, is_shape) = (syntax == Syntax::Timed, syntax == Syntax::Shape);
    let last = item.split('-').count() - 1;
    let mut values: Vec<(String, Join)> = Vec::new();
    // After the places the rest is one part, whatever hyphens it has.
    for (number, part) in item.splitn(places + 1, '-').enumerate() {
        let is_last = number > 0 && number == last;
        let read = if is_shape && number == 0 {
            shape_word(part)
        } else if is_shape && is_last {
            Some(symbols::in_percent(part))
        } else if is_timed && number == last {
            time(part, plan)
        } else if number >= first && number < places {
            place(part, plan)
        } else {
            None
        };
        let is_second = number == first + 1 && places > 1 && !((is_timed || is_shape) && is_last);
        let join = if read.is_some() { messages::then_value } else { messages::then_name };
        let read = read.unwrap_or_else(|| percent::decode(part));
        match values.last_mut() {
            Some((first, _)) if is_second => phrases::push_joined(first, &read, symbols::stretch),
            _ => values.push((read, join)),
        }
    }
    let mut text = String::new();
    for (value, join) in values {
        phrases::push_joined(&mut text, &value, join);
    }
    text
}

fn shape_word(name: &str) -> Option<String> {
    let kind = ShapeKind::ALL.iter().find(|kind| kind.name() == name);
    Some(kind.map_or(messages::even_value(), |kind| messages::shape_value(*kind)).to_owned())
}

fn time(text: &str, plan: &Plan) -> Option<String> {
    let time = strict::time(text, None).ok()?;
    Some(print::lap_on(plan, time, ShownUnit::of(time)?))
}

/// A place of the course, or the word for a split at every lap.
fn place(text: &str, plan: &Plan) -> Option<String> {
    let word = match text {
        "start" => messages::place_start(),
        "mid" => messages::place_mid(),
        "end" => messages::place_end(),
        "lap" => messages::every_lap(),
        text => return Some(print::mark_on(plan, strict::length(text).ok()?)),
    };
    Some(word.to_owned())
}

/// "10:50 Ana"
fn rival(value: &str, plan: &Plan) -> String {
    let (due, name) = split_once(value, b'-').unwrap_or((value, ""));
    let mut text = time(due, plan).unwrap_or_default();
    phrases::push_joined(&mut text, name, messages::then_name);
    text
}

/// "5000 m · Track 407 m"
fn race(plan: &Plan) -> String {
    let lap = plan.lap().map_or_else(String::new, |lap| print::mark_on(plan, lap));
    let race = messages::race_and_course(plan.surface, &phrases::plan_race(plan), &lap);
    let is_odd_told = plan.lap().is_some() && plan.odd_part() != Odd::default_on(plan.surface);
    // A road without laps has nothing to add, and a track only an unusual order.
    if is_odd_told || (plan.surface == Surface::Road && plan.lap().is_some()) {
        return phrases::facts(&[&race, &phrases::course_in_short(plan)]);
    }
    race
}
