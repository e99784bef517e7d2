//! How the interface is written: elements by nested markup, the browser's types out of sight, states as types.
//!
//! The rules are read from the lines without their comments. Files of tests, which look at the page, are left out.

use super::house::{File, House};

/// The rooms of components, which are markup and signals.
const COMPONENTS: [&str; 6] =
    ["src/controls", "src/plan_view", "src/features", "src/panels", "src/app", "src/activate"];

/// Files that write to nodes themselves, since they are written to in every frame of a drag or in every row of a table,
/// or since the names of their elements are data. Each says so in its documentation.
const HOT: [&str; 4] = [
    "src/plan_view/table/cells.rs",
    "src/features/lap_editor/lap_sliders.rs",
    "src/controls/chart_drawing.rs",
    "src/controls/drawing.rs",
];

/// Ways to make an element that are not markup.
const HAND_MADE: [&str; 3] = ["Element::new(", "create_element(", "create_svg_element("];

/// The browser's types, which components do not see.
const BROWSER: [&str; 3] = ["web_sys", "wasm_bindgen::", "js_sys"];

/// Signals of bare numbers. What counts has a type that says of what.
const NUMBERS: [&str; 4] = ["RwSignal<usize>", "RwSignal<u64>", "RwSignal<i32>", "RwSignal<i64>"];

/// A line for each place of the widget that is not written so.
pub(super) fn faults(house: &House) -> Vec<String> {
    let mut faults = Vec::new();
    for file in house.files.iter().filter(|file| file.path.starts_with("src/") && !is_test(file)) {
        for (number, code) in file.code_lines() {
            if let Some((rule, found)) = broken_rule(file, code) {
                faults.push(format!("{rule}: {}:{number} has {found}", file.path));
            }
        }
    }
    faults
}

fn broken_rule(file: &File, code: &str) -> Option<(&'static str, &'static str)> {
    let find = |names: &[&'static str]| names.iter().copied().find(|name| code.contains(name));
    let is_hot = HOT.contains(&file.path.as_str());
    let is_component = COMPONENTS.iter().any(|room| file.room.starts_with(room));
    if !is_hot
        && !["src/markup", "src/platform"].contains(&file.room.as_str())
        && let Some(found) = find(&HAND_MADE)
    {
        return Some(("an element that is not made by markup", found));
    }
    if !is_hot
        && is_component
        && let Some(found) = find(&BROWSER)
    {
        return Some(("a component that names the browser", found));
    }
    if let Some(found) = find(&NUMBERS) {
        return Some(("a signal that is a number", found));
    }
    None
}

/// Returns true for the tests beside a component, which look at the page.
fn is_test(file: &File) -> bool {
    file.path.ends_with("/tests.rs") || file.path.contains("/tests/") || file.path == "src/testing.rs"
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn faults_of(path: &str, room: &str, text: &str) -> Vec<String> {
        let file = File { path: path.to_owned(), room: room.to_owned(), lines: 1, text: text.to_owned() };
        faults(&House { files: vec![file], arrows: BTreeMap::new() })
    }

    #[test]
    fn a_component_is_markup_and_typed_signals() {
        let of = |text| faults_of("src/features/share.rs", "src/features/share", text);
        assert_eq!(
            of("// Element::new(\nlet row = Element::new(\"li\");"),
            ["an element that is not made by markup: src/features/share.rs:2 has Element::new("]
        );
        assert_eq!(
            of("use web_sys::Node;"),
            ["a component that names the browser: src/features/share.rs:1 has web_sys"]
        );
        assert_eq!(
            of("open: RwSignal<usize>,"),
            ["a signal that is a number: src/features/share.rs:1 has RwSignal<usize>"]
        );
        assert!(of("let row = markup! { li { (name) } };").is_empty());
    }

    #[test]
    fn what_stands_below_the_components_may_do_so() {
        assert!(faults_of("src/markup.rs", "src/markup", "$crate::markup::Element::new(stringify!($tag))").is_empty());
        assert!(faults_of("src/element.rs", "src/element", "use web_sys::ShadowRoot;").is_empty());
        assert!(!faults_of("src/state/planner.rs", "src/state", "revision: RwSignal<usize>,").is_empty());
        assert!(faults_of("src/state/planner.rs", "src/state", "revision: RwSignal<Revision>,").is_empty());
        assert!(faults_of("src/features/share/tests.rs", "src/features/share", "use web_sys::Node;").is_empty());
    }
}
