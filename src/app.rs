//! The widget's tree of components.
//!
//! Everything here is in the first module: it shows the plan, and asks for a part where more is needed.

use lapwise_core::locale;
use lapwise_core::pacing::Units;

use crate::activate::activate_on_touch;
use crate::markup::{Element, markup};
use crate::panels::{bar, details, review_section, shape_button};
use crate::parts::loader::request;
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
    let parts = WidgetParts::new(planner);
    let widget = markup! {
        div class="frame" part="frame" lang=(locale::tag()) dir=(locale::direction().name()) ref=(parts.frame) {
            // The frame itself is no container, which would hold on to what is placed on the screen.
            div class="within" {
                div class="planner" {
                    div class="notices" part="notices" role="status" tabindex="-1" ref=(parts.notices);
                    (review_section(planner))
                    (side(planner, parts))
                    (plan(planner, parts))
                }
            }
        }
    };
    activate_on_touch(planner, &widget, parts);
    widget
}

/// What is typed and chosen to make a plan.
fn side(planner: Planner, parts: WidgetParts) -> Element {
    markup! {
        div class="side" {
            div class="fields" part="fields" {
                (race_field(planner, parts.race))
                (goal_fields(planner, parts.goal, parts.pace))
                (shape_button(planner))
            }
            (units_switch(planner, set_units))
        }
    }
}

/// Shows the plan in other units.
fn set_units(planner: Planner, units: Units) {
    request(Task::SetUnits(planner, units));
}

/// The plan in words, in numbers and as a picture, and what is done with it.
fn plan(planner: Planner, parts: WidgetParts) -> Element {
    markup! {
        div class="plan" {
            div class="told" {
                (headline(planner, parts.spoken))
                (first_clocks(planner))
            }
            (bar(parts.tray))
            (details(parts.details))
            (split_chart(planner, parts.chart))
            (split_table(planner, parts.table))
        }
    }
}
