//! Times as people paste them, read as the run of a plan.
#![allow(clippy::unwrap_used, reason = "a test fails where there is nothing")]

use lapwise_core::formats::pasted_times;
use lapwise_core::options;
use lapwise_core::pacing::Plan;
use lapwise_core::racing::{PastedKind, PastedRun, Recorded, pasted_run};

const CUMULATIVE: PastedKind = PastedKind::Cumulative;
const LAPS: PastedKind = PastedKind::Laps;

#[test]
fn laps_and_cumulative_times_are_told_apart_by_what_the_distance_allows() {
    let plan = two_mile();
    let table: [(&str, PastedKind, &[u32]); 9] = [
        ("1:20 2:40 4:00", CUMULATIVE, &[80_000, 160_000, 240_000]),
        ("78 79 80.5 82", LAPS, &[78_000, 157_000, 237_500, 319_500]),
        ("1,20.5", CUMULATIVE, &[80_500]),
        ("80,5\n81,0\n80,0", LAPS, &[80_500, 161_500, 241_500]),
        ("1:20.0,2:40.1,4:00.5", CUMULATIVE, &[80_000, 160_100, 240_500]),
        ("78,79,80.5,82", LAPS, &[78_000, 157_000, 237_500, 319_500]),
        ("1\t1:20\n2\t2:40\n3\t4:00", CUMULATIVE, &[80_000, 160_000, 240_000]),
        ("1. 80.0\n2. 80.4\n3. 79.6", LAPS, &[80_000, 160_400, 240_000]),
        ("1:20 2:40\n4:00 5:20", CUMULATIVE, &[80_000, 160_000, 240_000, 320_000]),
    ];
    for (text, kind, times) in table {
        let read = read(&plan, text);
        assert_eq!((read.kind, counted(&read).as_slice()), (kind, times), "{text}");
        assert_eq!(read.left_over, 0);
    }
}

#[test]
fn what_was_taken_for_laps_can_be_read_as_cumulative_times_and_back() {
    let plan = two_mile();
    let lines = pasted_times("1:20 2:41 4:03");
    let times = |kind| counted(&pasted_run(&plan, &lines, Some(kind)).unwrap());
    assert_eq!(times(CUMULATIVE), [80_000, 161_000, 243_000]);
    assert_eq!(times(LAPS), [80_000, 241_000, 484_000]);
    // Times that fall are no cumulative ones.
    assert_eq!(pasted_run(&plan, &pasted_times("82 80"), Some(CUMULATIVE)), None);
}

#[test]
fn a_table_with_both_is_read_by_its_better_column() {
    let read = read(&two_mile(), "400m  80.0  1:20.0\n800m  80.1  2:40.1\n1200m  79.9  4:00.0\n");
    assert_eq!(counted(&read), [80_000, 160_100, 240_000]);
}

#[test]
fn places_say_where_a_time_was_taken() {
    let pairs = [("distance", "marathon"), ("goal", "4h"), ("every", "1mi")];
    let plan = options::read(pairs).plan;
    let site = "5 km 00:28:26 (5:41/km) 10 km 00:56:52 Half 1:59:59 30K 2:50:38";
    let read = read(&plan, site);
    assert_eq!(read.kind, CUMULATIVE);
    let marks: Vec<(u32, u32)> =
        read.run.passed().map(|passed| (passed.mark.millimetres() / 1000, passed.time.millis() / 1000)).collect();
    assert_eq!(marks, [(5000, 1706), (10_000, 3412), (21_097, 7199), (30_000, 10_238)]);
}

#[test]
fn times_of_other_splits_than_the_plans_fall_on_common_ones() {
    let pairs = [("distance", "marathon"), ("goal", "4h"), ("every", "1mi")];
    let plan = options::read(pairs).plan;
    let mats = "28:26 56:52 1:25:19 1:53:45 2:22:11 2:50:38 3:19:04 3:47:30 4:00:00";
    assert_eq!(read(&plan, mats).run.passed().nth(1).map(|passed| passed.mark.millimetres()), Some(10_000_000));
    let finish = read(&plan, "4:01:12");
    assert_eq!(finish.run.finish().map(|time| time.millis()), Some(14_472_000));
}

#[test]
fn a_mark_without_a_time_is_missed_and_what_is_beyond_the_race_is_counted() {
    let plan = two_mile();
    let gap = read(&plan, "1:20 x 4:00 - 6:40");
    assert_eq!(counted(&gap), [80_000, 240_000, 400_000]);
    assert_eq!(gap.run.passages.iter().filter(|passage| passage.recorded == Recorded::Missed).count(), 2);
    let long = read(&plan, &"80.0 ".repeat(500));
    assert_eq!((long.kind, long.left_over, counted(&long).len()), (LAPS, 492, 8));
}

#[test]
fn a_page_of_nonsense_is_no_run() {
    let plan = two_mile();
    let page = "<html><title>Results 2026</title>\n".repeat(5000);
    for text in ["", "no times here", "— – —", &page.replace("2026", "")] {
        assert_eq!(pasted_run(&plan, &pasted_times(text), None), None);
    }
    // Whatever it is read as, it gives a result, soon.
    let numbers = "12.3 99:99 1:2:3:4 5 km 7\n".repeat(5000);
    let read = pasted_run(&plan, &pasted_times(&numbers), None);
    assert!(read.is_none_or(|read| read.run.passages.len() >= 8));
}

fn two_mile() -> Plan {
    options::read([("distance", "3200m"), ("goal", "11:30")]).plan
}

fn read(plan: &Plan, text: &str) -> PastedRun {
    pasted_run(plan, &pasted_times(text), None).unwrap_or_else(|| panic!("{text} is a run"))
}

/// The milliseconds of the times that count.
fn counted(read: &PastedRun) -> Vec<u32> {
    read.run.passed().map(|passed| passed.time.millis()).collect()
}
