//! Runs from files: what is read of each kind, what is refused, and where the times of the marks come from.
#![allow(clippy::unwrap_used, clippy::cast_possible_truncation, reason = "a test fails by panicking")]

#[path = "common/fit_file.rs"]
mod fit_file;
#[path = "common/properties.rs"]
mod properties;

use fit_file::{ENUM, FitFile, SINT32, UINT32};
use lapwise_core::files::activity::{
    Activity, ActivityError, Damage, Extent, FileRun, FileTime, Lap, Point, Reader, Sport, read, refusal, report,
    run_of,
};
use lapwise_core::options;
use lapwise_core::pacing::{Distance, Plan, Time};
use lapwise_core::racing::Recorded;
use proptest::prelude::*;

/// 26 April 2026, 10:00 UTC, in milliseconds.
const TEN: i64 = 1_777_197_600_000;

// GPX

/// A GPX file with this in its one segment.
fn gpx(points: &str) -> String {
    format!("<gpx><trk><trkseg>{points}</trkseg></trk></gpx>")
}

/// A point on the prime meridian, 11.1 m further for each ten-thousandth.
fn trkpt(ten_thousandths: u32, time: &str) -> String {
    format!("<trkpt lat=\"51.{ten_thousandths:04}\" lon=\"0.0000000\"><ele>5</ele><time>{time}</time></trkpt>")
}

#[test]
fn gpx_points_have_times_and_ways() {
    let file = gpx(&[(0, "10:00:00Z"), (10, "11:00:30.5+01:00"), (20, "10:01:00")]
        .map(|(place, time)| trkpt(place, &format!("2026-04-26T{time}")))
        .concat());
    let activity = read(file.as_bytes()).unwrap();
    assert_eq!((activity.started, activity.damage, activity.laps.len()), (TEN, None, 0));
    let points: Vec<_> = activity.track.iter().map(|point| point.elapsed.millis()).collect();
    assert_eq!(points, [0, 30_500, 60_000]);
    // 0.001° at 51.0005° north and at 51.0015° north, by the ellipsoid.
    let ways: Vec<_> = activity.track.iter().map(|point| point.distance.millimetres()).collect();
    assert_eq!(ways, [0, 111_248, 222_496]);
}

#[test]
fn gpx_tracks_and_segments_follow_each_other() {
    let point = |place, minute: u32| trkpt(place, &format!("2026-04-26T10:{minute:02}:00Z"));
    let segments = [point(0, 0), point(10, 1), "</trkseg><trkseg>".to_owned(), point(20, 2)].concat();
    let tracks = [point(0, 0), point(10, 1), "</trkseg></trk><trk><trkseg>".to_owned(), point(20, 2)].concat();
    let one = read(gpx(&[point(0, 0), point(10, 1), point(20, 2)].concat()).as_bytes()).unwrap();
    assert_eq!(read(gpx(&segments).as_bytes()), Ok(one.clone()));
    assert_eq!(read(gpx(&tracks).as_bytes()), Ok(one));
    // A track of another day is another run; the longer one is read.
    let other_day = [&point(0, 0), "</trkseg></trk><trk><trkseg>", &point(0, 20), &point(30, 40)].concat();
    let activity = read(gpx(&other_day.replace("26T10:20", "27T10:20").replace("26T10:40", "27T10:40")).as_bytes());
    assert_eq!(activity.map(|activity| (activity.started, activity.track.len())), Ok((TEN + 87_600_000, 2)));
}

#[test]
fn gpx_in_any_namespace_and_dress_is_read() {
    let time = "2026-04-26T10:00:00Z";
    let plain = gpx(&[trkpt(0, time), trkpt(10, "2026-04-26T10:01:00Z")].concat());
    let expected = read(plain.as_bytes()).unwrap();
    let mut dressed = plain.clone();
    for name in ["gpx", "trk", "trkseg", "trkpt", "ele", "time"] {
        for end in [">", " "] {
            dressed = dressed.replace(&format!("<{name}{end}"), &format!("<g:{name}{end}"));
            dressed = dressed.replace(&format!("</{name}{end}"), &format!("</g:{name}\n{end}"));
        }
    }
    let extension = "<extensions><x:time>1999-01-01T00:00:00Z</x:time><trkpt lat='1' lon='1'/></extensions></g:trkpt";
    let dressed = dressed.replacen("</g:trkpt", extension, 1).replace(time, &format!("<![CDATA[ {time}]]>"));
    let dressed =
        format!("\u{feff}<?xml version='1.0'?><!-- <trk> --><!DOCTYPE gpx [<!ENTITY a 'b>'>]>\r\n{dressed}\n");
    assert_eq!(read(dressed.as_bytes()).as_ref(), Ok(&expected), "{dressed}");
}

