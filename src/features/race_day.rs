//! The day of the race: its date and start, the delay to the start line, and planned stops.

use lapwise_core::formats::{canonical, print, strict};
use lapwise_core::messages;
use lapwise_core::pacing::{Stop, Time};
use lapwise_core::present::{phrases, time_of_day_after, typed};

use crate::controls::field::{Field, fixed};
use crate::controls::labelled::labelled;
use crate::controls::status::Status;
use crate::controls::text_input::{Keyboard, TextInput};
use crate::markup::{Element, ElementRef, Event, Fragment, fragment, markup};
use crate::signals::RwSignal;
use crate::state::{Origin, Planned, Planner};

#[cfg(test)]
mod tests;

/// The fields of the day, and the list of stops.
pub(crate) fn race_day_panel(planner: Planner) -> Fragment {
    fragment! {
        div class="grid" {
            (date_field(planner))
            (start_field(planner))
            (delay_field(planner))
        }
        (stops(planner))
    }
}

fn date_field(planner: Planner) -> Element {
    let input = markup! {
        input id="date" type="date"
            prop:value=(move || planner.get().plan.date.map_or_else(String::new, canonical::date))
            on:change=(move |event| take_date(planner, &event.value()));
    };
    labelled("date", messages::date(), &input)
}

fn take_date(planner: Planner, text: &str) {
    let date = strict::date(text).ok();
    // A year that is still being typed is no date yet, and must not clear the one in the plan.
    if date.is_some() || text.is_empty() {
        // Typed in parts: each digit of a day makes another date. A date moves no time, so every plan takes it.
        planner.update(Origin::Typing, |plan| plan.date = date).unwrap_or_default();
    }
}

fn start_field(planner: Planner) -> Element {
    let hint = |Planned { plan, .. }: &Planned| {
        time_of_day_after(plan, plan.goal).map_or_else(String::new, |finish| messages::finish_at(&finish))
    };
    let accept = move |text: &str| {
        let start = typed::start(text)?;
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
    .view(planner, Fragment::new(), Box::new(accept))
}

fn delay_field(planner: Planner) -> Element {
    let delay = move || planner.get().plan.delay;
    let hint = move || match delay() {
        Time::ZERO => messages::delay_hint().to_owned(),
        delay => print::duration(delay),
    };
    let accept = move |text: &str| {
        let delay = typed::delay(text)?;
        planner.update(Origin::Typing, |plan| plan.delay = delay)
    };
    Field {
        id: "delay".to_owned(),
        label: fixed(messages::delay()),
        value: Box::new(move || phrases::delay(delay())),
        hint: Box::new(hint),
        keyboard: Keyboard::Decimal,
    }
    .view(planner, Fragment::new(), Box::new(accept))
}

/// The planned standing times, and the fields that add one.
fn stops(planner: Planner) -> Element {
    let (list, refusal) = (ElementRef::new(), Status::new());
    let texts = move || {
        let planned = planner.get();
        planned.plan.stops.iter().map(|stop| stop_text(*stop, &planned)).enumerate().collect::<Vec<_>>()
    };
    markup! {
        fieldset class="items" ref=(list) {
            legend { (messages::stops()) }
            ul {
                for (index, text) in (texts) {
                    (stop_item(planner, index, &text, list))
                }
            }
            (new_stop(planner, refusal))
            (refusal.alert())
        }
    }
}

fn stop_text(stop: Stop, planned: &Planned) -> String {
    let mark = print::mark_on(&planned.plan, stop.at);
    messages::stop(&mark, &print::duration(stop.time))
}

/// A stop of the list, with the button that removes it.
fn stop_item(planner: Planner, index: usize, text: &str, list: ElementRef) -> Element {
    let remove = move || {
        // Without a stop there is more time for the rest, so the plan is never refused.
        planner.choose(|plan| {
            if index < plan.stops.len() {
                plan.stops.remove(index);
            }
        });
        // The button that had the focus is gone.
        list.focus_first(".add button");
    };
    markup! {
        li {
            span { (text) }
            button type="button" aria-label=(messages::remove_item(text)) on:click=(move |_| remove()) {
                (messages::remove())
            }
        }
    }
}

/// The fields of a stop that is to be added, and the button that adds it.
fn new_stop(planner: Planner, refusal: Status) -> Element {
    let (at, time) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let add = move || -> Result<(), String> {
        let stop = typed::stop(&at.get(), &time.get(), planner.get_untracked().plan.units)?;
        planner.update(Origin::Choice, |plan| plan.stops.push(stop))?;
        at.set(String::new());
        time.set(String::new());
        Ok(())
    };
    let example = messages::stop_at_example(planner.get_untracked().plan.units);
    let at_input = TextInput { id: "stop-at", keyboard: Keyboard::Text, placeholder: example };
    let time_input =
        TextInput { id: "stop-for", keyboard: Keyboard::Decimal, placeholder: messages::stop_for_example() };
    let is_in_field = |event: &Event| event.target().is_some_and(|target| target.closest("input").is_some());
    let press = move |event: Event| match event.key().as_str() {
        "Enter" if is_in_field(&event) => refusal.report(add()),
        _ => {}
    };
    // WebKit reads the example in a field as a part of the label around it.
    let named = |input: Element, name: &'static str| input.attr("aria-label", name);
    markup! {
        div class="add" on:keydown=(press) {
            label { (messages::stop_at()) (named(at_input.bound_to(at), messages::stop_at())) }
            label { (messages::stop_for()) (named(time_input.bound_to(time), messages::stop_for())) }
            button type="button" on:click=(move |_| refusal.report(add())) { (messages::add()) }
        }
    }
}
