//! The day of the race: when it starts, and where the runner stands still.

use web_sys::HtmlInputElement;

use lapwise_core::formats::{canonical, field, print, strict};
use lapwise_core::messages;
use lapwise_core::pacing::{ShownUnit, Stop, Time};
use lapwise_core::present::refusals;

use crate::controls::field::{DIGITS, Field, TEXT, fixed, text_input};
use crate::controls::focus::focus_first;
use crate::markup::{Element, button, effect, el};
use crate::state::{Planned, Planner};

/// Date, start, delay to the start line, and stops.
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
    let set = move || {
        let date = strict::date(&typed.value()).ok();
        // A year that is still being typed is no day yet.
        if date.is_some() || typed.value().is_empty() {
            drop(planner.edit(&mut |plan| plan.date = date));
        }
    };
    el("div")
        .class("field")
        .put(el("label").attr("for", "date").text(messages::date()))
        .put(el("div").class("entry").put(input.on("change", move |_| set())))
}

fn start_field(planner: Planner) -> Element {
    let hint = |Planned { plan, .. }: &Planned| {
        plan.start.map_or_else(String::new, |start| {
            let (finish, midnights) = start.after(plan.delay + plan.goal);
            messages::finish_at(&messages::time_of_day(&print::time_of_day(finish), midnights))
        })
    };
    let read = move |text: &str| {
        let start = match text.trim() {
            "" => None,
            text => Some(field::time_of_day(text).map_err(|error| refusals::text_error(&error))?),
        };
        planner.edit(&mut |plan| plan.start = start)
    };
    let value = |planned: &Planned| planned.plan.start.map_or_else(String::new, print::time_of_day);
    Field {
        id: "start".to_owned(),
        label: fixed(messages::start()),
        value: Box::new(move || value(&planner.get())),
        hint: Box::new(move || hint(&planner.get())),
        mode: DIGITS,
    }
    .view(planner, &[], Box::new(read))
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
        planner.edit(&mut |plan| plan.delay = delay)
    };
    Field {
        id: "delay".to_owned(),
        label: fixed(messages::delay()),
        value: Box::new(value),
        hint: Box::new(move || delay().map_or_else(|| messages::delay_means().to_owned(), print::duration_words)),
        mode: DIGITS,
    }
    .view(planner, &[], Box::new(read))
}

/// Planned standing times.
fn stops(planner: Planner) -> Element {
    let at = text_input("stop-at", TEXT).attr("placeholder", messages::stop_at_example());
    let time = text_input("stop-for", DIGITS).attr("placeholder", messages::stop_for_example());
    let refusal = el("p").class("hint error").attr("role", "alert");
    let line = refusal.clone();
    let (at_input, time_input): (HtmlInputElement, HtmlInputElement) = (at.cast(), time.cast());
    let add = move || -> Result<(), String> {
        let units = planner.get_untracked().plan.units;
        let said = |error| refusals::text_error(&error);
        let at = field::length(&at_input.value(), units).map_err(said)?;
        let time = field::standing(&time_input.value()).map_err(said)?;
        planner.edit(&mut |plan| plan.stops.push(Stop { at, time }))?;
        at_input.set_value("");
        time_input.set_value("");
        Ok(())
    };
    let add = button(move || line.0.set_text_content(add().err().as_deref())).text(messages::add());
    let items = move || planner.get().plan.stops.iter().map(|stop| said(*stop, &planner.get())).collect::<Vec<_>>();
    let whole = el("fieldset").class("items");
    let place = whole.clone();
    let list = el("ul").bind_children(move || {
        items().into_iter().enumerate().map(|(index, text)| stop(planner, index, &text, &place)).collect()
    });
    whole
        .put(el("legend").text(messages::stops()))
        .put(list)
        .put(el("div").class("add").put_all(&[
            labelled(messages::stop_at(), at),
            labelled(messages::stop_for(), time),
            add,
        ]))
        .put(refusal)
}

fn labelled(label: &str, input: Element) -> Element {
    el("label").put_text(label).put(input)
}

fn said(stop: Stop, planned: &Planned) -> String {
    let mark = print::mark(stop.at, planned.plan.surface, planned.plan.units);
    messages::stop(&mark, &print::duration_words(stop.time))
}

fn stop(planner: Planner, index: usize, text: &str, whole: &Element) -> Element {
    let whole = whole.clone();
    let remove = move || {
        // Without a stop there is more time for the rest.
        drop(planner.edit(&mut |plan| {
            if index < plan.stops.len() {
                plan.stops.remove(index);
            }
        }));
        focus_first(&whole, ".add button");
    };
    el("li")
        .put(el("span").text(text))
        .put(button(remove).attr("aria-label", &messages::remove(text)).text(messages::remove_label()))
}
