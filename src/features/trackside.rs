//! The spot where a coach stands at the track, and when the runner comes by.
//!
//! Passing times and the geometry of the oval are [`lapwise_core::present::trackside`]'s.

mod oval;
mod passing_table;
mod spot;
mod spot_choice;

use lapwise_core::messages;
use lapwise_core::pacing::Surface;

use crate::markup::{Fragment, fragment};
use crate::state::Planner;
use oval::oval;
use passing_table::passing_table;
use spot::Spot;
use spot_choice::{spot_buttons, spot_slider};

#[cfg(test)]
mod tests;

/// The oval with the spot on it, ways to choose the spot, and the times there.
pub(crate) fn trackside_panel(planner: Planner) -> Fragment {
    let spot = Spot::new(planner);
    fragment! {
        div class="parts" {
            if (move || planner.get().plan.surface == Surface::Track) {
                (oval(spot))
                (spot_buttons(spot))
                (spot_slider(spot))
                (passing_table(spot))
            } else {
                p { (messages::no_track()) }
            }
        }
    }
}
