//! The reference figures of `tests/data`.

use lapwise_core::pacing::{
    Distance, Every, Interval, LengthUnit, Percent, Place, Plan, RACES, Race, Schedule, Shape, ShapeKind, ShapePart,
    ShownUnit, Surface, Time, Track, TrackError,
};
use serde_json::Value;

const ROUNDING: &str = include_str!("data/rounding.json");
const STRATEGIES: &str = include_str!("data/strategies.json");
const SCENES: &str = include_str!("data/scenes.json");
const DISTANCES: &str = include_str!("data/distances.csv");
const TRACK_LAYOUT: &str = include_str!("data/track_layout.csv");
const TRACK_LANES: &str = include_str!("data/track_lanes.csv");

#[test]
fn rounded_laps_are_those_of_the_figures() {
    let cases = list(ROUNDING);
    assert_eq!(cases.len(), 5);
    for case in &cases {
        let schedule = scheduled(&rounding_plan(case));
        let shown =
            |time: fn(&lapwise_core::pacing::Split) -> Time| schedule.splits().iter().map(time).collect::<Vec<_>>();
        let marks: Vec<_> = schedule.splits().iter().map(|split| split.mark).collect();
        assert_eq!(marks, distances(&case["marks_m"]), "{}", case["name"]);
        assert_eq!(shown(|split| split.cumulative), times(&case["cumulative_rounded_s"]), "{}", case["name"]);
        assert_eq!(shown(|split| split.lap), times(&case["lap_targets_s"]), "{}", case["name"]);
    }
}

/// The marks follow from the race and its usual interval; the unit is the one of the figures.
fn rounding_plan(case: &Value) -> Plan {
    let finish = distances(&case["marks_m"]).pop().unwrap_or_default();
    let surface = if text(&case["name"]).contains("km") || text(&case["name"]).contains("marathon") {
        Surface::Road
    } else {
        Surface::Track
    };
    let unit = ShownUnit::ALL.into_iter().find(|unit| unit.millis() == time(&case["unit_s"]).millis());
    Plan { round: unit, ..Plan::of(finish, surface, time(&case["goal_s"])) }
}

#[test]
fn halves_of_a_drift_take_the_times_of_the_figures() {
    for case in list(STRATEGIES).iter().filter(|case| case.get("first_half_s").is_some()) {
        let faster = number(&case["second_half_faster_fraction"]);
        let trend = ShapePart::new(ShapeKind::Negative, &[], percent(faster * 100.0));
        let schedule = strategy(case, distance(&case["metres"]), &[trend]);
        let first = seconds(schedule.splits()[0].exact_micros);
        let second = number(&case["goal_s"]) - first;
        assert_close(first, number(&case["first_half_s"]), 2e-6);
        assert_close(second, number(&case["second_half_s"]), 2e-6);
        assert_close(second / first, number(&case["ratio"]), 1e-6);
    }
}

#[test]
fn checkpoints_of_a_fade_are_those_of_the_figures_to_the_millisecond() {
    for (index, after, slower) in [(2, 30_000, 10.0), (3, 31_495, 40.0)] {
        let case = &list(STRATEGIES)[index];
        assert!(text(&case["name"]).contains(&format!("+{slower} % from {after} m")));
        let fade = ShapePart::new(ShapeKind::Fade, &[Place::At(Distance::from_metres(after))], percent(slower));
        let Some(checkpoints) = case["checkpoints"].as_object() else { panic!("{case}") };
        let schedule = strategy(case, Distance::MARATHON, &[fade]);
        for (mark, expected) in checkpoints {
            // The figures are rounded to the millisecond; the rest is for the binary fractions.
            assert_close(seconds(exact_at(&schedule, metres(mark))), number(expected), 0.0006);
        }
        let base = seconds(exact_at(&schedule, Distance::from_metres(5000))) / 5.0;
        assert_close(base, number(&case["base_pace_s_per_km"]), 1e-5);
        let half = seconds(exact_at(&schedule, Distance::HALF_MARATHON));
        assert_close((number(&case["goal_s"]) - half) / half, number(&case["half_ratio"]), 1e-6);
        let lost = number(&case["goal_s"]) - base * 42.195;
        assert_close(lost, number(&case["time_lost_vs_base_pace_s"]), 0.0006);
    }
}

