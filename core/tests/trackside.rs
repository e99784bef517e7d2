//! The times at any spot of the track, and where spots are in the drawing of it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use lapwise_core::options;
use lapwise_core::pacing::{Distance, Plan, RACES, Surface, Time, Track};
use lapwise_core::present::trackside::{Oval, PassingTime, passing_times, start_spot};

#[test]
fn passes_of_a_1500_at_every_corner() {
    let plan = plan("1500m", "4:00");
    assert_eq!(metres(&plan, 0), [300, 700, 1100, 1500]);
    assert_eq!(metres(&plan, 100), [400, 800, 1200]);
    assert_eq!(metres(&plan, 200), [100, 500, 900, 1300]);
    assert_eq!(metres(&plan, 300), [200, 600, 1000, 1400]);
    let times: Vec<u32> = passing_times(&plan, spot(200)).unwrap().iter().map(|pass| pass.time.millis()).collect();
    assert_eq!(times, [16_000, 80_000, 144_000, 208_000, 240_000]);
}

#[test]
fn passes_of_two_miles_and_steeplechases() {
    let two_mile = plan("2mile", "11:00");
    let at = |past| passing_times(&two_mile, spot(past)).unwrap()[0].at.millimetres();
    assert_eq!(at(0), 18_688);
    assert_eq!(at(399), 17_688);
    assert_eq!(at(100), 118_688);
    assert_eq!(passing_times(&plan("3000sc", "9:00"), Distance::ZERO).unwrap()[0].at.millimetres(), 227_405);
    assert_eq!(start_spot(&two_mile), Some(Distance::from_millimetres(381_312)));
}

#[test]
fn passes_indoors() {
    let mut indoors = plan("1500m", "4:00");
    indoors.track = Track::INDOOR;
    assert_eq!(metres(&indoors, 150), [50, 250, 450, 650, 850, 1050, 1250, 1450]);
    assert_eq!(start_spot(&indoors), Some(spot(100)));
}

#[test]
fn a_lane_further_out_is_longer_in_the_bends_alone() {
    let mut plan = plan("3200m", "12:00");
    plan.track = Track::new(Distance::from_metres(400), 4).unwrap();
    let lap = plan.track.lap().millimetres();
    let first = |past| passes_before_finish(&plan, spot(past)).last().unwrap().at.millimetres();
    let line = first(0);
    assert_eq!(line, 3_200_000);
    // Half a lap on is half a lap in any lane, and a metre of a straight is a metre.
    assert_eq!(line - first(200), lap - lap / 2);
    assert_eq!(first(399) + 1000, line);
    assert_eq!(first(150) - first(140), 10_000);
    // A bend of lane 1 is 115.61 m; in lane 4 it is half of the excess longer.
    let excess = lap - 400_000;
    assert_eq!(first(200) - first(150), 50_000, "the back straight ends at 200 m");
    let in_bend = first(100) - first(0).saturating_sub(lap);
    assert!(in_bend.abs_diff(100_000 + excess / 2 * 100_000 / 115_610) <= 1, "{in_bend}");
}

#[test]
fn spots_go_round_and_round() {
    let plan = plan("5000m", "20:00");
    assert_eq!(passing_times(&plan, spot(600)), passing_times(&plan, spot(200)));
}

#[test]
fn there_is_no_spot_on_a_road() {
    let plan = plan("marathon", "4:00:00");
    assert_eq!(passing_times(&plan, spot(100)), Ok(Vec::new()));
    assert_eq!(start_spot(&plan), None);
}

#[test]
fn at_the_finish_line_passes_are_the_ends_of_laps() {
    for race in RACES.iter().filter(|race| race.surface == Surface::Track) {
        let goal = Time::from_seconds(race.distance.millimetres() / 5000);
        let plan = Plan::new(race, goal);
        let schedule = plan.schedule().unwrap();
        let passes = passing_times(&plan, Distance::ZERO).unwrap();
        assert_eq!(passes.last().map(|pass| (pass.at, pass.time)), Some((plan.distance, goal)));
        for split in schedule.splits() {
            let pass = passes.iter().find(|pass| pass.at == split.mark);
            assert_eq!(pass.map(|pass| pass.time), Some(split.cumulative), "{}: {split:?}", race.name);
        }
    }
}

