//! The track from above.

use lapwise_core::messages;
use lapwise_core::pacing::Distance;
use lapwise_core::present::phrases;
use lapwise_core::present::trackside::Oval;

use super::spot::Spot;
use crate::markup::{Element, Event, markup};
use crate::platform::picture_point;

/// The oval with the start and the spot. A touch chooses the nearest spot.
pub(super) fn oval(spot: Spot) -> Element {
    // Hidden from a screen reader, which the slider and the buttons tell the same.
    markup! {
        svg viewBox=(format!("0 0 {} {}", Oval::WIDTH, Oval::HEIGHT)) aria-hidden="true"
            on:pointerdown=(move |event| choose_touched(spot, &event))
        {
            path class="zero" d=(Oval::OUTLINE);
            path class="locked-line" d=(Oval::FINISH);
            path class="zero" d=(Oval::DIRECTION);
            (dot(spot, "clipped", "24", Spot::start))
            (dot(spot, "cursor-dot", "44", Spot::past_line))
            text x=(Oval::MIDDLE.to_string()) y="440" text-anchor="middle" {
                (move || phrases::finish_line_or(spot.past_line()))
            }
            text x=(Oval::MIDDLE.to_string()) y="600" text-anchor="middle" { (messages::start_dot()) }
        }
    }
}

/// A dot at a place that follows the plan and the spot.
fn dot(spot: Spot, class: &str, radius: &str, place: fn(Spot) -> Distance) -> Element {
    let point = move || Oval::point_of(spot.track(), place(spot));
    markup! {
        circle class=(class) r=(radius) cx=(move || point().0.to_string()) cy=(move || point().1.to_string());
    }
}

fn choose_touched(spot: Spot, event: &Event) {
    spot.choose(Oval::spot_at(spot.track(), picture_point(&event.0, Oval::WIDTH)));
}
