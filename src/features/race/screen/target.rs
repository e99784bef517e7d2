//! The time due at the next mark, in the largest type that its column holds.

use crate::markup::{Element, effect, keep_alive, markup};
use crate::platform::{WidthObserver, pixels};
use crate::signals::RwSignal;

/// The size of the letters of the text that is measured, in CSS pixels; its style sheet has the same.
const MEASURED_PIXELS: u32 = 100;

/// The text, fitted to the width of its column. The style sheet bounds its height.
pub(super) fn target(text: impl Fn() -> String + Copy + 'static) -> Element {
    let measure = markup! { span class="measure" aria-hidden="true" { (text) } };
    let target = markup! {
        strong class="target" { span { (text) } (&measure) }
    };
    let width = RwSignal::new(0);
    keep_alive(Box::new(WidthObserver::new(&target.0, move |pixels| width.set(pixels))));
    let fitted = target.clone();
    effect(move || {
        text();
        let column = width.get();
        if let Some(size) = (column * MEASURED_PIXELS).checked_div(pixels::width(&measure.0)) {
            fitted.set_style("--fit", &format!("{size}px"));
        }
    });
    target
}
