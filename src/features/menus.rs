//! The lists of what else can be opened: the details of a plan, and all that is not on the bar of actions.

mod chips;
mod own_plan;

pub(crate) use chips::chips;

use lapwise_core::messages;
use lapwise_core::present::phrases;

use crate::markup::{Element, Fragment, fragment, markup};
use crate::parts::loader::page_address;
use crate::parts::opener::opener;
use crate::parts::panel::{Panel, Place};
use crate::standalone;
use crate::state::Planner;

#[cfg(test)]
mod tests;

/// The details of a plan, each with what it holds.
pub(crate) fn details_panel(planner: Planner) -> Fragment {
    fragment! {
        ul class="menu" {
            for panel in (Panel::all_in(Place::Planning).collect::<Vec<_>>()) {
                (row(planner, panel))
            }
        }
    }
}

/// The groups of [`more_panel`].
fn groups() -> Vec<Place> {
    // Other pages can show the planner where its files are in a folder of their own.
    let is_served = !page_address().is_empty();
    let mut groups = vec![Place::Plan, Place::Files];
    groups.extend(is_served.then_some(Place::Site));
    groups
}

/// What is done with plans, with files and with pages.
pub(crate) fn more_panel(planner: Planner) -> Fragment {
    // The standalone page shows the reader's own plan anyway.
    let own_plan = if standalone::is_here() { None } else { own_plan::own_plan_button(planner) };
    fragment! {
        (own_plan)
        for place in (groups()) {
            ul class="menu" {
                for panel in (Panel::all_in(place).collect::<Vec<_>>()) {
                    (row(planner, panel))
                }
            }
        }
    }
}

/// The button of a panel in a list.
fn row(planner: Planner, panel: Panel) -> Element {
    let held = move || panel.held(planner);
    markup! {
        li hidden=(move || !panel.applies_on(planner.get().plan.surface)) {
            (opener(panel, fragment! {
                span { (panel.title()) } " "
                if (move || held().is_empty()) {
                    small { (move || hint(planner, panel)) }
                } else {
                    b { (held) }
                }
            }))
        }
    }
}

/// What the row of a panel says that holds nothing.
fn hint(planner: Planner, panel: Panel) -> String {
    let hint = match panel {
        Panel::Course => return phrases::course(&planner.get().plan),
        Panel::References | Panel::Sections | Panel::Run => messages::none_set(),
        Panel::RaceDay => messages::no_start_time(),
        Panel::Notes => messages::no_notes(),
        Panel::Library => messages::my_plans_are(),
        Panel::Trackside => messages::on_the_track_are(),
        Panel::Files => messages::save_as(),
        Panel::Embed => messages::embed_for(),
        _ => "",
    };
    hint.to_owned()
}
