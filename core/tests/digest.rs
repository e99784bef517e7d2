//! The schedules of many plans have the digest that the WebAssembly build has too.

mod common {
    pub(crate) mod digest;
    pub(crate) mod invariants;
    pub(crate) mod plans;
}

use common::digest::{COSTS, DIGEST, Digest, PLANS, SEED};
use common::plans::plans;

#[test]
fn schedules_have_the_digest_of_the_webassembly_build() {
    let mut digest = Digest::new();
    for plan in plans(SEED).take(PLANS) {
        digest.outcome(&plan.schedule());
    }
    assert_eq!(digest.value(), DIGEST, "{:#018x}", digest.value());
}

#[test]
fn costs_of_shapes_have_the_digest_of_the_webassembly_build() {
    let mut digest = Digest::new();
    for plan in plans(SEED).take(PLANS) {
        digest.costs(&plan);
    }
    assert_eq!(digest.value(), COSTS, "{:#018x}", digest.value());
}

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
