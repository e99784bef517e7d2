//! A run from the file of a watch: it is read on the device, held against the marks of the plan, and put into the plan.
//!
//! What is in a file, and what is said of it, is [`lapwise_core::files::activity`]'s.

mod file_reading;

use lapwise_core::messages;
use lapwise_core::options::has_run;
use lapwise_core::present::race_text;

use crate::markup::{Element, Event, Fragment, fragment, markup};
use crate::parts::opener::opener;
use crate::parts::panel::Panel;
use crate::state::Planner;
use file_reading::FileReading;

#[cfg(test)]
mod tests;

/// The input of a file, how far it is read, what is in it, and the button that puts its times into the plan.
pub(crate) fn activity_panel(planner: Planner) -> Fragment {
    let reading = FileReading::new(planner);
    fragment! {
        p class="hint" { (messages::run_file_hint()) }
        (file_input(reading))
        if (move || reading.is_running()) {
            (progress(reading))
        }
        (reading.refusal().alert())
        for sentence in (move || reading.report().sentences) {
            p { (sentence) }
        }
        if (move || reading.has_unkept()) {
            button type="button" class="primary" on:click=(move |_| reading.use_times()) {
                (move || race_text::keep_button(&planner.get().plan))
            }
        }
        (reading.outcome())
        if (move || reading.has_times()) {
            (times(reading))
        }
        (opener(Panel::Run, fragment! { (move || run_opener(planner)) }))
    }
}

/// The words of the button that leads to the run of the plan, or to the field for typed times.
fn run_opener(planner: Planner) -> &'static str {
    if has_run(&planner.get().plan) { messages::see_the_run() } else { messages::paste_times() }
}

fn file_input(reading: FileReading) -> Element {
    let read = move |event: Event| {
        if let Some(input) = event.target() {
            reading.start(&input);
        }
    };
    markup! {
        div class="add" {
            label {
                (messages::choose_run_file())
                input type="file" accept=".gpx,.tcx,.fit" id="run-file" on:change=(read);
            }
        }
    }
}

/// How far the file is read, and the button that stops it.
fn progress(reading: FileReading) -> Element {
    let read = move || messages::reading_run_file(reading.percent());
    markup! {
        div class="reading-file" {
            progress max="100" prop:value=(move || reading.percent().to_string()) aria-label=(read);
            span { (read) }
            button type="button" on:click=(move |_| reading.stop()) { (messages::stop_reading()) }
        }
    }
}

fn times(reading: FileReading) -> Element {
    let headings = [messages::mark(), messages::clock(), messages::lap(), messages::gap_to_plan()];
    markup! {
        table aria-label=(messages::run_from_file()) {
            thead {
                tr { for heading in (headings) { th { (heading) } } }
            }
            tbody { for row in (move || reading.report().rows) { tr { for cell in (row) { td { (cell) } } } } }
        }
    }
}
