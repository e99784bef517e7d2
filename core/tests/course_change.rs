//! Changes of the course and the goal, and how a blank plan starts.
#![allow(clippy::unwrap_used, reason = "tests")]

use lapwise_core::editing::{CourseChange, CourseSetting, Region, Released, change_course, default_every};
use lapwise_core::options;
use lapwise_core::pacing::{
    Distance, Event, Every, Interval, Lock, Odd, Plan, PlanError, RACES, References, Stop, Surface, Time, Track, Units,
};

fn plan(pairs: &[(&'static str, &'static str)]) -> Plan {
    let opened = options::read(pairs.iter().copied());
    assert_eq!(opened.problems, [], "{pairs:?}");
    opened.plan
}

fn race(name: &str) -> Event {
    Event::from(RACES.iter().find(|race| race.name == name).unwrap())
}

fn choose(plan: &Plan, name: &str, region: Region) -> CourseChange {
    change_course(plan, CourseSetting::Event(race(name)), region)
}

const REGIONS: [Region; 3] = [Region::UnitedStates, Region::Britain, Region::Elsewhere];

#[test]
fn a_language_tells_a_region_whatever_its_case() {
    let table = [
        ("en-US", Region::UnitedStates),
        ("EN-us", Region::UnitedStates),
        ("en-GB", Region::Britain),
        ("en", Region::Elsewhere),
        ("en-AU", Region::Elsewhere),
        ("de-US", Region::Elsewhere),
        ("", Region::Elsewhere),
    ];
    for (tag, region) in table {
        assert_eq!(Region::of_language(tag), region, "{tag}");
    }
}

#[test]
fn each_region_counts_a_race_in_its_units() {
    let [below, half] = [Distance::from_millimetres(21_097_499), Distance::HALF_MARATHON];
    let units = |distance| REGIONS.map(|region| region.units(distance));
    assert_eq!(units(below), [Units::Mi, Units::Km, Units::Km]);
    assert_eq!(units(half), [Units::Mi, Units::Mi, Units::Km]);
}

#[test]
fn untouched_splits_and_units_follow_the_race_and_the_region() {
    for region in REGIONS {
        for from in RACES {
            for to in RACES {
                let plan = region.blank(Plan::new(&from, Time::from_seconds(7200)));
                let change = choose(&plan, to.name, region);
                assert_eq!(change.plan, region.blank(change.plan.clone()), "{region:?} {} {}", from.name, to.name);
                assert_eq!(change.released, Released::default());
                assert_eq!((change.plan.distance, change.plan.surface), (to.distance, to.surface));
                assert_eq!(change.plan.track, to.track);
            }
        }
    }
}

#[test]
fn the_place_of_a_part_lap_goes_with_its_course() {
    let odd = |plan: &Plan, setting| change_course(plan, setting, Region::Elsewhere).plan.odd;
    let track = plan(&[("distance", "1500m"), ("goal", "5:00"), ("odd", "last")]);
    assert_eq!(odd(&track, CourseSetting::Goal(Time::from_seconds(310))), Some(Odd::Last));
    assert_eq!(odd(&track, CourseSetting::Surface(Surface::Track)), Some(Odd::Last));
    assert_eq!(odd(&track, CourseSetting::Surface(Surface::Road)), None);
    assert_eq!(odd(&track, CourseSetting::Event(Event::on_road(track.distance))), None);
    assert_eq!(odd(&track, CourseSetting::Odd(Odd::First)), None, "the default of a track");
    let loops = plan(&[("distance", "5km"), ("goal", "25:00"), ("lap", "2km"), ("odd", "first")]);
    assert_eq!(odd(&loops, CourseSetting::RoadLap(Some(Distance::KILOMETRE))), Some(Odd::First));
    assert_eq!(odd(&loops, CourseSetting::RoadLap(None)), None);
    assert_eq!(odd(&loops, CourseSetting::Odd(Odd::Last)), None, "the default of a road");
}

#[test]
fn splits_that_somebody_chose_stay_but_laps_of_a_road() {
    let own = plan(&[("distance", "10km"), ("goal", "50:00"), ("every", "2km")]);
    assert_eq!(choose(&own, "half", Region::UnitedStates).plan.every, own.every);
    assert_eq!(choose(&own, "half", Region::UnitedStates).plan.units, Units::Km);
    let laps = Plan { every: Every::Lap, units: Units::Mi, ..plan(&[("distance", "5000m"), ("goal", "20:00")]) };
    let change = change_course(&laps, CourseSetting::Surface(Surface::Road), Region::Elsewhere);
    assert_eq!(change.plan.every, Every::Interval(Interval::MILE));
    let metres = plan(&[("distance", "5000m"), ("goal", "20:00"), ("every", "1km")]);
    let change = change_course(&metres, CourseSetting::Surface(Surface::Road), Region::Elsewhere);
    assert_eq!(change.plan.every, metres.every);
    // Units that somebody chose stay with the default splits of those units.
    let miles = plan(&[("distance", "10km"), ("goal", "50:00"), ("every", "1mi"), ("units", "mi")]);
    let marathon = choose(&miles, "marathon", Region::Elsewhere).plan;
    assert_eq!((marathon.units, marathon.every), (Units::Mi, default_every(Surface::Road, Units::Mi)));
}

