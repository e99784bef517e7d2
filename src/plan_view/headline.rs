//! The plan in the line that a runner repeats on the start line, and the first clock times.

use lapwise_core::formats::print;
use lapwise_core::locale::{MARKUP, split_at_markup};
use lapwise_core::messages;
use lapwise_core::pacing::{Plan, Split};
use lapwise_core::present::headline::{self as core_headline, Headline};

use crate::markup::{Element, ElementRef, effect, markup};
use crate::platform::Timer;
use crate::signals::Memo;
use crate::state::{Planned, Planner};

#[cfg(test)]
mod tests;

/// The headline, such as "80.4 a lap after a 77.0. Halfway 5:18.3. Finish 10:40.", under the title of the plan, its
/// runner and its note.
///
/// `spoken` becomes the live region that [`speak`] writes to.
pub(crate) fn headline(planner: Planner, spoken: ElementRef) -> Element {
    let line = Memo::new(move |_| contents(planner, &planner.get()));
    markup! {
        div class="headline" part="headline" {
            (whose_line(planner, "runner", |plan| whole(&plan.athlete, messages::plan_for)))
            (whose_line(planner, "title", |plan| plan.label.clone()))
            (whose_line(planner, "note", |plan| plan.text.clone()))
            p class="pace" {
                (move || line.with(|line| line.before.clone()))
                strong { (move || line.with(|line| line.number.clone())) } " "
                span { (move || line.with(|line| line.rest.clone())) }
            }
            p class="finish" {
                (around(line, 0)) b { (move || line.with(|line| line.halfway.clone())) }
                span { (around(line, 1)) } b { (move || line.with(|line| line.finish.clone())) } (around(line, 2))
                // A separator of its own, since the style sheet may set what follows on another line.
                span class="then" { (move || line.with(separator)) }
                span class="against" { (move || line.with(|line| line.against_pb.clone())) }
            }
            p class="remark" { (move || remark(planner)) }
            p class="unseen" role="status" ref=(spoken);
        }
    }
}

/// A line that says whose plan it is; not there where the plan does not say it.
fn whose_line(planner: Planner, class: &'static str, text: fn(&Plan) -> String) -> Element {
    let text = move || text(&planner.get().plan);
    markup! { p class=(class) dir="auto" hidden=(move || text().is_empty()) { (text) } }
}

/// The sentence about a name; empty without one.
fn whole(name: &str, sentence: fn(&str) -> String) -> String {
    if name.is_empty() { String::new() } else { sentence(name) }
}

/// The text before, between or after the times at halfway and at the finish.
fn around(line: Memo<Headline>, index: usize) -> impl Fn() -> String {
    move || line.with(|line| line.around_times.get(index).cloned().unwrap_or_default())
}

/// The separator before the goal against the personal best; empty where there is none.
fn separator(Headline { against_pb, .. }: &Headline) -> String {
    if against_pb.is_empty() {
        return String::new();
    }
    let facts = messages::then_fact(MARKUP, MARKUP);
    split_at_markup(split_at_markup(&facts).1).0.to_owned()
}

fn contents(planner: Planner, planned: &Planned) -> Headline {
    core_headline::headline(&planned.plan, &planned.schedule, planner.pb_name())
}

/// A remark on the plan, such as that it beats a record; empty without one.
fn remark(planner: Planner) -> String {
    let Planned { plan, schedule, .. } = &*planner.get();
    core_headline::remark(plan, schedule, planner.pb_name()).unwrap_or_default()
}

/// Long enough after the last change that nobody is interrupted while typing.
const SPEAK_AFTER_MILLIS: i32 = 1500;

/// Has a screen reader read the headline aloud after each change by the reader.
pub(crate) fn speak(planner: Planner, live_region: ElementRef) {
    let speak = Timer::new(SPEAK_AFTER_MILLIS, move || {
        let planned = planner.get_untracked();
        let Headline { line, finish, .. } = contents(planner, &planned);
        if let Some(live_region) = live_region.get() {
            live_region.announce(&messages::spoken_headline(&line, planned.plan.aim, &finish));
        }
    });
    let mut is_first = true;
    effect(move || {
        planner.revision();
        // The plan that the page opens with is read where it stands.
        if !is_first {
            speak.start();
        }
        is_first = false;
    });
}

/// The number of clock times shown before the chart.
const CLOCKS: usize = 4;

/// The first clock times, for the first look on a phone.
pub(crate) fn first_clocks(planner: Planner) -> Element {
    markup! {
        ol class="clocks" part="clocks" aria-label=(messages::first_clocks()) {
            for index in (0..CLOCKS) {
                (clock_item(planner, index))
            }
        }
    }
}

/// The mark and the clock time of one split. A plan of fewer laps has fewer times.
fn clock_item(planner: Planner, index: usize) -> Element {
    let text = move |text: fn(&Planned, Split) -> String| {
        let planned = planner.get();
        planned.schedule.splits().get(index).map_or_else(String::new, |split| text(&planned, *split))
    };
    markup! {
        li hidden=(move || planner.get().schedule.splits().len() <= index) {
            span { (move || text(|Planned { plan, .. }, split| print::mark_on(plan, split.mark))) } " "
            b { (move || text(|Planned { schedule, .. }, split| print::clock(split.cumulative, schedule.unit()))) }
        }
    }
}