/// A plan with marks at halfway and at every checkpoint.
fn strategy(case: &Value, race: Distance, parts: &[ShapePart]) -> Schedule {
    let shape = Shape::new(parts).unwrap_or_else(|error| panic!("{error:?}"));
    let checkpoints = case["checkpoints"].as_object().into_iter().flatten().map(|(mark, _)| metres(mark));
    let marks = checkpoints.chain([race.halfway()]).collect();
    let plan = Plan::of(race, Surface::Road, time(&case["goal_s"]));
    scheduled(&Plan { shape, every: Every::Marks(marks), ..plan })
}

fn exact_at(schedule: &Schedule, mark: Distance) -> u64 {
    let split = schedule.splits().iter().find(|split| split.mark == mark);
    split.map_or_else(|| panic!("no mark at {mark:?}"), |split| split.exact_micros)
}

#[test]
fn every_track_event_has_the_marks_of_the_figures() {
    let rows = rows(TRACK_LAYOUT);
    assert_eq!(rows.len(), 24);
    for row in rows {
        let [event, distance, lap, first, laps, marks] = row[..] else { panic!("{row:?}") };
        let track = Track::new(metres(lap), 1).unwrap_or_else(|error| panic!("{event}: {error:?}"));
        let plan = Plan { track, ..Plan::of(metres(distance), Surface::Track, Time::from_hms(0, 30, 0)) };
        let schedule = scheduled(&plan);
        let expected: Vec<_> = marks.split(' ').map(metres).collect();
        let found: Vec<_> = schedule.splits().iter().map(|split| split.mark).collect();
        assert_eq!(found, expected, "{event}");
        assert_eq!(schedule.splits()[0].length, first_lap(metres(first), metres(lap)), "{event}");
        assert!(schedule.splits()[1..].iter().all(|split| split.length == metres(lap)), "{event}");
        assert!(laps.parse().is_ok_and(|laps: usize| (laps..=laps + 1).contains(&found.len())), "{event}");
    }
}

/// A first part under 50 m is joined to the first lap.
fn first_lap(first: Distance, lap: Distance) -> Distance {
    if first < Distance::from_metres(50) { first + lap } else { first }
}

#[test]
fn a_steeplechase_is_run_on_its_own_lap() {
    let marks = |name| scheduled(&Plan::new(race(name), Time::from_hms(0, 9, 0))).splits()[0].mark;
    assert_eq!(marks("3000sc"), Distance::from_millimetres(227_405));
    assert_eq!(marks("2000sc"), Distance::from_millimetres(2_000_000 - 4 * 396_085));
}

#[test]
fn divisors_and_multiples_of_the_lap_count_back_from_the_finish() {
    let marks = |name, every| marks_every(&Plan::new(race(name), Time::from_hms(0, 30, 0)), every);
    assert_eq!(marks("1500m", 200), [100, 300, 500, 700, 900, 1100, 1300, 1500]);
    assert_eq!(marks("1500m", 800), [700, 1500]);
    assert_eq!(marks("5000m", 1600), [200, 1800, 3400, 5000]);
    assert_eq!(marks("mile", 800), [809, 1609]);
    assert_eq!(marks("1000m", 2000), [1000]);
}

#[test]
fn a_first_part_of_fifty_metres_stays_and_a_shorter_one_is_joined() {
    let first = |millimetres| {
        let race = Distance::from_millimetres(millimetres);
        let plan = Plan::of(race, Surface::Track, Time::from_hms(0, 2, 0));
        scheduled(&plan).splits()[0].length
    };
    assert_eq!(first(450_000), Distance::from_metres(50));
    assert_eq!(first(449_999), Distance::from_millimetres(449_999));
    assert_eq!(first(399_999), Distance::from_millimetres(399_999));
}

