//! A run beside its plan as text for other programs: CSV and JSON.
//!
//! Times are hand times, as they are shown, so the laps sum to the finish here too. CSV is written as that of
//! [`table_text`](super::table_text); JSON has whole milliseconds, and metres with up to three decimals.

use super::table_text::csv_cell;
use crate::formats::push_decimal;
use crate::locale;
use crate::messages;
use crate::pacing::{Distance, Plan, Time};
use crate::present::race_summary::RaceSummary;
use crate::racing::{Passed, Recorded, Run, Targets, hand_time};

/// The marks of a run with lap, clock and gap, as CSV; the numbers in metres and seconds after them. Empty where no time
/// counts.
///
/// ```
/// use lapwise_core::files::run_table::csv;
/// use lapwise_core::options;
/// let plan = options::read([("distance", "800m"), ("goal", "2:40"), ("run", "78s_2m38.4s")]).plan;
/// let table = csv(&plan, &options::read_run(&plan).0, "PB");
/// let lines: Vec<&str> = table.trim_start_matches('\u{feff}').split("\r\n").collect();
/// assert_eq!(lines[0], "Mark,Run,Lap,Plan,Gap,Mark (m),Run (s),Plan (s)");
/// assert_eq!(lines[2], "Finish,2:38.4,80.4,2:40.0,1.6 s ahead,800,158.4,160");
/// ```
#[must_use]
pub fn csv(plan: &Plan, run: &Run, pb_name: &str) -> String {
    let Some(summary) = RaceSummary::of(plan, run, pb_name) else { return String::new() };
    let marks = || messages::run_mark();
    let titles = [marks(), messages::run_time(), messages::run_lap(), messages::run_plan(), messages::run_gap()];
    let numbers =
        [format!("{} (m)", marks()), format!("{} (s)", messages::run_time()), format!("{} (s)", messages::run_plan())];
    let mut text = String::from("\u{feff}");
    push_line(&mut text, titles.into_iter().map(str::to_owned).chain(numbers));
    for (row, record) in summary.rows.iter().zip(records(plan, run)) {
        // A spreadsheet cannot strike out a time that does not count.
        let run = if row.is_discounted { "" } else { &row.run };
        let words = [&row.mark, run, &row.lap, &row.plan, &row.gap].map(str::to_owned);
        let seconds = |time: Time| decimal(time.millis());
        let run = record.run.filter(|_| record.counts);
        let numbers = [decimal(record.mark.millimetres()), run.map_or_else(String::new, seconds), seconds(record.plan)];
        push_line(&mut text, words.into_iter().chain(numbers));
    }
    text
}

fn push_line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (index, mut cell) in cells.enumerate() {
        cell.retain(|letter| !locale::ISOLATES.contains(&letter));
        text.push_str(if index > 0 { "," } else { "" });
        text.push_str(&csv_cell(cell));
    }
    text.push_str("\r\n");
}

/// The marks of a run as JSON: `{"goalMs":…,"finishMs":…,"splits":[{"markM":…,"runMs":…,"lapMs":…,"planMs":…,"gapMs":…,
/// "counts":…}]}`, with `null` for what there is not. A gap below zero is ahead.
///
/// ```
/// use lapwise_core::files::run_table::json;
/// use lapwise_core::options;
/// let plan = options::read([("distance", "800m"), ("goal", "2:40"), ("run", "78s_2m38.4s")]).plan;
/// let json = json(&plan, &options::read_run(&plan).0);
/// let last = r#"{"markM":800,"runMs":158400,"lapMs":80400,"planMs":160000,"gapMs":-1600,"counts":true}]}"#;
/// assert!(json.starts_with(r#"{"goalMs":160000,"finishMs":158400,"splits":[{"markM":400,"#) && json.ends_with(last));
/// ```
#[must_use]
pub fn json(plan: &Plan, run: &Run) -> String {
    let finish = run.finish().map(|finish| hand_time(finish, plan.surface));
    let mut text = format!("{{\"goalMs\":{},\"finishMs\":{},\"splits\":[", plan.goal.millis(), or_null(finish));
    for (index, record) in records(plan, run).iter().enumerate() {
        let gap = record.run.filter(|_| record.counts).map(|run| run.signed_millis() - record.plan.signed_millis());
        text.push_str(if index > 0 { "," } else { "" });
        text.push_str(&format!(
            "{{\"markM\":{},\"runMs\":{},\"lapMs\":{},\"planMs\":{},\"gapMs\":{},\"counts\":{}}}",
            decimal(record.mark.millimetres()),
            or_null(record.run),
            or_null(record.lap),
            record.plan.millis(),
            gap.map_or_else(|| "null".to_owned(), |gap| gap.to_string()),
            record.counts,
        ));
    }
    text.push_str("]}");
    text
}

fn or_null(time: Option<Time>) -> String {
    time.map_or_else(|| "null".to_owned(), |time| time.millis().to_string())
}

/// Thousandths as a decimal.
fn decimal(thousandths: u32) -> String {
    let mut text = String::new();
    push_decimal(&mut text, u64::from(thousandths), 3, ".");
    text
}

/// A mark with its times.
struct Record {
    mark: Distance,
    run: Option<Time>,
    lap: Option<Time>,
    plan: Time,
    counts: bool,
}

fn records(plan: &Plan, run: &Run) -> Vec<Record> {
    let marks: Vec<Distance> = run.passages.iter().map(|passage| passage.mark).collect();
    let Ok(targets) = Targets::planned(plan, &marks) else { return Vec::new() };
    let shown = |time| hand_time(time, plan.surface);
    let mut records = Vec::with_capacity(marks.len());
    for passage in &run.passages {
        let from = run.lap_start(passage.mark).map(|Passed { time, .. }| shown(time));
        records.push(Record {
            mark: passage.mark,
            run: passage.recorded.time().map(shown),
            lap: passage.recorded.counted().zip(from).map(|(time, from)| shown(time) - from),
            plan: targets.at(passage.mark).map_or(Time::ZERO, |target| target.cumulative),
            counts: matches!(passage.recorded, Recorded::Timed(_)),
        });
    }
    records
}
