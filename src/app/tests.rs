//! The tree at first sight, as far as a page may rely on it.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::placed;

/// The CSS parts, in document order.
const PARTS: [&str; 18] = [
    "frame",
    "notices",
    "fields",
    "field race",
    "field goal",
    "field pace",
    "field shape",
    "headline",
    "clocks",
    "bar",
    "opener share",
    "opener print",
    "opener race-day",
    "opener more",
    "panels",
    "opener details",
    "chart",
    "splits",
];

#[wasm_bindgen_test]
fn elements_that_a_page_may_style_name_their_parts() {
    let visitor = placed(&[("distance", "5km"), ("goal", "25:00")]);
    assert_eq!(visitor.attributes_of("[part]", "part"), PARTS);
}
