//! The tree at first sight, as far as a page may rely on it.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::placed;

/// The CSS parts, in document order.
const PARTS: [&str; 23] = [
    "frame",
    "notices",
    "fields",
    "field race",
    "field goal",
    "field pace",
    "field shape",
    "panels",
    "opener course",
    "opener references",
    "opener sections",
    "opener day",
    "opener notes",
    "headline",
    "clocks",
    "chart",
    "splits",
    "opener share",
    "opener print",
    "opener save",
    "opener plans",
    "opener spot",
    "opener embed",
];

#[wasm_bindgen_test]
fn elements_that_a_page_may_style_name_their_parts() {
    let visitor = placed(&[("distance", "5km"), ("goal", "25:00")]);
    assert_eq!(visitor.attributes_of("[part]", "part"), PARTS);
}