#[test]
fn gpx_without_times_is_no_run() {
    let point = "<trkpt lat='51' lon='0'/><trkpt lat='51.1' lon='0'><time>soon</time></trkpt>";
    assert_eq!(read(gpx(point).as_bytes()), Err(ActivityError::NoTimes));
    assert_eq!(read(gpx("").as_bytes()), Err(ActivityError::NoRun));
    let route = "<gpx><rte><rtept lat='51' lon='0'><time>2026-04-26T10:00:00Z</time></rtept></rte></gpx>";
    assert_eq!(read(route.as_bytes()), Err(ActivityError::NoRun));
}

#[test]
fn gpx_points_without_a_time_or_a_place_add_what_they_have() {
    let points = [
        trkpt(500, "before"),
        trkpt(0, "2026-04-26T10:00:00Z"),
        trkpt(10, ""),
        "<trkpt><time>2026-04-26T10:00:30Z</time></trkpt>".to_owned(),
        "<trkpt lat='91' lon='x'><time>2026-04-26T10:00:40Z</time></trkpt>".to_owned(),
        trkpt(0, "2026-04-26T10:01:00Z"),
    ];
    let activity = read(gpx(&points.concat()).as_bytes()).unwrap();
    let points: Vec<_> =
        activity.track.iter().map(|point| (point.elapsed.millis(), point.distance.millimetres())).collect();
    assert_eq!(points, [(0, 0), (30_000, 111_248), (40_000, 111_248), (60_000, 222_496)]);
}

// TCX

fn tcx_lap(start: &str, seconds: &str, metres: u32, trigger: &str, track: &str) -> String {
    format!(
        "<Lap StartTime='2026-04-26T{start}Z'><TotalTimeSeconds>{seconds}</TotalTimeSeconds>\
         <DistanceMeters>{metres}</DistanceMeters><Intensity>Active</Intensity>\
         <TriggerMethod>{trigger}</TriggerMethod>{track}</Lap>"
    )
}

fn tcx(laps: &str) -> String {
    format!(
        "<TrainingCenterDatabase><Activities><Activity Sport='Running'><Id>2026-04-26T10:00:00Z</Id>{laps}\
         <Creator><Name>Watch</Name></Creator></Activity></Activities></TrainingCenterDatabase>"
    )
}

#[test]
fn tcx_laps_say_how_they_ended() {
    let laps = [
        tcx_lap("10:00:00", "79.8", 402, "Manual", ""),
        tcx_lap("10:01:20", "8.1345E1", 401, "Distance", ""),
        tcx_lap("10:02:41", "80.0", 0, "Manual", ""),
    ];
    let activity = read(tcx(&laps.concat()).as_bytes()).unwrap();
    assert_eq!((activity.sport, activity.started), (Some(Sport::Run), TEN));
    let laps: Vec<_> =
        activity.laps.iter().map(|lap| (lap.end.millis(), lap.distance.millimetres(), lap.by_hand)).collect();
    assert_eq!(laps, [(79_800, 402_000, true), (161_145, 401_000, false), (241_145, 0, true)]);
}

#[test]
fn tcx_points_have_the_measured_distance() {
    let point = |seconds: u32, metres: &str| {
        format!(
            "<Trackpoint><Time>2026-04-26T10:00:{seconds:02}Z</Time><Position><LatitudeDegrees>51</LatitudeDegrees>\
             <LongitudeDegrees>{seconds}</LongitudeDegrees></Position>\n<DistanceMeters>\n{metres}</DistanceMeters>\
             <HeartRateBpm><Value>150</Value></HeartRateBpm></Trackpoint>"
        )
    };
    let track = format!("<Track>{}{}{}</Track>", point(0, "0"), point(10, "41.2345678"), point(20, "80"));
    let activity = read(tcx(&tcx_lap("10:00:00", "20", 80, "Manual", &track)).as_bytes()).unwrap();
    let points: Vec<_> =
        activity.track.iter().map(|point| (point.elapsed.millis(), point.distance.millimetres())).collect();
    assert_eq!(points, [(0, 0), (10_000, 41_235), (20_000, 80_000)]);
}