#[test]
fn every_spot_is_passed_once_a_lap_at_times_that_grow() {
    for race in RACES.iter().filter(|race| race.surface == Surface::Track) {
        let plan = Plan::new(race, Time::from_seconds(race.distance.millimetres() / 4000));
        for past in 0..plan.track.lap().millimetres() / 1000 {
            let passes = passes_before_finish(&plan, spot(past));
            for pair in passes.windows(2) {
                assert_eq!(pair[1].at - pair[0].at, plan.track.lap());
                assert!(pair[0].time < pair[1].time);
            }
            let [first, last] = [passes.first(), passes.last()].map(|pass| pass.unwrap().at);
            assert!(!first.is_zero() && first <= plan.track.lap());
            assert!(plan.distance - last < plan.track.lap());
        }
    }
}

#[test]
fn the_drawing_closes_and_keeps_its_distance_from_the_middle() {
    let places: Vec<(i32, i32)> =
        (0..4000).map(|at| Oval::point_of(Track::OUTDOOR, Distance::from_millimetres(at * 100))).collect();
    for (index, (x, y)) in places.iter().enumerate() {
        let (next_x, next_y) = places[(index + 1) % places.len()];
        let step = (next_x - x).pow(2) + (next_y - y).pow(2);
        assert!(step <= 8, "a decimetre at {index} is drawn from {x} {y} to {next_x} {next_y}");
        let beyond = ((x - Oval::WIDTH / 2).abs() - 422).max(0);
        let distance = beyond.pow(2) + (y - Oval::HEIGHT / 2).pow(2);
        assert!((367_i32.pow(2)..=369_i32.pow(2)).contains(&distance), "{x} {y} at {index}");
    }
    // Counter-clockwise from the right end of the home straight, which is below.
    assert_eq!((places[0], places[2000]), ((1312, 836), (468, 100)));
    assert!(places[500].0 > 1312 && places[2500].0 < 468);
}

#[test]
fn the_outline_has_its_corners_where_spots_are() {
    let corner = |millimetres| Oval::point_of(Track::OUTDOOR, Distance::from_millimetres(millimetres));
    let [(right, bottom), (_, top), (left, _)] = [0, 115_610, 200_000].map(corner);
    let radius = (bottom - top) / 2;
    let bend = |x: i32, y: i32| format!("A{radius} {radius} 0 0 0 {x} {y}");
    let outline = format!("M{left} {bottom}H{right}{}H{left}{}Z", bend(right, top), bend(left, bottom));
    assert_eq!(outline, Oval::OUTLINE);
    assert_eq!([corner(115_610), corner(315_610)], [(right, top), (left, bottom)]);
    assert!(Oval::FINISH.starts_with(&format!("M{right} ")));
    let (x, y) = corner(400_000 - 42_195);
    assert!(Oval::DIRECTION.contains(&format!("L{x} {y}L")), "{x} {y}");
}

#[test]
fn a_place_of_another_lap_is_in_proportion() {
    for (past, outdoors) in [(0, 0), (50, 100), (100, 200), (150, 300)] {
        assert_eq!(Oval::point_of(Track::INDOOR, spot(past)), Oval::point_of(Track::OUTDOOR, spot(outdoors)));
    }
}

fn plan(distance: &str, goal: &str) -> Plan {
    options::read([("distance", distance), ("goal", goal)]).plan
}

const fn spot(metres: u32) -> Distance {
    Distance::from_metres(metres)
}

fn metres(plan: &Plan, past: u32) -> Vec<u32> {
    passes_before_finish(plan, spot(past)).iter().map(|pass| pass.at.millimetres() / 1000).collect()
}

/// The passes of a spot. The finish, which every spot is told, counts at the finish line alone.
fn passes_before_finish(plan: &Plan, past: Distance) -> Vec<PassingTime> {
    let mut passes = passing_times(plan, past).unwrap();
    let finish = passes.last().unwrap();
    assert_eq!((finish.at, finish.time), (plan.distance, plan.goal));
    if !past.is_zero() {
        passes.pop();
    }
    passes
}
