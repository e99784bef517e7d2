//! The time due at the next mark, in the largest type that its column holds.

use std::rc::Rc;

use crate::markup::{Element, effect, keep_alive, markup};
use crate::platform::{Timer, on_resize, pixels};

/// The size of the letters of the text that is measured, in CSS pixels; its style sheet has the same.
const MEASURED_PIXELS: u32 = 100;

/// The text, fitted to the width of its column. The style sheet bounds its height.
pub(super) fn target(text: impl Fn() -> String + Copy + 'static) -> Element {
    let measure = markup! { span class="measure" aria-hidden="true" { (text) } };
    let target = markup! {
        strong class="target" { span { (text) } (&measure) }
    };
    let fitted = target.clone();
    let fit = Rc::new(Timer::new(0, move || {
        if let Some(size) = (fitted.inner_width() * MEASURED_PIXELS).checked_div(pixels::width(&measure.0)) {
            fitted.set_style("--fit", &format!("{size}px"));
        }
    }));
    let turned = fit.clone();
    keep_alive(Box::new(on_resize(move || turned.restart())));
    effect(move || {
        text();
        // Measured once it is on the page.
        fit.restart();
    });
    target
}
