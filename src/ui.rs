//! The interface: components over the signals of [`state`].
//!
//! A component is a function named after what it makes; it runs once and holds no arithmetic, what it shows is
//! computed by the pure modules.
//! The text somebody is typing is local to its field; the shared state holds parsed values.

mod chart;
mod course;
mod day;
mod dom;
mod field;
mod goal;
mod headline;
mod notes;
mod notices;
mod panels;
mod race;
mod references;
mod shape;
mod state;
mod switch;
mod table;

use leptos::prelude::*;
use web_sys::Element;

use dom::el;
pub(crate) use dom::follow;
pub(crate) use state::{Notice, Planner, Reader};

/// The whole widget, alive as long as the owner it is made under.
pub(crate) fn app(planner: Planner) -> Element {
    let panel = RwSignal::new(panels::CLOSED);
    let goal = goal::goal_field(planner);
    let fields = el("div").class("fields").put_all(&[
        race::race_field(planner, &goal),
        goal,
        goal::pace_field(planner),
        panels::shape_button(planner, panel),
    ]);
    let told = el("div").class("told").put_all(&[headline::headline(planner), headline::first_clocks(planner)]);
    let side = el("div").class("side").put_all(&[fields, panels::panels(planner, panel)]);
    let plan = el("div").class("plan").put_all(&[told, chart::split_chart(planner), table::split_table(planner)]);
    let planner = el("div").class("planner").put_all(&[notices::notices(planner), side, plan]);
    el("div").class("frame").put(planner).0
}