#[test]
fn every_other_interval_counts_from_the_start() {
    let marks = |name, every| marks_every(&Plan::new(race(name), Time::from_hms(0, 30, 0)), every);
    assert_eq!(marks("1500m", 300), [300, 600, 900, 1200, 1500]);
    assert_eq!(marks("5000m", 1000), [1000, 2000, 3000, 4000, 5000]);
    assert_eq!(marks("1500m", 1000), [1000, 1500]);
    assert_eq!(marks("5km", 400)[..2], [400, 800]);
}

#[test]
fn half_a_steeplechase_lap_counts_back_from_the_finish() {
    let half = Interval::new(198_042_500, LengthUnit::Metre).map_or(Every::Lap, Every::Interval);
    let schedule = scheduled(&Plan { every: half, ..Plan::new(race("3000sc"), Time::from_hms(0, 9, 0)) });
    let marks: Vec<_> = schedule.splits().iter().map(|split| split.mark.millimetres()).collect();
    // 227.405 m are a half lap and an odd 29.3625 m, which is joined to it.
    assert_eq!(marks[..3], [227_405, 425_448, 623_490]);
}

/// The marks in metres, rounded down.
fn marks_every(plan: &Plan, metres: u64) -> Vec<u32> {
    let every = Interval::new(metres * 1_000_000, LengthUnit::Metre).map_or(Every::Lap, Every::Interval);
    let schedule = scheduled(&Plan { every, ..plan.clone() });
    schedule.splits().iter().map(|split| split.mark.millimetres() / 1000).collect()
}

#[test]
fn every_lane_is_as_much_longer_as_the_figures_say() {
    let mut checked = 0;
    for row in rows(TRACK_LANES) {
        let [track, lane, _, _, excess] = row[..] else { panic!("{row:?}") };
        let lane_1 = match track {
            "outdoor400" => Track::OUTDOOR,
            "indoor200_w1.00" => Track::INDOOR,
            _ => continue,
        };
        let lane = lane.parse().unwrap_or(0);
        let found = Track::new(lane_1.lap(), lane).map(|track| track.lap() - lane_1.lap());
        assert_eq!(found, Ok(millimetre_of(excess)), "{track} lane {lane}");
        checked += 1;
    }
    assert_eq!(checked, 15);
    assert_eq!(Track::new(Track::OUTDOOR.lap(), 10), Err(TrackError::Lane { lanes: 9 }));
    assert_eq!(Track::new(Track::INDOOR.lap(), 7), Err(TrackError::Lane { lanes: 6 }));
}

/// Metres with four decimals, to the nearest millimetre.
fn millimetre_of(metres: &str) -> Distance {
    let (whole, decimals) = metres.split_once('.').unwrap_or((metres, ""));
    let tenths: u32 = format!("{whole}{decimals:0<4}").parse().unwrap_or(u32::MAX);
    Distance::from_millimetres((tenths + 5) / 10)
}

#[test]
fn a_race_in_lane_two_has_its_odd_part_first() {
    let lane_2 = Track::new(Distance::from_metres(400), 2).unwrap_or(Track::OUTDOOR);
    let schedule = scheduled(&Plan { track: lane_2, ..Plan::new(race("3200m"), Time::from_hms(0, 11, 0)) });
    assert_eq!(schedule.splits().len(), 8);
    assert_eq!(schedule.splits()[0].length, Distance::from_millimetres(3_200_000 - 7 * 407_037));
    assert_eq!(schedule.splits()[7].length, lane_2.lap());
}

#[test]
fn every_distance_of_the_figures_has_a_race() {
    let rows = rows(DISTANCES);
    assert_eq!(rows.len(), 26);
    for row in rows {
        assert_eq!(race(&canonical(row[0])).distance, metres(row[1]), "{}", row[0]);
    }
}

/// The name of a race for a name of the figures.
fn canonical(event: &str) -> String {
    match event {
        "mile" | "2mile" => event.to_owned(),
        _ => event.strip_suffix("mile").map_or_else(|| event.replace('k', "km"), |miles| format!("{miles}mi")),
    }
    // A name that ends in `km` has had its `k` replaced too.
    .replace("kmm", "km")
}

#[test]
fn names_of_races_are_unique_and_sorted_within_a_surface() {
    let mut names: Vec<_> = RACES.iter().map(|race| race.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), RACES.len());
    let of = |surface| RACES.iter().filter(move |race| race.surface == surface && !race.is_steeplechase());
    assert!(of(Surface::Road).is_sorted_by_key(|race| race.distance));
    assert!(of(Surface::Track).is_sorted_by_key(|race| race.distance));
}

