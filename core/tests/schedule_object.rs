//! The schedule object as JSON, from outside.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use lapwise_core::files::schedule_object::{answer, json};
use lapwise_core::link;

#[test]
fn any_text_is_valid_json() {
    let fragment = "#distance=800m&goal=2:00&label=a%22b%5C&text=one%0Atwo&other=%00%09%1F%7F%E2%80%A8";
    let opened = link::decode(fragment).and_then(|link| link.opened).unwrap();
    let value: serde_json::Value = serde_json::from_str(&json(&opened.plan, &opened.schedule)).unwrap();
    let plan = &value["plan"];
    assert_eq!([&plan["label"], &plan["text"]], ["a\"b\\", "one\ntwo"]);
    assert_eq!(plan["other"], "\0\t\u{1f}\u{7f}\u{2028}");
    assert_eq!(value["splits"][1]["markM"], 800);
}

#[test]
fn a_property_without_a_value_is_passed_over() {
    let texts = ["distance", "800m", "goal", "2:00", "every"].map(str::to_owned);
    assert!(answer(texts.into()).is_ok());
}
