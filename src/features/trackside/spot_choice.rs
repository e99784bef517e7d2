//! Ways to choose the spot without touching the oval.

use lapwise_core::messages;
use lapwise_core::pacing::Distance;
use lapwise_core::present::phrases;
use lapwise_core::present::trackside::{SpotSlider, usual_spots};

use super::spot::Spot;
use crate::markup::{Element, markup};

/// Buttons for the finish line and every hundred metres past it.
pub(super) fn spot_buttons(spot: Spot) -> Element {
    markup! {
        div class="chips" role="group" aria-label=(messages::where_you_stand()) {
            for preset in (move || usual_spots(spot.track())) {
                (spot_button(spot, preset))
            }
        }
    }
}

fn spot_button(spot: Spot, preset: Distance) -> Element {
    markup! {
        button type="button"
            aria-pressed=(move || spot.past_line() == preset)
            aria-label=(phrases::past_finish_line(preset))
            on:click=(move |_| spot.choose(preset))
        {
            (phrases::finish_line_or(preset))
        }
    }
}

/// A slider along the lap in steps of a metre.
pub(super) fn spot_slider(spot: Spot) -> Element {
    // The greatest value before the value, which it bounds.
    markup! {
        div class="strength" {
            input type="range" min="0" aria-label=(messages::where_you_stand())
                aria-valuetext=(move || phrases::past_finish_line(spot.past_line()))
                prop:max=(move || SpotSlider::max(spot.track()))
                prop:value=(move || SpotSlider::value(spot.past_line()))
                on:input=(move |event| spot.choose(SpotSlider::spot(&event.value())));
            output { (move || phrases::finish_line_or(spot.past_line())) }
        }
    }
}
