//! The interface: components over the signals of [`state`].
//!
//! A component is a function named after what it makes; it runs once and holds no arithmetic, what it shows is
//! computed by the pure modules.
//! The text somebody is typing is local to its field; the shared state holds parsed values.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use web_sys::Element as DomElement;

use crate::activate::{Surface, wake_on_touch};
use crate::features::{chart, goal, headline, race, table};
use crate::markup::el;
use crate::panels;
use crate::state::Planner;

/// The whole widget, alive as long as the owner it is made under.
pub(crate) fn app(planner: Planner) -> DomElement {
    let panel = RwSignal::new(panels::CLOSED);
    let (goal, pace) = (goal::goal_field(planner), goal::pace_field(planner));
    let race = race::race_field(planner, &goal.field);
    let fields = el("div").class("fields").put_all(&[
        race.field.clone(),
        goal.field.clone(),
        pace.field.clone(),
        panels::shape_button(planner, panel),
    ]);
    let (headline, spoken) = headline::headline(planner);
    let told = el("div").class("told").put_all(&[headline, headline::first_clocks(planner)]);
    let side = el("div").class("side").put_all(&[fields, panels::panels(planner, panel, panels::PLANNING)]);
    let (chart, (splits, table)) = (chart::split_chart(planner), table::split_table(planner));
    let taking = panels::panels(planner, panel, panels::TAKING);
    let plan = el("div").class("plan").put_all(&[told, chart.section.clone(), splits, taking.clone()]);
    let notices = el("div").class("notices").attr("role", "status").attr("tabindex", "-1");
    let parts = [notices.clone(), panels::turn_place(planner), side, plan];
    let frame = el("div").class("frame").put(el("div").class("planner").put_all(&parts));
    let (is_awake, clicked) = (Cell::default(), RefCell::default());
    let surface =
        Surface { race, goal, pace, spoken, chart, table, taking, notices, frame: frame.clone(), is_awake, clicked };
    wake_on_touch(planner, surface);
    frame.0
}
