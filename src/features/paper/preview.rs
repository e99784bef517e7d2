//! The first page of the sheet on screen, and the number of its pages.

use leptos::prelude::*;

use lapwise_core::messages;

use super::page::page;
use super::settings::SheetSettings;
use crate::controls::status::Status;
use crate::markup::{Element, effect};
use crate::platform::Timer;
use crate::signals::RwSignal;

/// A preview need not keep up with a drag, which changes the plan in each frame.
const PREVIEW_DELAY_MILLIS: i32 = 200;

/// The first page, drawn anew a moment after a change. `status` says how many pages there are, or why there are none.
pub(super) fn preview(settings: SheetSettings, status: Status) -> Element {
    let first_page = RwSignal::new(None);
    let draw = move || {
        let pages = untrack(|| settings.pages());
        first_page.set(pages.as_ref().ok().and_then(|pages| pages.first()).cloned());
        status.say(&pages.map_or_else(|refusal| refusal, |pages| messages::pages(pages.len())));
    };
    // The first preview does not wait for the timer.
    draw();
    let redraw = Timer::new(PREVIEW_DELAY_MILLIS, draw);
    effect(move || {
        settings.track();
        redraw.start();
    });
    page(first_page)
}
