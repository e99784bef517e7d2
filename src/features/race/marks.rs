//! The marks of a race with what is recorded there, each of which can be corrected at any time: as a clock or as a lap.

use std::sync::Arc;

use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::pacing::{Distance, Plan, Time};
use lapwise_core::present::race_summary::RaceSummary;
use lapwise_core::present::refusals;
use lapwise_core::racing::{
    Act, DoubleTap, Passage, Passed, Progress, Recorded, Stray, StrayReason, hand_time, hand_unit,
};

use super::session::RaceSession;
use crate::controls::status::Status;
use crate::controls::switch::value_switch;
use crate::controls::text_input::{Keyboard, text_input};
use crate::markup::{Element, Event, Fragment, fragment, markup};
use crate::signals::RwSignal;

/// What is typed at a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    Clock,
    Lap,
}

/// A mark with its record, as a row shows it.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    mark: Distance,
    name: String,
    /// The time that is typed over, as a clock or as a lap; empty without one.
    text: String,
    recorded: Recorded,
    doubles: Vec<DoubleTap>,
}

/// The list of the marks, with a switch between clocks and laps.
pub(super) fn marks(session: RaceSession) -> Element {
    let (typed, refusal) = (RwSignal::new(Typed::Clock), Status::new());
    let rows = move || rows(session, typed.get());
    let choices = [(Typed::Clock, messages::as_clock()), (Typed::Lap, messages::as_lap())];
    markup! {
        fieldset class="items race-edit" {
            legend { (messages::times_at_marks()) }
            (value_switch(messages::times_at_marks(), &choices, typed))
            (refusal.alert())
            ul {
                for row in (rows) { (mark_row(session, typed, &row, refusal)) }
            }
            for text in (move || strays(session)) { p class="hint" { (text) } }
        }
    }
}

fn rows(session: RaceSession, typed: Typed) -> Vec<Row> {
    let (Some(log), Some(progress)) = (session.log(), session.progress()) else { return Vec::new() };
    // Laps as they are shown beside the plan, which sum to the times that are shown.
    let laps = RaceSummary::of(log.plan(), &progress.run, "").map_or_else(Vec::new, |summary| summary.rows);
    let lap_at = |mark| laps.iter().find(|row| row.at == mark).map_or_else(String::new, |row| row.lap.clone());
    let row = |passage: &Passage| Row {
        mark: passage.mark,
        name: print::mark_on(log.plan(), passage.mark),
        text: match typed {
            Typed::Clock => passage.recorded.time().map_or_else(String::new, |time| clock(log.plan(), time)),
            Typed::Lap => lap_at(passage.mark),
        },
        recorded: passage.recorded,
        doubles: progress.doubles.iter().filter(|double| double.mark == passage.mark).copied().collect(),
    };
    progress.run.passages.iter().map(row).collect()
}

/// The taps that belong to no mark, in words.
fn strays(session: RaceSession) -> Vec<String> {
    let (Some(log), Some(progress)) = (session.log(), session.progress()) else { return Vec::new() };
    let words = |stray: &Stray| match stray.reason {
        StrayReason::BeforeStart => messages::tap_before_start().to_owned(),
        StrayReason::AfterFinish => {
            messages::tap_after_finish(&stray.elapsed.map_or_else(String::new, |time| clock(log.plan(), time)))
        }
    };
    progress.strays.iter().map(words).collect()
}

fn clock(plan: &Plan, time: Time) -> String {
    print::clock(hand_time(time, plan.surface), hand_unit(plan.surface))
}

/// A mark with the field of its time, what else can be done to it, and the second taps there.
fn mark_row(session: RaceSession, typed: RwSignal<Typed>, row: &Row, refusal: Status) -> Element {
    let mark = row.mark;
    let known = row.text.clone();
    let take = move |event: Event| {
        let text = event.value();
        if text != known {
            refusal.report(set_time(session, typed.get_untracked(), mark, &text));
        }
    };
    let input = text_input("", Keyboard::Decimal).attr("aria-label", &row.name).prop("value", row.text.clone());
    input.remove_attr("id");
    input.listen("change", Box::new(take));
    markup! {
        li class=(if matches!(row.recorded, Recorded::Discounted(_)) { "uncounted" } else { "" }) {
            span { (&row.name) }
            (input)
            (other_acts(session, row))
            for double in (row.doubles.clone()) { (second_tap(session, double)) }
        }
    }
}

/// The buttons that change what the time of a mark means.
fn other_acts(session: RaceSession, row: &Row) -> Fragment {
    let mark = row.mark;
    let button = |text: &str, act: Act| {
        markup! { button type="button" on:click=(move |_| session.act(act)) { (text) } }
    };
    match row.recorded {
        Recorded::Timed(_) => fragment! { (button(messages::does_not_count(), Act::Discount(mark))) },
        Recorded::Discounted(_) => fragment! { (button(messages::does_count(), Act::Count(mark))) },
        Recorded::Missed => fragment! { span { (messages::missed()) } },
        Recorded::Open => Fragment::new(),
    }
}

/// A second tap at a mark, which takes the place of the first at a press.
fn second_tap(session: RaceSession, double: DoubleTap) -> Fragment {
    let Some(log) = session.log() else { return Fragment::new() };
    let time = clock(log.plan(), double.elapsed);
    fragment! {
        small { (messages::second_tap(&time)) }
        span;
        button type="button" on:click=(move |_| session.act(Act::SwapDouble(double.number))) { (messages::use_this_time()) }
    }
}

/// Sets the time at a mark to what was typed; an empty text is a mark that was missed.
fn set_time(session: RaceSession, typed: Typed, mark: Distance, text: &str) -> Result<(), String> {
    if text.trim().is_empty() {
        session.act(Act::ClearTime(mark));
        return Ok(());
    }
    // A lap after a mark without a time counts from the last one that has one.
    let last_before = |progress: Arc<Progress>| progress.run.passed().take_while(|passed| passed.mark < mark).last();
    let from = session.progress().and_then(last_before).unwrap_or(Passed::START);
    let elapsed = match typed {
        Typed::Clock => field::cumulative(text, mark).map_err(|error| refusals::text_error(&error))?,
        Typed::Lap => from.time + field::lap(text, mark - from.mark).map_err(|error| refusals::text_error(&error))?,
    };
    session.act(Act::SetTime { mark, elapsed });
    Ok(())
}
