//! The WebAssembly build computes the schedules that the native build computes, digit by digit.
#![cfg(target_arch = "wasm32")]

#[path = "../core/tests/common"]
mod common {
    pub(crate) mod digest;
    pub(crate) mod plans;
}

use common::digest::{COSTS, DIGEST, Digest, PLANS, SEED};
use common::plans::plans;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn schedules_have_the_digest_of_the_native_build() {
    let mut digest = Digest::new();
    for plan in plans(SEED).take(PLANS) {
        digest.outcome(&plan.schedule());
    }
    assert_eq!(digest.value(), DIGEST, "{:#018x}", digest.value());
}

#[wasm_bindgen_test]
fn costs_of_shapes_have_the_digest_of_the_native_build() {
    let mut digest = Digest::new();
    for plan in plans(SEED).take(PLANS) {
        digest.costs(&plan);
    }
    assert_eq!(digest.value(), COSTS, "{:#018x}", digest.value());
}
