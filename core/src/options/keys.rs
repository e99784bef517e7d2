//! The vocabulary: a row a key, in canonical order, which is that of a link, of the notices and of a review.
//!
//! [`super::row`] says what a row has. `cargo xtask generate` writes lists, types and tables of other files from it.

use super::plain::{LONGEST_NAME, LONGEST_TEXT};
use super::row::{Absence, Form, KeyDocs, Reading, Row, Syntax, keys};
use super::value::{
    choose, read_rival, read_round, read_text, read_time, set, word, write_rival, write_round, write_time,
};
use super::{course, every, locks, places, shape};
use crate::formats::{canonical, strict};
use crate::pacing::{Aim, By, Plan, PlanError, Units};

const AIMS: [(&str, Aim); 2] = [("goal", Aim::Goal), ("finish", Aim::Finish)];
const WAYS: [(&str, By); 3] = [("run", By::Run), ("wheelchair", By::Wheelchair), ("walk", By::Walk)];
const UNITS: [(&str, Units); 2] = [("km", Units::Km), ("mi", Units::Mi)];

keys! {
    // The whole course is one item.
    Distance "distance" [distance, surface, track, road_lap, odd] {
        reading: Reading::Course(course::read_distance),
        write: course::write_distance,
        absence: Absence::DefaultByNull,
    } shown {
        syntax: Syntax::Race,
    } {
        meaning: "race distance",
        values: "a name, or any number with `m`, `km` or `mi`, from 1 m to 1000 km",
        canonical: "the name where there is one; always written",
    }

    Goal "goal" [goal] {
        write: |plan| canonical::time(plan.goal),
        absence: Absence::DefaultByNull,
    } {
        meaning: "finish time",
        values: "`10m40s`, `3h29m59s`; also `10:40`, `3:29:59`, `59:59.9`",
        grammar: "T",
        canonical: "units without zeros, seconds alone under 100 s; always written",
    }

    // A canonical plan has a goal instead, which stays.
    Pace "pace" [] {
        absence: Absence::Unchanged,
    } {
        meaning: "instead of `goal`, or of `distance`",
        values: "`4m58s/km`, `8:00/mi`, `80s/400m`",
        grammar: "T`/km`, T`/mi`, T`/`D",
        canonical: "never written: the goal that follows is",
    }

    Aim "aim" [aim] {
        reading: Reading::Rest(|text, plan| choose(text, &AIMS, &mut plan.aim)),
        write: |plan| word(&AIMS, plan.aim, Aim::Goal),
    } shown {
        syntax: Syntax::Plain,
        default: "goal",
    } {
        meaning: "whether the goal is a limit to finish within",
        values: "`goal` (default), `finish`",
        typescript: "\"goal\" | \"finish\"",
        grammar: "`goal`, `finish`",
        canonical: "`goal` is left out",
    }

    By "by" [by] {
        reading: Reading::Rest(|text, plan| choose(text, &WAYS, &mut plan.by)),
        write: |plan| word(&WAYS, plan.by, By::Run),
    } shown {
        syntax: Syntax::Plain,
        default: "run",
    } {
        meaning: "how the course is covered; only what it is compared with depends on it",
        values: "`run` (default), `wheelchair`, `walk`",
        typescript: "\"run\" | \"wheelchair\" | \"walk\"",
        grammar: "`run`, `wheelchair`, `walk`",
        canonical: "`run` is left out",
    }

    Surface "surface" [] {
        reading: Reading::Course(course::read_surface),
        write: course::write_surface,
    } {
        meaning: "what it is run on",
        values: "`track`, `road`; default by distance",
        typescript: "\"track\" | \"road\"",
        grammar: "`track`, `road`",
        canonical: "left out where the distance implies it",
    }

    Lap "lap" [] {
        reading: Reading::Course(course::read_lap),
        write: course::write_lap,
    } {
        meaning: "track lap in lane 1, or the loop of a road course",
        values: "`400m`, `200m`, `442.434m`; steeplechase `396.085m` or `419.406m`; on the road any, such as `2km`",
        grammar: "D, 50 m to 10 km",
        canonical: "left out where the distance implies it",
    }

    Lane "lane" [] {
        reading: Reading::Course(course::read_lane),
        write: course::write_lane,
    } {
        meaning: "lane of the whole race, no stagger",
        values: "1 to 9; 1 to 6 on a 200 m track",
        typescript: "string | number",
        grammar: "1 to 9",
        canonical: "1 is left out",
    }

    Odd "odd" [] {
        reading: Reading::Course(course::read_odd),
        write: course::write_odd,
    } {
        meaning: "where the part lies that is no whole lap",
        values: "`first` (default on the track), `last` (default on the road)",
        typescript: "\"first\" | \"last\"",
        grammar: "`first`, `last`",
        canonical: "the default of the surface is left out, and all without laps",
    }

    Every "every" [every] {
        reading: Reading::Rest(|text, plan| set(&mut plan.every, every::read_every(text))),
        write: |plan| every::write_every(&plan.every),
    } shown {
        syntax: Syntax::Places(1),
    } {
        meaning: "where splits fall",
        values: "`lap`, any distance, or marks: `5km_10km_half_30km`",
        grammar: "`lap`, one length as an interval, or two and more as marks: `5km_10km_half`",
        canonical: "always written; a single mark as `0m_5km`, none as `0m_0m`",
    }

    Units "units" [units] {
        reading: Reading::Rest(|text, plan| choose(text, &UNITS, &mut plan.units)),
        write: |plan| word(&UNITS, plan.units, Units::Km),
    } shown {
        syntax: Syntax::Plain,
        default: "km",
    } {
        meaning: "units of display, which move no mark",
        values: "`km` (default), `mi`",
        typescript: "\"km\" | \"mi\"",
        grammar: "`km`, `mi`",
        canonical: "`km` is left out",
    }

    Shape "shape" [shape] {
        reading: Reading::Rest(|text, plan| set(&mut plan.shape, shape::read(text))),
        write: |plan| shape::write(&plan.shape),
    } shown {
        syntax: Syntax::Shape,
        default: "even",
    } {
        meaning: "shape of the effort",
        values: "shapes joined with `_`, such as `negative-2_kick-400m-4`",
        grammar: "items of the table of shapes in the README; one trend and eight others at most",
        canonical: "an even shape is left out",
    }

    Round "round" [round] {
        reading: Reading::Course(|text, plan| set(&mut plan.round, read_round(text).map(Some))),
        write: |plan| plan.round.map_or("", write_round).to_owned(),
    } shown {
        syntax: Syntax::Plain,
    } {
        meaning: "shown unit",
        values: "`1s`, `0.1s`, `0.01s`; default 0.1 s on the track under 5000 m, else 1 s",
        typescript: "\"1s\" | \"0.1s\" | \"0.01s\"",
        grammar: "`1s`, `0.1s`, `0.01s`",
        canonical: "left out where nobody chose one",
    }

    // After the splits, which they count. Each is an item of its own, by its stretch: see `library::compare`.
    Locks "locks" [] {
        reading: Reading::Rest(locks::read),
        write: locks::write,
    } {
        meaning: "times fixed by hand",
        values: "`3-77s` lap 3; `3-77s-78s` laps 3 and 4; `5km-10km-19m30s` a stretch; joined with `_`",
        grammar: "items N`-`T or N`-`T`-`T… for laps from number N of this plan's `every`, or D`-`E`-`T for a stretch",
        canonical: "by lap where a lock covers one lap, laps on end in one item; in order",
    }

    Stops "stops" [stops] {
        reading: Reading::Rest(places::read_stops),
        write: places::write_stops,
    } {
        meaning: "standing times",
        values: "`20km-1m30s`, joined with `_`",
        grammar: "items D`-`T",
        canonical: "in the order given",
    }

    Sections "sections" [sections] {
        reading: Reading::Rest(places::read_sections),
        write: places::write_sections,
    } shown {
        syntax: Syntax::Places(2),
    } {
        meaning: "named stretches",
        values: "`20mi-end-The Embankment`, joined with `_`",
        grammar: "items D`-`E`-`name",
        canonical: "`start` and `end` where they are that",
    }

    Cues "cues" [cues] {
        reading: Reading::Rest(places::read_cues),
        write: places::write_cues,
    } shown {
        syntax: Syntax::Places(1),
    } {
        meaning: "lines at marks",
        values: "`20mi-One more mile`, joined with `_`",
        grammar: "items D`-`text",
        canonical: "as sections",
    }

    Pb "pb" [references.pb] {
        reading: Reading::Rest(|text, plan| read_time(text, plan.distance, &mut plan.references.pb)),
        write: |plan| write_time(plan.references.pb),
    } {
        meaning: "personal best",
        grammar: "T",
    }

    Seed "seed" [references.seed] {
        reading: Reading::Rest(|text, plan| read_time(text, plan.distance, &mut plan.references.seed)),
        write: |plan| write_time(plan.references.seed),
    } {
        meaning: "the time that the runner is entered with",
        grammar: "T",
    }

    GoalB "goal-b" [references.goal_b] {
        reading: Reading::Rest(|text, plan| read_time(text, plan.distance, &mut plan.references.goal_b)),
        write: |plan| write_time(plan.references.goal_b),
    } {
        meaning: "second goal",
        grammar: "T",
    }

    GoalC "goal-c" [references.goal_c] {
        reading: Reading::Rest(|text, plan| read_time(text, plan.distance, &mut plan.references.goal_c)),
        write: |plan| write_time(plan.references.goal_c),
    } {
        meaning: "third goal",
        grammar: "T",
    }

    Rival "rival" [references.rival, rival] {
        reading: Reading::Rest(read_rival),
        write: write_rival,
    } shown {
        name: Some(|plan| &mut plan.rival),
        syntax: Syntax::Rival,
    } {
        meaning: "what a rival or a pacer runs, and who that is",
        values: "`10m50s-Ana`; either may be left out: `10m50s`, `-Ana`; the name up to 80 characters",
        grammar: "T, T`-`name, or `-`name",
    }

    Decide "decide" [decide] {
        reading: Reading::Rest(places::read_decide),
        write: places::write_decide,
    } shown {
        syntax: Syntax::Places(1),
    } {
        meaning: "the place at which the clock says which goal it is",
        values: "`30km`, `mid` (halfway), `half` (21.0975 km), before the finish",
        grammar: "D or `mid`, halfway; `half` is a length, as everywhere",
        canonical: "a length",
    }

    Date "date" [date] {
        reading: Reading::Rest(|text, plan| set(&mut plan.date, strict::date(text).map(Some))),
        write: |plan| plan.date.map_or_else(String::new, canonical::date),
    } shown {
        syntax: Syntax::Plain,
    } {
        meaning: "day of the race",
        values: "`2027-04-25`",
        grammar: "`2027-04-25`, from 1900 to 9999",
    }

    Start "start" [start] {
        reading: Reading::Rest(|text, plan| set(&mut plan.start, strict::time_of_day(text).map(Some))),
        write: |plan| plan.start.map_or_else(String::new, canonical::time_of_day),
    } shown {
        syntax: Syntax::Plain,
    } {
        meaning: "time of day of the gun",
        values: "`09:30`, `09:30:15`",
    }

    Delay "delay" [delay] {
        reading: Reading::Rest(|text, plan| set(&mut plan.delay, strict::time(text, None))),
        write: |plan| if plan.delay.is_zero() { String::new() } else { canonical::time(plan.delay) },
    } {
        meaning: "time from the gun to the start line",
        values: "`4m10s`",
        grammar: "T",
        canonical: "0 is left out",
    }

    Label "label" [label] {
        reading: Reading::Rest(|text, plan| read_text(text, LONGEST_NAME, &mut plan.label)),
        write: |plan| plan.label.clone(),
    } shown {
        name: Some(|plan| &mut plan.label),
        syntax: Syntax::Plain,
    } {
        meaning: "title",
        values: "text, at most 80 characters",
    }

    Athlete "athlete" [athlete] {
        reading: Reading::Rest(|text, plan| read_text(text, LONGEST_NAME, &mut plan.athlete)),
        write: |plan| plan.athlete.clone(),
    } shown {
        name: Some(|plan| &mut plan.athlete),
        syntax: Syntax::Plain,
    } {
        meaning: "runner",
        values: "text, at most 80 characters",
    }

    Text "text" [text] {
        reading: Reading::Rest(|text, plan| read_text(text, LONGEST_TEXT, &mut plan.text)),
        write: |plan| plan.text.clone(),
    } shown {
        syntax: Syntax::Plain,
    } {
        meaning: "note",
        values: "text, at most 1000 characters",
    }
}

