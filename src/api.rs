//! Options read from a JavaScript object, and a schedule written as one.
//!
//! The names and units of the members are public: they are in the README and in `element/lapwise.d.ts`. Reading the
//! values and scheduling are the core's. All texts are neutral English, whatever the language of the page is.

use serde::Serialize;
use serde::ser::SerializeMap;
use wasm_bindgen::prelude::*;

use lapwise_core::formats::print;
use lapwise_core::link;
use lapwise_core::locale;
use lapwise_core::options;
use lapwise_core::options::{OpenedPlan, key_of_property, property_of};
use lapwise_core::pacing::{Distance, Pace, Plan, Schedule, Split, Time};
use lapwise_core::present::refusals;

use crate::platform::objects;

/// Schedules `options`, an object whose members are the options with their names in camel case.
///
/// # Errors
/// An `Error` whose message starts with the member that is wrong.
pub(crate) fn schedule(options: &JsValue) -> Result<JsValue, JsValue> {
    let pairs = pairs(options)?;
    let opened = options::read(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    let OpenedPlan { plan, schedule, problems } = opened;
    if let Some(problem) = problems.first() {
        let reason = locale::neutral(|| refusals::problem(problem));
        return Err(JsError::new(&format!("{}: {reason}", property_of(problem.key))).into());
    }
    to_object(&plan, &schedule)
}

const NOT_AN_OBJECT: &str = "Give an object of options such as { distance: \"3200m\", goal: \"10:40\" }.";

/// Returns the options as pairs of key and value. A member that is `null` or `undefined` counts as absent.
fn pairs(options: &JsValue) -> Result<Vec<(String, String)>, JsError> {
    let entries = objects::entries(options).ok_or_else(|| JsError::new(NOT_AN_OBJECT))?;
    let mut pairs = Vec::new();
    for (key, value) in entries {
        if value.is_undefined() || value.is_null() {
            continue;
        }
        let text =
            objects::text_of(&value).ok_or_else(|| JsError::new(&format!("{key}: Give a text such as \"10:40\".")))?;
        pairs.push((key_of_property(&key), text));
    }
    Ok(pairs)
}

/// Writes a schedule as a JavaScript object.
///
/// # Errors
/// The exception of an engine that cannot make an object.
pub(crate) fn to_object(plan: &Plan, schedule: &Schedule) -> Result<JsValue, JsValue> {
    let object = ScheduleObject { plan, schedule };
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    Ok(locale::neutral(|| object.serialize(&serializer))?)
}

/// A schedule as it is serialized: by hand and as maps, since the names of a struct's fields would bring a hash table
/// along to intern them in.
struct ScheduleObject<'a> {
    plan: &'a Plan,
    schedule: &'a Schedule,
}

impl Serialize for ScheduleObject<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { plan, schedule } = self;
        let splits: Vec<_> = schedule.splits().iter().map(|split| SplitObject { split, plan, schedule }).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("plan", &PlanObject(options::write(plan)))?;
        map.serialize_entry("goalS", &seconds(schedule.goal()))?;
        map.serialize_entry("unitS", &(f64::from(schedule.unit().millis()) / 1000.0))?;
        map.serialize_entry("link", &link::encode(plan))?;
        map.serialize_entry("splits", &splits)?;
        map.end()
    }
}

/// The canonical options of a plan, as the members of an object.
struct PlanObject(Vec<(String, String)>);

impl Serialize for PlanObject {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(&property_of(key), value)?;
        }
        map.end()
    }
}

/// One mark of a schedule with the lap before it.
struct SplitObject<'a> {
    split: &'a Split,
    plan: &'a Plan,
    schedule: &'a Schedule,
}

impl Serialize for SplitObject<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { split, plan, schedule } = self;
        let pace =
            |per| Pace::new(split.lap, split.length).map_or_else(String::new, |pace| print::pace(pace.over(per)));
        let mut map = serializer.serialize_map(None)?;
        let numbers = [
            ("markM", metres(split.mark)),
            ("lapM", metres(split.length)),
            ("lapMs", f64::from(split.lap.millis())),
            ("cumulativeMs", f64::from(split.cumulative.millis())),
            ("lapS", seconds(split.lap)),
            ("cumulativeS", seconds(split.cumulative)),
            ("exactCumulativeS", exact_seconds(split.exact_micros)),
        ];
        for (name, number) in numbers {
            map.serialize_entry(name, &number)?;
        }
        let texts = [
            ("lap", print::lap_on(plan, split.lap, schedule.unit())),
            ("cumulative", print::clock(split.cumulative, schedule.unit())),
            ("pacePerKm", pace(Distance::KILOMETRE)),
            ("pacePerMi", pace(Distance::MILE)),
        ];
        for (name, text) in texts {
            map.serialize_entry(name, &text)?;
        }
        map.end()
    }
}

fn seconds(time: Time) -> f64 {
    f64::from(time.millis()) / 1000.0
}

fn metres(distance: Distance) -> f64 {
    f64::from(distance.millimetres()) / 1000.0
}

#[allow(clippy::cast_precision_loss, reason = "1000 hours in microseconds are under 2^52")]
fn exact_seconds(micros: u64) -> f64 {
    micros as f64 / 1_000_000.0
}
