//! The keys of a plan, a row each: how its text is read, and how its value is copied.

use super::list;
use super::plain::{LONGEST_NAME, LONGEST_TEXT};
use super::shape;
use super::value::{
    ReadResult, SURFACES, choose, read_distance, read_lane, read_lap, read_rival, read_round, read_text, read_time, set,
};
use crate::formats::strict;
use crate::pacing::{Aim, Plan, Units};

/// Reads the text of a key into a plan.
pub(super) type ReadValue = fn(&str, &mut Plan) -> ReadResult<()>;
/// Copies the value of a key from one plan to another.
type CopyValue = fn(&Plan, &mut Plan);

/// The keys of the course, in the order in which one depends on another.
pub(super) const COURSE: [(&str, ReadValue); 5] = [
    ("distance", read_distance),
    ("surface", |text, plan| choose(text, &SURFACES, &mut plan.surface)),
    ("lap", read_lap),
    ("lane", read_lane),
    ("round", |text, plan| set(&mut plan.round, read_round(text).map(Some))),
];

/// A key that is read once course and goal are known.
pub(super) struct Field {
    pub(super) key: &'static str,
    pub(super) read: ReadValue,
    pub(super) copy: CopyValue,
}

const fn field(key: &'static str, read: ReadValue, copy: CopyValue) -> Field {
    Field { key, read, copy }
}

/// The keys that are not of the course, locks after the splits that they count.
pub(super) const FIELDS: [Field; 19] = [
    field(
        "aim",
        |text, plan| choose(text, &[("goal", Aim::Goal), ("finish", Aim::Finish)], &mut plan.aim),
        |from, to| to.aim = from.aim,
    ),
    field(
        "units",
        |text, plan| choose(text, &[("km", Units::Km), ("mi", Units::Mi)], &mut plan.units),
        |from, to| to.units = from.units,
    ),
    field("every", |text, plan| set(&mut plan.every, list::every(text)), |from, to| to.every.clone_from(&from.every)),
    field("shape", |text, plan| set(&mut plan.shape, shape::read(text)), |from, to| to.shape.clone_from(&from.shape)),
    field("locks", list::locks, |from, to| to.locks.clone_from(&from.locks)),
    field("stops", list::stops, |from, to| to.stops.clone_from(&from.stops)),
    field("sections", list::sections, |from, to| to.sections.clone_from(&from.sections)),
    field("cues", list::cues, |from, to| to.cues.clone_from(&from.cues)),
    field(
        "pb",
        |text, plan| read_time(text, plan.distance, &mut plan.references.pb),
        |from, to| to.references.pb = from.references.pb,
    ),
    field(
        "seed",
        |text, plan| read_time(text, plan.distance, &mut plan.references.seed),
        |from, to| to.references.seed = from.references.seed,
    ),
    field(
        "goal-b",
        |text, plan| read_time(text, plan.distance, &mut plan.references.goal_b),
        |from, to| to.references.goal_b = from.references.goal_b,
    ),
    field(
        "goal-c",
        |text, plan| read_time(text, plan.distance, &mut plan.references.goal_c),
        |from, to| to.references.goal_c = from.references.goal_c,
    ),
    field("rival", read_rival, |from, to| {
        to.references.rival = from.references.rival;
        to.rival.clone_from(&from.rival);
    }),
    field("date", |text, plan| set(&mut plan.date, strict::date(text).map(Some)), |from, to| to.date = from.date),
    field(
        "start",
        |text, plan| set(&mut plan.start, strict::time_of_day(text).map(Some)),
        |from, to| to.start = from.start,
    ),
    field("delay", |text, plan| set(&mut plan.delay, strict::time(text, None)), |from, to| to.delay = from.delay),
    field(
        "label",
        |text, plan| read_text(text, LONGEST_NAME, &mut plan.label),
        |from, to| to.label.clone_from(&from.label),
    ),
    field(
        "athlete",
        |text, plan| read_text(text, LONGEST_NAME, &mut plan.athlete),
        |from, to| to.athlete.clone_from(&from.athlete),
    ),
    field(
        "text",
        |text, plan| read_text(text, LONGEST_TEXT, &mut plan.text),
        |from, to| to.text.clone_from(&from.text),
    ),
];

/// Copies the value of a key from one plan to another. That of `distance` is the whole course, with surface and track.
pub(crate) fn copy_value(key: &str, from: &Plan, to: &mut Plan) {
    match key {
        "distance" => (to.distance, to.surface, to.track) = (from.distance, from.surface, from.track),
        "goal" => to.goal = from.goal,
        "round" => to.round = from.round,
        key => {
            if let Some(field) = FIELDS.iter().find(|field| field.key == key) {
                (field.copy)(from, to);
            }
        }
    }
}

/// Returns true if two plans have the same value of a key, in the sense of [`copy_value`].
pub(crate) fn is_same_value(key: &str, plan: &Plan, other: &Plan) -> bool {
    // Through a copy, since a row knows how its value is copied but not how it is compared.
    let mut copy = plan.clone();
    copy_value(key, other, &mut copy);
    copy == *plan
}