#[test]
fn tcx_of_a_triathlon_is_the_run() {
    let activity = |sport: &str, lap: String| format!("<Activity Sport='{sport}'>{lap}</Activity>");
    let file = format!(
        "<TrainingCenterDatabase><Activities><MultiSportSession><FirstSport>{}</FirstSport><NextSport>{}</NextSport>\
         </MultiSportSession></Activities></TrainingCenterDatabase>",
        activity("Biking", tcx_lap("10:00:00", "3600", 40_000, "Manual", "")),
        activity("Running", tcx_lap("11:02:00", "2400", 10_000, "Manual", "")),
    );
    let run = read(file.as_bytes()).unwrap();
    assert_eq!((run.sport, run.started, run.laps.len()), (Some(Sport::Run), TEN + 3_720_000, 1));
    assert_eq!(run.laps[0].end, Time::from_seconds(2400));
}

#[test]
fn tcx_of_a_course_is_no_run() {
    let file = "<TrainingCenterDatabase><Courses><Course><Lap><TotalTimeSeconds>5</TotalTimeSeconds></Lap><Track>\
                <Trackpoint><Time>2026-04-26T10:00:00Z</Time></Trackpoint></Track></Course></Courses>\
                </TrainingCenterDatabase>";
    assert_eq!(read(file.as_bytes()), Err(ActivityError::NoRun));
}

// FIT

/// 26 April 2026, 10:00 UTC, in seconds of FIT.
const FIT_TEN: u32 = 1_146_132_000;

const RECORD: u16 = 20;
const LAP: u16 = 19;
const SESSION: u16 = 18;
const TIME: fit_file::Field = (253, 4, UINT32);

fn fit_laps(file: FitFile, laps: &[(u32, u32, u32, u8)]) -> FitFile {
    let fields = [TIME, (2, 4, UINT32), (7, 4, UINT32), (9, 4, UINT32), (24, 1, ENUM)];
    laps.iter().fold(file.define(1, LAP, &fields), |file, (start, millis, centimetres, trigger)| {
        let numbers = [FIT_TEN + start + millis / 1000 + 30, FIT_TEN + start, *millis, *centimetres];
        let bytes = numbers.map(u32::to_le_bytes).concat();
        file.message(1, &[&bytes, &[*trigger]])
    })
}

#[test]
fn fit_laps_and_records_are_read() {
    let file = FitFile::default().define(0, RECORD, &[TIME, (5, 4, UINT32), (3, 1, 2)]);
    let file = [(0, 0), (10, 4_000), (20, 8_055)].iter().fold(file, |file, (seconds, centimetres): &(u32, u32)| {
        file.message(0, &[&(FIT_TEN + seconds).to_le_bytes(), &centimetres.to_le_bytes(), &[150]])
    });
    let file = fit_laps(file, &[(0, 79_812, 40_200, 0), (80, 80_300, 40_100, 2), (160, 81_000, 0, 7)]).finish();
    let activity = read(&file).unwrap();
    assert_eq!((activity.started, activity.damage), (TEN, None));
    let laps: Vec<_> =
        activity.laps.iter().map(|lap| (lap.end.millis(), lap.distance.millimetres(), lap.by_hand)).collect();
    assert_eq!(laps, [(79_812, 402_000, true), (160_112, 401_000, false), (241_112, 0, false)]);
    let points: Vec<_> =
        activity.track.iter().map(|point| (point.elapsed.millis(), point.distance.millimetres())).collect();
    assert_eq!(points, [(0, 0), (10_000, 40_000), (20_000, 80_550)]);
}

