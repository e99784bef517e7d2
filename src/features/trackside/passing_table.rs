//! The times at the spot.

use lapwise_core::messages;

use super::spot::Spot;
use crate::markup::{Element, markup};

/// Every pass of the runner: its distance, its time, and the time since the pass before.
pub(super) fn passing_table(spot: Spot) -> Element {
    markup! {
        table aria-label=(messages::on_the_track()) {
            if (move || spot.passes().is_empty()) {
                caption { (messages::nobody_passes()) }
            } else {
                tr { for heading in ([messages::mark(), messages::clock(), messages::lap()]) { th { (heading) } } }
            }
            for texts in (move || spot.passes()) {
                tr { for text in (texts) { td { (text) } } }
            }
        }
    }
}
