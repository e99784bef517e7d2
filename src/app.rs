//! The widget's tree of components.
//!
//! Everything here is in the first module: it shows the plan, and asks for a part where more is needed.

use lapwise_core::pacing::Units;

use crate::activate::activate_on_touch;
use crate::controls::field::Entry;
use crate::markup::{Element, ElementRef, markup};
use crate::panels::{OpenPanel, panels, review_section, shape_button};
use crate::parts::loader::request;
use crate::parts::panel::Place;
use crate::parts::task::Task;
use crate::plan_view::activation::Activation;
use crate::plan_view::chart::{ChartSeam, split_chart};
use crate::plan_view::goal::{goal_field, pace_field};
use crate::plan_view::headline::{first_clocks, headline};
use crate::plan_view::race::{RaceEntry, race_field};
use crate::plan_view::table::{TableSeam, split_table};
use crate::plan_view::widget_parts::WidgetParts;
use crate::state::Planner;

#[cfg(test)]
mod tests;

/// The whole widget. It lives as long as the owner it is made under.
pub(crate) fn app(planner: Planner) -> Element {
    let open = OpenPanel::none();
    let (race, goal, pace) = (RaceEntry::new(), Entry::new(), Entry::new());
    let (chart, table) = (ChartSeam::new(planner), TableSeam::new(planner));
    let [frame, notices, spoken, takeout_buttons] = [(); 4].map(|()| ElementRef::new());
    let activation = Activation::new();
    let parts = WidgetParts { frame, notices, race, goal, pace, spoken, chart, table, takeout_buttons, activation };
    let widget = markup! {
        div class="frame" part="frame" ref=(frame) {
            div class="planner" {
                div class="notices" part="notices" role="status" tabindex="-1" ref=(notices);
                (review_section(planner))
                div class="side" {
                    div class="fields" part="fields" {
                        (race_field(planner, race))
                        (goal_field(planner, goal))
                        (pace_field(planner, pace, set_units))
                        (shape_button(planner, open))
                    }
                    (panels(planner, open, Place::Planning, ElementRef::new()))
                }
                div class="plan" {
                    div class="told" {
                        (headline(planner, spoken))
                        (first_clocks(planner))
                    }
                    (split_chart(planner, chart))
                    (split_table(planner, table))
                    (panels(planner, open, Place::Takeout, takeout_buttons))
                }
            }
        }
    };
    activate_on_touch(planner, &widget, parts);
    widget
}

/// Shows the plan in other units.
fn set_units(planner: Planner, units: Units) {
    request(Task::SetUnits(planner, units));
}