#[test]
fn fit_of_every_dress_is_read() {
    let place = |degrees: i64| (i32::try_from((degrees << 31) / 180).unwrap()).to_be_bytes();
    let file = FitFile::default()
        // A message that is not of interest, with fields of developers.
        .define_with_developer_fields(5, 23, &[(0, 3, 7)], &[2, 4])
        .message(5, &[b"abc", b"de", b"fghi"])
        .define_big_endian(0, RECORD, &[TIME, (0, 4, SINT32), (1, 4, SINT32)])
        .message(0, &[&(FIT_TEN + 5).to_be_bytes(), &place(51), &place(0)])
        // The time by its last five bits, which go around once.
        .define_big_endian(2, RECORD, &[(0, 4, SINT32), (1, 4, SINT32)])
        .timed_message(2, ((FIT_TEN + 20) & 31) as u8, &[&place(52), &place(0)])
        .timed_message(2, ((FIT_TEN + 50) & 31) as u8, &[&place(51), &place(0)])
        .finish();
    let activity = read(&file).unwrap();
    assert_eq!(activity.started, TEN + 5_000);
    let times: Vec<_> = activity.track.iter().map(|point| point.elapsed.millis()).collect();
    assert_eq!(times, [0, 15_000, 45_000]);
    // A degree at 51.5° north.
    assert_eq!(activity.track[2].distance.millimetres() / 2 / 1000, 111_257);
}

#[test]
fn fit_distances_may_be_counts_that_begin_anew() {
    let bytes = |count: u16| [0, (count << 4) as u8, (count >> 4) as u8];
    let file = FitFile::default().define(0, RECORD, &[TIME, (8, 3, 13)]);
    let file = [(0_u32, 0_u16), (10, 4_000), (20, 64)]
        .iter()
        .fold(file, |file, (seconds, count)| file.message(0, &[&(FIT_TEN + seconds).to_le_bytes(), &bytes(*count)]));
    let activity = read(&file.finish()).unwrap();
    let ways: Vec<_> = activity.track.iter().map(|point| point.distance.millimetres()).collect();
    assert_eq!(ways, [0, 250_000, 260_000]);
}

#[test]
fn fit_of_several_sports_is_the_run() {
    let fields = [(2, 4, UINT32), (7, 4, UINT32), (5, 1, ENUM)];
    let file = fit_laps(FitFile::default(), &[(0, 3_600_000, 4_000_000, 0), (3_700, 2_400_000, 1_000_000, 7)]);
    let file = file.define(3, SESSION, &fields);
    let session = |file: FitFile, start: u32, seconds: u32, sport: u8| {
        file.message(3, &[&(FIT_TEN + start).to_le_bytes(), &(seconds * 1000).to_le_bytes(), &[sport]])
    };
    let file = session(session(file, 0, 3_600, 2), 3_700, 2_400, 1).finish();
    let activity = read(&file).unwrap();
    assert_eq!((activity.sport, activity.started), (Some(Sport::Run), TEN + 3_700_000));
    assert_eq!(activity.laps.iter().map(|lap| lap.end).collect::<Vec<_>>(), [Time::from_seconds(2400)]);
}

#[test]
fn fit_of_a_course_is_no_run() {
    let file = FitFile::default()
        .define(0, 0, &[(0, 1, ENUM)])
        .message(0, &[&[6]])
        .define(0, RECORD, &[TIME])
        .message(0, &[&FIT_TEN.to_le_bytes()])
        .message(0, &[&(FIT_TEN + 1).to_le_bytes()]);
    assert_eq!(read(&file.finish()), Err(ActivityError::NoRun));
}

// Bad input

#[test]
fn what_is_no_run_is_refused_with_its_reason() {
    let table: [(&[u8], ActivityError); 12] = [
        (b"", ActivityError::Empty),
        (b" ", ActivityError::UnknownKind),
        (b"1:20 2:40 4:00", ActivityError::UnknownKind),
        (b"%PDF-1.7 and so on", ActivityError::UnknownKind),
        (b"<html><body>gpx</body></html>", ActivityError::UnknownKind),
        (b"\xff\xfe<\0g\0p\0x\0>\0", ActivityError::UnknownKind),
        (b"PK\x03\x04 and the rest", ActivityError::Compressed),
        (b"\x1f\x8b\x08\0 and the rest", ActivityError::Compressed),
        (b"<gpx>", ActivityError::Unreadable),
        (b"<gpx></trk>", ActivityError::Unreadable),
        (b"<gpx/>", ActivityError::NoRun),
        (b"\x0e\x10\0\0\x05\0\0\0.FIT\0\0", ActivityError::Unreadable),
    ];
    for (file, error) in table {
        assert_eq!(read(file), Err(error), "{}", String::from_utf8_lossy(file));
    }
}

