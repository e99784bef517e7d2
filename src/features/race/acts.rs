//! What can be done to a race in progress beside its laps: a mark that was missed, a start that is moved, a stop.

use lapwise_core::formats::print;
use lapwise_core::messages;
use lapwise_core::pacing::{Distance, Time};
use lapwise_core::racing::{Act, Moment};

use super::press_button::press_button;
use super::session::RaceSession;
use crate::controls::switch::presets;
use crate::markup::{Fragment, fragment};

/// The steps by which the start is moved, in milliseconds.
const STEPS: [i64; 4] = [-10_000, -1000, 1000, 10_000];

/// The lengths of the stops that are offered, in seconds.
const STOPS: [u32; 4] = [30, 60, 120, 300];

/// The buttons of these.
pub(super) fn acts(session: RaceSession) -> Fragment {
    let waits_for_gun =
        move || session.progress().and_then(|progress| progress.gun).is_some_and(|gun| session.now() < gun);
    fragment! {
        div class="chips" {
            if (waits_for_gun) {
                (press_button("", messages::gun_went_now(), move |gun| session.act(Act::Gun(gun))))
            }
            if (move || !waits_for_gun() && last_mark(session).is_none()) {
                (press_button("", messages::start_line_now(), move |at| cross_line(session, at)))
            }
            button type="button" on:click=(move |_| session.act(Act::Missed)) { (messages::next_mark_missed()) }
            button type="button" disabled=(move || session.log().and_then(|log| log.first_redoable()).is_none())
                on:click=(move |_| session.redo())
            {
                (messages::redo())
            }
        }
        (group(messages::move_start(), STEPS.map(|step| (step_text(step), Act::ShiftGun(step))).into(), session))
        // A stop is at the last mark, since nobody knows of one before.
        for at in (move || last_mark(session)) {
            (stops(session, at))
        }
    }
}

/// Has the runner cross the start line at a moment, whatever the plan says.
fn cross_line(session: RaceSession, at: Moment) {
    let since_gun = session.progress().and_then(|progress| {
        let to_line = progress.start?.time_since(progress.gun?)?.signed_millis();
        Some(Time::from_millis_capped(u64::try_from(progress.elapsed_millis(at)?.saturating_add(to_line)).ok()?))
    });
    if let Some(delay) = since_gun {
        session.act(Act::Delay(delay));
    }
}

/// The last mark with a time; none before the first.
fn last_mark(session: RaceSession) -> Option<Distance> {
    session.progress().map(|progress| progress.run.last().mark).filter(|mark| !mark.is_zero())
}

fn stops(session: RaceSession, at: Distance) -> Fragment {
    let stop = |seconds| {
        let time = Time::from_seconds(seconds);
        (print::duration(time), Act::AddStop { at, time })
    };
    group(messages::add_stop_here(), STOPS.map(stop).into(), session)
}

/// A group of buttons under its name.
fn group(name: &str, acts: Vec<(String, Act)>, session: RaceSession) -> Fragment {
    let buttons = acts.into_iter().map(|(text, act)| {
        let press: Box<dyn Fn()> = Box::new(move || session.act(act));
        (text, press)
    });
    let buttons = presets(name, buttons.collect());
    fragment! {
        fieldset class="items" {
            legend { (name) }
            (buttons)
        }
    }
}

/// The text of a step, which has its sign.
fn step_text(millis: i64) -> String {
    let time = print::duration(Time::from_millis_capped(millis.unsigned_abs()));
    if millis < 0 { messages::earlier_by(&time) } else { messages::later_by(&time) }
}
