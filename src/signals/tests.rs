//! Signals that outlive their owner in a handler that comes late.

use leptos::prelude::Owner;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{RwSignal, StoredValue};

#[wasm_bindgen_test]
fn nothing_is_set_once_the_owner_is_gone_and_nothing_fails() {
    let owner = Owner::new();
    let (signal, stored) = owner.with(|| (RwSignal::new(1), StoredValue::new(1)));
    signal.update(|value| *value += 1);
    assert_eq!(signal.get_untracked(), 2);
    owner.cleanup();
    signal.set(3);
    signal.update(|value| *value += 1);
    stored.set_value(3);
    stored.update_value(|value| *value += 1);
    assert_eq!(stored.try_get_value(), None);
}