#[test]
fn a_file_that_breaks_off_gives_what_is_there() {
    let point = |second: u32| trkpt(second, &format!("2026-04-26T10:00:{second:02}Z"));
    let gpx = gpx(&(0..20).map(point).collect::<String>());
    let laps = [(0, 80_000, 40_000, 0), (80, 81_000, 40_000, 0), (161, 82_000, 40_000, 0)];
    let fit = fit_laps(FitFile::default(), &laps).finish();
    let tcx =
        tcx(&[tcx_lap("10:00:00", "80", 400, "Manual", ""), tcx_lap("10:01:20", "80", 400, "Manual", "")].concat());
    for file in [gpx.as_bytes(), tcx.as_bytes(), &fit] {
        let whole = read(file).unwrap();
        let mut found = 0;
        for end in 1..file.len() {
            let Ok(part) = read(&file[..end]) else { continue };
            assert!(part.laps.len() + part.track.len() >= found, "{end}");
            found = part.laps.len() + part.track.len();
            assert_eq!(part.damage, Some(Damage::CutOff), "{end}");
            assert_eq!(part.laps, whole.laps[..part.laps.len()], "{end}");
            assert_eq!(part.track, whole.track[..part.track.len()], "{end}");
        }
        assert_eq!(found, whole.laps.len() + whole.track.len());
    }
}

#[test]
fn a_fit_file_with_a_wrong_byte_says_so() {
    let mut file = fit_laps(FitFile::default(), &[(0, 80_000, 40_000, 0)]).finish();
    let last = file.len() - 1;
    file[last] ^= 1;
    assert_eq!(read(&file).map(|activity| (activity.laps.len(), activity.damage)), Ok((1, Some(Damage::Corrupt))));
    // A device that lost its power before it wrote the length.
    file[4..8].fill(0);
    assert_eq!(read(&file).map(|activity| (activity.laps.len(), activity.damage)), Ok((1, Some(Damage::CutOff))));
    // A message without a layout.
    let end = file.len() - 2;
    file[end] = 0x0c;
    assert_eq!(read(&file).map(|activity| (activity.laps.len(), activity.damage)), Ok((1, Some(Damage::Corrupt))));
}

#[test]
fn nested_tags_are_refused_or_cut() {
    let bomb = "<Lap>".repeat(2_000_000);
    assert_eq!(read(format!("<TrainingCenterDatabase>{bomb}").as_bytes()), Err(ActivityError::Unreadable));
    let lap = tcx_lap("10:00:00", "80", 400, "Manual", "");
    let file = tcx(&[lap.as_str(), &bomb].concat());
    let activity = read(file.as_bytes()).unwrap();
    assert_eq!((activity.laps.len(), activity.damage), (1, Some(Damage::Corrupt)));
    let entities = "<!DOCTYPE gpx [<!ENTITY a '0000000000'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>";
    let file = [entities, &gpx(&trkpt(0, "&b;&b;&b;"))].concat();
    assert_eq!(read(file.as_bytes()), Err(ActivityError::NoTimes));
}

// Marks

fn metres(metres: u32) -> Distance {
    Distance::from_metres(metres)
}

/// An activity of laps that end after so many seconds and metres, by hand or not, and an even track over them.
fn activity(laps: &[(u32, u32, bool)]) -> Activity {
    let (mut from, mut track) = ((0, 0), vec![Point { elapsed: Time::ZERO, distance: Distance::ZERO }]);
    let lap = |(seconds, way, by_hand): &(u32, u32, bool)| {
        for step in 1..=10 {
            let elapsed = Time::from_millis(from.0 * 1000 + (seconds - from.0) * 100 * step);
            let distance = Distance::from_millimetres(from.1 * 1000 + (way - from.1) * 100 * step);
            track.push(Point { elapsed, distance });
        }
        let distance = metres(way - from.1);
        from = (*seconds, *way);
        Lap { end: Time::from_seconds(*seconds), distance, by_hand: *by_hand }
    };
    let laps = laps.iter().map(lap).collect();
    Activity { sport: None, started: TEN, laps, track, damage: None }
}

