//! The JSON file of a schedule, read back by another reader.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "tests")]

#[path = "common/dressed.rs"]
mod dressed;
#[path = "common/plans.rs"]
mod plans;

use dressed::dressed_plans;
use lapwise::pacing::Plan;
use lapwise::{file, link, options};
use serde_json::Value;

fn read(plan: &Plan) -> Value {
    let json = file::json(plan, &plan.schedule().expect("it fits"));
    assert!(!json.contains('<'), "{json}");
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

#[test]
fn every_file_is_json_and_adds_up() {
    for plan in dressed_plans(6).take(800) {
        let json = read(&plan);
        assert_eq!(json["link"], link::encode(&plan).as_str());
        assert_eq!(json["plan"]["label"].as_str().unwrap_or_default(), plan.label);
        assert_eq!(json["plan"]["text"].as_str().unwrap_or_default(), plan.text);
        let splits = json["splits"].as_array().expect("a list");
        let sum: u64 = splits.iter().filter_map(|split| split["lapMs"].as_u64()).sum();
        assert_eq!(sum, u64::from(plan.goal.millis()));
        let schedule = plan.schedule().expect("it fits");
        for (split, json) in schedule.splits().iter().zip(splits) {
            assert_eq!(json["markM"].as_f64(), Some(f64::from(split.mark.millimetres()) / 1000.0));
            assert_eq!(json["lapS"].as_f64(), Some(f64::from(split.lap.millis()) / 1000.0));
            let micros = u32::try_from(split.exact_micros % 1_000_000).expect("it is small");
            let seconds = u32::try_from(split.exact_micros / 1_000_000).expect("it is small");
            let exact = f64::from(seconds) + f64::from(micros) / 1e6;
            assert!((json["exactCumulativeS"].as_f64().expect("a number") - exact).abs() < 1e-6);
        }
    }
}

#[test]
fn the_names_are_those_of_the_object() {
    let json = read(&options::read([("distance", "3200m"), ("goal", "10:40"), ("goal-b", "10:50")]).plan);
    assert_eq!((&json["goalS"], &json["unitS"]), (&Value::from(640), &Value::from(0.1)));
    assert_eq!(json["plan"]["goalB"], "10m50s");
    let expected = serde_json::json!({
        "markM": 1600, "lapM": 400, "lapMs": 80_000, "cumulativeMs": 320_000, "lapS": 80, "cumulativeS": 320,
        "exactCumulativeS": 320, "lap": "80.0", "cumulative": "5:20.0", "pacePerKm": "3:20", "pacePerMi": "5:21",
    });
    assert_eq!(json["splits"][3], expected);
}

#[test]
fn odd_texts_come_back() {
    let mut plan = options::read([("distance", "5km"), ("goal", "25m")]).plan;
    for text in ["\"\\\n/</script>", "\u{1}\u{1f}\u{7f}\t", "\u{2028}\u{1f3c3}", "\\u0041"] {
        plan.label = text.to_owned();
        plan.unknown = vec![("x".to_owned(), "1".to_owned()), ("x".to_owned(), text.to_owned())];
        let json = read(&plan);
        assert_eq!((&json["plan"]["label"], &json["plan"]["x"]), (&Value::from(text), &Value::from(text)));
    }
}
