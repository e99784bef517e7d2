//! Printing all pages of a sheet, from a frame of their own.

use std::rc::Rc;

use leptos::prelude::*;

use lapwise_core::messages;

use super::settings::SheetSettings;
use crate::controls::drawing::drawing;
use crate::controls::status::Status;
use crate::markup::{ElementRef, fragment, markup};
use crate::platform::print_frame;
use crate::platform::print_frame::Job;

/// Lays out a page of 190 × 259 mm on A4 and on Letter, each on a sheet of its own.
const PRINT_RULES: &str = "@page{margin:8mm}body{margin:0}svg{display:block;margin:0 auto;break-after:page}\
    svg:last-child{break-after:auto}";

/// Prints the sheet from a frame within `place`. `status` says why where that is refused.
pub(super) fn print(settings: SheetSettings, status: Status, place: ElementRef) {
    // Laid out anew, since the preview may be a moment behind the plan.
    let pages = match untrack(|| settings.pages()) {
        Ok(pages) => pages,
        Err(refusal) => return status.say(&refusal),
    };
    let title = pages.first().map_or_else(String::new, |page| page.title.clone());
    let pages = pages.iter().map(|page| drawing(page).0).collect();
    let frame = markup! { iframe class="unseen" aria-hidden="true" tabindex="-1"; };
    let refuse = move || status.say(messages::not_printed());
    print_frame::print(&frame.0, Job { title, pages, rules: PRINT_RULES }, Rc::new(refuse));
    if let Some(place) = place.get() {
        place.fill(&fragment! { (frame) });
    }
}
