//! The widget's tree of components.
//!
//! Everything here is in the first module: it shows the plan, and asks for a part where more is needed.

use lapwise_core::locale;
use lapwise_core::pacing::Units;

use crate::activate::activate_on_touch;
use crate::markup::{Element, ElementRef, markup};
use crate::panels::{OpenPanel, panels, review_section, shape_button};
use crate::parts::loader::request;
use crate::parts::panel::Place;
use crate::parts::task::Task;
use crate::plan_view::chart::split_chart;
use crate::plan_view::goal::{goal_fields, units_switch};
use crate::plan_view::headline::{first_clocks, headline};
use crate::plan_view::race::race_field;
use crate::plan_view::table::split_table;
use crate::plan_view::widget_parts::WidgetParts;
use crate::state::Planner;

#[cfg(test)]
mod tests;

/// The whole widget. It lives as long as the owner it is made under.
pub(crate) fn app(planner: Planner) -> Element {
    let (open, parts) = (OpenPanel::none(), WidgetParts::new(planner));
    let widget = markup! {
        div class="frame" part="frame" lang=(locale::tag()) dir=(locale::direction().name()) ref=(parts.frame) {
            div class="planner" {
                div class="notices" part="notices" role="status" tabindex="-1" ref=(parts.notices);
                (review_section(planner))
                (side(planner, open, parts))
                (plan(planner, open, parts))
            }
        }
    };
    activate_on_touch(planner, &widget, parts);
    widget
}

/// What is typed and chosen to make a plan.
fn side(planner: Planner, open: OpenPanel, parts: WidgetParts) -> Element {
    markup! {
        div class="side" {
            div class="fields" part="fields" {
                (race_field(planner, parts.race))
                (goal_fields(planner, parts.goal, parts.pace))
                (shape_button(planner, open))
            }
            (units_switch(planner, set_units))
            (panels(planner, open, Place::Planning, ElementRef::new()))
        }
    }
}

/// Shows the plan in other units.
fn set_units(planner: Planner, units: Units) {
    request(Task::SetUnits(planner, units));
}

/// The plan in words, in numbers and as a picture, and what takes it along.
fn plan(planner: Planner, open: OpenPanel, parts: WidgetParts) -> Element {
    markup! {
        div class="plan" {
            div class="told" {
                (headline(planner, parts.spoken))
                (first_clocks(planner))
            }
            (split_chart(planner, parts.chart))
            (split_table(planner, parts.table))
            (panels(planner, open, Place::Takeout, parts.takeout_buttons))
        }
    }
}
