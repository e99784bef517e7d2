//! The widget's tree of components.
//!
//! Everything here is in the first module: it shows the plan, and asks for a part where more is needed.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use web_sys::Element as DomElement;

use crate::activate::activate_on_touch;
use crate::markup::{ElementRef, el};
use crate::panels;
use crate::parts::loader::request;
use crate::parts::task::Task;
use crate::plan_view::widget_parts::WidgetParts;
use crate::plan_view::{chart, goal, headline, race, table};
use crate::state::Planner;

/// The whole widget. It lives as long as the owner it is made under.
pub(crate) fn app(planner: Planner) -> DomElement {
    let open_panel = RwSignal::new(None);
    let set_units = move |units| request(Task::SetUnits(planner, units));
    let ((goal_field, goal), (pace_field, pace)) = (goal::goal_field(planner), goal::pace_field(planner, set_units));
    let race = race::race_field(planner, &goal_field);
    let fields = el("div").class("fields").put_all(&[
        race.element.clone(),
        goal_field,
        pace_field,
        panels::shape_button(planner, open_panel),
    ]);
    let spoken = ElementRef::new();
    let headline = headline::headline(planner, spoken);
    let summary = el("div").class("told").put_all(&[headline, headline::first_clocks(planner)]);
    let side = el("div").class("side").put_all(&[fields, panels::panels(planner, open_panel, panels::PLANNING)]);
    let (chart, (splits, table)) = (chart::split_chart(planner), table::split_table(planner));
    let takeout = panels::panels(planner, open_panel, panels::TAKEOUT);
    let plan = el("div").class("plan").put_all(&[summary, chart.section.clone(), splits, takeout.clone()]);
    let notices = el("div").class("notices").attr("role", "status").attr("tabindex", "-1");
    let children = [notices.clone(), panels::review_section(planner), side, plan];
    let frame = el("div").class("frame").put(el("div").class("planner").put_all(&children));
    let element = frame.0.clone();
    activate_on_touch(
        planner,
        WidgetParts {
            race,
            goal,
            pace,
            spoken,
            chart,
            table,
            notices,
            takeout,
            frame,
            is_activated: Cell::default(),
            last_click: RefCell::default(),
        },
    );
    element
}
