//! The panel that starts a race: at a press, at a time of day, or in the past, and the delay to the start line.

use lapwise_core::formats::print;
use lapwise_core::messages;
use lapwise_core::pacing::Date;
use lapwise_core::present::{phrases, typed};
use lapwise_core::racing::Moment;
use leptos::prelude::use_context;

use super::earlier::earlier_races;
use super::press_button::press_button;
use super::session::{RaceSession, moment, moment_now};
use crate::controls::status::Status;
use crate::controls::text_input::{Keyboard, TextInput, text_input};
use crate::markup::{Element, Event, Fragment, fragment, markup};
use crate::platform::clock::{self, DAY_MILLIS};
use crate::signals::RwSignal;
use crate::state::{Origin, Planner};

/// The choices.
pub(crate) fn start_panel(_: Planner) -> Fragment {
    use_context().map_or_else(Fragment::new, choices)
}

fn choices(session: RaceSession) -> Fragment {
    let refusal = Status::new();
    let start = move |gun: Result<Moment, String>| refusal.report(gun.map(|gun| session.start(gun)));
    let start_at = move |text: String| start(moment_of_day(session, &text));
    let start_ago = move |text: String| start(moment_ago(&text));
    let planned = session.planner.get_untracked().plan.start.map(print::time_of_day).unwrap_or_default();
    let at = TextInput { id: "race-at", keyboard: Keyboard::Decimal, placeholder: messages::race_at_example() };
    let ago = TextInput { id: "race-ago", keyboard: Keyboard::Decimal, placeholder: messages::race_ago_example() };
    fragment! {
        div class="race-start" {
            (press_button("now primary", messages::race_now(), move |gun| session.start(gun)))
            (choice(messages::race_at(), at, planned, messages::race_at_button(), start_at))
            (choice(messages::race_ago(), ago, String::new(), messages::race_ago_button(), start_ago))
            (delay(session.planner, refusal))
            (refusal.alert())
            p class="hint" { (messages::race_is_stored()) }
        }
        (earlier_races(session))
    }
}

/// A field and the button that takes what is in it; so does the key Enter.
fn choice(
    label: &'static str,
    input: TextInput,
    text: String,
    button: &'static str,
    take: impl Fn(String) + Copy + 'static,
) -> Element {
    let text = RwSignal::new(text);
    let press = move |event: Event| {
        if event.key() == "Enter" {
            // The button in the row has a click of its own.
            event.prevent_default();
            take(text.get_untracked());
        }
    };
    markup! {
        div class="add" on:keydown=(press) {
            label { (label) (input.bound_to(text).attr("aria-label", label)) }
            button type="button" on:click=(move |_| take(text.get_untracked())) { (button) }
        }
    }
}

/// The field of the delay to the start line, from which the clock of a race counts.
fn delay(planner: Planner, refusal: Status) -> Element {
    let take = move |event: Event| {
        let delay = typed::delay(&event.value());
        refusal.report(delay.and_then(|delay| planner.update(Origin::Choice, |plan| plan.delay = delay)));
    };
    let input = text_input("race-delay", Keyboard::Decimal)
        .attr("placeholder", messages::race_ago_example())
        .attr("aria-label", messages::delay())
        .prop("value", move || phrases::delay(planner.get().plan.delay));
    input.listen("change", Box::new(take));
    markup! {
        div class="add" {
            label { (messages::delay()) (&input) small { (messages::race_delay_hint()) } }
        }
    }
}

/// The moment that is a typed time ago.
fn moment_ago(text: &str) -> Result<Moment, String> {
    // A race that starts at once has a button of its own.
    if text.trim().is_empty() {
        return Err(messages::race_ago_refused().to_owned());
    }
    Ok(moment_now().later_by(typed::delay(text)?.signed_millis().saturating_neg()))
}

/// The moment of a time of day: on the day of the plan where that is near, otherwise today or tomorrow.
fn moment_of_day(session: RaceSession, text: &str) -> Result<Moment, String> {
    let no_time = || messages::race_at_refused().to_owned();
    let time = typed::start(text)?.ok_or_else(no_time)?;
    let on = |date| clock::moment_of_day(date, time.seconds()).map(moment);
    let now = moment_now();
    let planned = session.planner.get_untracked().plan.date.map(Date::parts).and_then(on);
    // More than a day from now is a race that is over, or one that is only tried out.
    if let Some(gun) = planned.filter(|gun| now.millis_since(*gun).unsigned_abs() < DAY_MILLIS) {
        return Ok(gun);
    }
    let ((year, month, day), _) = clock::day_and_seconds(clock::now_millis());
    let today = on((year, month, day)).ok_or_else(no_time)?;
    // Just after midnight, for somebody who waits just before it.
    let is_tomorrow = now.millis_since(today) > HALF_DAY_MILLIS;
    Ok(is_tomorrow.then(|| on((year, month, day.saturating_add(1)))).flatten().unwrap_or(today))
}

/// The longest time after which a time of day is still one of today, in milliseconds.
const HALF_DAY_MILLIS: i64 = 43_200_000;
