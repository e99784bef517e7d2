//! The schedule of a plan as a JSON file, with the names of the object in JavaScript.

use crate::pacing::{Distance, Pace, Plan, Schedule, Split};
use crate::text::{print, written};
use crate::{link, options};

/// The object that `schedule()` gives in JavaScript, as JSON.
///
/// ```
/// use lapwise::{file, options};
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// assert!(file::json(&opened.plan, &opened.schedule).contains(r#""goalS":640,"unitS":0.1,"#));
/// ```
#[must_use]
pub fn json(plan: &Plan, schedule: &Schedule) -> String {
    let mut json = Json(String::from("{"));
    json.name("plan");
    json.open('{');
    for (key, value) in options::write(&Plan { unknown: last_of_each(&plan.unknown), ..plan.clone() }) {
        json.text(&camel_case(&key), &value);
    }
    json.close('}');
    json.decimal("goalS", schedule.goal().millis().into(), 3);
    json.decimal("unitS", schedule.unit().millis().into(), 3);
    json.text("link", &link::encode(plan));
    json.name("splits");
    json.open('[');
    for split in schedule.splits() {
        json.split(split, plan, schedule);
    }
    json.close(']');
    json.close('}');
    json.0.push('\n');
    json.0
}

/// An object has each name once.
fn last_of_each(pairs: &[(String, String)]) -> Vec<(String, String)> {
    let mut last: Vec<(String, String)> = Vec::new();
    for (key, value) in pairs {
        last.retain(|(known, _)| camel_case(known) != camel_case(key));
        last.push((key.clone(), value.clone()));
    }
    last
}

struct Json(String);

impl Json {
    /// Starts another value of an object or a list.
    fn next(&mut self) {
        if !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
    }

    fn name(&mut self, name: &str) {
        self.next();
        self.string(name);
        self.0.push(':');
    }

    fn open(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        self.string(value);
    }

    fn string(&mut self, text: &str) {
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.0.extend(['\\', c]),
                '\n' => self.0 += "\\n",
                // Not needed in JSON, but in a script of a page.
                '<' => self.0 += "\\u003c",
                '\0'..' ' => {
                    self.0 += if u32::from(c) < 16 { "\\u000" } else { "\\u001" };
                    self.0.extend(char::from_digit(u32::from(c) % 16, 16));
                }
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }

    /// Writes a number of units of the last of `places`, without decimals that say nothing.
    fn decimal(&mut self, name: &str, number: u64, places: u32) {
        self.name(name);
        let unit = 10_u64.pow(places);
        self.0 += &written(number / unit);
        let (mut rest, mut unit) = (number % unit, unit / 10);
        if rest > 0 {
            self.0.push('.');
        }
        while rest > 0 {
            self.0 += &written(rest / unit);
            rest %= unit;
            unit /= 10;
        }
    }

    fn split(&mut self, split: &Split, plan: &Plan, schedule: &Schedule) {
        let pace =
            |per| Pace::new(split.lap, split.length).map_or_else(String::new, |pace| print::pace(pace.over(per)));
        self.next();
        self.open('{');
        self.decimal("markM", split.mark.millimetres().into(), 3);
        self.decimal("lapM", split.length.millimetres().into(), 3);
        self.decimal("lapMs", split.lap.millis().into(), 0);
        self.decimal("cumulativeMs", split.cumulative.millis().into(), 0);
        self.decimal("lapS", split.lap.millis().into(), 3);
        self.decimal("cumulativeS", split.cumulative.millis().into(), 3);
        self.decimal("exactCumulativeS", split.exact_micros, 6);
        self.text("lap", &print::lap(split.lap, schedule.unit(), plan.surface));
        self.text("cumulative", &print::clock(split.cumulative, schedule.unit()));
        self.text("pacePerKm", &pace(Distance::KILOMETRE));
        self.text("pacePerMi", &pace(Distance::MILE));
        self.close('}');
    }
}

fn camel_case(key: &str) -> String {
    let mut name = String::with_capacity(key.len());
    let mut starts_word = false;
    for c in key.chars() {
        match c {
            '-' => starts_word = true,
            c => {
                name.push(if starts_word { c.to_ascii_uppercase() } else { c });
                starts_word = false;
            }
        }
    }
    name
}
