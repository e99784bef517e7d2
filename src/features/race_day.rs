//! The day of the race: its date and start, the delay to the start line, and planned stops.

use web_sys::HtmlInputElement;

use lapwise_core::formats::{canonical, field, print, strict};
use lapwise_core::messages;
use lapwise_core::pacing::{ShownUnit, Stop, Time};
use lapwise_core::present::refusals;
use lapwise_core::present::time_of_day_after;

use crate::controls::field::{Field, fixed};
use crate::controls::focus::focus_first;
use crate::controls::text_input::{Keyboard, text_input};
use crate::markup::{Element, Fragment, button, effect, el};
use crate::state::{Origin, Planned, Planner};

/// The fields of the day, and the list of stops.
pub(crate) fn race_day_panel(planner: Planner) -> Vec<Element> {
    let fields = [date_field(planner), start_field(planner), delay_field(planner)];
    vec![el("div").class("grid").put_all(&fields), stops(planner)]
}

fn date_field(planner: Planner) -> Element {
    let input = el("input").attr("id", "date").attr("type", "date");
    let (shown, typed): (HtmlInputElement, HtmlInputElement) = (input.cast(), input.cast());
    effect(move || {
        let date = planner.get().plan.date.map_or_else(String::new, canonical::date);
        if shown.value() != date {
            shown.set_value(&date);
        }
    });
    let take = move || {
        let date = strict::date(&typed.value()).ok();
        // A year that is still being typed is no date yet, and must not clear the one in the plan.
        if date.is_some() || typed.value().is_empty() {
            // Typed in parts: each digit of a day makes another date. A date moves no time, so every plan takes it.
            planner.update(Origin::Typing, |plan| plan.date = date).unwrap_or_default();
        }
    };
    el("div")
        .class("field")
        .put(el("label").attr("for", "date").text(messages::date()))
        .put(el("div").class("entry").put(input.on("change", move |_| take())))
}

fn start_field(planner: Planner) -> Element {
    let hint = |Planned { plan, .. }: &Planned| {
        time_of_day_after(plan, plan.goal).map_or_else(String::new, |finish| messages::finish_at(&finish))
    };
    let read = move |text: &str| {
        let start = match text.trim() {
            "" => None,
            text => Some(field::time_of_day(text).map_err(|error| refusals::text_error(&error))?),
        };
        planner.update(Origin::Typing, |plan| plan.start = start)
    };
    let value = |planned: &Planned| planned.plan.start.map_or_else(String::new, print::time_of_day);
    Field {
        id: "start".to_owned(),
        label: fixed(messages::start()),
        value: Box::new(move || value(&planner.get())),
        hint: Box::new(move || hint(&planner.get())),
        keyboard: Keyboard::Decimal,
    }
    .view(planner, Fragment::new(), Box::new(read))
}

fn delay_field(planner: Planner) -> Element {
    let delay = move || Some(planner.get().plan.delay).filter(|delay| !delay.is_zero());
    let value = move || {
        let clock = |delay| print::clock(delay, ShownUnit::of(delay).unwrap_or(ShownUnit::Hundredth));
        delay().map_or_else(String::new, clock)
    };
    let read = move |text: &str| {
        let delay = match text.trim() {
            "" => Time::ZERO,
            text => field::standing(text).map_err(|error| refusals::text_error(&error))?,
        };
        planner.update(Origin::Typing, |plan| plan.delay = delay)
    };
    Field {
        id: "delay".to_owned(),
        label: fixed(messages::delay()),
        value: Box::new(value),
        hint: Box::new(move || delay().map_or_else(|| messages::delay_hint().to_owned(), print::duration)),
        keyboard: Keyboard::Decimal,
    }
    .view(planner, Fragment::new(), Box::new(read))
}

/// The planned standing times, and the fields that add one.
fn stops(planner: Planner) -> Element {
    let refusal = el("p").class("hint error").attr("role", "alert");
    let items = move || {
        let planned = planner.get();
        planned.plan.stops.iter().map(|stop| stop_text(*stop, &planned)).collect::<Vec<_>>()
    };
    let whole = el("fieldset").class("items");
    let parent = whole.clone();
    let list = el("ul").bind_children(move || {
        items().into_iter().enumerate().map(|(index, text)| stop_item(planner, index, &text, &parent)).collect()
    });
    whole.put(el("legend").text(messages::stops())).put(list).put(new_stop(planner, refusal.clone())).put(refusal)
}

/// The fields of a stop that is to be added, and the button that adds it.
fn new_stop(planner: Planner, refusal: Element) -> Element {
    let at = text_input("stop-at", Keyboard::Text).attr("placeholder", messages::stop_at_example());
    let time = text_input("stop-for", Keyboard::Decimal).attr("placeholder", messages::stop_for_example());
    let (at_input, time_input): (HtmlInputElement, HtmlInputElement) = (at.cast(), time.cast());
    let add = move || -> Result<(), String> {
        let units = planner.get_untracked().plan.units;
        let at = field::length(&at_input.value(), units).map_err(|error| refusals::text_error(&error))?;
        let time = field::standing(&time_input.value()).map_err(|error| refusals::text_error(&error))?;
        planner.update(Origin::Choice, |plan| plan.stops.push(Stop { at, time }))?;
        at_input.set_value("");
        time_input.set_value("");
        Ok(())
    };
    let add = button(move || refusal.0.set_text_content(add().err().as_deref())).text(messages::add());
    el("div").class("add").put_all(&[labelled(messages::stop_at(), at), labelled(messages::stop_for(), time), add])
}

fn labelled(label: &str, input: Element) -> Element {
    el("label").put_text(label).put(input)
}

fn stop_text(stop: Stop, planned: &Planned) -> String {
    let mark = print::mark_on(&planned.plan, stop.at);
    messages::stop(&mark, &print::duration(stop.time))
}

/// A stop of the list, with the button that removes it.
fn stop_item(planner: Planner, index: usize, text: &str, list: &Element) -> Element {
    let list = list.clone();
    let remove = move || {
        // Without a stop there is more time for the rest, so the plan is never refused.
        planner.choose(|plan| {
            if index < plan.stops.len() {
                plan.stops.remove(index);
            }
        });
        // The button that had the focus is gone.
        focus_first(&list, ".add button");
    };
    el("li")
        .put(el("span").text(text))
        .put(button(remove).attr("aria-label", &messages::remove_item(text)).text(messages::remove()))
}
