//! What closes a sheet, and what it holds meanwhile: a press beside it and a swipe down close it, Back closes it on the
//! standalone page, and the page behind stays where it is.
//!
//! The browser itself closes a dialog with Escape, and moves the focus in and back.

use crate::markup::{Element, Event, keep_alive};
use crate::platform::dialog::{self, OPENED};
use crate::platform::{document, frames, history_entry, pixels};
use crate::signals::StoredValue;
use crate::standalone;

/// Attaches all this to the sheet of a widget, as long as the current owner lives.
pub(super) fn attach(frame: &Element, sheet: &Element) {
    close_by_press_beside(sheet);
    close_by_swipe(sheet);
    if standalone::is_around(&sheet.0) {
        close_by_back(sheet);
        hold_page(sheet);
    }
    if frames::is_framed() {
        place_at_press(frame, sheet);
    }
}

/// Calls `act` when a panel has been opened in a sheet, also where that was before this was asked for.
fn when_opened(sheet: &Element, mut act: impl FnMut() + 'static) {
    if dialog::is_open(&sheet.0) {
        act();
    }
    sheet.listen(OPENED, Box::new(move |_| act()));
}

/// Calls `act` when a sheet has been closed and not opened again.
fn when_closed(sheet: &Element, act: impl Fn() + 'static) {
    let closed = sheet.clone();
    sheet.listen(
        "close",
        Box::new(move |_| {
            if !dialog::is_open(&closed.0) {
                act();
            }
        }),
    );
}

fn close_by_press_beside(sheet: &Element) {
    // What is beside a dialog belongs to the dialog itself; what is in it, to an element within.
    let is_beside = {
        let sheet = sheet.clone();
        move |event: &Event| event.target().is_some_and(|target| target.0 == sheet.0)
    };
    // A text that is selected beyond the edge is no press beside it.
    let began_beside = StoredValue::new(false);
    sheet.listen("pointerdown", {
        let is_beside = is_beside.clone();
        Box::new(move |event| began_beside.set_value(is_beside(&event)))
    });
    let pressed = sheet.clone();
    sheet.listen(
        "click",
        Box::new(move |event| {
            if is_beside(&event) && began_beside.get_value() {
                dialog::close(&pressed.0);
            }
        }),
    );
}

/// The way of a swipe that closes a sheet, in CSS pixels.
const SWIPE: i32 = 80;

/// Lets a finger on the head of a sheet pull it down.
fn close_by_swipe(sheet: &Element) {
    // The height at which the finger came down.
    let start = StoredValue::new(None::<i32>);
    let way = move |event: &Event| start.get_value().map(|start| event.pointer().y.saturating_sub(start).max(0));
    sheet.listen("pointerdown", {
        let sheet = sheet.clone();
        Box::new(move |event| {
            let pointer = event.pointer();
            let target = event.target().filter(|target| !pointer.is_mouse && target.closest("button").is_none());
            if let Some(head) = target.and_then(|target| target.closest(".head")) {
                start.set_value(Some(pointer.y));
                pointer.capture(&head.0);
                sheet.set_style("transition", "none");
            }
        })
    });
    let pull = |sheet: &Element, way: i32| sheet.set_style("translate", &format!("0 {way}px"));
    sheet.listen("pointermove", {
        let sheet = sheet.clone();
        Box::new(move |event| {
            if let Some(way) = way(&event) {
                pull(&sheet, way);
            }
        })
    });
    for end in ["pointerup", "pointercancel"] {
        let sheet = sheet.clone();
        sheet.clone().listen(
            end,
            Box::new(move |event| {
                let Some(way) = way(&event) else { return };
                start.set_value(None);
                for property in ["translate", "transition"] {
                    sheet.set_style(property, "");
                }
                if way > SWIPE && end == "pointerup" {
                    dialog::close(&sheet.0);
                }
            }),
        );
    }
}

/// Has Back close the sheet. It is a history entry of its own as long as it is open.
fn close_by_back(sheet: &Element) {
    let has_entry = StoredValue::new(false);
    when_opened(sheet, move || {
        if !has_entry.get_value() {
            has_entry.set_value(history_entry::push());
        }
    });
    when_closed(sheet, move || {
        if has_entry.get_value() {
            has_entry.set_value(false);
            history_entry::leave();
        }
    });
    let left = sheet.clone();
    keep_alive(Box::new(history_entry::on_leave(move || {
        if has_entry.get_value() {
            has_entry.set_value(false);
            dialog::close(&left.0);
        }
    })));
}

/// Keeps the page behind an open sheet where it is.
fn hold_page(sheet: &Element) {
    when_opened(sheet, || document::set_marked(HELD, true));
    when_closed(sheet, || document::set_marked(HELD, false));
}

/// The attribute of the page's root while a sheet is open, which the style sheet of the page knows.
const HELD: &str = "data-held";

/// Places the sheet where its button was pressed: a frame may be as high as its content, so that its bottom is far out of
/// sight.
fn place_at_press(frame: &Element, sheet: &Element) {
    let placed = sheet.clone();
    frame.listen(
        "click",
        Box::new(move |event| {
            // A sheet that is open stays where it is when another panel opens in it.
            let opener = event.target().filter(|target| target.closest("dialog").is_none());
            if let Some(opener) = opener.and_then(|target| target.closest("[aria-haspopup]")) {
                // Not the place of the press, which a keyboard has none of.
                placed.set_style("--sheet-at", &format!("{}px", pixels::top(&opener.0)));
                placed.set_attr("class", "sheet framed");
            }
        }),
    );
}
