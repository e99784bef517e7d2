//! The loader, the types and the manifest name the options of the core.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot read the project's own files has failed")]

use lapwise_core::options::Key;

const LOADER: &str = include_str!("../src/element/lapwise.js");
const TYPES: &str = include_str!("../src/element/lapwise.d.ts");
const MANIFEST: &str = include_str!("../static/custom-elements.json");

fn camel_case(key: &str) -> String {
    let mut parts = key.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| name + &part[..1].to_uppercase() + &part[1..])
}

#[test]
fn the_loader_has_every_option_and_no_other() {
    let (_, list) = LOADER.split_once("const KEYS = [").expect("a list");
    let (list, _) = list.split_once("];").expect("its end");
    let texts = list.split('"').skip(1).step_by(2).filter(|text| *text != ",");
    let keys: Vec<&str> = texts.flat_map(|text| text.split(',')).collect();
    let known: Vec<&str> = Key::ALL.iter().map(|key| key.name()).collect();
    assert_eq!(keys, known);
}

#[test]
fn every_option_has_a_type_and_stands_in_the_manifest() {
    let manifest: serde_json::Value = serde_json::from_str(MANIFEST).expect("JSON");
    let element = &manifest["modules"][0]["declarations"][0];
    let names = |list: &str| -> Vec<&str> {
        element[list].as_array().into_iter().flatten().filter_map(|entry| entry["name"].as_str()).collect()
    };
    let (attributes, members) = (names("attributes"), names("members"));
    for key in Key::ALL.iter().map(|key| key.name()) {
        let name = camel_case(key);
        assert!(TYPES.contains(&format!("\n  {name}?: ")), "{name} has no type");
        assert!(attributes.contains(&key), "{key} is no attribute of the manifest");
        assert!(members.contains(&name.as_str()), "{name} is no property of the manifest");
    }
}
