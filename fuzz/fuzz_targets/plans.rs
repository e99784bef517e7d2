//! Three links of a text as three people's plans, and the text as a file of plans.
//!
//! `cargo fuzz run --sanitizer none plans` in the folder above, with `cargo-fuzz` and a nightly toolchain, or with
//! `RUSTC_BOOTSTRAP=1`. The core forbids unsafe code, so the address sanitizer would find nothing and take most of the
//! time.
#![no_main]

use lapwise_core::library::compare;
use lapwise_core::library::compare::Selection;
use lapwise_core::library::saved_plans::Library;
use lapwise_core::link;
use lapwise_core::pacing::Plan;
use lapwise_core::present::{PLAN_NAMES, changes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut plans = text.lines().filter_map(|line| link::decode(line)?.opened).map(|opened| opened.plan);
    if let (Some(mine), Some(base), Some(theirs)) = (plans.next(), plans.next(), plans.next()) {
        compare(&mine, &base, &theirs);
    }
    let mut library = Library::new(PLAN_NAMES);
    let (added, _) = library.import(text, 1);
    let mut again = Library::new(PLAN_NAMES);
    assert_eq!(again.import(&library.export(), 2), (added, vec![]));
    assert_eq!(again.export(), library.export());
});

fn compare(mine: &Plan, base: &Plan, theirs: &Plan) {
    let accepted = compare::accept(mine, base, theirs, Selection::All);
    assert!(accepted.plan.schedule().is_ok());
    assert_eq!(compare::accept(mine, base, base, Selection::All).plan, *mine);
    let laps = compare::changed_laps(base, theirs);
    assert_eq!(laps.iter().map(|lap| lap.new.millis()).sum::<u32>(), theirs.goal.millis());
    for key in compare::changed_keys(base, theirs) {
        changes::sentence(key, base, theirs);
    }
    for difference in compare::three_way(mine, base, theirs) {
        changes::shown(difference.item, mine);
    }
    let meetings = compare::meetings(base, theirs);
    assert_eq!(meetings.last().map(|met| met.mark), Some(base.distance.min(theirs.distance)));
}
