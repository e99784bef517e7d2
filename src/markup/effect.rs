//! Effects and handles that end with their owner.

use std::any::Any;

use leptos::prelude::*;

use crate::signals::StoredValue;

/// Calls `act` now, and again whenever a signal that it read has changed.
pub(crate) fn effect(act: impl FnMut() + 'static) {
    effect_boxed(Box::new(act));
}

// Here and elsewhere in this room: the generic function only boxes, so that its body is in the module once.
fn effect_boxed(mut act: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_| act());
    keep_alive(Box::new(effect));
}

/// Keeps a handle until the current owner is cleaned up.
pub(crate) fn keep_alive(handle: Box<dyn Any>) {
    StoredValue::new(handle);
}
