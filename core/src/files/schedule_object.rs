//! The schedule object: what the numbers of a plan are for programs, as JSON.
//!
//! Its members are public: they are in the README and in the declarations of types. All texts are neutral English,
//! whatever the language in use is.

use crate::formats::{print, push_decimal};
use crate::link;
use crate::locale;
use crate::options::{self, OpenedPlan, key_of_property, property_of};
use crate::pacing::{Plan, Schedule, Split};
use crate::present::{lap_paces, refusals};

/// Answers options with their schedule object. `texts` are their properties in camel case, each followed by its value.
///
/// # Errors
///
/// The first value that cannot be read, in a sentence that starts with its property.
///
/// ```
/// use lapwise_core::files::schedule_object::answer;
/// let answered = |goal: &str| answer(["distance", "3200m", "goal", goal].map(str::to_owned).into());
/// assert!(answered("10:40").unwrap().contains(r#""lapMs":80000,"cumulativeMs":80000,"#));
/// assert!(answered("soon").unwrap_err().starts_with("goal: "));
/// ```
pub fn answer(texts: Vec<String>) -> Result<String, String> {
    opened(texts).map(|opened| json(&opened.plan, &opened.schedule))
}

/// The plan of options, of which each is a property in camel case, followed by its value.
///
/// # Errors
///
/// As [`answer`].
pub fn opened(texts: Vec<String>) -> Result<OpenedPlan, String> {
    let mut texts = texts.into_iter();
    let mut pairs = Vec::new();
    while let (Some(property), Some(value)) = (texts.next(), texts.next()) {
        pairs.push((key_of_property(&property), value));
    }
    let opened = options::read(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    match opened.problems.first() {
        Some(problem) => {
            let reason = locale::neutral(|| refusals::problem(problem));
            Err(format!("{}: {reason}", property_of(problem.key)))
        }
        None => Ok(opened),
    }
}

/// The schedule object of a plan.
///
/// ```
/// use lapwise_core::files::schedule_object::json;
/// use lapwise_core::options;
/// let opened = options::read([("distance", "800m"), ("goal", "2:00"), ("label", "\"Final\"")]);
/// let json = json(&opened.plan, &opened.schedule);
/// assert!(json.starts_with(r#"{"plan":{"distance":"800m","#));
/// assert!(json.contains(r#""label":"\"Final\""},"goalS":120,"unitS":0.1,"link":"#));
/// assert!(json.ends_with(r#""lap":"60.0","cumulative":"2:00.0","pacePerKm":"2:30","pacePerMi":"4:01"}]}"#));
/// ```
#[must_use]
pub fn json(plan: &Plan, schedule: &Schedule) -> String {
    locale::neutral(|| {
        let mut json = Json::default();
        json.0.push('{');
        json.name("plan");
        json.0.push('{');
        for (key, value) in options::write(plan) {
            json.text(&property_of(&key), &value);
        }
        json.0.push('}');
        json.decimal("goalS", schedule.goal().millis().into(), 3);
        json.decimal("unitS", schedule.unit().millis().into(), 3);
        json.text("link", &link::encode(plan));
        json.name("splits");
        json.0.push('[');
        let mut before = 0;
        for split in schedule.splits() {
            json.split(plan, schedule, before, split);
            before = split.exact_micros;
        }
        json.0.push(']');
        json.0.push('}');
        json.0
    })
}

/// A JSON text that is being written.
#[derive(Default)]
struct Json(String);

impl Json {
    /// One mark of a schedule, with the lap before it, which starts at `before` microseconds.
    fn split(&mut self, plan: &Plan, schedule: &Schedule, before: u64, split: &Split) {
        let [pace_km, pace_mi] = lap_paces(plan, before, split);
        let [lap, cumulative] = [split.lap, split.cumulative].map(|time| u64::from(time.millis()));
        self.separate();
        self.0.push('{');
        self.decimal("markM", split.mark.millimetres().into(), 3);
        self.decimal("lapM", split.length.millimetres().into(), 3);
        self.decimal("lapMs", lap, 0);
        self.decimal("cumulativeMs", cumulative, 0);
        self.decimal("lapS", lap, 3);
        self.decimal("cumulativeS", cumulative, 3);
        self.decimal("exactCumulativeS", split.exact_micros, 6);
        self.text("lap", &print::lap_on(plan, split.lap, schedule.unit()));
        self.text("cumulative", &print::clock(split.cumulative, schedule.unit()));
        self.text("pacePerKm", &pace_km);
        self.text("pacePerMi", &pace_mi);
        self.0.push('}');
    }

    /// A comma, unless it would be the first thing after a bracket or a name.
    fn separate(&mut self) {
        if !self.0.ends_with(['{', '[', ':']) {
            self.0.push(',');
        }
    }

    fn name(&mut self, name: &str) {
        self.separate();
        self.quoted(name);
        self.0.push(':');
    }

    /// A number of units of the last of `places`.
    fn decimal(&mut self, name: &str, number: u64, places: usize) {
        self.name(name);
        push_decimal(&mut self.0, number, places, ".");
    }

    fn text(&mut self, name: &str, text: &str) {
        self.name(name);
        self.quoted(text);
    }

    fn quoted(&mut self, text: &str) {
        self.0.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => self.0.extend(['\\', character]),
                '\n' => self.0.push_str("\\n"),
                // Keys that are not known here may have any value.
                '\0'..='\u{1f}' => self.0.push_str(&format!("\\u{:04x}", u32::from(character))),
                _ => self.0.push(character),
            }
        }
        self.0.push('"');
    }
}