/// The seconds at the marks, and whether each is estimated.
fn seconds(run: &FileRun) -> Vec<Option<(u32, bool)>> {
    run.times.iter().map(|time| time.map(|time| (time.elapsed.millis() / 1000, time.is_estimated))).collect()
}

#[test]
fn laps_by_hand_are_the_marks_if_their_number_fits() {
    let marks = [400, 800, 1200, 1600].map(metres);
    let laps = [(80, 410, true), (160, 818, true), (242, 1230, true), (322, 1641, false)];
    let run = run_of(&activity(&laps), &marks, metres(1600));
    assert_eq!(seconds(&run), [80, 160, 242, 322].map(|time| Some((time, false))));
    assert_eq!((run.started, run.measured, run.extent), (TEN, metres(1641), Extent::Course));
    // In a hall the watch knows little of the distance.
    let laps = [(80, 310, true), (160, 650, true), (242, 980, true), (322, 1300, false)];
    assert!(!run_of(&activity(&laps), &marks, metres(1600)).is_estimated());
}

#[test]
fn a_lap_before_the_start_and_one_after_the_finish_are_left_out() {
    let marks = [400, 800, 1200, 1600].map(metres);
    let laps =
        [(60, 90, true), (140, 492, true), (220, 893, true), (301, 1295, true), (381, 1696, true), (900, 2700, false)];
    let run = run_of(&activity(&laps), &marks, metres(1600));
    assert_eq!(seconds(&run), [80, 160, 241, 321].map(|time| Some((time, false))));
    assert_eq!((run.started, run.measured), (TEN + 60_000, metres(1606)));
}

#[test]
fn laps_by_hand_are_the_marks_where_their_distances_fit() {
    let marks = [5_000, 10_000, 15_000, 20_000, 21_097].map(metres);
    // Nobody pressed at 15 km, and twice at 10 km.
    let laps = [
        (1_500, 5_040, true),
        (3_000, 10_060, true),
        (3_010, 10_095, true),
        (6_000, 20_150, true),
        (6_330, 21_250, false),
    ];
    let run = run_of(&activity(&laps), &marks, metres(21_097));
    let third = run.times[2].unwrap();
    assert_eq!(seconds(&run)[..2], [Some((1_500, false)), Some((3_000, false))]);
    assert_eq!(seconds(&run)[3..], [Some((6_000, false)), Some((6_330, false))]);
    assert!(third.is_estimated && (4_490..4_520).contains(&(third.elapsed.millis() / 1000)), "{third:?}");
}

#[test]
fn laps_by_hand_may_be_more_than_the_marks() {
    let laps = [(80, 402, true), (160, 804, true), (241, 1_206, true), (320, 1_608, false)];
    let run = run_of(&activity(&laps), &[800, 1600].map(metres), metres(1_600));
    assert_eq!(seconds(&run), [160, 320].map(|time| Some((time, false))));
}

#[test]
fn a_track_is_scaled_to_the_course() {
    let marks = [1_000, 2_000, 3_000, 4_000, 5_000].map(metres);
    // Laps that the watch ends by itself each kilometre, of which it measures 5.1.
    let laps =
        [(300, 1_000, false), (600, 2_000, false), (900, 3_000, false), (1_200, 4_000, false), (1_530, 5_100, false)];
    let run = run_of(&activity(&laps), &marks, metres(5_000));
    assert_eq!(seconds(&run), [306, 612, 918, 1_224, 1_530].map(|time| Some((time, true))));
    assert_eq!((run.measured, run.extent), (metres(5_100), Extent::Course));
    // The laps serve where there is no track.
    let indoors = Activity { track: Vec::new(), ..activity(&laps) };
    assert_eq!(seconds(&run_of(&indoors, &marks, metres(5_000))), seconds(&run));
}

#[test]
fn a_press_shortly_before_the_stop_is_the_finish() {
    let marks = [5_000, 10_000].map(metres);
    let laps = [(3_000, 10_100, true), (3_090, 10_180, false)];
    let run = run_of(&activity(&laps), &marks, metres(10_000));
    assert_eq!(seconds(&run), [Some((1_500, true)), Some((3_000, false))]);
    assert_eq!(run.measured, metres(10_100));
}

