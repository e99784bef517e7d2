//! Native and WebAssembly builds compute the same schedules, digit by digit.
//!
//! Both compare one digest with the same constant. A change of the digest is a change of what links
//! already sent show: it needs a reason, and a line in the changelog.

mod common {
    pub(crate) mod digest;
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) mod invariants;
    pub(crate) mod plans;
}

use common::digest::Digest;
use common::plans::plans;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

const SEED: u64 = 42_195_000;
const PLANS: usize = 40_000;
const DIGEST: u64 = 0xd633_d2c8_bcb3_b981;

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn native_and_wasm_compute_the_same_schedules() {
    let mut digest = Digest::new();
    for plan in plans(SEED).take(PLANS) {
        digest.outcome(&plan.schedule());
    }
    assert_eq!(digest.value(), DIGEST, "{:#018x}", digest.value());
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn the_digested_plans_are_mostly_schedules_and_keep_the_invariants() {
    let mut schedules = 0;
    for plan in plans(SEED).take(PLANS) {
        if let Ok(schedule) = plan.schedule() {
            common::invariants::check(&plan, &schedule);
            schedules += 1;
        }
    }
    assert!(schedules > PLANS / 10 * 8, "only {schedules}");
}
