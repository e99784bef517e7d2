//! The plan as another page will show it.

use std::rc::Rc;

use lapwise_core::messages;

use super::code_source::CodeSource;
use crate::controls::status::Status;
use crate::controls::switch::value_switch;
use crate::markup::{Element, effect, markup};
use crate::platform::{Timer, preview_frame};
use crate::signals::RwSignal;

/// The widths of a preview in CSS pixels: an old phone, a phone, and the column of a page.
const WIDTHS: [u32; 3] = [280, 390, 700];

/// The plan in a frame of a width, once the reader has chosen one.
pub(super) fn preview(source: CodeSource) -> Element {
    let (width, status) = (RwSignal::new(None), Status::new());
    let names = WIDTHS.map(messages::pixels);
    let widths: Vec<_> = WIDTHS.into_iter().map(Some).zip(names.iter().map(String::as_str)).collect();
    markup! {
        fieldset class="items" {
            legend { (messages::preview()) }
            (value_switch(messages::preview(), &widths, width))
            (status.line())
            div class="preview" {
                if (move || width.get().is_some()) {
                    (frame(source, width, status))
                }
            }
        }
    }
}

fn frame(source: CodeSource, width: RwSignal<Option<u32>>, status: Status) -> Element {
    let url = source.code().frame_url;
    let frame = markup! {
        iframe title=(messages::preview()) src=(&url) width=(move || width.get().map(|width| width.to_string()));
    };
    let report = move |has_loaded| status.say(if has_loaded { "" } else { messages::no_preview() });
    preview_frame::when_answered(&frame.0, Rc::new(report));
    keep_current(source, url, frame.clone());
    frame
}

/// A preview need not keep up with a drag, which changes the plan in each frame.
const DELAY_MILLIS: i32 = 400;

/// Shows the plan in a frame anew, a while after it has changed from what is at `url`.
///
/// Not by an attribute, since a frame with another `src` makes an entry in the history of the page.
fn keep_current(source: CodeSource, url: String, frame: Element) {
    let mut shown = url;
    let reload = Timer::new(DELAY_MILLIS, move || preview_frame::replace_url(&frame.0, &source.code().frame_url));
    effect(move || {
        let url = source.code().frame_url;
        if url != shown {
            shown = url;
            reload.start();
        }
    });
}
