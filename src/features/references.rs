//! Times to hold the plan against, and whether there is a goal time at all.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use lapwise_core::editing;
use lapwise_core::editing::decision_mark;
use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::pacing::{Aim, Distance, References, Time};
use lapwise_core::present::refusals;

use crate::controls::field::{DIGITS, Field, TEXT, fixed};
use crate::controls::plan_text::plan_line;
use crate::markup::{Element, effect, el};
use crate::state::{Planned, Planner};

/// PB, seed time, goals B and C, a rival, and the choice to just finish.
pub(crate) fn references_panel(planner: Planner) -> Vec<Element> {
    let pb = planner.pb_name();
    let field = |id, label, slot| reference_field(planner, id, label, slot);
    let fields = [
        field("pb", pb, |all| &mut all.pb),
        field("seed", messages::seed(), |all| &mut all.seed),
        field("goal-b", messages::goal_b(), |all| &mut all.goal_b),
        field("goal-c", messages::goal_c(), |all| &mut all.goal_c),
        plan_line(planner, "rival", messages::rival_name(), |plan| &mut plan.rival),
        field("rival-time", messages::rival_time(), |all| &mut all.rival),
    ];
    vec![el("div").class("grid").put_all(&fields), decision(planner), just_finish(planner)]
}

fn reference_field(
    planner: Planner,
    id: &str,
    label: &'static str,
    slot: fn(&mut References) -> &mut Option<Time>,
) -> Element {
    let time = move |planned: &Planned| *slot(&mut planned.plan.references.clone());
    let value = move |planned: &Planned| {
        time(planned).map_or_else(String::new, |time| print::goal(time, planned.plan.distance))
    };
    let hint = move |planned: &Planned| {
        let plan = &planned.plan;
        time(planned).map_or_else(String::new, |time| messages::against_reference(plan.goal, time, plan.shown_unit()))
    };
    let read = move |text: &str| {
        let distance = planner.get_untracked().plan.distance;
        let time = match text.trim() {
            "" => None,
            text => Some(field::goal(text, distance).map_err(|error| refusals::text_error(&error))?),
        };
        planner.edit(&mut |plan| *slot(&mut plan.references) = time)
    };
    Field {
        id: id.to_owned(),
        label: fixed(label),
        value: Box::new(move || value(&planner.get())),
        hint: Box::new(move || hint(&planner.get())),
        mode: DIGITS,
    }
    .view(planner, &[], Box::new(read))
}

/// Where a runner is on goal B or C, at a mark that can be chosen, while there is one of them.
fn decision(planner: Planner) -> Element {
    // In millimetres; none is chosen at 0.
    let chosen = RwSignal::new(0);
    let mark = move |Planned { plan, schedule, .. }: &Planned| {
        let chosen = Distance::from_millimetres(u32::try_from(chosen.get()).unwrap_or(0));
        if chosen.is_zero() || chosen >= plan.distance { decision_mark(plan, schedule) } else { chosen }
    };
    let show = move |planned: &Planned| print::mark(mark(planned), planned.plan.surface, planned.plan.units);
    let read = move |text: &str| {
        let plan = &planner.get_untracked().plan;
        let at = field::place(text, plan.units, plan.distance).map_err(|error| refusals::text_error(&error))?;
        if at.is_zero() || at >= plan.distance {
            return Err(messages::beyond_finish(&print::mark(plan.distance, plan.surface, plan.units)));
        }
        chosen.set(at.millimetres() as usize);
        Ok(())
    };
    let field = move || Field {
        id: "decision".to_owned(),
        label: fixed(messages::decide_at()),
        value: Box::new(move || show(&planner.get())),
        hint: fixed(messages::places()),
        mode: TEXT,
    };
    let told = move || on_goals(&planner.get(), mark(&planner.get()));
    let has_one = move || {
        let References { goal_b, goal_c, .. } = planner.get().plan.references;
        goal_b.or(goal_c).is_some()
    };
    let content = move |has_one: bool| {
        if !has_one {
            return Vec::new();
        }
        vec![
            field().view(planner, &[], Box::new(read)),
            el("p").class("meaning").attr("role", "status").bind_text(told),
        ]
    };
    el("div").class("parts").bind_children_by_key(has_one, content)
}

/// "At 30 km in 2:28:00 you are on goal B." For each of the two that there is.
fn on_goals(Planned { plan, .. }: &Planned, mark: Distance) -> String {
    let References { goal_b, goal_c, .. } = plan.references;
    let at = print::mark(mark, plan.surface, plan.units);
    let mut told = String::new();
    for (goal, name) in [(goal_b, messages::on_b()), (goal_c, messages::on_c())] {
        if let Some(Ok(time)) = goal.map(|goal| editing::decision(plan, goal, mark)) {
            let line = messages::on_goal(&at, &print::clock(time, plan.shown_unit()), name);
            told = if told.is_empty() { line } else { format!("{told} {line}") };
        }
    }
    told
}

fn just_finish(planner: Planner) -> Element {
    let input = el("input").attr("type", "checkbox");
    let (shown, ticked): (HtmlInputElement, HtmlInputElement) = (input.cast(), input.cast());
    effect(move || shown.set_checked(planner.get().plan.aim == Aim::Finish));
    // An aim changes words only, so every plan takes it.
    let turn = move || {
        let aim = if ticked.checked() { Aim::Finish } else { Aim::Goal };
        drop(planner.edit(&mut |plan| plan.aim = aim));
    };
    let input = input.on("change", move |_| turn());
    let words = el("span").text(messages::just_finish()).put(el("small").text(messages::just_finish_means()));
    el("label").class("check").put(input).put(words)
}
