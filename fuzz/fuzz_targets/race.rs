//! The lines of a text as the log of a race, as the values of its link, and as times that somebody pasted.
//!
//! `cargo fuzz run --sanitizer none race` in the folder above, with `cargo-fuzz` and a nightly toolchain, or with
//! `RUSTC_BOOTSTRAP=1`. The core forbids unsafe code, so the address sanitizer would find nothing and take most of the
//! time.
#![no_main]

use lapwise_core::formats::pasted_times;
use lapwise_core::library::race_log;
use lapwise_core::options;
use lapwise_core::pacing::Plan;
use lapwise_core::present::race_outlook::{WhatNow, rest_choice_texts};
use lapwise_core::present::race_screen::RaceScreen;
use lapwise_core::present::race_summary::RaceSummary;
use lapwise_core::present::race_text;
use lapwise_core::racing::{RaceLog, Run, Targets, pasted_run};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let is_track = text.len().is_multiple_of(2);
    let pairs =
        if is_track { [("distance", "3200m"), ("goal", "11m30s")] } else { [("distance", "half"), ("goal", "2h")] };
    let plan = options::read(pairs).plan;
    race(&plan, text);
    values(plan.clone(), text);
    if let Some(read) = pasted_run(&plan, &pasted_times(text), None) {
        assert!(read.run.passed().is_sorted_by_key(|passed| passed.time));
    }
});

fn race(plan: &Plan, text: &str) {
    let (entries, _) = race_log::read_lines(text);
    let log = RaceLog::with_entries(plan.clone(), &entries).expect("the plan has a schedule");
    let (again, bad) = race_log::read_file(&race_log::file(&log)).expect("a file that was written is read");
    assert!(bad.is_empty());
    assert_eq!(again, log);
    let progress = log.progress();
    assert_eq!(RaceScreen::of(&log, &progress).ticks.len(), log.marks().len());
    show(plan, &progress.run);
    let mut with_run = plan.clone();
    options::set_run(&mut with_run, &progress.run);
    let (read, problems) = options::read_run(&with_run);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(read.passages.len(), progress.run.passages.len());
}

fn values(mut plan: Plan, text: &str) {
    let (run, replan) = text.split_once('\n').unwrap_or((text, ""));
    plan.unknown = vec![("run".to_owned(), run.to_owned()), ("replan".to_owned(), replan.to_owned())];
    let (run, _) = options::read_run(&plan);
    options::set_run(&mut plan, &run);
    let (again, problems) = options::read_run(&plan);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(again, run);
    show(&plan, &run);
}

fn show(plan: &Plan, run: &Run) {
    let marks: Vec<_> = run.passages.iter().map(|passage| passage.mark).collect();
    let targets = Targets::of(plan, &marks, run).expect("the plan has a schedule");
    let outlook = WhatNow::of(plan, &targets, run, "PB");
    assert!(outlook.is_some() || rest_choice_texts(plan, &targets, run, "PB").is_empty());
    assert_eq!(RaceSummary::of(plan, run, "PB").is_some(), !race_text::message(plan, run).is_empty());
}