impl Key {
    /// The key of this name, in small letters.
    ///
    /// ```
    /// use lapwise_core::options::Key;
    /// assert_eq!(Key::of("goal-b"), Some(Key::GoalB));
    /// ```
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.name() == name)
    }

    /// The form of its value.
    #[must_use]
    pub const fn syntax(self) -> Syntax {
        self.form().syntax
    }

    /// The text that stands for its default, which is never written; empty where there is none.
    #[must_use]
    pub const fn default_text(self) -> &'static str {
        self.form().default
    }

    /// What a page gets that takes its value away.
    #[must_use]
    pub const fn absence(self) -> Absence {
        self.row().absence
    }

    pub(super) const fn reading(self) -> Reading {
        self.row().reading
    }

    /// The canonical text of its value; empty where that is the default.
    ///
    /// ```
    /// use lapwise_core::options::{self, Key};
    /// let plan = options::read([("distance", "3200m"), ("goal", "10:40")]).plan;
    /// assert_eq!(Key::Goal.write(&plan), "10m40s");
    /// ```
    #[must_use]
    pub fn write(self, plan: &Plan) -> String {
        (self.row().write)(plan)
    }

    /// The name of a person, or the title, that its value holds.
    pub(super) fn name_in(self, plan: &mut Plan) -> Option<&mut String> {
        self.form().name.map(|name| name(plan))
    }

    /// Returns true if two plans have the same value, in the sense of [`Key::copy`].
    pub(crate) fn is_same(self, plan: &Plan, other: &Plan) -> bool {
        // Through a copy, since a row knows how its value is copied but not how it is compared.
        let mut copy = plan.clone();
        self.copy(other, &mut copy);
        copy == *plan
    }
}

