//! The bar of actions, which a phone has within reach at any scroll position.
//!
//! Where it stands is up to the style sheet: at the bottom of the screen on the standalone page, else at the headline.

use lapwise_core::messages;

use crate::markup::{Element, ElementRef, fragment, markup};
use crate::parts::opener::opener;
use crate::parts::panel::Panel;

/// The actions that people do with a plan. `tray` is filled with a place for what takes their room on a phone.
pub(crate) fn bar(tray: ElementRef) -> Element {
    markup! {
        div class="bar" part="bar" {
            div class="tray-place" ref=(tray);
            div class="actions" {
                (action(Panel::Share, messages::share(), SHARE))
                (action(Panel::Paper, messages::print(), PRINT))
                (action(Panel::Race, messages::race_day(), STOPWATCH))
                (action(Panel::More, messages::more(), DOTS))
            }
        }
    }
}

/// A button with an icon above its word.
fn action(panel: Panel, word: &'static str, icon: &'static str) -> Element {
    let content = fragment! {
        svg viewBox="0 0 24 24" aria-hidden="true" { path d=(icon); }
        span { (word) }
    };
    opener(panel, content)
}

/// The icons as paths of lines, in a square of 24.
const SHARE: &str = "M12 15V3m-4 4 4-4 4 4M5 11H4v10h16V11h-1";
const PRINT: &str = "M7 9V3h10v6M7 17H3V9h18v8h-4M7 14h10v7H7z";
const STOPWATCH: &str = "M12 6a7.5 7.5 0 1 0 .1 0zM12 10v4l2 1.5M10 2.5h4M18.5 5.5l1.5 1.5";
const DOTS: &str = "M5 12h.01M12 12h.01M19 12h.01";
