//! The canonical spelling of a plan.

use super::items::{List, write_place};
use super::shape;
use crate::formats::{canonical, percent, strict};
use crate::pacing::{Aim, Distance, Event, Every, Lock, Place, Plan, References, ShownUnit, Surface, Units};

/// The canonical pairs of a plan, in the order of [`super::KEYS`], unknown keys last.
///
/// Every pair but `distance`, `goal` and `every` is left out where its value is the default.
///
/// ```
/// use lapwise_core::options;
/// let opened = options::read([("goal", "10:40"), ("distance", "3200m")]);
/// let pairs = options::write(&opened.plan);
/// assert_eq!(pairs[1], ("goal".to_owned(), "10m40s".to_owned()));
/// ```
#[must_use]
pub fn write(plan: &Plan) -> Vec<(String, String)> {
    let mut pairs = Pairs(Vec::new());
    pairs.add_course(plan);
    pairs.add("every", every(&plan.every));
    pairs.add_if(plan.units == Units::Mi, "units", "mi");
    pairs.add("shape", shape::write(&plan.shape));
    pairs.add_round(plan);
    pairs.add("locks", locks(plan));
    pairs.add("stops", stops(plan));
    pairs.add("sections", sections(plan));
    pairs.add("cues", cues(plan));
    let References { pb, seed, goal_b, goal_c, rival } = plan.references;
    for (key, reference) in [("pb", pb), ("seed", seed), ("goal-b", goal_b), ("goal-c", goal_c)] {
        pairs.add(key, reference.map_or_else(String::new, canonical::time));
    }
    let mut text = rival.map_or_else(String::new, canonical::time);
    if !plan.rival.is_empty() {
        text.push('-');
        text.push_str(&plan.rival);
    }
    pairs.add("rival", text);
    pairs.add("date", plan.date.map_or_else(String::new, canonical::date));
    pairs.add("start", plan.start.map_or_else(String::new, canonical::time_of_day));
    pairs.add("delay", if plan.delay.is_zero() { String::new() } else { canonical::time(plan.delay) });
    for (key, text) in [("label", &plan.label), ("athlete", &plan.athlete), ("text", &plan.text)] {
        pairs.add(key, text.clone());
    }
    pairs.0.extend_from_slice(&plan.unknown);
    pairs.0
}

/// The canonical pairs of race, goal, surface, track and shown unit.
pub(super) fn course(plan: &Plan) -> Vec<(String, String)> {
    let mut pairs = Pairs(Vec::new());
    pairs.add_course(plan);
    pairs.add_round(plan);
    pairs.0
}

struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// Adds all of the course but the shown unit, which comes later in canonical order.
    fn add_course(&mut self, plan: &Plan) {
        let name = canonical::distance(Event::of(plan));
        // A reader takes surface and track from the distance, so only what differs is written.
        let named = strict::distance(&name).unwrap_or(Event::of(plan));
        self.add("distance", name);
        self.add("goal", canonical::time(plan.goal));
        self.add_if(plan.aim == Aim::Finish, "aim", "finish");
        self.add_if(named.surface != plan.surface, "surface", surface_name(plan.surface));
        if plan.surface == Surface::Track {
            let (lap, lane) = (plan.track.lap_in_lane_1(), plan.track.lane());
            if lap != named.track.lap_in_lane_1() {
                self.add("lap", canonical::length(lap));
            }
            if lane != 1 {
                self.add("lane", lane.to_string());
            }
        }
    }

    fn add_round(&mut self, plan: &Plan) {
        self.add("round", plan.round.map_or("", round).to_owned());
    }

    /// Adds a key and its value, unless that is empty.
    fn add(&mut self, key: &str, value: String) {
        if !value.is_empty() {
            self.0.push((key.to_owned(), value));
        }
    }

    /// Adds a key and its value if the condition holds.
    fn add_if(&mut self, holds: bool, key: &str, value: &str) {
        self.add(key, if holds { value.to_owned() } else { String::new() });
    }
}

fn stops(plan: &Plan) -> String {
    let mut list = List::default();
    for stop in &plan.stops {
        list.item(&canonical::length(stop.at));
        list.part(canonical::time(stop.time));
    }
    list.0
}

fn sections(plan: &Plan) -> String {
    let mut list = List::default();
    for section in &plan.sections {
        list.item(&exact_place(section.from, plan.distance));
        list.part(exact_place(section.to, plan.distance));
        // The name is the last part, so a `-` in it ends nothing.
        list.part(escape(&section.name));
    }
    list.0
}

fn cues(plan: &Plan) -> String {
    let mut list = List::default();
    for cue in &plan.cues {
        list.item(&exact_place(cue.at, plan.distance));
        list.part(escape(&cue.line));
    }
    list.0
}

/// The spelling of where splits fall.
///
/// ```
/// use lapwise_core::options::write_every;
/// use lapwise_core::pacing::{Distance, Every};
/// assert_eq!(write_every(&Every::Lap), "lap");
/// assert_eq!(write_every(&Every::Marks(vec![Distance::MILE])), "0m_1mi");
/// ```
#[must_use]
pub fn every(every: &Every) -> String {
    match every {
        Every::Lap => "lap".to_owned(),
        Every::Interval(interval) => canonical::interval(*interval),
        Every::Marks(marks) => {
            let mut list = List::default();
            // One mark alone would read as an interval, so a list always has two items: the start cuts nothing.
            for _ in marks.len()..2 {
                list.item("0m");
            }
            for mark in marks {
                list.item(&canonical::length(*mark));
            }
            list.0
        }
    }
}

/// The spelling of a shown unit.
///
/// ```
/// use lapwise_core::options::write_round;
/// use lapwise_core::pacing::ShownUnit;
/// assert_eq!(write_round(ShownUnit::Tenth), "0.1s");
/// ```
#[must_use]
pub const fn round(unit: ShownUnit) -> &'static str {
    match unit {
        ShownUnit::Second => "1s",
        ShownUnit::Tenth => "0.1s",
        ShownUnit::Hundredth => "0.01s",
    }
}

const fn surface_name(surface: Surface) -> &'static str {
    match surface {
        Surface::Track => "track",
        Surface::Road => "road",
    }
}

/// Locks by lap number where they cover a lap of this plan, one item for consecutive laps; by stretch elsewhere.
fn locks(plan: &Plan) -> String {
    let marks = plan.marks().unwrap_or_default();
    let mut list = List::default();
    let mut next_lap = None;
    for lock in &plan.locks {
        let lap = lap_of(lock, &marks);
        match lap {
            Some(_) if lap == next_lap => {}
            Some(lap) => list.item(&lap.to_string()),
            None => {
                list.item(&exact_place(lock.from, plan.distance));
                list.part(exact_place(lock.to, plan.distance));
            }
        }
        list.part(canonical::time(lock.time));
        next_lap = lap.map(|lap| lap + 1);
    }
    list.0
}

/// The number, from 1, of the lap that a lock covers exactly.
fn lap_of(lock: &Lock, marks: &[Distance]) -> Option<usize> {
    let index = marks.binary_search(&lock.to).ok()?;
    let from = index.checked_sub(1).and_then(|before| marks.get(before)).copied().unwrap_or_default();
    (from == lock.from).then_some(index + 1)
}

fn exact_place(at: Distance, finish: Distance) -> String {
    write_place(match at {
        Distance::ZERO => Place::Start,
        at if at == finish => Place::End,
        at => Place::At(at),
    })
}

/// A text in which the character that would end an item is escaped.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    percent::escape(b'_', text, &mut escaped);
    escaped
}
