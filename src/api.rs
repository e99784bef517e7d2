//! Options read from a JavaScript object, and a schedule written as one.
//!
//! The names and units of the members are public: they are in the README and in `element/lapwise.d.ts`. Reading the
//! values and scheduling are the core's. All texts are neutral English, whatever the language of the page is.

use wasm_bindgen::prelude::*;

use lapwise_core::formats::print;
use lapwise_core::link;
use lapwise_core::locale;
use lapwise_core::options;
use lapwise_core::options::{OpenedPlan, key_of_property, property_of};
use lapwise_core::pacing::{Distance, Plan, Schedule, Split, Time};
use lapwise_core::present::lap_paces;
use lapwise_core::present::refusals;

use crate::platform::dynamic_js::{array, object, set_text};
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
    Ok(to_object(&plan, &schedule))
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
pub(crate) fn to_object(plan: &Plan, schedule: &Schedule) -> JsValue {
    locale::neutral(|| {
        let mut before = 0;
        let mut splits = Vec::with_capacity(schedule.splits().len());
        for split in schedule.splits() {
            splits.push(split_object(plan, schedule, before, split));
            before = split.exact_micros;
        }
        object(&[
            ("plan", plan_object(plan)),
            ("goalS", seconds(schedule.goal()).into()),
            ("unitS", (f64::from(schedule.unit().millis()) / 1000.0).into()),
            ("link", link::encode(plan).into()),
            ("splits", array(&splits).into()),
        ])
    })
}

/// Writes the canonical options of a plan as the members of an object.
fn plan_object(plan: &Plan) -> JsValue {
    let members = object(&[]);
    for (key, value) in options::write(plan) {
        set_text(&members, &property_of(&key), &value);
    }
    members
}

/// Writes one mark of a schedule with the lap before it, which starts at `before` microseconds.
fn split_object(plan: &Plan, schedule: &Schedule, before: u64, split: &Split) -> JsValue {
    let [pace_km, pace_mi] = lap_paces(plan, before, split);
    object(&[
        ("markM", metres(split.mark).into()),
        ("lapM", metres(split.length).into()),
        ("lapMs", split.lap.millis().into()),
        ("cumulativeMs", split.cumulative.millis().into()),
        ("lapS", seconds(split.lap).into()),
        ("cumulativeS", seconds(split.cumulative).into()),
        ("exactCumulativeS", exact_seconds(split.exact_micros).into()),
        ("lap", print::lap_on(plan, split.lap, schedule.unit()).into()),
        ("cumulative", print::clock(split.cumulative, schedule.unit()).into()),
        ("pacePerKm", pace_km.into()),
        ("pacePerMi", pace_mi.into()),
    ])
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