#[test]
fn a_recording_of_another_length_is_not_scaled() {
    let marks = [1_000, 2_000, 3_000, 4_000, 5_000].map(metres);
    let short = run_of(&activity(&[(900, 3_000, false)]), &marks, metres(5_000));
    assert_eq!(seconds(&short)[..3], [300, 600, 900].map(|time| Some((time, true))));
    assert_eq!((&seconds(&short)[3..], short.extent), (&[None, None][..], Extent::Shorter));
    let long = run_of(&activity(&[(3_000, 10_000, false)]), &marks, metres(5_000));
    assert_eq!(seconds(&long), [300, 600, 900, 1_200, 1_500].map(|time| Some((time, true))));
    assert_eq!(long.extent, Extent::Longer);
}

#[test]
fn nothing_at_all_gives_no_times() {
    let nothing = Activity { sport: None, started: 0, laps: vec![], track: vec![], damage: None };
    assert_eq!(run_of(&nothing, &[], Distance::ZERO).times, []);
    assert_eq!(run_of(&nothing, &[metres(400)], metres(400)).times, [None]);
    assert_eq!(run_of(&nothing, &[metres(400)], Distance::ZERO).times, [None]);
}

// What is said

fn plan(pairs: &[(&str, &str)]) -> Plan {
    options::read(pairs.iter().copied()).plan
}

