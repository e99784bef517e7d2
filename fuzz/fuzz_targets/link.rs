//! Any text is a plan with a schedule or none, and a plan that was read survives its next link.
//!
//! `cargo fuzz run --sanitizer none link` in the folder above, with `cargo-fuzz` and a nightly toolchain, or with
//! `RUSTC_BOOTSTRAP=1`. The core forbids unsafe code, so the address sanitizer would find nothing and take most of the
//! time.
#![no_main]

use lapwise_core::link;
use lapwise_core::link::OpenedLink;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for link in [link::decode(text), link::find(text)].into_iter().flatten() {
        check(&link);
    }
});

fn check(link: &OpenedLink) {
    let Some(opened) = &link.opened else { return };
    assert_eq!(opened.plan.schedule().as_ref(), Ok(&opened.schedule));
    let next = match &link.base {
        Some(base) => link::encode_answer(&opened.plan, base),
        None => link::encode(&opened.plan),
    };
    let again = link::decode(&next).expect("an issued link opens");
    assert_eq!(again.damage, None, "{next}");
    let reopened = again.opened.expect("an issued link has a plan");
    assert!(reopened.problems.is_empty(), "{next}");
    assert_eq!(reopened.plan, opened.plan, "{next}");
}
