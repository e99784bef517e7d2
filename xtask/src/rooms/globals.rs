//! The browser's globals, which `src/platform` alone may call.

use super::house::House;

/// Paths that reach a global of the browser.
const GLOBALS: [&str; 7] = [
    "web_sys::window",
    "js_sys::global",
    "js_sys::Date",
    "js_sys::eval",
    "dynamic_js::global",
    "CustomEvent::new",
    "ResizeObserver::new",
];

/// A line for each call of a global in the widget outside the platform, tests included.
pub(super) fn outside_the_platform(house: &House) -> Vec<String> {
    let mut faults = Vec::new();
    for file in &house.files {
        if !file.path.starts_with("src/") || file.room == "src/platform" {
            continue;
        }
        for (number, code) in file.code_lines() {
            if let Some(global) = GLOBALS.iter().find(|global| code.contains(**global)) {
                faults.push(format!("a global outside the platform: {}:{number} has {global}", file.path));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::house::File;
    use std::collections::BTreeMap;

    fn faults(path: &str, room: &str, text: &str) -> Vec<String> {
        let file = File { path: path.to_owned(), room: room.to_owned(), lines: 1, text: text.to_owned() };
        outside_the_platform(&House { files: vec![file], arrows: BTreeMap::new() })
    }

    #[test]
    fn a_global_is_found_where_it_may_not_be() {
        let text = "// web_sys::window is a global\nlet window = web_sys::window();";
        assert_eq!(
            faults("src/state.rs", "src/state", text),
            ["a global outside the platform: src/state.rs:2 has web_sys::window"]
        );
        assert!(faults("src/platform/clock.rs", "src/platform", text).is_empty());
        assert!(faults("core/src/lib.rs", "core/lib", text).is_empty());
    }
}