#[test]
fn laps_of_a_road_come_and_go_with_its_loop() {
    let road = plan(&[("distance", "5km"), ("goal", "25:00")]);
    let lap = |plan, metres: Option<u32>| {
        change_course(plan, CourseSetting::RoadLap(metres.map(Distance::from_metres)), Region::Elsewhere).plan
    };
    let loops = lap(&road, Some(2000));
    assert_eq!((loops.every.clone(), loops.marks().map(|marks| marks.len())), (Every::Lap, Ok(3)));
    assert_eq!(lap(&loops, None), road);
    let own = plan(&[("distance", "5km"), ("goal", "25:00"), ("every", "2500m")]);
    assert_eq!(lap(&own, Some(2000)).every, own.every);
    // The loop is that of the course of one race.
    let ten_km = choose(&loops, "10km", Region::Elsewhere).plan;
    assert_eq!((ten_km.lap(), ten_km.every), (None, Every::Interval(Interval::KILOMETRE)));
}

#[test]
fn another_race_keeps_the_pace_in_the_unit_of_the_race() {
    let ten_km = plan(&[("distance", "10km"), ("goal", "50:00")]);
    assert_eq!(choose(&ten_km, "marathon", Region::Elsewhere).plan.goal, Time::from_hms(3, 30, 59));
    assert_eq!(choose(&ten_km, "3000m", Region::Elsewhere).plan.goal, Time::from_seconds(900));
    assert_eq!(choose(&ten_km, "mile", Region::Elsewhere).plan.goal, Time::from_millis(482_800));
}

#[test]
fn a_track_that_somebody_chose_stays_unless_the_race_needs_another() {
    let indoor = plan(&[("distance", "3000m"), ("goal", "10:00"), ("lap", "200m"), ("lane", "3")]);
    assert_eq!(choose(&indoor, "5000m", Region::Elsewhere).plan.track, indoor.track);
    let steeple = choose(&indoor, "3000sc", Region::Elsewhere).plan;
    assert_eq!(steeple.track, Track::WATER_JUMP_INSIDE);
    assert_eq!(choose(&steeple, "3000m", Region::Elsewhere).plan.track, Track::OUTDOOR);
    assert_eq!(choose(&indoor, "5km", Region::Elsewhere).plan.track, Track::OUTDOOR);
}

#[test]
fn times_over_another_distance_are_dropped_and_counted() {
    let seconds = |seconds| Some(Time::from_seconds(seconds));
    let references =
        References { pb: seconds(2900), goal_b: seconds(3060), rival: Some(Time::ZERO), seed: None, goal_c: None };
    let plan = Plan { references, ..plan(&[("distance", "10km"), ("goal", "50:00")]) };
    let change = choose(&plan, "half", Region::Elsewhere);
    assert_eq!((change.plan.references, change.released.references), (References::default(), 2));
    let same = choose(&plan, "10000m", Region::Elsewhere);
    assert_eq!((same.plan.references, same.released.references), (references, 0));
    assert!(same.released.is_empty());
}

#[test]
fn a_shorter_course_or_a_faster_goal_releases_what_no_longer_fits() {
    let plan = plan(&[("distance", "10km"), ("goal", "50:00"), ("locks", "2-5m_9-5m"), ("stops", "8km-30s")]);
    let change = choose(&plan, "5km", Region::Elsewhere);
    let [kept, beyond]: [Lock; 2] = plan.locks.clone().try_into().unwrap();
    let stop = Stop { at: Distance::from_metres(8000), time: Time::from_seconds(30) };
    assert_eq!(change.released, Released { locks: vec![beyond], stops: vec![stop], references: 0 });
    assert_eq!((change.plan.locks, change.plan.stops), (vec![kept], vec![]));
    let faster = change_course(&plan, CourseSetting::Goal(Time::from_seconds(400)), Region::Elsewhere);
    assert_eq!(faster.released, Released { locks: vec![beyond], stops: vec![], references: 0 });
    assert!(faster.plan.schedule().is_ok());
    let lane = Track::new(Distance::from_metres(400), 4).unwrap();
    let lane = change_course(&plan, CourseSetting::Track(lane), Region::Elsewhere);
    assert!(lane.released.is_empty());
}

#[test]
fn a_setting_that_does_not_fit_by_itself_releases_nothing() {
    let plan = plan(&[("distance", "marathon"), ("goal", "3:30:00"), ("locks", "1-5m"), ("stops", "20km-1m")]);
    let every = options::read_every("10m").unwrap();
    for (setting, error) in [
        (CourseSetting::Every(every), PlanError::TooManySplits { splits: 4220 }),
        (CourseSetting::Every(Every::Lap), PlanError::LapsOnRoad),
        (CourseSetting::Goal(Time::ZERO), PlanError::GoalOutOfRange),
    ] {
        let change = change_course(&plan, setting, Region::Elsewhere);
        assert_eq!(change.plan.schedule(), Err(error));
        assert_eq!((&change.plan.locks, change.released.is_empty()), (&plan.locks, true));
    }
}
