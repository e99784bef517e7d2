//! Times to compare the plan with, and the choice to just finish.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use lapwise_core::editing::decision_mark;
use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::pacing::{Aim, Distance, References, Time};
use lapwise_core::present::phrases;
use lapwise_core::present::refusals;

use crate::controls::field::{Field, fixed};
use crate::controls::place::{beyond_finish, read_place};
use crate::controls::plan_text::plan_line;
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, Fragment, effect, el};
use crate::state::{Origin, Planned, Planner};

/// The fields of the references, the mark of decision, and the choice to just finish.
pub(crate) fn references_panel(planner: Planner) -> Vec<Element> {
    let pb = planner.pb_name();
    let field = |id: &str, label, slot| reference_field(planner, id, label, slot);
    let fields = [
        field("pb", pb, |all| &mut all.pb),
        field("seed", messages::seed_time(), |all| &mut all.seed),
        field("goal-b", messages::goal_b(), |all| &mut all.goal_b),
        field("goal-c", messages::goal_c(), |all| &mut all.goal_c),
        plan_line(planner, "rival", messages::rival_or_pacer(), |plan| &mut plan.rival),
        field("rival-time", messages::their_time(), |all| &mut all.rival),
    ];
    vec![el("div").class("grid").put_all(&fields), decision(planner), just_finish(planner)]
}

/// A field for one reference time. Empty is no reference.
fn reference_field(
    planner: Planner,
    id: &str,
    label: &'static str,
    slot: fn(&mut References) -> &mut Option<Time>,
) -> Element {
    // The slot is borrowed to be written, so it is read from a copy.
    let time = move |planned: &Planned| *slot(&mut planned.plan.references.clone());
    let value = move |planned: &Planned| {
        time(planned).map_or_else(String::new, |time| print::goal(time, planned.plan.distance))
    };
    let hint = move |planned: &Planned| {
        let plan = &planned.plan;
        time(planned).map_or_else(String::new, |time| phrases::goal_against(plan.goal, time, plan.shown_unit()))
    };
    let read = move |text: &str| {
        let distance = planner.get_untracked().plan.distance;
        let time = match text.trim() {
            "" => None,
            text => Some(field::goal(text, distance).map_err(|error| refusals::text_error(&error))?),
        };
        planner.update(Origin::Typing, |plan| *slot(&mut plan.references) = time)
    };
    Field {
        id: id.to_owned(),
        label: fixed(label),
        value: Box::new(move || value(&planner.get())),
        hint: Box::new(move || hint(&planner.get())),
        keyboard: Keyboard::Decimal,
    }
    .view(planner, Fragment::new(), Box::new(read))
}

/// The times at which a runner is on goal B or C, at a mark the reader can choose. Empty without either goal.
fn decision(planner: Planner) -> Element {
    let chosen: RwSignal<Option<Distance>> = RwSignal::new(None);
    let mark = move |Planned { plan, schedule, .. }: &Planned| {
        // A mark that a shorter race has left beyond its finish is no choice any more.
        chosen.get().filter(|mark| *mark < plan.distance).unwrap_or_else(|| decision_mark(plan, schedule))
    };
    let show = move |planned: &Planned| print::mark_on(&planned.plan, mark(planned));
    let read = move |text: &str| {
        let plan = &planner.get_untracked().plan;
        let at = read_place(plan, text)?;
        if at.is_zero() || at == plan.distance {
            return Err(beyond_finish(plan));
        }
        chosen.set(Some(at));
        Ok(())
    };
    let field = move || Field {
        id: "decision".to_owned(),
        label: fixed(messages::decide_at()),
        value: Box::new(move || show(&planner.get())),
        hint: fixed(messages::place_example()),
        keyboard: Keyboard::Text,
    };
    let sentence = move || {
        let planned = planner.get();
        phrases::on_other_goals(&planned.plan, mark(&planned))
    };
    let has_one = move || {
        let References { goal_b, goal_c, .. } = planner.get().plan.references;
        goal_b.or(goal_c).is_some()
    };
    let content = move |has_one: bool| {
        if !has_one {
            return Vec::new();
        }
        vec![
            field().view(planner, Fragment::new(), Box::new(read)),
            el("p").class("meaning").attr("role", "status").bind_text(sentence),
        ]
    };
    el("div").class("parts").bind_children_by_key(has_one, content)
}

fn just_finish(planner: Planner) -> Element {
    let input = el("input").attr("type", "checkbox");
    let (shown, ticked): (HtmlInputElement, HtmlInputElement) = (input.cast(), input.cast());
    effect(move || shown.set_checked(planner.get().plan.aim == Aim::Finish));
    let take = move || {
        let aim = if ticked.checked() { Aim::Finish } else { Aim::Goal };
        // An aim changes words only, so every plan takes it.
        planner.choose(|plan| plan.aim = aim);
    };
    let input = input.on("change", move |_| take());
    let text = el("span").text(messages::just_finish()).put(el("small").text(messages::just_finish_hint()));
    el("label").class("check").put(input).put(text)
}
