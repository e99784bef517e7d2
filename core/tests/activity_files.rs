//! Files of watches and apps, beside what independent libraries read in them.
//!
//! `data/activities/README.md` says where the files come from, and how the figures beside them were made.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use lapwise_core::files::activity::{Activity, ActivityError, Damage, Extent, FileRun, FileTime, Sport, read, run_of};
use lapwise_core::pacing::Distance;
use std::fs;

fn bytes(name: &str) -> Vec<u8> {
    fs::read(format!("{}/tests/data/activities/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn activity(name: &str) -> Activity {
    read(&bytes(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What a library tells of a file: laps, the number of points, and some of them.
#[derive(Default)]
struct Told {
    laps: Vec<ToldLap>,
    point_count: usize,
    /// The number, the moment in milliseconds since 1970 and the millimetres of a point.
    points: Vec<(usize, i64, Option<i64>)>,
}

struct ToldLap {
    start: i64,
    millis: i64,
    millimetres: Option<i64>,
    by_hand: bool,
}

impl Told {
    fn of(name: &str) -> Self {
        let mut told = Self::default();
        for line in String::from_utf8(bytes(&format!("{name}.txt"))).unwrap().lines() {
            let words: Vec<&str> = line.split(' ').collect();
            let number = |at: usize| words[at].parse::<i64>().unwrap();
            let distance = |at: usize| (words[at] != "-").then(|| number(at));
            match words[0] {
                "#" => {}
                "lap" => told.laps.push(ToldLap {
                    start: number(1),
                    millis: number(2),
                    millimetres: distance(3),
                    by_hand: words[4] == "manual",
                }),
                "points" => told.point_count = words[1].parse().unwrap(),
                "point" => told.points.push((words[1].parse().unwrap(), number(2), distance(3))),
                _ => panic!("{line}"),
            }
        }
        told
    }
}

/// Compares laps and points with those that a library tells, where distances may differ by so many millionths and
/// millimetres.
fn assert_as_told(name: &str, millionths: i64, millimetres: i64) {
    let (activity, told) = (activity(name), Told::of(name));
    assert_eq!(activity.damage, None, "{name}");
    assert_eq!(activity.laps.len(), told.laps.len(), "{name}");
    for (lap, told) in activity.laps.iter().zip(&told.laps) {
        // Files round the starts of laps to seconds, while laps follow each other.
        let end = activity.started + lap.end.signed_millis();
        assert!(end.abs_diff(told.start + told.millis) <= 1_500, "{name}: {lap:?}");
        assert_eq!(i64::from(lap.distance.millimetres()), told.millimetres.unwrap_or(0), "{name}");
        assert_eq!(lap.by_hand, told.by_hand, "{name}");
    }
    assert_eq!(activity.track.len(), told.point_count, "{name}");
    for (index, moment, told) in told.points {
        let point = activity.track[index];
        assert_eq!(activity.started + point.elapsed.signed_millis(), moment, "{name}: point {index}");
        if let Some(told) = told {
            let away = (i64::from(point.distance.millimetres()) - told).abs();
            assert!(away <= millimetres + told * millionths / 1_000_000, "{name}: point {index}: {point:?}, {told}");
        }
    }
}

#[test]
fn fit_files_are_read_as_by_fitdecode() {
    for name in ["polar-marathon.fit", "polar-half-marathon.fit", "garmin-fenix-5-run.fit", "garmin-pressed-laps.fit"] {
        assert_as_told(name, 0, 0);
    }
    assert_eq!(activity("polar-marathon.fit").sport, Some(Sport::Run));
    assert_eq!(activity("garmin-pressed-laps.fit").sport, Some(Sport::Other));
}

#[test]
fn tcx_files_are_read_as_by_activereader() {
    for name in ["garmin-fenix-6-run.tcx", "yoga.tcx", "four-laps.tcx"] {
        assert_as_told(name, 0, 0);
    }
    assert_eq!(activity("garmin-fenix-6-run.tcx").sport, Some(Sport::Run));
    assert_eq!(activity("yoga.tcx").sport, None);
}

#[test]
fn gpx_files_are_read_as_by_gpxpy() {
    // One of them has places to a ten-millionth of a millimetre; here they are read to a centimetre.
    for name in ["cerknicko-jezero.gpx", "around-visnjan-with-car.gpx", "nike-plus.gpx"] {
        assert_as_told(name, 20, 30);
    }
    assert_eq!(activity("nike-plus.gpx").sport, Some(Sport::Run));
}

#[test]
fn the_run_of_a_triathlon_is_its_last_leg() {
    let (run, told) = (activity("triathlon.fit"), Told::of("triathlon.fit"));
    let leg = &told.laps[4];
    // The legs follow each other to the millisecond, while their starts are told to the second.
    assert_eq!((run.sport, run.started, run.laps.len()), (Some(Sport::Run), leg.start + 654, 1));
    assert_eq!((i64::from(run.laps[0].end.millis()), run.laps[0].by_hand), (leg.millis, true));
    let extent = run.started..=leg.start + leg.millis;
    let inside: Vec<_> = told.points.iter().filter(|(_, moment, _)| extent.contains(moment)).collect();
    assert!(inside.len() > 20);
    let way = |moment: i64| {
        let point = run.track.iter().find(|point| run.started + point.elapsed.signed_millis() == moment);
        i64::from(point.unwrap().distance.millimetres())
    };
    for pair in inside.windows(2) {
        let ((_, from, before), (_, to, after)) = (pair[0], pair[1]);
        assert_eq!(way(*to) - way(*from), after.unwrap() - before.unwrap());
    }
}

fn metres(every: u32, course: Distance) -> Vec<Distance> {
    let marks = (1..).map(|mark| Distance::from_metres(mark * every)).take_while(|mark| *mark < course);
    marks.chain([course]).collect()
}

/// The times of a file at the marks of a course, each with a star if it is estimated.
fn times(run: &FileRun) -> Vec<String> {
    let shown = |time: &FileTime| {
        let seconds = time.elapsed.millis() / 1000;
        format!("{}:{:02}{}", seconds / 60, seconds % 60, if time.is_estimated { "*" } else { "" })
    };
    run.times.iter().map(|time| time.as_ref().map_or_else(|| "-".to_owned(), shown)).collect()
}

#[test]
fn pressed_laps_are_the_marks_of_a_race_on_the_track() {
    let course = Distance::from_metres(1600);
    let run = run_of(&activity("four-laps.tcx"), &metres(400, course), course);
    let millis: Vec<_> = run.times.iter().flatten().map(|time| (time.elapsed.millis(), time.is_estimated)).collect();
    assert_eq!(millis, [(79_800, false), (160_150, false), (241_190, false), (320_090, false)]);
}

#[test]
fn a_marathon_with_laps_of_the_watch_is_scaled() {
    let run = run_of(&activity("polar-marathon.fit"), &metres(5_000, Distance::MARATHON), Distance::MARATHON);
    assert_eq!((run.extent, run.measured.millimetres()), (Extent::Course, 43_107_600));
    assert_eq!(run.times.len(), 9);
    assert!(run.times.iter().flatten().all(|time| time.is_estimated));
    // As between the records that fitdecode reads, whose first one is a second after the start.
    let expected = ["31:13*", "62:01*", "93:00*", "124:09*", "156:14*", "188:11*", "222:11*", "257:02*", "272:17*"];
    assert_eq!(times(&run), expected);
}

#[test]
fn a_press_where_the_watch_says_that_it_is_over_is_no_mark() {
    // The lap button at 2:11:57, after 21.1 km by the watch, and the stop button at the finish.
    let activity = activity("polar-half-marathon.fit");
    let run = run_of(&activity, &metres(5_000, Distance::HALF_MARATHON), Distance::HALF_MARATHON);
    assert_eq!(times(&run), ["30:50*", "62:14*", "93:37*", "126:54*", "134:22*"]);
}

#[test]
fn a_file_cut_off_anywhere_gives_a_run_or_a_reason() {
    for name in ["polar-half-marathon.fit", "four-laps.tcx", "cerknicko-jezero.gpx", "triathlon.fit"] {
        let file = bytes(name);
        for end in (0..file.len()).step_by(file.len() / 50) {
            match read(&file[..end]) {
                Ok(activity) => assert_eq!(activity.damage, Some(Damage::CutOff), "{name} {end}"),
                Err(error) => {
                    assert!(matches!(error, ActivityError::Empty | ActivityError::Unreadable), "{name} {end}")
                }
            }
        }
    }
}