#[test]
fn each_refusal_says_what_is_wrong() {
    use ActivityError::{Compressed, Empty, NoRun, NoTimes, UnknownKind, Unreadable};
    let said = [Empty, Compressed, UnknownKind, Unreadable, NoTimes, NoRun].map(refusal);
    let expected = [
        "This file is empty.",
        "This file is packed. Unpack it and choose the GPX, TCX or FIT file in it.",
        "This file is neither GPX, TCX nor FIT. Watches and their apps export all three.",
        "This file is damaged, and nothing of a run is left in it. Export it again.",
        "This file has a route and no times. Choose the file of the run.",
        "There is no run in this file.",
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_report_says_where_the_times_come_from() {
    let plan = plan(&[("distance", "5km"), ("goal", "25:00"), ("every", "1km")]);
    let (marks, schedule) = (plan.marks().unwrap(), plan.schedule().unwrap());
    let said = |activity: &Activity| report(&plan, &schedule, activity, &run_of(activity, &marks, plan.distance));
    let watch = [(300, 1_000, false), (600, 2_000, false), (900, 3_000, false), (1_530, 5_104, false)];
    let whole = said(&activity(&watch));
    let scaled = "The times are estimated: the track is scaled to the length of the race.";
    assert_eq!(whole.sentences, ["5.1 km in 25:30.", scaled]);
    assert_eq!(whole.rows[0], ["1 km", "≈ 5:07", "5:07", "7 s behind"]);
    assert_eq!(whole.rows[4][1], "≈ 25:30");
    let short = said(&Activity { damage: Some(Damage::CutOff), ..activity(&watch[..3]) });
    let expected = [
        "The watch measured 3 km, less than the race. The marks after that have no times.",
        "The times are estimated along the track.",
        "The file breaks off. This is what is there.",
    ];
    assert_eq!((short.sentences, short.rows.len()), (expected.map(str::to_owned).to_vec(), 3));
    let ride = said(&Activity {
        sport: Some(Sport::Other),
        damage: Some(Damage::Corrupt),
        ..activity(&[(900, 10_000, false)])
    });
    let expected = [
        "The watch measured 10 km, more than the race. The race is taken from its start.",
        "The times are estimated along the track.",
        "The file is damaged. Check these times.",
        "The file calls this a sport other than running.",
    ];
    assert_eq!(ride.sentences, expected);
    let presses = [(300, 1_000, true), (610, 2_020, true), (1_230, 4_040, true), (1_530, 5_060, false)];
    let mixed = said(&activity(&presses));
    assert_eq!(mixed.sentences[1], "Times with ≈ are estimated along the track. The others are laps you pressed.");
    assert_eq!(mixed.rows.iter().filter(|row| row[1].starts_with('≈')).count(), 1);
    let nothing = Activity { sport: None, started: 0, laps: vec![], track: vec![], damage: None };
    assert_eq!(said(&nothing).sentences, ["This file reaches none of the marks of the plan."]);
}

#[test]
fn a_run_has_what_the_file_has_and_nothing_more() {
    let marks = [1_000, 2_000, 3_000].map(metres);
    let time = |seconds| Some(FileTime { elapsed: Time::from_seconds(seconds), is_estimated: true });
    let run = |times: [Option<FileTime>; 3]| {
        let run = FileRun { started: 0, times: times.to_vec(), measured: metres(3_000), extent: Extent::Course };
        run.run(&marks).passages.iter().map(|passage| passage.recorded).collect::<Vec<_>>()
    };
    let timed = |seconds| Recorded::Timed(Time::from_seconds(seconds));
    assert_eq!(run([time(300), None, time(900)]), [timed(300), Recorded::Missed, timed(900)]);
    assert_eq!(run([time(300), None, None]), [timed(300), Recorded::Open, Recorded::Open]);
}

// Properties

/// Reads a file in pieces of these sizes, again and again.
fn read_in_pieces(file: &[u8], sizes: &[usize]) -> Result<Activity, ActivityError> {
    let mut reader = Reader::default();
    let mut rest = file;
    for size in sizes.iter().cycle() {
        let (piece, after) = rest.split_at((*size).min(rest.len()));
        reader.feed(piece);
        rest = after;
        if rest.is_empty() {
            break;
        }
    }
    reader.finish()
}

#[test]
fn the_kind_is_told_by_the_same_bytes_in_pieces() {
    // Behind so much white space, the first piece ends before the rest is seen.
    let file = [" ".repeat(14), "x<gpx>".to_owned()].concat();
    assert_eq!(read_in_pieces(file.as_bytes(), &[1]), read(file.as_bytes()));
}

/// A file with some of its bytes changed.
fn damaged(file: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let length = file.len();
    prop::collection::vec((0..length, any::<u8>()), 0..4).prop_map(move |changes| {
        let mut file = file.clone();
        for (at, byte) in changes {
            file[at] = byte;
        }
        file
    })
}

fn files() -> impl Strategy<Value = Vec<u8>> {
    let point = |second: u32| trkpt(second, &format!("2026-04-26T10:00:{second:02}Z"));
    let gpx = gpx(&(0..12).map(point).collect::<String>());
    let tcx =
        tcx(&[tcx_lap("10:00:00", "80", 400, "Manual", ""), tcx_lap("10:01:20", "81", 400, "Manual", "")].concat());
    let records = FitFile::default().define(0, RECORD, &[TIME, (5, 4, UINT32)]);
    let records = (0..6_u32).fold(records, |file, step| {
        file.message(0, &[&(FIT_TEN + step * 9).to_le_bytes(), &(step * 5_000).to_le_bytes()])
    });
    let fit = fit_laps(records, &[(0, 20_000, 10_000, 0), (20, 25_000, 15_000, 0)]).finish();
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        damaged(gpx.into_bytes()),
        damaged(tcx.into_bytes()),
        damaged(fit)
    ]
}

proptest! {
    #![proptest_config(properties::cases(1000))]

    #[test]
    fn pieces_of_any_size_give_the_same(file in files(), sizes in prop::collection::vec(1..50_usize, 1..6)) {
        prop_assert_eq!(read_in_pieces(&file, &sizes), read(&file));
    }

    #[test]
    fn whatever_is_read_is_in_order(file in files(), laps in 1..9_u32) {
        let Ok(activity) = read(&file) else { return Ok(()) };
        prop_assert!(activity.laps.windows(2).all(|pair| pair[0].end < pair[1].end));
        let is_in_order = |pair: &[Point]| pair[0].elapsed < pair[1].elapsed && pair[0].distance <= pair[1].distance;
        prop_assert!(activity.track.windows(2).all(is_in_order));
        let marks: Vec<_> = (1..=laps).map(|lap| metres(100 * lap)).collect();
        let run = run_of(&activity, &marks, metres(100 * laps));
        prop_assert_eq!(run.times.len(), marks.len());
        let times: Vec<_> = run.times.iter().flatten().map(|time| time.elapsed).collect();
        prop_assert!(times.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", times);
    }
}