/// Keys that the link adds. They are never kept as unknown keys of a plan, which would bring them into its next link.
const LINK_KEYS: [&str; 3] = ["v", "from", "check"];

/// Returns true if a plan or a link has the key, in capitals or not.
pub(super) fn is_reserved(key: &str) -> bool {
    let is_known = |known: &str| known.eq_ignore_ascii_case(key);
    Key::ALL.iter().any(|key| is_known(key.name())) || LINK_KEYS.into_iter().any(is_known)
}

/// The key under which a value that does not fit was given.
///
/// ```
/// use lapwise_core::options::{Key, key_of};
/// use lapwise_core::pacing::PlanError;
/// assert_eq!(key_of(&PlanError::LapsOnRoad), Key::Every);
/// ```
#[must_use]
pub const fn key_of(error: &PlanError) -> Key {
    match error {
        PlanError::DistanceOutOfRange => Key::Distance,
        PlanError::GoalOutOfRange | PlanError::GoalTooFine => Key::Goal,
        PlanError::LapsOnRoad | PlanError::TooManySplits { .. } => Key::Every,
        PlanError::TooManyItems
        | PlanError::LockOutside(_)
        | PlanError::LockTime(_)
        | PlanError::LocksOverlap(_)
        | PlanError::LocksOverGoal { .. }
        | PlanError::LocksUnderGoal { .. } => Key::Locks,
        PlanError::StopOutside(_) => Key::Stops,
    }
}

#[cfg(test)]
mod tests {
    use super::super::property::{key_of_property, property_of};
    use super::*;

    #[test]
    fn every_key_is_told_from_the_others_and_documented() {
        for key in Key::ALL.iter().copied() {
            assert_eq!(Key::of(key.name()), Some(key));
            assert_eq!(key_of_property(&property_of(key.name())), key.name());
            let docs = key.docs();
            assert!(!docs.meaning.is_empty() && !docs.values.is_empty(), "{}", key.name());
            // What is said of a key is a cell of a table, and goes on after a colon.
            let is_phrase = |text: &str| !text.ends_with('.') && !text.contains('\n');
            assert!(
                [docs.meaning, docs.values, docs.grammar, docs.canonical].into_iter().all(is_phrase),
                "{}",
                key.name()
            );
        }
    }

    #[test]
    fn capitals_do_not_make_another_key() {
        assert!(is_reserved("Goal-B") && is_reserved("CHECK"));
        assert!(!is_reserved("goalB") && !is_reserved(""));
    }
}