#[test]
fn targets_of_the_scenes_are_shown() {
    for scene in list(SCENES) {
        let schedule = scheduled(&scene_plan(&scene["plan"]));
        for target in scene["targets"].as_array().into_iter().flatten() {
            let mark = distance(&target["markM"]);
            let split = schedule.splits().iter().find(|split| split.mark == mark);
            assert_eq!(split.map(|split| split.cumulative), Some(time(&target["cumulativeS"])), "{target}");
        }
    }
}

#[test]
fn a_first_marathon_fades_from_mile_twenty() {
    let schedule = scheduled(&scene_plan(&list(SCENES)[1]["plan"]));
    assert_eq!(schedule.splits().len(), 27);
    let lap = |mile: usize| schedule.splits()[mile - 1].exact_micros - schedule.splits()[mile - 2].exact_micros;
    let ratio = seconds(lap(21)) / seconds(lap(20));
    assert_close(ratio, 1.1, 1e-7);
}

/// The plans of the scenes name races, and use one interval and one shape besides laps and even pace.
fn scene_plan(plan: &Value) -> Plan {
    let plan_of_race = Plan::new(race(text(&plan["distance"])), clock(text(&plan["goal"])));
    let every = match plan.get("every").map(text) {
        Some("1mi") => Every::Interval(Interval::MILE),
        _ => plan_of_race.every.clone(),
    };
    let fade = ShapePart::new(ShapeKind::Fade, &[Place::At(Interval::MILE.times(20))], percent(10.0));
    let efforts = match plan.get("shape").map(text) {
        Some("fade-20mi-10") => vec![fade],
        _ => Vec::new(),
    };
    let shape = Shape::new(&efforts).unwrap_or_default();
    Plan { every, shape, ..plan_of_race }
}

fn scheduled(plan: &Plan) -> Schedule {
    plan.schedule().unwrap_or_else(|error| panic!("{error:?}: {plan:?}"))
}

fn race(name: &str) -> &'static Race {
    RACES.iter().find(|race| race.name == name).unwrap_or_else(|| panic!("no race {name}"))
}

fn percent(percent: f64) -> Percent {
    Percent::from_hundredths(whole(percent * 100.0))
}

fn assert_close(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

fn seconds(micros: u64) -> f64 {
    u32::try_from(micros / 1000).map_or(f64::NAN, f64::from) / 1e3
        + u32::try_from(micros % 1000).map_or(f64::NAN, f64::from) / 1e6
}

/// `h:mm:ss` or `mm:ss`.
fn clock(text: &str) -> Time {
    let parts = text.split(':').map(|part| part.parse::<u32>().unwrap_or_else(|_| panic!("{text}")));
    Time::from_seconds(parts.fold(0, |sum, part| sum * 60 + part))
}

/// Metres with at most three decimals.
fn metres(text: &str) -> Distance {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let millimetres = format!("{whole}{decimals:0<3}").parse().unwrap_or_else(|_| panic!("{text}"));
    Distance::from_millimetres(millimetres)
}

fn rows(csv: &str) -> Vec<Vec<&str>> {
    csv.lines().skip(1).filter(|line| !line.is_empty()).map(|line| line.split(',').collect()).collect()
}

fn list(json: &str) -> Vec<Value> {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}"))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value}"))
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value}"))
}

fn distances(value: &Value) -> Vec<Distance> {
    value.as_array().into_iter().flatten().map(distance).collect()
}

fn times(value: &Value) -> Vec<Time> {
    value.as_array().into_iter().flatten().map(time).collect()
}

fn distance(metres: &Value) -> Distance {
    Distance::from_millimetres(whole(number(metres) * 1000.0))
}

fn time(seconds: &Value) -> Time {
    Time::from_millis(whole(number(seconds) * 1000.0))
}

#[allow(clippy::cast_possible_truncation, reason = "figures are small and positive")]
fn whole(value: f64) -> u32 {
    value.round() as u32
}
