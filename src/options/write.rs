//! The canonical spelling of a plan.

use crate::pacing::{
    Aim, Distance, Effort, Every, Lock, Place, Plan, References, ShownUnit, Surface, Time, Trend, Units,
};
use crate::text::{Event, canonical, joined, push_item, strict, written};

/// The canonical pairs of a plan, in the order of [`super::KEYS`], unknown keys last.
///
/// Every pair but `distance`, `goal` and `every` is left out where it says nothing.
///
/// ```
/// use lapwise::options;
/// let opened = options::read([("goal", "10:40"), ("distance", "3200m")]);
/// let pairs = options::write(&opened.plan);
/// assert_eq!(pairs[1], ("goal".to_owned(), "10m40s".to_owned()));
/// ```
#[must_use]
pub fn write(plan: &Plan) -> Vec<(String, String)> {
    let mut pairs = Pairs(Vec::new());
    write_course(&mut pairs, plan);
    pairs.add("every", every(&plan.every));
    pairs.add_if(plan.units == Units::Mi, "units", "mi");
    pairs.add("shape", shape(plan));
    pairs.add("round", plan.round.map_or("", round).to_owned());
    pairs.add("locks", locks(plan));
    pairs.add("stops", each(&plan.stops, |stop| join(&canonical::length(stop.at), &time(stop.time))));
    let place = |at| exact_place(at, plan.distance);
    pairs.add(
        "sections",
        each(&plan.sections, |section| join(&join(&place(section.from), &place(section.to)), &escape(&section.name))),
    );
    pairs.add("cues", each(&plan.cues, |cue| join(&place(cue.at), &escape(&cue.line))));
    let References { pb, seed, goal_b, goal_c } = plan.references;
    for (key, reference) in [("pb", pb), ("seed", seed), ("goal-b", goal_b), ("goal-c", goal_c)] {
        pairs.add(key, reference.map_or_else(String::new, time));
    }
    pairs.add("date", plan.date.map_or_else(String::new, canonical::date));
    pairs.add("start", plan.start.map_or_else(String::new, canonical::time_of_day));
    pairs.add("delay", if plan.delay.is_zero() { String::new() } else { time(plan.delay) });
    for (key, text) in [("label", &plan.label), ("athlete", &plan.athlete), ("text", &plan.text)] {
        pairs.add(key, text.clone());
    }
    pairs.0.extend_from_slice(&plan.unknown);
    pairs.0
}

fn write_course(pairs: &mut Pairs, plan: &Plan) {
    let name = canonical::distance(Event::of(plan));
    let named = strict::distance(&name).unwrap_or(Event::of(plan));
    pairs.add("distance", name);
    pairs.add("goal", time(plan.goal));
    pairs.add_if(plan.aim == Aim::Finish, "aim", "finish");
    pairs.add_if(named.surface != plan.surface, "surface", surface_name(plan.surface));
    if plan.surface == Surface::Track {
        let (lap, lane) = (plan.track.lap_in_lane_1(), plan.track.lane());
        if lap != named.track.lap_in_lane_1() {
            pairs.add("lap", canonical::length(lap));
        }
        if lane != 1 {
            pairs.add("lane", written(lane.into()));
        }
    }
}

struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// A key and its value, unless that says nothing.
    fn add(&mut self, key: &str, value: String) {
        if !value.is_empty() {
            self.0.push((key.to_owned(), value));
        }
    }

    fn add_if(&mut self, holds: bool, key: &str, value: &str) {
        self.add(key, if holds { value.to_owned() } else { String::new() });
    }
}

/// The items of a list.
fn each<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    let mut list = String::new();
    for item in items {
        push_item(&mut list, "_", &write(item));
    }
    list
}

/// Two parts of an item.
fn join(first: &str, second: &str) -> String {
    joined(&[first, "-", second])
}

fn time(time: Time) -> String {
    canonical::time(time)
}

/// The spelling of where splits fall.
#[must_use]
pub fn every(every: &Every) -> String {
    match every {
        Every::Lap => "lap".to_owned(),
        Every::Interval(interval) => canonical::interval(*interval),
        // One mark alone would read as an interval, so a list always has two items: the start cuts nothing.
        Every::Marks(marks) if marks.len() < 2 => {
            let mark = marks.first().copied().unwrap_or_default();
            each(&[Distance::ZERO, mark], |mark| canonical::length(*mark))
        }
        Every::Marks(marks) => each(marks, |mark| canonical::length(*mark)),
    }
}

fn shape(plan: &Plan) -> String {
    let mut list = match plan.shape.trend() {
        Trend::Even => String::new(),
        Trend::Negative(by) => join("negative", &canonical::percent(by)),
        Trend::Positive(by) => join("positive", &canonical::percent(by)),
    };
    for effort in plan.shape.efforts() {
        push_item(&mut list, "_", &join(&stretch(*effort), &canonical::percent(effort.percent())));
    }
    list
}

fn stretch(effort: Effort) -> String {
    let (name, stretch) = match effort {
        Effort::Fade(after, _) => ("fade", canonical::length(after)),
        Effort::Kick(last, _) => ("kick", canonical::length(last)),
        Effort::Crowd(first, _) => ("crowd", canonical::length(first)),
        Effort::Burst(first, _) => ("burst", canonical::length(first)),
        Effort::Ease(from, to, _) => ("ease", join(&place(from), &place(to))),
        Effort::Push(from, to, _) => ("push", join(&place(from), &place(to))),
    };
    join(name, &stretch)
}

/// The spelling of a shown unit.
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

/// Locks by lap number where they cover a lap of this plan, one item for laps on end; by stretch elsewhere.
fn locks(plan: &Plan) -> String {
    let marks = plan.marks().unwrap_or_default();
    let mut list = String::new();
    let mut next_lap = None;
    for lock in &plan.locks {
        let lap = lap_of(lock, &marks);
        if lap.is_none() || lap != next_lap {
            let stretch = match lap {
                Some(lap) => written(lap as u64),
                None => join(&exact_place(lock.from, plan.distance), &exact_place(lock.to, plan.distance)),
            };
            push_item(&mut list, "_", &stretch);
        }
        list.push('-');
        list.push_str(&time(lock.time));
        next_lap = lap.map(|lap| lap + 1);
    }
    list
}

/// The number, from 1, of the lap that a lock covers exactly.
fn lap_of(lock: &Lock, marks: &[Distance]) -> Option<usize> {
    let index = marks.binary_search(&lock.to).ok()?;
    let from = index.checked_sub(1).and_then(|before| marks.get(before)).copied().unwrap_or_default();
    (from == lock.from).then_some(index + 1)
}

fn place(place: Place) -> String {
    match place {
        Place::Start => "start".to_owned(),
        Place::Mid => "mid".to_owned(),
        Place::End => "end".to_owned(),
        Place::At(at) => canonical::length(at),
    }
}

fn exact_place(at: Distance, finish: Distance) -> String {
    place(match at {
        Distance::ZERO => Place::Start,
        at if at == finish => Place::End,
        at => Place::At(at),
    })
}

/// The characters that would end an item, or start an escape, as escapes.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '%' => escaped.push_str("%25"),
            '_' => escaped.push_str("%5F"),
            c => escaped.push(c),
        }
    }
    escaped
}
