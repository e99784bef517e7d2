//! Times to hold the plan against, and whether there is a goal time at all.

use web_sys::HtmlInputElement;

use crate::pacing::{Aim, References, Time};
use crate::text::{en, field, print, words};

use super::dom::{El, el, follow};
use super::field::{DIGITS, Field, fixed};
use super::state::{Planned, Planner};

/// PB, seed time, goals B and C, and the choice to just finish.
pub(super) fn references_panel(planner: Planner) -> Vec<El> {
    let pb = planner.reader().pb();
    let field = |id, label, slot| reference_field(planner, id, label, slot);
    let fields = [
        field("pb", pb, |all| &mut all.pb),
        field("seed", words::SEED, |all| &mut all.seed),
        field("goal-b", words::GOAL_B, |all| &mut all.goal_b),
        field("goal-c", words::GOAL_C, |all| &mut all.goal_c),
    ];
    vec![el("div").class("grid").put_all(&fields), just_finish(planner)]
}

fn reference_field(
    planner: Planner,
    id: &str,
    label: &'static str,
    slot: fn(&mut References) -> &mut Option<Time>,
) -> El {
    let time = move |planned: &Planned| *slot(&mut planned.plan.references.clone());
    let value = move |planned: &Planned| {
        time(planned).map_or_else(String::new, |time| print::goal(time, planned.plan.distance))
    };
    let hint = move |planned: &Planned| {
        let plan = &planned.plan;
        time(planned).map_or_else(String::new, |time| words::against_reference(plan.goal, time, plan.shown_unit()))
    };
    let read = move |text: &str| {
        let distance = planner.peek().plan.distance;
        let time = match text.trim() {
            "" => None,
            text => Some(field::goal(text, distance).map_err(|error| en::text_error(&error))?),
        };
        planner.edit(&mut |plan| *slot(&mut plan.references) = time)
    };
    Field {
        id: id.to_owned(),
        label: fixed(label),
        value: Box::new(move || value(&planner.now())),
        hint: Box::new(move || hint(&planner.now())),
        mode: DIGITS,
    }
    .view(&[], Box::new(read))
}

fn just_finish(planner: Planner) -> El {
    let input = el("input").attr("type", "checkbox");
    let (shown, ticked): (HtmlInputElement, HtmlInputElement) = (input.cast(), input.cast());
    follow(move || shown.set_checked(planner.now().plan.aim == Aim::Finish));
    // An aim changes words only, so every plan takes it.
    let turn = move || {
        let aim = if ticked.checked() { Aim::Finish } else { Aim::Goal };
        drop(planner.edit(&mut |plan| plan.aim = aim));
    };
    let input = input.on("change", move |_| turn());
    let words = el("span").text(words::JUST_FINISH).put(el("small").text(words::JUST_FINISH_MEANS));
    el("label").class("check").put(input).put(words)
}
