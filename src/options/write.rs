//! The canonical spelling of a plan.

use crate::pacing::{Aim, Distance, Effort, Every, Lock, Place, Plan, ShownUnit, Surface, Time, Trend, Units};
use crate::text::{Event, canonical, strict};

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
    pairs.add_if(plan.units == Units::Mi, "units", || "mi".to_owned());
    pairs.add_if(!plan.shape.is_even(), "shape", || shape(plan));
    pairs.add_all("round", plan.round, |unit| round(unit).to_owned());
    pairs.add_list("locks", &locks(plan));
    pairs.add_list("stops", &each(&plan.stops, |stop| join(&[canonical::length(stop.at), time(stop.time)])));
    let place = |at| exact_place(at, plan.distance);
    let section =
        |section: &crate::pacing::Section| join(&[place(section.from), place(section.to), escape(&section.name)]);
    pairs.add_list("sections", &each(&plan.sections, section));
    pairs.add_list("cues", &each(&plan.cues, |cue| join(&[place(cue.at), escape(&cue.line)])));
    pairs.add_all("pb", plan.references.pb, time);
    pairs.add_all("seed", plan.references.seed, time);
    pairs.add_all("goal-b", plan.references.goal_b, time);
    pairs.add_all("goal-c", plan.references.goal_c, time);
    pairs.add_all("date", plan.date, canonical::date);
    pairs.add_all("start", plan.start, canonical::time_of_day);
    pairs.add_if(!plan.delay.is_zero(), "delay", || time(plan.delay));
    for (key, text) in [("label", &plan.label), ("athlete", &plan.athlete), ("text", &plan.text)] {
        pairs.add_if(!text.is_empty(), key, || text.clone());
    }
    pairs.0.extend(plan.unknown.iter().cloned());
    pairs.0
}

fn write_course(pairs: &mut Pairs, plan: &Plan) {
    let name = canonical::distance(Event::of(plan));
    let named = strict::distance(&name).unwrap_or(Event::of(plan));
    pairs.add("distance", name);
    pairs.add("goal", time(plan.goal));
    pairs.add_if(plan.aim == Aim::Finish, "aim", || "finish".to_owned());
    pairs.add_if(named.surface != plan.surface, "surface", || surface_name(plan.surface).to_owned());
    if plan.surface == Surface::Track {
        let (lap, lane) = (plan.track.lap_in_lane_1(), plan.track.lane());
        pairs.add_if(lap != named.track.lap_in_lane_1(), "lap", || canonical::length(lap));
        pairs.add_if(lane != 1, "lane", || char::from(b'0'.saturating_add(lane)).to_string());
    }
}

struct Pairs(Vec<(String, String)>);

impl Pairs {
    fn add(&mut self, key: &str, value: String) {
        self.0.push((key.to_owned(), value));
    }

    fn add_if(&mut self, holds: bool, key: &str, value: impl FnOnce() -> String) {
        if holds {
            self.add(key, value());
        }
    }

    fn add_all<T>(&mut self, key: &str, value: Option<T>, write: impl FnOnce(T) -> String) {
        if let Some(value) = value {
            self.add(key, write(value));
        }
    }

    fn add_list(&mut self, key: &str, items: &[String]) {
        self.add_if(!items.is_empty(), key, || items.join("_"));
    }
}

fn each<T>(items: &[T], write: impl Fn(&T) -> String) -> Vec<String> {
    items.iter().map(write).collect()
}

fn join(parts: &[String]) -> String {
    parts.join("-")
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
            join_marks(&[&[Distance::ZERO, Distance::ZERO][..2 - marks.len()], marks].concat())
        }
        Every::Marks(marks) => join_marks(marks),
    }
}

fn join_marks(marks: &[Distance]) -> String {
    each(marks, |mark| canonical::length(*mark)).join("_")
}

fn shape(plan: &Plan) -> String {
    let trend = match plan.shape.trend() {
        Trend::Even => None,
        Trend::Negative(by) => Some(join(&["negative".to_owned(), canonical::percent(by)])),
        Trend::Positive(by) => Some(join(&["positive".to_owned(), canonical::percent(by)])),
    };
    trend.into_iter().chain(each(plan.shape.efforts(), effort)).collect::<Vec<_>>().join("_")
}

fn effort(effort: &Effort) -> String {
    let (name, from, to) = match *effort {
        Effort::Fade(after, _) => ("fade", canonical::length(after), None),
        Effort::Kick(last, _) => ("kick", canonical::length(last), None),
        Effort::Crowd(first, _) => ("crowd", canonical::length(first), None),
        Effort::Burst(first, _) => ("burst", canonical::length(first), None),
        Effort::Ease(from, to, _) => ("ease", place(from), Some(place(to))),
        Effort::Push(from, to, _) => ("push", place(from), Some(place(to))),
    };
    let parts = [Some(name.to_owned()), Some(from), to, Some(canonical::percent(effort.percent()))];
    join(&parts.into_iter().flatten().collect::<Vec<_>>())
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
fn locks(plan: &Plan) -> Vec<String> {
    let marks = plan.marks().unwrap_or_default();
    let mut items: Vec<String> = Vec::new();
    let mut last_lap = None;
    for lock in &plan.locks {
        let lap = lap_of(lock, &marks);
        match (lap, last_lap, items.last_mut()) {
            (Some(lap), Some(last), Some(item)) if lap == last + 1 => {
                item.push('-');
                item.push_str(&time(lock.time));
            }
            (Some(lap), ..) => items.push(join(&[lap.to_string(), time(lock.time)])),
            (None, ..) => {
                let place = |at| exact_place(at, plan.distance);
                items.push(join(&[place(lock.from), place(lock.to), time(lock.time)]));
            }
        }
        last_lap = lap;
    }
    items
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
    text.replace('%', "%25").replace('_', "%5F")
}
