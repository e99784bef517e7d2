//! The details of a plan that are set, beside the button that leads to all of them.

use crate::markup::{Fragment, fragment};
use crate::parts::opener::opener;
use crate::parts::panel::{Panel, Place};
use crate::state::Planner;

/// A button for each panel that holds something, so that nothing that is set is out of sight.
pub(crate) fn chips(planner: Planner) -> Fragment {
    let set =
        move || Panel::all_in(Place::Planning).filter(|panel| !panel.held(planner).is_empty()).collect::<Vec<_>>();
    fragment! {
        for panel in (set) {
            (opener(panel, fragment! { (panel.title()) " " b { (move || panel.held(planner)) } }))
        }
    }
}
